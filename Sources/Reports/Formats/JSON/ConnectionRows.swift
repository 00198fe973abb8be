import Inventory
import Text

extension JSONWriter {
  mutating func connection(_ connection: Connection) {
    object { json in
      json.string("hop", connection.hop.rawValue)
      json.string("host", connection.host)
      json.string("title", connection.title)
      json.array("peers", connection.peers)
      json.bool("loopback", connection.isLoopback)
      json.bool("wrong", connection.isWrong)
      json.answer("encrypted", connection.encrypted)
      json.answer("serverVerified", connection.serverVerified)
      json.answer("clientAuthenticated", connection.clientAuthenticated)
      json.location("location", connection.location)
    }
  }

  private mutating func answer(_ key: String, _ answer: Connection.Answer) {
    object(key) { json in
      json.string("is", answer.value.rawValue)
      json.bool("wrong", answer.isWrong)
      json.string("how", answer.words.isEmpty ? nil : answer.words)
      json.string("missing", answer.missing?.description)
      if let location = answer.location {
        json.location("location", location)
      } else {
        json.string("location", nil)
      }
    }
  }
}
