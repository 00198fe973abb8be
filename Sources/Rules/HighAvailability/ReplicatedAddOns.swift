import Inventory
import Kubernetes
import YAML

extension HighAvailability {
  static let replicatedAddOns = Rule(
    "ha/replicated-add-ons",
    title: "Add-ons that requests and changes pass through run at least twice",
    severity: .high,
    rationale: """
      Without its ingress controller the cluster answers nobody, without an admission webhook it may \
      take no change, and without its storage controller no pod gets its volume on another node. One \
      pod of any of them makes the loss of one node an outage of all applications.
      """,
    remedy: "Run two replicas or more on different nodes; their charts have a value for it.",
    needs: [.manifests],
    examples: [
      .passes(addOn("replicas: 2")),
      .fails(addOn("replicas: ↓1")),
      .fails(
        addOn("minReadySeconds: 5", mark: "↓", image: "quay.io/jetstack/cert-manager-webhook")),
      // One on every node is more than two.
      .passes(addOn("minReadySeconds: 5", kind: "DaemonSet")),
      .notApplicable(addOn("replicas: 0")),
      .notApplicable(
        all(
          node("cp-1", controlPlane: true),
          addOn("replicas: 1", pod: "nodeSelector: {node-role.kubernetes.io/control-plane: ''}"))),
      .fails(all(node("cp-1", controlPlane: true), addOn("replicas: ↓1"))),
      .notApplicable(addOn("replicas: 1", image: "registry.example/controller")),
      // Applications run on without metrics.
      .notApplicable(addOn("replicas: 1", image: "registry.k8s.io/metrics-server/metrics-server")),
    ],
    judging: \.workloads, where: concerns
  ) { workload, cluster in
    replication(of: workload, as: workload.criticalAddOn, in: cluster)
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    workload.criticalAddOn != nil
  }

  private static func addOn(
    _ line: String, mark: String = "", kind: String = "Deployment",
    image: String = "registry.k8s.io/ingress-nginx/controller",
    pod: String = "restartPolicy: Always"
  ) -> String {
    """
    apiVersion: apps/v1
    kind: \(kind)
    metadata:
      name: \(mark)front
      namespace: front
    spec:
      \(line)
      selector: {matchLabels: {app: front}}
      template:
        metadata: {labels: {app: front}}
        spec:
          \(pod)
          containers: [{name: front, image: "\(image):v1.12.1"}]
    """
  }
}

extension Workload {
  /// Whether its pods run on hosts of the control plane and on no others.
  var asksForControlPlane: Bool {
    let selection = NodeSelection(template)
    let common = ["kubernetes.io/os": "linux"]
    if selection.wants(name: "", labels: common) { return false }
    return ["", "true"].contains { value in
      let roles = [
        "node-role.kubernetes.io/control-plane": value, "node-role.kubernetes.io/master": value,
      ]
      return selection.wants(name: "", labels: common.merging(roles) { a, _ in a })
    }
  }

  /// What part of the cluster the workload is that all applications need; nil for any other.
  var criticalAddOn: String? {
    guard isReplicated || isDaemon, object.group == "apps" || object.group == "extensions" else {
      return nil
    }
    for container in template.running {
      guard let image = container.image else { continue }
      let folder = image.repository.split(separator: "/").suffix(2).joined(separator: "/")
      if let part = Self.partsByFolder[folder] ?? Self.partsByName[image.baseName] { return part }
      if !isDaemon, image.baseName == "csi-provisioner" || image.baseName == "csi-attacher" {
        return "the controller of a storage driver"
      }
    }
    return nil
  }

  private static let ingress = "the ingress controller"
  private static let webhook = "an admission webhook"

  private static let partsByFolder = [
    "ingress-nginx/controller": ingress, "ingress-nginx/nginx-ingress-controller": ingress,
    "nginx/nginx-ingress": ingress, "library/traefik": ingress, "traefik/traefik": ingress,
    "istio/pilot": "the control plane of the service mesh",
    "openpolicyagent/gatekeeper": webhook, "kyverno/kyverno": webhook, "kong/kong": ingress,
    "aws-load-balancer-controller": "the load balancers' controller",
  ]

  private static let partsByName = [
    "nginx-ingress-controller": ingress, "traefik": ingress, "haproxy-ingress": ingress,
    "kubernetes-ingress-controller": ingress, "contour": ingress,
    "cert-manager-webhook": webhook,
    "aws-load-balancer-controller": "the load balancers' controller",
    "openstack-cloud-controller-manager": "the cloud's controller",
    "aws-cloud-controller-manager": "the cloud's controller",
    "azure-cloud-controller-manager": "the cloud's controller",
    "hcloud-cloud-controller-manager": "the cloud's controller",
  ]
}
