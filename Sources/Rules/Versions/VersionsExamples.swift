extension Versions {
  /// A kube-apiserver static pod of host `cp-1` with the image tag.
  static func apiServer(_ tag: String, host: String = "cp-1", mark: String = "", flag: String = "")
    -> String
  {
    """
    -- hosts/\(host)/etc/kubernetes/manifests/kube-apiserver.yaml --
    apiVersion: v1
    kind: Pod
    metadata: {name: kube-apiserver, namespace: kube-system}
    spec:
      containers:
        - name: kube-apiserver
          image: registry.k8s.io/kube-apiserver:\(tag)
          command:
            - \(mark)kube-apiserver
            - --secure-port=6443\(flag)

    """
  }

  /// A Node whose kubelet has the version.
  static func node(_ version: String, name: String = "w-1", mark: String = "") -> String {
    """
    -- nodes/\(name).yaml --
    apiVersion: v1
    kind: Node
    metadata: {name: \(name)}
    status:
      nodeInfo:
        kubeletVersion: \(mark)\(version)

    """
  }
}
