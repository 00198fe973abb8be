import Testing
import Text

@Suite struct IPAddressTests {
  @Test(arguments: [
    ("10.96.0.1", "10.96.0.1"), ("255.255.255.255", "255.255.255.255"), ("::", "::"),
    ("::1", "::1"), ("1::", "1::"), ("fd00:10:96::1", "fd00:10:96::1"),
    ("FD00:0:0:1:0:0:0:5", "fd00:0:0:1::5"), ("1:0:0:2:0:0:0:3", "1:0:0:2::3"),
    ("1:0:0:2:3:0:0:4", "1::2:3:0:0:4"), ("1:2:3:0:5:6:7:8", "1:2:3:0:5:6:7:8"),
    ("1:2:3::5:6:7:8", "1:2:3:0:5:6:7:8"), ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"),
    ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"), ("::ffff:10.0.0.1", "::ffff:10.0.0.1"),
    ("::ffff:a00:1", "::ffff:10.0.0.1"), ("64:ff9b::10.0.0.1", "64:ff9b::a00:1"),
  ])
  func addressIsReadAndPrinted(_ text: String, _ printed: String) {
    #expect(IPAddress(text)?.description == printed)
  }

  @Test(arguments: [
    "", "10.0.0", "10.0.0.0.1", "10.0.0.256", "10.0.0.01", "10.0.0.", "a.b.c.d", "1.2.3.+4", ":",
    ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "1::2::3", "12345::", "g::",
    ":1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8:", "::1.2.3", "1.2.3.4::", "fe80::1%eth0", "1.2.3.4::1",
    "1::1.2.3.4:5", "fd00::１", "1:::2", "::1:",
    ":1::", "kubernetes",
  ])
  func otherTextIsNone(_ text: String) {
    #expect(IPAddress(text) == nil)
  }

  @Test func mappedAddressIsTheOneInside() {
    #expect(IPAddress("::ffff:10.0.0.1")?.unmapped == IPAddress("10.0.0.1"))
    #expect(IPAddress("::a00:1")?.unmapped != IPAddress("10.0.0.1"))
    #expect(IPAddress("10.0.0.1")?.unmapped.isIPv4 == true)
  }

  @Test func bytesMustBeFourOrSixteen() {
    #expect(IPAddress(bytes: [10, 0, 0, 1])?.description == "10.0.0.1")
    #expect(IPAddress(bytes: [10, 0, 0, 1, 2]) == nil)
  }
}
