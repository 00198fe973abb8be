import Flags
import Inventory

extension Versions {
  static let externalCloudProvider = Rule(
    "versions/external-cloud-provider",
    title: "Components use no cloud provider that Kubernetes no longer has inside",
    severity: .high,
    rationale: """
      The cloud providers inside Kubernetes were taken out between 1.26 and 1.31. A kubelet or \
      controller manager that is told to use one refuses to start; load balancers, routes and the \
      addresses of nodes are the cloud's own controller manager's work now.
      """,
    remedy: """
      Run the cloud's cloud-controller-manager and set --cloud-provider=external on kubelets and \
      controller managers.
      """,
    needs: [],
    examples: [
      .passes(controllerManager("v1.31.14", "--cloud-provider=external")),
      .passes(controllerManager("v1.25.16", "--cloud-provider=aws")),
      .fails(controllerManager("v1.27.16", "↓--cloud-provider=aws")),
      .fails(controllerManager("v1.31.14", "↓--cloud-provider=gce")),
      .notAssessed(
        """
        -- hosts/cp-1/kube-controller-manager.flags --
        kube-controller-manager --cloud-provider=gce
        """),
      .notApplicable(controllerManager("v1.31.14", "--leader-elect=true")),
    ],
    judging: \.everyComponent
  ) { component, cluster in
    let option = component["cloud-provider"]
    guard option.isSet, component.program != .cloudControllerManager else { return .notApplicable }
    if option.value == "external" || option.value?.isEmpty == true { return .passes }
    guard let version = component.version ?? cluster.version(ofNode: component) else {
      return .notAssessed(missing: unknownVersion)
    }
    return verdict(inTreeCloud(component, in: version)) { $0 + ": it does not start" }
  }

  private static func controllerManager(_ tag: String, _ flag: String) -> String {
    """
    -- hosts/cp-1/etc/kubernetes/manifests/kube-controller-manager.yaml --
    apiVersion: v1
    kind: Pod
    metadata: {name: kube-controller-manager, namespace: kube-system}
    spec:
      containers:
        - name: kube-controller-manager
          image: registry.k8s.io/kube-controller-manager:\(tag)
          command:
            - kube-controller-manager
            - \(flag)
    """
  }
}
