import Inventory
import Kubernetes
import Testing
import Text

@Suite struct PodSecurityIndexTests {
  private static let shop = """
    apiVersion: v1
    kind: Namespace
    metadata: {name: shop}
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: web, namespace: shop}
    spec:
      selector: {matchLabels: {app: web}}
      template:
        metadata: {labels: {app: web}}
        spec: {runtimeClassName: gvisor, containers: [{name: a, image: a}]}

    """

  private static func configuration(_ exemptions: String = "{}") -> String {
    """
    apiVersion: apiserver.config.k8s.io/v1
    kind: AdmissionConfiguration
    plugins:
    - name: PodSecurity
      configuration:
        kind: PodSecurityConfiguration
        apiVersion: pod-security.admission.config.k8s.io/v1
        defaults: {enforce: baseline, enforce-version: v1.30}
        exemptions: \(exemptions)

    """
  }

  private func policy(_ files: [String: String]) throws -> PodSecurity.Policy? {
    let files = files.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) }
    let options = ReadingOptions(now: Timestamp(seconds: 0))
    let cluster = ClusterReader.read(files, options: options)
    return cluster.podSecurityPolicy(of: try #require(cluster.workloads.first))
  }

  @Test func defaultsOfThePlugInHold() throws {
    let policy = try policy(["shop.yaml": Self.shop, "admission.yaml": Self.configuration()])
    #expect(policy?.enforce.description == "baseline:v1.30")
  }

  @Test func anUnknownNamespaceHasNoPolicy() throws {
    let alone = Self.shop.split(separator: "---\n").last.map(String.init) ?? ""
    #expect(try policy(["shop.yaml": alone, "admission.yaml": Self.configuration()]) == nil)
  }

  @Test(arguments: ["{namespaces: [shop]}", "{runtimeClasses: [gvisor]}"])
  func theExemptHaveNoPolicy(_ exemptions: String) throws {
    let files = ["shop.yaml": Self.shop, "admission.yaml": Self.configuration(exemptions)]
    #expect(try policy(files) == nil)
  }

  @Test func aServerWithoutThePlugInAsksNothing() throws {
    let flags = "kube-apiserver --disable-admission-plugins=PodSecurity\n"
    let files = ["shop.yaml": Self.shop, "hosts/cp-1/kube-apiserver.flags": flags]
    #expect(try policy(files) == nil)
  }

  @Test func otherEnginesAreKnownByWhatTheyJudge() {
    func engine(_ text: String) -> String? {
      let options = ReadingOptions(now: Timestamp(seconds: 0))
      let files = [SourceFile(path: "policy.yaml", text: text)]
      return ClusterReader.read(files, options: options).podPolicyOfAnotherEngine?.title
    }
    let kyverno = "apiVersion: kyverno.io/v1\nkind: ClusterPolicy\n"
    #expect(
      engine(kyverno + "metadata: {name: disallow-host-path}\nspec: {rules: []}")
        == "ClusterPolicy/disallow-host-path")
    #expect(
      engine(
        kyverno + "metadata: {name: a}\nspec: {rules: [{name: b, validate: {podSecurity: {}}}]}")
        == "ClusterPolicy/a")
    #expect(engine(kyverno + "metadata: {name: require-labels}\nspec: {rules: []}") == nil)
    let gatekeeper = "apiVersion: constraints.gatekeeper.sh/v1beta1\nmetadata: {name: a}\n"
    #expect(
      engine(gatekeeper + "kind: K8sPSPPrivilegedContainer")
        == "K8sPSPPrivilegedContainer/a")
    #expect(engine(gatekeeper + "kind: K8sRequiredLabels") == nil)
  }
}
