public import Kubernetes
import YAML

extension Cluster {
  /// Whether two pods or more of the workload are kept at all times.
  public func keepsSeveral(_ workload: Workload) -> Bool {
    (leastReplicas(of: workload) ?? 0) >= 2
  }

  /// HorizontalPodAutoscalers of every version.
  public var autoscalers: [Object] { objects("HorizontalPodAutoscaler", group: "autoscaling") }

  /// The workloads that the autoscaler scales, as far as they are among the inputs.
  public func target(of autoscaler: Object) -> Workload? {
    let target = autoscaler.spec["scaleTargetRef"]
    guard let kind = target["kind"]?.text, let name = target["name"]?.text else { return nil }
    return referenced(kind, name, from: autoscaler).flatMap(Workload.init)
  }

  /// Long-running containers to which a Service sends, or may send, requests.
  ///
  /// A port that no container declares goes to the only container there is; with several
  /// nobody can tell. Ports that only metrics are scraped from carry no requests.
  public var servedContainers: [WorkloadContainer] {
    longRunningWorkloads.filter { !$0.isExporter }.flatMap { workload -> [WorkloadContainer] in
      let services = services(of: workload).filter {
        $0.object.spec["publishNotReadyAddresses"]?.bool != true
      }
      let targets = services.flatMap { $0.ports.compactMap(Self.requestTarget) }
      if targets.isEmpty { return [] }
      let running = workload.template.running
      return running.filter { container in
        targets.contains { target in
          container.declares(target)
            || (running.count == 1 && Int(target) != nil)
        }
      }.map { WorkloadContainer(container: $0, workload: workload) }
    }
  }

  /// Whether a Service sends requests to the workload, more than metrics being scraped or health
  /// being asked for.
  public func isServed(_ workload: Workload) -> Bool {
    !workload.isExporter
      && services(of: workload).contains { service in
        service.ports.isEmpty || service.ports.contains { !Self.isForUpkeep($0) }
      }
  }

  /// The autoscalers in a namespace whose target has this kind and name.
  public func autoscalers(ofKind kind: String, named name: String, in namespace: String?)
    -> [Object]
  {
    joins.autoscalers(kind, name, in: namespace).map { objects[$0] }
  }

  /// Whether who runs the workload uses the port, and not those it is there for.
  private static func isForUpkeep(_ port: Node) -> Bool {
    [port["name"]?.text, port["targetPort"]?.text].contains { text in
      guard let text else { return false }
      return text.hasSuffix("metrics") || text.hasPrefix("metrics") || text.hasPrefix("prom")
        || text.hasSuffix("profiling") || text == "probes" || text == "healthz" || text == "pprof"
    }
  }

  /// The target port of a Service's port that requests come in by, as text.
  private static func requestTarget(_ port: Node) -> String? {
    // A datagram is no connection that a probe could try.
    if isForUpkeep(port) || port["protocol"]?.text == "UDP" { return nil }
    return port["targetPort"]?.text ?? port["port"]?.text
  }
}

extension Container {
  /// Whether a port of this name or number is among the container's ports.
  public func declares(_ port: String) -> Bool {
    ports.contains { $0["name"]?.text == port || $0["containerPort"]?.text == port }
  }
}

extension Cluster {
  /// Whether the two objects meet in the cluster as they are written: they name one namespace or
  /// stand in one file, and in one folder, or no kustomization beside either of them could change
  /// the other on the way.
  public func isAppliedTogether(_ one: Object, _ other: Object) -> Bool {
    if isWhole || one.file === other.file { return true }
    guard one.namespace == other.namespace else { return false }
    return one.folder == other.folder
      || (!joins.kustomizedFolders.contains(one.folder)
        && !joins.kustomizedFolders.contains(other.folder))
  }

  /// Whether a pod or workload that a controller made is matched, which is not judged itself.
  public func ownsPods(matching selector: LabelSelector, beside object: Object) -> Bool {
    ["Deployment", "StatefulSet", "ReplicaSet", "DaemonSet", "Pod", "Job"].contains { kind in
      objects(kind, beside: object).contains { candidate in
        guard !candidate.metadata["ownerReferences"].items.isEmpty,
          let workload = Workload(candidate)
        else { return false }
        return selector.matches(workload.template.labels)
      }
    }
  }
}

extension Workload {
  /// Whether all it does is to tell metrics to those who scrape them, whatever its ports are named.
  public var isExporter: Bool {
    let names = template.running.compactMap { $0.image?.baseName }.filter {
      $0 != "kube-rbac-proxy" && !$0.hasSuffix("config-reload") && !$0.hasSuffix("config-reloader")
    }
    return !names.isEmpty
      && names.allSatisfy { $0 == "kube-state-metrics" || $0.hasSuffix("exporter") }
  }
}
