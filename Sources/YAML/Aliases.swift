extension Builder {
  mutating func checkAliases() throws(Fault) {}
}
