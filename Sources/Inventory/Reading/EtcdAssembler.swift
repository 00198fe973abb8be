import Flags
import Kubernetes
import Text
import YAML

/// Joins what every input says of etcd into clusters and their members.
enum EtcdAssembler {
  static func assemble(_ draft: inout Draft) {
    let processes = draft.hosts.flatMap { host in host.components.filter { $0.program == .etcd } }
    let histories = EtcdHistories(draft.etcdOutputs)
    var clusters: [EtcdCluster] = []
    for name in ["main", "events"] + histories.otherNames {
      let own = processes.filter { (isForEvents($0) ? "events" : "main") == name }
      let history = histories[name]
      var lists = own.compactMap(startList)
      if let running = history?.list { lists.append(runningList(running)) }
      if lists.isEmpty, own.isEmpty { lists = kopsLists(draft, name) }
      if lists.isEmpty, own.isEmpty, name == "main", history == nil {
        lists = endpointLists(draft)
      }
      let seen = history?.observations(of: name) ?? []
      // A pod that says nowhere which cluster it is of, as OpenShift's script does by variables
      // of its own, tells of one member and leaves open how many there are.
      let isOpen = lists.isEmpty && own.contains { $0.source == .staticPod }
      // Endpoints that were asked need not be all.
      let isOnlySeen = lists.isEmpty && own.isEmpty
      let members = isOpen || isOnlySeen ? [] : members(own, lists, draft.hosts, seen)
      guard let location = lists.first?.location ?? own.first?.location ?? seen.first?.location,
        !members.isEmpty || !seen.isEmpty
      else { continue }
      clusters.append(
        EtcdCluster(
          name: name, members: members, lists: lists, observations: seen, location: location))
    }
    draft.etcdClusters = clusters + otherKopsClusters(draft)
    draft.inputs.notices += histories.notices
    draft.etcdSnapshots = EtcdHistories.snapshots(draft.etcdOutputs)
  }

  private static func isForEvents(_ component: Component) -> Bool {
    ["name", "data-dir", "initial-cluster-token"].contains {
      component[$0].value?.contains("events") == true
    }
  }

  /// `--initial-cluster` of one member.
  private static func startList(_ component: Component) -> EtcdCluster.MemberList? {
    guard component.options.isSet("initial-cluster"), component.host.isEmpty == false else {
      return nil
    }
    let option = component["initial-cluster"]
    // A script may ask etcd for the members as it starts.
    if option.isUnknown { return nil }
    let members = (option.value ?? "").split(separator: ",").compactMap {
      pair -> (String, String)? in
      guard let equals = pair.firstIndex(of: "=") else { return nil }
      let name = pair[..<equals].drop { $0 == " " }
      return (String(name), String(pair[pair.index(after: equals)...]))
    }
    guard !members.isEmpty else { return nil }
    return EtcdCluster.MemberList(
      title: "initial-cluster on \(component.host)", host: component.host, members: members,
      location: option.location, isAuthoritative: false)
  }

  /// What the running cluster says of itself.
  private static func runningList(
    _ list: (members: [EtcdListedMember], location: Location)
  ) -> EtcdCluster.MemberList {
    let members = list.members.flatMap { member -> [(name: String, url: String)] in
      member.peerURLs.map { (member.name, $0) }
    }
    return EtcdCluster.MemberList(
      title: "etcdctl member list in \(list.location.path)", host: nil, members: members,
      location: list.location, isAuthoritative: true)
  }

  /// `etcdClusters` of a kops Cluster: one member for each instance group, which is one host.
  private static func kopsLists(_ draft: Draft, _ name: String) -> [EtcdCluster.MemberList] {
    for object in kopsClusters(draft) {
      let etcd = object.spec["etcdClusters"].items.first { $0["name"]?.text == name }
      if let etcd { return [list(of: etcd)] }
    }
    return []
  }

  private static func kopsClusters(_ draft: Draft) -> [Object] {
    draft.configurations.filter { $0.kind == "Cluster" && $0.group == "kops.k8s.io" }
  }

  private static func list(of etcd: Node) -> EtcdCluster.MemberList {
    let members = etcd["etcdMembers"].items.compactMap { member -> (name: String, url: String)? in
      guard let name = member["name"]?.text else { return nil }
      return (name, member["instanceGroup"]?.text ?? name)
    }
    return EtcdCluster.MemberList(
      title: "etcdClusters of the kops Cluster", host: nil, members: members,
      location: etcd.location, isAuthoritative: false)
  }

