import Inventory
import Kubernetes
import YAML

extension Pods {
  static let secretsAsFiles = Rule(
    "pods/secrets-as-files",
    title: "Secrets are mounted as files, not set as environment variables",
    severity: .info,
    rationale: """
      The environment is shown by debuggers, crash reports and child processes, and does not \
      change while the pod runs. A mounted Secret does neither. Many programs know variables only, \
      so this is a preference and no fault.
      """,
    remedy: "Mount the Secret as a volume, where the program can read a file.",
    aliases: [
      "CIS 5.4.1", "read-secret-from-env-var", "CKV_K8S_35", "C-0207",
      "SecretsAsEnvironmentVariables", "disallow-secrets-from-env-vars",
      "disallow_secrets_from_env_vars", "SEC008", "secrets_no_environment_variables",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(pod: "volumes: [{name: db, secret: {secretName: db}}]")),
      .passes(
        Manifest.workload(
          container: "env: [{name: A, valueFrom: {configMapKeyRef: {name: a, key: b}}}]")),
      .fails(
        Manifest.workload(
          container: "env: [↓{name: A, valueFrom: {secretKeyRef: {name: a, key: b}}}]")),
      .fails(Manifest.workload(container: "envFrom: [↓{secretRef: {name: a}}]")),
    ],
    judging: \.workloads
  ) { workload, _ in
    for container in workload.template.containers {
      let single = container.environment.first { $0["valueFrom"]["secretKeyRef"] != nil }
      let whole = container.node["envFrom"].items.first { $0["secretRef"] != nil }
      guard let use = single ?? whole else { continue }
      return .fails("has Secrets in the environment of \(container.name)", at: use.location)
    }
    return .passes
  }
}
