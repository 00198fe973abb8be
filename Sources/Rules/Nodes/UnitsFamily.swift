import Flags
import Inventory
import Text

/// A systemd unit that runs a component or the container runtime.
struct ServiceUnit: Subject {
  let unit: SystemdUnit
  /// `kubelet.service`
  let name: String
  let hostName: String?

  var title: String { hostName.map { "\(name) on \($0)" } ?? name }
  var location: Location { unit.location }
}

extension Cluster {
  /// The units of the node's own programs; units that only run once are left out.
  var serviceUnits: [ServiceUnit] {
    units.compactMap { unit in
      let parts = unit.location.path.split(separator: "/")
      let file = String(parts.last ?? "")
      let programs = [
        "kubelet", "etcd", "containerd", "crio", "docker", "kube-apiserver", "kube-scheduler",
        "kube-controller-manager", "kube-proxy", "k3s", "k3s-agent", "rke2-server", "rke2-agent",
      ]
      guard file.hasSuffix(".service"), programs.contains(String(file.dropLast(8))),
        !unit.commands("ExecStart").isEmpty, unit.property("Service", "Type") != "oneshot"
      else { return nil }
      let host = parts.lastIndex(of: "hosts").flatMap { index in
        index + 2 < parts.count ? String(parts[index + 1]) : nil
      }
      return ServiceUnit(unit: unit, name: file, hostName: host)
    }
  }
}

extension Nodes {
  /// The unit of a worker's kubelet.
  static func unit(_ lines: String, mark: String = "") -> String {
    """
    -- hosts/w-1/etc/systemd/system/kubelet.service --
    \(mark)[Service]
    ExecStart=/usr/bin/kubelet --config=/var/lib/kubelet/config.yaml
    \(lines)
    """
  }
}
