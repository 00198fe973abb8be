public import Text

/// The files below the paths that the user named.
public struct FoundInputs: Sendable {
  public var files: [SourceFile] = []
  /// Files that records of evidence name, which are no inputs themselves.
  public var attachments: [SourceFile] = []
  /// What was passed over, with the reason: links, devices, folders that cannot be listed.
  public var skipped: [Inputs.Unrecognised] = []
  /// Files that are there and cannot be read.
  public var unreadable: [FileError] = []
  /// Named paths at which there is nothing.
  public var missing: [String] = []
}

/// Finds and reads the input files.
public enum InputFinder {
  /// Folders deeper than this are not entered.
  public static let deepestFolder = 64
  /// More files than this are not read.
  public static let mostFiles = 1_000_000

  /// Reads each named file, and each file below each named folder in the order of their names;
  /// `-` stands for standard input. Links below a folder are not followed.
  public static func find(paths: [String]) -> FoundInputs {
    var found = FoundInputs()
    for path in paths {
      if path == "-" {
        add(&found, path: "<stdin>") { () throws(FileError) in
          try FileSystem.readStandardInput()
        }
        continue
      }
      switch FileSystem.entry(Array(path.utf8), followingLinks: true) {
      case nil: found.missing.append(path)
      case .folder: walk(path, &found)
      case .file, .link, .other:
        add(&found, path: path) { () throws(FileError) in try FileSystem.read(path) }
      }
    }
    return found
  }

  private static func add(
    _ found: inout FoundInputs, path: String, _ read: () throws(FileError) -> [UInt8]
  ) {
    do {
      found.files.append(SourceFile(path: path, bytes: try read()))
    } catch {
      found.unreadable.append(error)
    }
  }

  private static func walk(_ root: String, _ found: inout FoundInputs) {
    var base = Array(root.utf8)
    while base.count > 1, base.last == UInt8(ascii: "/") { base.removeLast() }
    var pending: [(path: [UInt8], depth: Int)] = [(base, 0)]
    while let (path, depth) = pending.popLast() {
      let shown = String(decoding: path, as: UTF8.self)
      switch depth == 0 ? .folder : FileSystem.entry(path, followingLinks: false) {
      case .folder:
        if shown == ".git" || shown.hasSuffix("/.git") { continue }
        guard depth < deepestFolder, let names = FileSystem.names(in: path) else {
          found.skipped.append(.init(path: shown, reason: "cannot be listed, or lies too deep"))
          continue
        }
        let prefix = path == Array(".".utf8) ? [] : path + Array("/".utf8)
        // Last pushed is first popped: push in reverse to visit in order.
        for name in names.reversed() { pending.append((prefix + name, depth + 1)) }
      case .file where found.files.count < mostFiles:
        add(&found, path: shown) { () throws(FileError) in
          try FileSystem.read(path, shownAs: shown, followingLinks: false)
        }
      case .file: found.skipped.append(.init(path: shown, reason: "beyond a million files"))
      case .link: found.skipped.append(.init(path: shown, reason: "symbolic link, not followed"))
      default: found.skipped.append(.init(path: shown, reason: "not a regular file"))
      }
    }
  }
}
