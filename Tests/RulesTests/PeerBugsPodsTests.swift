import Inventory
import Rules
import Testing
import Text

/// Objects that other tools are known to judge wrongly, and what is right about them.
///
/// A `↓` stands where the rule must point; without one it must say nothing.
@Suite struct PeerBugsPodsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let rule: String
    let text: String

    init(_ bug: String, _ rule: String, _ text: String) {
      testDescription = bug
      self.rule = rule
      self.text = text
    }
  }

  @Test(arguments: cases) func judgedRightly(_ example: Case) throws {
    let rule = try #require(Catalog.rules.first { $0.id == example.rule })
    let marked = MarkedText(example.text)
    let options = ReadingOptions(now: ExampleTests.now)
    let judgements = rule.judge(ClusterReader.read(marked.files, options: options)).judgements
    let places = judgements.filter { $0.failure != nil }.map(\.location.description)
    #expect(places.sorted() == marked.marks.sorted())
  }

  /// A Pod of which the spec is given, in flow style.
  private static func pod(_ spec: String, name: String = "web") -> String {
    "{apiVersion: v1, kind: Pod, metadata: {name: \(name)}, spec: {\(spec)}}\n"
  }

  private static let strict =
    "securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}"

  static let cases: [Case] = [
    Case(
      "objects without pods are asked for security contexts", "pods/restricted-context",
      """
      {apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: a}, rules: []}
      ---
      {apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{port: 80}]}}
      ---
      {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {securityContext: ""}}
      """),
    Case(
      "capabilities count as kept although ALL are dropped", "pods/restricted-context",
      pod(
        "securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}, "
          + "containers: [{name: a, image: a, \(strict)}]")),
    Case(
      "init containers are not looked at", "pods/restricted-context",
      pod(
        "securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}, "
          + "initContainers: [{name: i, image: a}], containers: [{name: a, image: a, \(strict)}]",
        name: "↓web")),
    Case(
      "ephemeral containers are not looked at", "pods/no-privileged",
      pod(
        "containers: [{name: a, image: a}], "
          + "ephemeralContainers: [{name: d, securityContext: {privileged: ↓true}}]")),
    Case(
      "items of lists are not looked at", "pods/no-privileged",
      """
      apiVersion: v1
      kind: List
      items:
      - \(pod("containers: [{name: a, image: a, securityContext: {privileged: ↓true}}]"))
      """),
    Case(
      "items of typed lists are not looked at", "pods/no-host-namespaces",
      """
      apiVersion: v1
      kind: PodList
      items:
      - {metadata: {name: web}, spec: {hostPID: ↓true, containers: [{name: a, image: a}]}}
      """),
    Case(
      "pods of custom kinds are not looked at", "pods/no-host-namespaces",
      """
      apiVersion: argoproj.io/v1alpha1
      kind: Rollout
      metadata: {name: web}
      spec:
        template:
          spec: {hostNetwork: ↓true, containers: [{name: a, image: a}]}
      """),
    Case(
      "the pod's value counts although the container has its own", "pods/root-user",
      pod(
        "securityContext: {runAsUser: 0}, "
          + "containers: [{name: a, image: a, securityContext: {runAsUser: 1000}}]")),
    Case(
      "the container's value is missed where the pod has a good one", "pods/root-user",
      pod(
        "securityContext: {runAsUser: 1000}, "
          + "containers: [{name: a, image: a, securityContext: {runAsUser: ↓0}}]")),
    Case(
      "a user namespace is not known", "pods/restricted-context",
      pod(
        "hostUsers: false, securityContext: {seccompProfile: {type: RuntimeDefault}}, "
          + "containers: [{name: a, image: a, \(strict)}]")),
    Case(
      "one missing context is told eight times", "pods/restricted-context",
      pod("containers: [{name: a, image: a}, {name: b, image: b}]", name: "↓web")),
    Case(
      "a mirror of a static pod is judged a second time", "pods/no-host-namespaces",
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: kube-apiserver-cp-1
        namespace: kube-system
        annotations: {kubernetes.io/config.mirror: a}
      spec: {hostNetwork: true, containers: [{name: a, image: a}]}
      """),
    Case(
      "every pod of kube-system is exempt", "pods/no-host-namespaces",
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, namespace: kube-system}
      spec:
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec: {hostPID: ↓true, containers: [{name: a, image: registry.example/web:1.4}]}
      """),
    Case(
      "the port of a registry is taken for a tag", "images/pinned-tags",
      pod("containers: [{name: a, image: ↓'registry.example:5000/web'}]")),
    Case(
      "an image with a digest is asked for a tag", "images/pinned-tags",
      pod(
        "containers: [{name: a, image: 'web@sha256:"
          + String(repeating: "0f", count: 32) + "'}]")),
    Case(
      "a pinned image is asked for imagePullPolicy: Always", "images/pull-policy",
      pod("containers: [{name: a, image: 'registry.example/web:1.4'}]")),
    Case(
      "a name without a registry is not known as Docker Hub's", "images/supported-bases",
      pod(
        "containers: [{name: a, image: ↓'node:12'}, {name: b, image: ↓'docker.io/library/node:12'}]"
      )
    ),
    Case(
      "a webhook is said to catch its own pods although its selector leaves them out",
      "network/webhook-failure-policy",
      """
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingWebhookConfiguration
      metadata: {name: a}
      webhooks:
      - name: a.example.com
        namespaceSelector:
          matchExpressions:
          - {key: kubernetes.io/metadata.name, operator: NotIn, values: [kube-system, shop]}
        rules: [{apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods]}]
        clientConfig: {service: {name: a, namespace: shop}}
      """),
  ]
}
