extension Catalog {
  /// Checks of API objects.
  static let objects = [
    DeclinedCheck(
      ["POP-500", "scale-deployment-zero"],
      asks: "No workload is scaled to zero",
      reason: "What is switched off on purpose looks the same."),
    DeclinedCheck(
      ["K8S003"],
      asks: "Deployments set minReadySeconds",
      reason: "A readiness probe with its thresholds decides the same, and almost nobody sets it."),
    DeclinedCheck(
      ["access-control-ipc-lock-capability-check"],
      asks: "Containers do not add the capability IPC_LOCK",
      reason: """
        It lets a process lock its memory, up to the limit of its container, and gives no way out; \
        a namespace's level is held against it.
        """),
    DeclinedCheck(
      ["limit-containers-per-pod"],
      asks: "Pods have few containers",
      reason: "No number is wrong: meshes and telemetry add containers that nobody wrote."),
    DeclinedCheck(
      ["POP-109..POP-112", "POP-503..POP-506", "PROM007"],
      asks: "Pods use about as much as they request",
      reason: "It takes measurements over time, which no file has."),
    DeclinedCheck(
      ["C-0083..C-0085", "require-vulnerability-scan"],
      asks: "Images have no known vulnerabilities",
      reason: "It takes the images and a database of the day: a scanner's work."),
    DeclinedCheck(
      ["CKV_K8S_159"],
      asks: "No git-sync sidecar fetches what a pod runs",
      reason: "A repository is as trusted as a registry; its container is judged as any other."),
    DeclinedCheck(
      ["C-0031", "rbac_logging_del"],
      asks: "Few may delete events",
      reason: """
        The API server drops events within the hour by itself; the audit log is what counts, and \
        it is judged.
        """),
    DeclinedCheck(
      ["subjects-with-many-roles", "namespaces-with-many-subjects"],
      asks: "Subjects have few roles, namespaces few subjects",
      reason: "A number says nothing; what the roles add up to is judged."),
    DeclinedCheck(
      [
        "POP-400", "POP-401", "CFG001", "SEC001", "RBAC003", "RBAC004", "unused-config-map",
        "unused-secret",
      ],
      asks: "Every ConfigMap, Secret, account and role is used",
      reason:
        "Who reads them through the API no input tells, so that such findings are often wrong."),
    DeclinedCheck(
      ["volumeclaimtemplates"],
      asks: "Claim templates carry a certain annotation",
      reason: "Every organisation has its own."),
    DeclinedCheck(
      ["sorted-keys", "forbidden-annotation", "restrict-annotations"],
      asks: "Keys are sorted, names and annotations follow a pattern",
      reason: "No order is better for the cluster, and every organisation has patterns of its own."),
    DeclinedCheck(
      ["expiration-for-policyexceptions"],
      asks: "Exceptions of the policy engine expire",
      reason:
        "The engine's own cleanup policies do that; which exceptions should end nobody can tell."),
  ]
}
