import Inventory
import Kubernetes
import YAML

extension Access {
  static let quietDefaultAccounts = Rule(
    "rbac/quiet-default-accounts",
    title: "The default service accounts mount no token",
    severity: .info,
    rationale: """
      A pod that names no account runs as default and gets its token. It is of no use to the pod, \
      and of some to whoever breaks in: it reads what every authenticated caller may.
      """,
    remedy: "Set automountServiceAccountToken: false on the ServiceAccount default.",
    aliases: [
      "CIS 5.1.5", "CKV_K8S_41", "C-0189", "disable_service_account_token_mounts",
      "restrict-sa-automount-sa-token", "POP-303", "SEC018",
    ],
    examples: [
      .passes(account("automountServiceAccountToken: false")),
      .fails(account("secrets: []", mark: "↓")),
      .notApplicable(account("secrets: []").replacing("default", with: "robot")),
    ],
    judging: \.defaultAccounts
  ) { account, _ in
    account.node["automountServiceAccountToken"]?.bool == false
      ? .passes : .fails("mounts a token into every pod that names no account")
  }

  private static func account(_ line: String, mark: String = "") -> String {
    """
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: \(mark)default
      namespace: shop
    \(line)
    """
  }
}

extension Cluster {
  fileprivate var defaultAccounts: [Object] {
    objects("ServiceAccount", group: "").filter { $0.name == "default" }
  }
}
