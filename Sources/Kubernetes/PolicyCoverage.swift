extension PolicyRule {
  /// The part of the rule that none of the others gives; nil when they give all of it.
  ///
  /// kubernetes `rbac/v1/evaluation_helpers.go` and `rbac/validation/policy_comparator.go`: a rule
  /// is broken down into single permissions. The part is a rule again, so that it may repeat some
  /// of what the others give.
  public func beyond(_ others: [PolicyRule]) -> PolicyRule? {
    // Kubernetes' own have 45 at most; the time to compare more would be the writer's choice.
    guard let count = permissionCount, count <= 400 else { return self }
    var part = PartOfRule()
    for verb in verbs {
      for url in nonResourceURLs where !others.contains(where: { $0.allows(verb, onURL: url) }) {
        part.verbs.insert(verb)
        part.urls.insert(url)
      }
      for group in apiGroups {
        for resource in resources {
          let named = resourceNames.isEmpty ? [nil] : resourceNames.map(Optional.some)
          for name in named
          where !others.contains(where: { $0.allows(verb, on: resource, in: group, named: name) }) {
            part.verbs.insert(verb)
            part.groups.insert(group)
            part.resources.insert(resource)
            if let name { part.names.insert(name) }
          }
        }
      }
    }
    return part.verbs.isEmpty ? nil : narrowed(to: part)
  }

  /// How many single permissions it gives; nil when they cannot be counted.
  private var permissionCount: Int? {
    var count = verbs.count
    for factor in [apiGroups.count, resources.count, max(resourceNames.count, 1)] {
      let (product, overflows) = count.multipliedReportingOverflow(by: factor)
      if overflows { return nil }
      count = product
    }
    let (paths, overflows) = verbs.count.multipliedReportingOverflow(by: nonResourceURLs.count)
    return overflows ? nil : max(count, paths)
  }

  private func narrowed(to part: PartOfRule) -> PolicyRule {
    var rule = self
    rule.verbs = verbs.filter(part.verbs.contains)
    rule.apiGroups = apiGroups.filter(part.groups.contains)
    rule.resources = resources.filter(part.resources.contains)
    rule.resourceNames = resourceNames.filter(part.names.contains)
    rule.nonResourceURLs = nonResourceURLs.filter(part.urls.contains)
    return rule
  }

  /// Whether it allows the verb on the object, or without a name on every object.
  private func allows(
    _ verb: String, on resource: String, in group: String, named name: String?
  ) -> Bool {
    guard allows(verb), covers(resource, in: group) else { return false }
    guard isNarrowed else { return true }
    return name.map(resourceNames.contains) ?? false
  }

  /// A path that ends in `*` stands for all that begin as it does.
  private func allows(_ verb: String, onURL url: String) -> Bool {
    allows(verb)
      && nonResourceURLs.contains {
        $0 == url || $0.hasSuffix("*") && url.hasPrefix($0.dropLast())
      }
  }
}

/// The verbs, resources and so on that a narrowed rule keeps.
private struct PartOfRule {
  var verbs: Set<String> = []
  var groups: Set<String> = []
  var resources: Set<String> = []
  var names: Set<String> = []
  var urls: Set<String> = []
}
