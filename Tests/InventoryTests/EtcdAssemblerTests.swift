import Flags
import Inventory
import Testing

@Suite struct EtcdAssemblerTests {
  /// OpenShift's etcd asks the other members who belongs to the cluster.
  @Test func theOutputOfACommandIsNoListOfMembers() throws {
    let read = try cluster([
      (
        "hosts/m-0/etc/kubernetes/manifests/etcd-pod.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: etcd-m-0, namespace: openshift-etcd}
        spec:
          containers:
          - name: etcd
            image: registry.example/etcd:v3.5
            command:
            - /bin/sh
            - -c
            - |
              set -euo pipefail
              ETCD_INITIAL_CLUSTER=$(discover-members --endpoints=https://10.0.0.1:2379 \\
                --name=m-0)
              export ETCD_INITIAL_CLUSTER
              exec etcd --name=m-0 --data-dir=/var/lib/etcd
        """
      )
    ])
    let component = try #require(read.hosts.first?.component(.etcd))
    #expect(component["initial-cluster"].isUnknown)
    #expect(read.etcdClusters.flatMap(\.lists).isEmpty)
  }

  @Test func theListOfAFlagIsOne() throws {
    let read = try cluster([
      (
        "hosts/m-0/etcd.flags",
        "etcd --name=m-0 --initial-cluster=m-0=https://10.0.0.1:2380,m-1=https://10.0.0.2:2380"
      )
    ])
    #expect(read.etcdClusters.first?.members.map(\.name) == ["m-0", "m-1"])
  }
}
