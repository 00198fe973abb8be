import Assessment
import Inventory
import Reports
import Rules
import Text

extension Command {
  static let checklist = Command(
    name: .checklist, aliases: [], synopsis: "[NAME|FILE PATH…] [flags]",
    summary: "Report a checklist item by item; without a name, list the checklists.",
    examples: [
      ("kready checklist", "the names of the checklists"),
      ("kready checklist production cluster/", "each item: passed, failed, stated, not assessed"),
      ("kready checklist our-own.yaml cluster/", "a checklist of your own"),
    ]
  ) { request in
    guard let name = request.words.first else {
      try Output.print(Checklists.list(try Checklists.library()))
      return .passed
    }
    var request = request
    request.paths = Array(request.words.dropFirst()) + request.paths
    request.checklists = [name]
    request.showsChecklists = true
    request.showsOnlyChecklists = true
    if request.paths.isEmpty {
      let library = try Checklists.library()
      let checklist = try Checklists.named(name, in: library)
      try Output.print(ChecklistPage.text(checklist, Output.style(request)))
      return .passed
    }
    return try Auditing.run(request)
  }
}

/// The checklists that the program carries, and those that users bring.
enum Checklists {
  static func library() throws -> Library {
    do {
      return try Library.builtIn()
    } catch {
      throw BrokenProgram(description: "a checklist that is built in: \(told(error))")
    }
  }

  /// The checklist of a name, or in a file.
  static func named(_ name: String, in library: Library) throws(UsageError) -> Checklist {
    if let checklist = library[name] { return checklist }
    let looksLikeFile = name.contains("/") || name.contains(".")
    let names = library.checklists.map(\.name)
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.read(name)
    } catch {
      if looksLikeFile {
        if error.isMissing { throw Auditing.missingFile(name) }
        throw UsageError("\(visible(name)) cannot be read: \(error.reason)")
      }
      throw UsageError(
        "no checklist is called \(visible(name)) (\(names.joined(separator: ", ")))", name,
        among: names)
    }
    return try read(SourceFile(path: name, bytes: bytes), library)
  }

  private static func read(_ file: SourceFile, _ library: Library) throws(UsageError) -> Checklist {
    let checklist: Checklist
    do {
      checklist = library.joined(try ChecklistReader.read(file))
    } catch {
      throw UsageError(told(error))
    }
    let known = Catalog.rules.map(\.id)
    for item in checklist.items {
      for rule in item.rules where !known.contains(rule) {
        throw UsageError(
          "\(item.location): \(visible(item.id)) asks for \(visible(rule)), which is no rule", rule,
          among: known)
      }
    }
    return checklist
  }

  private static func told(_ error: InvalidChecklist) -> String {
    error.problems.map { "\(visible($0.location.description)): \($0.message)" }
      .joined(separator: "\n        ")
  }

  static func list(_ library: Library) -> String {
    let width = library.checklists.map(\.name.utf8.count).max() ?? 0
    return library.checklists.map { checklist in
      let blanks = String(repeating: " ", count: width - checklist.name.utf8.count + 2)
      return "\(checklist.name)\(blanks)\(checklist.items.count) items  \(checklist.title)\n"
    }.joined()
  }
}

/// A mistake in the program itself.
struct BrokenProgram: Error, CustomStringConvertible {
  let description: String
}
