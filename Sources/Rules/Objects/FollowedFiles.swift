import Inventory
import Kubernetes
import Text
import YAML

extension Objects {
  static let followedFiles = Rule(
    "objects/followed-files",
    title: "Files from ConfigMaps and Secrets follow their changes",
    severity: .info,
    rationale: """
      A file that is mounted by subPath keeps the content it had when the container started: a \
      changed setting or a renewed certificate reaches it only with the next restart.
      """,
    remedy: "Mount the folder without subPath, or restart the workload with each change.",
    needs: [.manifests],
    examples: [
      .passes(mount("{name: a, mountPath: /a}")),
      .fails(mount("{name: a, mountPath: /a/b, subPath: ↓b}")),
      // Each change has a name of its own.
      .passes(mount("{name: a, mountPath: /a/b, subPath: b}", immutable: true)),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.allContainers
  ) { subject, cluster in
    let mounts = subject.container.volumeMounts
    if mounts.isEmpty { return .notApplicable }
    for mount in mounts {
      guard let path = mount["subPath"], path.text?.isEmpty == false,
        let volume = subject.workload.template.volumes.first(where: {
          $0["name"]?.text == mount["name"]?.text
        })
      else { continue }
      let kind = volume["configMap"] != nil ? "ConfigMap" : volume["secret"] != nil ? "Secret" : ""
      if kind.isEmpty { continue }
      let name = volume["configMap"]["name"]?.text ?? volume["secret"]["secretName"]?.text ?? ""
      let object = cluster.referenced(kind, name, from: subject.workload.object)
      if object?.node["immutable"]?.bool == true { continue }
      return .fails(
        "mounts a file of the \(kind) \(name) by subPath, so that it never changes",
        at: path.location)
    }
    return .passes
  }

  private static func mount(_ mount: String, immutable: Bool = false) -> String {
    Manifest.object("v1", "ConfigMap", "a", immutable ? "immutable: true" : "data: {b: c}")
      + Manifest.workload(
        pod: "volumes: [{name: a, configMap: {name: a}}]", container: "volumeMounts: [\(mount)]")
  }
}
