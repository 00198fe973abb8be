import Inventory
import Kubernetes

extension Input {
  static let fieldTypes = Rule(
    "input/field-types",
    title: "Every field holds what its kind asks for",
    severity: .high,
    rationale: """
      A text where a number is due, a mapping where a list is due or a number that does not fit: \
      the API server cannot read the object and refuses it as a whole.
      """,
    remedy: "Write the value as the message says; numbers and truth values without quotes.",
    aliases: ["schema-validation", "kubeconform", "kubesec"],
    needs: [],
    examples: [
      .passes(
        Manifest.workload(
          spec: "replicas: 2\nrevisionHistoryLimit:\nstrategy: {rollingUpdate: {maxSurge: 25%}}",
          container: "ports: [{containerPort: 8080}]\nresources: {limits: {cpu: 0.5, memory: 1Gi}}")
      ),
      // A program fills it in.
      .passes(Manifest.workload(spec: "replicas: ${REPLICAS}")),
      .fails(Manifest.workload(spec: "replicas: ↓\"2\"")),
      .fails(Manifest.workload(container: "ports: ↓{containerPort: 8080}")),
      .fails(Manifest.workload(container: "ports: [{containerPort: ↓\"8080\"}]")),
      .fails(Manifest.workload(container: "stdin: ↓\"true\"")),
      .fails(Manifest.workload(spec: "replicas: ↓3000000000")),
      .fails(Manifest.workload(spec: "replicas: ↓1.5")),
      .fails(Manifest.workload(container: "securityContext: ↓[]")),
      .passes(Manifest.workload(pod: "securityContext: {runAsUser: 3000000000}")),
      .fails(
        Manifest.object(
          "v1", "PersistentVolumeClaim", "a",
          "spec: {resources: {requests: {storage: ↓10GB}}}")),
      .fails(
        definition
          + Manifest.object("example.org/v1", "Thing", "a", "spec: {size: ↓large, port: http}")),
      .passes(
        definition
          + Manifest.object(
            "example.org/v1", "Thing", "a",
            "spec: {size: 1, port: 80, any: {a: [1]}, labels: {a: b}}")),
    ],
    judging: \.objectFields
  ) { fields, _ in
    verdict(on: fields) { problem in
      switch problem.kind {
      case .wrongType, .outOfRange: return true
      // Those of containers are told with what they would mean.
      case .noQuantity: return problem.type != "core.v1.ResourceRequirements"
      default: return false
      }
    }
  }
}
