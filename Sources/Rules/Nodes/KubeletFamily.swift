import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Nodes {
  /// Judges a kubelet's option, unless a configuration file that nobody has read may set it.
  static func judge(
    _ option: String, of kubelet: Component, _ verdict: (Option) -> Verdict
  ) -> Verdict {
    let option = kubelet[option]
    if option.isUnknown || !option.isSet && kubelet.lacksConfigFile {
      return .notAssessed(missing: "the kubelet's configuration file")
    }
    return verdict(option)
  }

  /// Where a kubelet's option is set, else the configuration file that could set it, else the
  /// kubelet itself.
  static func place(of option: Option, on kubelet: Component, _ cluster: Cluster) -> Location {
    if option.isSet { return option.location }
    let set = kubelet.options.settings.first { $0.origin == .configFile }
    let document = cluster.configurations("KubeletConfiguration").first { configuration in
      configuration.file === set?.location.file
    }
    return document?.node.location ?? kubelet.location
  }

  /// Why a value is what it is, for options whose default is dangerous without a file.
  static func reason(_ option: Option, of kubelet: Component) -> String {
    if option.isSet { return "" }
    return kubelet.options.hasConfigFile ? " by default" : ", the default without --config"
  }
}
