import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension APIServer {
  static let mountedFiles = Rule(
    "apiserver/mounted-files",
    title: "The files that the API server's flags name are mounted into its pod",
    severity: .high,
    rationale: """
      A flag was added and the volume forgotten: the API server does not find the file and does \
      not start again, on the next host to restart. An audit log that is written inside the \
      container is gone with it.
      """,
    remedy: "Add a hostPath volume and a volumeMount for the folder to the static pod.",
    remedies: [
      .kops: """
      nodeup writes the static pod anew: put the file by spec.fileAssets of the Cluster under a \
      folder that is mounted already, /srv/kubernetes/kube-apiserver or that of \
      auditPolicyFile, and let the field name it there; then kops update cluster --yes and kops \
      rolling-update cluster --yes.
      """
    ],
    needs: [.apiServer],
    examples: [
      .passes(staticPod("--audit-policy-file=/etc/kubernetes/pki/audit.yaml")),
      .passes(staticPod("--requestheader-client-ca-file=/etc/ssl/certs/ca.crt")),
      .fails(staticPod("↓--encryption-provider-config=/etc/kubernetes/enc/enc.yaml")),
      .fails(staticPod("↓--audit-log-path=/var/log/kubernetes/audit.log")),
      .notApplicable(process("kube-apiserver --client-ca-file=/etc/kubernetes/pki/ca.crt")),
    ],
    judging: \.apiServers
  ) { server, _ in
    guard let pod = server.pod else { return .notApplicable }
    let mounts = pod.containers.flatMap(\.volumeMounts).compactMap { $0["mountPath"]?.text }
    let inImage = ["/etc/ssl", "/etc/pki", "/usr", "/tmp", "/dev", "/var/run/secrets"]
    for setting in server.options.settings where setting.origin == .flag {
      let path = setting.value
      guard path.hasPrefix("/"), isFile(setting.name) else { continue }
      if (mounts + inImage).contains(where: { isInside(path, $0) }) { continue }
      let message =
        setting.name == "audit-log-path"
        ? "writes the audit log to \(path), which is no volume"
        : "reads \(path), which is not mounted"
      return .fails(message, at: setting.location)
    }
    return .passes
  }

  private static func isFile(_ flag: String) -> Bool {
    let endings = [
      "file", "-config", "-certificate", "-key", "-certificate-authority", "-log-path",
    ]
    return endings.contains { flag.hasSuffix($0) }
  }

  private static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  private static func staticPod(_ flag: String) -> String {
    """
    -- hosts/cp-1/etc/kubernetes/manifests/kube-apiserver.yaml --
    apiVersion: v1
    kind: Pod
    metadata:
      name: kube-apiserver
      namespace: kube-system
    spec:
      hostNetwork: true
      containers:
        - name: kube-apiserver
          image: registry.k8s.io/kube-apiserver:v1.35.0
          command:
            - kube-apiserver
            - --client-ca-file=/etc/kubernetes/pki/ca.crt
            - \(flag)
          volumeMounts:
            - name: pki
              mountPath: /etc/kubernetes/pki
              readOnly: true
      volumes:
        - name: pki
          hostPath: {path: /etc/kubernetes/pki}
    """
  }
}
