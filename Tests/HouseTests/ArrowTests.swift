import Testing

/// Imports go down only.
@Suite struct ArrowTests {
  /// What each target may import.
  private static let arrows: [String: Set<String>] = [
    "Text": [],
    "YAML": ["Text"],
    "Certificates": ["Text"],
    "Flags": ["Text"],
    "Kubernetes": ["YAML", "Text"],
    "Inventory": ["Kubernetes", "Certificates", "Flags", "YAML", "Text"],
    "Rules": ["Inventory", "Kubernetes", "Certificates", "Flags", "YAML", "Text"],
    "Checklists": [],
    "Assessment": ["Checklists", "Rules", "Inventory", "Kubernetes", "Flags", "YAML", "Text"],
    "Reports": ["Assessment", "Rules", "Inventory", "Text"],
    "kready": ["Reports", "Assessment", "Rules", "Inventory", "Flags", "Text"],
    "kready-dev": ["Rules", "Inventory", "Certificates", "Kubernetes", "Flags", "YAML", "Text"],
  ]

  /// Parts of the toolchain that every target may use.
  private static let runtime: Set<String> = ["Synchronization", "Dispatch"]
  private static let system: Set<String> = ["Glibc", "Musl", "Darwin"]

  @Test func everyTargetHasItsArrows() throws {
    #expect(try House.folders(in: "Sources") == Self.arrows.keys.sorted())
  }

  @Test(arguments: arrows.keys.sorted()) func importsFollowTheArrows(_ target: String) throws {
    let files = House.swiftFiles(in: "Sources/\(target)")
    #expect(!files.isEmpty)
    for file in files {
      let isSystem = file.hasPrefix("Sources/Inventory/System/")
      for module in try House.imports(file) where !Self.runtime.contains(module) {
        if isSystem, Self.system.contains(module) { continue }
        #expect(Self.arrows[target]?.contains(module) == true, "\(file) imports \(module)")
      }
    }
  }

  @Test func everyTargetHasItsTests() throws {
    for target in Self.arrows.keys where target != "kready-dev" {
      #expect(!House.swiftFiles(in: "Tests/\(target)Tests").isEmpty, "\(target)")
    }
  }
}
