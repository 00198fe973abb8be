public import Text

/// Which of the files that were read are byte for byte the same.
public struct CopiedFiles: Sendable {
  /// The number of the group of equal files, for the files that have an equal.
  private var groups: [ObjectIdentifier: Int] = [:]
  /// Kept, since only a file that lives has an identity.
  private var files: [SourceFile] = []

  public init() {}

  init(among all: [SourceFile]) {
    var number = 0
    for sized in Dictionary(grouping: all, by: \.bytes.count).values where sized.count > 1 {
      for files in Dictionary(grouping: sized, by: \.contentHash).values where files.count > 1 {
        for (index, file) in files.enumerated() where groups[ObjectIdentifier(file)] == nil {
          let equals = files[(index + 1)...].filter { $0.bytes == file.bytes }
          if equals.isEmpty { continue }
          for each in equals + [file] { groups[ObjectIdentifier(each)] = number }
          self.files += equals + [file]
          number += 1
        }
      }
    }
  }

  public var isEmpty: Bool { groups.isEmpty }

  /// The number that all files with the file's content share; nil when it has no equal.
  public func group(of file: SourceFile) -> Int? {
    groups.isEmpty ? nil : groups[ObjectIdentifier(file)]
  }
}
