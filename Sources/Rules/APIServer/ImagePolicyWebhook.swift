import Inventory
import Kubernetes
import Text
import YAML

extension APIServer {
  static let imagePolicyWebhook = Rule(
    "apiserver/image-policy-webhook",
    title: "The image policy webhook refuses images when it cannot be asked",
    severity: .medium,
    rationale: """
      With defaultAllow every image is let in while the webhook is down or cannot be reached, so \
      that whoever can disturb it can run what they like.
      """,
    remedy: "Set imagePolicy.defaultAllow: false, and run the webhook with several replicas.",
    aliases: ["CIS 5.5.1", "general_configure_imagepolicywebhook"],
    examples: [
      .passes(configuration("defaultAllow: false")),
      .fails(configuration("defaultAllow: ↓true")),
      .notApplicable(
        """
        apiVersion: apiserver.config.k8s.io/v1
        kind: AdmissionConfiguration
        plugins: [{name: EventRateLimit, path: limits.yaml}]
        """),
    ],
    judging: \.admissionConfigurations
  ) { configuration, cluster in
    let plugins = configuration.node["plugins"].items
    guard let plugin = plugins.first(where: { $0["name"]?.text == "ImagePolicyWebhook" }) else {
      return .notApplicable
    }
    guard let policy = plugin["configuration"]["imagePolicy"] else {
      return .notAssessed(missing: "the file that the ImagePolicyWebhook plug-in reads")
    }
    guard let allow = policy["defaultAllow"], allow.bool == true else { return .passes }
    return .fails("lets every image in while the webhook is down", at: allow.location)
  }

  private static func configuration(_ line: String) -> String {
    """
    apiVersion: apiserver.config.k8s.io/v1
    kind: AdmissionConfiguration
    plugins:
    - name: ImagePolicyWebhook
      configuration:
        imagePolicy:
          kubeConfigFile: /etc/kubernetes/images.kubeconfig
          \(line)
    """
  }
}
