import Flags

extension Component {
  /// Whether a configuration file sets its options that is not among the inputs: the one that
  /// `--config` names, or the kubelet's drop-ins in `--config-dir`.
  public var lacksConfigFile: Bool { !options.configFileIsRead }
}
