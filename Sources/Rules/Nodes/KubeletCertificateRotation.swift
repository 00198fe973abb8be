import Flags
import Inventory

extension Nodes {
  static let kubeletCertificateRotation = Rule(
    "nodes/kubelet-certificate-rotation",
    title: "Kubelets renew their client certificates",
    severity: .medium,
    rationale: """
      A client certificate lasts a year. A kubelet that does not renew it loses the API server on \
      that day, and all nodes joined together drop out together.
      """,
    remedy: """
      Set rotateCertificates: true in the KubeletConfiguration (its default is false).
      """,
    aliases: [
      "CIS 4.2.10", "C-0182", "KCV-0090", "CKV_K8S_149", "kubelet_enable_client_cert_rotation",
    ],
    needs: [.kubelet],
    examples: [
      .passes(configuration("rotateCertificates: true")),
      .passes(command("--rotate-certificates")),
      .fails(configuration("rotateCertificates: ↓false")),
      .fails(failingConfiguration()),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
      // k3s and RKE2 renew all certificates of a node when they start.
      .notApplicable(
        """
        -- hosts/w-1/etc/rancher/k3s/config.yaml --
        server: https://api.example:6443
        """),
      .notApplicable(
        all(
          configuration("clusterDomain: cluster.local"),
          """
          -- cluster.yaml --
          apiVersion: kops.k8s.io/v1alpha2
          kind: Cluster
          metadata: {name: shop.example.com}
          spec: {kubernetesVersion: 1.33.2}
          """)),
      // The node proves itself by a plug-in of its cloud and has no certificate to renew.
      .notApplicable(
        all(
          configuration("clusterDomain: cluster.local"),
          """
          -- hosts/w-1/var/lib/kubelet/kubeconfig --
          apiVersion: v1
          kind: Config
          clusters:
          - name: kubernetes
            cluster:
              server: https://A1B2.gr7.eu-west-1.eks.amazonaws.com
          users:
          - name: kubelet
            user:
              exec:
                apiVersion: client.authentication.k8s.io/v1beta1
                command: /usr/bin/aws-iam-authenticator
          """)),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    // https://docs.k3s.io/cli/certificate: within 120 days of their end, at every start.
    // kops-controller signs for 455 to 485 days, whenever nodeup asks anew; nothing approves what
    // a kubelet would ask for (cmd/kops-controller/pkg/server/server.go).
    let renewsByItself: [Installer?] = [.k3s, .rke2, .kops]
    let usesPlugin = cluster.kubeconfigs.contains { kubeconfig in
      kubeconfig.host == kubelet.host && kubeconfig.users.contains(where: \.usesPlugin)
    }
    if usesPlugin || renewsByItself.contains(cluster.installer) { return .notApplicable }
    return judge("rotate-certificates", of: kubelet) { option in
      if option.bool == true { return .passes }
      let reason = option.isSet ? "is off" : "is off by default"
      return .fails(
        "does not renew its certificate: rotateCertificates \(reason)",
        at: place(of: option, on: kubelet, cluster))
    }
  }
}
