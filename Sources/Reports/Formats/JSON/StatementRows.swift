import Assessment
import Inventory
import Text

extension JSONWriter {
  mutating func statement(_ statement: Statement) {
    let record = statement.record
    object { json in
      json.string("item", record.item)
      json.string("part", record.part)
      json.string("title", record.title)
      json.string("by", record.by)
      json.string("on", record.on?.date)
      json.string("until", record.until?.date)
      json.string("file", record.file)
      json.bool("holds", statement.holds)
      json.string("reason", statement.lack)
      json.number("daysLeft", statement.daysLeft)
      json.location("location", record.location)
    }
  }
}
