import Certificates
import Flags
import Inventory
import Kubernetes
import Text
import YAML

/// The certificate that an API server shows, with the API server when its flags are known.
struct APIServerCertificate: Subject {
  let use: CertificateUse
  let server: Component?

  var title: String { use.title }
  var location: Location { use.location }
  var hostName: String? { use.host }
}

extension Cluster {
  /// The certificates that the API servers' flags name, and kubeadm's files of that name.
  var apiServerCertificates: [APIServerCertificate] {
    var found: [APIServerCertificate] = []
    for server in apiServers where server.has("tls-cert-file") {
      let path = server["tls-cert-file"].value
      guard let use = certificateFile(at: path, on: server.host) else { continue }
      found.append(APIServerCertificate(use: use, server: server))
    }
    let known = Set(found.map(\.use.location.path))
    for use in certificates where use.source == .file && use.order == 0 {
      guard use.fileName == "apiserver.crt", !known.contains(use.location.path) else { continue }
      found.append(APIServerCertificate(use: use, server: nil))
    }
    return found
  }

  /// Hosts by which clients reach the API servers, beside the machines' own names: load
  /// balancers and virtual addresses, each with the place that tells of it.
  var sharedEndpoints: [(host: String, location: Location)] {
    let own = Set(hosts.flatMap { [$0.name] + $0.addresses })
    var found: [(host: String, location: Location)] = []
    func add(_ text: String, at location: Location) {
      guard let host = URLHost.of(text), !URLHost.isLocal(host), !own.contains(host),
        !found.contains(where: { $0.host == host })
      else { return }
      found.append((host, location))
    }
    for configuration in configurations("ClusterConfiguration") {
      guard let endpoint = configuration.node["controlPlaneEndpoint"] else { continue }
      add(endpoint.text ?? "", at: endpoint.location)
    }
    for kubeconfig in kubeconfigs where kubeconfig.isOfThisCluster {
      for cluster in kubeconfig.clusters
      where cluster.server.hasPrefix("https://") && !isOfOneHost(cluster.server) {
        add(cluster.server, at: cluster.serverLocation)
      }
    }
    return found
  }

  /// The host's own addresses by which its kubeconfigs reach the API server beside them.
  func ownEndpoints(of name: String?) -> [(host: String, location: Location)] {
    guard let name else { return [] }
    let addresses = host(named: name)?.addresses ?? []
    var found: [(host: String, location: Location)] = []
    for kubeconfig in kubeconfigs where kubeconfig.host == name && kubeconfig.isOfThisCluster {
      for cluster in kubeconfig.clusters where cluster.server.hasPrefix("https://") {
        guard let own = URLHost.of(cluster.server),
          URLHost.isLoopback(own) || addresses.contains(own),
          !found.contains(where: { $0.host == own })
        else { continue }
        found.append((own, cluster.serverLocation))
      }
    }
    return found
  }

  /// Whether just one of several API servers has the address in its certificate: then it is that
  /// host's own, although no input says so.
  private func isOfOneHost(_ server: String) -> Bool {
    guard let host = URLHost.of(server) else { return true }
    let certificates = apiServerCertificates.map(\.use.certificate)
    return certificates.count > 1 && certificates.count { $0.names(host) } == 1
  }
}

extension Kubeconfig {
  /// Whether the file can only be for the cluster whose host it was taken from.
  var isOfThisCluster: Bool {
    let names = ["admin.conf", "super-admin.conf", "kubelet.conf", "kubelet.kubeconfig"]
    return host != nil && clusters.count == 1
      && (names.contains(fileName) || fileName.hasSuffix(".conf"))
  }
}

/// Addresses of networks, as far as rules need them.
enum Network4 {
  /// `10.96.0.1` of `10.96.0.0/12`: the address Kubernetes gives its own Service; nil for what is
  /// no IPv4 range.
  static func firstAddress(of range: String) -> String? {
    let parts = range.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let length = UInt32(parts[1]), (8...30).contains(length) else {
      return nil
    }
    let octets = parts[0].split(separator: ".", omittingEmptySubsequences: false)
      .compactMap { UInt8($0) }
    guard octets.count == 4 else { return nil }
    let address = octets.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    let first = address & ~(UInt32.max >> length) | 1
    return [24, 16, 8, 0].map { String((first >> UInt32($0)) & 0xFF) }.joined(separator: ".")
  }
}
