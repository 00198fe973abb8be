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

  /// A kube-controller-manager static pod; a `↓` before the tag marks the program.
  static func controllerManager(_ tag: String, host: String) -> String {
    let mark = tag.hasPrefix("↓") ? "↓" : ""
    return """
      -- hosts/\(host)/etc/kubernetes/manifests/kube-controller-manager.yaml --
      apiVersion: v1
      kind: Pod
      metadata: {name: kube-controller-manager, namespace: kube-system}
      spec:
        containers:
          - name: kube-controller-manager
            image: registry.k8s.io/kube-controller-manager:\(tag.dropFirst(mark.count))
            command:
              - \(mark)kube-controller-manager
              - --leader-elect=true

      """
  }

  /// The DaemonSet of kube-proxy.
  static func proxy(_ tag: String, mark: String = "") -> String {
    """
    -- kube-proxy.yaml --
    apiVersion: apps/v1
    kind: DaemonSet
    metadata: {name: kube-proxy, namespace: kube-system}
    spec:
      selector: {matchLabels: {k8s-app: kube-proxy}}
      template:
        metadata: {labels: {k8s-app: kube-proxy}}
        spec:
          containers:
            - name: kube-proxy
              image: registry.k8s.io/kube-proxy:\(tag)
              command:
                - \(mark)/usr/local/bin/kube-proxy
                - --config=/var/lib/kube-proxy/config.conf

    """
  }
}
