/// Puts the tokens of one document together, with a stack of states in place of recursion.
struct Parser: ~Copyable {
  private enum State {
    case blockSequenceEntry, indentlessEntry
    case blockMappingKey, blockMappingValue
    case flowSequenceFirst, flowSequenceEntry
    case flowPairKey, flowPairValue, flowPairEnd
    case flowMappingFirst, flowMappingKey, flowMappingValue, flowMappingEmptyValue
  }

  private var scanner: Scanner
  private(set) var builder: Builder
  private var states: [State] = []

  init(bytes: [UInt8], range: Range<Int>, records: consuming Records) {
    scanner = Scanner(bytes: bytes, range: range)
    builder = Builder(bytes: bytes, records: records)
  }

  /// Reads the document; whatever follows it in the range is left unread.
  mutating func parse() throws(Fault) {
    var token = try scanner.peek()
    if token.kind == .streamEnd { return }
    if token.kind == .directive {
      throw Fault("a directive, which Kubernetes does not read; delete the line", at: token.start)
    }
    if token.kind == .documentStart {
      scanner.take()
      token = try scanner.peek()
      switch token.kind {
      case .directive, .documentStart, .documentEnd, .streamEnd:
        try builder.empty(at: token.start)
        return
      default: break
      }
    }
    try parseNode(isBlock: true, mayBeIndentless: false)
    while let state = states.popLast() { try step(state) }
    // A mistake right behind the document counts as its own.
    _ = try scanner.peek()
  }

  consuming func finish() -> Builder { builder }

  private mutating func step(_ state: State) throws(Fault) {
    switch state {
    case .blockSequenceEntry: try parseBlockSequenceEntry()
    case .indentlessEntry: try parseIndentlessEntry()
    case .blockMappingKey: try parseBlockMappingKey()
    case .blockMappingValue: try parseBlockMappingValue()
    case .flowSequenceFirst: try parseFlowSequenceEntry(isFirst: true)
    case .flowSequenceEntry: try parseFlowSequenceEntry(isFirst: false)
    case .flowPairKey: try parseFlowPairKey()
    case .flowPairValue: try parseFlowPairValue()
    case .flowPairEnd:
      _ = try scanner.peek()
      try builder.close()
      states.append(.flowSequenceEntry)
    case .flowMappingFirst: try parseFlowMappingKey(isFirst: true)
    case .flowMappingKey: try parseFlowMappingKey(isFirst: false)
    case .flowMappingValue: try parseFlowMappingValue()
    case .flowMappingEmptyValue:
      try builder.empty(at: scanner.peek().start)
      states.append(.flowMappingKey)
    }
  }

  // The state to go on with is pushed before the node is parsed, and so below the states of
  // the node itself.

  private mutating func parseNode(isBlock: Bool, mayBeIndentless: Bool) throws(Fault) {
    var token = try scanner.peek()
    if token.kind == .alias {
      try builder.alias(token)
      scanner.take()
      return
    }
    let (anchor, tag) = try takeProperties()
    token = try scanner.peek()
    try builder.prepare(anchor: anchor, tag: tag)
    switch token.kind {
    case .blockEntry where mayBeIndentless:
      try builder.open(.sequence, at: token.start)
      states.append(.indentlessEntry)
    case .scalar:
      try builder.scalar(token)
      scanner.take()
    case .flowSequenceStart:
      try builder.open(.sequence, at: token.start)
      scanner.take()
      states.append(.flowSequenceFirst)
    case .flowMappingStart:
      try builder.open(.mapping, at: token.start)
      scanner.take()
      states.append(.flowMappingFirst)
    case .blockSequenceStart where isBlock:
      try builder.open(.sequence, at: token.start)
      scanner.take()
      states.append(.blockSequenceEntry)
    case .blockMappingStart where isBlock:
      try builder.open(.mapping, at: token.start)
      scanner.take()
      states.append(.blockMappingKey)
    default:
      guard anchor != nil || tag != nil else {
        throw isBlock || token.kind != .streamEnd ? unexpected(token) : unclosed(token)
      }
      try builder.empty(at: token.start)
    }
  }

  /// An anchor and a tag, in either order.
  private mutating func takeProperties() throws(Fault) -> (anchor: Token?, tag: Token?) {
    var anchor: Token?
    var tag: Token?
    var token = try scanner.peek()
    while (token.kind == .anchor && anchor == nil) || (token.kind == .tag && tag == nil) {
      if token.kind == .anchor { anchor = token } else { tag = token }
      scanner.take()
      token = try scanner.peek()
    }
    return (anchor, tag)
  }

  private mutating func parseBlockSequenceEntry() throws(Fault) {
    var token = try scanner.peek()
    switch token.kind {
    case .blockEntry:
      let end = token.end
      scanner.take()
      token = try scanner.peek()
      states.append(.blockSequenceEntry)
      if token.kind == .blockEntry || token.kind == .blockEnd {
        try builder.empty(at: end)
      } else {
        try parseNode(isBlock: true, mayBeIndentless: false)
      }
    case .blockEnd:
      scanner.take()
      try builder.close()
    default:
      throw scanner.unexpectedInBlock(token, isSequence: true)
    }
  }

