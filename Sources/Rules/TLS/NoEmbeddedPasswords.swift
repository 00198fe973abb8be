import Inventory
import Text

extension TLS {
  static let noEmbeddedPasswords = Rule(
    "tls/no-embedded-passwords",
    title: "Kubeconfigs of people hold no tokens or passwords",
    severity: .high,
    rationale: """
      A static token in a file works for whoever copies the file, until somebody notices. Files \
      of this kind end up in chats, backups and repositories.
      """,
    remedy: """
      Log people in through an identity provider with an exec plug-in, and give programs a \
      service account.
      """,
    aliases: ["C-0286", "C-0287", "C-0288"],
    needs: [.kubeconfigs],
    examples: [
      .passes(kubeconfig(user: "exec: {command: kubelogin}")),
      .fails(kubeconfig(user: "token: ↓abc", path: "home/admin.conf")),
      .fails(kubeconfig(user: "username: admin\npassword: ↓abc")),
      .notApplicable(
        kubeconfig(
          user: "token: abc", path: "hosts/w-1/etc/kubernetes/bootstrap-kubelet.conf")),
    ],
    judging: \.kubeconfigs
  ) { kubeconfig, _ in
    let password = kubeconfig.users.first { $0.password != nil }
    if let password, let place = password.password {
      return .fails("holds a password of \(password.name)", at: place)
    }
    if isOfProgram(kubeconfig) { return .notApplicable }
    let token = kubeconfig.users.first { $0.token != nil }
    guard let token, let place = token.token else { return .passes }
    return .fails("holds a token of \(token.name)", at: place)
  }

  /// Whether a program uses the file: bootstrapping, network plug-ins, webhooks, agents.
  private static func isOfProgram(_ kubeconfig: Kubeconfig) -> Bool {
    let name = kubeconfig.fileName.lowercased()
    let isPersonal = name.hasPrefix("admin") || name.hasPrefix("super-admin")
    return !isPersonal && (kubeconfig.host != nil || kubeconfig.users.allSatisfy(\.isOfProgram))
  }
}

extension Kubeconfig.User {
  fileprivate var isOfProgram: Bool {
    let name = name.lowercased()
    return ["kubelet", "bootstrap", "webhook", "system:", "calico", "cni", "serviceaccount"]
      .contains { name.contains($0) }
  }
}
