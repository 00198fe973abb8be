import Testing
import Text
import YAML

/// Values and their places.
@Suite struct NodeTests {
  private let text = """
    apiVersion: v1
    "kind": 'Pod'
    metadata:
      labels: {app: web, "tier": front}
    spec:
      containers:
      - name: é
        ports: [80, 443.5]
        ready: yes
      empty:
    """

  private var document: Node? { read(text).documents.first }

  @Test func pathsAreFollowed() {
    #expect(document["metadata"]["labels"]["tier"]?.string == "front")
    #expect(document["spec"]["containers"].items.first["name"]?.string == "é")
    #expect(document["spec"]["nothing"]["further"] == nil)
    #expect(document["apiVersion"]["v1"] == nil)
    #expect(document["spec"].entries.map(\.key) == ["containers", "empty"])
  }

  @Test func kindsAndValues() {
    let container = document["spec"]["containers"].items.first
    let ports = container["ports"].items
    #expect(ports.map(\.kind) == [.integer, .float])
    #expect(ports.map(\.int) == [80, nil])
    #expect(ports.map(\.double) == [80, 443.5])
    #expect(ports.map(\.text) == ["80", "443.5"])
    #expect(ports.map(\.string) == [nil, nil])
    #expect(container["ready"]?.bool == true)
    #expect(container["ready"]?.text == "true")
    #expect(document["spec"]["empty"]?.isNull == true)
    #expect(document["spec"]["empty"]?.text == nil)
    #expect(document["spec"]?.isMapping == true)
    #expect(document["spec"]?.text == nil)
    #expect(container["ports"]?.isSequence == true)
  }

  @Test func places() {
    #expect(place(document?.location) == "1:1")
    #expect(place(document["kind"]?.location) == "2:9")
    #expect(document["kind"]?.location.length == 5)
    #expect(place(document?.keyLocation("kind")) == "2:1")
    #expect(document?.keyLocation("kind")?.length == 6)
    #expect(place(document["metadata"]?.location) == "4:3")
    #expect(place(document["metadata"]["labels"]?.location) == "4:11")
    #expect(place(document["metadata"]["labels"]["tier"]?.location) == "4:30")
    #expect(place(document["spec"]["containers"]?.location) == "7:3")
    #expect(place(document["spec"]["containers"].items.first?.location) == "7:5")
    #expect(
      place(document["spec"]["containers"].items.first["ports"].items.last?.location) == "8:17")
    #expect(document?.keyLocation("absent") == nil)
  }

  @Test func columnsCountCharacters() {
    let node = read("é: {ü: x}\n").documents.first
    #expect(place(node["é"]["ü"]?.location) == "1:8")
    #expect(node["é"]["ü"]?.location.offset == 9)
  }

  @Test func placesWithCarriageReturnsAndByteOrderMark() {
    let node = read("\u{FEFF}a: 1\r\nb:\r\n  c: 2\r\n").documents.first
    #expect(place(node["a"]?.location) == "1:4")
    #expect(place(node["b"]["c"]?.location) == "3:6")
  }

  @Test func anAliasStandsWhereItIsWritten() {
    let node = read("a: &x {k: 1}\nb: *x\n").documents.first
    #expect(place(node["b"]?.location) == "2:4")
    #expect(node["b"]["k"]?.int == 1)
    #expect(place(node["b"]["k"]?.location) == "1:11")
  }
}
