import Inventory
import Kubernetes
import YAML

extension Pods {
  static let noLoginServers = Rule(
    "pods/no-login-servers",
    title: "Containers run no SSH server, sudo or Docker daemon",
    severity: .medium,
    rationale: """
      Who logs in through SSH goes past the API server's rights and log; sudo makes any fault of \
      the program one of root; and a Docker daemon in a pod is privileged by its nature.
      """,
    remedy: "Use kubectl exec or debug, drop sudo, and build images without a daemon.",
    aliases: ["C-0042", "C-0062", "ssh-port", "SEC036", "SEC037", "ssh-daemons"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload()),
      .fails(Manifest.workload(container: "command: [↓/usr/sbin/sshd, -D]")),
      .fails(Manifest.workload(container: "args: [↓sudo, -u, web, serve]")),
      .fails(Manifest.workload(containers: "- {name: docker, image: ↓'docker:28-dind'}")),
      .fails(
        Manifest.workload(containers: "- {name: ssh, image: ↓linuxserver/openssh-server:9.9}")),
      // Git over SSH is what the program is for.
      .passes(
        Manifest.workload(
          containers: "- {name: git, image: 'gitea/gitea:1.24', ports: [{containerPort: 22}]}")),
      .passes(Manifest.workload(container: "args: [--disable-sudo]")),
    ],
    judging: \.workloads
  ) { workload, _ in
    for container in workload.template.containers {
      if let image = container.image, let server = server(image) {
        return .fails("runs \(server) in \(container.name)", at: container.imageLocation)
      }
      for word in container.arguments {
        let program = word.text?.split(separator: "/").last
        guard let program, program == "sshd" || program == "sudo" || program == "dockerd" else {
          continue
        }
        return .fails("runs \(program) in \(container.name)", at: word.location)
      }
    }
    return .passes
  }

  private static func server(_ image: ImageReference) -> String? {
    switch image.baseName {
    case "openssh-server", "sshd", "docker-sshd": "an SSH server"
    case "dind": "a Docker daemon"
    case "docker" where image.tag?.contains("dind") == true: "a Docker daemon"
    default: nil
    }
  }
}
