import Flags
import Testing

@Suite struct FeatureGatesTests {
  @Test(arguments: [
    ("ServerSideApply", "1.15", true), ("ServerSideApply", "1.31.4", true),
    ("ServerSideApply", "1.32", false), ("MutatingAdmissionPolicy", "1.31", false),
    ("MutatingAdmissionPolicy", "1.32.1", true),
  ])
  func exists(name: String, version: String, expected: Bool) throws {
    let gate = try #require(FeatureGates.gate(name, of: .kubelet))
    #expect(gate.exists(in: try #require(Version(version))) == expected)
  }

  @Test func releasesThatWereNotReadDecideNothing() throws {
    let gate = try #require(FeatureGates.gate("NodeSwap", of: .kubelet))
    #expect(gate.exists(in: Version(major: 1, minor: 90)) == nil)
    #expect(gate.stage(in: Version(major: 1, minor: 90)) == nil)
  }

  @Test func stages() throws {
    let gate = try #require(FeatureGates.gate("NodeSwap", of: .kubelet))
    let beta = try #require(gate.stage(in: Version(major: 1, minor: 33)))
    #expect(beta.kind == .beta && beta.isOn && !beta.isLocked)
    let stable = try #require(gate.stage(in: Version(major: 1, minor: 34, patch: 2)))
    #expect(stable.kind == .stable && stable.isOn && stable.isLocked)
    let old = try #require(FeatureGates.gate("KMSv1", of: .kubeAPIServer))
    #expect(old.stage(in: Version(major: 1, minor: 29))?.isOn == false)
  }

  @Test func etcdHasItsOwn() {
    #expect(FeatureGates.gate("InitialCorruptCheck", of: .etcd) != nil)
    #expect(FeatureGates.gate("InitialCorruptCheck", of: .kubeAPIServer) == nil)
    #expect(FeatureGates.gate("NodeSwap", of: .etcd) == nil)
    #expect(FeatureGates.gate("NodeSwap", of: .cloudControllerManager) == nil)
    #expect(FeatureGates.gate("Frobnicate", of: .kubelet) == nil)
  }

  @Test func everyLineIsRead() throws {
    // A gate without a stage would exist since ever.
    for name in ["Accelerators", "APIServerTracing", "APIResponseCompression"] {
      let gate = try #require(FeatureGates.gate(name, of: .kubelet))
      #expect(gate.introduced != nil)
    }
  }
}
