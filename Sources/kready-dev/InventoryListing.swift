import Flags
import Inventory
import Kubernetes
import Text
import YAML

/// `kready-dev inventory PATH…`: what the readers made of the inputs, before any rule.
enum InventoryListing {
  static func run(_ paths: [String]) {
    let found = InputFinder.find(paths: paths)
    let cluster = ClusterReader.read(found, options: ReadingOptions(now: Clock.now))
    print(
      "\(cluster.inputs.files) files, \(cluster.inputs.documents) documents,",
      "\(cluster.objects.count) objects, \(cluster.workloads.count) workloads,",
      "\(cluster.certificates.count) certificates, \(cluster.kubeconfigs.count) kubeconfigs,",
      "version \(cluster.version.map(\.description) ?? "unknown"), whole \(cluster.isWhole)")
    for found in cluster.installers {
      print("installer \(found.installer.displayName): \(found.evidence) at \(found.location)")
    }
    for host in cluster.hosts {
      print("host \(host.name) \(host.addresses) node \(host.node?.name ?? "-")")
      for component in host.components { describe(component) }
    }
    for component in cluster.hostedComponents {
      print("hosted \(component.host)")
      describe(component)
    }
    for etcd in cluster.etcdClusters {
      let members = etcd.members.map { "\($0.name)@\($0.host ?? "?")" }
      print(
        "etcd \(etcd.name): \(members)\(etcd.members.contains(where: \.isLearner) ? " learner" : "")"
      )
    }
    for configuration in cluster.configurations {
      print("configuration \(configuration.kind) \(configuration.node.location)")
    }
    let inputs = cluster.inputs
    for problem in inputs.unreadable { print("unreadable \(problem.location): \(problem.message)") }
    for other in inputs.unrecognised { print("unrecognised \(other.path): \(other.reason)") }
    for place in inputs.fragments { print("fragment \(place)") }
    for path in inputs.templates { print("template \(path)") }
    for notice in inputs.notices { print("notice \(notice)") }
  }

  private static func describe(_ component: Component) {
    let options = component.options
    print(
      "  \(component.program.rawValue) \(component.version.map(\.description) ?? "?")",
      "\(component.source) \(options.settings.count) settings at \(component.location)")
    for problem in component.problems {
      print("    problem \(problem.location): \(problem.message)")
    }
  }
}
