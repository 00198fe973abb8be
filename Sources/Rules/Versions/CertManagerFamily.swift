import Kubernetes
import YAML

/// What cert-manager.io/v1 calls otherwise than the versions before it.
enum CertManagerFields {
  /// The changes of the fields that the object has.
  ///
  /// cert-manager.io/docs `releases/upgrading/upgrading-0.10-0.11`, `releases/release-notes` of 0.14
  /// to 1.0; `deploy/crds` of 1.5.
  static func changes(in object: Object) -> [String] {
    guard object.group == "certmanager.k8s.io" || object.group == "cert-manager.io" else {
      return []
    }
    switch object.kind {
    case "Issuer", "ClusterIssuer":
      let acme = object.spec["acme"]
      let old = ["http01", "dns01"].filter { acme?[$0] != nil }.map { "acme.\($0)" }
      return old.isEmpty ? [] : ["\(old.joined(separator: " and ")) becomes a list acme.solvers"]
    case "Certificate":
      let goes = object.spec["acme"] == nil ? [] : ["acme goes to the solvers of the issuer"]
      return goes + renamed(certificate, in: object)
    case "CertificateRequest": return renamed([("csr", "request")], in: object)
    default: return []
    }
  }

  private static func renamed(_ names: [(old: String, new: String)], in object: Object) -> [String]
  {
    names.filter { object.spec?[$0.old] != nil }.map { "\($0.old) becomes \($0.new)" }
  }

  private static let certificate = [
    (old: "organization", new: "subject.organizations"), (old: "keySize", new: "privateKey.size"),
    (old: "keyAlgorithm", new: "privateKey.algorithm"),
    (old: "keyEncoding", new: "privateKey.encoding"), (old: "uriSANs", new: "uris"),
    (old: "emailSANs", new: "emailAddresses"),
  ]
}
