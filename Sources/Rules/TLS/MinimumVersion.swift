import Flags
import Inventory

extension TLS {
  static let minimumVersion = Rule(
    "tls/minimum-version",
    title: "No component accepts TLS below 1.2",
    severity: .medium,
    rationale: """
      TLS 1.0 and 1.1 have known breaks and have been withdrawn (RFC 8996). The default has been \
      1.2 for years: somebody lowered it.
      """,
    remedy: "Remove the option, or set it to VersionTLS12 (etcd: TLS1.2).",
    aliases: [
      "kubelet_configure_tls_min_version", "networking-tls-minimum-version",
      "api_server_tls_security_profile_custom_min_tls_version",
    ],
    examples: [
      .passes(APIServer.process("kube-apiserver --tls-min-version=VersionTLS12")),
      .passes(APIServer.process("kube-scheduler --leader-elect=true")),
      .fails(APIServer.process("kube-apiserver ↓--tls-min-version=VersionTLS10")),
      .fails(
        """
        -- hosts/w-1/var/lib/kubelet/config.yaml --
        apiVersion: kubelet.config.k8s.io/v1beta1
        kind: KubeletConfiguration
        tlsMinVersion: ↓VersionTLS11
        """),
    ],
    judging: \.servingComponents
  ) { component, _ in
    let option = component["tls-min-version"]
    guard option.isSet, let version = option.value else { return .passes }
    let old = ["VersionTLS10", "VersionTLS11", "TLS1.0", "TLS1.1"]
    return old.contains(version) ? .fails("accepts \(version)", at: option.location) : .passes
  }
}

extension Cluster {
  /// The components that serve TLS, in the order of the hosts.
  var servingComponents: [Component] {
    let programs: [Program] = [
      .kubeAPIServer, .kubeControllerManager, .kubeScheduler, .kubelet, .etcd,
    ]
    return hosts.flatMap { host in host.components.filter { programs.contains($0.program) } }
  }
}
