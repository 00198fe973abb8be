import Flags
import Inventory

extension Access {
  static let controllerCredentials = Rule(
    "rbac/controller-credentials",
    title: "Each controller of the controller manager uses an account of its own",
    severity: .medium,
    rationale: """
      Without it all controllers act with the one identity of the controller manager, which then \
      needs the rights of all of them, and the audit log cannot tell them apart.
      """,
    remedy: "Set --use-service-account-credentials=true on kube-controller-manager.",
    aliases: ["CIS 1.3.3", "C-0146", "KCV-0035", "CKV_K8S_108", "controller_use_service_account"],
    needs: [.controllerManager],
    examples: [
      .passes(
        APIServer.process("kube-controller-manager --use-service-account-credentials=true")),
      .fails(
        APIServer.process("kube-controller-manager ↓--use-service-account-credentials=false")),
      .fails(APIServer.process("↓kube-controller-manager --leader-elect=true")),
    ],
    judging: \.controllerManagers
  ) { manager, _ in
    let option = manager["use-service-account-credentials"]
    if option.bool == true { return .passes }
    if option.isSet {
      return .fails("runs all controllers as one account", at: option.location)
    }
    return manager.verdictOnAbsence(
      .fails("runs all controllers as one account, as is the default"))
  }
}
