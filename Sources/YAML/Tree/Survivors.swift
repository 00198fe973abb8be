extension Tree {
  /// Every record that has a part in the value at `root` once later keys have overwritten
  /// earlier ones, each once.
  func survivors(of root: Int) -> Set<Int> {
    var seen: Set<Int> = []
    var pending = [root]
    while let place = pending.popLast() {
      seen.insert(place)
      let index = resolved(place)
      if index != place, !seen.insert(index).inserted { continue }
      switch records[index].kind {
      case .mapping:
        for entry in entries(index) {
          seen.insert(entry.key)
          if !seen.contains(entry.value) { pending.append(entry.value) }
        }
      case .sequence: pending.append(contentsOf: items(index))
      default: break
      }
    }
    return seen
  }
}
