import Flags
public import Kubernetes
import Text

/// One object and what in it its kind does not allow.
public struct ObjectFields: Sendable {
  public let object: Object
  /// nil when the kind is not known, or its definition is not among the inputs.
  public let problems: [FieldProblem]?
  /// The CustomResourceDefinition among the inputs by which it was judged.
  public let definition: Object?
}

extension ObjectFields {
  /// Judges the configuration files of components.
  static func judged(configurations: [Object], minor: Int?) -> [ObjectFields] {
    configurations.map {
      ObjectFields(
        object: $0, problems: FieldWalk.problems(inConfiguration: $0, minor: minor),
        definition: nil)
    }
  }

  /// Judges all objects, a part of them on each processor.
  static func judged(_ objects: [Object], minor: Int?) -> [ObjectFields] {
    let custom = CustomKinds(objects)
    let part = 256
    let parts = concurrently((objects.count + part - 1) / part) { number in
      let range = number * part..<min(objects.count, (number + 1) * part)
      return objects[range].map { object in
        if let problems = FieldWalk.problems(in: object, minor: minor) {
          return ObjectFields(object: object, problems: problems, definition: nil)
        }
        let found = custom.problems(in: object)
        return ObjectFields(object: object, problems: found?.all, definition: found?.definition)
      }
    }
    return parts.flatMap { $0 }
  }
}
