extension Controllers {
  /// The command line of a controller manager on host `cp-1`.
  static func manager(_ flags: String, mark: String = "") -> String {
    APIServer.process("\(mark)kube-controller-manager --leader-elect=true \(flags)")
  }

  /// The command line of a scheduler on host `cp-1`.
  static func scheduler(_ flags: String, mark: String = "") -> String {
    APIServer.process("\(mark)kube-scheduler --leader-elect=true \(flags)")
  }

  /// A scheduler and its configuration file.
  static func scheduler(configuration lines: String) -> String {
    """
    \(scheduler("--config=/etc/kubernetes/scheduler.yaml"))
    -- hosts/cp-1/etc/kubernetes/scheduler.yaml --
    apiVersion: kubescheduler.config.k8s.io/v1
    kind: KubeSchedulerConfiguration
    \(lines)
    """
  }
}
