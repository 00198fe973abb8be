import Testing
import Text

@Suite struct SHA512Tests {
  /// The ends of what `sha512sum` and `sha384sum` say of runs of `a` around the block's length.
  @Test(arguments: [
    (0, "cf83e1357eefb8bda538327af927da3e", "38b060a751ac9638d51ad2f14898b95b"),
    (1, "1f40fc92da241694c7957b2652fe9a75", "54a59b9f22b0b808fae0b5afd3145f31"),
    (3, "d6f644b19812e97b424c7273117dac09", "8e07e5bdd64aa3750a19dfc83f8336d8"),
    (111, "fa9121c7b32b9e01b2b4d60fc6b566a2", "3c37955051cb5c308d8e58e8fdacc80a"),
    (112, "c01d080efd492776407c8830604b70ca", "187d4e07cb306103c31779a38f791fcd"),
    (113, "55ddd8ac210a6e186cc46abbca75e24d", "1d6bed016266829607a6c72a5cda43ae"),
    (119, "130396a75cb483f2bf76c182cc3468cb", "c2fbb1911d6889e3e1ca083c76ac590c"),
    (120, "f241de612b01aa2f07cfa4a3b36d0c05", "ca2f7755efa04d4300762de4d6d17e63"),
    (127, "828613968b501dc04291f5d921629502", "9bd06b1763c2cf7a1831b12b9efd08ae"),
    (128, "b73d1929aa61593446d465c59582f321", "edb12730a366098b29f56c0d53808b0b"),
    (129, "4f681e0bd53cda4b1037dfbd98420429", "39b6f5a7b0e781db6d08d73d5e865326"),
    (239, "52c853cb8d907f3d9f628015e50bf286", "e247c35f4bc1aa380fba500969cd056a"),
    (240, "4c296d90c61052a6eb0bf549c985ab5f", "4d86957beab348a26170e0a7ce8c0675"),
    (255, "d8b5a659e365f704d2793bc2aa850aab", "c4f7cca9698ddde4af84a63d3c705aa6"),
    (256, "6a9169eb662f136d1903b7ac0c136699", "ee89d91a5f594f720adc1af9f4fe5b4a"),
    (1000, "67ba5535a46e3f8692a8d9d447709c97", "f54480689c6b0b1161b16d3266ab8ced"),
  ]) func agreesWithAnotherProgram(_ count: Int, _ long: String, _ short: String) {
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: count)
    func ends(_ digest: [UInt8]) -> String {
      hexadecimal(digest.prefix(8)) + hexadecimal(digest.suffix(8))
    }
    #expect(ends(SHA512.digest(text)) == long && SHA512.digest(text).count == 64)
    #expect(ends(SHA512.digest384(text)) == short && SHA512.digest384(text).count == 48)
  }
}
