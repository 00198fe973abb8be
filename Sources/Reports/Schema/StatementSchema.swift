extension ReportSchema {
  /// The definition of what a person states.
  static let statement = #"""
    "statement": {
          "type": "object",
          "description": "a record of kind: Evidence, which states and proves nothing",
          "required": [
            "item", "part", "title", "by", "on", "until", "file", "holds", "reason", "daysLeft",
            "location"
          ],
          "properties": {
            "item": {"type": "string", "description": "the checklist item it is for"},
            "part": {"type": ["string", "null"]},
            "title": {"type": "string"},
            "by": {"type": ["string", "null"]},
            "on": {"type": ["string", "null"], "description": "2026-11-20"},
            "until": {"type": ["string", "null"]},
            "file": {"type": ["string", "null"]},
            "holds": {"type": "boolean"},
            "reason": {"type": ["string", "null"], "description": "why it does not hold"},
            "daysLeft": {
              "type": ["integer", "null"],
              "description": "until it has to be renewed; negative once it has lapsed"
            },
            "location": {"$ref": "#/$defs/location"}
          }
        }
    """#
}
