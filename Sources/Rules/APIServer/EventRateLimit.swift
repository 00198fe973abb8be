import Flags
import Inventory
import YAML

extension APIServer {
  static let eventRateLimit = Rule(
    "apiserver/event-rate-limit",
    title: "Floods of events are held back",
    severity: .info,
    rationale: """
      One controller in a loop can write thousands of events a second. Priority and fairness \
      already keeps it from shutting out others; the plug-in EventRateLimit is alpha, and limits \
      that are too low lose the events that explain an outage.
      """,
    remedy: """
      Add EventRateLimit to --enable-admission-plugins and give it limits by \
      --admission-control-config-file, if floods of events have been seen.
      """,
    aliases: ["CIS 1.2.9", "C-0121", "KCV-0010", "CKV_K8S_78"],
    needs: [.apiServer],
    examples: [
      .passes(
        process(
          """
          kube-apiserver --enable-admission-plugins=NodeRestriction,EventRateLimit \
          --admission-control-config-file=/etc/kubernetes/admission.yaml
          """)),
      .fails(process("↓kube-apiserver --secure-port=6443")),
      .fails(process("kube-apiserver ↓--enable-admission-plugins=EventRateLimit")),
    ],
    judging: \.apiServers
  ) { server, _ in
    let enabled = server["enable-admission-plugins"]
    if enabled.isSet, enabled.list.contains("EventRateLimit") {
      if server.has("admission-control-config-file") { return .passes }
      return .fails(
        "enables EventRateLimit without limits: it does not start", at: enabled.location)
    }
    return server.verdictOnAbsence(
      .fails("holds back no floods of events", fix: server.fix(adding: "EventRateLimit")))
  }
}
