import Flags
import Kubernetes
import Text

/// Adds what installers describe to the hosts, where nothing shows what really runs.
enum DescribedJoiner {
  static func join(_ described: [DescribedComponent], into draft: inout Draft) {
    let described = described.map { withConfiguration($0, draft) }
    for component in described {
      if case .host(let name) = component.place { add(component, to: name, in: &draft) }
    }
    let isControlPlaneKnown = draft.hosts.contains(where: \.isControlPlane)
    var takers: [Program: Installer] = [:]
    for component in described {
      let title: String
      switch component.place {
      case .host: continue
      case .shared(let name): title = name
      case .hosts(let names, let name):
        if !names.isEmpty, !isControlPlaneKnown, !isKnown(component.program, draft) {
          for host in names { add(component, to: host, in: &draft) }
          continue
        }
        title = name
      }
      let program = component.program
      if takers[program] == nil, isKnown(program, draft) { continue }
      // Of two installers that describe one program, the first is nearer to the machine.
      guard takers[program, default: component.installer] == component.installer else { continue }
      takers[program] = component.installer
      draft.hosted.append(component.component(on: title))
    }
  }

  /// The scheduler with the file that its arguments name.
  private static func withConfiguration(
    _ described: DescribedComponent, _ draft: Draft
  ) -> DescribedComponent {
    guard described.program == .kubeScheduler, let path = described.arguments.value(of: "config"),
      !path.isEmpty
    else { return described }
    var copy = described
    let place = described.arguments.location
    let file = draft.configurations.first {
      $0.kind == "KubeSchedulerConfiguration" && ComponentReader.sameHost($0.file, place.file)
        && ComponentReader.isSamePath($0.file.path, path)
    }
    copy.hasConfigFile = true
    copy.configFileIsRead = file != nil
    if let file { copy.fields += Flattener.settings(of: file.node, program: .kubeScheduler) }
    return copy
  }

  /// Whether something shows the program; what only one file of its options shows does not count.
  private static func isKnown(_ program: Program, _ draft: Draft) -> Bool {
    (draft.hosts.flatMap(\.components) + draft.hosted).contains {
      $0.program == program && $0.source != .configuration
    }
  }

  private static func add(
    _ described: DescribedComponent, to name: String, in draft: inout Draft
  ) {
    let program = described.program
    guard
      let index = draft.hosts.firstIndex(where: {
        $0.name == name || $0.node?.hostName == name
      })
    else {
      let component = described.component(on: name)
      draft.hosts.append(
        Host(
          name: name, components: [component],
          addresses: HostAssembler.addresses(of: [component], named: name), node: nil,
          location: component.location))
      draft.hosts.sort { $0.name < $1.name }
      return
    }
    let host = draft.hosts[index]
    var components = host.components
    var fields: [Flags.Setting] = []
    if let known = host.component(program) {
      guard known.source == .configuration else { return }
      fields = known.options.settings.filter { $0.origin == .configFile }
      components.removeAll { $0.program == program }
    }
    components.append(described.component(on: host.name, fields: fields))
    components.sort { ($0.program, $0.location.path) < ($1.program, $1.location.path) }
    let known = Set(host.addresses)
    let found = HostAssembler.addresses(of: components, named: host.name)
    draft.hosts[index] = Host(
      name: host.name, components: components,
      addresses: host.addresses + found.filter { !known.contains($0) }, node: host.node,
      runsKubeadmControlPlane: host.runsKubeadmControlPlane, location: host.location)
  }
}
