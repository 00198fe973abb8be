/// The checklists of the top-level folder, carried inside the program.
public enum ChecklistFiles {
  /// The names and texts of the files, `production` first.
  public static let all: [(name: String, bytes: [UInt8])] = [
    ("production", PackageResources.production_yaml),
    ("production-grade-anywhere", PackageResources.production_grade_anywhere_yaml),
    ("kubernetes-production-environment", PackageResources.kubernetes_production_environment_yaml),
    ("secure-and-highly-available", PackageResources.secure_and_highly_available_yaml),
    ("what-kubernetes-needs", PackageResources.what_kubernetes_needs_yaml),
    ("running-in-production", PackageResources.running_in_production_yaml),
  ]
}
