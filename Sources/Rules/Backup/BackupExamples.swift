extension Backup {
  /// A CronJob that runs `script` in a container on a control-plane node.
  static func snapshotJob(
    _ script: String = save, schedule: String = "0 */6 * * *", extra: String = "",
    volume: String = "persistentVolumeClaim: {claimName: snapshots}", mark: String = ""
  ) -> String {
    """
    apiVersion: batch/v1
    kind: CronJob
    metadata:
      name: \(mark)etcd-backup
      namespace: kube-system
    spec:
      schedule: \(schedule)
      \(extra)
      jobTemplate:
        spec:
          template:
            spec:
              restartPolicy: OnFailure
              containers:
                - name: etcdctl
                  image: registry.k8s.io/etcd:3.6.8-0
                  command: [/bin/sh, -c, "\(script)"]
                  volumeMounts: [{name: snapshots, mountPath: /snapshots}]
              volumes:
                - name: snapshots
                  \(volume)
    ---

    """
  }

  static let save =
    "etcdctl --endpoints=https://10.0.1.11:2379 --cacert=/pki/ca.crt --cert=/pki/client.crt"
    + " --key=/pki/client.key snapshot save /snapshots/etcd.db"

  /// A Velero Schedule with the given spec.
  static func velero(_ spec: String, name: String = "daily") -> String {
    """
    apiVersion: velero.io/v1
    kind: Schedule
    metadata:
      name: \(name)
      namespace: velero
    spec:
      \(spec)
    ---

    """
  }

  /// A Velero BackupStorageLocation with the given spec.
  static func location(_ spec: String, name: String = "default") -> String {
    """
    apiVersion: velero.io/v1
    kind: BackupStorageLocation
    metadata:
      name: \(name)
      namespace: velero
    spec:
      provider: aws
      \(spec)
    ---

    """
  }

  /// A StatefulSet of namespace `shop` with claimed volumes.
  static func database(mark: String = "") -> String {
    """
    apiVersion: apps/v1
    kind: StatefulSet
    metadata:
      name: \(mark)db
      namespace: shop
    spec:
      selector: {matchLabels: {app: db}}
      template:
        metadata: {labels: {app: db}}
        spec:
          containers: [{name: db, image: "docker.io/library/postgres:17.2"}]
      volumeClaimTemplates: [{metadata: {name: data}}]
    ---

    """
  }

  /// A node of a cluster whose control plane the provider runs.
  static let managedNode = """
    {apiVersion: v1, kind: Node, metadata: {name: n, labels: {cloud.google.com/gke-nodepool: p}}}
    ---

    """

  static let plainNode = """
    apiVersion: v1
    kind: Node
    metadata: {name: cp-1, labels: {node-role.kubernetes.io/control-plane: ""}}
    ---

    """
}
