import Kubernetes
import Testing
import Text
import YAML

@Suite struct CustomKindsTests {
  private func objects(_ text: String) -> [Object] {
    let file = SourceFile(path: "a.yaml", text: text)
    return Stream(reading: file).documents.compactMap { Object($0, in: file) }
  }

  private func definition(_ schema: String) -> String {
    """
    apiVersion: apiextensions.k8s.io/v1
    kind: CustomResourceDefinition
    metadata: {name: things.example.org}
    spec:
      group: example.org
      names: {kind: Thing}
      versions: [{name: v1, schema: {openAPIV3Schema: {type: object, properties: {spec: \(schema)}}}}]
    ---

    """
  }

  private func told(_ schema: String, _ spec: String) -> [String]? {
    let all = objects(
      definition(schema)
        + "apiVersion: example.org/v1\nkind: Thing\nmetadata: {name: a, any: b}\nspec: \(spec)")
    guard let thing = all.last else { return nil }
    return CustomKinds(all).problems(in: thing)?.all.map(\.message)
  }

  @Test func typesAreThoseOfTheSchema() {
    let schema = "{type: object, properties: {size: {type: integer}, open: {type: boolean}}}"
    #expect(told(schema, "{size: 1, open: true}") == [])
    #expect(told(schema, "{size: 1.0}") == [])
    #expect(told(schema, "{size: }") == [])
    #expect(told(schema, "{size: a}") == ["has a text as spec.size, where a whole number is due"])
    #expect(told(schema, "{sizes: 1}")?.count == 1)
  }

  @Test func whatIsKeptIsNotTold() {
    let keeps = "{type: object, x-kubernetes-preserve-unknown-fields: true}"
    #expect(told(keeps, "{a: {b: [1]}}") == [])
    #expect(told("{type: object, additionalProperties: {type: string}}", "{a: b}") == [])
    #expect(
      told("{type: object, additionalProperties: {type: string}}", "{a: {}}") == [
        "has a mapping as spec.a, where a text is due"
      ])
    #expect(told("{x-kubernetes-int-or-string: true}", "80") == [])
    #expect(told("{x-kubernetes-int-or-string: true}", "http") == [])
    #expect(told("{x-kubernetes-int-or-string: true}", "[]")?.count == 1)
  }

  @Test func ofSeveralDefinitionsOneIsEnough() {
    let text =
      definition("{type: object, properties: {old: {type: string}}}")
      + definition("{type: object, properties: {new: {type: string}}}")
      + "apiVersion: example.org/v1\nkind: Thing\nmetadata: {name: a}\nspec: {new: a}\n"
    let all = objects(text)
    #expect(all.last.flatMap { CustomKinds(all).problems(in: $0)?.all.isEmpty } == true)
  }
}
