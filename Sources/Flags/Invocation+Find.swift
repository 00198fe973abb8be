import Text

extension Invocation {
  /// The component in an argument list, behind the wrappers that start it.
  ///
  /// Wrappers are run by name (`go-runner`, `flock`, `nice`, …), hyperkube and containers by their
  /// subcommand or image, and shells by the script after `-c`.
  public static func find(
    in argv: [Word], isExact: Bool = true, isRunning: Bool = false
  ) -> Invocation? {
    // A script may hold another script; each is shorter than the one around it.
    var pending = [argv]
    var looked = 0
    var variables: [Assignment] = []
    var image: String?
    while let words = pending.popLast(), looked < 1000 {
      looked += 1
      if let run = ContainerRun(words[...]) { image = run.imageName(in: words) }
      switch Wrapper.step(words) {
      case .component(let program, let at):
        var found = Invocation(
          program: program, words: Array(words[(at + 1)...]), location: words[at].location,
          isExact: isExact, isRunning: isRunning)
        found.image = image
        found.variables = variables + words[..<at].compactMap(Assignment.init(word:))
        return found
      case .script(let script):
        pending.append(contentsOf: ShellWords.split(script).reversed())
      case .command(let at):
        pending.append(Array(words[at...]))
      case .nothing:
        let assigns = words.first?.text == "export" ? words.dropFirst() : words[...]
        let given = assigns.compactMap(Assignment.init(word:))
        if given.count == assigns.count { variables += given }
      }
    }
    return nil
  }
}

/// What the first word of a command does with the rest.
enum Wrapper {
  case component(Program, Int)
  case script(Word)
  case command(Int)
  case nothing

  private static let shells: Set<String> = ["sh", "bash", "dash", "ash", "busybox"]
  /// Words that only precede a command.
  private static let prefixes: Set<String> = [
    "exec", "then", "else", "do", "if", "while", "until", "time", "!", "{", "command", "sudo",
    "nohup", "setsid", "nice", "ionice", "env", "timeout", "tini", "dumb-init", "chroot",
    "nsenter", "stdbuf", "taskset", "chrt", "gosu", "su-exec", "systemd-run", "flock",
    "go-runner", "kube-log-runner", "catatonit", "eval", "strace", "runuser",
  ]
  /// Commands whose arguments may name a component without running it.
  private static let others: Set<String> = [
    "[", "awk", "cat", "chgrp", "chmod", "chown", "cp", "crictl", "ctr", "curl", "cut", "date",
    "echo", "egrep", "etcdctl", "etcdutl", "fgrep", "find", "grep", "head", "ip6tables",
    "iptables", "install", "journalctl", "kill", "killall", "kubeadm", "kubectl", "less", "ln",
    "logger", "ls", "man", "mkdir", "modprobe", "mount", "mv", "pgrep", "pidof", "pkill",
    "printf", "ps", "pstree", "rg", "rm", "sed", "service", "set", "sleep", "ss", "stat",
    "sysctl", "systemctl", "tail", "tar", "tee", "test", "touch", "umount", "vi", "vim", "wget",
    "which", "xargs",
  ]

  static func step(_ words: [Word]) -> Wrapper {
    var first = 0
    while first < words.count, isAssignment(words[first].text) { first += 1 }
    guard first < words.count else { return .nothing }
    if let program = Program(naming: words[first].text) { return .component(program, first) }
    let name = Program.baseName(words[first].text)
    if name == "hyperkube" || name == "k8s-hyperkube" { return subcommand(words, after: first) }
    if shells.contains(name) { return script(words, after: first) }
    if ContainerRun.programs.contains(name) {
      return ContainerRun(words[first...])?.step(words) ?? .nothing
    }
    if others.contains(name) { return .nothing }
    return wrapped(words, after: first, isKnown: prefixes.contains(name), name: name)
  }

  static func subcommand(_ words: [Word], after first: Int) -> Wrapper {
    for at in (first + 1)..<max(first + 1, words.count) {
      let text = words[at].text
      if text.hasPrefix("-") { continue }
      return Program(hyperkubeCommand: text).map { .component($0, at) } ?? .nothing
    }
    return .nothing
  }

  private static func script(_ words: [Word], after first: Int) -> Wrapper {
    var takesName = false
    for at in (first + 1)..<max(first + 1, words.count) {
      let text = words[at].text
      if takesName {
        takesName = false
        continue
      }
      // `bash -euxo pipefail -c …`: the letter o takes the name of an option.
      takesName = text.hasPrefix("-") && !text.hasPrefix("--") && text.hasSuffix("o")
      if text.hasPrefix("-"), !text.hasPrefix("--"), text.utf8.contains(UInt8(ascii: "c")) {
        return at + 1 < words.count ? .script(words[at + 1]) : .nothing
      }
      // `sh /start.sh kube-apiserver …` and `busybox sh -c …`
      if !text.hasPrefix("-") { return .command(at) }
    }
    return .nothing
  }

  /// The command behind a program that runs another, the flags of the first passed over.
  private static func wrapped(
    _ words: [Word], after first: Int, isKnown: Bool, name: String
  ) -> Wrapper {
    var rest = (first + 1)..<max(first + 1, words.count)
    // The lock file of flock may have a component's name.
    if name == "flock", let lock = rest.first(where: { !words[$0].text.hasPrefix("-") }) {
      rest = (lock + 1)..<rest.upperBound
    }
    for at in rest {
      let text = words[at].text
      if text.hasPrefix("-") { continue }
      let isLast = at + 1 == words.count
      let takesFlags = isLast || words[at + 1].text.hasPrefix("-")
      if let program = Program(naming: text), isKnown || takesFlags {
        // A value of the wrapper's own flag, such as `-n etcd`, is followed by the real command.
        return .component(program, at)
      }
      let base = Program.baseName(text)
      if base == "hyperkube" || ContainerRun.programs.contains(base) && isKnown {
        return .command(at)
      }
      if isKnown, prefixes.contains(base) || shells.contains(base) { return .command(at) }
      if isKnown, others.contains(base) { return .nothing }
    }
    return .nothing
  }

  static func isAssignment(_ text: String) -> Bool {
    EnvironmentFile.assignment(Array(text.utf8)[...]) != nil
  }
}
