import Text

/// Whether a signature is what a key made of a text.
public enum SignatureCheck: Sendable, Hashable {
  case valid
  case invalid
  /// Neither is known, for this reason: `rsassaPss is not verified here`.
  case notVerified(String)
}

extension Certificate {
  /// Whether the holder of `key` signed this certificate.
  ///
  /// RSA with PKCS #1 v1.5 and ECDSA on P-256 and P-384 are verified, with SHA-2. What MD5 and
  /// SHA-1 sign proves nothing and is not verified.
  public func checkSignature(by key: PublicKey) -> SignatureCheck {
    let algorithm = signatureAlgorithm
    if algorithm.isWeak, let hash = algorithm.hash {
      return .notVerified("signatures over \(hash) prove nothing")
    }
    let isRSA = algorithm.name.hasSuffix("WithRSAEncryption")
    guard isRSA || algorithm.name.hasPrefix("ecdsa-with-"),
      let hash = algorithm.hash, let digest = Self.digest(signedBytes, hash)
    else { return .notVerified("\(algorithm.name) is not verified here") }
    // No key of another kind makes such a signature.
    guard key.algorithm == (isRSA ? .rsa : .ecdsa), let content = try? key.content() else {
      return .invalid
    }
    return isRSA ? checkRSA(content, digest, hash) : checkECDSA(key.curve, content.key, digest)
  }

  private func checkRSA(
    _ content: (algorithm: String, key: DERElement), _ digest: [UInt8], _ hash: String
  ) -> SignatureCheck {
    // RFC 4055, section 1.2: a key of id-RSASSA-PSS signs in that way alone.
    guard content.algorithm == "1.2.840.113549.1.1.1",
      let (modulus, exponent) = try? RSAKey.numbers(in: content.key)
    else { return .invalid }
    guard modulus.count * 8 <= RSAKey.longestModulus else {
      return .notVerified("RSA keys of more than \(RSAKey.longestModulus) bits are not verified")
    }
    guard exponent.count <= 4 else {
      return .notVerified("RSA exponents of more than 32 bits are not verified")
    }
    guard let key = RSAKey(modulus: modulus, exponent: exponent) else { return .invalid }
    return key.verifies(signature, of: digest, hash: hash) ? .valid : .invalid
  }

  private func checkECDSA(
    _ name: String?, _ key: DERElement, _ digest: [UInt8]
  ) -> SignatureCheck {
    guard let curve = EllipticCurve.named(name) else {
      return .notVerified("keys on \(name ?? "an unnamed curve") are not verified here")
    }
    guard key.content.first == 0,
      let key = ECDSAKey(curve: curve, bytes: key.content.dropFirst())
    else { return .invalid }
    return key.verifies(signature, of: digest) ? .valid : .invalid
  }

  private static func digest(_ bytes: ArraySlice<UInt8>, _ hash: String) -> [UInt8]? {
    switch hash {
    case "sha256": SHA256.digest(Array(bytes))
    case "sha384": SHA512.digest384(bytes)
    case "sha512": SHA512.digest(bytes)
    default: nil
    }
  }
}
