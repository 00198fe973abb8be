import Flags
import Testing

@Suite struct AdmissionPluginsTests {
  @Test(arguments: [
    ("1.24", "NodeRestriction", false), ("1.36", "NodeRestriction", false),
    ("1.24", "PodSecurity", true), ("1.21", "PodSecurity", false),
    ("1.26", "ClusterTrustBundleAttest", false), ("1.27", "ClusterTrustBundleAttest", true),
    ("1.33.2", "PodTopologyLabels", true), ("1.30", "NamespaceLifecycle", true),
    ("1.30", "AlwaysPullImages", false),
  ])
  func isOn(version: String, plugin: String, expected: Bool) throws {
    let plugins = try #require(AdmissionPlugins.enabledByDefault(in: Version(version)))
    #expect(plugins.contains(plugin) == expected, "\(plugin) on \(version)")
  }

  @Test func unknownVersion() { #expect(AdmissionPlugins.enabledByDefault(in: nil) == nil) }

  @Test func existence() throws {
    let old = try #require(Version("1.24"))
    let new = try #require(Version("1.30"))
    #expect(AdmissionPlugins.exists("PodSecurityPolicy", in: old) == true)
    #expect(AdmissionPlugins.exists("PodSecurityPolicy", in: new) == false)
    #expect(AdmissionPlugins.exists("Frobnicate", in: new) == nil)
    #expect(AdmissionPlugins.names.count == 47)
  }
}
