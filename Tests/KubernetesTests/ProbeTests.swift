import Kubernetes
import Testing
import Text
import YAML

@Suite struct ProbeTests {
  private func probe(_ text: String) throws -> Probe {
    let stream = Stream(reading: SourceFile(path: "probe.yaml", text: text))
    return Probe(try #require(stream.documents.first))
  }

  @Test func zeroAndAbsentFieldsHaveTheirDefaults() throws {
    let probe = try probe("tcpSocket: {port: 80}\nperiodSeconds: 0\n")
    #expect(probe.period == 10)
    #expect(probe.failureThreshold == 3)
    #expect(probe.timeout == 1)
    #expect(probe.patience == 30)
  }

  @Test func patienceSaturates() throws {
    let probe = try probe("periodSeconds: 9223372036854775807\nfailureThreshold: 2\n")
    #expect(probe.patience == Int.max)
  }

  @Test func handlersDifferByWhatTheyAsk() throws {
    let one = try probe("httpGet: {path: /a, port: 80}")
    let same = try probe("httpGet: {port: 80, path: /a}\nperiodSeconds: 5\n")
    let other = try probe("httpGet: {path: /b, port: 80}")
    #expect(one.handler == same.handler)
    #expect(one.handler != other.handler)
    #expect(try probe("periodSeconds: 5").handler == nil)
  }
}
