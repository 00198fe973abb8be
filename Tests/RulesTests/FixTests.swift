import Inventory
import Kubernetes
import Rules
import Testing
import Text

/// What findings tell to do, where that hangs on more than the rule.
@Suite struct FixTests {
  private func failures(_ id: String, _ text: String) throws -> [Failure] {
    let rule = try #require(Catalog.rules.first { $0.id == id })
    let options = ReadingOptions(now: ExampleTests.now)
    let cluster = ClusterReader.read(MarkedText(text).files, options: options)
    return rule.judge(cluster).judgements.compactMap(\.failure)
  }

  private func fix(_ id: String, _ text: String) throws -> String {
    try #require(failures(id, text).first?.fix)
  }

  private func namespace(_ metadata: String) -> String {
    """
    {apiVersion: v1, kind: Namespace, metadata: {name: shop, \(metadata)}}
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: web, namespace: shop}
    spec: {containers: [{name: a, image: a}]}
    """
  }

  @Test func thresholdsThatAreSetAreRepeated() throws {
    let words = try fix(
      "nodes/eviction-thresholds",
      """
      -- hosts/w-1/var/lib/kubelet/config.yaml --
      apiVersion: kubelet.config.k8s.io/v1beta1
      kind: KubeletConfiguration
      evictionHard: {imagefs.available: 20%, nodefs.available: 0%}
      """)
    #expect(
      words
        == "evictionHard: {imagefs.available: 20%, memory.available: 100Mi, nodefs.available: 10%}")
  }

  @Test func levelsAreTriedBeforeTheyAreEnforced() throws {
    let plain = try fix("pods/namespace-level", namespace("labels: {team: shop}"))
    #expect(plain.hasPrefix("the workload read here meets baseline: kubectl label namespace shop "))
    #expect(plain.contains("pod-security.kubernetes.io/warn=baseline"))
  }

  @Test(arguments: [
    ("labels: {istio-injection: enabled}", "Istio", "istio-cni"),
    ("labels: {istio.io/rev: canary}", "Istio", "istio-cni"),
    ("annotations: {linkerd.io/inject: enabled}", "Linkerd", "linkerd-cni"),
  ])
  func noLevelIsEnforcedWhereAMeshAddsContainers(
    _ metadata: String, _ mesh: String, _ plugin: String
  ) throws {
    let words = try fix("pods/namespace-level", namespace(metadata))
    #expect(words.hasPrefix(mesh) && words.contains("unless \(plugin) is used"))
    #expect(!words.contains("kubectl label"))
  }

  @Test(arguments: [
    ("labels: {istio-injection: disabled, istio.io/rev: canary}"),
    ("annotations: {linkerd.io/inject: disabled}"),
  ])
  func aMeshThatIsSwitchedOffIsNone(_ metadata: String) throws {
    #expect(try fix("pods/namespace-level", namespace(metadata)).contains("kubectl label"))
  }

  @Test(arguments: [
    ("v1, kind: DeploymentConfig", "apiVersion: apps.openshift.io/v1"),
    ("v1, kind: CronJob", "apiVersion: batch/v1"),
    ("v1, kind: Policy, predicates: []", "write a KubeSchedulerConfiguration"),
    ("policy/v1, kind: PodSecurityPolicy", "remove it, and label namespaces"),
    ("v1, kind: Thing", "remove it"),
  ])
  func kindsAreLookedForElsewhere(_ start: String, _ words: String) throws {
    let fix = try fix("objects/known-kinds", "{apiVersion: \(start), metadata: {name: a}}")
    #expect(fix.hasPrefix(words))
  }

  @Test func whatNothingReplacesIsRemoved() throws {
    let text =
      "{apiVersion: admissionregistration.k8s.io/v1alpha1, kind: InitializerConfiguration, "
      + "metadata: {name: a}}"
    #expect(try fix("versions/served-apis", text).hasPrefix("remove the manifest"))
  }

  @Test func fieldsThatMovedAreNamed() throws {
    let text =
      "{apiVersion: certmanager.k8s.io/v1alpha1, kind: Certificate, metadata: {name: a}, "
      + "spec: {acme: {config: []}, keySize: 4096}}"
    #expect(
      try fix("versions/current-custom-apis", text)
        == "apiVersion: cert-manager.io/v1 (acme goes to the solvers of the issuer, "
        + "keySize becomes privateKey.size)")
  }

  @Test func noKindOfVolumeIsProposedForAnother() throws {
    let text =
      "{apiVersion: v1, kind: PersistentVolume, metadata: {name: a}, "
      + "spec: {storageos: {secretName: b}}}"
    #expect(
      try failures("input/known-fields", text).map(\.message) == [
        "has secretName under spec.storageos, where no such field is"
      ])
  }

  @Test func podsWaitForTheirKubelet() throws {
    let text =
      "{apiVersion: v1, kind: Pod, metadata: {name: a, deletionTimestamp: 2026-11-01T08:00:00Z}, "
      + "spec: {nodeName: w-1, containers: [{name: a, image: a}]}}"
    #expect(
      try failures("objects/finished-deletions", text).first?.message.hasSuffix(
        "the kubelet of w-1 has not ended it") == true)
  }

  @Test func whatHasNoNamespaceIsTitledWithoutOne() throws {
    let text =
      "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, "
      + "metadata: {name: a, namespace: shop}}"
    let cluster = ClusterReader.read(
      MarkedText(text).files, options: ReadingOptions(now: ExampleTests.now))
    #expect(cluster.objects.map(\.title) == ["ClusterRoleBinding/a"])
  }
}
