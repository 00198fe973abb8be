// swift-tools-version: 6.3
import PackageDescription

/// What is run by `.fuzz/run`; see there.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "kready", path: "..")],
  targets: [
    .executableTarget(
      name: "FuzzYAML", dependencies: [.product(name: "YAML", package: "kready")])
  ]
)
