import Inventory
import Kubernetes

extension Images {
  static let liveRegistries = Rule(
    "images/live-registries",
    title: "Images come from registries that are still fed",
    severity: .high,
    rationale: """
      A frozen registry gets no fixes and may be switched off any day. A pod that moves to \
      another node then cannot pull its image.
      """,
    remedy: "Name the image where its project publishes it today (registry.k8s.io for k8s.gcr.io).",
    aliases: [
      "restrict-deprecated-registry", "docker-pkg-github-com-registry", "C-0253",
      "KSV-0032..KSV-0035",
    ],
    needs: [.manifests],
    examples: [
      .passes(running("registry.k8s.io/pause:3.10")),
      .passes(running("gcr.io/my-project/web:1.4")),
      .fails(running("↓docker.io/bitnami/redis:7.2.4")),
      .fails(running("↓bitnamilegacy/redis:7.2.4")),
      .fails(running("↓gcr.io/kubebuilder/kube-rbac-proxy:v0.13.1")),
      .fails(running("↓k8s.gcr.io/pause:3.1")),
      .fails(running("↓gcr.io/google_containers/nginx:1.0")),
    ],
    judging: \.imageUses
  ) { use, _ in
    guard let image = use.container.image, let reason = frozen(image) else { return .passes }
    return .fails("runs \(image.text) from \(reason)", at: use.container.imageLocation)
  }

  private static func frozen(_ image: ImageReference) -> String? {
    let project = image.repository.split(separator: "/").first ?? ""
    switch image.registry {
    case "docker.io" where project == "bitnamilegacy":
      return "an archive that gets no fixes since August 2025"
    case "docker.io" where project == "bitnami" && image.digest == nil:
      // bitnami/containers issue 83267: tags of versions went to bitnamilegacy.
      return image.tag ?? "latest" == "latest" ? nil : "where tags of versions are gone since 2025"
    case "gcr.io" where project == "kubebuilder": return "a project that was shut down in 2025"
    case "k8s.gcr.io": return "a registry frozen since April 2023"
    case "gcr.io", "us.gcr.io", "eu.gcr.io", "asia.gcr.io":
      if project == "google_containers" || project == "google-containers" {
        return "a project frozen before k8s.gcr.io was"
      }
      return project.hasPrefix("k8s-staging-") ? "a staging project that deletes images" : nil
    case "docker.pkg.github.com": return "a registry that ghcr.io replaced"
    case "staging-k8s.gcr.io": return "a staging registry"
    default: return nil
    }
  }
}
