/// Manifests for examples, each starting with `---` so that they can be put one after another.
enum Manifest {
  /// A workload with one container `web`, of which the parts that matter are given.
  ///
  /// A `↓` in `name` marks the workload's place; `spec`, `pod` and `container` are lines that go
  /// into the object's spec, the pod's spec and the container.
  static func workload(
    _ kind: String = "Deployment", _ name: String = "web", namespace: String = "shop",
    spec: String = "replicas: 2", pod: String = "", container: String = "",
    containers: String? = nil
  ) -> String {
    let plain = name.split(separator: "↓").joined()
    let list =
      containers ?? "- name: \(plain)\n  image: registry.example/\(plain):1.4"
      + (container.isEmpty ? "" : "\n" + indented(container, 2))
    let text = """
      ---
      apiVersion: apps/v1
      kind: \(kind)
      metadata:
        name: \(name)
        namespace: \(namespace)
      spec:
      \(indented(spec, 2))
        selector:
          matchLabels:
            app: \(plain)
        template:
          metadata:
            labels:
              app: \(plain)
          spec:
      \(indented(pod, 6))
            containers:
      \(indented(list, 6))

      """
    return kept(text)
  }

  /// A bare Pod.
  static func pod(
    _ name: String = "web", namespace: String = "shop", metadata: String = "", pod: String = "",
    container: String = ""
  ) -> String {
    let plain = name.split(separator: "↓").joined()
    let text = """
      ---
      apiVersion: v1
      kind: Pod
      metadata:
        name: \(name)
        namespace: \(namespace)
      \(indented(metadata, 2))
      spec:
      \(indented(pod, 2))
        containers:
        - name: \(plain)
          image: registry.example/\(plain):1.4
      \(indented(container, 4))

      """
    return kept(text)
  }

  /// A CronJob of one container; `job` are lines of the Job's spec.
  static func cronJob(
    _ name: String = "report", schedule: String = "0 3 * * *", spec: String = "",
    job: String = "", restartPolicy: String = "restartPolicy: OnFailure"
  ) -> String {
    let plain = name.split(separator: "↓").joined()
    let text = """
      ---
      apiVersion: batch/v1
      kind: CronJob
      metadata:
        name: \(name)
        namespace: shop
      spec:
        schedule: \(schedule)
      \(indented(spec, 2))
        jobTemplate:
          spec:
      \(indented(job, 6))
            template:
              spec:
                \(restartPolicy)
                containers:
                - name: \(plain)
                  image: registry.example/\(plain):1.4

      """
    return kept(text)
  }

  /// A Service that selects the pods of the workload `name`.
  static func service(_ name: String = "web", spec: String = "ports: [{port: 80}]") -> String {
    kept(
      """
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: \(name)
        namespace: shop
      spec:
        selector:
          app: \(name)
      \(indented(spec, 2))

      """)
  }

  /// A HorizontalPodAutoscaler of the Deployment `web`.
  static func autoscaler(_ name: String = "web", target: String = "web", spec: String) -> String {
    kept(
      """
      ---
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata:
        name: \(name)
        namespace: shop
      spec:
        scaleTargetRef:
          apiVersion: apps/v1
          kind: Deployment
          name: \(target)
      \(indented(spec, 2))

      """)
  }

  /// A PodDisruptionBudget of the workload `web`.
  static func budget(
    _ name: String = "web", app: String = "web", spec: String = "maxUnavailable: 1"
  ) -> String {
    kept(
      """
      ---
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata:
        name: \(name)
        namespace: shop
      spec:
        selector:
          matchLabels:
            app: \(app)
      \(indented(spec, 2))

      """)
  }

  /// An object of which the whole rest is given.
  static func object(
    _ apiVersion: String, _ kind: String, _ name: String, namespace: String? = "shop",
    _ rest: String = ""
  ) -> String {
    kept(
      """
      ---
      apiVersion: \(apiVersion)
      kind: \(kind)
      metadata:
        name: \(name)
      \(namespace.map { "  namespace: \($0)" } ?? "")
      \(rest)

      """)
  }

  /// A component of this version on host `cp-1`, as kubeadm runs it, with hardly a flag.
  static func staticPod(_ program: String, _ tag: String, mark: String = "") -> String {
    """
    -- hosts/cp-1/etc/kubernetes/manifests/\(program).yaml --
    apiVersion: v1
    kind: Pod
    metadata: {name: \(program), namespace: kube-system}
    spec:
      containers:
      - name: \(program)
        image: registry.k8s.io/\(program):\(tag)
        command:
        - \(mark)\(program)
        - --v=2

    """
  }

  private static func indented(_ text: String, _ depth: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
    return lines.map { String(repeating: " ", count: depth) + $0 }.joined(separator: "\n")
  }

  /// The text without the empty lines that parts not given leave.
  private static func kept(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n") + "\n"
  }
}
