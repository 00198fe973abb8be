import Testing
import Text
import YAML

@testable import Kubernetes

@Suite struct FieldWalkTests {
  private func told(_ text: String, minor: Int? = nil) -> [String]? {
    let file = SourceFile(path: "a.yaml", text: text)
    guard let node = Stream(reading: file).documents.first, let object = Object(node, in: file)
    else { return nil }
    return FieldWalk.problems(in: object, minor: minor)?.map {
      "\($0.location.position.line) \($0.message)"
    }
  }

  private func pod(_ container: String) -> String {
    """
    apiVersion: v1
    kind: Pod
    metadata: {name: a, creationTimestamp: null}
    spec:
      containers:
      - name: a
        \(container)
    """
  }

  @Test func whatIsRightIsNotTold() {
    #expect(told(pod("image: a")) == [])
    #expect(told(pod("resources: {limits: {cpu: 1, memory: 1Gi}, requests: }")) == [])
    #expect(told(pod("env: [{name: a, value: \"1\"}, {name: b, value: }]")) == [])
    #expect(told(pod("\"ports\": [{containerPort: 80, hostPort: 1e3}]")) == [])
  }

  @Test func unknownFieldsAreToldWithTheirPlace() {
    #expect(
      told(pod("resources: {livenessProbe: {}}")) == [
        "7 has livenessProbe under spec.containers[0].resources, where no such field is; "
          + "it belongs one level up, beside what is under containers[0]"
      ])
    #expect(
      told(pod("imagepullpolicy: Always")) == [
        "7 has imagepullpolicy under spec.containers[0], where no such field is; "
          + "imagePullPolicy is meant"
      ])
    #expect(
      told(pod("runAsUser: 1")) == [
        "7 has runAsUser under spec.containers[0], where no such field is; "
          + "it belongs under securityContext"
      ])
  }

  @Test func wrongTypesAreToldWithBoth() {
    #expect(
      told(pod("ports: {containerPort: 80}")) == [
        "7 has a mapping as spec.containers[0].ports, where a list is due"
      ])
    #expect(
      told(pod("stdin: 'yes'")) == [
        "7 has a text as spec.containers[0].stdin, where true or false is due"
      ])
    #expect(
      told(pod("ports: [{containerPort: 9999999999}]")) == [
        "7 has a number as spec.containers[0].ports[0].containerPort that is no 32-bit integer"
      ])
    #expect(
      told(pod("resources: {limits: {cpu: 1 core}}")) == [
        "7 has a text as spec.containers[0].resources.limits.cpu that is no quantity"
      ])
    #expect(told(pod("workingDir: 1"))?.count == 1)
  }

  @Test func fieldsHaveTheirVersions() {
    let newer = pod("restartPolicyRules: []")
    #expect(told(newer, minor: 34) == [])
    #expect(told(newer) == [])
    #expect(
      told(newer, minor: 33) == [
        "7 has spec.containers[0].restartPolicyRules, which exists since Kubernetes 1.34"
      ])
    // Of what is older than the table nothing is known.
    #expect(told(newer, minor: 29) == [])
    #expect(told("apiVersion: networking.k8s.io/v1beta1\nkind: IPAddress\nx: y", minor: 30) == nil)
  }

  @Test func mergesAndAliasesAreFollowed() {
    let text = """
      apiVersion: v1
      kind: Pod
      metadata: {name: a}
      spec:
        containers:
        - &first {name: a, imag: a}
        - <<: *first
          name: b
        initContainers: [*first]
      """
    #expect(told(text)?.count == 3)
  }

  @Test func whatIsMissingIsTold() {
    #expect(
      told(pod("env: [{value: a}]")) == ["7 has no name under spec.containers[0].env[0]"])
  }

  @Test func everyFieldIsFoundByItsName() {
    let table = FieldTable.objects
    #expect(table.kinds.count > 250)
    for (number, field) in table.fields.enumerated() {
      #expect(table.field(field.type, named: table.name(field)) == number)
    }
    #expect(table.field(0, named: "noSuchField") == nil)
  }
}
