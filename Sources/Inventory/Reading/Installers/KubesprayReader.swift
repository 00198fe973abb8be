import Flags
import Kubernetes
import Text
import YAML

/// Reads Kubespray's inventory and group variables: which machine is what, with which options.
enum KubesprayReader {
  /// Everything that stands in `group_vars`, the more particular group over the more general.
  struct Variables {
    var nodes: [String: Node] = [:]

    subscript(_ name: String) -> Node? {
      // A template is filled in by Ansible, from what is not here.
      guard let node = nodes[name], !node.isNull, node.text?.contains("{{") != true else {
        return nil
      }
      return node
    }
    func isOn(_ name: String) -> Bool { self[name]?.text.flatMap(GoValue.bool) ?? false }
    func text(_ name: String) -> String? { self[name]?.text }
  }

  static func read(_ draft: Draft) -> [DescribedComponent] {
    let inventories = draft.inventories
    let documents = draft.configurations.filter { $0.kind == InstallerDocuments.kubespray }
    guard let place = documents.first?.node.location ?? inventories.first?.place else { return [] }
    let variables = variables(documents)
    guard let inventory = inventories.first?.inventory else {
      return controlPlane(variables, nil, at: place) + [kubelet(variables, nil, at: place)]
    }
    let masters = masters(inventory)
    var found = masters.flatMap { controlPlane(variables, $0, at: place) }
    for (index, member) in inventory.members(of: "etcd").enumerated() {
      found.append(etcd(variables, member, number: index + 1))
    }
    var names: Set<String> = []
    let workers = inventory.members(of: "kube_node") + inventory.members(of: "kube-node")
    for machine in masters + workers where names.insert(machine.name).inserted {
      found.append(kubelet(variables, machine, at: place))
    }
    return found
  }

  private static func masters(_ inventory: AnsibleInventory) -> [AnsibleInventory.Machine] {
    let own = inventory.members(of: "kube_control_plane")
    return own.isEmpty ? inventory.members(of: "kube-master") : own
  }

  private static func variables(_ documents: [Object]) -> Variables {
    var variables = Variables()
    // `all` comes before `k8s_cluster` and that before `kube_control_plane`.
    for document in documents.sorted(by: { $0.file.path < $1.file.path }) {
      for entry in document.node.entries { variables.nodes[entry.key] = entry.value }
    }
    return variables
  }

  private static func place(_ machine: AnsibleInventory.Machine?, _ what: String)
    -> DescribedComponent.Place
  {
    machine.map { .host($0.name) } ?? .shared("the \(what) that Kubespray sets up")
  }

  private static func version(_ variables: Variables) -> Version? {
    variables.text("kube_version").flatMap { Version($0) }
  }

  private static func controlPlane(
    _ variables: Variables, _ machine: AnsibleInventory.Machine?, at place: Location
  ) -> [DescribedComponent] {
    let location = machine?.location ?? place
    let parts: [(Program, InstallerArguments)] = [
      (.kubeAPIServer, KubesprayArguments.apiServer(variables, machine, at: location)),
      (.kubeControllerManager, KubesprayArguments.controllerManager(variables, at: location)),
      (.kubeScheduler, KubesprayArguments.scheduler(variables, at: location)),
    ]
    return parts.map { program, arguments in
      DescribedComponent(
        program: program, place: Self.place(machine, "control plane"), installer: .kubespray,
        version: version(variables), arguments: arguments)
    }
  }

  private static func kubelet(
    _ variables: Variables, _ machine: AnsibleInventory.Machine?, at place: Location
  ) -> DescribedComponent {
    var arguments = InstallerArguments(at: machine?.location ?? place)
    if let address = machine?.address { arguments.set("node-ip", address) }
    return DescribedComponent(
      program: .kubelet, place: Self.place(machine, "nodes"), installer: .kubespray,
      version: version(variables), arguments: arguments,
      fields: KubesprayArguments.kubelet(variables, at: arguments.location), hasConfigFile: true)
  }

  private static func etcd(
    _ variables: Variables, _ machine: AnsibleInventory.Machine, number: Int
  ) -> DescribedComponent {
    let name = machine.variables["etcd_member_name"] ?? "etcd\(number)"
    return DescribedComponent(
      program: .etcd, place: .host(machine.name), installer: .kubespray,
      version: variables.text("etcd_version").flatMap { Version($0) },
      arguments: KubesprayArguments.etcd(variables, machine, name: name))
  }
}
