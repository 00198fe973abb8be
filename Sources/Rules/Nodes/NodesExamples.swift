extension Nodes {
  /// The kubelet's configuration file of one worker.
  static func configuration(_ lines: String) -> String {
    """
    -- hosts/w-1/var/lib/kubelet/config.yaml --
    apiVersion: kubelet.config.k8s.io/v1beta1
    kind: KubeletConfiguration
    \(lines)
    """
  }

  /// The kubelet's configuration file, with the finding at the document.
  static func failingConfiguration(_ lines: String = "staticPodPath: /etc/kubernetes/manifests")
    -> String
  {
    """
    -- hosts/w-1/var/lib/kubelet/config.yaml --
    ↓apiVersion: kubelet.config.k8s.io/v1beta1
    kind: KubeletConfiguration
    \(lines)
    """
  }

  /// A kubelet's command line on one worker.
  static func command(_ words: String, mark: String = "") -> String {
    "-- hosts/w-1/kubelet.flags --\n\(mark)kubelet \(words)"
  }

  /// A worker whose kubelet is of this version and told nothing.
  static func running(_ version: String) -> String {
    """
    \(command("--v=2"))
    -- nodes.yaml --
    apiVersion: v1
    kind: Node
    metadata: {name: w-1}
    status: {nodeInfo: {kubeletVersion: \(version)}}
    """
  }

  static func all(_ parts: String...) -> String { parts.joined(separator: "\n") }
}
