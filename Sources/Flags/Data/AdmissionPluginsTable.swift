// Made by .ci/make-options.py from the reference tables; not to be edited by hand.
// swift-format-ignore-file
let admissionPluginsTable: StaticString = """
#plugin	introduced	on	until	removed
AlwaysAdmit				
AlwaysDeny				
AlwaysPullImages				
CertificateApproval		always		
CertificateSigning		always		
CertificateSubjectRestriction		always		
ClusterTrustBundleAttest	1.27	1.27		
DefaultIngressClass		always		
DefaultStorageClass		always		
DefaultTolerationSeconds		always		
DenyEscalatingExec				1.21
DenyExecOnPrivileged				1.21
DenyServiceExternalIPs	1.21			
EventRateLimit				
ExtendedResourceToleration				
ImagePolicyWebhook				
JobValidation	1.36	1.36		
LimitPodHardAntiAffinityTopology				
LimitRanger		always		
MutatingAdmissionPolicy	1.32	1.32		
MutatingAdmissionWebhook		always		
NamespaceAutoProvision				
NamespaceExists				
NamespaceLifecycle		always		
NodeDeclaredFeatureValidator	1.35	1.35		
NodeRestriction				
OwnerReferencesPermissionEnforcement				
PersistentVolumeClaimResize		always		
PersistentVolumeLabel				1.31
PodGroupProtection	1.36	1.36		
PodGroupWorkloadExists	1.36	1.36		
PodNodeSelector				
PodPreset				1.20
PodResizeValidator	1.36	1.36		
PodSecurity	1.22	1.22		
PodSecurityPolicy				1.25
PodTolerationRestriction				
PodTopologyLabels	1.33	1.33		
Priority		always		
ResourceQuota		always		
RuntimeClass		always		
SecurityContextDeny				1.30
ServiceAccount		always		
StorageObjectInUseProtection		always		
TaintNodesByCondition		always		
ValidatingAdmissionPolicy	1.26	1.26		
ValidatingAdmissionWebhook		always		
"""
