import Inventory
import Kubernetes
import YAML

extension Network {
  static let servicesMatch = Rule(
    "network/services-match",
    title: "Services select pods that exist",
    severity: .medium,
    rationale: """
      A Service whose selector matches no pod has no endpoints: every connection to it is \
      refused. Most often a label was renamed on one side only.
      """,
    remedy: "Give the selector the labels of the pods' template, or remove the Service.",
    aliases: [
      "service-targets-pod", "dangling-service", "POP-1100", "POP-1105", "C-0293", "NET001",
    ],
    needs: [.manifests],
    examples: [
      .passes(web() + service("web", "{selector: {app: web}, ports: [{port: 80}]}")),
      .fails(
        web() + service("web", "{selector: ↓{app: wbe}, ports: [{port: 80}]}")),
      .passes(
        web()
          + service(
            "web-0",
            "{selector: {app: web, statefulset.kubernetes.io/pod-name: web-0}, ports: [{port: 80}]}"
          )),
      .notApplicable(web() + service("db", "{type: ExternalName, externalName: db.example}")),
      // A Service without a selector selects nothing, and not everything.
      .notApplicable(web() + service("manual", "{ports: [{port: 80}]}")),
      .notAssessed(
        web() + service("kafka", "{selector: {strimzi.io/name: kafka}, ports: [{port: 9092}]}")
          + "{apiVersion: kafka.strimzi.io/v1, kind: Kafka, metadata: {name: kafka}}"),
      // An operator puts the label on its own pods.
      .notAssessed(
        web() + service("hook", "{selector: {example.org/hook: a}, ports: [{port: 443}]}") + """
          apiVersion: apiextensions.k8s.io/v1
          kind: CustomResourceDefinition
          metadata: {name: things.example.org}
          spec: {group: example.org, scope: Cluster, names: {kind: Thing, plural: things}}
          ---
          apiVersion: rbac.authorization.k8s.io/v1
          kind: ClusterRole
          metadata: {name: operator}
          rules: [{apiGroups: [""], resources: [pods], verbs: [get, patch]}]
          """),
      // The operator's cluster of that name lies in another folder.
      .notAssessed(
        "-- a/web.yaml --\n" + web()
          + service("etcd", "{selector: {etcd_cluster: kube-etcd}, ports: [{port: 2379}]}")
          + "-- b/etcd.yaml --\n"
          + "{apiVersion: etcd.database.coreos.com/v1beta2, kind: EtcdCluster, "
          + "metadata: {name: kube-etcd}}"),
      .notAssessed(
        "-- a/web.yaml --\n" + web() + "-- b/service.yaml --\n"
          + service("other", "{selector: {app: other}, ports: [{port: 80}]}")),
    ],
    judging: \.services
  ) { service, cluster in
    if service.type == "ExternalName" || service.selector.isEmpty { return .notApplicable }
    if !cluster.workloads(of: service).isEmpty { return .passes }
    if cluster.isControlPlane(service) { return .notApplicable }
    guard cluster.isClosed(around: service.object), !cluster.mayBeServedByOperator(service) else {
      return .notAssessed(missing: Need.wholeCluster.missing)
    }
    let pairs = service.selector.pairs.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
    return .fails(
      "selects \(pairs), which no pod \(cluster.isWhole ? "has" : "read here has")",
      at: service.selector.node?.location,
      fix: cluster.isWhole ? nil : "give the selector the labels of the pods' template")
  }
}

extension Cluster {
  /// Whether the Service is for static pods or another part of the control plane.
  fileprivate func isControlPlane(_ service: Service) -> Bool {
    let selected = service.selector
    return service.namespace == "kube-system"
      && (selected["component"] != nil || selected["tier"] == "control-plane"
        || selected["k8s-app"] == "kube-dns" && !isWhole)
  }
}
