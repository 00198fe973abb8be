import Text
import YAML

/// The files that documents of evidence name and that lie outside the inputs.
public enum EvidenceAttachments {
  /// Reads what the documents at these paths name, relative to each; only of documents that the
  /// user named himself, so that no input can have other files looked at.
  public static func read(namedIn paths: [String], into found: inout FoundInputs) {
    let chosen = Set(paths)
    var known = Set(found.files.map { Fragment.joined("", $0.path) })
    for document in found.files where chosen.contains(document.path) {
      for path in names(in: document) where known.insert(path).inserted {
        guard let bytes = try? FileSystem.read(path) else { continue }
        found.attachments.append(SourceFile(path: path, bytes: bytes))
      }
    }
  }

  private static func names(in document: SourceFile) -> [String] {
    let folder = document.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    return Stream(reading: document).documents.flatMap { node in
      node["kind"]?.text == "Evidence" ? node["evidence"].items : []
    }.compactMap { $0["file"]?.text }.map { Fragment.joined(folder, $0) }
  }
}
