extension ReportSchema {
  /// The definition of a row of the table of certificates.
  static let certificate = #"""
    "certificate": {
          "type": "object",
          "description": "one certificate, whatever number of copies the inputs have of it",
          "required": [
            "subject", "issuer", "signature", "serial", "notBefore", "notAfter", "daysLeft",
            "expired", "authority", "key", "signatureAlgorithm", "names", "usages", "usedBy",
            "hosts", "locations", "fingerprint"
          ],
          "properties": {
            "subject": {"type": "string", "description": "RFC 4514, the last name first"},
            "issuer": {"type": "string"},
            "signature": {
              "enum": ["own", "valid", "invalid", "unverified", "unknown-issuer"],
              "description": "verified with the issuer's key when that is among the inputs"
            },
            "serial": {"type": "string"},
            "notBefore": {"type": "string"},
            "notAfter": {"type": "string"},
            "daysLeft": {"type": "integer", "description": "negative once it has ended"},
            "expired": {"type": "boolean"},
            "authority": {"type": "boolean", "description": "CA:TRUE"},
            "key": {"type": "string"},
            "signatureAlgorithm": {"type": "string"},
            "names": {
              "type": "array",
              "items": {"type": "string"},
              "description": "subject alternative names, DNS:… and IP:…"
            },
            "usages": {"type": "array", "items": {"type": "string"}},
            "usedBy": {"type": "array", "items": {"type": "string"}},
            "hosts": {"type": "array", "items": {"type": "string"}},
            "locations": {
              "type": "array",
              "items": {"$ref": "#/$defs/location"},
              "minItems": 1
            },
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"}
          }
        }
    """#
}
