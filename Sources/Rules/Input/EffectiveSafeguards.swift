import Inventory
import Kubernetes

extension Input {
  static let effectiveSafeguards = Rule(
    "input/effective-safeguards",
    title: "Probes, limits, security settings and policies stand where they count",
    severity: .high,
    rationale: """
      A probe under resources or a readOnlyRootFileSystem protects nothing: the field is refused \
      or dropped, and the manifest looks as if it were there.
      """,
    remedy: "Write the field where the message says.",
    aliases: ["schema-validation", "kubeconform", "kubesec"],
    needs: [],
    examples: [
      .passes(
        Manifest.workload(
          container: "livenessProbe: {tcpSocket: {port: 80}}\nresources: {limits: {memory: 1Gi}}")),
      .fails(
        Manifest.workload(
          container: "resources: {limits: {memory: 1Gi}, ↓livenessProbe: {tcpSocket: {port: 80}}}")),
      .fails(Manifest.workload(spec: "replicas: 2\n↓resources: {limits: {memory: 1Gi}}")),
      .fails(Manifest.workload(container: "↓runAsNonRoot: true")),
      .fails(Manifest.workload(container: "securityContext: {↓readOnlyRootFileSystem: true}")),
      .fails(
        Manifest.workload(container: "livenessProbe: {tcpSocket: {port: 80}, ↓initialDelay: 3}")),
      .fails(
        Manifest.object(
          "networking.k8s.io/v1", "NetworkPolicy", "a",
          "spec: {podSelector: {}, ingress: [{↓form: [{podSelector: {}}]}]}")),
      .notApplicable(Manifest.object("example.org/v1", "Thing", "a", "spec: {size: 1}")),
    ],
    judging: \.objectFields
  ) { fields, _ in
    verdict(on: fields) { $0.isUnknown && $0.isSafeguard }
  }
}
