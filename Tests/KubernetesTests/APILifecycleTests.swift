import Kubernetes
import Testing

@Suite struct APILifecycleTests {
  @Test func removalsAreThoseOfKubernetes() {
    #expect(APILifecycle.of("policy/v1beta1", "PodDisruptionBudget")?.removed == 25)
    #expect(APILifecycle.of("extensions/v1beta1", "Ingress")?.removed == 22)
    let cron = APILifecycle.of("batch/v1beta1", "CronJob")
    #expect(cron?.deprecated == 21)
    #expect(cron?.replacement == "batch/v1 CronJob")
  }

  /// Other tables say 1.36, 1.33 and nothing of these.
  @Test func removalsAreNotThoseOfOldTables() {
    #expect(APILifecycle.of("resource.k8s.io/v1beta1", "ResourceClaim")?.removed == 38)
    let group = "admissionregistration.k8s.io"
    #expect(APILifecycle.of("\(group)/v1alpha1", "ValidatingAdmissionPolicy")?.removed == 32)
    #expect(APILifecycle.of("\(group)/v1beta1", "ValidatingAdmissionPolicy")?.removed == 34)
    #expect(APILifecycle.of("\(group)/v1beta1", "MutatingAdmissionPolicy")?.removed == 40)
    #expect(APILifecycle.of("networking.k8s.io/v1beta1", "IPAddress")?.removed == 37)
  }

  @Test func fieldsThatChangeAreTold() {
    #expect(APIChanges.words("extensions/v1beta1", "Ingress").contains("pathType"))
    #expect(APIChanges.words("policy/v1beta1", "PodDisruptionBudget").contains("empty selector"))
    #expect(APIChanges.words("v1", "Pod").isEmpty)
  }

  @Test func whatIsServedHasNoEnd() {
    #expect(APILifecycle.of("v1", "Pod") == nil)
    #expect(APILifecycle.of("apps/v1", "Deployment") == nil)
    #expect(APILifecycle.of("example.com/v1", "Ingress") == nil)
  }
}
