import Flags
import Inventory
import Kubernetes

extension Nodes {
  static let logSize = Rule(
    "nodes/log-size",
    title: "Logs of all pods of a node fit on its disk",
    severity: .low,
    rationale: """
      Each container keeps containerLogMaxFiles logs of containerLogMaxSize. Multiplied by the \
      pods of a full node that may be more than the disk, and a full disk evicts every pod.
      """,
    remedy: """
      Remove containerLogMaxSize and containerLogMaxFiles; the defaults are 10Mi and 5.
      """,
    needs: [.kubelet],
    examples: [
      .notApplicable(configuration("clusterDomain: cluster.local")),
      .passes(configuration("containerLogMaxSize: 50Mi")),
      .fails(configuration("containerLogMaxSize: ↓1Gi")),
      .fails(all(configuration("containerLogMaxSize: ↓100Mi"), node("20Gi"))),
      .passes(all(configuration("containerLogMaxSize: 100Mi"), node("200Gi"))),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    judge("container-log-max-size", of: kubelet) { option in
      guard option.isSet else { return .notApplicable }
      guard let size = option.value.flatMap({ Quantity($0) }), size.units > 0,
        let files = kubelet["container-log-max-files"].int, let pods = kubelet["max-pods"].int
      else { return .passes }
      let each = Double(size.units) * Double(files)
      let disk = cluster.node(ofHost: kubelet.host)?.capacity("ephemeral-storage").map {
        Double($0.units)
      }
      let most = disk ?? 110 * gibibyte
      guard each * Double(pods) > most else { return .passes }
      return .fails(
        "keeps up to \(Int(each * Double(pods) / gibibyte)) GiB of logs for \(pods) pods",
        at: option.location)
    }
  }

  private static let gibibyte = 1_073_741_824.0

  private static func node(_ disk: String) -> String {
    """
    -- nodes.yaml --
    apiVersion: v1
    kind: Node
    metadata: {name: w-1}
    status: {capacity: {ephemeral-storage: \(disk)}}
    """
  }
}
