public import Kubernetes
import YAML

extension Cluster {
  /// The workloads in the selecting object's namespace whose pods carry all labels of `selector`.
  public func workloads(selectedBy selector: Labels, of object: Object) -> [Workload] {
    let wanted = selector.pairs.filter { !Self.podLabels.contains($0.key) }
    guard let candidates = index.candidates(wanted, beside: object) else { return [] }
    return candidates.map { workloads[$0] }.filter { workload in
      let labels = workload.template.labels
      return sharesNamespace(workload.object, object)
        && wanted.allSatisfy { labels[$0.key] == $0.value }
    }
  }

  /// Labels that controllers add to each of their pods.
  private static let podLabels: Set<String> = [
    "statefulset.kubernetes.io/pod-name", "apps.kubernetes.io/pod-index", "pod-template-hash",
    "controller-revision-hash", "pod-template-generation",
    "batch.kubernetes.io/job-completion-index",
  ]

  /// The workloads in the selecting object's namespace whose pods `selector` matches.
  public func workloads(selectedBy selector: LabelSelector, of object: Object) -> [Workload] {
    if let candidates = index.candidates(
      Labels(selector.node["matchLabels"]).pairs, beside: object)
    {
      return candidates.map { workloads[$0] }.filter {
        sharesNamespace($0.object, object) && selector.matches($0.template.labels)
      }
    }
    return workloads(besides: object).filter { selector.matches($0.template.labels) }
  }

  /// The workloads a Service sends traffic to, of its own file or folder when they stand there.
  public func workloads(of service: Service) -> [Workload] {
    guard service.type != "ExternalName" else { return [] }
    let all = workloads(selectedBy: service.selector, of: service.object)
    return nearest(all, to: service.object) { $0.object }
  }

  /// Whether the inputs show what the object means: all of the cluster, or a folder that has
  /// workloads beside it and nothing from which an operator would make more.
  public func isClosed(around object: Object) -> Bool {
    if isWhole { return true }
    let folder = object.folder
    return index.workloadsByFolder[folder] != nil && !index.makerFolders.contains(folder)
  }

  /// Whether an operator may make more than is written beside the object.
  public func mayBeJoined(_ object: Object) -> Bool {
    !isWhole && index.makerFolders.contains(object.folder)
  }

  /// Whether an operator may make the pods that the Service selects: a custom resource has the
  /// name that the selector asks for, or an operator runs in the namespace of some.
  public func mayBeServedByOperator(_ service: Service) -> Bool {
    // What controllers made is among the inputs then.
    if isWhole, index.showsMadePods { return false }
    if service.selector.pairs.contains(where: { index.makerNames.contains($0.value) }) {
      return true
    }
    guard let namespace = service.namespace, index.makerNamespaces.contains(namespace) else {
      return false
    }
    return workloads(besides: service.object).contains { workload in
      workload.name.hasSuffix("operator")
        || workload.template.containers.contains {
          $0.image?.baseName.contains("operator") == true
        }
    }
  }

  /// The objects of a kind and name, in every namespace.
  public func objects(_ kind: String, named name: String) -> [Object] {
    index.objectsByName["\(kind)/\(name)"].map { objects[$0] }
  }

  /// The first object of its file that has the object's kind, namespace and name, when that is
  /// another.
  public func firstTwin(of object: Object) -> Object? {
    index.firstTwins[ObjectIdentifier(object)]
  }

  /// Whether a kustomization stands beside the object and may add to it.
  public func isKustomized(_ object: Object) -> Bool {
    joins.kustomizedFolders.contains(object.folder)
  }

  /// Whether a kustomization among the inputs sets the tag or digest of the image.
  public func isRewritten(_ image: ImageReference) -> Bool {
    if index.rewrittenImages.isEmpty { return false }
    var name = Substring(image.text)
    if let digest = image.digest { name = name.dropLast(digest.count + 1) }
    if let tag = image.tag { name = name.dropLast(tag.count + 1) }
    return index.rewrittenImages.contains(String(name))
  }
}
