import Inventory
import Kubernetes
import Testing
import Text

@testable import Rules

/// What other auditors get wrong about the flags and configuration of components.
@Suite struct PeerBugsHostsTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let rule: String
    let status: RuleResult.Status
    let text: String

    init(_ description: String, _ rule: String, _ status: RuleResult.Status, _ text: String) {
      testDescription = description
      self.rule = rule
      self.status = status
      self.text = text
    }
  }

  /// A static pod of host cp-1 whose container is given in flow style.
  private static func pod(_ container: String) -> String {
    """
    -- hosts/cp-1/etc/kubernetes/manifests/pod.yaml --
    apiVersion: v1
    kind: Pod
    metadata: {name: component, namespace: kube-system}
    spec:
      containers:
      - {name: c, image: a, \(container)}
    """
  }

  private static func process(_ words: String, _ files: String = "") -> String {
    "-- hosts/cp-1/ps.txt --\n\(words)\n\(files)"
  }

  private static func kubelet(_ lines: String) -> String {
    """
    -- hosts/w-1/var/lib/kubelet/config.yaml --
    apiVersion: kubelet.config.k8s.io/v1beta1
    kind: KubeletConfiguration
    staticPodPath: /etc/kubernetes/manifests
    \(lines)
    """
  }

  static let cases = [
    Case(
      "an address to bind to that is not set is every address", "controllers/private-ports",
      .failed, process("kube-controller-manager --leader-elect=true")),
    Case(
      "the API's default for the rotation of certificates is false",
      "nodes/kubelet-certificate-rotation", .failed, kubelet("")),
    Case(
      "a kubelet without a configuration file opens its read-only port", "nodes/no-read-only-port",
      .failed, "-- hosts/w-1/kubelet.flags --\nkubelet --hostname-override=w-1"),
    Case(
      "one with a configuration file does not", "nodes/no-read-only-port", .passed, kubelet("")),
    Case(
      "the defaults of a configuration file ask everybody for a login",
      "nodes/kubelet-anonymous-auth", .passed, kubelet("")),
    Case(
      "and let the API server decide", "nodes/kubelet-authorization", .passed, kubelet("")),
    Case(
      "a flag counts in args, too, and in two words", "rbac/authorization-mode", .passed,
      pod("command: [/usr/local/bin/kube-apiserver], args: [--authorization-mode, 'Node,RBAC']")),
    Case(
      "a flag counts behind a shell", "rbac/authorization-mode", .passed,
      pod(
        "command: [/bin/sh, -c, 'exec kube-apiserver --authorization-mode=Node,RBAC "
          + "1>>/var/log/a.log']")),
    Case(
      "the only container need not be the first", "rbac/authorization-mode", .failed,
      pod(
        "args: [a]}\n  - {name: d, image: b, command: [kube-apiserver, --authorization-mode=AlwaysAllow]"
      )),
    Case(
      "a file of authorizers stands for the list of modes", "rbac/authorization-mode", .passed,
      process(
        "kube-apiserver --authorization-config=/etc/kubernetes/authz.yaml",
        """
        -- hosts/cp-1/etc/kubernetes/authz.yaml --
        apiVersion: apiserver.config.k8s.io/v1
        kind: AuthorizationConfiguration
        authorizers:
        - {type: Node, name: node}
        - {type: RBAC, name: rbac}
        """)),
    Case(
      "a webhook that takes the audit log is an audit log", "apiserver/audit-log", .passed,
      process(
        "kube-apiserver --audit-policy-file=/etc/kubernetes/audit.yaml "
          + "--audit-webhook-config-file=/etc/kubernetes/audit-hook.yaml")),
    Case(
      "a kubelet that asks the cluster for its certificate has one",
      "nodes/kubelet-serving-certificate", .passed, kubelet("serverTLSBootstrap: true")),
    Case(
      "a file that encrypts nothing is no encryption", "apiserver/encryption-provider-order",
      .failed,
      process(
        "kube-apiserver --encryption-provider-config=/etc/kubernetes/enc.yaml",
        """
        -- hosts/cp-1/etc/kubernetes/enc.yaml --
        apiVersion: apiserver.config.k8s.io/v1
        kind: EncryptionConfiguration
        resources:
        - resources: [secrets]
          providers: [{identity: {}}]
        """)),
    Case(
      "plugins that are gone keep the API server from starting", "versions/known-admission-plugins",
      .failed,
      pod(
        "args: []}\n  - {name: d, image: 'registry.k8s.io/kube-apiserver:v1.35.0', "
          + "command: [kube-apiserver, '--enable-admission-plugins=PodSecurityPolicy']")),
  ]

  @Test(arguments: cases) func isRight(_ item: Case) throws {
    let rule = try #require(Catalog.rules.first { $0.id == item.rule })
    let cluster = ClusterReader.read(
      MarkedText(item.text).files, options: ReadingOptions(now: Timestamp(seconds: 1_795_000_000)))
    #expect(rule.judge(cluster).status == item.status)
  }

  /// k8s.io/api, `zz_generated.prerelease-lifecycle.go`: tables of others say 1.36 and 1.33.
  @Test(arguments: [
    ("resource.k8s.io/v1beta1", "ResourceClaim", 38),
    ("admissionregistration.k8s.io/v1alpha1", "ValidatingAdmissionPolicy", 32),
    ("admissionregistration.k8s.io/v1beta1", "ValidatingAdmissionPolicy", 34),
    ("admissionregistration.k8s.io/v1beta1", "MutatingAdmissionPolicy", 40),
    ("networking.k8s.io/v1beta1", "IPAddress", 37),
    ("networking.k8s.io/v1beta1", "ServiceCIDR", 37),
  ])
  func removalsAreThoseOfTheSources(_ version: String, _ kind: String, _ removed: Int) {
    #expect(APILifecycle.of(version, kind)?.removed == removed)
  }
}
