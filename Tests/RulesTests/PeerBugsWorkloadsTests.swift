import Inventory
import Rules
import Testing
import Text

/// What other tools get wrong about workloads, budgets, quotas and probes.
@Suite struct PeerBugsWorkloadsTests {
  /// A budget that has one label of several in common with the pods does not cover them.
  @Test func aSharedLabelIsNoBudget() throws {
    let text =
      Self.deployment(labels: "app: web, managed-by: Helm")
      + Self.budget("selector: {matchLabels: {app: shop, managed-by: Helm}}, maxUnavailable: 1")
    #expect(try Self.status("disruption/every-workload", text) == .failed)
  }

  /// Selectors by expressions, empty ones and missing ones are three different things.
  @Test(arguments: [
    ("selector: {matchExpressions: [{key: app, operator: In, values: [web]}]}", true),
    ("selector: {matchExpressions: [{key: app, operator: NotIn, values: [web]}]}", false),
    ("selector: {}", true),
    ("unhealthyPodEvictionPolicy: AlwaysAllow", false),
  ]) func selectorsMeanWhatTheySay(_ selector: String, _ covers: Bool) throws {
    let text =
      Self.deployment(labels: "app: web") + Self.budget("\(selector), maxUnavailable: 1")
    let status = try Self.status("disruption/every-workload", text)
    #expect(status == (covers ? .passed : .failed))
  }

  /// A budget matches the labels of the pods, not the selector of the Deployment.
  @Test func budgetsMatchPods() throws {
    let text =
      Self.deployment(labels: "app: web, tier: front")
      + Self.budget("selector: {matchLabels: {tier: front}}, minAvailable: 2")
    #expect(try Self.status("disruption/allows-drains", text) == .failed)
  }

  /// Percentages of both fields are rounded up.
  @Test(arguments: [
    ("minAvailable: 34%", 3, true), ("minAvailable: 67%", 3, false),
    ("maxUnavailable: 1%", 3, true), ("maxUnavailable: 0%", 3, false),
  ])
  func percentagesAreRoundedUp(_ limit: String, _ replicas: Int, _ drains: Bool) throws {
    let text =
      Self.deployment(labels: "app: web", replicas: "replicas: \(replicas)")
      + Self.budget("selector: {matchLabels: {app: web}}, \(limit)")
    let status = try Self.status("disruption/allows-drains", text)
    #expect(status == (drains ? .passed : .failed))
  }

  /// A minimum that is not written is one; replicas left to an autoscaler are not one.
  @Test func autoscalersHaveTheirDefaults() throws {
    let scaler = """
      ---
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata: {name: web, namespace: shop}
      spec: {maxReplicas: 5, SCALE scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}

      """
    let bare = scaler.replacing("SCALE ", with: "")
    #expect(try Self.status("workloads/autoscaler-floor", bare) == .failed)
    let text =
      Self.deployment(labels: "app: web", replicas: "paused: false")
      + scaler.replacing("SCALE", with: "minReplicas: 2,") + Self.service("selector: {app: web}, ")
    #expect(try Self.status("workloads/replicas", text) == .notApplicable)
  }

  /// A Service without a selector sends nothing to anybody.
  @Test func aServiceWithoutSelectorServesNobody() throws {
    let text = Self.deployment(labels: "app: web", replicas: "replicas: 1") + Self.service("")
    #expect(try Self.status("workloads/replicas", text) == .notApplicable)
  }

  /// The probe of a helper does not stand for that of the container that serves.
  @Test func probesAreLookedForInEachContainer() throws {
    let containers = """
      [{name: web, image: "web:1.4", ports: [{containerPort: 8080}]}, {name: mesh, image: "mesh:1", \
      readinessProbe: {httpGet: {path: /, port: 15021}}}]
      """
    let text =
      Self.deployment(labels: "app: web", containers: containers)
      + Self.service("selector: {app: web}, ")
    #expect(try Self.status("workloads/readiness-probe", text) == .failed)
  }

  /// The same name in two folders is two objects.
  @Test func variantsAreNotMerged() throws {
    let one = Self.deployment(labels: "app: web", replicas: "replicas: 1")
    let text =
      "-- a/web.yaml --\n\(one)\(Self.service("selector: {app: web}, "))"
      + "-- b/web.yaml --\n\(one.replacing("replicas: 1", with: "replicas: 3"))"
      + Self.service("selector: {app: web}, ")
    let result = try Self.judged("workloads/replicas", text)
    #expect(result.failed == 1 && result.passed == 1)
  }

  /// Pods of a DaemonSet are spread already, and what is a quantity is told by its value.
  @Test func daemonsAreNoReplicas() throws {
    let text = Self.deployment(labels: "app: web").replacing(
      "kind: Deployment", with: "kind: DaemonSet")
    #expect(try Self.status("workloads/spread", text) == .notApplicable)
    #expect(try Self.status("disruption/every-workload", text) == .notApplicable)
  }

  private static func deployment(
    labels: String, replicas: String = "replicas: 2",
    containers: String = "[{name: web, image: \"web:1.4\"}]"
  ) -> String {
    """
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: web, namespace: shop}
    spec:
      \(replicas)
      selector: {matchLabels: {app: web}}
      template:
        metadata: {labels: {\(labels)}}
        spec: {containers: \(containers)}

    """
  }

  private static func budget(_ spec: String) -> String {
    """
    ---
    apiVersion: policy/v1
    kind: PodDisruptionBudget
    metadata: {name: web, namespace: shop}
    spec: {\(spec)}

    """
  }

  private static func service(_ selector: String) -> String {
    """
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: web, namespace: shop}
    spec: {\(selector)ports: [{port: 80, targetPort: 8080}]}

    """
  }

  private static func judged(_ id: String, _ text: String) throws -> RuleResult {
    let rule = try #require(Catalog.rules(named: id).first)
    let options = ReadingOptions(now: ExampleTests.now)
    return rule.judge(ClusterReader.read(MarkedText(text).files, options: options))
  }

  private static func status(_ id: String, _ text: String) throws -> RuleResult.Status {
    try judged(id, text).status
  }
}
