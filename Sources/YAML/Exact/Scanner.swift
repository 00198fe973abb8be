/// Cuts one document into tokens, the way libyaml (and with it Kubernetes) does.
///
/// Whether a scalar is a key is known only at the `:` behind it. So tokens wait in a queue
/// while the first of them may still be a key, and the tokens that say so are inserted late.
struct Scanner {
  /// A place where an implicit key may have begun.
  struct PossibleKey {
    var isPossible = false
    /// In block context a token at the indentation of the mapping can only be a key.
    var isRequired = false
    var number = 0
    var start = 0
    var line = 0
    var column = 0
  }

  static let depthLimit = 10_000
  static let keyLimit = 1024

  let bytes: [UInt8]
  let end: Int
  var position: Int
  var line = 0
  /// Where column 0 is; moved to the right by the bytes that are no character of their own.
  var lineStart: Int

  var tokens: [Token] = []
  var head = 0
  var taken = 0

  var indent = -1
  var indents: [Int] = []
  var flowLevel = 0
  var keys = [PossibleKey()]
  var keyAllowed = true
  var nextKeyLevel: Int32 = -1

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    end = range.upperBound
    position = range.lowerBound
    lineStart = range.lowerBound
  }

  var column: Int { position - lineStart }

  /// The token that comes next, without taking it.
  mutating func peek() throws(Fault) -> Token {
    while try needsMore() { try fetch() }
    return tokens[head]
  }

  mutating func take() {
    head += 1
    taken += 1
    if head == tokens.count {
      tokens.removeAll(keepingCapacity: true)
      head = 0
    }
  }

  private mutating func needsMore() throws(Fault) -> Bool {
    guard head < tokens.count else { return true }
    let level = Int(tokens[head].keyLevel)
    guard level >= 0, level < keys.count, keys[level].number == taken else { return false }
    return try isValid(level)
  }

  mutating func append(_ kind: Token.Kind, from start: Int) {
    append(Token(kind: kind, start: start, end: position))
  }

  mutating func append(_ token: Token) {
    var token = token
    token.keyLevel = nextKeyLevel
    nextKeyLevel = -1
    tokens.append(token)
  }

  private mutating func insert(_ kind: Token.Kind, at start: Int, number: Int) {
    let index = min(max(number - taken + head, head), tokens.count)
    tokens.insert(Token(kind: kind, start: start, end: start), at: index)
  }

  private mutating func isValid(_ level: Int) throws(Fault) -> Bool {
    let key = keys[level]
    guard key.isPossible else { return false }
    if key.line < line || key.column + Self.keyLimit < column {
      if key.isRequired { throw missingColon(after: key.start) }
      keys[level].isPossible = false
      return false
    }
    return true
  }

  mutating func saveKey() throws(Fault) {
    guard keyAllowed else { return }
    try removeKey()
    keys[keys.count - 1] = PossibleKey(
      isPossible: true, isRequired: flowLevel == 0 && indent == column,
      number: taken + tokens.count - head, start: position, line: line, column: column)
    nextKeyLevel = Int32(truncatingIfNeeded: keys.count - 1)
  }

  mutating func removeKey() throws(Fault) {
    let last = keys.count - 1
    guard keys[last].isPossible else { return }
    if keys[last].isRequired { throw missingColon(after: keys[last].start) }
    keys[last].isPossible = false
  }

  private mutating func roll(
    to column: Int, number: Int?, as kind: Token.Kind, at start: Int
  ) throws(Fault) {
    guard flowLevel == 0, indent < column else { return }
    indents.append(indent)
    indent = column
    if indents.count > Self.depthLimit { throw Fault("nested too deeply", at: start) }
    if let number {
      insert(kind, at: start, number: number)
    } else {
      tokens.append(Token(kind: kind, start: start, end: start))
    }
  }

  private mutating func unroll(to column: Int) {
    guard flowLevel == 0 else { return }
    while indent > column, let outer = indents.popLast() {
      tokens.append(Token(kind: .blockEnd, start: position, end: position))
      indent = outer
    }
  }

  private mutating func fetch() throws(Fault) {
    try skipToToken()
    unroll(to: column)
    let byte = self[position]
    if position >= end || byte == 0 { return try fetchEnd() }
    if column == 0 {
      if byte == UInt8(ascii: "%") { return try fetchDirective() }
      if byte == UInt8(ascii: "-"), isDocumentIndicator {
        return try fetchIndicator(.documentStart)
      }
      if byte == UInt8(ascii: "."), isDocumentIndicator { return try fetchIndicator(.documentEnd) }
    }
    let isLast = isBlankOrEnd(position + 1)
    switch byte {
    case UInt8(ascii: "["): try fetchFlowStart(.flowSequenceStart)
    case UInt8(ascii: "{"): try fetchFlowStart(.flowMappingStart)
    case UInt8(ascii: "]"): try fetchFlowEnd(.flowSequenceEnd)
    case UInt8(ascii: "}"): try fetchFlowEnd(.flowMappingEnd)
    case UInt8(ascii: ","): try fetchFlowEntry()
    case UInt8(ascii: "-") where isLast: try fetchBlockEntry()
    case UInt8(ascii: "?") where flowLevel > 0 || isLast: try fetchKey()
    case UInt8(ascii: ":") where flowLevel > 0 || isLast: try fetchValue()
    case UInt8(ascii: "*"): try fetchAnchor(.alias)
    case UInt8(ascii: "&"): try fetchAnchor(.anchor)
    case UInt8(ascii: "!"): try fetchTag()
    case UInt8(ascii: "|") where flowLevel == 0: try fetchBlockScalar(.literal)
    case UInt8(ascii: ">") where flowLevel == 0: try fetchBlockScalar(.folded)
    case UInt8(ascii: "'"): try fetchQuoted(.single)
    case UInt8(ascii: "\""): try fetchQuoted(.double)
    case UInt8(ascii: "\t"):
      throw Fault("a tab is used for indentation; use spaces", at: position)
    case UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "`"):
      throw Fault("a value cannot begin with this character; quote it", at: position)
    default: try fetchPlain()
    }
  }

  private mutating func fetchEnd() throws(Fault) {
    // No key reaches past the end.
    line += 1
    unroll(to: -1)
    try removeKey()
    keyAllowed = false
    append(.streamEnd, from: position)
  }

  private mutating func fetchDirective() throws(Fault) {
    unroll(to: -1)
    try removeKey()
    keyAllowed = false
    let start = position
    try scanDirective()
    append(.directive, from: start)
  }

  private mutating func fetchIndicator(_ kind: Token.Kind) throws(Fault) {
    unroll(to: -1)
    try removeKey()
    keyAllowed = false
    let start = position
    position += 3
    append(kind, from: start)
  }

  private mutating func fetchFlowStart(_ kind: Token.Kind) throws(Fault) {
    try saveKey()
    keys.append(PossibleKey())
    flowLevel += 1
    if flowLevel > Self.depthLimit { throw Fault("nested too deeply", at: position) }
    keyAllowed = true
    position += 1
    append(kind, from: position - 1)
  }

  private mutating func fetchFlowEnd(_ kind: Token.Kind) throws(Fault) {
    try removeKey()
    if flowLevel > 0 {
      flowLevel -= 1
      keys.removeLast()
    }
    keyAllowed = false
    position += 1
    append(kind, from: position - 1)
  }

  private mutating func fetchFlowEntry() throws(Fault) {
    try removeKey()
    keyAllowed = true
    position += 1
    append(.flowEntry, from: position - 1)
  }

  private mutating func fetchBlockEntry() throws(Fault) {
    if flowLevel == 0 {
      if !keyAllowed { throw Fault("a list begins on the line below its key", at: position) }
      try roll(to: column, number: nil, as: .blockSequenceStart, at: position)
    }
    try removeKey()
    keyAllowed = true
    position += 1
    append(.blockEntry, from: position - 1)
  }

  private mutating func fetchKey() throws(Fault) {
    if flowLevel == 0 {
      if !keyAllowed { throw Fault("a key cannot begin here", at: position) }
      try roll(to: column, number: nil, as: .blockMappingStart, at: position)
    }
    try removeKey()
    keyAllowed = flowLevel == 0
    position += 1
    append(.key, from: position - 1)
  }

  private mutating func fetchValue() throws(Fault) {
    let level = keys.count - 1
    if try isValid(level) {
      let key = keys[level]
      insert(.key, at: key.start, number: key.number)
      try roll(to: key.column, number: key.number, as: .blockMappingStart, at: key.start)
      keys[level].isPossible = false
      keyAllowed = false
    } else {
      if flowLevel == 0 {
        if !keyAllowed { throw misplacedColon() }
        try roll(to: column, number: nil, as: .blockMappingStart, at: position)
      }
      keyAllowed = flowLevel == 0
    }
    position += 1
    append(.value, from: position - 1)
  }

  private mutating func skipToToken() throws(Fault) {
    while true {
      while self[position] == UInt8(ascii: " ")
        || (self[position] == UInt8(ascii: "\t") && (flowLevel > 0 || !keyAllowed))
      {
        position += 1
      }
      if self[position] == UInt8(ascii: "#") { skipComment() }
      guard isBreak(position) else { return }
      skipBreak()
      if flowLevel == 0 { keyAllowed = true }
    }
  }
}
