import Inventory
import Kubernetes

extension Images {
  static let qualifiedNames = Rule(
    "images/qualified-names",
    title: "Images name their registry",
    severity: .info,
    rationale: """
      A name without a registry means Docker Hub on most nodes and whatever the runtime's search \
      list says on others. Docker Hub counts anonymous pulls by address, so that a whole cluster \
      behind one can be refused in the middle of an outage.
      """,
    remedy: "Write docker.io/ before the name, or pull through a mirror of your own.",
    aliases: [
      "C-0001", "C-0078", "KSV-0032", "KSV-0033", "KSV-0034", "KSV-0035", "KSV-0125", "POP-113",
      "fully-qualified-image", "restrict-image-registries", "SEC014",
    ],
    needs: [.manifests],
    examples: [
      .passes(running("docker.io/library/nginx:1.29.1")),
      .passes(running("localhost:5000/web:1.4")),
      .fails(running("↓nginx:1.29.1")),
      .fails(running("↓grafana/grafana:12.1.0")),
      .notApplicable(running("$(IMAGE)")),
    ],
    judging: \.imageUses
  ) { use, cluster in
    guard let image = use.container.image, !isFilledInLater(image, in: cluster) else {
      return .notApplicable
    }
    if image.registry != "docker.io" || image.text.hasPrefix("docker.io/") { return .passes }
    return .fails("runs \(image.text) from no named registry", at: use.container.imageLocation)
  }
}
