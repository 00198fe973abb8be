import Kubernetes
import Testing
import Text
import YAML

/// One pod under the rules of one minor, and the controls that it violates at each level.
struct PodSecurityCase: CustomTestStringConvertible, Sendable {
  let spec: String
  let minor: Int
  let baseline: [String]
  let restricted: [String]
  let line: Int

  init(
    _ spec: String, minor: Int = 37, baseline: [String] = [], restricted: [String] = [],
    line: Int = #line
  ) {
    self.spec = spec
    self.minor = minor
    self.baseline = baseline
    self.restricted = restricted
    self.line = line
  }

  var testDescription: String { "line \(line): \(spec)" }
}

@Suite struct PodSecurityTests {
  /// A pod that meets the restricted level, and what to add to its spec, pod context and container.
  static func pod(_ spec: String = "", context: String = "", own: String = "", part: String = "")
    -> String
  {
    """
    spec: {\(spec.isEmpty ? "" : spec + ", ")securityContext: {runAsNonRoot: true, seccompProfile: \
    {type: RuntimeDefault}\(context.isEmpty ? "" : ", " + context)}, containers: [{name: a, \
    \(part.isEmpty ? "" : part + ", ")securityContext: {allowPrivilegeEscalation: false, \
    capabilities: {drop: [ALL]}\(own.isEmpty ? "" : ", " + own)}}]}
    """
  }

  static func violations(_ text: String, _ level: PodSecurity.Level, _ minor: Int) throws
    -> [PodSecurity.Violation]
  {
    let stream = Stream(reading: SourceFile(path: "pod.yaml", text: text))
    let template = try #require(PodTemplate(stream.documents.first))
    return PodSecurity.violations(of: level, in: template, minor: minor)
  }

  @Test(arguments: cases) func controls(_ example: PodSecurityCase) throws {
    let baseline = try Self.violations(example.spec, .baseline, example.minor)
    let restricted = try Self.violations(example.spec, .restricted, example.minor)
    #expect(baseline.map(\.control) == example.baseline)
    #expect(restricted.map(\.control) == example.restricted)
    #expect(restricted.allSatisfy { !$0.places.isEmpty })
    #expect(try Self.violations(example.spec, .privileged, example.minor).isEmpty)
  }

  @Test func placesAreThoseOfTheValues() throws {
    let text = "spec:\n  hostPID: true\n  containers:\n  - name: a\n    ports: [{hostPort: 80}]\n"
    let found = try Self.violations(text, .baseline, 37)
    #expect(found.map(\.control) == ["hostNamespaces", "hostPorts"])
    #expect(found.first?.places.map(\.description) == ["pod.yaml:2:12"])
    #expect(found.last?.places.map(\.description) == ["pod.yaml:5:24"])
    #expect(found.last?.containers == ["a"])
    #expect(found.last?.values == ["80"])
  }

  @Test func theStrictestLevelIsTold() throws {
    func level(_ text: String) throws -> PodSecurity.Level {
      let stream = Stream(reading: SourceFile(path: "pod.yaml", text: text))
      let template = try #require(PodTemplate(stream.documents.first))
      return PodSecurity.strictestLevel(of: template)
    }
    #expect(try level(Self.pod()) == .restricted)
    #expect(try level("spec: {containers: [{name: a}]}") == .baseline)
    #expect(try level("spec: {hostIPC: true, containers: [{name: a}]}") == .privileged)
  }

  private static let bare = [
    "allowPrivilegeEscalation", "capabilities_restricted", "runAsNonRoot",
    "seccompProfile_restricted",
  ]

