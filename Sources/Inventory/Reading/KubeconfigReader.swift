import Certificates
import Kubernetes
import Text
import YAML

/// Reads kubeconfigs: where their clusters are and how their users prove who they are.
enum KubeconfigReader {
  static func read(_ node: Node, file: SourceFile, host: String?, _ draft: inout Draft)
    -> Kubeconfig
  {
    let fileName = file.path.split(separator: "/").last ?? ""
    var clusters: [Kubeconfig.Cluster] = []
    for item in node["clusters"].items {
      let cluster = item["cluster"]
      let name = item["name"]?.text ?? ""
      let skips = cluster["insecure-skip-tls-verify"]
      clusters.append(
        Kubeconfig.Cluster(
          name: name, server: withoutUser(cluster["server"]?.text ?? ""),
          serverLocation: cluster["server"]?.location ?? item.location,
          skipsVerification: skips?.bool == true ? skips?.location : nil,
          hasAuthority: cluster["certificate-authority"] != nil
            || cluster["certificate-authority-data"] != nil,
          authorityFile: cluster["certificate-authority"]?.text,
          authorities: certificates(
            in: cluster["certificate-authority-data"], as: .kubeconfigAuthority,
            title: "CA of \(fileName)", host: host, &draft)))
    }
    var users: [Kubeconfig.User] = []
    for item in node["users"].items {
      let user = item["user"]
      let name = item["name"]?.text ?? ""
      let data = user["client-certificate-data"]
      users.append(
        Kubeconfig.User(
          name: name, location: item["name"]?.location ?? item.location,
          certificates: certificates(
            in: data, as: .kubeconfigUser, title: "user \(name) of \(fileName)", host: host,
            &draft),
          certificateLocation: data?.location, token: nonEmpty(user["token"]),
          password: nonEmpty(user["password"]),
          usesPlugin: user["exec"] != nil || user["auth-provider"] != nil,
          certificateFile: user["client-certificate"]?.text, tokenFile: user["tokenFile"]?.text))
    }
    var kubeconfig = Kubeconfig(
      host: host, clusters: clusters, users: users, current: current(in: node),
      location: node["kind"]?.location ?? node.location)
    kubeconfig.problems = KubeconfigFields(of: node).problems
    return kubeconfig
  }

  private static func current(in node: Node) -> (cluster: String, user: String)? {
    guard let name = node["current-context"]?.text,
      let context = node["contexts"].items.first(where: { $0["name"]?.text == name })
    else { return nil }
    return (context["context"]["cluster"]?.text ?? "", context["context"]["user"]?.text ?? "")
  }

  private static func nonEmpty(_ node: Node?) -> Location? {
    guard let node, let text = node.text, !text.isEmpty else { return nil }
    return node.location
  }

  private static func certificates(
    in node: Node?, as source: CertificateUse.Source, title: String, host: String?,
    _ draft: inout Draft
  ) -> [Certificate] {
    CertificateReader.readBundle(
      node, isEncoded: true, as: source, title: title, host: host, into: &draft)
  }

  /// `https://user:secret@host` without what stands before the `@`.
  private static func withoutUser(_ server: String) -> String {
    guard let scheme = server.firstRange(of: "://"), let at = server.lastIndex(of: "@"),
      at > scheme.upperBound
    else { return server }
    return String(server[..<scheme.upperBound]) + server[server.index(after: at)...]
  }
}
