import Inventory
import Text

extension JSONWriter {
  mutating func certificate(_ row: CertificateRow) {
    object { json in
      json.string("subject", row.subject)
      json.string("issuer", row.issuer)
      json.string("signature", row.signature.rawValue)
      json.string("serial", row.serial)
      json.string("notBefore", row.notBefore.description)
      json.string("notAfter", row.notAfter.description)
      json.number("daysLeft", row.daysLeft)
      json.bool("expired", row.isExpired)
      json.bool("authority", row.isAuthority)
      json.string("key", row.key)
      json.string("signatureAlgorithm", row.signatureAlgorithm)
      json.array("names", row.names)
      json.array("usages", row.usages)
      json.array("usedBy", row.usedBy)
      json.array("hosts", row.hosts)
      json.array("locations") { json in
        for place in row.places { json.location(nil, place) }
      }
      json.string("fingerprint", row.fingerprint)
    }
  }
}
