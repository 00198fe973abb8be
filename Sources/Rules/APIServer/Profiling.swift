import Flags
import Inventory

extension APIServer {
  static let profiling = flag(
    "profiling",
    "apiserver/profiling",
    title: "The API server does not serve profiles",
    severity: .info,
    rationale: """
      Profiles show what the process is doing, down to pieces of memory, and taking one slows it \
      down. Only authorized callers reach them, so this is the last of the cares.
      """,
    remedy: "Set --profiling=false.",
    aliases: ["CIS 1.2.15", "C-0129", "KCV-0018", "CKV_K8S_90"],
    examples: [
      .passes(APIServer.process("kube-apiserver --profiling=false")),
      .fails(APIServer.process("kube-apiserver ↓--profiling=true")),
      .fails(APIServer.process("↓kube-apiserver --secure-port=6443")),
    ]
  ) { option, _ in
    if option.bool == false { return .passes }
    return option.isSet
      ? .fails("serves profiles", at: option.location)
      : .fails("serves profiles, as is the default")
  }
}
