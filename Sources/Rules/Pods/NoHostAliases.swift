import Inventory
import Kubernetes
import YAML

extension Pods {
  static let noHostAliases = Rule(
    "pods/no-host-aliases",
    title: "Pods ask DNS for addresses",
    severity: .info,
    rationale: """
      An address in hostAliases stays when the server behind it moves, and nobody who looks at DNS \
      sees it. Where a name has to be bent for one pod there is no other way.
      """,
    remedy: "Give the name a record in DNS, or a Service with ExternalName.",
    aliases: ["HostAliases", "KSV-0007", "WRK020"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload()),
      .passes(Manifest.workload(pod: "hostAliases: []")),
      .fails(
        Manifest.workload(pod: "hostAliases: [↓{ip: 10.0.0.5, hostnames: [db.example]}]")),
    ],
    judging: \.workloads
  ) { workload, _ in
    guard let alias = workload.template.spec["hostAliases"].items.first else { return .passes }
    let name = alias["hostnames"].items.first?.text ?? "names"
    return .fails("sets the address of \(name) by hand", at: alias.location)
  }
}
