extension Storage {
  static func storageClass(_ name: String, _ rest: String) -> String {
    """
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: \(name)
    \(rest)
    ---

    """
  }

  static let defaultMark = """
      annotations: {storageclass.kubernetes.io/is-default-class: "true"}
    provisioner: ebs.csi.aws.com
    """

  /// Two nodes in two zones.
  static let twoZones = """
    {apiVersion: v1, kind: Node, metadata: {name: a, labels: {topology.kubernetes.io/zone: z1}}}
    ---
    {apiVersion: v1, kind: Node, metadata: {name: b, labels: {topology.kubernetes.io/zone: z2}}}
    ---

    """

  /// A PersistentVolumeClaim `data` of namespace `shop`.
  static func claim(_ spec: String) -> String {
    """
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata:
      name: data
      namespace: shop
    spec: \(spec)
    ---

    """
  }

  /// A workload `db` of namespace `shop` with one volume `data`.
  static func workload(
    kind: String = "Deployment", image: String = "docker.io/library/postgres:17.2",
    spec: String = "replicas: 1", volume: String
  ) -> String {
    """
    apiVersion: apps/v1
    kind: \(kind)
    metadata:
      name: db
      namespace: shop
    spec:
      selector: {matchLabels: {app: db}}
      \(spec)
      template:
        metadata: {labels: {app: db}}
        spec:
          containers:
            - name: db
              image: \(image)
              volumeMounts: [{name: data, mountPath: /data}]
          volumes:
            - name: data
              \(volume)
    ---

    """
  }
}
