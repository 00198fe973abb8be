import Flags
import Inventory

extension Versions {
  static let validOptions = Rule(
    "versions/valid-options",
    title: "Components take the options they are started with",
    severity: .high,
    rationale: """
      A value that cannot be parsed, a word that belongs to no flag or two options that exclude \
      each other end a component before it serves. A running process does not show it; the next \
      restart does.
      """,
    remedy: "Correct the option; where two exclude each other, keep one.",
    aliases: [],
    needs: [],
    examples: [
      .passes(apiServer("v1.36.4", flag: accounts + "\n        - --profiling=false")),
      // pflag: a boolean takes a value only by `=`.
      .fails(
        apiServer("v1.36.4", flag: accounts + "\n        - --profiling\n        - ↓\"false\"")),
      .fails(apiServer("v1.36.4", flag: accounts + "\n        - ↓--profiling=no")),
      .fails(apiServer("v1.36.4", flag: accounts + "\n        - ↓--request-timeout=60")),
      .fails(
        apiServer(
          "v1.36.4",
          flag: accounts + "\n        - --authorization-config=/etc/kubernetes/authz.yaml"
            + "\n        - ↓--authorization-mode=Node,RBAC")),
      .fails(
        apiServer("v1.36.4", mark: "↓", flag: "\n        - --etcd-servers=https://127.0.0.1:2379")),
      // Before 1.20 an API server could do without an issuer.
      .passes(apiServer("v1.19.16", flag: "\n        - --etcd-servers=https://127.0.0.1:2379")),
      .fails(
        apiServer(
          "v1.36.4",
          flag: accounts + "\n        - --authentication-config=/etc/kubernetes/authn.yaml"
            + "\n        - ↓--anonymous-auth=false")
            + """
            -- hosts/cp-1/etc/kubernetes/authn.yaml --
            apiVersion: apiserver.config.k8s.io/v1
            kind: AuthenticationConfiguration
            anonymous: {enabled: true, conditions: [{path: /livez}]}
            """),
      .fails(
        """
        -- hosts/e-1/etc/systemd/system/etcd.service --
        [Service]
        Environment=ETCD_NAME=e-1
        ExecStart=/usr/bin/etcd ↓--name=e-1 --data-dir=/var/lib/etcd
        """),
      .fails(
        """
        -- hosts/e-1/etc/systemd/system/etcd.service --
        [Service]
        ExecStart=/usr/bin/etcd --name=e-1 ↓--quota-backend-bytes=8G
        """),
      // What runs has started: a reading of `ps` that says otherwise is wrong.
      .passes(
        """
        -- hosts/e-1/ps.txt --
        UID   PID  PPID  C STIME TTY      TIME     CMD
        root  812     1  2 09:00 ?        00:05:10 etcd --name=e-1 --quota-backend-bytes=8G
        """),
    ],
    judging: \.startedComponents
  ) { component, _ in
    let problems = component.problems.filter { $0.kind != .unknownFlag }
    guard let first = problems.first else { return .passes }
    return .fails(
      "would refuse to start: \(first.message)", at: first.location,
      related: problems.dropFirst().map { Related("and \($0.message)", at: $0.location) })
  }

  /// The flags without which an API server does not start.
  private static let accounts =
    "\n        - --etcd-servers=https://127.0.0.1:2379"
    + "\n        - --service-account-issuer=https://kubernetes.default.svc"
    + "\n        - --service-account-signing-key-file=/etc/kubernetes/pki/sa.key"
}
