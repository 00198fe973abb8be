import Flags
import Kubernetes
import Text

/// Reads what all installers' configurations among the inputs describe.
enum InstallerReader {
  /// Nearest to the machine first: of two that describe one component, the first counts.
  static func read(_ draft: Draft) -> [DescribedComponent] {
    KubeadmReader.read(draft) + RancherReader.read(draft) + TalosReader.read(draft)
      + KopsReader.read(draft) + OpenShiftReader.read(draft)
      + MachineConfigReader.read(draft) + KubesprayReader.read(draft)
  }
}
