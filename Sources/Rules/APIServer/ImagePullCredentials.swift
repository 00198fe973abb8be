import Flags
import Inventory

extension APIServer {
  static let imagePullCredentials = Rule(
    "apiserver/image-pull-credentials",
    title: "Cached private images are given only to pods that may pull them",
    severity: .info,
    rationale: """
      A pod that names an image which its node already has gets it without credentials. Where \
      tenants share nodes that shows one the other's images. AlwaysPullImages, which benchmarks \
      ask for, makes the registry a condition for every start of a pod, so its outage becomes the \
      cluster's; kubelets since 1.35 check the credentials of cached images themselves.
      """,
    remedy: """
      Upgrade kubelets to 1.35 (imagePullCredentialsVerificationPolicy). Only with tenants who do \
      not trust each other, and a registry that does not fail, enable AlwaysPullImages.
      """,
    aliases: ["CIS 1.2.11", "C-0123", "KCV-0012", "CKV_K8S_80"],
    needs: [.apiServer],
    examples: [
      .passes(process("kube-apiserver --enable-admission-plugins=AlwaysPullImages")),
      .passes(Versions.apiServer("v1.35.7")),
      .fails(Versions.apiServer("v1.34.10", mark: "↓")),
      .notAssessed(process("kube-apiserver --secure-port=6443")),
    ],
    judging: \.apiServers
  ) { server, _ in
    let enabled = server["enable-admission-plugins"]
    if enabled.isSet, enabled.list.contains("AlwaysPullImages") { return .passes }
    guard let version = server.version else {
      return .notAssessed(missing: Versions.unknownVersion)
    }
    // The gate KubeletEnsureSecretPulledImages is on since 1.35.
    if version >= Version(major: 1, minor: 35) { return .passes }
    return server.verdictOnAbsence(
      .fails("leaves cached images to every pod that names them"))
  }
}
