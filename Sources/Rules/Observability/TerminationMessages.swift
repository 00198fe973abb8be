import Inventory
import Kubernetes
import YAML

extension Observability {
  static let terminationMessages = Rule(
    "observability/termination-messages",
    title: "The last words of a container that fails are kept in its status",
    severity: .info,
    rationale: """
      kubectl describe shows why a container ended only if it wrote so to a file of its own. \
      With FallbackToLogsOnError the end of its log stands there instead.
      """,
    remedy: """
      Set terminationMessagePolicy: FallbackToLogsOnError.
      """,
    aliases: ["observability-termination-policy"],
    needs: [],
    examples: [
      .passes(
        Manifest.workload(container: "terminationMessagePolicy: FallbackToLogsOnError")),
      .fails(Manifest.workload("Deployment", "↓web")),
      .notApplicable(Manifest.namespace("shop")),
    ],
    judging: \.workloads
  ) { workload, _ in
    let silent = workload.template.running.filter {
      $0.node["terminationMessagePolicy"]?.text != "FallbackToLogsOnError"
    }
    return silent.isEmpty
      ? .passes : .fails("keeps no last words of \(silent.named) by their logs")
  }
}
