extension Catalog {
  /// Checks of the control plane, and of how a cluster is run.
  static let controlPlane = [
    DeclinedCheck(
      [
        "check_any_cluster_autoscaler_exists",
        "ensure_cluster_autoscaler_and_cluster_versions_match", "autoscaling",
      ],
      asks: "A cluster autoscaler runs, in the minor version of the cluster",
      reason: """
        Whether a cluster grows by itself is a choice, and an autoscaler works with several minor \
        versions.
        """),
    DeclinedCheck(
      ["api_server_api_priority_flowschema_catch_all"],
      asks: "The FlowSchema catch-all is there",
      reason: "The API server puts its mandatory FlowSchemas back by itself."),
    DeclinedCheck(
      ["host_filesystem_performance"],
      asks: "The disk of etcd is fast enough",
      reason: """
        Latencies count since the process started and say nothing of today; it takes a query over \
        a range of time, or a benchmark on the machine.
        """),
    DeclinedCheck(
      ["CIS 5.4.2", "C-0208", "C-0234", "secrets_consider_external_storage"],
      asks: "Secrets come from a store outside the cluster",
      reason: "One way among several: nothing breaks without it. Encryption at rest is judged."),
    DeclinedCheck(
      ["gitops_operator_exists"],
      asks: "A GitOps operator runs, and nothing differs from what it applies",
      reason: "An opinion about how to work; the difference shows in a running cluster only."),
    DeclinedCheck(
      ["EKS005"],
      asks: "Versions of the provider's add-ons fit the cluster",
      reason: "The provider's table changes by the week; an offline tool would be wrong."),
    DeclinedCheck(
      ["AWS001", "AWS002", "control_plane_access", "IPAM sizing"],
      asks: "Subnets of the cloud have free addresses, its endpoint is not public",
      reason: "State of the cloud account, which no file of the cluster has."),
  ]
}
