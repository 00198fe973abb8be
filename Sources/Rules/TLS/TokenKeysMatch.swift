import Certificates
import Flags
import Inventory
import Text

extension TLS {
  static let tokenKeysMatch = Rule(
    "tls/token-keys-match",
    title: "API servers verify the tokens that each host signs",
    severity: .critical,
    rationale: """
      A pod's token is signed on one host and shown on any. Where an API server lacks the key, \
      every pod is unauthorized there: requests fail one time in three, or all after a failover.
      """,
    remedy: """
      Copy sa.pub and sa.key of one control-plane host to all, or name the keys of all hosts in \
      --service-account-key-file until old tokens have expired.
      """,
    aliases: ["CIS 1.3.4", "C-0147", "KCV-0036", "CKV_K8S_110"],
    needs: [.apiServer],
    examples: [
      .passes(verifying("sa.pub", Sample.publicKey) + file("sa.key", Sample.key)),
      .fails(verifying("sa.pub", Sample.otherPublicKey, mark: "↓") + file("sa.key", Sample.key)),
      .notAssessed(APIServer.process("kube-apiserver --service-account-key-file=/pki/sa.pub")),
      .notApplicable(APIServer.process("kube-apiserver --profiling=false")),
    ],
    judging: \.tokenVerifiers
  ) { subject, cluster in
    guard let own = subject.known.first else {
      return .notAssessed(missing: "the files of --service-account-key-file of each host (sa.pub)")
    }
    let known = Set(subject.known.map(\.key))
    for (who, key) in cluster.tokenSigners where !known.contains(key.key) {
      return .fails(
        "does not verify the tokens that \(who) signs", at: subject.place,
        related: [
          Related("verified with", at: own.location),
          Related("signed with", at: key.location),
        ])
    }
    return .passes
  }

  private static func verifying(_ name: String, _ key: String, mark: String = "") -> String {
    """
    -- hosts/cp-1/kube-apiserver.flags --
    kube-apiserver \(mark)--service-account-key-file=/etc/kubernetes/pki/\(name) \
    --service-account-signing-key-file=/etc/kubernetes/pki/sa.key

    """ + file(name, key) + "\n"
  }
}

/// An API server that names keys for tokens, with those that are among the inputs.
private struct TokenVerifier: Subject {
  let server: Component
  let place: Location
  let known: [KeyUse]

  var title: String { server.title }
  var location: Location { server.location }
  var hostName: String? { server.host }
}

extension Cluster {
  fileprivate var tokenVerifiers: [TokenVerifier] {
    apiServers.compactMap { server in
      let option = server["service-account-key-file"]
      guard option.isSet else { return nil }
      let paths = option.list.isEmpty ? [option.value ?? ""] : option.list
      let known = paths.flatMap { keys(at: $0, near: server.location.file) }
      return TokenVerifier(server: server, place: option.location, known: known)
    }
  }

  /// Whoever signs tokens, with the public part of the key.
  fileprivate var tokenSigners: [(who: String, key: KeyUse)] {
    let options = [
      (apiServers, "service-account-signing-key-file"),
      (controllerManagers, "service-account-private-key-file"),
    ]
    return options.flatMap { components, option in
      components.flatMap { component in
        keys(at: component[option].value, near: component.location.file).prefix(1).map {
          (component.title, $0)
        }
      }
    }
  }
}
