/// One token of YAML 1.1, in the sense of its chapter 4 (productions) as libyaml cuts them.
struct Token {
  enum Kind: UInt8 {
    case streamEnd, directive, documentStart, documentEnd
    case blockSequenceStart, blockMappingStart, blockEnd
    case flowSequenceStart, flowSequenceEnd, flowMappingStart, flowMappingEnd
    case blockEntry, flowEntry, key, value
    case alias, anchor, tag, scalar
  }

  var kind: Kind
  var style = Record.Style.plain
  var isEncoded = false
  /// The level of flow collections whose implicit key this token may turn out to begin.
  var keyLevel: Int32 = -1
  var start: Int
  var end: Int
  /// The indentation of a block scalar when an indicator tells it.
  var indent = 0
}