  /// A control of the baseline level that the restricted level checks alike.
  private static func both(_ control: String, _ spec: String, minor: Int = 37, line: Int = #line)
    -> PodSecurityCase
  {
    PodSecurityCase(spec, minor: minor, baseline: [control], restricted: [control], line: line)
  }

  static let cases: [PodSecurityCase] = [
    PodSecurityCase(pod()),
    PodSecurityCase("spec: {containers: [{name: a}]}", restricted: bare),
    // Before there were the fields, none could be asked for.
    PodSecurityCase("spec: {containers: [{name: a}]}", minor: 7, restricted: ["runAsNonRoot"]),
    PodSecurityCase(
      "spec: {containers: [{name: a}]}", minor: 18,
      restricted: ["allowPrivilegeEscalation", "runAsNonRoot"]),

    both("windowsHostProcess", pod(context: "windowsOptions: {hostProcess: true}")),
    both("windowsHostProcess", pod(own: "windowsOptions: {hostProcess: true}")),
    PodSecurityCase(pod(own: "windowsOptions: {hostProcess: false}")),
    both("hostNamespaces", pod("hostNetwork: true")),
    both("hostNamespaces", pod("hostPID: true")),
    both("hostNamespaces", pod("hostIPC: true")),
    PodSecurityCase(pod("hostIPC: false")),
    both("privileged", pod(own: "privileged: true")),
    both(
      "privileged",
      pod(
        "ephemeralContainers: [{name: d, securityContext: {privileged: true, "
          + "allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]")),
    both(
      "privileged",
      pod(
        "initContainers: [{name: d, securityContext: {privileged: true, "
          + "allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]")),
    PodSecurityCase(pod("initContainers: [{name: i}]"), restricted: Array(bare.prefix(2))),

    PodSecurityCase(
      pod(part: "x: 1").replacing("drop: [ALL]", with: "drop: [ALL], add: [SYS_ADMIN]"),
      baseline: ["capabilities_baseline"], restricted: ["capabilities_restricted"]),
    PodSecurityCase(
      pod().replacing("drop: [ALL]", with: "drop: [ALL], add: [CHOWN]"),
      restricted: ["capabilities_restricted"]),
    PodSecurityCase(pod().replacing("drop: [ALL]", with: "drop: [ALL], add: [NET_BIND_SERVICE]")),
    // Before 1.22 nobody asked for what is dropped.
    PodSecurityCase(pod().replacing("drop: [ALL]", with: "add: [CHOWN]"), minor: 21),
    PodSecurityCase(
      pod().replacing("drop: [ALL]", with: "drop: [all]"), restricted: ["capabilities_restricted"]),
    PodSecurityCase(
      pod().replacing("drop: [ALL]", with: "drop: [NET_RAW]"),
      restricted: ["capabilities_restricted"]),

    PodSecurityCase(
      pod("volumes: [{name: v, hostPath: {path: /a}}]"), baseline: ["hostPathVolumes"],
      restricted: ["restrictedVolumes"]),
    PodSecurityCase(
      pod("volumes: [{name: v, nfs: {path: /a}}]"), restricted: ["restrictedVolumes"]),
    PodSecurityCase(pod("volumes: [{name: v, image: {reference: a}}, {name: w}]")),
    both("hostPorts", pod(part: "ports: [{containerPort: 80, hostPort: 80}]")),
    PodSecurityCase(pod(part: "ports: [{containerPort: 80, hostPort: 0}]")),

    both("hostProbesAndHostLifecycle", pod(part: probe("127.0.0.1"))),
    PodSecurityCase(pod(part: probe("127.0.0.1")), minor: 33),
    PodSecurityCase(pod(part: probe("''"))),
    both(
      "hostProbesAndHostLifecycle",
      pod(part: "lifecycle: {preStop: {tcpSocket: {host: b, port: 1}}}"), minor: 34),

    both("appArmorProfile", pod(context: "appArmorProfile: {type: Unconfined}")),
    PodSecurityCase(pod(own: "appArmorProfile: {type: Localhost, localhostProfile: b}")),
    both(
      "appArmorProfile", annotated("container.apparmor.security.beta.kubernetes.io/a: unconfined")),
    PodSecurityCase(annotated("container.apparmor.security.beta.kubernetes.io/a: localhost/b")),

    both("seLinuxOptions", pod(context: "seLinuxOptions: {type: spc_t}")),
    both("seLinuxOptions", pod(own: "seLinuxOptions: {user: root}")),
    both("seLinuxOptions", pod(own: "seLinuxOptions: {role: r}")),
    PodSecurityCase(pod(own: "seLinuxOptions: {type: container_t, level: 's0:c1'}")),
    PodSecurityCase(pod(own: "seLinuxOptions: {type: container_engine_t}"), minor: 31),
    both("seLinuxOptions", pod(own: "seLinuxOptions: {type: container_engine_t}"), minor: 30),

    PodSecurityCase(
      pod(own: "procMount: Unmasked"), baseline: ["procMount"], restricted: ["procMount_restricted"]
    ),
    // A user namespace makes up for it since 1.35, but not at the restricted level.
    PodSecurityCase(
      pod("hostUsers: false", own: "procMount: Unmasked"), restricted: ["procMount_restricted"]),
    both("procMount", pod("hostUsers: false", own: "procMount: Unmasked"), minor: 34),

    PodSecurityCase(
      pod().replacing("RuntimeDefault", with: "Unconfined"), baseline: ["seccompProfile_baseline"],
      restricted: ["seccompProfile_restricted"]),
    PodSecurityCase(
      pod(own: "seccompProfile: {type: Unconfined}"), baseline: ["seccompProfile_baseline"],
      restricted: ["seccompProfile_restricted"]),
    PodSecurityCase(
      "spec: {containers: [{name: a, securityContext: {runAsNonRoot: true, seccompProfile: "
        + "{type: Localhost}, allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]}"),
    both(
      "seccompProfile_baseline",
      annotated("seccomp.security.alpha.kubernetes.io/pod: unconfined"), minor: 18),
    PodSecurityCase(annotated("seccomp.security.alpha.kubernetes.io/pod: unconfined"), minor: 19),

    both("sysctls", pod(context: sysctl("net.core.somaxconn"))),
    both("sysctls", pod(context: sysctl("net.ipv4.ip_local_reserved_ports")), minor: 26),
    PodSecurityCase(pod(context: sysctl("net.ipv4.ip_local_reserved_ports")), minor: 27),
    both("sysctls", pod(context: sysctl("net.ipv4.tcp_fin_timeout")), minor: 28),
    PodSecurityCase(pod(context: sysctl("net.ipv4.tcp_fin_timeout")), minor: 29),
    both("sysctls", pod(context: sysctl("net.ipv4.tcp_rmem")), minor: 31),
    PodSecurityCase(pod(context: sysctl("net.ipv4.tcp_rmem")), minor: 32),
    both("sysctls", pod(context: sysctl("net.ipv4.tcp_notsent_lowat")), minor: 36),
    PodSecurityCase(pod(context: sysctl("net.ipv4.tcp_notsent_lowat")), minor: 37),

    PodSecurityCase(
      pod(own: "runAsNonRoot: false"), restricted: ["runAsNonRoot"]),
    // What the pod forbids itself, its containers cannot make good.
    PodSecurityCase(
      pod(own: "runAsNonRoot: true").replacing(
        "{runAsNonRoot: true, seccomp", with: "{runAsNonRoot: false, seccomp"),
      restricted: ["runAsNonRoot"]),
    PodSecurityCase(
      pod("hostUsers: false", own: "runAsNonRoot: false"), minor: 34, restricted: ["runAsNonRoot"]),
    PodSecurityCase(pod("hostUsers: false", own: "runAsNonRoot: false"), minor: 35),
    PodSecurityCase(pod(own: "runAsUser: 0"), restricted: ["runAsUser"]),
    PodSecurityCase(pod(own: "runAsUser: 0"), minor: 22),
    PodSecurityCase(pod(context: "runAsUser: 0", own: "runAsUser: 5"), restricted: ["runAsUser"]),
    PodSecurityCase(pod("hostUsers: false", own: "runAsUser: 0")),

    // Pods that say they are for Windows need none of what Windows does not have.
    PodSecurityCase(
      "spec: {os: {name: windows}, containers: [{name: a}]}", restricted: ["runAsNonRoot"]),
    PodSecurityCase(
      "spec: {os: {name: windows}, containers: [{name: a}]}", minor: 24,
      restricted: bare),
    PodSecurityCase(
      "spec: {nodeSelector: {kubernetes.io/os: windows}, containers: [{name: a}]}",
      restricted: bare),
  ]

  private static func probe(_ host: String) -> String {
    "livenessProbe: {httpGet: {host: \(host), port: 80}}"
  }

  private static func sysctl(_ name: String) -> String {
    "sysctls: [{name: \(name), value: '1'}]"
  }

  private static func annotated(_ line: String) -> String {
    "metadata: {annotations: {\(line)}}\n" + pod()
  }
}
