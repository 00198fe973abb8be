extension Builder {
  mutating func findDuplicates(in mapping: Int) {}
}
