import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Versions {
  static let schedulerConfiguration = Rule(
    "versions/scheduler-configuration",
    title: "The scheduler's configuration has a version that the scheduler still reads",
    severity: .high,
    rationale: """
      The beta versions of KubeSchedulerConfiguration went with 1.28 and 1.29. A scheduler that \
      is given one of them does not start, and no pod gets a node.
      """,
    remedy: "Write the configuration as kubescheduler.config.k8s.io/v1, which 1.25 and newer read.",
    needs: [],
    examples: [
      .passes(apiServer("v1.36.4") + configuration("v1")),
      .fails(
        apiServer("v1.36.4") + configuration("↓kubescheduler.config.k8s.io/v1beta2", whole: true)),
      .notAssessed(configuration("v1beta2")),
      .passes(apiServer("v1.27.16") + configuration("v1beta3")),
      .fails(
        apiServer("v1.24.17") + configuration("↓kubescheduler.config.k8s.io/v1", whole: true)),
    ],
    judging: \.schedulerConfigurations
  ) { document, cluster in
    let schedulers = cluster.schedulers
    let own = schedulers.first { document.file.path.contains("/\($0.host)/") } ?? schedulers.first
    // One that runs contradicts any guess.
    guard let minor = (own?.version ?? cluster.version)?.minor else {
      return .notAssessed(missing: unknownVersion)
    }
    let place = document.node["apiVersion"]?.location
    if let life = APILifecycle.of(document.apiVersion, document.kind), life.removed <= minor {
      return .fails(
        "is of \(document.apiVersion), which no scheduler reads since 1.\(life.removed)", at: place)
    }
    if document.apiVersion == "kubescheduler.config.k8s.io/v1", minor < 25 {
      return .fails("is of a version that came with 1.25: the scheduler is older", at: place)
    }
    return .passes
  }

  private static func configuration(_ version: String, whole: Bool = false) -> String {
    """
    -- hosts/cp-1/etc/kubernetes/scheduler.yaml --
    apiVersion: \(whole ? version : "kubescheduler.config.k8s.io/" + version)
    kind: KubeSchedulerConfiguration
    leaderElection: {leaderElect: true}
    """
  }
}
