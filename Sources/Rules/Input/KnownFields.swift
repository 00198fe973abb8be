import Inventory
import Kubernetes

extension Input {
  static let knownFields = Rule(
    "input/known-fields",
    title: "Objects have no field that their kind does not know",
    severity: .medium,
    rationale: """
      A field with a wrong name or in a wrong place is refused by kubectl and by server-side \
      apply, and dropped without a word by most other clients. What it was to set is not set.
      """,
    remedy: "Write the field where the message says, or remove it.",
    aliases: ["schema-validation", "kubeconform", "kubesec"],
    needs: [],
    examples: [
      .passes(Manifest.workload(spec: "replicas: 2\nstrategy: {type: Recreate}")),
      .fails(Manifest.workload(spec: "replicas: 2\n↓replica: 3")),
      .fails(Manifest.workload(pod: "↓replicas: 3")),
      .fails(Manifest.workload(container: "↓nodeSelector: {disk: fast}")),
      .fails(Manifest.workload(pod: "↓env: [{name: A, value: b}]")),
      // storage/claim-sizes tells what is missing for it.
      .passes(
        Manifest.object(
          "v1", "PersistentVolumeClaim", "a",
          "spec: {accessModes: [ReadWriteOnce], resources: {storage: 8Gi}}")),
      // Names are told apart by their case.
      .fails(Manifest.service(spec: "ports: [{port: 80, ↓targetport: 8080}]")),
      // What a cluster wrote, and directives of patches.
      .passes(
        Manifest.workload(
          pod: "dnsPolicy: ClusterFirst\n$setElementOrder/containers: [{name: web}]")
          + "status: {observedGenerations: 3}\n"),
      .passes(
        Manifest.object(
          "v1", "ConfigMap", "a", "data: {any: x}\nmetadata: {name: a, creationTimestamp: null}")),
      // No definition tells what a Thing has.
      .notApplicable(Manifest.object("example.org/v1", "Thing", "a", "spec: {size: 1}")),
      .passes(definition + Manifest.object("example.org/v1", "Thing", "a", "spec: {size: 1}")),
      .fails(definition + Manifest.object("example.org/v1", "Thing", "a", "spec: {↓sizes: 1}")),
      // A definition without fields stands in for the real one.
      .passes(
        Manifest.object(
          "apiextensions.k8s.io/v1", "CustomResourceDefinition", "things.example.org",
          "spec: {group: example.org, names: {kind: Thing, plural: things}, scope: Namespaced, "
            + "versions: [{name: v1, served: true, storage: true, "
            + "schema: {openAPIV3Schema: {type: object}}}]}")
          + Manifest.object("example.org/v1", "Thing", "a", "spec: {size: 1}")),
      // The items of a list, and JSON.
      .fails(
        "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Secret, metadata: {name: a}, ↓dat: {}}"
      ),
      // A patch of a kustomization is a part of an object.
      .notApplicable(
        "-- kustomization.yaml --\npatches: [{path: p.yaml}]\n-- p.yaml --\n"
          + "{apiVersion: v1, kind: Secret, metadata: {name: a}, $patch: delete, dat: {}}"),
      // What sops adds when it encrypts a file.
      .passes("{apiVersion: v1, kind: Secret, metadata: {name: a}, sops: {mac: a}}"),
    ],
    judging: \.objectFields
  ) { fields, cluster in
    verdict(on: fields) {
      $0.isUnknown && !$0.isSafeguard
        && !($0.isAboutSize && !cluster.isKustomized(fields.object))
    }
  }

  /// The definition of a kind with one field, of which another may be left out.
  static let definition = """
    ---
    apiVersion: apiextensions.k8s.io/v1
    kind: CustomResourceDefinition
    metadata: {name: things.example.org}
    spec:
      group: example.org
      names: {kind: Thing, plural: things}
      scope: Namespaced
      versions:
      - name: v1
        served: true
        storage: true
        schema:
          openAPIV3Schema:
            type: object
            properties:
              spec:
                type: object
                required: [size]
                properties:
                  size: {type: integer}
                  port: {x-kubernetes-int-or-string: true}
                  any: {type: object, x-kubernetes-preserve-unknown-fields: true}
                  labels: {type: object, additionalProperties: {type: string}}

    """
}
