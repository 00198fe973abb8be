import Flags
import Inventory
import Kubernetes

extension Versions {
  static let servedFields = Rule(
    "versions/served-fields",
    title: "Objects use fields that the running version of Kubernetes has",
    severity: .medium,
    rationale: """
      An API server drops a field that it does not know yet, or no more. The object is there, \
      and what the field was to do does not happen.
      """,
    remedy: "Upgrade the cluster first, or leave the field out until then.",
    needs: [],
    examples: [
      .passes(apiServer("v1.36.4") + "-- web.yaml --\n" + job("podReplacementPolicy: Failed")),
      .fails(
        apiServer("v1.31.4") + "-- web.yaml --\n"
          + Manifest.pod(container: "↓restartPolicyRules: []\nrestartPolicy: Always")),
      .passes(
        apiServer("v1.34.4") + "-- web.yaml --\n"
          + Manifest.pod(container: "restartPolicyRules: []\nrestartPolicy: Always")),
      // Which version is read by is not known.
      .passes(Manifest.pod(container: "restartPolicyRules: []")),
    ],
    judging: \.objectFields
  ) { fields, cluster in
    let running = cluster.version.map { "; this cluster runs \($0.release)" } ?? ""
    return Input.verdict(on: fields, adding: running) { problem in
      switch problem.kind {
      case .since, .until: true
      default: false
      }
    }
  }

  private static func job(_ spec: String) -> String {
    Manifest.object(
      "batch/v1", "Job", "a",
      "spec: {\(spec), template: {spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}}"
    )
  }
}
