import Flags
import Inventory

extension APIServer {
  static let admissionPlugins = Rule(
    "apiserver/admission-plugins",
    title: "The admission plug-ins that others rely on are enabled",
    severity: .high,
    rationale: """
      Quotas, limit ranges, pod security levels, webhooks and the clean-up of namespaces are \
      admission plug-ins. With one of them off, its objects still exist and do nothing.
      """,
    remedy: "Remove the named plug-ins from --disable-admission-plugins.",
    aliases: [
      "CIS 1.2.12", "CIS 1.2.13", "C-0125", "C-0126", "KCV-0014", "KCV-0015", "CKV_K8S_82",
      "CKV_K8S_83", "api_server_no_adm_ctrl_plugins_disabled",
    ],
    needs: [.apiServer],
    examples: [
      .passes(process("kube-apiserver --enable-admission-plugins=NodeRestriction")),
      .passes(process("kube-apiserver --disable-admission-plugins=DefaultIngressClass")),
      .fails(
        process("kube-apiserver ↓--disable-admission-plugins=ServiceAccount,ResourceQuota")),
      .fails(process("kube-apiserver ↓--admission-control=NamespaceLifecycle,ServiceAccount")),
    ],
    judging: \.apiServers
  ) { server, _ in
    let disabled = server["disable-admission-plugins"]
    let off = essential.filter(disabled.list.contains)
    if disabled.isSet, !off.isEmpty {
      return .fails("disables \(off.joined(separator: ", "))", at: disabled.location)
    }
    // The old flag gives the whole list in place of the defaults.
    let whole = server["admission-control"]
    let lacking = longEssential.filter { !whole.list.contains($0) }
    if whole.isSet, !lacking.isEmpty {
      let names = lacking.joined(separator: ", ")
      return .fails(
        "leaves out \(names)", at: whole.location, fix: "Add \(names) to --admission-control.")
    }
    return .passes
  }

  /// Those that every supported version has.
  private static let longEssential = [
    "NamespaceLifecycle", "ServiceAccount", "LimitRanger", "ResourceQuota",
    "MutatingAdmissionWebhook", "ValidatingAdmissionWebhook",
  ]

  private static let essential =
    longEssential + [
      "PodSecurity", "ValidatingAdmissionPolicy", "MutatingAdmissionPolicy", "Priority",
      "DefaultTolerationSeconds", "TaintNodesByCondition", "StorageObjectInUseProtection",
      "CertificateApproval", "CertificateSigning", "CertificateSubjectRestriction",
      "RuntimeClass",
    ]
}
