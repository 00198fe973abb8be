import Inventory
import Kubernetes
import Text
import YAML

extension Images {
  static let repositoryPrefixes = Rule(
    "images/repository-prefixes",
    title: "Allowed registries are spelt so that nobody can register a longer name",
    severity: .high,
    rationale: """
      Gatekeeper compares the start of the image's name. registry.example allows \
      registry.example.attacker.org too, which anybody can buy.
      """,
    remedy: "End each entry of parameters.repos with a slash, as in registry.example/.",
    aliases: ["KSV-0124"],
    examples: [
      .passes(constraint("registry.example/")),
      .fails(constraint("↓registry.example")),
      // A whole image, with its tag, can be lengthened too, but names no registry.
      .passes(constraint("registry.example/team/")),
    ],
    judging: \.allowedRepositories
  ) { constraint, _ in
    let repos = constraint.spec["parameters"]["repos"].items
    let open = repos.first { repo in
      guard let text = repo.text, !text.isEmpty else { return false }
      return !text.contains("/")
    }
    guard let open else { return .passes }
    return .fails("allows every registry that begins with \(open.text ?? "")", at: open.location)
  }

  private static func constraint(_ repo: String) -> String {
    """
    apiVersion: constraints.gatekeeper.sh/v1beta1
    kind: K8sAllowedRepos
    metadata: {name: repos}
    spec:
      parameters:
        repos: [\(repo)]
    """
  }
}

extension Cluster {
  fileprivate var allowedRepositories: [Object] {
    objects("K8sAllowedRepos")
  }
}
