#!/usr/bin/env python3
"""Write the dump of a made cluster with about so many objects, as `kubectl get -o yaml` would.

Usage: .ci/make-cluster.py OBJECTS > dump.yaml

The mix and the references are those of clusters in use: namespaces with some thirty objects each,
workloads with their ReplicaSets and pods, Services, budgets, autoscalers, policies, quotas,
accounts, roles, claims, volumes, schedules, ingresses; one node for each fifty objects. Names and
labels are the same in all namespaces, as where each team or branch runs the same things. The same number makes the same
dump. A tenth of the workloads lack what production asks for.
"""
import random
import sys

APP = """\
- apiVersion: apps/v1
  kind: {kind}
  metadata:
    name: {name}
    namespace: {namespace}
    uid: {uid}
    labels: {{app: {name}, team: {namespace}}}
  spec:
    replicas: {replicas}
{extra}    selector:
      matchLabels: {{app: {name}}}
    template:
      metadata:
        labels: {{app: {name}, team: {namespace}}}
      spec:
        serviceAccountName: {name}
        automountServiceAccountToken: false
        securityContext:
          runAsNonRoot: true
          seccompProfile: {{type: RuntimeDefault}}
        topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: topology.kubernetes.io/zone
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels: {{app: {name}}}
        containers:
        - name: {name}
          image: registry.example/{namespace}/{name}:1.{minor}.{patch}
          args: [--config=/etc/{name}/config.yaml, --listen=:8080]
          ports:
          - name: http
            containerPort: 8080
          env:
          - name: LOG_LEVEL
            value: info
          - name: DATABASE_PASSWORD
            valueFrom:
              secretKeyRef: {{name: {name}, key: password}}
          resources:
            requests: {{cpu: 100m, memory: 128Mi}}
            limits: {{memory: 256Mi}}
{probes}          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities: {{drop: [ALL]}}
          volumeMounts:
          - {{name: config, mountPath: /etc/{name}}}
        volumes:
        - name: config
          configMap: {{name: {name}}}
"""
PROBES = """\
          readinessProbe:
            httpGet: {path: /ready, port: http}
          livenessProbe:
            httpGet: {path: /live, port: http}
            initialDelaySeconds: 10
            failureThreshold: 5
"""
SIDE = """\
- apiVersion: v1
  kind: Service
  metadata: {{name: {name}, namespace: {namespace}}}
  spec:
    selector: {{app: {name}}}
    ports: [{{name: http, port: 80, targetPort: http}}]
- apiVersion: v1
  kind: ServiceAccount
  metadata: {{name: {name}, namespace: {namespace}}}
- apiVersion: v1
  kind: ConfigMap
  metadata: {{name: {name}, namespace: {namespace}}}
  data:
    config.yaml: |
      server:
        listen: ":8080"
        timeout: 30s
- apiVersion: v1
  kind: Secret
  metadata: {{name: {name}, namespace: {namespace}}}
  type: Opaque
  data: {{password: c2VjcmV0LW9mLWEtdGVzdA==}}
- apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata: {{name: {name}, namespace: {namespace}}}
  spec:
    maxUnavailable: 1
    selector:
      matchLabels: {{app: {name}}}
- apiVersion: networking.k8s.io/v1
  kind: NetworkPolicy
  metadata: {{name: {name}, namespace: {namespace}}}
  spec:
    podSelector:
      matchLabels: {{app: {name}}}
    policyTypes: [Ingress]
    ingress:
    - from: [{{namespaceSelector: {{matchLabels: {{kubernetes.io/metadata.name: ingress}}}}}}]
"""
SCALER = """\
- apiVersion: autoscaling/v2
  kind: HorizontalPodAutoscaler
  metadata: {{name: {name}, namespace: {namespace}}}
  spec:
    scaleTargetRef: {{apiVersion: apps/v1, kind: Deployment, name: {name}}}
    minReplicas: 2
    maxReplicas: 6
    metrics:
    - type: Resource
      resource: {{name: cpu, target: {{type: Utilization, averageUtilization: 70}}}}
- apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata: {{name: {name}, namespace: {namespace}}}
  spec:
    ingressClassName: nginx
    tls: [{{hosts: [{name}.{namespace}.example], secretName: {name}-tls}}]
    rules:
    - host: {name}.{namespace}.example
      http:
        paths:
        - {{path: /, pathType: Prefix, backend: {{service: {{name: {name}, port: {{name: http}}}}}}}}
"""
OWNED = """\
- apiVersion: apps/v1
  kind: ReplicaSet
  metadata:
    name: {name}-7d9f
    namespace: {namespace}
    labels: {{app: {name}}}
    ownerReferences: [{{apiVersion: apps/v1, kind: Deployment, name: {name}, uid: {uid}, controller: true}}]
  spec:
    replicas: {replicas}
    selector:
      matchLabels: {{app: {name}, pod-template-hash: 7d9f}}
    template:
      metadata:
        labels: {{app: {name}, pod-template-hash: 7d9f}}
      spec:
        containers:
        - {{name: {name}, image: "registry.example/{namespace}/{name}:1.{minor}.{patch}"}}
"""
POD = """\
- apiVersion: v1
  kind: Pod
  metadata:
    name: {name}-7d9f-{number}
    namespace: {namespace}
    labels: {{app: {name}, pod-template-hash: 7d9f}}
    ownerReferences: [{{apiVersion: apps/v1, kind: ReplicaSet, name: {name}-7d9f, uid: {uid}, controller: true}}]
  spec:
    nodeName: node-{node}
    containers:
    - {{name: {name}, image: "registry.example/{namespace}/{name}:1.{minor}.{patch}"}}
  status:
    phase: Running
    conditions: [{{type: Ready, status: "True"}}]
"""
ROOM = """\
- apiVersion: v1
  kind: Namespace
  metadata:
    name: {namespace}
    labels: {{pod-security.kubernetes.io/enforce: restricted}}
- apiVersion: v1
  kind: ResourceQuota
  metadata: {{name: quota, namespace: {namespace}}}
  spec:
    hard: {{requests.cpu: "100", requests.memory: 200Gi, pods: "500"}}
- apiVersion: v1
  kind: LimitRange
  metadata: {{name: limits, namespace: {namespace}}}
  spec:
    limits:
    - type: Container
      default: {{memory: 256Mi}}
      defaultRequest: {{cpu: 50m, memory: 128Mi}}
- apiVersion: networking.k8s.io/v1
  kind: NetworkPolicy
  metadata: {{name: default-deny, namespace: {namespace}}}
  spec: {{podSelector: {{}}, policyTypes: [Ingress]}}
- apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata: {{name: reader, namespace: {namespace}}}
  rules:
  - {{apiGroups: [""], resources: [configmaps], verbs: [get, list, watch]}}
- apiVersion: rbac.authorization.k8s.io/v1
  kind: RoleBinding
  metadata: {{name: reader, namespace: {namespace}}}
  roleRef: {{apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}}
  subjects:
  - {{kind: Group, apiGroup: rbac.authorization.k8s.io, name: team-{namespace}}}
- apiVersion: v1
  kind: PersistentVolumeClaim
  metadata: {{name: data, namespace: {namespace}}}
  spec:
    accessModes: [ReadWriteOnce]
    storageClassName: standard
    resources: {{requests: {{storage: 10Gi}}}}
    volumeName: pv-{namespace}
- apiVersion: v1
  kind: PersistentVolume
  metadata: {{name: pv-{namespace}}}
  spec:
    capacity: {{storage: 10Gi}}
    accessModes: [ReadWriteOnce]
    persistentVolumeReclaimPolicy: Retain
    storageClassName: standard
    claimRef: {{apiVersion: v1, kind: PersistentVolumeClaim, name: data, namespace: {namespace}}}
    csi: {{driver: ebs.csi.aws.com, volumeHandle: vol-{namespace}}}
- apiVersion: rbac.authorization.k8s.io/v1
  kind: RoleBinding
  metadata: {{name: view, namespace: {namespace}}}
  roleRef: {{apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}}
  subjects:
  - {{kind: ServiceAccount, name: web, namespace: {namespace}}}
- apiVersion: batch/v1
  kind: CronJob
  metadata: {{name: report, namespace: {namespace}}}
  spec:
    schedule: "17 3 * * *"
    concurrencyPolicy: Forbid
    jobTemplate:
      spec:
        template:
          metadata:
            labels: {{app: report}}
          spec:
            restartPolicy: OnFailure
            serviceAccountName: web
            containers:
            - name: report
              image: registry.example/{namespace}/report:2.1.0
              resources:
                requests: {{cpu: 100m, memory: 128Mi}}
                limits: {{memory: 128Mi}}
"""
INGRESS = """\
- apiVersion: v1
  kind: Namespace
  metadata: {name: ingress}
- apiVersion: networking.k8s.io/v1
  kind: IngressClass
  metadata: {name: nginx}
  spec: {controller: k8s.io/ingress-nginx}
- apiVersion: apps/v1
  kind: DaemonSet
  metadata: {name: ingress-nginx-controller, namespace: ingress}
  spec:
    selector:
      matchLabels: {app.kubernetes.io/component: ingress-controller}
    template:
      metadata:
        labels: {app.kubernetes.io/component: ingress-controller}
      spec:
        containers:
        - name: controller
          image: registry.k8s.io/ingress-nginx/controller:v1.14.0
- apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRole
  metadata: {name: view}
  rules:
  - {apiGroups: ["", apps], resources: [pods, services, deployments], verbs: [get, list, watch]}
"""
NODE = """\
- apiVersion: v1
  kind: Node
  metadata:
    name: node-{node}
    labels: {{kubernetes.io/hostname: node-{node}, topology.kubernetes.io/zone: zone-{zone}}}
  spec: {{podCIDR: 10.{second}.{third}.0/24}}
  status:
    allocatable: {{cpu: "16", memory: 64Gi, pods: "110"}}
    conditions: [{{type: Ready, status: "True"}}]
    nodeInfo: {{kubeletVersion: v1.35.3, containerRuntimeVersion: containerd://2.3.0}}
"""
CLASS = """\
- apiVersion: storage.k8s.io/v1
  kind: StorageClass
  metadata:
    name: standard
    annotations: {storageclass.kubernetes.io/is-default-class: "true"}
  provisioner: ebs.csi.aws.com
  volumeBindingMode: WaitForFirstConsumer
  allowVolumeExpansion: true
"""


