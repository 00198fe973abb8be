/// A table of the text report that is shown in full on demand.
public enum View: String, Sendable, CaseIterable {
  case connections, certificates
}
