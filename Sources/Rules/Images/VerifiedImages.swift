import Flags
import Inventory
import Kubernetes
import YAML

extension Images {
  static let verifiedImages = Rule(
    "images/verified-images",
    title: "Signatures of images are checked before they run",
    severity: .info,
    rationale: """
      Without a check whatever a registry gives out is run, also when somebody else put it there. \
      Signatures say who built an image and from what.
      """,
    remedy: "Sign images with cosign and refuse others with Kyverno, policy-controller or Ratify.",
    aliases: [
      "C-0236", "C-0237", "CIS 5.5.1", "verify-image", "verify-image*", "binary authorization",
    ],
    needs: [.manifests, .wholeCluster],
    examples: [
      .passes(
        Manifest.workload()
          + Manifest.object(
            "kyverno.io/v1", "ClusterPolicy", "signed", namespace: nil,
            "spec: {rules: [{name: a, verifyImages: [{imageReferences: ['*']}]}]}"), whole: true),
      .fails(
        Manifest.workload("Deployment", "web").replacing(
          "apiVersion: apps", with: "↓apiVersion: apps"),
        whole: true),
      .notAssessed(Manifest.workload()),
    ],
    judging: subjects
  ) { whole, cluster in
    let isAsked = cluster.apiServers.contains {
      $0["enable-admission-plugins"].list.contains("ImagePolicyWebhook")
    }
    if isAsked || cluster.objects.contains(where: { checksSignatures($0) }) { return .passes }
    return .fails("has nothing that checks signatures of images")
  }

  private static func subjects(_ cluster: Cluster) -> [WholeCluster] {
    cluster.asWhole("the cluster")
  }

  private static func checksSignatures(_ object: Object) -> Bool {
    switch object.kind {
    case "ClusterPolicy", "Policy":
      object.spec["rules"].items.contains { $0["verifyImages"] != nil }
    case "ImageValidatingPolicy", "ClusterImagePolicy", "ImagePolicy": true
    case "Verifier", "NamespacedVerifier": object.group.contains("ratify")
    case "ClusterAdmissionPolicy":
      object.spec["module"]?.text?.contains("verify-image-signatures") ?? false
    case "ValidatingWebhookConfiguration", "MutatingWebhookConfiguration":
      object.name.contains("connaisseur") || object.name.contains("sigstore")
    default: false
    }
  }
}
