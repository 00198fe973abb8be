import Kubernetes

extension [Container] {
  /// The names for a message: `web`, `web and logs`, `web, logs and 3 more`.
  var named: String {
    // Knative gives the only container of a Service its name.
    let names = map { $0.name.isEmpty ? "the container" : $0.name }
    switch names.count {
    case 0, 1: return names.first ?? ""
    case 2: return "\(names[0]) and \(names[1])"
    case 3: return "\(names[0]), \(names[1]) and \(names[2])"
    default: return "\(names[0]), \(names[1]) and \(names.count - 2) more"
    }
  }
}
