/// An object identifier and, depending on it, parameters (RFC 5280, section 4.1.1.2).
struct AlgorithmIdentifier {
  let identifier: String
  let parameters: DERElement?

  init(_ element: DERElement) throws(CertificateError) {
    var fields = try element.inside()
    identifier = try fields.next(.objectIdentifier, "an algorithm").objectIdentifier()
    parameters = fields.isAtEnd ? nil : try fields.next()
    try fields.end()
  }
}
