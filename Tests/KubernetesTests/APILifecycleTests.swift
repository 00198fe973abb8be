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

  @Test func whatIsServedHasNoEnd() {
    #expect(APILifecycle.of("v1", "Pod") == nil)
    #expect(APILifecycle.of("apps/v1", "Deployment") == nil)
    #expect(APILifecycle.of("example.com/v1", "Ingress") == nil)
  }
}