  private mutating func parseIndentlessEntry() throws(Fault) {
    var token = try scanner.peek()
    guard token.kind == .blockEntry else { return try builder.close() }
    let end = token.end
    scanner.take()
    token = try scanner.peek()
    states.append(.indentlessEntry)
    switch token.kind {
    case .blockEntry, .key, .value, .blockEnd: try builder.empty(at: end)
    default: try parseNode(isBlock: true, mayBeIndentless: false)
    }
  }

  private mutating func parseBlockMappingKey() throws(Fault) {
    var token = try scanner.peek()
    switch token.kind {
    case .key:
      let end = token.end
      scanner.take()
      token = try scanner.peek()
      states.append(.blockMappingValue)
      switch token.kind {
      case .key, .value, .blockEnd: try builder.empty(at: end)
      default: try parseNode(isBlock: true, mayBeIndentless: true)
      }
    case .blockEnd:
      scanner.take()
      try builder.close()
    default:
      throw scanner.unexpectedInBlock(token, isSequence: false)
    }
  }

  private mutating func parseBlockMappingValue() throws(Fault) {
    var token = try scanner.peek()
    states.append(.blockMappingKey)
    guard token.kind == .value else { return try builder.empty(at: token.start) }
    let end = token.end
    scanner.take()
    token = try scanner.peek()
    switch token.kind {
    case .key, .value, .blockEnd: try builder.empty(at: end)
    default: try parseNode(isBlock: true, mayBeIndentless: true)
    }
  }

  private mutating func parseFlowSequenceEntry(isFirst: Bool) throws(Fault) {
    var token = try scanner.peek()
    if token.kind != .flowSequenceEnd, !isFirst {
      guard token.kind == .flowEntry else {
        throw unclosed(token)
      }
      scanner.take()
      token = try scanner.peek()
    }
    switch token.kind {
    case .flowSequenceEnd:
      scanner.take()
      try builder.close()
    case .key:
      scanner.take()
      try builder.open(.mapping, at: try scanner.peek().start)
      states.append(.flowPairKey)
    default:
      states.append(.flowSequenceEntry)
      try parseNode(isBlock: false, mayBeIndentless: false)
    }
  }

  private mutating func parseFlowPairKey() throws(Fault) {
    let token = try scanner.peek()
    states.append(.flowPairValue)
    switch token.kind {
    case .value, .flowEntry, .flowSequenceEnd:
      scanner.take()
      try builder.empty(at: token.end)
    default: try parseNode(isBlock: false, mayBeIndentless: false)
    }
  }

  private mutating func parseFlowPairValue() throws(Fault) {
    var token = try scanner.peek()
    states.append(.flowPairEnd)
    if token.kind == .value {
      scanner.take()
      token = try scanner.peek()
      if token.kind != .flowEntry, token.kind != .flowSequenceEnd {
        return try parseNode(isBlock: false, mayBeIndentless: false)
      }
    }
    try builder.empty(at: token.start)
  }

  private mutating func parseFlowMappingKey(isFirst: Bool) throws(Fault) {
    var token = try scanner.peek()
    if token.kind != .flowMappingEnd, !isFirst {
      guard token.kind == .flowEntry else {
        throw unclosed(token)
      }
      scanner.take()
      token = try scanner.peek()
    }
    switch token.kind {
    case .flowMappingEnd:
      scanner.take()
      try builder.close()
    case .key:
      scanner.take()
      token = try scanner.peek()
      states.append(.flowMappingValue)
      switch token.kind {
      case .value, .flowEntry, .flowMappingEnd: try builder.empty(at: token.start)
      default: try parseNode(isBlock: false, mayBeIndentless: false)
      }
    default:
      states.append(.flowMappingEmptyValue)
      try parseNode(isBlock: false, mayBeIndentless: false)
    }
  }

  private mutating func parseFlowMappingValue() throws(Fault) {
    var token = try scanner.peek()
    states.append(.flowMappingKey)
    if token.kind == .value {
      scanner.take()
      token = try scanner.peek()
      if token.kind != .flowEntry, token.kind != .flowMappingEnd {
        return try parseNode(isBlock: false, mayBeIndentless: false)
      }
    }
    try builder.empty(at: token.start)
  }

  private func unclosed(_ token: Token) -> Fault {
    scanner.unexpectedInFlow(token, bracket: builder.innermostStart ?? token.start)
  }

  private func unexpected(_ token: Token) -> Fault {
    switch token.kind {
    case .streamEnd: Fault("the text ends where a value is expected", at: token.start)
    case .flowSequenceEnd, .flowMappingEnd:
      Fault("a bracket is closed that was not opened", at: token.start)
    case .flowEntry: Fault("a value is missing before ','", at: token.start)
    default: Fault("a value is missing here", at: token.start)
    }
  }
}
