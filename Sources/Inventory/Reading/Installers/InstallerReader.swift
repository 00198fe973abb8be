import Flags
import Kubernetes
import Text

/// Reads what all installers' configurations among the inputs describe.
enum InstallerReader {
  /// The documents that stand inside ConfigMaps, as configurations of their own.
  static func unpack(_ draft: inout Draft) {
    for object in draft.objects where object.kind == "ConfigMap" {
      KubeadmReader.unpack(object, into: &draft)
      OpenShiftReader.unpack(object, into: &draft)
    }
  }

  /// Nearest to the machine first: of two that describe one component, the first counts.
  static func read(_ draft: Draft) -> [DescribedComponent] {
    KubeadmReader.read(draft) + RancherReader.read(draft) + TalosReader.read(draft)
      + KopsReader.read(draft) + OpenShiftReader.read(draft) + KubesprayReader.read(draft)
  }
}
