/// What has to change in a manifest beside its apiVersion when the API version goes.
public enum APIChanges {
  /// Empty when the fields stay as they are, or nothing is known of them.
  public static func words(_ apiVersion: String, _ kind: String) -> String {
    let group = apiVersion.split(separator: "/").first.map(String.init) ?? ""
    return exact["\(apiVersion) \(kind)"] ?? any["\(group) \(kind)"] ?? ""
  }

  /// kubernetes.io/docs/reference/using-api/deprecation-guide
  private static let exact: [String: String] = [
    "autoscaling/v2beta1 HorizontalPodAutoscaler":
      "targetAverageUtilization becomes target: {type: Utilization, averageUtilization: …}, and so "
      + "on for each metric",
    "autoscaling/v2beta2 HorizontalPodAutoscaler": "the fields stay",
    "batch/v1beta1 CronJob": "the fields stay",
    "discovery.k8s.io/v1beta1 EndpointSlice":
      "topology of endpoints becomes nodeName and zone, the rest deprecatedTopology",
    "flowcontrol.apiserver.k8s.io/v1beta3 PriorityLevelConfiguration":
      "nominalConcurrencyShares is 30 only when it is left out, and may be 0",
    "node.k8s.io/v1alpha1 RuntimeClass": "spec.runtimeHandler becomes handler",
    "policy/v1beta1 PodDisruptionBudget": "an empty selector now selects all pods of the namespace",
    "policy/v1beta1 PodSecurityPolicy":
      "label namespaces with pod-security.kubernetes.io/enforce, or use another admission webhook",
    "rbac.authorization.k8s.io/v1beta1 RoleBinding": "the fields stay",
  ]

  private static let any: [String: String] = [
    "admissionregistration.k8s.io MutatingWebhookConfiguration": webhooks,
    "admissionregistration.k8s.io ValidatingWebhookConfiguration": webhooks,
    "apiextensions.k8s.io CustomResourceDefinition":
      "spec.validation moves to versions[].schema and must be structural, "
      + "preserveUnknownFields must be false, JSONPath becomes jsonPath",
    "apps DaemonSet": selectors, "apps Deployment": selectors, "apps StatefulSet": selectors,
    "certificates.k8s.io CertificateSigningRequest": "signerName and usages are needed",
    "extensions DaemonSet": selectors + "; templateGeneration goes",
    "extensions Deployment": selectors + "; rollbackTo goes",
    "extensions Ingress": ingresses, "networking.k8s.io Ingress": ingresses,
    "extensions PodSecurityPolicy":
      "label namespaces with pod-security.kubernetes.io/enforce, or use another admission webhook",
    "flowcontrol.apiserver.k8s.io PriorityLevelConfiguration":
      "limited.assuredConcurrencyShares becomes limited.nominalConcurrencyShares",
    "kubeadm.k8s.io ClusterConfiguration": arguments,
    "kubeadm.k8s.io InitConfiguration": arguments,
    "kubeadm.k8s.io JoinConfiguration": arguments,
    "storage.k8s.io CSIStorageCapacity": "the fields stay",
  ]

  private static let webhooks =
    "admissionReviewVersions and sideEffects (None or NoneOnDryRun) are needed, the default of "
    + "failurePolicy becomes Fail, of matchPolicy Equivalent, of timeoutSeconds 10"
  private static let selectors =
    "spec.selector is needed and cannot be changed later; strategies default to RollingUpdate"
  private static let ingresses =
    "backend becomes {service: {name: …, port: {number: …}}} or port.name, each path needs "
    + "pathType, spec.backend becomes spec.defaultBackend"
  private static let arguments =
    "extraArgs become lists of {name, value}; kubeadm config migrate writes the new form"
}
