import Inventory
import Kubernetes
import Text
import YAML

extension Objects {
  static let definedVariables = Rule(
    "objects/defined-variables",
    title: "Variables that others refer to are set above them",
    severity: .medium,
    rationale: """
      $(NAME) in a variable is replaced only when NAME is set further up in the list. Otherwise \
      the program gets the text $(NAME) itself.
      """,
    remedy: "Move the variable that is referred to above the others.",
    needs: [.manifests],
    examples: [
      .passes(env("{name: HOST, value: a}, {name: URL, value: http://$(HOST)/}")),
      .fails(env("{name: URL, value: ↓http://$(HOST)/}, {name: HOST, value: a}")),
      // It may come from envFrom or be a text for a shell.
      .passes(env("{name: URL, value: http://$(HOST)/}")),
      .passes(env("{name: URL, value: http://$$(HOST)/}, {name: HOST, value: a}")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.allContainers
  ) { subject, _ in
    let variables = subject.container.environment
    if variables.isEmpty { return .notApplicable }
    // One in envFrom stands before all of env.
    if !subject.container.node["envFrom"].items.isEmpty { return .passes }
    let names = variables.map { $0["name"]?.text ?? "" }
    for (index, variable) in variables.enumerated() {
      guard let node = variable["value"], let text = node.string, text.holds("$(") else { continue }
      for name in references(in: Array(text.utf8)) {
        guard let place = names.firstIndex(of: name), place > index else { continue }
        return .fails(
          "refers in \(names[index]) to \(name), which is set only below", at: node.location,
          related: [Related(name, at: variables[place].location)])
      }
    }
    return .passes
  }

  /// The names in `$(NAME)`; `$$` stands for a plain `$`.
  private static func references(in text: [UInt8]) -> [String] {
    var names: [String] = []
    var at = 0
    while at + 1 < text.count {
      guard text[at] == UInt8(ascii: "$") else {
        at += 1
        continue
      }
      guard text[at + 1] == UInt8(ascii: "("),
        let end = text[(at + 2)...].firstIndex(of: UInt8(ascii: ")"))
      else {
        at += 2
        continue
      }
      names.append(String(decoding: text[(at + 2)..<end], as: UTF8.self))
      at = end + 1
    }
    return names
  }

  private static func env(_ list: String) -> String {
    Manifest.workload(container: "env: [\(list)]")
  }
}
