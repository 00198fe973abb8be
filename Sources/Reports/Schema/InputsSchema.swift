extension ReportSchema {
  /// The definition of what was read, and of what was passed over.
  static let inputs = #"""
    "inputs": {
          "type": "object",
          "required": [
            "files", "documents", "objects", "hosts", "unreadable", "unrecognised",
            "templates", "fragments", "notices"
          ],
          "properties": {
            "files": {"type": "integer", "minimum": 0},
            "documents": {"type": "integer", "minimum": 0},
            "objects": {"type": "integer", "minimum": 0},
            "hosts": {"type": "array", "items": {"type": "string"}},
            "unreadable": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["location", "message"],
                "properties": {
                  "location": {"$ref": "#/$defs/location"},
                  "message": {"type": "string"}
                }
              }
            },
            "unrecognised": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["file", "reason"],
                "properties": {"file": {"type": "string"}, "reason": {"type": "string"}}
              }
            },
            "templates": {"type": "array", "items": {"type": "string"}},
            "fragments": {"type": "integer", "minimum": 0},
            "notices": {"type": "array", "items": {"type": "string"}}
          }
        }
    """#
}
