import Inventory
import Text

extension Paper {
  /// The line of a mistake as far as it fits, and below it a caret at the place.
  mutating func excerpt(_ excerpt: Excerpt, indent: Int) {
    let scalars = Array(excerpt.line.unicodeScalars)
    let pieces = scalars.map { visible(String($0)) }
    let place = min(excerpt.offset, pieces.count)
    var used = pieces.map { columns($0) }
    used.append(1)
    // Blanks before the whole line tell nothing unless the mistake is among them.
    var first = min(scalars.prefix { $0 == " " }.count, place)
    let room = max(20, width - indent - 2)
    // At least a quarter of the room is left for what follows the place.
    while first < place, used[first...place].reduce(0, +) > room * 3 / 4 { first += 1 }
    var last = first
    var taken = 0
    while last < pieces.count, taken + used[last] <= room {
      taken += used[last]
      last += 1
    }
    let isCut = first > scalars.prefix { $0 == " " }.count
    let before = blanks(indent) + (isCut ? "…" : "")
    let text = pieces[first..<last].joined() + (last < pieces.count ? "…" : "")
    line(before + text.trimmedEnd)
    let distance = indent + (isCut ? 1 : 0) + used[first..<max(first, place)].reduce(0, +)
    line(blanks(distance) + ink("^", .red))
  }
}
