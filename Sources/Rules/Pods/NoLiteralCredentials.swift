import Inventory
import Kubernetes
import YAML

extension Pods {
  static let noLiteralCredentials = Rule(
    "pods/no-literal-credentials",
    title: "Passwords and keys are not written into environment variables",
    severity: .high,
    rationale: """
      A literal value is read by everyone who may read the workload, in its repository and in each
      backup, and stays there after it has been changed.
      """,
    remedy: "Put the value into a Secret, refer to it with valueFrom.secretKeyRef, and replace it.",
    aliases: ["sensitiveContainerEnvVar", "C-0012", "C-0259", "env-var-secret"],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(
          container: """
            env:
            - {name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}
            """)),
      .fails(Manifest.workload(container: "env: [{name: DB_PASSWORD, value: ↓hunter2}]")),
      .fails(
        Manifest.workload(
          container: "env: [{name: AWS_SECRET_ACCESS_KEY, value: ↓wJalrXUtnFEMIK7MDENG}]")),
      // Names that only talk of credentials, and values that are none.
      .passes(
        Manifest.workload(
          container: """
            env:
            - {name: DB_PASSWORD_FILE, value: /run/secrets/db}
            - {name: ALLOW_EMPTY_PASSWORD, value: "yes"}
            - {name: TLS_SECRET, value: shop-tls}
            - {name: TOKEN, value: $(OTHER_TOKEN)}
            - {name: API_KEY, value: "https://vault.example/key"}
            - {name: MAX_TOKENS, value: "4096"}
            - {name: PASSWORD, value: ""}
            - {name: SESSION_SECRET, value: "<your-secret>"}
            """)),
    ],
    judging: \.workloads
  ) { workload, _ in
    var found: [(name: String, node: Node)] = []
    for container in workload.template.containers {
      for variable in container.environment {
        guard let name = variable["name"]?.text, let node = variable["value"],
          let value = node.text, LiteralCredential.wasTaken(fromName: name, value: value)
        else { continue }
        found.append((name, node))
      }
    }
    guard let first = found.first else { return .passes }
    let names = found.prefix(3).map(\.name).joined(separator: ", ")
    let more = found.count > 3 ? " and \(found.count - 3) more" : ""
    return .fails(
      "has a literal value for \(names)\(more)", at: first.node.location,
      related: found.dropFirst().map { Related("the value of \($0.name)", at: $0.node.location) })
  }
}
