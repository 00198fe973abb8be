extension Network {
  /// A Deployment `web` in namespace `shop` with one container.
  static func web(ports: String = "", replicas: Int = 2) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: web
      namespace: shop
    spec:
      replicas: \(replicas)
      selector: {matchLabels: {app: web}}
      template:
        metadata:
          labels: {app: web}
        spec:
          containers:
            - name: web
              image: registry.example/web:1.4
    \(ports)
    ---

    """
  }

  /// A Service of namespace `shop` with the given spec.
  static func service(_ name: String, _ spec: String) -> String {
    """
    apiVersion: v1
    kind: Service
    metadata:
      name: \(name)
      namespace: shop
    spec: \(spec)
    ---

    """
  }

  /// A NetworkPolicy of namespace `shop` with the given spec.
  static func policy(_ name: String, _ spec: String) -> String {
    """
    apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata:
      name: \(name)
      namespace: shop
    spec: \(spec)
    ---

    """
  }
}
