import Certificates
import Flags
import Kubernetes
import Text

/// What the readers gather before it becomes a `Cluster`.
struct Draft {
  var now: Timestamp
  var inputs = Inputs()
  var objects: [Object] = []
  var configurations: [Object] = []
  var topologies: [Object] = []
  var hosts: [Host] = []
  var etcdClusters: [EtcdCluster] = []
  var certificates: [CertificateUse] = []
  var kubeconfigs: [Kubeconfig] = []
  var evidence: [EvidenceRecord] = []
  var claimsToBeWhole = false
  var version: Version?
}
