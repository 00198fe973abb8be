import Text

/// The kinds that Kubernetes serves by itself, in the versions whose fields are known.
public enum KindNames {
  /// Whether the API version is one of Kubernetes' own.
  public static func isBuiltIn(_ apiVersion: String) -> Bool { kinds[apiVersion] != nil }

  public static func isKnown(_ apiVersion: String, _ kind: String) -> Bool {
    if kinds[apiVersion]?.contains(kind) == true { return true }
    return apiVersion == "v1" && others.contains(kind)
  }

  /// The API versions with such a kind, the stable ones first.
  public static func versions(of kind: String) -> [String] {
    kinds.filter { $0.value.contains(kind) }.map(\.key).sorted {
      ($0.holds("alpha") || $0.holds("beta") ? 1 : 0, $0)
        < ($1.holds("alpha") || $1.holds("beta") ? 1 : 0, $1)
    }
  }

  public static func nearest(to kind: String, of apiVersion: String) -> String? {
    Text.nearest(to: kind, among: (kinds[apiVersion] ?? []).sorted())
  }

  /// Kinds of core that have no fields to table.
  private static let others: Set<String> = [
    "List", "Status", "Scale", "Eviction", "DeleteOptions", "APIGroup", "APIVersions", "Binding",
    "PodProxyOptions", "PodExecOptions", "PodAttachOptions", "PodLogOptions", "SerializedReference",
    "RangeAllocation", "PodStatusResult", "ComponentStatus", "TokenRequest", "WatchEvent",
    "APIResourceList", "APIGroupList",
  ]

  private static let kinds: [String: Set<String>] = {
    var kinds: [String: Set<String>] = [:]
    for name in FieldTable.objects.kinds.keys {
      let words = name.split(separator: " ")
      guard words.count == 2 else { continue }
      kinds[String(words[0]), default: []].insert(String(words[1]))
    }
    return kinds
  }()
}
