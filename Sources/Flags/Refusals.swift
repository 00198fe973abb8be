/// What options together keep a component from starting.
extension Options {
  /// The options that exclude each other, or lack another.
  ///
  /// `isComplete` says whether the command line is all there is; what may stand elsewhere is not
  /// missing.
  public func refusals(isComplete: Bool) -> [CommandLine.Problem] {
    switch program {
    case .etcd: shadowed
    case .kubeAPIServer: excluded + impossible + (isComplete ? missing : [])
    default: []
    }
  }

  private var shadowed: [CommandLine.Problem] {
    shadowedVariables.map { flag, variable in
      let name = "ETCD_" + variable.name.uppercased().replacingDashes
      return CommandLine.Problem(
        kind: .conflict,
        message: "--\(flag.name) and \(name) set the same option, which etcd does not take",
        location: flag.location)
    }
  }

  /// Flags that the API server does not take together.
  private var excluded: [CommandLine.Problem] {
    var problems: [CommandLine.Problem] = []
    func exclude(_ name: String, by other: String) {
      let setting = settings.last { $0.name == name && $0.origin == .flag }
      guard let setting, let first = settings.last(where: { $0.name == other }) else { return }
      guard !first.value.isEmpty else { return }
      problems.append(
        .init(
          kind: .conflict, message: "--\(name) and --\(other) exclude each other",
          location: setting.location))
    }
    // pkg/kubeapiserver/options/authorization.go, Validate.
    for name in settings.map(\.name).deduplicated
    where name == "authorization-mode" || name.hasPrefix("authorization-webhook-") {
      exclude(name, by: "authorization-config")
    }
    // pkg/kubeapiserver/options/authentication.go, Validate.
    for name in settings.map(\.name).deduplicated where name.hasPrefix("oidc-") {
      exclude(name, by: "authentication-config")
    }
    // cmd/kube-apiserver/app/options/completion.go: an external signer brings its own keys.
    exclude("service-account-signing-key-file", by: "service-account-signing-endpoint")
    exclude("service-account-key-file", by: "service-account-signing-endpoint")
    // pkg/kubeapiserver/options/admission.go, Validate.
    exclude("enable-admission-plugins", by: "admission-control")
    exclude("disable-admission-plugins", by: "admission-control")
    return problems
  }

  /// Values that the API server does not take together with what else it is given.
  private var impossible: [CommandLine.Problem] {
    var problems: [CommandLine.Problem] = []
    func add(_ message: String, _ option: Option) {
      problems.append(.init(kind: .conflict, message: message, location: option.location))
    }
    // staging/src/k8s.io/apiserver/pkg/server/options/admission.go, Validate.
    let (enabled, disabled) = (self["enable-admission-plugins"], self["disable-admission-plugins"])
    if enabled.isSet, disabled.isSet,
      let both = Set(enabled.list).intersection(disabled.list).sorted().first
    {
      add("admission plugin \(both) is both enabled and disabled", disabled)
    }
    // staging/src/k8s.io/apiserver/pkg/server/options/etcd.go, Validate.
    let reload = self["encryption-provider-config-automatic-reload"]
    if reload.bool == true, (self["encryption-provider-config"].value ?? "").isEmpty {
      add(
        "--encryption-provider-config-automatic-reload needs --encryption-provider-config", reload)
    }
    return problems
  }

  /// Flags without which the API server exits.
  private var missing: [CommandLine.Problem] {
    var wanted = ["etcd-servers"]
    // Required since bound service account tokens came on: pkg/kubeapiserver/options/
    // authentication.go and cmd/kube-apiserver/app/options/validation.go, 1.20.
    if let version, version.release >= Version(major: 1, minor: 20) {
      wanted.append("service-account-issuer")
      if (self["service-account-signing-endpoint"].value ?? "").isEmpty {
        wanted.append("service-account-signing-key-file")
      }
    }
    return wanted.filter { (self[$0].value ?? "").isEmpty }.map { name in
      .init(
        kind: .missingFlag, message: "--\(name) is required and is not given", location: location)
    }
  }
}

extension String {
  fileprivate var replacingDashes: String {
    String(decoding: utf8.map { $0 == 0x2D ? 0x5F : $0 }, as: UTF8.self)
  }
}

extension [String] {
  fileprivate var deduplicated: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
