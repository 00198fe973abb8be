import Testing

@testable import Inventory

@Suite struct LiteralCredentialTests {
  @Test(arguments: [
    ("DB_PASSWORD", "hunter2"), ("dbPassword", "hunter2"), ("SMTP_PASS", "s3"),
    ("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMIK7MDENG"),
    ("SESSION_SECRET", "0e9f8c1a-1111-4222-8333-944455556666"),
  ])
  func isOne(_ name: String, _ value: String) {
    #expect(LiteralCredential.isOne(name: name, value: value))
  }

  @Test(arguments: [
    ("DB_PASSWORD_FILE", "/run/secrets/db"), ("PASSWORD_MIN_LENGTH", "12"), ("PWD", "/srv"),
    ("ALLOW_EMPTY_PASSWORD", "yes"), ("TLS_SECRET", "shop-tls"), ("TOKEN", "$(OTHER)"),
    ("API_KEY", "https://vault.example/key"), ("DB_PASSWORD", "<password>"),
    ("ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"), ("SESSION_TOKEN", "86400000"),
  ])
  func isNone(_ name: String, _ value: String) {
    #expect(!LiteralCredential.isOne(name: name, value: value))
  }

  @Test(arguments: [
    "op://shop/db/password", "vault:secret/data/shop#password", "ref+awsssm://shop/db",
    "<path:shop/db#password>", "‹password›", "postgres://${USER}@db", "{{ .Password }}",
  ])
  func references(_ value: String) { #expect(LiteralCredential.isReference(value)) }

  @Test(arguments: ["hunter2", "a<b>", "#!/bin/sh\necho ${HOME}\n", ""])
  func values(_ value: String) { #expect(!LiteralCredential.isReference(value)) }

  @Test func onlyReferencesWereReferences() {
    #expect(LiteralCredential.wasReference("ooo ooo"))
    #expect(!LiteralCredential.wasReference("xxx"))
    #expect(!LiteralCredential.wasReference(""))
  }

  @Test func onlyWhatWasTakenOutCounts() {
    #expect(LiteralCredential.wasTaken(fromName: "DB_PASSWORD", value: "xxxxxxx"))
    #expect(!LiteralCredential.wasTaken(fromName: "DB_PASSWORD", value: "ooooooo"))
    #expect(!LiteralCredential.wasTaken(fromName: "DB_PASSWORD", value: ""))
    #expect(!LiteralCredential.wasTaken(fromName: "DB_HOST", value: "xxxxxxx"))
  }
}
