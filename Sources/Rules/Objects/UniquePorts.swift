import Inventory
import Kubernetes
import Text
import YAML

extension Objects {
  static let uniquePorts = Rule(
    "objects/unique-ports",
    title: "Containers and their ports have names and numbers of their own",
    severity: .medium,
    rationale: """
      Two containers or ports of one name are refused, and so is a port with a name longer than \
      15 characters. Of two containers with one port the second cannot open it.
      """,
    remedy: "Give each container and port a name and number of its own.",
    aliases: ["container-ports-check", "container-port-name-format", "POP-105", "POP-108"],
    needs: [.manifests],
    examples: [
      .passes(
        ports("{name: http, containerPort: 80}, {name: dns, containerPort: 53, protocol: UDP}")),
      .passes(ports("{containerPort: 53}, {containerPort: 53, protocol: UDP}")),
      .fails(ports("{name: http, containerPort: 80}, {name: ↓http, containerPort: 81}")),
      .fails(ports("{name: ↓much-too-long-for-this, containerPort: 80}")),
      .fails(ports("{name: ↓Http, containerPort: 80}")),
      // Two names for one port.
      .passes(ports("{name: http, containerPort: 80}, {name: https, containerPort: 80}")),
      .fails(
        Manifest.workload(
          containers: "- {name: a, image: a, ports: [{containerPort: 80}]}\n"
            + "- {name: b, image: b, ports: [{containerPort: ↓80}]}")),
      .fails(
        Manifest.workload(containers: "- {name: a, image: a}\n- {name: ↓a, image: b}")),
      .passes(Manifest.workload()),
    ],
    judging: \.workloads
  ) { workload, _ in
    var containers: Set<String> = []
    var numbers: Set<String> = []
    for container in workload.template.containers {
      if let name = container.node["name"], let text = name.text, !text.isEmpty,
        !containers.insert(text).inserted
      {
        return .fails("has two containers of the name \(text)", at: name.location)
      }
      var names: Set<String> = []
      // Init containers are gone when the others start.
      if container.role == .initial { continue }
      var own: Set<String> = []
      for port in container.ports {
        if let name = port["name"], let text = name.text, !text.isEmpty, !isTemplate(text) {
          if !names.insert(text).inserted {
            return .fails("has two ports of the name \(text)", at: name.location)
          }
          if let problem = problem(Array(text.utf8)) {
            return .fails("has a port of the name \(text), which \(problem)", at: name.location)
          }
        }
        guard let number = port["containerPort"], let value = number.int else { continue }
        let transport = port["protocol"]?.text ?? "TCP"
        let address = port["hostIP"]?.text ?? ""
        let key = "\(transport) \(value) \(address)"
        if numbers.contains(key) {
          return .fails(
            "has the port \(value) in two containers, which share one address",
            at: number.location)
        }
        own.insert(key)
      }
      numbers.formUnion(own)
    }
    return .passes
  }

  /// IANA service name: at most 15 lower-case letters, digits and single dashes, one letter at
  /// least (apimachinery IsValidPortName).
  private static func problem(_ name: [UInt8]) -> String? {
    if name.count > 15 { return "has more than 15 characters" }
    let isLetter = { (byte: UInt8) in byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
    let isDigit = { (byte: UInt8) in byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    let dash = UInt8(ascii: "-")
    if !name.allSatisfy({ isLetter($0) || isDigit($0) || $0 == dash }) {
      return "has characters that are not allowed"
    }
    if !name.contains(where: isLetter) { return "has no letter" }
    return name.first == dash || name.last == dash ? "begins or ends with a dash" : nil
  }

  private static func ports(_ list: String) -> String {
    Manifest.workload(container: "ports: [\(list)]")
  }
}
