import Flags
import Inventory

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

  /// Why a value is what it is, for options whose default is dangerous without a file.
  static func reason(_ option: Option, of kubelet: Component) -> String {
    if option.isSet { return "" }
    return kubelet.options.hasConfigFile ? " by default" : ", the default without --config"
  }
}
