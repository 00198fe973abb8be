import Flags

extension Component {
  /// Whether a configuration file sets its options that is not among the inputs: the one that
  /// `--config` names, or the kubelet's drop-ins in `--config-dir`.
  public var lacksConfigFile: Bool {
    if options.hasConfigFile { return !options.configFileIsRead }
    return program == .kubelet && !(self["config-dir"].value ?? "").isEmpty
      && !options.configFileIsRead
  }
}