def objects(wanted):
    chance = random.Random(0)
    nodes = max(3, wanted // 50)
    for node in range(nodes):
        yield NODE.format(node=node, zone="abc"[node % 3], second=node // 250, third=node % 250)
    yield CLASS + INGRESS
    count = nodes + 5
    number = 0
    while count < wanted:
        space = f"team-{number}"
        number += 1
        yield ROOM.format(namespace=space)
        count += 10
        for app in range(3):
            is_bad = chance.random() < 0.1
            values = {
                "name": ("web", "api", "db")[app], "namespace": space,
                "uid": f"{number:08x}-0000-4000-8000-{app:012x}", "kind": "Deployment",
                "replicas": 1 if is_bad else chance.choice([2, 3, 5]), "extra": "",
                "minor": chance.randrange(20), "patch": chance.randrange(10),
                "probes": "" if is_bad else PROBES,
            }
            if app == 2:
                values["kind"] = "StatefulSet"
                values["extra"] = f"    serviceName: {values['name']}\n"
            yield APP.format(**values) + SIDE.format(**values)
            count += 7
            if app < 2:
                yield SCALER.format(**values) + OWNED.format(**values)
                count += 3
                for pod in range(values["replicas"]):
                    yield POD.format(number=pod, node=chance.randrange(nodes), **values)
                    count += 1


def main():
    if len(sys.argv) != 2 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    sys.stdout.write("apiVersion: v1\nkind: List\nitems:\n")
    for text in objects(int(sys.argv[1])):
        sys.stdout.write(text)


main()
