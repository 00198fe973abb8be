extension ScalarReader {
  func decodeJSON(_ record: Record) -> [UInt8] { [] }
}
