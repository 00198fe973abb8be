import Inventory
import Kubernetes
import Text
import YAML

extension Pods {
  static let withinNamespaceLevel = Rule(
    "pods/within-namespace-level",
    title: "Pods meet the level that their own namespace enforces",
    severity: .high,
    rationale: """
      A level is enforced when a pod is made and never after: pods that run since before the label \
      go on, and are refused when they are next restarted, drained or scaled. The Deployment is \
      stored without complaint, only its pods never come back.
      """,
    remedy: """
      Give the pods what the level asks for before they have to start again; kubectl label \
      --dry-run=server --overwrite namespace NAME pod-security.kubernetes.io/enforce=LEVEL names \
      them.
      """,
    needs: [.manifests],
    examples: [
      .passes(namespace("baseline") + Manifest.workload()),
      .fails(namespace("restricted") + Manifest.workload("Deployment", "↓web")),
      .fails(namespace("baseline") + Manifest.workload(pod: "hostNetwork: ↓true")),
      // A debugger that was left in the pod counts too.
      .fails(
        namespace("baseline")
          + Manifest.workload(
            pod: "ephemeralContainers: [{name: d, securityContext: {privileged: ↓true}}]")),
      // The standard knows no CAP_.
      .fails(
        namespace("baseline")
          + Manifest.workload(
            container: "securityContext: {capabilities: {add: [↓CAP_CHOWN]}}")),
      // Since 1.35 users of its own make up for root; which version runs is not known.
      .notAssessed(namespace("restricted") + mappedUsers),
      .passes(
        namespace("restricted", ", pod-security.kubernetes.io/enforce-version: v1.35")
          + mappedUsers),
      .fails(
        namespace("restricted", ", pod-security.kubernetes.io/enforce-version: v1.34")
          + mappedUsers.replacing("name: web\n  namespace", with: "name: ↓web\n  namespace")),
      .notApplicable(namespace("privileged") + Manifest.workload(pod: "hostPID: true")),
      .notApplicable(Manifest.namespace("shop") + Manifest.workload(pod: "hostPID: true")),
      // The default of the cluster holds where no label says otherwise.
      .fails(
        configuration() + "-- shop.yaml --\n" + Manifest.namespace("shop")
          + Manifest.workload(pod: "hostPID: ↓true")),
      .notApplicable(
        configuration("exemptions: {namespaces: [shop]}") + "-- shop.yaml --\n"
          + Manifest.namespace("shop") + Manifest.workload(pod: "hostPID: true")),
      // OpenShift fills in what is missing, and takes nothing away.
      .notAssessed(
        namespace("restricted") + openShift + Manifest.workload()),
      .fails(
        namespace("restricted") + openShift + Manifest.workload(pod: "hostPID: ↓true")),
    ],
    judging: \.workloads
  ) { workload, cluster in
    guard workload.kind != "PodTemplate", let policy = cluster.podSecurityPolicy(of: workload),
      policy.enforce.level != .privileged
    else { return .notApplicable }
    guard var violations = cluster.violations(of: policy.enforce, in: workload.template) else {
      return .notAssessed(missing: "the Kubernetes version (--kubernetes-version)")
    }
    if violations.isEmpty { return .passes }
    if cluster.fillsInPods {
      violations.removeAll(where: \.isAbsence)
      if violations.isEmpty {
        return .notAssessed(missing: "what admission fills in (a dump of the pods)")
      }
    }
    let namespace = workload.namespace ?? ""
    var related = places(violations)
    if let label = policy.enforce.location {
      related.append(Related("what \(namespace) enforces", at: label))
    }
    return .fails(
      "will be refused at the next restart: \(namespace) enforces "
        + "\(policy.enforce.description), and it has \(reasons(violations))",
      at: place(violations), related: related)
  }

  private static func namespace(_ level: String, _ more: String = "") -> String {
    Manifest.namespace("shop", labels: "{\(PodSecurity.label(.enforce)): \(level)\(more)}")
  }

  private static let mappedUsers = Manifest.workload(
    pod: "hostUsers: false\nsecurityContext: {seccompProfile: {type: RuntimeDefault}}",
    container: "securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}")

  private static let openShift = Manifest.object(
    "route.openshift.io/v1", "Route", "web", "spec: {to: {kind: Service, name: web}}")

  private static func configuration(_ lines: String = "exemptions: {}") -> String {
    """
    -- admission.yaml --
    apiVersion: apiserver.config.k8s.io/v1
    kind: AdmissionConfiguration
    plugins:
    - name: PodSecurity
      configuration:
        apiVersion: pod-security.admission.config.k8s.io/v1
        kind: PodSecurityConfiguration
        defaults: {enforce: baseline}
        \(lines)

    """
  }
}
