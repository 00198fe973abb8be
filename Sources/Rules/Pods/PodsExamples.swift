extension Manifest {
  /// A privileged DaemonSet of one image.
  static func daemon(_ name: String, image: String, marked: Bool = false) -> String {
    workload(
      "DaemonSet", name, namespace: "agents", spec: "minReadySeconds: 5",
      containers: """
        - name: \(name)
          image: \(image)
          securityContext: {privileged: \(marked ? "↓" : "")true}
        """)
  }

  /// Lines of a pod spec with one host path.
  static func hostPath(_ path: String) -> String {
    "volumes: [{name: host, hostPath: {path: \(path)}}]"
  }
}
