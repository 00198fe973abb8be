import Flags
import Testing
import Text

@Suite struct OptionsLifecycleTests {
  private func leaving(_ flag: String, of program: Program, in version: String) throws
    -> [String]
  {
    let version = try #require(Version(version))
    let place = SourceFile(path: "ps.txt", text: "x").location()
    let options = Options(
      program: program, version: version,
      settings: [Setting(name: flag, value: "1", location: place, origin: .flag)],
      hasConfigFile: false, location: place)
    return options.flagsOnTheWayOut(in: version).map { "\($0.setting.name) \($0.removed)" }
  }

  @Test func deprecatedFlagsThatWillGo() throws {
    #expect(
      try leaving("cloud-config", of: .kubeAPIServer, in: "1.31.2") == ["cloud-config 1.33"])
    #expect(try leaving("boot-id-file", of: .kubelet, in: "1.35") == ["boot-id-file 1.37"])
    #expect(
      try leaving("experimental-initial-corrupt-check", of: .etcd, in: "3.6.1")
        == ["experimental-initial-corrupt-check 3.7"])
  }

  @Test func flagsThatStayOrAreGone() throws {
    #expect(try leaving("profiling", of: .kubeAPIServer, in: "1.31") == [])
    #expect(try leaving("cloud-config", of: .kubeAPIServer, in: "1.33") == [])
    // Deprecated for the sake of the configuration file, and here to stay.
    #expect(try leaving("max-pods", of: .kubelet, in: "1.36") == [])
  }

  @Test func names() {
    #expect(Options.knows("seccompDefault", of: .kubelet))
    #expect(Options.knows("seccomp-default", of: .kubelet))
    #expect(Options.knows("profiling", of: .kubeScheduler))
    #expect(!Options.knows("seccomp-default", of: .kubeScheduler))
    #expect(!Options.knows("frobnicate", of: .kubelet))
  }

  @Test func aFlagAndItsFieldAreOneOption() {
    let place = SourceFile(path: "config.yaml", text: "x").location()
    let options = Options(
      program: .kubelet, version: nil,
      settings: [
        Setting(name: "seccompDefault", value: "true", location: place, origin: .configFile)
      ], hasConfigFile: true, location: place)
    #expect(options["seccomp-default"].bool == true)
  }
}
