import Assessment
import Inventory
import Rules
import Text

extension Format {
  /// The whole audit for programs; `kready schema report` prints its schema.
  public static let json = Format(
    name: "json", summary: "everything, for programs (kready schema report)"
  ) { audit, _, out in
    var writer = JSONWriter()
    writer.report(audit)
    out += writer.text
    out += "\n"
  }
}

extension JSONWriter {
  mutating func report(_ audit: Audit) {
    object { json in
      json.string("apiVersion", Product.reportVersion)
      json.string("kind", "Report")
      json.tool()
      json.string("time", audit.context.now.description)
      json.object("cluster") { json in
        json.string("name", audit.context.clusterName)
        json.string("kubernetesVersion", audit.context.kubernetesVersion)
        json.string("installer", audit.context.installer)
        json.bool("whole", audit.context.isWhole)
      }
      json.string("verdict", audit.readiness.rawValue)
      json.array("headline", audit.headlines.map(\.text))
      json.number("score", audit.score.value)
      json.object("scoring") { json in
        json.number("version", Score.version)
        json.number("average", audit.score.average)
        json.string("cappedBy", audit.score.cappedBy?.rawValue)
        json.number("weight", audit.score.weight)
      }
      json.number("coverage", audit.score.coverage)
      json.object("counts") { json in
        for severity in Severity.allCases {
          json.number(severity.rawValue, audit.count(severity))
        }
      }
      json.object("gate") { json in
        json.bool("passed", audit.gateFailures.isEmpty)
        json.array("failed", audit.gateFailures)
      }
      json.array("areas") { json in for area in audit.areas { json.area(area) } }
      json.array("rules") { json in for outcome in audit.outcomes { json.rule(outcome) } }
      json.array("findings") { json in for finding in audit.findings { json.finding(finding) } }
      json.array("nextSteps") { json in for step in audit.nextSteps { json.step(step) } }
      json.array("connections") { json in
        for connection in audit.context.connections { json.connection(connection) }
      }
      json.array("certificates") { json in
        for certificate in audit.context.certificates { json.certificate(certificate) }
      }
      json.array("checklists") { json in for list in audit.checklists { json.checklist(list) } }
      json.array("statements") { json in for each in audit.statements { json.statement(each) } }
      json.inputs(audit.context)
    }
  }

  private mutating func tool() {
    object("tool") { json in
      json.string("name", Product.name)
      json.string("version", Product.version)
    }
  }

  private mutating func area(_ area: AreaScore) {
    object { json in
      json.string("id", area.id)
      json.string("title", area.title)
      json.number("score", area.score)
      json.number("coverage", area.coverage)
      json.number("passed", area.passed)
      json.number("failed", area.failed)
      json.number("notAssessed", area.notAssessed)
      json.number("notApplicable", area.notApplicable)
    }
  }

  private mutating func rule(_ outcome: RuleOutcome) {
    object { json in
      json.string("id", outcome.rule.id)
      json.string("title", outcome.rule.title)
      json.string("severity", outcome.rule.severity.rawValue)
      json.string("area", outcome.rule.area)
      json.string("status", outcome.status.rawValue)
      json.array("items", outcome.items)
      json.object("subjects") { json in
        json.number("passed", outcome.passed)
        json.number("failed", outcome.failed)
        json.number("notAssessed", outcome.unassessed)
      }
      json.array("missing", outcome.missing)
      json.string("reason", outcome.reason)
    }
  }

  private mutating func finding(_ finding: Finding) {
    object { json in
      json.string("id", finding.id)
      json.string("rule", finding.rule.id)
      json.string("severity", finding.severity.rawValue)
      json.string("area", finding.rule.area)
      json.string("state", finding.state.rawValue)
      json.string("subject", finding.subject)
      json.objectReference(finding.object)
      json.string("host", finding.host)
      json.location("location", finding.location)
      json.array("related") { json in
        for related in finding.related {
          json.object { json in
            json.string("message", related.message)
            json.location("location", related.location)
          }
        }
      }
      json.string("message", finding.message)
      json.string("why", finding.why)
      json.string("fix", finding.fix)
    }
  }

  private mutating func objectReference(_ reference: ObjectReference?) {
    guard let reference else {
      string("object", nil)
      return
    }
    object("object") { json in
      json.string("apiVersion", reference.apiVersion)
      json.string("kind", reference.kind)
      json.string("namespace", reference.namespace)
      json.string("name", reference.name)
    }
  }

  mutating func location(_ key: String?, _ location: Location) {
    let position = location.position
    object(key) { json in
      json.string("file", location.path)
      json.number("line", position.line)
      json.number("column", position.column)
    }
  }

  private mutating func step(_ step: NextStep) {
    object { json in
      json.string("rule", step.rule.id)
      json.string("severity", step.rule.severity.rawValue)
      json.number("findings", step.findings)
      json.number("gain", step.gain)
      json.number("scoreAfter", step.scoreAfter)
    }
  }

  private mutating func checklist(_ result: ChecklistResult) {
    object { json in
      json.string("name", result.checklist.name)
      json.string("title", result.checklist.title)
      json.array("items") { json in
        for item in result.items {
          json.object { json in
            json.string("id", item.item.id)
            json.string("says", item.item.says)
            json.string("status", item.status.rawValue)
            json.string("reason", item.reason)
            json.array("rules", item.item.rules)
          }
        }
      }
    }
  }

  private mutating func inputs(_ context: Audit.Context) {
    let inputs = context.inputs
    object("inputs") { json in
      json.number("files", inputs.files)
      json.number("documents", inputs.documents)
      json.number("objects", inputs.objects)
      json.array("hosts", context.hosts)
      json.array("unreadable") { json in
        for each in inputs.unreadable {
          json.object { json in
            json.location("location", each.location)
            json.string("message", each.message)
          }
        }
      }
      json.array("unrecognised") { json in
        for each in inputs.unrecognised {
          json.object { json in
            json.string("file", each.path)
            json.string("reason", each.reason)
          }
        }
      }
      json.array("templates", inputs.templates)
      json.number("fragments", inputs.fragments.count)
      json.array("notices", inputs.notices)
    }
  }
}
