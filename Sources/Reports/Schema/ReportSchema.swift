/// The JSON Schema (draft 2020-12) of the report that `-o json` writes.
public enum ReportSchema {
  public static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "https://kready.dev/schema/v1/report.json",
      "title": "What kready found in the files of a cluster",
      "type": "object",
      "required": [
        "apiVersion", "kind", "tool", "time", "cluster", "verdict", "headline", "score",
        "scoring", "coverage", "counts", "gate", "areas", "rules", "findings",
        "nextSteps", "connections", "certificates", "checklists", "statements",
        "inputs"
      ],
      "properties": {
        "apiVersion": {"const": "kready/v1"},
        "kind": {"const": "Report"},
        "tool": {
          "type": "object",
          "required": ["name", "version"],
          "properties": {"name": {"type": "string"}, "version": {"type": "string"}}
        },
        "time": {
          "type": "string",
          "format": "date-time",
          "description": "the clock of the audit"
        },
        "cluster": {
          "type": "object",
          "required": ["name", "kubernetesVersion", "installer", "whole"],
          "properties": {
            "name": {"type": ["string", "null"]},
            "kubernetesVersion": {"type": ["string", "null"]},
            "installer": {
              "type": ["string", "null"],
              "description": "what set the cluster up, as its makers call it"
            },
            "whole": {
              "type": "boolean",
              "description": "whether the inputs claim to be the whole cluster"
            }
          }
        },
        "verdict": {"enum": ["READY", "READY WITH RISKS", "NOT READY", "NOT AUDITED"]},
        "headline": {
          "type": "array",
          "items": {"type": "string"},
          "minItems": 1,
          "maxItems": 2,
          "description": "what breaks first"
        },
        "score": {
          "type": ["integer", "null"],
          "minimum": 0,
          "maximum": 100,
          "description": "null when nothing was judged"
        },
        "scoring": {
          "type": "object",
          "required": ["version", "average", "cappedBy", "weight"],
          "properties": {
            "version": {"type": "integer", "minimum": 0},
            "average": {
              "type": ["integer", "null"],
              "minimum": 0,
              "maximum": 100,
              "description": "the score before any cap"
            },
            "cappedBy": {"enum": ["critical", "high", null]},
            "weight": {"type": "integer", "minimum": 0}
          }
        },
        "coverage": {
          "type": "integer",
          "minimum": 0,
          "maximum": 100,
          "description": "percent of the applicable weight that was judged"
        },
        "counts": {
          "type": "object",
          "required": ["critical", "high", "medium", "low", "info"],
          "properties": {
            "critical": {"type": "integer", "minimum": 0},
            "high": {"type": "integer", "minimum": 0},
            "medium": {"type": "integer", "minimum": 0},
            "low": {"type": "integer", "minimum": 0},
            "info": {"type": "integer", "minimum": 0}
          }
        },
        "gate": {
          "type": "object",
          "required": ["passed", "failed"],
          "properties": {
            "passed": {"type": "boolean"},
            "failed": {"type": "array", "items": {"type": "string"}}
          }
        },
        "areas": {
          "type": "array",
          "items": {
            "type": "object",
            "required": [
              "id", "title", "score", "coverage", "passed", "failed", "notAssessed",
              "notApplicable"
            ],
            "properties": {
              "id": {"type": "string"},
              "title": {"type": "string"},
              "score": {"type": ["integer", "null"], "minimum": 0, "maximum": 100},
              "coverage": {"type": "integer", "minimum": 0, "maximum": 100},
              "passed": {"type": "integer", "minimum": 0, "description": "rules"},
              "failed": {"type": "integer", "minimum": 0},
              "notAssessed": {"type": "integer", "minimum": 0},
              "notApplicable": {"type": "integer", "minimum": 0}
            }
          }
        },
        "rules": {
          "type": "array",
          "items": {
            "type": "object",
            "required": [
              "id", "title", "severity", "area", "status", "items", "subjects", "missing",
              "reason"
            ],
            "properties": {
              "id": {"$ref": "#/$defs/rule"},
              "title": {"type": "string"},
              "severity": {"$ref": "#/$defs/severity"},
              "area": {"type": "string"},
              "status": {"enum": ["passed", "failed", "not-applicable", "not-assessed"]},
              "items": {
                "type": "array",
                "items": {"type": "string"},
                "description": "the checklist items that ask for it"
              },
              "subjects": {
                "type": "object",
                "required": ["passed", "failed", "notAssessed"],
                "properties": {
                  "passed": {"type": "integer", "minimum": 0},
                  "failed": {"type": "integer", "minimum": 0},
                  "notAssessed": {"type": "integer", "minimum": 0}
                }
              },
              "missing": {
                "type": "array",
                "items": {"type": "string"},
                "description": "the inputs that would decide it"
              },
              "reason": {
                "type": ["string", "null"],
                "description": "why it is not applicable, where that needs saying"
              }
            }
          }
        },
        "findings": {
          "type": "array",
          "items": {
            "type": "object",
            "required": [
              "id", "rule", "severity", "area", "state", "subject", "object", "host",
              "location", "related", "message", "why", "fix"
            ],
            "properties": {
              "id": {
                "type": "string",
                "pattern": "^[0-9a-f]{16}$",
                "description": "the same in every run for the same problem"
              },
              "rule": {"$ref": "#/$defs/rule"},
              "severity": {"$ref": "#/$defs/severity"},
              "area": {"type": "string"},
              "state": {"enum": ["open"]},
              "subject": {"type": "string"},
              "object": {
                "type": ["object", "null"],
                "required": ["apiVersion", "kind", "namespace", "name"],
                "properties": {
                  "apiVersion": {"type": "string"},
                  "kind": {"type": "string"},
                  "namespace": {"type": ["string", "null"]},
                  "name": {"type": "string"}
                },
                "additionalProperties": false
              },
              "host": {"type": ["string", "null"]},
              "location": {"$ref": "#/$defs/location"},
              "related": {
                "type": "array",
                "items": {
                  "type": "object",
                  "required": ["message", "location"],
                  "properties": {
                    "message": {"type": "string"},
                    "location": {"$ref": "#/$defs/location"}
                  }
                }
              },
              "message": {"type": "string"},
              "why": {"type": "string"},
              "fix": {"type": "string"}
            }
          }
        },
        "nextSteps": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["rule", "severity", "findings", "gain", "scoreAfter"],
            "properties": {
              "rule": {"$ref": "#/$defs/rule"},
              "severity": {"$ref": "#/$defs/severity"},
              "findings": {"type": "integer", "minimum": 1},
              "gain": {
                "type": "integer",
                "description": "points before any cap, fixed alone"
              },
              "scoreAfter": {"type": "integer", "minimum": 0, "maximum": 100}
            }
          },
          "description": "the worst first"
        },
        "connections": {"type": "array", "items": {"$ref": "#/$defs/connection"}},
        "certificates": {
          "type": "array",
          "items": {"$ref": "#/$defs/certificate"},
          "description": "those that end first at the top"
        },
        "checklists": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["name", "title", "items"],
            "properties": {
              "name": {"type": "string"},
              "title": {"type": "string"},
              "items": {
                "type": "array",
                "items": {
                  "type": "object",
                  "required": ["id", "says", "status", "reason", "rules"],
                  "properties": {
                    "id": {"type": "string"},
                    "says": {"type": "string"},
                    "status": {
                      "enum": [
                        "passed", "failed", "stated", "not-applicable", "not-assessed"
                      ]
                    },
                    "reason": {"type": ["string", "null"]},
                    "rules": {"type": "array", "items": {"type": "string"}}
                  }
                }
              }
            }
          }
        },
        "statements": {
          "type": "array",
          "items": {"$ref": "#/$defs/statement"},
          "description": "what people state, apart from what was proved"
        },
        "inputs": {"$ref": "#/$defs/inputs"}
      },
      "$defs": {
        \#(connection),
        \#(certificate),
        \#(statement),
        \#(inputs),
        "severity": {"enum": ["critical", "high", "medium", "low", "info"]},
        "rule": {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*/[a-z0-9]+(-[a-z0-9]+)*$"},
        "location": {
          "type": "object",
          "description": "a place in an input file; line and column count from 1, columns in Unicode scalars",
          "required": ["file", "line", "column"],
          "properties": {
            "file": {"type": "string"},
            "line": {"type": "integer", "minimum": 1},
            "column": {"type": "integer", "minimum": 1}
          }
        }
      }
    }
    """# + "\n"
}
