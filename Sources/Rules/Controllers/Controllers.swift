/// Controllers heal what breaks, and the scheduler gives every pod a place.
enum Controllers: Area {
  static let id = "controllers"
  static let title = "Controllers, scheduler"
  static let rules: [Rule] = [
    enabledControllers, nodeFailureDetection, evictionRate, podGarbageCollection,
    noPlainPorts, schedulerExtenders, defaultSpread, privatePorts, apiRates, noProfiles,
  ]
}