  /// Those of all kops Clusters but the first, which stand for clusters of their own.
  private static func otherKopsClusters(_ draft: Draft) -> [EtcdCluster] {
    var names: Set<String> = []
    var found: [EtcdCluster] = []
    for object in kopsClusters(draft) where !object.spec["etcdClusters"].items.isEmpty {
      let isNew = names.insert(object.name).inserted
      if !isNew || names.count == 1 { continue }
      for etcd in object.spec["etcdClusters"].items {
        let list = list(of: etcd)
        let members = members([], [list], [], [])
        guard !members.isEmpty else { continue }
        found.append(
          EtcdCluster(
            name: "\(etcd["name"]?.text ?? "") of \(object.name)", members: members,
            lists: [list], observations: [], location: etcd.location))
      }
    }
    return found
  }

  /// Members known only by the endpoints that API servers or kubeadm name.
  private static func endpointLists(_ draft: Draft) -> [EtcdCluster.MemberList] {
    var lists: [EtcdCluster.MemberList] = []
    let apiServers = draft.hosts.flatMap(\.components) + draft.hosted
    for component in apiServers
    where component.program == .kubeAPIServer && component.options.isSet("etcd-servers") {
      let option = component["etcd-servers"]
      let urls = option.list.filter(isOfMember)
      guard !urls.isEmpty else { continue }
      lists.append(
        EtcdCluster.MemberList(
          title: "etcd-servers of \(component.host)", host: component.host,
          members: urls.map { (URLHost.of($0) ?? $0, $0) }, location: option.location,
          isAuthoritative: false))
    }
    for object in draft.configurations where object.kind == "ClusterConfiguration" {
      let endpoints = object.node["etcd"]["external"]["endpoints"]
      let urls = endpoints.items.compactMap(\.text)
      guard let endpoints, !urls.isEmpty else { continue }
      lists.append(
        EtcdCluster.MemberList(
          title: "etcd.external.endpoints", host: nil,
          members: urls.map { (URLHost.of($0) ?? $0, $0) }, location: endpoints.location,
          isAuthoritative: false))
    }
    return lists
  }

  /// Whether a URL leads to one member; a Service stands for members that its name does not tell.
  private static func isOfMember(_ url: String) -> Bool {
    guard url.hasPrefix("http"), let host = URLHost.of(url), !URLHost.isLocal(host) else {
      return false
    }
    return !host.hasSuffix(".svc") && !host.contains(".svc.")
  }

  private static func members(
    _ processes: [Component], _ lists: [EtcdCluster.MemberList], _ hosts: [Host],
    _ seen: [EtcdObservation]
  ) -> [EtcdMember] {
    var hostByAddress: [String: String] = [:]
    for host in hosts { for address in host.addresses { hostByAddress[address] = host.name } }
    let zones = Dictionary(hosts.map { ($0.name, $0.zone) }) { first, _ in first }
    let truth = lists.filter(\.isAuthoritative)
    var order: [String] = []
    var urls: [String: [String]] = [:]
    var places: [String: Location] = [:]
    for list in truth.isEmpty ? lists : truth {
      for (name, url) in list.members {
        let key = name.isEmpty ? url : name
        if urls[key] == nil { order.append(key) }
        if urls[key]?.contains(url) != true { urls[key, default: []].append(url) }
        places[key] = places[key] ?? list.location
      }
    }
    let named = processes.map { (name: $0["name"].value ?? "default", component: $0) }
    if order.isEmpty {
      return named.map { name, component in
        EtcdMember(
          name: name, peerURLs: component["initial-advertise-peer-urls"].list,
          host: component.host, zone: zones[component.host] ?? nil, isLearner: false,
          component: component, seen: nil, location: component.location)
      }
    }
    return order.compactMap { name in
      guard let place = places[name] else { return nil }
      let peers = urls[name] ?? []
      let component = named.first { $0.name == name }?.component
      let addresses = peers.compactMap(URLHost.of)
      let known = seen.lazy.flatMap(\.members).first { member in
        member.listed.map { $0.hasStarted ? $0.name == name : $0.peerURLs.contains(name) } ?? false
      }
      let host =
        component?.host ?? addresses.lazy.compactMap { hostByAddress[$0] }.first
        ?? hostByAddress[name] ?? addresses.first { !URLHost.isLocal($0) }
      return EtcdMember(
        name: name, peerURLs: peers, host: host, zone: host.flatMap { zones[$0] ?? nil },
        isLearner: known?.isLearner ?? false, component: component,
        seen: known, location: component?.location ?? place)
    }
  }
}
