import Flags
import Inventory

extension APIServer {
  static let eventTtl = Rule(
    "apiserver/event-ttl",
    title: "Events are kept in etcd for hours, not days",
    severity: .low,
    rationale: """
      Events are most of what is written to etcd. Kept for days they fill its quota, and each \
      fault that repeats itself writes more of them: just when the cluster is in trouble.
      """,
    remedy: "Remove --event-ttl (its default is 1h), and ship events to the log store.",
    needs: [.apiServer],
    examples: [
      .passes(process("kube-apiserver --event-ttl=12h")),
      .notApplicable(process("kube-apiserver --secure-port=6443")),
      .fails(process("kube-apiserver ↓--event-ttl=168h")),
      // Their own etcd takes the load off the other.
      .passes(
        process(
          "kube-apiserver --event-ttl=168h --etcd-servers-overrides=/events#https://e:2379")),
    ],
    judging: \.apiServers
  ) { server, _ in
    let time = server["event-ttl"]
    guard time.isSet else { return .notApplicable }
    guard let seconds = time.seconds, seconds > 86_400,
      server["etcd-servers-overrides"].value?.hasPrefix("/events#") != true
    else { return .passes }
    return .fails("keeps events in etcd for \(time.value ?? "")", at: time.location)
  }
}
