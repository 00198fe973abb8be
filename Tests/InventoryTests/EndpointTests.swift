import Inventory
import Testing

@Suite struct EndpointTests {
  @Test(arguments: [
    ("https://10.0.1.11:2379", "https", "10.0.1.11", "2379"),
    ("HTTPS://API.Example.Internal:6443/livez?x=1", "https", "api.example.internal", "6443"),
    ("https://[FD00::1]:2380", "https", "fd00::1", "2380"),
    ("[::1]:2380", nil, "::1", "2380"),
    ("fd00::1", nil, "fd00::1", nil),
    ("api.example.internal:6443", nil, "api.example.internal", "6443"),
    ("10.0.0.10", nil, "10.0.0.10", nil),
    ("https://user:secret@10.0.0.10", "https", "10.0.0.10", nil),
  ])
  func readsTheParts(_ text: String, scheme: String?, host: String, port: String?) throws {
    let endpoint = try #require(Endpoint(text))
    #expect(endpoint.scheme == scheme)
    #expect(endpoint.host == host)
    #expect(endpoint.port == port)
  }

  @Test(arguments: ["", "https://", ":6443", "http:///path"])
  func refusesWhatNamesNoHost(_ text: String) {
    #expect(Endpoint(text) == nil)
  }

  @Test func tellsLoopbackAndWildcard() {
    for text in ["http://localhost:2379", "http://127.0.0.2:1", "https://[::1]:1", "unix://x"] {
      #expect(Endpoint(text)?.isLoopback == true, "\(text)")
    }
    #expect(Endpoint("http://10.127.0.1:2379")?.isLoopback == false)
    #expect(Endpoint("http://0.0.0.0:2379")?.isWildcard == true)
    #expect(Endpoint("http://[::]:2379")?.isWildcard == true)
    #expect(Endpoint("http://10.0.0.0:2379")?.isWildcard == false)
  }
}
