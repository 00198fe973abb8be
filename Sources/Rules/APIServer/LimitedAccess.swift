import Inventory
import Kubernetes
import Text
import YAML

extension APIServer {
  static let limitedAccess = Rule(
    "apiserver/limited-access",
    title: "Installers open the API and SSH to certain networks only",
    severity: .medium,
    rationale: """
      An API server that the whole internet reaches is one unpatched hole, one leaked kubeconfig \
      away from anybody; so is SSH to its hosts. Where users come from is known.
      """,
    remedy: """
      kops: give spec.kubernetesApiAccess and spec.sshAccess the networks of your people; Cluster \
      API on AWS: controlPlaneLoadBalancer.ingressRules.
      """,
    aliases: [
      "C-0227", "C-0228", "C-0247", "C-0252", "check_endpoint_public_access",
      "Limit control plane endpoint access",
    ],
    examples: [
      .passes(kops("kubernetesApiAccess: [203.0.113.0/24]")),
      .fails(kops("kubernetesApiAccess: [↓0.0.0.0/0]")),
      .fails(kops("kubernetesApiAccess: [↓0.0.0.0/0]\n  sshAccess: [0.0.0.0/0]")),
      .fails(kops("kubernetesApiAccess: [203.0.113.0/24]\n  sshAccess: [↓\"::/0\"]")),
      // Behind an internal load balancer the list opens nothing to the internet.
      .passes(
        kops("kubernetesApiAccess: [0.0.0.0/0]\n  api: {loadBalancer: {type: Internal}}")),
    ],
    judging: \.kopsClusters
  ) { cluster, _ in
    let spec = cluster.spec
    let balancer = spec["api"]["loadBalancer"] ?? spec["topology"]["api"]
    let isInternal = balancer["type"]?.text == "Internal"
    // v1alpha3 moved the list.
    let access = spec["kubernetesApiAccess"].items + spec["api"]["access"].items
    let whole = ["0.0.0.0/0", "::/0"]
    let open = access.first { !isInternal && whole.contains($0.text ?? "") }
    let ssh = spec["sshAccess"].items.first { whole.contains($0.text ?? "") }
    switch (open, ssh) {
    case (let open?, let ssh?):
      return .fails(
        "opens the API and SSH to the whole internet", at: open.location,
        related: [Related("opens SSH", at: ssh.location)])
    case (let open?, nil):
      return .fails("opens the API to the whole internet", at: open.location)
    case (nil, let ssh?):
      return .fails("opens SSH to the whole internet", at: ssh.location)
    case (nil, nil): return .passes
    }
  }

  private static func kops(_ line: String) -> String {
    """
    apiVersion: kops.k8s.io/v1alpha2
    kind: Cluster
    metadata:
      name: prod.example.com
    spec:
      \(line)
    """
  }
}
