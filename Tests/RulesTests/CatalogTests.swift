import Foundation
import Rules
import Testing

/// Keeps the catalog, the folders and the rule files saying the same thing.
@Suite struct CatalogTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Rules")

  /// `Sources/Rules/Workloads/ReadinessProbe.swift` must be listed as `workloads/readiness-probe`.
  @Test func everyRuleFileIsListed() throws {
    var files: [String] = []
    for area in Catalog.areas {
      let name = String(describing: area)
      let folder = Self.folder.appending(path: name)
      for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
      where file.hasSuffix(".swift") && file != "\(name).swift" && !file.hasSuffix("Examples.swift")
        && !file.hasSuffix("Family.swift")
      {
        files.append("\(area.id)/\(kebab(String(file.dropLast(6))))")
      }
    }
    #expect(files.sorted() == Catalog.rules.map(\.id).sorted())
  }

  @Test func idsAreUniqueAndInTheirArea() {
    #expect(Set(Catalog.rules.map(\.id)).count == Catalog.rules.count)
    for area in Catalog.areas {
      for rule in area.rules { #expect(rule.area == area.id) }
    }
  }

  @Test(arguments: Catalog.rules) func wordsKeepTheStyle(of rule: Rule) {
    #expect(rule.title.count <= 100 && rule.title.first?.isUppercase == true)
    #expect(!rule.title.hasSuffix("."), "titles are sentences without a full stop")
    #expect(rule.remedy.hasSuffix("."), "remedies are whole sentences")
    #expect(rule.rationale.hasSuffix("."), "rationales are whole sentences")
  }

  /// `NoTLS10` → `no-tls-10`, `ReadinessProbe` → `readiness-probe`.
  private func kebab(_ name: String) -> String {
    var out = ""
    let letters = Array(name)
    for (index, letter) in letters.enumerated() {
      let previous = index > 0 ? letters[index - 1] : nil
      let next = index + 1 < letters.count ? letters[index + 1] : nil
      let starts =
        letter.isUppercase
        && (previous?.isLowercase == true
          || (previous?.isUppercase == true && next?.isLowercase == true))
      let number = letter.isNumber && previous?.isLetter == true
      if index > 0, starts || number { out += "-" }
      out += letter.lowercased()
    }
    return out
  }
}
