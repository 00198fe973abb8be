import Text

/// Finds the files that repeat another of the same folder byte for byte, such as `web.yaml.bak`.
///
/// In another folder, the same bytes may be another environment's or another host's.
struct FolderCopies {
  private var seen: [Key: [SourceFile]] = [:]

  private struct Key: Hashable {
    let folder: Substring
    let hash: Int
  }

  /// The file that came earlier and is the same; nil for the first of its kind.
  mutating func original(of file: SourceFile) -> SourceFile? {
    let key = Key(folder: Self.folder(of: file), hash: file.contentHash)
    if let same = seen[key]?.first(where: { $0.bytes == file.bytes }) { return same }
    seen[key, default: []].append(file)
    return nil
  }

  private static func folder(of file: SourceFile) -> Substring {
    let path = file.path[...]
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return path[..<slash]
  }
}
