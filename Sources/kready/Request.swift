import Assessment
import Flags
import Reports
import Rules
import Text

/// What a command line asks for.
struct Request {
  enum Color: String, CaseIterable { case auto, always, never }

  /// One `-o FORMAT[=FILE]`.
  struct Target {
    let format: String
    let file: String?
  }

  var words: [String] = []
  var paths: [String] = []
  var evidence: [String] = []
  var isWhole = false
  var version: Version?
  var clusterName: String?
  var now: Timestamp?
  var checklists: [String] = []
  var showsChecklists = false
  var showsOnlyChecklists = false
  var selection = Selection()
  var gate = Gate()
  var minSeverity = Severity.info
  var targets: [Target] = []
  var views: Set<View> = []
  var showsAll = false
  var isQuiet = false
  var isVerbose = false
  var color = Color.auto
  var width: Int?
  var isASCII = false
  var wantsHelp = false
}
