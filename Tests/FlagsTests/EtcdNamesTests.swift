import Flags
import Testing
import Text

@Suite struct EtcdNamesTests {
  @Test(arguments: [
    ("client-transport-security.cert-file", "cert-file"),
    ("client-transport-security.client-cert-auth", "client-cert-auth"),
    ("peer-transport-security.trusted-ca-file", "peer-trusted-ca-file"),
    ("peer-transport-security.auto-tls", "peer-auto-tls"),
    ("quota-backend-bytes", "quota-backend-bytes"),
  ])
  func ofConfigFields(field: String, flag: String) {
    #expect(Options.etcdFlagName(forConfigField: field) == flag)
  }

  @Test(
    arguments: [
      ("ETCD_DATA_DIR", "data-dir"), ("ETCD_PEER_CLIENT_CERT_AUTH", "peer-client-cert-auth"),
      ("ETCDCTL_API", nil), ("ETCD_FROBNICATE", nil), ("PATH", nil), ("ETCD_", nil),
    ] as [(String, String?)])
  func ofVariables(variable: String, flag: String?) {
    #expect(Options.etcdFlagName(forVariable: variable) == flag)
  }

  @Test func settingsOfAnEnvironment() {
    let file = SourceFile(path: "e", text: "ETCD_NAME=a\nETCDCTL_API=3\nETCD_WAL_DIR=\nPATH=/x\n")
    let settings = Options.etcdSettings(from: EnvironmentFile.read(file))
    #expect(pairs(settings) == ["name=a"])
    #expect(settings.first?.location.description == "e:1:11")
  }

  @Test func flagAndVariableForOneOption() throws {
    let file = SourceFile(path: "e", text: "ETCD_NAME=a\nETCD_DATA_DIR=/b\n")
    let invocation = try #require(Invocation.find(in: words("etcd --name=c")))
    let settings =
      CommandLine(invocation).settings + Options.etcdSettings(from: EnvironmentFile.read(file))
    func shadowed(_ hasConfigFile: Bool) -> [String] {
      Options(
        program: .etcd, version: nil, settings: settings, hasConfigFile: hasConfigFile,
        location: file.location()
      ).shadowedVariables.map { "\($0.flag.value) over \($0.variable.value)" }
    }
    #expect(shadowed(false) == ["c over a"])
    #expect(shadowed(true).isEmpty)
  }
}
