import Inventory
import Kubernetes
import Text
import YAML

extension Pods {
  static let noRetiredSoftware = Rule(
    "pods/no-retired-software",
    title: "No software runs with rights over the cluster that its project has given up",
    severity: .medium,
    rationale: """
      Tiller takes orders from everybody and is cluster-admin; ingress-nginx, which reads every \
      TLS secret, and the Kubernetes Dashboard get no fixes since 2026. Their next fault stays open.
      """,
    remedy: """
      Use Helm 3 without Tiller, a Gateway API controller or another ingress controller, and \
      Headlamp with a login of its users.
      """,
    aliases: [
      "CKV_K8S_33", "CKV_K8S_34", "CKV_K8S_44", "CKV_K8S_45", "C-0014", "C-0021", "C-0292",
      "KSV-0102", "K8S013", "NET020", "NET024", "disallow-helm-tiller",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload()),
      .fails(image("↓gcr.io/kubernetes-helm/tiller:v2.17.0")),
      .fails(image("↓registry.k8s.io/ingress-nginx/controller:v1.14.1")),
      .fails(image("↓kubernetesui/dashboard:v2.7.0")),
      // Those of NGINX itself live on, and a backend is no controller.
      .passes(image("nginx/nginx-ingress:5.2.0")),
      .passes(image("registry.k8s.io/ingress-nginx/kube-webhook-certgen:v1.6.0")),
    ],
    judging: \.workloads
  ) { workload, cluster in
    for container in workload.template.containers {
      guard let image = container.image else { continue }
      for (name, title, end) in retired
      where image.repository == name || image.repository.hasSuffix("/" + name) {
        guard let day = Timestamp(end), day <= cluster.now else { continue }
        return .fails("runs \(title), given up in \(end.prefix(7))", at: container.imageLocation)
      }
    }
    return .passes
  }

  private static let retired = [
    ("kubernetes-helm/tiller", "Tiller", "2020-11-13"),
    ("helm/tiller", "Tiller", "2020-11-13"),
    ("ingress-nginx/controller", "ingress-nginx", "2026-03-24"),
    ("ingress-nginx/controller-chroot", "ingress-nginx", "2026-03-24"),
    ("nginx-ingress-controller/nginx-ingress-controller", "ingress-nginx", "2021-01-01"),
    ("kubernetesui/dashboard", "the Kubernetes Dashboard", "2026-01-21"),
    ("kubernetesui/dashboard-api", "the Kubernetes Dashboard", "2026-01-21"),
    ("kubernetes-dashboard-amd64", "the Kubernetes Dashboard", "2020-04-22"),
  ]

  private static func image(_ reference: String) -> String {
    Manifest.workload(containers: "- {name: web, image: \(reference)}")
  }
}
