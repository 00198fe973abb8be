import Inventory
import Kubernetes
import Text
import YAML

/// What the objects of a namespace use up of one entry of a quota.
struct QuotaDemand {
  struct User {
    let title: String
    let amount: Quantity
    /// What a rollout needs beyond that while no old pod may go.
    let surge: Quantity
    let location: Location
  }

  let users: [User]

  /// nil for an entry that is not counted from the inputs; `quota` is nil for a quota that counts
  /// some pods only, which counts nothing else.
  init?(of key: String, by groups: [PodGroup], beside quota: Object?, _ cluster: Cluster) {
    if let perPod = Self.perPod(key) {
      users = groups.compactMap { group in
        guard let pods = group.peak(cluster) else { return nil }
        let one = perPod(group)
        let isStuck = group.workload.isReplicated && group.surge > 0 && group.unavailable == 0
        if one == .zero { return nil }
        return User(
          title: group.title, amount: one * pods, surge: one * (isStuck && pods > 0 ? 1 : 0),
          location: group.location)
      }
    } else if let quota, let found = Self.objects(key, beside: quota, groups, cluster) {
      users = found
    } else {
      return nil
    }
  }

  /// How the users go beyond the bound, if they do.
  func excess(over hard: Quantity) -> String? {
    let sum = users.map(\.amount).reduce(.zero, +)
    if sum > hard { return "the workloads may need \(sum)" }
    guard let last = users.first(where: { sum + $0.surge > hard }) else { return nil }
    return "a rollout of \(last.title) needs \(sum + last.surge) with all others running"
  }

  /// kubernetes `pkg/quota/v1/evaluator/core/pods.go`, `podComputeUsageHelper`.
  private static func perPod(_ key: String) -> ((PodGroup) -> Quantity)? {
    switch key {
    case "pods", "count/pods": return { _ in Quantity(thousandths: 1000) }
    case "cpu": return { $0.cpu }
    case "memory": return { $0.memory }
    case "ephemeral-storage": return { $0.amount("requests", "ephemeral-storage") }
    default:
      guard let dot = key.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
      let (list, resource) = (String(key[..<dot]), String(key[dot...].dropFirst()))
      guard list == "requests" || list == "limits", resource != "storage" else { return nil }
      return { $0.amount(list, resource) }
    }
  }

  private static func objects(
    _ key: String, beside quota: Object, _ groups: [PodGroup], _ cluster: Cluster
  ) -> [User]? {
    let one = Quantity(thousandths: 1000)
    func users(_ objects: [Object]) -> [User] {
      var seen: Set<String> = []
      return objects.filter { seen.insert($0.name).inserted }.map {
        User(title: $0.title, amount: one, surge: .zero, location: $0.location)
      }
    }
    switch key {
    case "services", "count/services": return users(cluster.objects("Service", beside: quota))
    case "services.loadbalancers":
      return users(
        cluster.objects("Service", beside: quota).filter {
          $0.spec["type"]?.text == "LoadBalancer"
        })
    case "services.nodeports":
      return users(
        cluster.objects("Service", beside: quota).filter {
          $0.spec["type"]?.text == "NodePort" || $0.spec["type"]?.text == "LoadBalancer"
        })
    case "count/deployments.apps": return users(cluster.objects("Deployment", beside: quota))
    case "count/statefulsets.apps": return users(cluster.objects("StatefulSet", beside: quota))
    case "count/cronjobs.batch": return users(cluster.objects("CronJob", beside: quota))
    case "persistentvolumeclaims", "count/persistentvolumeclaims":
      return claims(beside: quota, groups, cluster) { _ in one }
    case "requests.storage":
      return claims(beside: quota, groups, cluster) {
        Quantity($0["spec"]["resources"]["requests"]["storage"]) ?? .zero
      }
    default: return nil
    }
  }

  /// The claims of the namespace, those that StatefulSets make among them.
  private static func claims(
    beside quota: Object, _ groups: [PodGroup], _ cluster: Cluster, _ amount: (Node) -> Quantity
  ) -> [User] {
    // In a dump the claims of a StatefulSet are there by themselves.
    let made = groups.flatMap { group -> [User] in
      let replicas = max(0, group.most ?? 1)
      return group.workload.spec["volumeClaimTemplates"].items.map {
        User(
          title: group.title, amount: amount($0) * replicas, surge: .zero, location: group.location)
      }
    }
    let templates = groups.flatMap { group in
      group.workload.spec["volumeClaimTemplates"].items.map {
        "\($0["metadata"]["name"]?.text ?? "")-\(group.workload.name)-"
      }
    }
    var seen: Set<String> = []
    let own = cluster.objects("PersistentVolumeClaim", beside: quota).filter { claim in
      seen.insert(claim.name).inserted && !templates.contains { claim.name.hasPrefix($0) }
    }
    return made
      + own.map {
        User(title: $0.title, amount: amount($0.node), surge: .zero, location: $0.location)
      }
  }
}

extension PodGroup {
  /// How many pods there may be at once; nil for those that come and go.
  fileprivate func peak(_ cluster: Cluster) -> Int? {
    if workload.isDaemon {
      return cluster.nodes.isEmpty ? 1 : cluster.placement.nodes(for: self).count
    }
    return most
  }
}
