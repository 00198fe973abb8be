import Flags
import Kubernetes
import Text
import YAML

/// Finds out which installers made the cluster, by the marks that they leave.
struct InstallerRecogniser {
  private var found: [Installer: RecognisedInstaller] = [:]
  private let draft: Draft

  /// The installers, each by its first mark, the most particular first.
  static func recognise(_ draft: Draft) -> [RecognisedInstaller] {
    var recogniser = InstallerRecogniser(draft: draft)
    recogniser.readConfigurations()
    recogniser.readObjects()
    recogniser.readComponents()
    recogniser.readUnits()
    recogniser.readKubeconfigs()
    for sign in draft.installerSigns { recogniser.add(sign) }
    // What something more particular has made is not made by hand.
    if recogniser.found.count > 1 { recogniser.found[.systemd] = nil }
    return recogniser.found.values.sorted { $0.installer < $1.installer }
  }

  private init(draft: Draft) { self.draft = draft }

  private mutating func add(_ sign: RecognisedInstaller) {
    if found[sign.installer] == nil { found[sign.installer] = sign }
  }

  private mutating func add(_ installer: Installer, _ evidence: String, _ location: Location) {
    add(RecognisedInstaller(installer: installer, evidence: evidence, location: location))
  }

  private mutating func readConfigurations() {
    for object in draft.configurations {
      if let (installer, what) = InstallerSigns.installer(ofDocument: object) {
        add(installer, what, object.node.location)
      }
      let evidence = "\(object.kind) of \(object.apiVersion)"
      if let installer = InstallerSigns.installer(ofGroup: object.group) {
        add(installer, evidence, object.location)
      }
      // kubeadm's own directory is /etc/kubernetes/pki; minikube and Kubespray set another.
      if let folder = object.node["certificatesDir"], let path = folder.text,
        let installer = InstallerSigns.installer(ofCertificates: path)
      {
        add(installer, "certificatesDir \(path)", folder.location)
      }
    }
  }

  private mutating func readObjects() {
    for object in draft.objects {
      if let installer = InstallerSigns.installer(ofGroup: object.group) {
        add(installer, "\(object.kind) of \(object.apiVersion)", object.location)
      }
      switch object.kind {
      case "Node": readNode(object)
      case "Pod", "DaemonSet", "Deployment": readWorkload(object)
      case "Namespace" where object.name == "tectonic-system":
        add(.tectonic, "the namespace tectonic-system", object.location)
      case "ConfigMap" where object.name == "kubeadm-config":
        add(.kubeadm, "the ConfigMap kubeadm-config", object.location)
      default: break
      }
    }
  }

  private mutating func readNode(_ object: Object) {
    let metadata = object.metadata
    for (field, name) in [("labels", "label"), ("annotations", "annotation")] {
      for entry in metadata[field].entries {
        guard let installer = InstallerSigns.installer(ofNodeKey: entry.key) else { continue }
        add(installer, "the \(name) \(entry.key)", entry.keyLocation)
      }
    }
    let info = object.node["status"]["nodeInfo"]
    for field in ["kubeletVersion", "osImage"] {
      guard let node = info[field], let text = node.text,
        let installer = InstallerSigns.installer(ofNodeInfo: text)
      else { continue }
      add(installer, "\(field) \(text)", node.location)
    }
  }

  private mutating func readWorkload(_ object: Object) {
    guard let template = object.template else { return }
    for entry in object.metadata["annotations"].entries {
      let isKubeadm = entry.key.hasPrefix("kubeadm.kubernetes.io/")
      guard isKubeadm || entry.key.hasPrefix("talos.dev/") else { continue }
      add(isKubeadm ? .kubeadm : .talos, "the annotation \(entry.key)", entry.keyLocation)
    }
    let labels = object.labels
    for entry in object.metadata["labels"].entries
    where entry.key.hasPrefix("hypershift.openshift.io/") {
      add(.hyperShift, "the label \(entry.key)", entry.keyLocation)
    }
    // cmd/kubeadm/app/util/staticpod: the two labels of every pod that it writes.
    if object.kind == "Pod", labels["tier"] == "control-plane", labels["k8s-app"] == nil,
      object.metadata["annotations"]["talos.dev/config-version"] == nil,
      let component = labels["component"], component == "etcd" || component.hasPrefix("kube-")
    {
      add(.kubeadm, "the labels tier and component", object.location)
    }
    for container in template.containers {
      guard let image = container.image,
        let installer = InstallerSigns.installer(ofImage: image.repository)
      else { continue }
      let place = container.node["image"]?.location ?? container.location
      add(installer, "the image \(image.repository)", place)
    }
  }

  private mutating func readComponents() {
    for component in draft.hosts.flatMap(\.components) + draft.hosted
    where component.source <= .workload {
      for setting in component.options.settings {
        guard let (installer, path) = InstallerSigns.installer(ofValue: setting.value)
        else { continue }
        add(installer, "\(path) in --\(setting.name)", setting.location)
      }
      if component.program == .kubeAPIServer, component.source == .unit,
        !component.location.path.contains("/snap/")
      {
        add(.systemd, "a systemd unit that runs kube-apiserver", component.location)
      }
    }
  }

  private mutating func readUnits() {
    for (unit, _) in draft.units {
      for assignment in unit.environment {
        guard let installer = InstallerSigns.installer(ofImage: assignment.value) else { continue }
        add(installer, "the image \(assignment.value)", assignment.location)
      }
      for words in unit.execStart {
        guard let first = words.first, words.count > 1,
          ["server", "agent"].contains(words[1].text)
        else { continue }
        switch first.text.split(separator: "/").last {
        case "k3s": add(.k3s, "a systemd unit that runs k3s", first.location)
        case "rke2": add(.rke2, "a systemd unit that runs rke2", first.location)
        default: break
        }
      }
    }
  }

  /// The provider in the address that a kubeconfig uses, where no API server is seen.
  private mutating func readKubeconfigs() {
    guard !draft.hosts.contains(where: { $0.component(.kubeAPIServer) != nil }) else { return }
    for kubeconfig in draft.kubeconfigs {
      let name = kubeconfig.current?.cluster
      let used = kubeconfig.clusters.filter { name == nil || $0.name == name }
      guard used.count == 1, let cluster = used.first,
        let installer = InstallerSigns.installer(ofServer: cluster.server, named: cluster.name)
      else { continue }
      add(installer, "the server \(cluster.server)", cluster.serverLocation)
    }
  }
}
