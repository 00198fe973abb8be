import Certificates
import Inventory
import Kubernetes
import Text

extension Access {
  static let noSystemMasters = Rule(
    "rbac/no-system-masters",
    title: "Nobody works as system:masters",
    severity: .medium,
    rationale: """
      system:masters bypasses authorization altogether: no binding can be removed to stop it, and \
      a client certificate that names it cannot be revoked before it expires.
      """,
    remedy: """
      Issue administrators certificates of a group that a ClusterRoleBinding names, such as \
      kubeadm:cluster-admins, and keep super-admin.conf off the hosts, for emergencies.
      """,
    aliases: ["CIS 5.1.7", "KSV-0123", "C-0246"],
    examples: [
      .passes(bound("cluster-admin", to: "kind: Group\nname: administrators")),
      .passes(
        bound("cluster-admin", to: "kind: Group\nname: system:masters", name: "cluster-admin")),
      .fails(bound("tenant-admin", to: "kind: Group\nname: ↓system:masters")),
    ],
    judging: \.mastersGrants
  ) { grant, _ in
    guard let place = grant.place else { return .passes }
    return .fails(grant.message, at: place)
  }
}

extension Cluster {
  /// Every binding, and every user of a kubeconfig that shows a certificate.
  fileprivate var mastersGrants: [MastersGrant] {
    let users = kubeconfigs.flatMap { kubeconfig in
      kubeconfig.users.compactMap { user in
        let certificate = user.certificates.first ?? certificate(of: user, in: kubeconfig)
        return certificate.map { MastersGrant(user: user, certificate: $0, of: kubeconfig) }
      }
    }
    return bindings.map(MastersGrant.init(binding:)) + users
  }

  /// The certificate in the file that a user of a kubeconfig names.
  private func certificate(of user: Kubeconfig.User, in kubeconfig: Kubeconfig) -> Certificate? {
    guard user.certificateFile != nil else { return nil }
    let name = "user \(user.name) of \(kubeconfig.fileName)"
    return certificateRoles.first { $0.kubeconfig == kubeconfig.key && $0.purpose == name }?
      .use.certificate
  }
}

/// A binding, or a user's certificate, that may name system:masters.
private struct MastersGrant: Subject {
  let title: String
  let location: Location
  let apiObject: Object?
  let hostName: String?
  /// Where the group is named, when it is.
  let place: Location?
  let message: String

  init(binding: Binding) {
    title = binding.object.title
    location = binding.object.location
    apiObject = binding.object
    hostName = nil
    let isOwn = binding.object.name == "cluster-admin" && binding.roleName == "cluster-admin"
    place =
      isOwn ? nil : binding.subjects.first { $0.group == "system:masters" }?.location
    message = "binds system:masters, whose members no authorizer asks about"
  }

  init(user: Kubeconfig.User, certificate: Certificate, of kubeconfig: Kubeconfig) {
    title = "user \(user.name) of \(kubeconfig.fileName)"
    location = user.location
    apiObject = nil
    hostName = kubeconfig.host
    let isMaster = certificate.subject.organizations.contains("system:masters")
    place = isMaster ? user.certificateLocation ?? user.location : nil
    message = "the client certificate of \(user.name) is in system:masters"
  }
}
