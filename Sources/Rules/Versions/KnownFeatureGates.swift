import Flags
import Inventory

extension Versions {
  static let knownFeatureGates = Rule(
    "versions/known-feature-gates",
    title: "Components set only feature gates that their version lets them set",
    severity: .high,
    rationale: """
      A component refuses to start with a gate that its version does not have, and with a gate \
      that is locked set to the other value. A gate goes two or more releases after its feature is \
      stable, so yesterday's setting ends tomorrow's start.
      """,
    remedy: "Remove the gate from --feature-gates, or from featureGates in the configuration file.",
    aliases: ["*_no_unsupported_config_overrides"],
    needs: [],
    examples: [
      .passes(apiServer("v1.36.4", flag: gates("MutatingAdmissionPolicy=true"))),
      // Gates of a distribution are in no list of Kubernetes.
      .passes(apiServer("v1.36.4", flag: gates("OpenShiftPodSecurityAdmission=true"))),
      .passes(apiServer("v1.36.4", flag: gates("StructuredAuthenticationConfiguration=true"))),
      .fails(apiServer("v1.36.4", flag: gates("ServerSideApply=true", mark: "↓"))),
      .fails(apiServer("v1.31.0", flag: gates("MutatingAdmissionPolicy=true", mark: "↓"))),
      .fails(
        """
        -- hosts/w-1/var/lib/kubelet/config.yaml --
        apiVersion: kubelet.config.k8s.io/v1beta1
        kind: KubeletConfiguration
        featureGates:
          NodeSwap: ↓false
        \(node("v1.35.7"))
        """),
      .notAssessed(
        "-- hosts/cp-1/kube-apiserver.flags --\nkube-apiserver --feature-gates=A=true"),
      .notApplicable(apiServer("v1.36.4")),
    ],
    judging: \.everyComponent
  ) { component, cluster in
    guard component["feature-gates"].isSet, component.program != .cloudControllerManager else {
      return .notApplicable
    }
    guard let version = component.version ?? cluster.version(ofNode: component) else {
      return .notAssessed(missing: unknownVersion)
    }
    return verdict(refusedGates(component, in: version)) { $0 + ": it does not start" }
  }

  private static func gates(_ value: String, mark: String = "") -> String {
    "\n        - \(mark)--feature-gates=\(value)"
  }
}

extension Cluster {
  /// What the Node object says of the version of its kubelet.
  func version(ofNode kubelet: Component) -> Version? {
    guard kubelet.program == .kubelet else { return nil }
    return versionedParts.first { $0.isKubelet && $0.host == kubelet.host }?.version
  }
}
