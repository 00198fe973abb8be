import Testing
import Text

@Suite struct CIDRTests {
  private func cidr(_ text: String) throws -> CIDR { try #require(CIDR(text), "\(text)") }

  @Test func bitsBehindThePrefixDoNotCount() throws {
    #expect(try cidr("10.96.3.7/12").description == "10.96.0.0/12")
    #expect(try cidr("10.96.3.7/12") == cidr("10.96.0.0/12"))
    #expect(try cidr("10.255.255.255/9").description == "10.128.0.0/9")
    #expect(try cidr("fd00:10:96::5/108").description == "fd00:10:96::/108")
    #expect(try cidr("1.2.3.4/0").description == "0.0.0.0/0")
    #expect(try cidr("1.2.3.4/32").description == "1.2.3.4/32")
  }

  @Test(
    arguments: [
      "", "/", "10.0.0.0", "10.0.0.0/", "/8", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8",
      "10.0.0/8", "10.0.0.0/8/9", "fd00::/129", "fd00::/9999", "10.0.0.0/ 8", "10.0.0.0/8 ",
      "010.0.0.0/8", "10.0.0.0/٨",
    ]) func whatIsNoNetworkIsRefused(_ text: String)
  {
    #expect(CIDR(text) == nil)
  }

  @Test func sizesAreCounted() throws {
    #expect(try cidr("10.244.0.0/24").count == 256)
    #expect(try cidr("10.0.0.1/32").count == 1)
    #expect(try cidr("0.0.0.0/0").count == 4_294_967_296)
    #expect(try cidr("fd00::/108").count == 1_048_576)
    #expect(try cidr("fd00::/64").count == nil)
    #expect(try cidr("fd00::/66").count == 1 << 62)
    #expect(try cidr("fd00::/65").count == nil)
    #expect(try cidr("fd00::/64").freeBits == 64)
  }

  @Test func addressesAreInsideOrNot() throws {
    let services = try cidr("10.96.0.0/12")
    #expect(services.contains(try #require(IPAddress("10.96.0.10"))))
    #expect(services.contains(try #require(IPAddress("10.111.255.255"))))
    #expect(!services.contains(try #require(IPAddress("10.112.0.0"))))
    #expect(!services.contains(try #require(IPAddress("10.95.255.255"))))
    #expect(!services.contains(try #require(IPAddress("fd00::1"))))
    #expect(try cidr("fd00:10:96::/112").contains(try #require(IPAddress("fd00:10:96::a"))))
    #expect(!(try cidr("fd00:10:96::/112").contains(try #require(IPAddress("fd00:10:97::a")))))
  }

  @Test(
    arguments: [
      ("10.0.0.0/8", "10.96.0.0/12", true), ("10.96.0.0/12", "10.0.0.0/8", true),
      ("10.96.0.0/12", "10.111.0.0/16", true), ("10.96.0.0/12", "10.112.0.0/16", false),
      ("10.244.0.0/16", "10.244.0.0/16", true), ("0.0.0.0/0", "192.168.0.0/24", true),
      ("0.0.0.0/0", "fd00::/8", false), ("fd00::/8", "fd00:10:244::/56", true),
      ("fd00:1::/32", "fd00:2::/32", false),
    ]) func networksOverlap(_ a: String, _ b: String, _ expected: Bool) throws
  {
    #expect(try cidr(a).overlaps(cidr(b)) == expected)
    #expect(try cidr(b).overlaps(cidr(a)) == expected)
  }

  /// Against the definition, address by address.
  @Test func everyAddressIsInExactlyOneNetworkOfALength() throws {
    for length in 24...32 {
      var networks: Set<CIDR> = []
      for last in 0..<256 {
        let address = try #require(IPAddress("192.0.2.\(last)"))
        let network = try #require(CIDR(address, length: length))
        #expect(network.contains(address))
        networks.insert(network)
      }
      #expect(networks.count == 1 << (length - 24))
    }
  }
}
