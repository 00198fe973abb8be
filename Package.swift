// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "kready",
  products: [
    .executable(name: "kready", targets: ["kready"]),
    // For the package in .fuzz.
    .library(name: "YAML", targets: ["YAML", "Text"]),
  ],
  targets: [
    .target(name: "Text"),
    .target(name: "YAML", dependencies: ["Text"]),
    .target(name: "Certificates", dependencies: ["Text"]),
    .target(name: "Flags", dependencies: ["Text"]),
    .target(name: "Kubernetes", dependencies: ["YAML", "Text"]),
    .target(
      name: "Inventory",
      dependencies: ["Kubernetes", "Certificates", "Flags", "YAML", "Text"]),
    .target(
      name: "Rules",
      dependencies: ["Inventory", "Kubernetes", "Certificates", "Flags", "YAML", "Text"]),
    .target(
      name: "Assessment",
      dependencies: ["Checklists", "Rules", "Inventory", "Kubernetes", "Flags", "YAML", "Text"]),
    .target(name: "Checklists", resources: [.embedInCode("files")]),
    .target(name: "Reports", dependencies: ["Assessment", "Rules", "Inventory", "Text"]),
    .executableTarget(
      name: "kready",
      dependencies: ["Reports", "Assessment", "Rules", "Inventory", "Flags", "Text"],
      linkerSettings: [staticExecutable]),
    .executableTarget(
      name: "kready-dev",
      dependencies: [
        "Rules", "Inventory", "Certificates", "Kubernetes", "Flags", "YAML", "Text",
      ],
      linkerSettings: [staticExecutable]),

    .testTarget(name: "TextTests", dependencies: ["Text"]),
    .testTarget(name: "ChecklistsTests", dependencies: ["Checklists"]),
    .testTarget(name: "YAMLTests", dependencies: ["YAML", "Text"]),
    .testTarget(name: "CertificatesTests", dependencies: ["Certificates", "Text"]),
    .testTarget(name: "FlagsTests", dependencies: ["Flags", "Text"]),
    .testTarget(name: "KubernetesTests", dependencies: ["Kubernetes", "YAML", "Text"]),
    .testTarget(
      name: "InventoryTests",
      dependencies: ["Inventory", "Kubernetes", "Certificates", "Flags", "YAML", "Text"]),
    .testTarget(
      name: "RulesTests",
      dependencies: ["Rules", "Inventory", "Kubernetes", "Flags", "YAML", "Text"]),
    .testTarget(
      name: "AssessmentTests", dependencies: ["Assessment", "Rules", "Inventory", "Text"]),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Assessment", "Rules", "Inventory", "Text"]),
    .testTarget(
      name: "kreadyTests",
      dependencies: ["kready", "Reports", "Assessment", "Rules", "Inventory", "Flags", "Text"]),
    .testTarget(name: "kready-devTests", dependencies: ["kready-dev", "Inventory", "Text"]),
    .testTarget(
      name: "HouseTests",
      dependencies: ["Reports", "Assessment", "Rules", "Inventory", "Flags", "Text"]),
  ]
)

/// One file that runs anywhere; only Linux has a static C library to link with.
var staticExecutable: LinkerSetting {
  .unsafeFlags(["-static-executable"], .when(platforms: [.linux], configuration: .release))
}

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
  // Tests read 32 MB of manifests and verify thousands of signatures. Overflow and bounds stay
  // checked with -O.
  if ["Text", "YAML", "Certificates"].contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
  }
  if target.type != .test {
    target.swiftSettings?.append(.enableUpcomingFeature("InternalImportsByDefault"))
    // The optimiser takes a minute over the embedded bytes of the checklists and gains nothing.
    let flag = target.name == "Checklists" ? "-Onone" : "-cross-module-optimization"
    target.swiftSettings?.append(.unsafeFlags([flag], .when(configuration: .release)))
  }
}
