import Flags
import Inventory
import Kubernetes
import YAML

extension APIServer {
  static let denyServiceExternalIps = Rule(
    "apiserver/deny-service-external-ips",
    title: "Not everybody who makes a Service can take any address for it",
    severity: .low,
    rationale: """
      Whoever may write Services can name any address in externalIPs, and every node then sends \
      the traffic for it to their pods (CVE-2020-8554). Some tools ask that the plug-in \
      DenyServiceExternalIPs be off: they have it the wrong way round.
      """,
    remedy: """
      Add DenyServiceExternalIPs to --enable-admission-plugins when no Service needs externalIPs, \
      or allow certain addresses by a ValidatingAdmissionPolicy on spec.externalIPs.
      """,
    aliases: ["CIS 1.2.3", "C-0115", "C-0283", "KCV-0003"],
    needs: [.apiServer],
    examples: [
      .passes(process("kube-apiserver --enable-admission-plugins=DenyServiceExternalIPs")),
      .passes(
        process("kube-apiserver --secure-port=6443", with: "policy.yaml", policy)),
      .passes(
        process(
          "kube-apiserver --enable-admission-plugins=network.openshift.io/ExternalIPRanger")),
      .fails(process("↓kube-apiserver --enable-admission-plugins=NodeRestriction")),
      .fails(Manifest.staticPod("kube-apiserver", "v1.18.20", mark: "↓")),
    ],
    judging: \.apiServers
  ) { server, cluster in
    let enabled = server["enable-admission-plugins"]
    // OpenShift's own plug-in admits the ranges of the Network cluster's externalIP.policy only.
    let plugins = ["DenyServiceExternalIPs", "network.openshift.io/ExternalIPRanger"]
    if enabled.isSet, enabled.list.contains(where: plugins.contains) { return .passes }
    if cluster.restrictsExternalIps { return .passes }
    let fix =
      server.isBefore(21)
      ? """
      Refuse Services with externalIPs by an admission webhook: Kubernetes 1.20 and older have no \
      plug-in for it.
      """ : server.fix(adding: "DenyServiceExternalIPs")
    return server.verdictOnAbsence(
      .fails("lets a Service take any address as its own", fix: fix))
  }

  private static let policy = """
    apiVersion: admissionregistration.k8s.io/v1
    kind: ValidatingAdmissionPolicy
    metadata: {name: external-ips}
    spec:
      validations:
      - expression: "!has(object.spec.externalIPs) || object.spec.externalIPs.size() == 0"
    """
}

extension Cluster {
  /// Whether a policy of the cluster looks at the external addresses of Services.
  fileprivate var restrictsExternalIps: Bool {
    let policies = objects("ValidatingAdmissionPolicy")
    let byExpression = policies.contains { policy in
      policy.spec["validations"].items.contains {
        $0["expression"]?.text?.contains("externalIPs") == true
      }
    }
    if byExpression || !objects("K8sExternalIPs").isEmpty { return true }
    return (objects("ClusterPolicy") + objects("ValidatingPolicy")).contains {
      $0.name.contains("external-ip")
    }
  }
}
