import Flags
import Foundation
import Testing

/// Rules read only options that the table of options knows.
@Suite struct OptionNameTests {
  /// How rules spell the components they ask, and which programs those can be.
  private static let programs: [String: [Program]] = [
    "server": [.kubeAPIServer], "kubelet": [.kubelet], "proxy": [.kubeProxy],
    "manager": [.kubeControllerManager], "scheduler": [.kubeScheduler],
    "component": Program.allCases, "process": Program.allCases,
  ]

  /// Flags that a distribution adds.
  private static let foreign: Set<String> = ["openshift-config"]

  @Test func everyOptionIsInTheTable() throws {
    var seen = 0
    for file in House.swiftFiles(in: "Sources/Rules") {
      let text = try House.text(file)
      for (variable, name) in Self.uses(in: text) where !Self.foreign.contains(name) {
        let programs = Self.programs[variable] ?? Program.allCases
        seen += 1
        #expect(
          programs.contains { Options.knows(name, of: $0) }, "\(file): \(variable)[\"\(name)\"]")
      }
    }
    #expect(seen > 60, "the names are found")
  }

  /// `server["x"]`, `server.has("x")` and `judge("x", of: kubelet)`.
  private static func uses(in text: String) -> [(variable: String, name: String)] {
    let found = text.matches(of: /\b([a-z]\w*)(?:\[|\.has\()"([a-z][\w.-]*)"/)
      .map { (String($0.1), String($0.2)) }.filter { programs[$0.0] != nil }
    let judged = text.matches(of: /\bjudge\(\s*"([a-z][\w.-]*)", of:/).map {
      ("kubelet", String($0.1))
    }
    return found + judged
  }
}
