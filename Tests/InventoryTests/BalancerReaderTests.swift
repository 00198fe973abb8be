import Inventory
import Testing
import Text

@Suite struct BalancerReaderTests {
  private func balancers(_ text: String, _ path: String = "lb/haproxy.cfg") -> [Balancer] {
    let options = ReadingOptions(now: Timestamp(seconds: 0))
    return ClusterReader.read([SourceFile(path: path, text: text)], options: options).balancers
  }

  @Test func backendsOfHaproxyAreReadByTheirSections() {
    let found = balancers(
      """
      global
        server-state-base /var/lib/haproxy
      defaults
        mode tcp
      frontend api
        bind *:6443
        default_backend cp
      backend cp   # the control plane
        option httpchk GET /readyz
        server cp-1 10.0.1.11:6443 check
        # server cp-2 10.0.2.11:6443 check
        server cp-3 [fd00::3]:6443 check
      listen stats
        bind *:9000
      """)
    #expect(found.map(\.title) == ["backend cp of haproxy.cfg"])
    #expect(found.first?.backends.map(\.host) == ["10.0.1.11", "fd00::3"])
    #expect(found.first?.backends.map(\.port) == ["6443", "6443"])
    #expect(found.first?.location.description == "lb/haproxy.cfg:8:1")
    #expect(found.first?.backends.last?.location.description == "lb/haproxy.cfg:12:15")
  }

  @Test func upstreamsOfNginxAreRead() {
    let found = balancers(
      """
      error_log stderr notice;
      stream {
        upstream kube_apiserver {
          least_conn;
          server 10.0.1.11:6443 max_fails=3; server 10.0.2.11:6443;
        }
        server { listen 127.0.0.1:6443; proxy_pass kube_apiserver; }
      }
      """, "hosts/w-1/etc/nginx/nginx.conf")
    #expect(found.map(\.title) == ["upstream kube_apiserver of nginx.conf"])
    #expect(found.first?.host == "w-1")
    #expect(found.first?.backends.map(\.host) == ["10.0.1.11", "10.0.2.11"])
  }

  @Test(
    arguments: [
      "", "backend\n", "backend a\n server\n", "upstream\n", "upstream a {", "}}}}",
      "upstream a { server", "upstream a { server ; }", "server 10.0.0.1:1;",
      "backend a\n server b unix@/run/x.sock\n", "backend a\n server b ${HOST}:6443\n",
    ]) func whatNamesNoServerIsNoBalancer(_ text: String)
  {
    #expect(balancers(text).isEmpty)
  }

  @Test func windowsLineEndsAreBlanks() {
    let found = balancers("backend cp\r\n  server a 10.0.1.11:6443\r\n")
    #expect(found.first?.backends.map(\.port) == ["6443"])
  }
}
