public import Text

/// What sets a cluster up and keeps it, from the most particular to the most general.
public enum Installer: String, Sendable, CaseIterable, Comparable {
  case eks, gke, aks, doks, kapsule, oke
  case hyperShift, openShift, talos, rke2, k3s, juju
  case kops, kubespray, clusterAPI, minikube, kind, typhoon, tectonic, kubeAWS, kubicorn
  case bootkube, kubeadm, systemd

  /// The name by which its makers call it.
  public var displayName: String {
    switch self {
    case .eks: "Amazon EKS"
    case .gke: "Google GKE"
    case .aks: "Azure AKS"
    case .doks: "DigitalOcean Kubernetes"
    case .kapsule: "Scaleway Kapsule"
    case .oke: "Oracle OKE"
    case .hyperShift: "OpenShift on HyperShift"
    case .openShift: "OpenShift"
    case .talos: "Talos Linux"
    case .rke2: "RKE2"
    case .k3s: "k3s"
    case .juju: "Charmed Kubernetes"
    case .kops: "kops"
    case .kubespray: "Kubespray"
    case .clusterAPI: "Cluster API"
    case .minikube: "minikube"
    case .kind: "kind"
    case .typhoon: "Typhoon"
    case .tectonic: "Tectonic"
    case .kubeAWS: "kube-aws"
    case .kubicorn: "kubicorn"
    case .bootkube: "bootkube"
    case .kubeadm: "kubeadm"
    case .systemd: "plain systemd units"
    }
  }

  /// Whether a provider runs the control plane, out of the operator's reach.
  public var isManaged: Bool {
    switch self {
    case .eks, .gke, .aks, .doks, .kapsule, .oke: true
    default: false
    }
  }

  /// In the order of the cases: Kubespray, which uses kubeadm, comes before kubeadm.
  public static func < (a: Installer, b: Installer) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}

/// An installer that the inputs show, with what shows it.
public struct RecognisedInstaller: Sendable {
  public let installer: Installer
  /// `a Cluster of kops.k8s.io`, `the label eks.amazonaws.com/nodegroup`, …
  public let evidence: String
  public let location: Location

  public init(installer: Installer, evidence: String, location: Location) {
    self.installer = installer
    self.evidence = evidence
    self.location = location
  }
}

extension Cluster {
  /// The provider that runs the control plane, out of sight: nothing of it is among the inputs.
  public var managedControlPlane: Installer? {
    guard let managed = installers.first(where: \.installer.isManaged), apiServers.isEmpty,
      controlPlaneNodes.isEmpty
    else { return nil }
    return managed.installer
  }

  /// The most particular installer that the inputs show.
  public var installer: Installer? { installers.first?.installer }
}
