import Inventory
import Kubernetes

extension Cluster {
  var admissionConfigurations: [Object] { configurations("AdmissionConfiguration") }
  var authorizationConfigurations: [Object] { configurations("AuthorizationConfiguration") }
  var schedulerConfigurations: [Object] { configurations("KubeSchedulerConfiguration") }

  /// What kops is told to make.
  var kopsClusters: [Object] { configurations("Cluster").filter { $0.group == "kops.k8s.io" } }

  /// The components that are told by a command line.
  var startedComponents: [Component] { everyComponent.filter { $0.source != .configuration } }
}
