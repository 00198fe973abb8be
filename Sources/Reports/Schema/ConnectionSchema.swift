extension ReportSchema {
  /// The definitions of the connection table's rows.
  static let connection = #"""
    "connection": {
          "type": "object",
          "description": "one hop of the control plane on one host, and what protects it",
          "required": [
            "hop", "host", "title", "peers", "loopback", "wrong", "encrypted", "serverVerified",
            "clientAuthenticated", "location"
          ],
          "properties": {
            "hop": {
              "enum": [
                "etcd-peer", "etcd-client", "apiserver-to-etcd", "client-to-apiserver",
                "apiserver-to-kubelet", "client-to-kubelet", "kubelet-to-apiserver",
                "controller-manager-to-apiserver", "scheduler-to-apiserver",
                "kube-proxy-to-apiserver", "kubeconfig-to-apiserver", "aggregated-api", "webhook",
                "konnectivity"
              ]
            },
            "host": {"type": ["string", "null"]},
            "title": {"type": "string"},
            "peers": {
              "type": "array",
              "items": {"type": "string"},
              "description": "URLs or services at the other end, or what is listened on"
            },
            "loopback": {"type": "boolean", "description": "it never leaves the machine"},
            "wrong": {"type": "boolean"},
            "encrypted": {"$ref": "#/$defs/answer"},
            "serverVerified": {"$ref": "#/$defs/answer"},
            "clientAuthenticated": {"$ref": "#/$defs/answer"},
            "location": {"$ref": "#/$defs/location"}
          }
        },
        "answer": {
          "type": "object",
          "required": ["is", "wrong", "how", "missing", "location"],
          "properties": {
            "is": {"enum": ["yes", "no", "not-known"]},
            "wrong": {"type": "boolean", "description": "a no that is not as it should be"},
            "how": {"type": ["string", "null"]},
            "missing": {
              "type": ["string", "null"],
              "description": "the input that would decide it"
            },
            "location": {
              "type": ["object", "null"],
              "required": ["file", "line", "column"],
              "properties": {
                "file": {"type": "string"},
                "line": {"type": "integer", "minimum": 1},
                "column": {"type": "integer", "minimum": 1}
              }
            }
          }
        }
    """#
}
