import Inventory
import Text

extension Input {
  static let validKubeconfigs = Rule(
    "input/valid-kubeconfigs",
    title: "Kubeconfigs can be decoded",
    severity: .high,
    rationale: """
      A kubeconfig with a value of the wrong type is refused as a whole: whoever starts with it, \
      a component or a person, reaches no cluster at all.
      """,
    remedy: """
      Correct the value at the place shown; kubectl config view --kubeconfig FILE says whether \
      the file can be read.
      """,
    needs: [],
    examples: [
      .passes(TLS.kubeconfig()),
      .passes(TLS.kubeconfig(cluster: "server: \"https://[fd00::10]:6443\"", user: "exec: null")),
      .fails(TLS.kubeconfig(cluster: "server: ↓443")),
      .fails(TLS.kubeconfig(cluster: "server: ↓\"https://[fd00::10:6443\"")),
      .fails(
        TLS.kubeconfig(
          cluster: "server: https://10.0.0.10:6443\ninsecure-skip-tls-verify: ↓\"false\"")),
      .fails(TLS.kubeconfig(user: "token: ↓[a]")),
      .fails("{apiVersion: v1, kind: Config, clusters: ↓{prod: {}}, users: []}"),
    ],
    judging: \.kubeconfigs
  ) { kubeconfig, _ in
    guard let first = kubeconfig.problems.first else { return .passes }
    return .fails(
      first.message, at: first.location,
      related: kubeconfig.problems.dropFirst().prefix(9).map {
        Related($0.message, at: $0.location)
      })
  }
}
