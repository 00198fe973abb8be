// Made by .ci/make-schemas.py from the reference tables; not to be edited by hand.
// swift-format-ignore-file
let fieldsTable: StaticString = """
=admissionregistration.k8s.io/v1 MutatingAdmissionPolicy	0	36-
=admissionregistration.k8s.io/v1 MutatingAdmissionPolicyBinding	15	36-
=admissionregistration.k8s.io/v1 MutatingAdmissionPolicyBindingList	18	36-
=admissionregistration.k8s.io/v1 MutatingAdmissionPolicyList	21	36-
=admissionregistration.k8s.io/v1 MutatingWebhookConfiguration	22
=admissionregistration.k8s.io/v1 MutatingWebhookConfigurationList	27
=admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy	28
=admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBinding	32
=admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBindingList	34
=admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyList	35
=admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration	36
=admissionregistration.k8s.io/v1 ValidatingWebhookConfigurationList	38
=admissionregistration.k8s.io/v1alpha1 MutatingAdmissionPolicy	39	32-
=admissionregistration.k8s.io/v1alpha1 MutatingAdmissionPolicyBinding	49	32-
=admissionregistration.k8s.io/v1alpha1 MutatingAdmissionPolicyBindingList	52	32-
=admissionregistration.k8s.io/v1alpha1 MutatingAdmissionPolicyList	53	32-
=admissionregistration.k8s.io/v1alpha1 ValidatingAdmissionPolicy	54	-31
=admissionregistration.k8s.io/v1alpha1 ValidatingAdmissionPolicyBinding	58	-31
=admissionregistration.k8s.io/v1alpha1 ValidatingAdmissionPolicyBindingList	60	-31
=admissionregistration.k8s.io/v1alpha1 ValidatingAdmissionPolicyList	61	-31
=admissionregistration.k8s.io/v1beta1 MutatingAdmissionPolicy	62	34-
=admissionregistration.k8s.io/v1beta1 MutatingAdmissionPolicyBinding	72	34-
=admissionregistration.k8s.io/v1beta1 MutatingAdmissionPolicyBindingList	75	34-
=admissionregistration.k8s.io/v1beta1 MutatingAdmissionPolicyList	76	34-
=admissionregistration.k8s.io/v1beta1 ValidatingAdmissionPolicy	77	-33
=admissionregistration.k8s.io/v1beta1 ValidatingAdmissionPolicyBinding	81	-33
=admissionregistration.k8s.io/v1beta1 ValidatingAdmissionPolicyBindingList	83	-33
=admissionregistration.k8s.io/v1beta1 ValidatingAdmissionPolicyList	84	-33
=apiextensions.k8s.io/v1 CustomResourceDefinition	85
=apiextensions.k8s.io/v1 CustomResourceDefinitionList	101
=apiregistration.k8s.io/v1 APIService	102
=apiregistration.k8s.io/v1 APIServiceList	105
=apps/v1 ControllerRevision	108
=apps/v1 ControllerRevisionList	109
=apps/v1 DaemonSet	110
=apps/v1 DaemonSetList	222
=apps/v1 Deployment	223
=apps/v1 DeploymentList	227
=apps/v1 ReplicaSet	228
=apps/v1 ReplicaSetList	230
=apps/v1 StatefulSet	231
=apps/v1 StatefulSetList	238
=authentication.k8s.io/v1 SelfSubjectReview	239
=authentication.k8s.io/v1 TokenRequest	240
=authentication.k8s.io/v1 TokenReview	243
=authentication.k8s.io/v1alpha1 SelfSubjectReview	245	-31
=authentication.k8s.io/v1beta1 SelfSubjectReview	246	-32
=authorization.k8s.io/v1 LocalSubjectAccessReview	247
=authorization.k8s.io/v1 SelfSubjectAccessReview	254
=authorization.k8s.io/v1 SelfSubjectRulesReview	256
=authorization.k8s.io/v1 SubjectAccessReview	258
=autoscaling/v1 HorizontalPodAutoscaler	259
=autoscaling/v1 HorizontalPodAutoscalerList	262
=autoscaling/v1 Scale	263
=autoscaling/v2 HorizontalPodAutoscaler	265
=autoscaling/v2 HorizontalPodAutoscalerList	279
=batch/v1 CronJob	280
=batch/v1 CronJobList	297
=batch/v1 Job	298
=batch/v1 JobList	299
=certificates.k8s.io/v1 CertificateSigningRequest	300
=certificates.k8s.io/v1 CertificateSigningRequestList	302
=certificates.k8s.io/v1 ClusterTrustBundle	303	37-
=certificates.k8s.io/v1 ClusterTrustBundleList	305	37-
=certificates.k8s.io/v1 PodCertificateRequest	306	37-
=certificates.k8s.io/v1 PodCertificateRequestList	308	37-
=certificates.k8s.io/v1alpha1 ClusterTrustBundle	309	-36
=certificates.k8s.io/v1alpha1 ClusterTrustBundleList	311	-36
=certificates.k8s.io/v1alpha1 PodCertificateRequest	312	34-34
=certificates.k8s.io/v1alpha1 PodCertificateRequestList	314	34-34
=certificates.k8s.io/v1beta1 ClusterTrustBundle	315	33-
=certificates.k8s.io/v1beta1 ClusterTrustBundleList	317	33-
=certificates.k8s.io/v1beta1 PodCertificateRequest	318	35-
=certificates.k8s.io/v1beta1 PodCertificateRequestList	320	35-
=coordination.k8s.io/v1 Lease	321
=coordination.k8s.io/v1 LeaseList	323
=coordination.k8s.io/v1alpha1 LeaseCandidate	324	31-31
=coordination.k8s.io/v1alpha1 LeaseCandidateList	326	31-31
=coordination.k8s.io/v1alpha2 LeaseCandidate	327	32-
=coordination.k8s.io/v1alpha2 LeaseCandidateList	329	32-
=coordination.k8s.io/v1beta1 LeaseCandidate	330	33-
=coordination.k8s.io/v1beta1 LeaseCandidateList	332	33-
=discovery.k8s.io/v1 EndpointSlice	402
=discovery.k8s.io/v1 EndpointSliceList	409
=events.k8s.io/v1 Event	410
=events.k8s.io/v1 EventList	412
=flowcontrol.apiserver.k8s.io/v1 FlowSchema	413
=flowcontrol.apiserver.k8s.io/v1 FlowSchemaList	424
=flowcontrol.apiserver.k8s.io/v1 PriorityLevelConfiguration	425
=flowcontrol.apiserver.k8s.io/v1 PriorityLevelConfigurationList	431
=flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema	432	-31
=flowcontrol.apiserver.k8s.io/v1beta3 FlowSchemaList	443	-31
=flowcontrol.apiserver.k8s.io/v1beta3 PriorityLevelConfiguration	444	-31
=flowcontrol.apiserver.k8s.io/v1beta3 PriorityLevelConfigurationList	450	-31
=internal.apiserver.k8s.io/v1alpha1 StorageVersion	106
=internal.apiserver.k8s.io/v1alpha1 StorageVersionList	107
=lifecycle.k8s.io/v1alpha1 Eviction	451	37-
=lifecycle.k8s.io/v1alpha1 EvictionList	455	37-
=lifecycle.k8s.io/v1alpha1 EvictionRequest	456	37-
=lifecycle.k8s.io/v1alpha1 EvictionRequestList	460	37-
=networking.k8s.io/v1 IPAddress	471	33-
=networking.k8s.io/v1 IPAddressList	474	33-
=networking.k8s.io/v1 Ingress	475
=networking.k8s.io/v1 IngressClass	484
=networking.k8s.io/v1 IngressClassList	487
=networking.k8s.io/v1 IngressList	488
=networking.k8s.io/v1 NetworkPolicy	489
=networking.k8s.io/v1 NetworkPolicyList	496
=networking.k8s.io/v1 ServiceCIDR	497	33-
=networking.k8s.io/v1 ServiceCIDRList	499	33-
=networking.k8s.io/v1alpha1 IPAddress	500	-30
=networking.k8s.io/v1alpha1 IPAddressList	503	-30
=networking.k8s.io/v1alpha1 ServiceCIDR	504	-30
=networking.k8s.io/v1alpha1 ServiceCIDRList	506	-30
=networking.k8s.io/v1beta1 IPAddress	507	31-36
=networking.k8s.io/v1beta1 IPAddressList	510	31-36
=networking.k8s.io/v1beta1 ServiceCIDR	511	31-36
=networking.k8s.io/v1beta1 ServiceCIDRList	513	31-36
=node.k8s.io/v1 RuntimeClass	514
=node.k8s.io/v1 RuntimeClassList	517
=policy/v1 Eviction	518
=policy/v1 PodDisruptionBudget	521
=policy/v1 PodDisruptionBudgetList	523
=rbac.authorization.k8s.io/v1 ClusterRole	524
=rbac.authorization.k8s.io/v1 ClusterRoleBinding	527
=rbac.authorization.k8s.io/v1 ClusterRoleBindingList	530
=rbac.authorization.k8s.io/v1 ClusterRoleList	531
=rbac.authorization.k8s.io/v1 Role	532
=rbac.authorization.k8s.io/v1 RoleBinding	533
=rbac.authorization.k8s.io/v1 RoleBindingList	534
=rbac.authorization.k8s.io/v1 RoleList	535
=resource.k8s.io/v1 DeviceClass	536	34-
=resource.k8s.io/v1 DeviceClassList	542	34-
=resource.k8s.io/v1 DeviceTaintRule	543	37-
=resource.k8s.io/v1 DeviceTaintRuleList	547	37-
=resource.k8s.io/v1 ResourceClaim	548	34-
=resource.k8s.io/v1 ResourceClaimList	559	34-
=resource.k8s.io/v1 ResourceClaimTemplate	560	34-
=resource.k8s.io/v1 ResourceClaimTemplateList	562	34-
=resource.k8s.io/v1 ResourceSlice	563	34-
=resource.k8s.io/v1 ResourceSliceList	578	34-
=resource.k8s.io/v1alpha2 PodSchedulingContext	579	-30
=resource.k8s.io/v1alpha2 PodSchedulingContextList	581	-30
=resource.k8s.io/v1alpha2 ResourceClaim	582	-30
=resource.k8s.io/v1alpha2 ResourceClaimList	585	-30
=resource.k8s.io/v1alpha2 ResourceClaimParameters	586	-30
=resource.k8s.io/v1alpha2 ResourceClaimParametersList	590	-30
=resource.k8s.io/v1alpha2 ResourceClaimTemplate	591	-30
=resource.k8s.io/v1alpha2 ResourceClaimTemplateList	593	-30
=resource.k8s.io/v1alpha2 ResourceClass	594	-30
=resource.k8s.io/v1alpha2 ResourceClassList	596	-30
=resource.k8s.io/v1alpha2 ResourceClassParameters	597	-30
=resource.k8s.io/v1alpha2 ResourceClassParametersList	601	-30
=resource.k8s.io/v1alpha2 ResourceSlice	602	-30
=resource.k8s.io/v1alpha2 ResourceSliceList	608	-30
=resource.k8s.io/v1alpha2 Status	468	-30
=resource.k8s.io/v1alpha3 DeviceClass	609	31-33
=resource.k8s.io/v1alpha3 DeviceClassList	615	31-33
=resource.k8s.io/v1alpha3 DeviceTaintRule	616	33-
=resource.k8s.io/v1alpha3 DeviceTaintRuleList	620	33-
=resource.k8s.io/v1alpha3 PodSchedulingContext	621	31-31
=resource.k8s.io/v1alpha3 PodSchedulingContextList	623	31-31
=resource.k8s.io/v1alpha3 ResourceClaim	624	31-33
=resource.k8s.io/v1alpha3 ResourceClaimList	632	31-33
=resource.k8s.io/v1alpha3 ResourceClaimTemplate	633	31-33
=resource.k8s.io/v1alpha3 ResourceClaimTemplateList	635	31-33
=resource.k8s.io/v1alpha3 ResourcePoolStatusRequest	636	36-
=resource.k8s.io/v1alpha3 ResourcePoolStatusRequestList	638	36-
=resource.k8s.io/v1alpha3 ResourceSlice	639	31-33
=resource.k8s.io/v1alpha3 ResourceSliceList	648	31-33
=resource.k8s.io/v1beta1 DeviceClass	649	32-
=resource.k8s.io/v1beta1 DeviceClassList	655	32-
=resource.k8s.io/v1beta1 ResourceClaim	656	32-
=resource.k8s.io/v1beta1 ResourceClaimList	666	32-
=resource.k8s.io/v1beta1 ResourceClaimTemplate	667	32-
=resource.k8s.io/v1beta1 ResourceClaimTemplateList	669	32-
=resource.k8s.io/v1beta1 ResourceSlice	670	32-
=resource.k8s.io/v1beta1 ResourceSliceList	687	32-
=resource.k8s.io/v1beta2 DeviceClass	688	33-
=resource.k8s.io/v1beta2 DeviceClassList	694	33-
=resource.k8s.io/v1beta2 DeviceTaintRule	695	36-
=resource.k8s.io/v1beta2 DeviceTaintRuleList	699	36-
=resource.k8s.io/v1beta2 ResourceClaim	700	33-
=resource.k8s.io/v1beta2 ResourceClaimList	711	33-
=resource.k8s.io/v1beta2 ResourceClaimTemplate	712	33-
=resource.k8s.io/v1beta2 ResourceClaimTemplateList	714	33-
=resource.k8s.io/v1beta2 ResourceSlice	715	33-
=resource.k8s.io/v1beta2 ResourceSliceList	730	33-
=scheduling.k8s.io/v1 PriorityClass	731
=scheduling.k8s.io/v1 PriorityClassList	732
=scheduling.k8s.io/v1alpha1 Workload	733	35-35
=scheduling.k8s.io/v1alpha1 WorkloadList	739	35-35
=scheduling.k8s.io/v1alpha2 PodGroup	740	36-36
=scheduling.k8s.io/v1alpha2 PodGroupList	749	36-36
=scheduling.k8s.io/v1alpha2 Workload	750	36-36
=scheduling.k8s.io/v1alpha2 WorkloadList	754	36-36
=scheduling.k8s.io/v1alpha3 CompositePodGroup	755	37-
=scheduling.k8s.io/v1alpha3 CompositePodGroupList	762	37-
=scheduling.k8s.io/v1alpha3 PodGroup	763	37-
=scheduling.k8s.io/v1alpha3 PodGroupList	770	37-
=scheduling.k8s.io/v1alpha3 Workload	771	37-
=scheduling.k8s.io/v1alpha3 WorkloadList	776	37-
=scheduling.k8s.io/v1beta1 PodGroup	777	37-
=scheduling.k8s.io/v1beta1 PodGroupList	786	37-
=scheduling.k8s.io/v1beta1 Workload	787	37-
=scheduling.k8s.io/v1beta1 WorkloadList	796	37-
=storage.k8s.io/v1 CSIDriver	797
=storage.k8s.io/v1 CSIDriverList	800
=storage.k8s.io/v1 CSINode	801
=storage.k8s.io/v1 CSINodeList	805
=storage.k8s.io/v1 CSIStorageCapacity	806
=storage.k8s.io/v1 CSIStorageCapacityList	807
=storage.k8s.io/v1 StorageClass	808
=storage.k8s.io/v1 StorageClassList	811
=storage.k8s.io/v1 VolumeAttachment	812
=storage.k8s.io/v1 VolumeAttachmentList	815
=storage.k8s.io/v1 VolumeAttributesClass	816	34-
=storage.k8s.io/v1 VolumeAttributesClassList	817	34-
=storage.k8s.io/v1alpha1 VolumeAttributesClass	818	-34
=storage.k8s.io/v1alpha1 VolumeAttributesClassList	819	-34
=storage.k8s.io/v1beta1 VolumeAttributesClass	820	31-36
=storage.k8s.io/v1beta1 VolumeAttributesClassList	821	31-36
=storagemigration.k8s.io/v1 StorageVersionMigration	822	37-
=storagemigration.k8s.io/v1 StorageVersionMigrationList	825	37-
=storagemigration.k8s.io/v1alpha1 StorageVersionMigration	826	-34
=storagemigration.k8s.io/v1alpha1 StorageVersionMigrationList	829	-34
=storagemigration.k8s.io/v1beta1 StorageVersionMigration	830	35-
=storagemigration.k8s.io/v1beta1 StorageVersionMigrationList	832	35-
=v1 APIGroup	461
=v1 APIGroupList	464
=v1 APIResourceList	465
=v1 APIVersions	467
=v1 Binding	333
=v1 ComponentStatus	335
=v1 ComponentStatusList	337
=v1 ConfigMap	338
=v1 ConfigMapList	339
=v1 Endpoints	340
=v1 EndpointsList	344
=v1 Event	345
=v1 EventList	348
=v1 LimitRange	349
=v1 LimitRangeList	352
=v1 Namespace	353
=v1 NamespaceList	355
=v1 Node	356
=v1 NodeList	362
=v1 PersistentVolume	363
=v1 PersistentVolumeClaim	233
=v1 PersistentVolumeClaimList	378
=v1 PersistentVolumeList	379
=v1 Pod	380
=v1 PodList	381
=v1 PodTemplate	382
=v1 PodTemplateList	383
=v1 ReplicationController	384
=v1 ReplicationControllerList	386
=v1 ResourceQuota	387
=v1 ResourceQuotaList	391
=v1 Secret	392
=v1 SecretList	393
=v1 Service	394
=v1 ServiceAccount	399
=v1 ServiceAccountList	400
=v1 ServiceList	401
=v1 Status	468
:admissionregistration.v1.MutatingAdmissionPolicy
apiVersion s 36-
kind s 36-
metadata @1 36-
spec @4 36-
:meta.v1.ObjectMeta
annotations {s}
creationTimestamp s
deletionGracePeriodSeconds l
deletionTimestamp s
finalizers [s]
generateName s
generation l
labels {s}
managedFields [@3]
name s
namespace s
ownerReferences [@2]
resourceVersion s
selfLink s
uid s
:meta.v1.OwnerReference
apiVersion* s
blockOwnerDeletion b
controller b
kind* s
name* s
uid* s
:meta.v1.ManagedFieldsEntry
apiVersion s
fieldsType s
fieldsV1 a
manager s
operation s
subresource s
time s
:admissionregistration.v1.MutatingAdmissionPolicySpec
failurePolicy s 36-
matchConditions [@9] 36-
matchConstraints @11 36-
mutations [@6] 36-
paramKind @10 36-
reinvocationPolicy s 36-
variables [@5] 36-
:admissionregistration.v1.Variable
expression* s
name* s
:admissionregistration.v1.Mutation
applyConfiguration @8 36-
jsonPatch @7 36-
patchType* s 36-
:admissionregistration.v1.JSONPatch
expression s 36-
:admissionregistration.v1.ApplyConfiguration
expression s 36-
:admissionregistration.v1.MatchCondition
expression* s
name* s
:admissionregistration.v1.ParamKind
apiVersion s
kind s
:admissionregistration.v1.MatchResources
excludeResourceRules [@12]
matchPolicy s
namespaceSelector @13
objectSelector @13
resourceRules [@12]
:admissionregistration.v1.NamedRuleWithOperations
apiGroups [s]
apiVersions [s]
operations [s]
resourceNames [s]
resources [s]
scope s
:meta.v1.LabelSelector
matchExpressions [@14]
matchLabels {s}
:meta.v1.LabelSelectorRequirement
key* s
operator* s
values [s]
:admissionregistration.v1.MutatingAdmissionPolicyBinding
apiVersion s 36-
kind s 36-
metadata @1 36-
spec @16 36-
:admissionregistration.v1.MutatingAdmissionPolicyBindingSpec
matchResources @11 36-
paramRef @17 36-
policyName s 36-
:admissionregistration.v1.ParamRef
name s
namespace s
parameterNotFoundAction s
selector @13
:admissionregistration.v1.MutatingAdmissionPolicyBindingList
apiVersion s 36-
items* [@15] 36-
kind s 36-
metadata @19 36-
:meta.v1.ListMeta
continue s
remainingItemCount l
resourceVersion s
selfLink s
shardInfo @20 36-
:meta.v1.ShardInfo
selector* s 36-
:admissionregistration.v1.MutatingAdmissionPolicyList
apiVersion s 36-
items* [@0] 36-
kind s 36-
metadata @19 36-
:admissionregistration.v1.MutatingWebhookConfiguration
apiVersion s
kind s
metadata @1
webhooks [@23]
:admissionregistration.v1.MutatingWebhook
admissionReviewVersions* [s]
clientConfig* @25
failurePolicy s
matchConditions [@9]
matchPolicy s
name* s
namespaceSelector @13
objectSelector @13
reinvocationPolicy s
rules [@24]
sideEffects* s
timeoutSeconds i
:admissionregistration.v1.RuleWithOperations
apiGroups [s]
apiVersions [s]
operations [s]
resources [s]
scope s
:admissionregistration.v1.WebhookClientConfig
caBundle s
service @26
url s
:admissionregistration.v1.ServiceReference
name* s
namespace s
path s
port i
:admissionregistration.v1.MutatingWebhookConfigurationList
apiVersion s
items* [@22]
kind s
metadata @19
:admissionregistration.v1.ValidatingAdmissionPolicy
apiVersion s
kind s
metadata @1
spec @29
status a
:admissionregistration.v1.ValidatingAdmissionPolicySpec
auditAnnotations [@31]
failurePolicy s
matchConditions [@9]
matchConstraints @11
paramKind @10
validations [@30]
variables [@5]
:admissionregistration.v1.Validation
expression* s
message s
messageExpression s
reason s
:admissionregistration.v1.AuditAnnotation
key* s
valueExpression* s
:admissionregistration.v1.ValidatingAdmissionPolicyBinding
apiVersion s
kind s
metadata @1
spec @33
:admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec
matchResources @11
paramRef @17
policyName s
validationActions [s]
:admissionregistration.v1.ValidatingAdmissionPolicyBindingList
apiVersion s
items [@32]
kind s
metadata @19
:admissionregistration.v1.ValidatingAdmissionPolicyList
apiVersion s
items [@28]
kind s
metadata @19
:admissionregistration.v1.ValidatingWebhookConfiguration
apiVersion s
kind s
metadata @1
webhooks [@37]
:admissionregistration.v1.ValidatingWebhook
admissionReviewVersions* [s]
clientConfig* @25
failurePolicy s
matchConditions [@9]
matchPolicy s
name* s
namespaceSelector @13
objectSelector @13
rules [@24]
sideEffects* s
timeoutSeconds i
:admissionregistration.v1.ValidatingWebhookConfigurationList
apiVersion s
items* [@36]
kind s
metadata @19
:admissionregistration.v1alpha1.MutatingAdmissionPolicy
apiVersion s 32-
kind s 32-
metadata @1 32-
spec @40 32-
:admissionregistration.v1alpha1.MutatingAdmissionPolicySpec
failurePolicy s 32-
matchConditions [@45] 32-
matchConstraints @47 32-
mutations [@42] 32-
paramKind @46 32-
reinvocationPolicy s 32-
variables [@41] 32-
:admissionregistration.v1alpha1.Variable
expression* s
name* s
:admissionregistration.v1alpha1.Mutation
applyConfiguration @44 32-
jsonPatch @43 32-
patchType* s 32-
:admissionregistration.v1alpha1.JSONPatch
expression s 32-
:admissionregistration.v1alpha1.ApplyConfiguration
expression s 32-
:admissionregistration.v1alpha1.MatchCondition
expression* s
name* s
:admissionregistration.v1alpha1.ParamKind
apiVersion s
kind s
:admissionregistration.v1alpha1.MatchResources
excludeResourceRules [@48]
matchPolicy s
namespaceSelector @13
objectSelector @13
resourceRules [@48]
:admissionregistration.v1alpha1.NamedRuleWithOperations
apiGroups [s]
apiVersions [s]
operations [s]
resourceNames [s]
resources [s]
scope s
:admissionregistration.v1alpha1.MutatingAdmissionPolicyBinding
apiVersion s 32-
kind s 32-
metadata @1 32-
spec @50 32-
:admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingSpec
matchResources @47 32-
paramRef @51 32-
policyName s 32-
:admissionregistration.v1alpha1.ParamRef
name s
namespace s
parameterNotFoundAction s
selector @13
:admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingList
apiVersion s 32-
items* [@49] 32-
kind s 32-
metadata @19 32-
:admissionregistration.v1alpha1.MutatingAdmissionPolicyList
apiVersion s 32-
items* [@39] 32-
kind s 32-
metadata @19 32-
:admissionregistration.v1alpha1.ValidatingAdmissionPolicy
apiVersion s -31
kind s -31
metadata @1 -31
spec @55 -31
status a -31
:admissionregistration.v1alpha1.ValidatingAdmissionPolicySpec
auditAnnotations [@57] -31
failurePolicy s -31
matchConditions [@45] -31
matchConstraints @47 -31
paramKind @46 -31
validations [@56] -31
variables [@41] -31
:admissionregistration.v1alpha1.Validation
expression* s -31
message s -31
messageExpression s -31
reason s -31
:admissionregistration.v1alpha1.AuditAnnotation
key* s -31
valueExpression* s -31
:admissionregistration.v1alpha1.ValidatingAdmissionPolicyBinding
apiVersion s -31
kind s -31
metadata @1 -31
spec @59 -31
:admissionregistration.v1alpha1.ValidatingAdmissionPolicyBindingSpec
matchResources @47 -31
paramRef @51 -31
policyName s -31
validationActions [s] -31
:admissionregistration.v1alpha1.ValidatingAdmissionPolicyBindingList
apiVersion s -31
items [@58] -31
kind s -31
metadata @19 -31
:admissionregistration.v1alpha1.ValidatingAdmissionPolicyList
apiVersion s -31
items [@54] -31
kind s -31
metadata @19 -31
:admissionregistration.v1beta1.MutatingAdmissionPolicy
apiVersion s 34-
kind s 34-
metadata @1 34-
spec @63 34-
:admissionregistration.v1beta1.MutatingAdmissionPolicySpec
failurePolicy s 34-
matchConditions [@68] 34-
matchConstraints @70 34-
mutations [@65] 34-
paramKind @69 34-
reinvocationPolicy s 34-
variables [@64] 34-
:admissionregistration.v1beta1.Variable
expression* s
name* s
:admissionregistration.v1beta1.Mutation
applyConfiguration @67 34-
jsonPatch @66 34-
patchType* s 34-
:admissionregistration.v1beta1.JSONPatch
expression s 34-
:admissionregistration.v1beta1.ApplyConfiguration
expression s 34-
:admissionregistration.v1beta1.MatchCondition
expression* s
name* s
:admissionregistration.v1beta1.ParamKind
apiVersion s
kind s
:admissionregistration.v1beta1.MatchResources
excludeResourceRules [@71]
matchPolicy s
namespaceSelector @13
objectSelector @13
resourceRules [@71]
:admissionregistration.v1beta1.NamedRuleWithOperations
apiGroups [s]
apiVersions [s]
operations [s]
resourceNames [s]
resources [s]
scope s
:admissionregistration.v1beta1.MutatingAdmissionPolicyBinding
apiVersion s 34-
kind s 34-
metadata @1 34-
spec @73 34-
:admissionregistration.v1beta1.MutatingAdmissionPolicyBindingSpec
matchResources @70 34-
paramRef @74 34-
policyName s 34-
:admissionregistration.v1beta1.ParamRef
name s
namespace s
parameterNotFoundAction s
selector @13
:admissionregistration.v1beta1.MutatingAdmissionPolicyBindingList
apiVersion s 34-
items* [@72] 34-
kind s 34-
metadata @19 34-
:admissionregistration.v1beta1.MutatingAdmissionPolicyList
apiVersion s 34-
items* [@62] 34-
kind s 34-
metadata @19 34-
:admissionregistration.v1beta1.ValidatingAdmissionPolicy
apiVersion s -33
kind s -33
metadata @1 -33
spec @78 -33
status a -33
:admissionregistration.v1beta1.ValidatingAdmissionPolicySpec
auditAnnotations [@80] -33
failurePolicy s -33
matchConditions [@68] -33
matchConstraints @70 -33
paramKind @69 -33
validations [@79] -33
variables [@64] -33
:admissionregistration.v1beta1.Validation
expression* s -33
message s -33
messageExpression s -33
reason s -33
:admissionregistration.v1beta1.AuditAnnotation
key* s -33
valueExpression* s -33
:admissionregistration.v1beta1.ValidatingAdmissionPolicyBinding
apiVersion s -33
kind s -33
metadata @1 -33
spec @82 -33
:admissionregistration.v1beta1.ValidatingAdmissionPolicyBindingSpec
matchResources @70 -33
paramRef @74 -33
policyName s -33
validationActions [s] -33
:admissionregistration.v1beta1.ValidatingAdmissionPolicyBindingList
apiVersion s -33
items [@81] -33
kind s -33
metadata @19 -33
:admissionregistration.v1beta1.ValidatingAdmissionPolicyList
apiVersion s -33
items [@77] -33
kind s -33
metadata @19 -33
:apiextensions.v1.CustomResourceDefinition
apiVersion s
kind s
metadata @1
spec* @86
status a
:apiextensions.v1.CustomResourceDefinitionSpec
conversion @97
group* s
names* @96
preserveUnknownFields b
scope* s
versions* [@87]
:apiextensions.v1.CustomResourceDefinitionVersion
additionalPrinterColumns [@89]
deprecated b
deprecationWarning s
name* s
schema @90
selectableFields [@88]
served b
storage b
subresources @94
:apiextensions.v1.SelectableField
jsonPath* s
:apiextensions.v1.CustomResourceColumnDefinition
description s
format s
jsonPath* s
name* s
priority i
type* s
:apiextensions.v1.CustomResourceValidation
openAPIV3Schema @91
:apiextensions.v1.JSONSchemaProps
$ref s
$schema s
additionalItems a
additionalProperties a
allOf [@91]
anyOf [@91]
default a
definitions {@91}
dependencies {a}
description s
enum [a]
example a
exclusiveMaximum b
exclusiveMinimum b
externalDocs @93
format s
id s
items a
maxItems l
maxLength l
maxProperties l
maximum n
minItems l
minLength l
minProperties l
minimum n
multipleOf n
not @91
nullable b
oneOf [@91]
pattern s
patternProperties {@91}
properties {@91}
required [s]
title s
type s
uniqueItems b
x-kubernetes-embedded-resource b
x-kubernetes-int-or-string b
x-kubernetes-list-map-keys [s]
x-kubernetes-list-type s
x-kubernetes-map-type s
x-kubernetes-preserve-unknown-fields b
x-kubernetes-validations [@92]
:apiextensions.v1.ValidationRule
fieldPath s
message s
messageExpression s
optionalOldSelf b
reason s
rule* s
:apiextensions.v1.ExternalDocumentation
description s
url s
:apiextensions.v1.CustomResourceSubresources
scale @95
status a
:apiextensions.v1.CustomResourceSubresourceScale
labelSelectorPath s
specReplicasPath* s
statusReplicasPath* s
:apiextensions.v1.CustomResourceDefinitionNames
categories [s]
kind* s
listKind s
plural* s
shortNames [s]
singular s
:apiextensions.v1.CustomResourceConversion
strategy* s
webhook @98
:apiextensions.v1.WebhookConversion
clientConfig @99
conversionReviewVersions* [s]
:apiextensions.v1.WebhookClientConfig
caBundle s
service @100
url s
:apiextensions.v1.ServiceReference
name* s
namespace s
path s
port i
:apiextensions.v1.CustomResourceDefinitionList
apiVersion s
items* [@85]
kind s
metadata @19
:apiregistration.v1.APIService
apiVersion s
kind s
metadata @1
spec @103
status a
:apiregistration.v1.APIServiceSpec
caBundle s
group s
groupPriorityMinimum* i
insecureSkipTLSVerify b
service @104
version s
versionPriority* i
:apiregistration.v1.ServiceReference
name s
namespace s
port i
:apiregistration.v1.APIServiceList
apiVersion s
items* [@102]
kind s
metadata @19
:apiserverinternal.v1alpha1.StorageVersion
apiVersion s
kind s
metadata @1
spec a
status a
:apiserverinternal.v1alpha1.StorageVersionList
apiVersion s
items* [@106]
kind s
metadata @19
:apps.v1.ControllerRevision
apiVersion s
data a
kind s
metadata @1
revision l
:apps.v1.ControllerRevisionList
apiVersion s
items* [@108]
kind s
metadata @19
:apps.v1.DaemonSet
apiVersion s
kind s
metadata @1
spec @111
status a
:apps.v1.DaemonSetSpec
minReadySeconds i
revisionHistoryLimit i
selector* @13
template* @112
updateStrategy @220
:core.v1.PodTemplateSpec
metadata @1
spec @113
:core.v1.PodSpec
activeDeadlineSeconds l
affinity @210
automountServiceAccountToken b
containers* [@202]
dnsConfig @208
dnsPolicy s
enableServiceLinks b
ephemeralContainers [@170]
evictionResponders [@169] 37-
hostAliases [@168]
hostIPC b
hostNetwork b
hostPID b
hostUsers b
hostname s
hostnameOverride s 34-
imagePullSecrets [@117]
initContainers [@202]
nodeName s
nodeSelector {s}
os @207
overhead {q}
preemptionPolicy s
priority i
priorityClassName s
readinessGates [@167]
resourceClaims [@165]
resources @191 32-
restartPolicy s
runtimeClassName s
schedulerName s
schedulingGates [@164]
schedulingGroup @206 36-
securityContext @204
serviceAccount s
serviceAccountName s
setHostnameAsFQDN b
shareProcessNamespace b
subdomain s
terminationGracePeriodSeconds l
tolerations [@163]
topologySpreadConstraints [@162]
volumes [@114]
workloadRef @203 35-35
:core.v1.Volume
awsElasticBlockStore @161
azureDisk @160
azureFile @159
cephfs @157
cinder @156
configMap @155
csi @158
downwardAPI @154
emptyDir @153
ephemeral @147
fc @146
flexVolume @145
flocker @144
gcePersistentDisk @143
gitRepo @142
glusterfs @141
hostPath @140
image @138 31-
iscsi @139
name* s
nfs @137
persistentVolumeClaim @136
photonPersistentDisk @135
portworxVolume @134
projected @123
quobyte @122
rbd @121
scaleIO @120
secret @118
storageos @116
vsphereVolume @115
:core.v1.VsphereVirtualDiskVolumeSource
fsType s
storagePolicyID s
storagePolicyName s
volumePath* s
:core.v1.StorageOSVolumeSource
fsType s
readOnly b
secretRef @117
volumeName s
volumeNamespace s
:core.v1.LocalObjectReference
name s
:core.v1.SecretVolumeSource
defaultMode i
defaultUser l 37-
items [@119]
optional b
secretName s
:core.v1.KeyToPath
key* s
mode i
path* s
user l 37-
:core.v1.ScaleIOVolumeSource
fsType s
gateway* s
protectionDomain s
readOnly b
secretRef* @117
sslEnabled b
storageMode s
storagePool s
system* s
volumeName s
:core.v1.RBDVolumeSource
fsType s
image* s
keyring s
monitors* [s]
pool s
readOnly b
secretRef @117
user s
:core.v1.QuobyteVolumeSource
group s
readOnly b
registry* s
tenant s
user s
volume* s
:core.v1.ProjectedVolumeSource
defaultMode i
defaultUser l 37-
sources [@124]
:core.v1.VolumeProjection
clusterTrustBundle @133
configMap @132
downwardAPI @128
podCertificate @127 34-
secret @126
serviceAccountToken @125
:core.v1.ServiceAccountTokenProjection
audience s
expirationSeconds l
path* s
user l 37-
:core.v1.SecretProjection
items [@119]
name s
optional b
:core.v1.PodCertificateProjection
certificateChainPath s 34-
credentialBundlePath s 34-
keyPath s 34-
keyType* s 34-
maxExpirationSeconds i 34-
signerName* s 34-
user l 37-
userAnnotations {s} 35-
:core.v1.DownwardAPIProjection
items [@129]
:core.v1.DownwardAPIVolumeFile
fieldRef @131
mode i
path* s
resourceFieldRef @130
user l 37-
:core.v1.ResourceFieldSelector
containerName s
divisor q
resource* s
:core.v1.ObjectFieldSelector
apiVersion s
fieldPath* s
:core.v1.ConfigMapProjection
items [@119]
name s
optional b
:core.v1.ClusterTrustBundleProjection
labelSelector @13
name s
optional b
path* s
signerName s
user l 37-
:core.v1.PortworxVolumeSource
fsType s
readOnly b
volumeID* s
:core.v1.PhotonPersistentDiskVolumeSource
fsType s
pdID* s
:core.v1.PersistentVolumeClaimVolumeSource
claimName* s
readOnly b
:core.v1.NFSVolumeSource
path* s
readOnly b
server* s
:core.v1.ImageVolumeSource
pullPolicy s 31-
reference s 31-
:core.v1.ISCSIVolumeSource
chapAuthDiscovery b
chapAuthSession b
fsType s
initiatorName s
iqn* s
iscsiInterface s
lun* i
portals [s]
readOnly b
secretRef @117
targetPortal* s
:core.v1.HostPathVolumeSource
path* s
type s
:core.v1.GlusterfsVolumeSource
endpoints* s
path* s
readOnly b
:core.v1.GitRepoVolumeSource
directory s
repository* s
revision s
:core.v1.GCEPersistentDiskVolumeSource
fsType s
partition i
pdName* s
readOnly b
:core.v1.FlockerVolumeSource
datasetName s
datasetUUID s
:core.v1.FlexVolumeSource
driver* s
fsType s
options {s}
readOnly b
secretRef @117
:core.v1.FCVolumeSource
fsType s
lun i
readOnly b
targetWWNs [s]
wwids [s]
:core.v1.EphemeralVolumeSource
volumeClaimTemplate @148
:core.v1.PersistentVolumeClaimTemplate
metadata @1
spec* @149
:core.v1.PersistentVolumeClaimSpec
accessModes [s]
dataSource @152
dataSourceRef @151
resources @150
selector @13
storageClassName s
volumeAttributesClassName s
volumeMode s
volumeName s
:core.v1.VolumeResourceRequirements
limits {q}
requests {q}
:core.v1.TypedObjectReference
apiGroup s
kind* s
name* s
namespace s
:core.v1.TypedLocalObjectReference
apiGroup s
kind* s
name* s
:core.v1.EmptyDirVolumeSource
medium s
mode i 37-
sizeLimit q
:core.v1.DownwardAPIVolumeSource
defaultMode i
defaultUser l 37-
items [@129]
:core.v1.ConfigMapVolumeSource
defaultMode i
defaultUser l 37-
items [@119]
name s
optional b
:core.v1.CinderVolumeSource
fsType s
readOnly b
secretRef @117
volumeID* s
:core.v1.CephFSVolumeSource
monitors* [s]
path s
readOnly b
secretFile s
secretRef @117
user s
:core.v1.CSIVolumeSource
driver* s
fsType s
nodePublishSecretRef @117
readOnly b
volumeAttributes {s}
:core.v1.AzureFileVolumeSource
readOnly b
secretName* s
shareName* s
:core.v1.AzureDiskVolumeSource
cachingMode s
diskName* s
diskURI* s
fsType s
kind s
readOnly b
:core.v1.AWSElasticBlockStoreVolumeSource
fsType s
partition i
readOnly b
volumeID* s
:core.v1.TopologySpreadConstraint
labelSelector @13
matchLabelKeys [s]
maxSkew* i
minDomains i
nodeAffinityPolicy s
nodeTaintsPolicy s
topologyKey* s
whenUnsatisfiable* s
:core.v1.Toleration
effect s
key s
operator s
tolerationSeconds l
value s
:core.v1.PodSchedulingGate
name* s
:core.v1.PodResourceClaim
name* s
resourceClaimName s 31-
resourceClaimTemplateName s 31-
source @166 -30
:core.v1.ClaimSource
resourceClaimName s -30
resourceClaimTemplateName s -30
:core.v1.PodReadinessGate
conditionType* s
:core.v1.HostAlias
hostnames [s]
ip s
:core.v1.EvictionResponder
name* s 37-
priority* i 37-
:core.v1.EphemeralContainer
args [s]
command [s]
env [@173]
envFrom [@178]
image s
imagePullPolicy s
lifecycle @199
livenessProbe @193
name* s
ports [@184]
readinessProbe @193
resizePolicy [@183]
resources @191
restartPolicy s
restartPolicyRules [@181] 34-
securityContext @185
startupProbe @193
stdin b
stdinOnce b
targetContainerName s
terminationMessagePath s
terminationMessagePolicy s
tty b
volumeDevices [@172]
volumeMounts [@171]
workingDir s
:core.v1.VolumeMount
bindMountOptions [s] 37-
mountPath* s
mountPropagation s
name* s
readOnly b
recursiveReadOnly s
subPath s
subPathExpr s
:core.v1.VolumeDevice
devicePath* s
name* s
:core.v1.EnvVar
name* s
value s
valueFrom @174
:core.v1.EnvVarSource
configMapKeyRef @177
fieldRef @131
fileKeyRef @176 34-
resourceFieldRef @130
secretKeyRef @175
:core.v1.SecretKeySelector
key* s
name s
optional b
:core.v1.FileKeySelector
key* s 34-
optional b 34-
path* s 34-
volumeName* s 34-
:core.v1.ConfigMapKeySelector
key* s
name s
optional b
:core.v1.EnvFromSource
configMapRef @180
prefix s
secretRef @179
:core.v1.SecretEnvSource
name s
optional b
:core.v1.ConfigMapEnvSource
name s
optional b
:core.v1.ContainerRestartRule
action* s 34-
exitCodes @182 34-
:core.v1.ContainerRestartRuleOnExitCodes
operator* s 34-
values [i] 34-
:core.v1.ContainerResizePolicy
resourceName* s
restartPolicy* s
:core.v1.ContainerPort
containerPort* i
hostIP s
hostPort i
name s
protocol s
:core.v1.SecurityContext
allowPrivilegeEscalation b
appArmorProfile @190
capabilities @189
privileged b
procMount s
readOnlyRootFilesystem b
runAsGroup l
runAsNonRoot b
runAsUser l
seLinuxOptions @188
seccompProfile @187
windowsOptions @186
:core.v1.WindowsSecurityContextOptions
gmsaCredentialSpec s
gmsaCredentialSpecName s
hostProcess b
runAsUserName s
:core.v1.SeccompProfile
localhostProfile s
type* s
:core.v1.SELinuxOptions
level s
role s
type s
user s
:core.v1.Capabilities
add [s]
drop [s]
:core.v1.AppArmorProfile
localhostProfile s
type* s
:core.v1.ResourceRequirements
claims [@192]
limits {q}
requests {q}
:core.v1.ResourceClaim
name* s
request s 31-
:core.v1.Probe
exec @198
failureThreshold i
grpc @197
httpGet @195
initialDelaySeconds i
periodSeconds i
successThreshold i
tcpSocket @194
terminationGracePeriodSeconds l
timeoutSeconds i
:core.v1.TCPSocketAction
host s
port* o
:core.v1.HTTPGetAction
host s
httpHeaders [@196]
path s
port* o
protocol s 37-
scheme s
:core.v1.HTTPHeader
name* s
value* s
:core.v1.GRPCAction
mode s 37-
port* i
service s
:core.v1.ExecAction
command [s]
:core.v1.Lifecycle
postStart @200
preStop @200
stopSignal s 33-
:core.v1.LifecycleHandler
exec @198
httpGet @195
sleep @201
tcpSocket @194
:core.v1.SleepAction
seconds* l
:core.v1.Container
args [s]
command [s]
env [@173]
envFrom [@178]
image s
imagePullPolicy s
lifecycle @199
livenessProbe @193
name* s
ports [@184]
readinessProbe @193
resizePolicy [@183]
resources @191
restartPolicy s
restartPolicyRules [@181] 34-
securityContext @185
startupProbe @193
stdin b
stdinOnce b
terminationMessagePath s
terminationMessagePolicy s
tty b
volumeDevices [@172]
volumeMounts [@171]
workingDir s
:core.v1.WorkloadReference
name* s 35-35
podGroup* s 35-35
podGroupReplicaKey s 35-35
:core.v1.PodSecurityContext
appArmorProfile @190
fsGroup l
fsGroupChangePolicy s
runAsGroup l
runAsNonRoot b
runAsUser l
seLinuxChangePolicy s 32-
seLinuxOptions @188
seccompProfile @187
supplementalGroups [l]
supplementalGroupsPolicy s 31-
sysctls [@205]
windowsOptions @186
:core.v1.Sysctl
name* s
value* s
:core.v1.PodSchedulingGroup
podGroupName s 36-
:core.v1.PodOS
name* s
:core.v1.PodDNSConfig
nameservers [s]
options [@209]
searches [s]
:core.v1.PodDNSConfigOption
name s
value s
:core.v1.Affinity
nodeAffinity @215
podAffinity @214
podAntiAffinity @211
:core.v1.PodAntiAffinity
preferredDuringSchedulingIgnoredDuringExecution [@212]
requiredDuringSchedulingIgnoredDuringExecution [@213]
:core.v1.WeightedPodAffinityTerm
podAffinityTerm* @213
weight* i
:core.v1.PodAffinityTerm
labelSelector @13
matchLabelKeys [s]
mismatchLabelKeys [s]
namespaceSelector @13
namespaces [s]
topologyKey* s
:core.v1.PodAffinity
preferredDuringSchedulingIgnoredDuringExecution [@212]
requiredDuringSchedulingIgnoredDuringExecution [@213]
:core.v1.NodeAffinity
preferredDuringSchedulingIgnoredDuringExecution [@216]
requiredDuringSchedulingIgnoredDuringExecution @219
:core.v1.PreferredSchedulingTerm
preference* @217
weight* i
:core.v1.NodeSelectorTerm
matchExpressions [@218]
matchFields [@218]
:core.v1.NodeSelectorRequirement
key* s
operator* s
values [s]
:core.v1.NodeSelector
nodeSelectorTerms* [@217]
:apps.v1.DaemonSetUpdateStrategy
rollingUpdate @221
type s
:apps.v1.RollingUpdateDaemonSet
maxSurge o
maxUnavailable o
:apps.v1.DaemonSetList
apiVersion s
items* [@110]
kind s
metadata @19
:apps.v1.Deployment
apiVersion s
kind s
metadata @1
spec @224
status a
:apps.v1.DeploymentSpec
minReadySeconds i
paused b
progressDeadlineSeconds i
replicas i
revisionHistoryLimit i
selector* @13
strategy @225
template* @112
:apps.v1.DeploymentStrategy
rollingUpdate @226
type s
:apps.v1.RollingUpdateDeployment
maxSurge o
maxUnavailable o
:apps.v1.DeploymentList
apiVersion s
items* [@223]
kind s
metadata @19
:apps.v1.ReplicaSet
apiVersion s
kind s
metadata @1
spec @229
status a
:apps.v1.ReplicaSetSpec
minReadySeconds i
replicas i
selector* @13
template @112
:apps.v1.ReplicaSetList
apiVersion s
items* [@228]
kind s
metadata @19
:apps.v1.StatefulSet
apiVersion s
kind s
metadata @1
spec @232
status a
:apps.v1.StatefulSetSpec
minReadySeconds i
ordinals @237
persistentVolumeClaimRetentionPolicy @236
podManagementPolicy s
replicas i
revisionHistoryLimit i
selector* @13
serviceName s
template* @112
updateStrategy @234
volumeClaimTemplates [@233]
:core.v1.PersistentVolumeClaim
apiVersion s
kind s
metadata @1
spec @149
status a
:apps.v1.StatefulSetUpdateStrategy
rollingUpdate @235
type s
:apps.v1.RollingUpdateStatefulSetStrategy
maxUnavailable o
partition i
:apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy
whenDeleted s
whenScaled s
:apps.v1.StatefulSetOrdinals
start i
:apps.v1.StatefulSetList
apiVersion s
items* [@231]
kind s
metadata @19
:authentication.v1.SelfSubjectReview
apiVersion s
kind s
metadata @1
status a
:authentication.v1.TokenRequest
apiVersion s
kind s
metadata @1
spec @241
status a
:authentication.v1.TokenRequestSpec
attestations {[s]} 37-
audiences [s]
boundObjectRef @242
expirationSeconds l
:authentication.v1.BoundObjectReference
apiVersion s
kind s
name s
uid s
:authentication.v1.TokenReview
apiVersion s
kind s
metadata @1
spec* @244
status a
:authentication.v1.TokenReviewSpec
audiences [s]
token s
:authentication.v1alpha1.SelfSubjectReview
apiVersion s -31
kind s -31
metadata @1 -31
status a -31
:authentication.v1beta1.SelfSubjectReview
apiVersion s -32
kind s -32
metadata @1 -32
status a -32
:authorization.v1.LocalSubjectAccessReview
apiVersion s
kind s
metadata @1
spec* @248
status a
:authorization.v1.SubjectAccessReviewSpec
extra {[s]}
groups [s]
nonResourceAttributes @253
resourceAttributes @249
uid s
user s
:authorization.v1.ResourceAttributes
fieldSelector @251 31-
group s
labelSelector @250 31-
name s
namespace s
resource s
subresource s
verb s
version s
:authorization.v1.LabelSelectorAttributes
rawSelector s 31-
requirements [@14] 31-
:authorization.v1.FieldSelectorAttributes
rawSelector s 31-
requirements [@252] 31-
:meta.v1.FieldSelectorRequirement
key* s 31-
operator* s 31-
values [s] 31-
:authorization.v1.NonResourceAttributes
path s
verb s
:authorization.v1.SelfSubjectAccessReview
apiVersion s
kind s
metadata @1
spec* @255
status a
:authorization.v1.SelfSubjectAccessReviewSpec
nonResourceAttributes @253
resourceAttributes @249
:authorization.v1.SelfSubjectRulesReview
apiVersion s
kind s
metadata @1
spec* @257
status a
:authorization.v1.SelfSubjectRulesReviewSpec
namespace s
:authorization.v1.SubjectAccessReview
apiVersion s
kind s
metadata @1
spec* @248
status a
:autoscaling.v1.HorizontalPodAutoscaler
apiVersion s
kind s
metadata @1
spec @260
status a
:autoscaling.v1.HorizontalPodAutoscalerSpec
maxReplicas* i
minReplicas i
scaleTargetRef* @261
targetCPUUtilizationPercentage i
:autoscaling.v1.CrossVersionObjectReference
apiVersion s
kind* s
name* s
:autoscaling.v1.HorizontalPodAutoscalerList
apiVersion s
items* [@259]
kind s
metadata @19
:autoscaling.v1.Scale
apiVersion s
kind s
metadata @1
spec @264
status a
:autoscaling.v1.ScaleSpec
replicas i
:autoscaling.v2.HorizontalPodAutoscaler
apiVersion s
kind s
metadata @1
spec @266
status a
:autoscaling.v2.HorizontalPodAutoscalerSpec
behavior @276
maxReplicas* i
metrics [@267]
minReplicas i
scaleTargetRef* @273
:autoscaling.v2.MetricSpec
containerResource @275
external @274
object @272
pods @270
resource @268
type* s
:autoscaling.v2.ResourceMetricSource
name* s
target* @269
:autoscaling.v2.MetricTarget
averageUtilization i
averageValue q
type* s
value q
:autoscaling.v2.PodsMetricSource
metric* @271
target* @269
:autoscaling.v2.MetricIdentifier
name* s
selector @13
:autoscaling.v2.ObjectMetricSource
describedObject* @273
metric* @271
target* @269
:autoscaling.v2.CrossVersionObjectReference
apiVersion s
kind* s
name* s
:autoscaling.v2.ExternalMetricSource
metric* @271
target* @269
:autoscaling.v2.ContainerResourceMetricSource
container* s
name* s
target* @269
:autoscaling.v2.HorizontalPodAutoscalerBehavior
scaleDown @277
scaleUp @277
:autoscaling.v2.HPAScalingRules
policies [@278]
selectPolicy s
stabilizationWindowSeconds i
tolerance q 33-
:autoscaling.v2.HPAScalingPolicy
periodSeconds* i
type* s
value* i
:autoscaling.v2.HorizontalPodAutoscalerList
apiVersion s
items* [@265]
kind s
metadata @19
:batch.v1.CronJob
apiVersion s
kind s
metadata @1
spec @281
status a
:batch.v1.CronJobSpec
concurrencyPolicy s
failedJobsHistoryLimit i
jobTemplate* @282
schedule* s
startingDeadlineSeconds l
successfulJobsHistoryLimit i
suspend b
timeZone s
:batch.v1.JobTemplateSpec
metadata @1
spec @283
:batch.v1.JobSpec
activeDeadlineSeconds l
backoffLimit i
backoffLimitPerIndex i
completionMode s
completions i
managedBy s
manualSelector b
maxFailedIndexes i
parallelism i
podFailurePolicy @286
podReplacementPolicy s
scheduling @290 37-
selector @13
successPolicy @284
suspend b
template* @112
ttlSecondsAfterFinished i
:batch.v1.SuccessPolicy
rules* [@285]
:batch.v1.SuccessPolicyRule
succeededCount i
succeededIndexes s
:batch.v1.PodFailurePolicy
rules* [@287]
:batch.v1.PodFailurePolicyRule
action* s
onExitCodes @289
onPodConditions [@288]
:batch.v1.PodFailurePolicyOnPodConditionsPattern
status s
type* s
:batch.v1.PodFailurePolicyOnExitCodesRequirement
containerName s
operator* s
values* [i]
:batch.v1.JobSchedulingConfiguration
disruptionMode @296 37-
resourceClaims [@291] 37-
schedulingConstraints @294 37-
schedulingPolicy @292 37-
:scheduling.v1alpha3.WorkloadPodGroupResourceClaim
name* s 37-
resourceClaimName s 37-
resourceClaimTemplateName s 37-
:scheduling.v1alpha3.WorkloadPodGroupSchedulingPolicy
basic a 37-
gang @293 37-
:scheduling.v1alpha3.WorkloadPodGroupGangSchedulingPolicy
minCount i 37-
:scheduling.v1alpha3.WorkloadPodGroupSchedulingConstraints
topology [@295] 37-
:scheduling.v1alpha3.TopologyConstraint
key* s 37-
:scheduling.v1alpha3.WorkloadPodGroupDisruptionMode
all a 37-
single a 37-
:batch.v1.CronJobList
apiVersion s
items* [@280]
kind s
metadata @19
:batch.v1.Job
apiVersion s
kind s
metadata @1
spec @283
status a
:batch.v1.JobList
apiVersion s
items* [@298]
kind s
metadata @19
:certificates.v1.CertificateSigningRequest
apiVersion s
kind s
metadata @1
spec* @301
status a
:certificates.v1.CertificateSigningRequestSpec
expirationSeconds l
extra {[s]}
groups [s]
request* s
signerName* s
uid s
usages [s]
username s
:certificates.v1.CertificateSigningRequestList
apiVersion s
items* [@300]
kind s
metadata @19
:certificates.v1.ClusterTrustBundle
apiVersion s 37-
kind s 37-
metadata @1 37-
spec* @304 37-
:certificates.v1.ClusterTrustBundleSpec
signerName s 37-
trustBundle* s 37-
:certificates.v1.ClusterTrustBundleList
apiVersion s 37-
items* [@303] 37-
kind s 37-
metadata @19 37-
:certificates.v1.PodCertificateRequest
apiVersion s 37-
kind s 37-
metadata @1 37-
spec* @307 37-
status a 37-
:certificates.v1.PodCertificateRequestSpec
maxExpirationSeconds i 37-
nodeName* s 37-
nodeUID* s 37-
podName* s 37-
podUID* s 37-
serviceAccountName* s 37-
serviceAccountUID* s 37-
signerName* s 37-
stubPKCS10Request* s 37-
unverifiedUserAnnotations {s} 37-
:certificates.v1.PodCertificateRequestList
apiVersion s 37-
items* [@306] 37-
kind s 37-
metadata @19 37-
:certificates.v1alpha1.ClusterTrustBundle
apiVersion s -36
kind s -36
metadata @1 -36
spec* @310 -36
:certificates.v1alpha1.ClusterTrustBundleSpec
signerName s -36
trustBundle* s -36
:certificates.v1alpha1.ClusterTrustBundleList
apiVersion s -36
items* [@309] -36
kind s -36
metadata @19 -36
:certificates.v1alpha1.PodCertificateRequest
apiVersion s 34-34
kind s 34-34
metadata @1 34-34
spec* @313 34-34
status a 34-34
:certificates.v1alpha1.PodCertificateRequestSpec
maxExpirationSeconds i 34-34
nodeName* s 34-34
nodeUID* s 34-34
pkixPublicKey* s 34-34
podName* s 34-34
podUID* s 34-34
proofOfPossession* s 34-34
serviceAccountName* s 34-34
serviceAccountUID* s 34-34
signerName* s 34-34
:certificates.v1alpha1.PodCertificateRequestList
apiVersion s 34-34
items* [@312] 34-34
kind s 34-34
metadata @19 34-34
:certificates.v1beta1.ClusterTrustBundle
apiVersion s 33-
kind s 33-
metadata @1 33-
spec* @316 33-
:certificates.v1beta1.ClusterTrustBundleSpec
signerName s 33-
trustBundle* s 33-
:certificates.v1beta1.ClusterTrustBundleList
apiVersion s 33-
items* [@315] 33-
kind s 33-
metadata @19 33-
:certificates.v1beta1.PodCertificateRequest
apiVersion s 35-
kind s 35-
metadata @1 35-
spec* @319 35-
status a 35-
:certificates.v1beta1.PodCertificateRequestSpec
maxExpirationSeconds i 35-
nodeName* s 35-
nodeUID* s 35-
pkixPublicKey s 35-
podName* s 35-
podUID* s 35-
proofOfPossession s 35-
serviceAccountName* s 35-
serviceAccountUID* s 35-
signerName* s 35-
stubPKCS10Request* s 36-
unverifiedUserAnnotations {s} 35-
:certificates.v1beta1.PodCertificateRequestList
apiVersion s 35-
items* [@318] 35-
kind s 35-
metadata @19 35-
:coordination.v1.Lease
apiVersion s
kind s
metadata @1
spec @322
:coordination.v1.LeaseSpec
acquireTime s
holderIdentity s
leaseDurationSeconds i
leaseTransitions i
preferredHolder s 31-
renewTime s
strategy s 31-
:coordination.v1.LeaseList
apiVersion s
items* [@321]
kind s
metadata @19
:coordination.v1alpha1.LeaseCandidate
apiVersion s 31-31
kind s 31-31
metadata @1 31-31
spec @325 31-31
:coordination.v1alpha1.LeaseCandidateSpec
binaryVersion s 31-31
emulationVersion s 31-31
leaseName* s 31-31
pingTime s 31-31
preferredStrategies* [s] 31-31
renewTime s 31-31
:coordination.v1alpha1.LeaseCandidateList
apiVersion s 31-31
items* [@324] 31-31
kind s 31-31
metadata @19 31-31
:coordination.v1alpha2.LeaseCandidate
apiVersion s 32-
kind s 32-
metadata @1 32-
spec @328 32-
:coordination.v1alpha2.LeaseCandidateSpec
binaryVersion* s 32-
emulationVersion s 32-
leaseName* s 32-
pingTime s 32-
renewTime s 32-
strategy* s 32-
:coordination.v1alpha2.LeaseCandidateList
apiVersion s 32-
items* [@327] 32-
kind s 32-
metadata @19 32-
:coordination.v1beta1.LeaseCandidate
apiVersion s 33-
kind s 33-
metadata @1 33-
spec @331 33-
:coordination.v1beta1.LeaseCandidateSpec
binaryVersion* s 33-
emulationVersion s 33-
leaseName* s 33-
pingTime s 33-
renewTime s 33-
strategy* s 33-
:coordination.v1beta1.LeaseCandidateList
apiVersion s 33-
items* [@330] 33-
kind s 33-
metadata @19 33-
:core.v1.Binding
apiVersion s
kind s
metadata @1
target* @334
:core.v1.ObjectReference
apiVersion s
fieldPath s
kind s
name s
namespace s
resourceVersion s
uid s
:core.v1.ComponentStatus
apiVersion s
conditions [@336]
kind s
metadata @1
:core.v1.ComponentCondition
error s
message s
status* s
type* s
:core.v1.ComponentStatusList
apiVersion s
items* [@335]
kind s
metadata @19
:core.v1.ConfigMap
apiVersion s
binaryData {s}
data {s}
immutable b
kind s
metadata @1
:core.v1.ConfigMapList
apiVersion s
items* [@338]
kind s
metadata @19
:core.v1.Endpoints
apiVersion s
kind s
metadata @1
subsets [@341]
:core.v1.EndpointSubset
addresses [@343]
notReadyAddresses [@343]
ports [@342]
:core.v1.EndpointPort
appProtocol s
name s
port* i
protocol s
:core.v1.EndpointAddress
hostname s
ip* s
nodeName s
targetRef @334
:core.v1.EndpointsList
apiVersion s
items* [@340]
kind s
metadata @19
:core.v1.Event
action s
apiVersion s
count l
eventTime s
firstTimestamp s
involvedObject* @334
kind s
lastTimestamp s
message s
metadata* @1
reason s
related @334
reportingComponent s
reportingInstance s
series @347
source @346
type s
:core.v1.EventSource
component s
host s
:core.v1.EventSeries
count l
lastObservedTime s
:core.v1.EventList
apiVersion s
items* [@345]
kind s
metadata @19
:core.v1.LimitRange
apiVersion s
kind s
metadata @1
spec @350
:core.v1.LimitRangeSpec
limits [@351]
:core.v1.LimitRangeItem
default {q}
defaultRequest {q}
max {q}
maxLimitRequestRatio {q}
min {q}
type* s
:core.v1.LimitRangeList
apiVersion s
items* [@349]
kind s
metadata @19
:core.v1.Namespace
apiVersion s
kind s
metadata @1
spec @354
status a
:core.v1.NamespaceSpec
finalizers [s]
:core.v1.NamespaceList
apiVersion s
items* [@353]
kind s
metadata @19
:core.v1.Node
apiVersion s
kind s
metadata @1
spec @357
status a
:core.v1.NodeSpec
configSource @360
externalID s
podCIDR s
podCIDRs [s]
podPreemptionPolicy @359 37-
providerID s
taints [@358]
unschedulable b
:core.v1.Taint
effect* s
key* s
timeAdded s
value s
:core.v1.NodePodPreemptionPolicy
disableResizePreemption [s] 37-
:core.v1.NodeConfigSource
configMap @361
:core.v1.ConfigMapNodeConfigSource
kubeletConfigKey* s
name* s
namespace* s
resourceVersion s
uid s
:core.v1.NodeList
apiVersion s
items* [@356]
kind s
metadata @19
:core.v1.PersistentVolume
apiVersion s
kind s
metadata @1
spec @364
status a
:core.v1.PersistentVolumeSpec
accessModes [s]
awsElasticBlockStore @161
azureDisk @160
azureFile @377
capacity {q}
cephfs @375
cinder @374
claimRef @334
csi @376
fc @146
flexVolume @373
flocker @144
gcePersistentDisk @143
glusterfs @372
hostPath @140
iscsi @371
local @370
mountOptions [s]
nfs @137
nodeAffinity @365
persistentVolumeReclaimPolicy s
photonPersistentDisk @135
portworxVolume @134
quobyte @122
rbd @369
scaleIO @367
storageClassName s
storageos @366
volumeAttributesClassName s
volumeMode s
vsphereVolume @115
:core.v1.VolumeNodeAffinity
required @219
:core.v1.StorageOSPersistentVolumeSource
fsType s
readOnly b
secretRef @334
volumeName s
volumeNamespace s
:core.v1.ScaleIOPersistentVolumeSource
fsType s
gateway* s
protectionDomain s
readOnly b
secretRef* @368
sslEnabled b
storageMode s
storagePool s
system* s
volumeName s
:core.v1.SecretReference
name s
namespace s
:core.v1.RBDPersistentVolumeSource
fsType s
image* s
keyring s
monitors* [s]
pool s
readOnly b
secretRef @368
user s
:core.v1.LocalVolumeSource
fsType s
path* s
:core.v1.ISCSIPersistentVolumeSource
chapAuthDiscovery b
chapAuthSession b
fsType s
initiatorName s
iqn* s
iscsiInterface s
lun* i
portals [s]
readOnly b
secretRef @368
targetPortal* s
:core.v1.GlusterfsPersistentVolumeSource
endpoints* s
endpointsNamespace s
path* s
readOnly b
:core.v1.FlexPersistentVolumeSource
driver* s
fsType s
options {s}
readOnly b
secretRef @368
:core.v1.CinderPersistentVolumeSource
fsType s
readOnly b
secretRef @368
volumeID* s
:core.v1.CephFSPersistentVolumeSource
monitors* [s]
path s
readOnly b
secretFile s
secretRef @368
user s
:core.v1.CSIPersistentVolumeSource
controllerExpandSecretRef @368
controllerPublishSecretRef @368
driver* s
fsType s
nodeExpandSecretRef @368
nodePublishSecretRef @368
nodeStageSecretRef @368
readOnly b
volumeAttributes {s}
volumeHandle* s
:core.v1.AzureFilePersistentVolumeSource
readOnly b
secretName* s
secretNamespace s
shareName* s
:core.v1.PersistentVolumeClaimList
apiVersion s
items* [@233]
kind s
metadata @19
:core.v1.PersistentVolumeList
apiVersion s
items* [@363]
kind s
metadata @19
:core.v1.Pod
apiVersion s
kind s
metadata @1
spec @113
status a
:core.v1.PodList
apiVersion s
items* [@380]
kind s
metadata @19
:core.v1.PodTemplate
apiVersion s
kind s
metadata @1
template @112
:core.v1.PodTemplateList
apiVersion s
items* [@382]
kind s
metadata @19
:core.v1.ReplicationController
apiVersion s
kind s
metadata @1
spec @385
status a
:core.v1.ReplicationControllerSpec
minReadySeconds i
replicas i
selector {s}
template @112
:core.v1.ReplicationControllerList
apiVersion s
items* [@384]
kind s
metadata @19
:core.v1.ResourceQuota
apiVersion s
kind s
metadata @1
spec @388
status a
:core.v1.ResourceQuotaSpec
hard {q}
scopeSelector @389
scopes [s]
:core.v1.ScopeSelector
matchExpressions [@390]
:core.v1.ScopedResourceSelectorRequirement
operator* s
scopeName* s
values [s]
:core.v1.ResourceQuotaList
apiVersion s
items* [@387]
kind s
metadata @19
:core.v1.Secret
apiVersion s
data {s}
immutable b
kind s
metadata @1
stringData {s}
type s
:core.v1.SecretList
apiVersion s
items* [@392]
kind s
metadata @19
:core.v1.Service
apiVersion s
kind s
metadata @1
spec @395
status a
:core.v1.ServiceSpec
allocateLoadBalancerNodePorts b
clusterIP s
clusterIPs [s]
externalIPs [s]
externalName s
externalTrafficPolicy s
healthCheckNodePort i
internalTrafficPolicy s
ipFamilies [s]
ipFamilyPolicy s
loadBalancerClass s
loadBalancerIP s
loadBalancerSourceRanges [s]
ports [@396]
publishNotReadyAddresses b
selector {s}
sessionAffinity s
sessionAffinityConfig @397
trafficDistribution s
type s
:core.v1.ServicePort
appProtocol s
name s
nodePort i
port* i
protocol s
targetPort o
:core.v1.SessionAffinityConfig
clientIP @398
:core.v1.ClientIPConfig
timeoutSeconds i
:core.v1.ServiceAccount
apiVersion s
automountServiceAccountToken b
imagePullSecrets [@117]
kind s
metadata @1
secrets [@334]
:core.v1.ServiceAccountList
apiVersion s
items* [@399]
kind s
metadata @19
:core.v1.ServiceList
apiVersion s
items* [@394]
kind s
metadata @19
:discovery.v1.EndpointSlice
addressType* s
apiVersion s
endpoints [@403]
kind s
metadata @1
ports [@408]
:discovery.v1.Endpoint
addresses* [s]
conditions @407
deprecatedTopology {s}
hints @404
hostname s
nodeName s
targetRef @334
zone s
:discovery.v1.EndpointHints
forNodes [@406] 33-
forZones [@405]
:discovery.v1.ForZone
name* s
:discovery.v1.ForNode
name* s 33-
:discovery.v1.EndpointConditions
ready b
serving b
terminating b
:discovery.v1.EndpointPort
appProtocol s
name s
port i
protocol s
:discovery.v1.EndpointSliceList
apiVersion s
items* [@402]
kind s
metadata @19
:events.v1.Event
action s
apiVersion s
deprecatedCount i
deprecatedFirstTimestamp s
deprecatedLastTimestamp s
deprecatedSource @346
eventTime* s
kind s
metadata @1
note s
reason s
regarding @334
related @334
reportingController s
reportingInstance s
series @411
type s
:events.v1.EventSeries
count* l
lastObservedTime* s
:events.v1.EventList
apiVersion s
items* [@410]
kind s
metadata @19
:flowcontrol.v1.FlowSchema
apiVersion s
kind s
metadata @1
spec @414
status a
:flowcontrol.v1.FlowSchemaSpec
distinguisherMethod @423
matchingPrecedence i
priorityLevelConfiguration* @422
rules [@415]
:flowcontrol.v1.PolicyRulesWithSubjects
nonResourceRules [@421]
resourceRules [@420]
subjects* [@416]
:flowcontrol.v1.Subject
group @419
kind* s
serviceAccount @418
user @417
:flowcontrol.v1.UserSubject
name* s
:flowcontrol.v1.ServiceAccountSubject
name* s
namespace* s
:flowcontrol.v1.GroupSubject
name* s
:flowcontrol.v1.ResourcePolicyRule
apiGroups* [s]
clusterScope b
namespaces [s]
resources* [s]
verbs* [s]
:flowcontrol.v1.NonResourcePolicyRule
nonResourceURLs* [s]
verbs* [s]
:flowcontrol.v1.PriorityLevelConfigurationReference
name* s
:flowcontrol.v1.FlowDistinguisherMethod
type* s
:flowcontrol.v1.FlowSchemaList
apiVersion s
items* [@413]
kind s
metadata @19
:flowcontrol.v1.PriorityLevelConfiguration
apiVersion s
kind s
metadata @1
spec @426
status a
:flowcontrol.v1.PriorityLevelConfigurationSpec
exempt @430
limited @427
type* s
:flowcontrol.v1.LimitedPriorityLevelConfiguration
borrowingLimitPercent i
lendablePercent i
limitResponse @428
nominalConcurrencyShares i
:flowcontrol.v1.LimitResponse
queuing @429
type* s
:flowcontrol.v1.QueuingConfiguration
handSize i
queueLengthLimit i
queues i
:flowcontrol.v1.ExemptPriorityLevelConfiguration
lendablePercent i
nominalConcurrencyShares i
:flowcontrol.v1.PriorityLevelConfigurationList
apiVersion s
items* [@425]
kind s
metadata @19
:flowcontrol.v1beta3.FlowSchema
apiVersion s -31
kind s -31
metadata @1 -31
spec @433 -31
status a -31
:flowcontrol.v1beta3.FlowSchemaSpec
distinguisherMethod @442 -31
matchingPrecedence i -31
priorityLevelConfiguration* @441 -31
rules [@434] -31
:flowcontrol.v1beta3.PolicyRulesWithSubjects
nonResourceRules [@440] -31
resourceRules [@439] -31
subjects* [@435] -31
:flowcontrol.v1beta3.Subject
group @438 -31
kind* s -31
serviceAccount @437 -31
user @436 -31
:flowcontrol.v1beta3.UserSubject
name* s -31
:flowcontrol.v1beta3.ServiceAccountSubject
name* s -31
namespace* s -31
:flowcontrol.v1beta3.GroupSubject
name* s -31
:flowcontrol.v1beta3.ResourcePolicyRule
apiGroups* [s] -31
clusterScope b -31
namespaces [s] -31
resources* [s] -31
verbs* [s] -31
:flowcontrol.v1beta3.NonResourcePolicyRule
nonResourceURLs* [s] -31
verbs* [s] -31
:flowcontrol.v1beta3.PriorityLevelConfigurationReference
name* s -31
:flowcontrol.v1beta3.FlowDistinguisherMethod
type* s -31
:flowcontrol.v1beta3.FlowSchemaList
apiVersion s -31
items* [@432] -31
kind s -31
metadata @19 -31
:flowcontrol.v1beta3.PriorityLevelConfiguration
apiVersion s -31
kind s -31
metadata @1 -31
spec @445 -31
status a -31
:flowcontrol.v1beta3.PriorityLevelConfigurationSpec
exempt @449 -31
limited @446 -31
type* s -31
:flowcontrol.v1beta3.LimitedPriorityLevelConfiguration
borrowingLimitPercent i -31
lendablePercent i -31
limitResponse @447 -31
nominalConcurrencyShares i -31
:flowcontrol.v1beta3.LimitResponse
queuing @448 -31
type* s -31
:flowcontrol.v1beta3.QueuingConfiguration
handSize i -31
queueLengthLimit i -31
queues i -31
:flowcontrol.v1beta3.ExemptPriorityLevelConfiguration
lendablePercent i -31
nominalConcurrencyShares i -31
:flowcontrol.v1beta3.PriorityLevelConfigurationList
apiVersion s -31
items* [@444] -31
kind s -31
metadata @19 -31
:lifecycle.v1alpha1.Eviction
apiVersion s 37-
kind s 37-
metadata @1 37-
spec* @452 37-
status a 37-
:lifecycle.v1alpha1.EvictionSpec
target* @453 37-
:lifecycle.v1alpha1.EvictionTarget
pod @454 37-
:lifecycle.v1alpha1.EvictionPodReference
name* s 37-
uid* s 37-
:lifecycle.v1alpha1.EvictionList
apiVersion s 37-
items* [@451] 37-
kind s 37-
metadata @19 37-
:lifecycle.v1alpha1.EvictionRequest
apiVersion s 37-
kind s 37-
metadata @1 37-
spec* @457 37-
status a 37-
:lifecycle.v1alpha1.EvictionRequestSpec
intent* s 37-
requester* s 37-
target* @458 37-
:lifecycle.v1alpha1.EvictionRequestTarget
pod @459 37-
:lifecycle.v1alpha1.EvictionRequestPodReference
name* s 37-
uid* s 37-
:lifecycle.v1alpha1.EvictionRequestList
apiVersion s 37-
items* [@456] 37-
kind s 37-
metadata @19 37-
:meta.v1.APIGroup
apiVersion s
kind s
name* s
preferredVersion @463
serverAddressByClientCIDRs [@462]
versions* [@463]
:meta.v1.ServerAddressByClientCIDR
clientCIDR* s
serverAddress* s
:meta.v1.GroupVersionForDiscovery
groupVersion* s
version* s
:meta.v1.APIGroupList
apiVersion s
groups* [@461]
kind s
:meta.v1.APIResourceList
apiVersion s
groupVersion* s
kind s
resources* [@466]
:meta.v1.APIResource
categories [s]
group s
kind* s
name* s
namespaced b
shortNames [s]
singularName* s
storageVersionHash s
verbs* [s]
version s
:meta.v1.APIVersions
apiVersion s
kind s
serverAddressByClientCIDRs* [@462]
versions* [s]
:meta.v1.Status
apiVersion s
code i
details @469
kind s
message s
metadata @19
reason s
status s
:meta.v1.StatusDetails
causes [@470]
group s
kind s
name s
retryAfterSeconds i
uid s
:meta.v1.StatusCause
field s
message s
reason s
:networking.v1.IPAddress
apiVersion s 33-
kind s 33-
metadata @1 33-
spec @472 33-
:networking.v1.IPAddressSpec
parentRef* @473 33-
:networking.v1.ParentReference
group s 33-
name* s 33-
namespace s 33-
resource* s 33-
:networking.v1.IPAddressList
apiVersion s 33-
items* [@471] 33-
kind s 33-
metadata @19 33-
:networking.v1.Ingress
apiVersion s
kind s
metadata @1
spec @476
status a
:networking.v1.IngressSpec
defaultBackend @481
ingressClassName s
rules [@478]
tls [@477]
:networking.v1.IngressTLS
hosts [s]
secretName s
:networking.v1.IngressRule
host s
http @479
:networking.v1.HTTPIngressRuleValue
paths* [@480]
:networking.v1.HTTPIngressPath
backend* @481
path s
pathType* s
:networking.v1.IngressBackend
resource @152
service @482
:networking.v1.IngressServiceBackend
name* s
port @483
:networking.v1.ServiceBackendPort
name s
number i
:networking.v1.IngressClass
apiVersion s
kind s
metadata @1
spec @485
:networking.v1.IngressClassSpec
controller s
parameters @486
:networking.v1.IngressClassParametersReference
apiGroup s
kind* s
name* s
namespace s
scope s
:networking.v1.IngressClassList
apiVersion s
items* [@484]
kind s
metadata @19
:networking.v1.IngressList
apiVersion s
items* [@475]
kind s
metadata @19
:networking.v1.NetworkPolicy
apiVersion s
kind s
metadata @1
spec @490
:networking.v1.NetworkPolicySpec
egress [@495]
ingress [@491]
podSelector @13
policyTypes [s]
:networking.v1.NetworkPolicyIngressRule
from [@493]
ports [@492]
:networking.v1.NetworkPolicyPort
endPort i
port o
protocol s
:networking.v1.NetworkPolicyPeer
ipBlock @494
namespaceSelector @13
podSelector @13
:networking.v1.IPBlock
cidr* s
except [s]
:networking.v1.NetworkPolicyEgressRule
ports [@492]
to [@493]
:networking.v1.NetworkPolicyList
apiVersion s
items* [@489]
kind s
metadata @19
:networking.v1.ServiceCIDR
apiVersion s 33-
kind s 33-
metadata @1 33-
spec @498 33-
status a 33-
:networking.v1.ServiceCIDRSpec
cidrs [s] 33-
:networking.v1.ServiceCIDRList
apiVersion s 33-
items* [@497] 33-
kind s 33-
metadata @19 33-
:networking.v1alpha1.IPAddress
apiVersion s -30
kind s -30
metadata @1 -30
spec @501 -30
:networking.v1alpha1.IPAddressSpec
parentRef* @502 -30
:networking.v1alpha1.ParentReference
group s -30
name* s -30
namespace s -30
resource* s -30
:networking.v1alpha1.IPAddressList
apiVersion s -30
items* [@500] -30
kind s -30
metadata @19 -30
:networking.v1alpha1.ServiceCIDR
apiVersion s -30
kind s -30
metadata @1 -30
spec @505 -30
status a -30
:networking.v1alpha1.ServiceCIDRSpec
cidrs [s] -30
:networking.v1alpha1.ServiceCIDRList
apiVersion s -30
items* [@504] -30
kind s -30
metadata @19 -30
:networking.v1beta1.IPAddress
apiVersion s 31-36
kind s 31-36
metadata @1 31-36
spec @508 31-36
:networking.v1beta1.IPAddressSpec
parentRef* @509 31-36
:networking.v1beta1.ParentReference
group s 31-36
name* s 31-36
namespace s 31-36
resource* s 31-36
:networking.v1beta1.IPAddressList
apiVersion s 31-36
items* [@507] 31-36
kind s 31-36
metadata @19 31-36
:networking.v1beta1.ServiceCIDR
apiVersion s 31-36
kind s 31-36
metadata @1 31-36
spec @512 31-36
status a 31-36
:networking.v1beta1.ServiceCIDRSpec
cidrs [s] 31-36
:networking.v1beta1.ServiceCIDRList
apiVersion s 31-36
items* [@511] 31-36
kind s 31-36
metadata @19 31-36
:node.v1.RuntimeClass
apiVersion s
handler* s
kind s
metadata @1
overhead @516
scheduling @515
:node.v1.Scheduling
nodeSelector {s}
tolerations [@163]
:node.v1.Overhead
podFixed {q}
:node.v1.RuntimeClassList
apiVersion s
items* [@514]
kind s
metadata @19
:policy.v1.Eviction
apiVersion s
deleteOptions @519
kind s
metadata @1
:meta.v1.DeleteOptions
apiVersion s
dryRun [s]
gracePeriodSeconds l
ignoreStoreReadErrorWithClusterBreakingPotential b 32-
kind s
orphanDependents b
preconditions @520
propagationPolicy s
:meta.v1.Preconditions
resourceVersion s
uid s
:policy.v1.PodDisruptionBudget
apiVersion s
kind s
metadata @1
spec @522
status a
:policy.v1.PodDisruptionBudgetSpec
maxUnavailable o
minAvailable o
selector @13
unhealthyPodEvictionPolicy s
:policy.v1.PodDisruptionBudgetList
apiVersion s
items* [@521]
kind s
metadata @19
:rbac.v1.ClusterRole
aggregationRule @526
apiVersion s
kind s
metadata @1
rules [@525]
:rbac.v1.PolicyRule
apiGroups [s]
nonResourceURLs [s]
resourceNames [s]
resources [s]
verbs* [s]
:rbac.v1.AggregationRule
clusterRoleSelectors [@13]
:rbac.v1.ClusterRoleBinding
apiVersion s
kind s
metadata @1
roleRef* @529
subjects [@528]
:rbac.v1.Subject
apiGroup s
kind* s
name* s
namespace s
:rbac.v1.RoleRef
apiGroup s
kind* s
name* s
:rbac.v1.ClusterRoleBindingList
apiVersion s
items* [@527]
kind s
metadata @19
:rbac.v1.ClusterRoleList
apiVersion s
items* [@524]
kind s
metadata @19
:rbac.v1.Role
apiVersion s
kind s
metadata @1
rules [@525]
:rbac.v1.RoleBinding
apiVersion s
kind s
metadata @1
roleRef* @529
subjects [@528]
:rbac.v1.RoleBindingList
apiVersion s
items* [@533]
kind s
metadata @19
:rbac.v1.RoleList
apiVersion s
items* [@532]
kind s
metadata @19
:resource.v1.DeviceClass
apiVersion s 34-
kind s 34-
metadata @1 34-
spec @537 34-
:resource.v1.DeviceClassSpec
config [@540] 34-
extendedResourceName s 34-
selectors [@538] 34-
:resource.v1.DeviceSelector
cel @539 34-
:resource.v1.CELDeviceSelector
expression* s 34-
:resource.v1.DeviceClassConfiguration
opaque @541 34-
:resource.v1.OpaqueDeviceConfiguration
driver* s 34-
parameters* a 34-
:resource.v1.DeviceClassList
apiVersion s 34-
items* [@536] 34-
kind s 34-
metadata @19 34-
:resource.v1.DeviceTaintRule
apiVersion s 37-
kind s 37-
metadata @1 37-
spec* @544 37-
status a 37-
:resource.v1.DeviceTaintRuleSpec
deviceSelector @545 37-
taint* @546 37-
:resource.v1.DeviceTaintSelector
device s 37-
driver s 37-
pool s 37-
:resource.v1.DeviceTaint
effect* s 34-
key* s 34-
timeAdded s 34-
value s 34-
:resource.v1.DeviceTaintRuleList
apiVersion s 37-
items* [@543] 37-
kind s 37-
metadata @19 37-
:resource.v1.ResourceClaim
apiVersion s 34-
kind s 34-
metadata @1 34-
spec @549 34-
status a 34-
:resource.v1.ResourceClaimSpec
devices @550 34-
:resource.v1.DeviceClaim
config [@558] 34-
constraints [@557] 34-
requests [@551] 34-
:resource.v1.DeviceRequest
exactly @556 34-
firstAvailable [@552] 34-
name* s 34-
:resource.v1.DeviceSubRequest
allocationMode s 34-
capacity @555 34-
count l 34-
derivedAttributes [@554] 37-
deviceClassName* s 34-
name* s 34-
selectors [@538] 34-
tolerations [@553] 34-
:resource.v1.DeviceToleration
effect s 34-
key s 34-
operator s 34-
tolerationSeconds l 34-
value s 34-
:resource.v1.DeviceDerivedAttribute
expression* s 37-
name* s 37-
:resource.v1.CapacityRequirements
requests {q} 34-
:resource.v1.ExactDeviceRequest
adminAccess b 34-
allocationMode s 34-
capacity @555 34-
count l 34-
derivedAttributes [@554] 37-
deviceClassName* s 34-
selectors [@538] 34-
tolerations [@553] 34-
:resource.v1.DeviceConstraint
distinctAttribute s 34-
matchAttribute s 34-
requests [s] 34-
:resource.v1.DeviceClaimConfiguration
opaque @541 34-
requests [s] 34-
:resource.v1.ResourceClaimList
apiVersion s 34-
items* [@548] 34-
kind s 34-
metadata @19 34-
:resource.v1.ResourceClaimTemplate
apiVersion s 34-
kind s 34-
metadata @1 34-
spec @561 34-
:resource.v1.ResourceClaimTemplateSpec
metadata @1 34-
spec @549 34-
:resource.v1.ResourceClaimTemplateList
apiVersion s 34-
items* [@560] 34-
kind s 34-
metadata @19 34-
:resource.v1.ResourceSlice
apiVersion s 34-
kind s 34-
metadata @1 34-
spec* @564 34-
:resource.v1.ResourceSliceSpec
allNodes b 34-
devices [@565] 34-
driver* s 34-
nodeName s 34-
nodeSelector @219 34-
partitionTypeAttribute s 37-
perDeviceNodeSelection b 34-
pool* @577 34-
sharedCounters [@576] 34-
skipNodeOperations [s] 37-
:resource.v1.Device
allNodes b 34-
allowMultipleAllocations b 34-
attributes {@573} 34-
bindingConditions [s] 34-
bindingFailureConditions [s] 34-
bindsToNode b 34-
capacity {@570} 34-
consumesCounters [@574] 34-
name* s 34-
nodeAllocatableResourceMappings {@569} 36-36
nodeAllocatableResources {@566} 37-
nodeName s 34-
nodeSelector @219 34-
taints [@546] 34-
:resource.v1.NodeAllocatableResource
mapping @568 37-
overhead @567 37-
:resource.v1.NodeAllocatableOverhead
perContainer q 37-
perPod q 37-
:resource.v1.NodeAllocatableMapping
capacityKey s 37-
capacityMultiplier q 37-
deviceMultiplier q 37-
:resource.v1.NodeAllocatableResourceMapping
allocationMultiplier q 36-36
capacityKey s 36-36
:resource.v1.DeviceCapacity
requestPolicy @571 34-
value* q 34-
:resource.v1.CapacityRequestPolicy
default q 34-
validRange @572 34-
validValues [q] 34-
:resource.v1.CapacityRequestPolicyRange
max q 34-
min* q 34-
step q 34-
:resource.v1.DeviceAttribute
bool b 34-
bools [b] 36-
int l 34-
ints [l] 36-
string s 34-
strings [s] 36-
version s 34-
versions [s] 36-
:resource.v1.DeviceCounterConsumption
compatibilityGroups [s] 37-
counterSet* s 34-
counters* {@575} 34-
:resource.v1.Counter
value* q 34-
:resource.v1.CounterSet
counters* {@575} 34-
name* s 34-
:resource.v1.ResourcePool
generation* l 34-
name* s 34-
resourceSliceCount* l 34-
:resource.v1.ResourceSliceList
apiVersion s 34-
items* [@563] 34-
kind s 34-
metadata @19 34-
:resource.v1alpha2.PodSchedulingContext
apiVersion s -30
kind s -30
metadata @1 -30
spec* @580 -30
status a -30
:resource.v1alpha2.PodSchedulingContextSpec
potentialNodes [s] -30
selectedNode s -30
:resource.v1alpha2.PodSchedulingContextList
apiVersion s -30
items* [@579] -30
kind s -30
metadata @19 -30
:resource.v1alpha2.ResourceClaim
apiVersion s -30
kind s -30
metadata @1 -30
spec* @583 -30
status a -30
:resource.v1alpha2.ResourceClaimSpec
allocationMode s -30
parametersRef @584 -30
resourceClassName* s -30
:resource.v1alpha2.ResourceClaimParametersReference
apiGroup s -30
kind* s -30
name* s -30
:resource.v1alpha2.ResourceClaimList
apiVersion s -30
items* [@582] -30
kind s -30
metadata @19 -30
:resource.v1alpha2.ResourceClaimParameters
apiVersion s -30
driverRequests [@587] -30
generatedFrom @584 -30
kind s -30
metadata @1 -30
shareable b -30
:resource.v1alpha2.DriverRequests
driverName s -30
requests [@588] -30
vendorParameters a -30
:resource.v1alpha2.ResourceRequest
namedResources @589 -30
vendorParameters a -30
:resource.v1alpha2.NamedResourcesRequest
selector* s -30
:resource.v1alpha2.ResourceClaimParametersList
apiVersion s -30
items* [@586] -30
kind s -30
metadata @19 -30
:resource.v1alpha2.ResourceClaimTemplate
apiVersion s -30
kind s -30
metadata @1 -30
spec* @592 -30
:resource.v1alpha2.ResourceClaimTemplateSpec
metadata @1 -30
spec* @583 -30
:resource.v1alpha2.ResourceClaimTemplateList
apiVersion s -30
items* [@591] -30
kind s -30
metadata @19 -30
:resource.v1alpha2.ResourceClass
apiVersion s -30
driverName* s -30
kind s -30
metadata @1 -30
parametersRef @595 -30
structuredParameters b -30
suitableNodes @219 -30
:resource.v1alpha2.ResourceClassParametersReference
apiGroup s -30
kind* s -30
name* s -30
namespace s -30
:resource.v1alpha2.ResourceClassList
apiVersion s -30
items* [@594] -30
kind s -30
metadata @19 -30
:resource.v1alpha2.ResourceClassParameters
apiVersion s -30
filters [@599] -30
generatedFrom @595 -30
kind s -30
metadata @1 -30
vendorParameters [@598] -30
:resource.v1alpha2.VendorParameters
driverName s -30
parameters a -30
:resource.v1alpha2.ResourceFilter
driverName s -30
namedResources @600 -30
:resource.v1alpha2.NamedResourcesFilter
selector* s -30
:resource.v1alpha2.ResourceClassParametersList
apiVersion s -30
items* [@597] -30
kind s -30
metadata @19 -30
:resource.v1alpha2.ResourceSlice
apiVersion s -30
driverName* s -30
kind s -30
metadata @1 -30
namedResources @603 -30
nodeName s -30
:resource.v1alpha2.NamedResourcesResources
instances* [@604] -30
:resource.v1alpha2.NamedResourcesInstance
attributes [@605] -30
name* s -30
:resource.v1alpha2.NamedResourcesAttribute
bool b -30
int l -30
intSlice @607 -30
name* s -30
quantity q -30
string s -30
stringSlice @606 -30
version s -30
:resource.v1alpha2.NamedResourcesStringSlice
strings* [s] -30
:resource.v1alpha2.NamedResourcesIntSlice
ints* [l] -30
:resource.v1alpha2.ResourceSliceList
apiVersion s -30
items* [@602] -30
kind s -30
metadata @19 -30
:resource.v1alpha3.DeviceClass
apiVersion s 31-33
kind s 31-33
metadata @1 31-33
spec* @610 31-33
:resource.v1alpha3.DeviceClassSpec
config [@613] 31-33
selectors [@611] 31-33
suitableNodes @219 31-31
:resource.v1alpha3.DeviceSelector
cel @612 31-34
:resource.v1alpha3.CELDeviceSelector
expression* s 31-34
:resource.v1alpha3.DeviceClassConfiguration
opaque @614 31-33
:resource.v1alpha3.OpaqueDeviceConfiguration
driver* s 31-33
parameters* a 31-33
:resource.v1alpha3.DeviceClassList
apiVersion s 31-33
items* [@609] 31-33
kind s 31-33
metadata @19 31-33
:resource.v1alpha3.DeviceTaintRule
apiVersion s 33-
kind s 33-
metadata @1 33-
spec* @617 33-
status a 35-
:resource.v1alpha3.DeviceTaintRuleSpec
deviceSelector @618 33-
taint* @619 33-
:resource.v1alpha3.DeviceTaintSelector
device s 33-
deviceClassName s 33-34
driver s 33-
pool s 33-
selectors [@611] 33-34
:resource.v1alpha3.DeviceTaint
effect* s 33-
key* s 33-
timeAdded s 33-
value s 33-
:resource.v1alpha3.DeviceTaintRuleList
apiVersion s 33-
items* [@616] 33-
kind s 33-
metadata @19 33-
:resource.v1alpha3.PodSchedulingContext
apiVersion s 31-31
kind s 31-31
metadata @1 31-31
spec* @622 31-31
status a 31-31
:resource.v1alpha3.PodSchedulingContextSpec
potentialNodes [s] 31-31
selectedNode s 31-31
:resource.v1alpha3.PodSchedulingContextList
apiVersion s 31-31
items* [@621] 31-31
kind s 31-31
metadata @19 31-31
:resource.v1alpha3.ResourceClaim
apiVersion s 31-33
kind s 31-33
metadata @1 31-33
spec* @625 31-33
status a 31-33
:resource.v1alpha3.ResourceClaimSpec
controller s 31-31
devices @626 31-33
:resource.v1alpha3.DeviceClaim
config [@631] 31-33
constraints [@630] 31-33
requests [@627] 31-33
:resource.v1alpha3.DeviceRequest
adminAccess b 31-33
allocationMode s 31-33
count l 31-33
deviceClassName s 31-33
firstAvailable [@629] 33-33
name* s 31-33
selectors [@611] 31-33
tolerations [@628] 33-33
:resource.v1alpha3.DeviceToleration
effect s 33-33
key s 33-33
operator s 33-33
tolerationSeconds l 33-33
value s 33-33
:resource.v1alpha3.DeviceSubRequest
allocationMode s 33-33
count l 33-33
deviceClassName* s 33-33
name* s 33-33
selectors [@611] 33-33
tolerations [@628] 33-33
:resource.v1alpha3.DeviceConstraint
matchAttribute s 31-33
requests [s] 31-33
:resource.v1alpha3.DeviceClaimConfiguration
opaque @614 31-33
requests [s] 31-33
:resource.v1alpha3.ResourceClaimList
apiVersion s 31-33
items* [@624] 31-33
kind s 31-33
metadata @19 31-33
:resource.v1alpha3.ResourceClaimTemplate
apiVersion s 31-33
kind s 31-33
metadata @1 31-33
spec* @634 31-33
:resource.v1alpha3.ResourceClaimTemplateSpec
metadata @1 31-33
spec* @625 31-33
:resource.v1alpha3.ResourceClaimTemplateList
apiVersion s 31-33
items* [@633] 31-33
kind s 31-33
metadata @19 31-33
:resource.v1alpha3.ResourcePoolStatusRequest
apiVersion s 36-
kind s 36-
metadata* @1 36-
spec* @637 36-
status a 36-
:resource.v1alpha3.ResourcePoolStatusRequestSpec
defaultPartitionTypeAttribute s 37-
driver* s 36-
limit i 36-
poolName s 36-
:resource.v1alpha3.ResourcePoolStatusRequestList
apiVersion s 36-
items* [@636] 36-
kind s 36-
metadata @19 36-
:resource.v1alpha3.ResourceSlice
apiVersion s 31-33
kind s 31-33
metadata @1 31-33
spec* @640 31-33
:resource.v1alpha3.ResourceSliceSpec
allNodes b 31-33
devices [@641] 31-33
driver* s 31-33
nodeName s 31-33
nodeSelector @219 31-33
perDeviceNodeSelection b 33-33
pool* @647 31-33
sharedCounters [@646] 33-33
:resource.v1alpha3.Device
basic @642 31-33
name* s 31-33
:resource.v1alpha3.BasicDevice
allNodes b 33-33
attributes {@643} 31-33
capacity {q} 31-33
consumesCounters [@644] 33-33
nodeName s 33-33
nodeSelector @219 33-33
taints [@619] 33-33
:resource.v1alpha3.DeviceAttribute
bool b 31-33
int l 31-33
string s 31-33
version s 31-33
:resource.v1alpha3.DeviceCounterConsumption
counterSet* s 33-33
counters* {@645} 33-33
:resource.v1alpha3.Counter
value* q 33-33
:resource.v1alpha3.CounterSet
counters* {@645} 33-33
name* s 33-33
:resource.v1alpha3.ResourcePool
generation* l 31-33
name* s 31-33
resourceSliceCount* l 31-33
:resource.v1alpha3.ResourceSliceList
apiVersion s 31-33
items* [@639] 31-33
kind s 31-33
listMeta @19 31-31
metadata @19 32-33
:resource.v1beta1.DeviceClass
apiVersion s 32-
kind s 32-
metadata @1 32-
spec @650 32-
:resource.v1beta1.DeviceClassSpec
config [@653] 32-
extendedResourceName s 34-
selectors [@651] 32-
:resource.v1beta1.DeviceSelector
cel @652 32-
:resource.v1beta1.CELDeviceSelector
expression* s 32-
:resource.v1beta1.DeviceClassConfiguration
opaque @654 32-
:resource.v1beta1.OpaqueDeviceConfiguration
driver* s 32-
parameters* a 32-
:resource.v1beta1.DeviceClassList
apiVersion s 32-
items* [@649] 32-
kind s 32-
metadata @19 32-
:resource.v1beta1.ResourceClaim
apiVersion s 32-
kind s 32-
metadata @1 32-
spec @657 32-
status a 32-
:resource.v1beta1.ResourceClaimSpec
devices @658 32-
:resource.v1beta1.DeviceClaim
config [@665] 32-
constraints [@664] 32-
requests [@659] 32-
:resource.v1beta1.DeviceRequest
adminAccess b 32-
allocationMode s 32-
capacity @663 34-
count l 32-
derivedAttributes [@662] 37-
deviceClassName s 32-
firstAvailable [@661] 33-
name* s 32-
selectors [@651] 32-
tolerations [@660] 33-
:resource.v1beta1.DeviceToleration
effect s 33-
key s 33-
operator s 33-
tolerationSeconds l 33-
value s 33-
:resource.v1beta1.DeviceSubRequest
allocationMode s 33-
capacity @663 34-
count l 33-
derivedAttributes [@662] 37-
deviceClassName* s 33-
name* s 33-
selectors [@651] 33-
tolerations [@660] 33-
:resource.v1beta1.DeviceDerivedAttribute
expression* s 37-
name* s 37-
:resource.v1beta1.CapacityRequirements
requests {q} 34-
:resource.v1beta1.DeviceConstraint
distinctAttribute s 34-
matchAttribute s 32-
requests [s] 32-
:resource.v1beta1.DeviceClaimConfiguration
opaque @654 32-
requests [s] 32-
:resource.v1beta1.ResourceClaimList
apiVersion s 32-
items* [@656] 32-
kind s 32-
metadata @19 32-
:resource.v1beta1.ResourceClaimTemplate
apiVersion s 32-
kind s 32-
metadata @1 32-
spec @668 32-
:resource.v1beta1.ResourceClaimTemplateSpec
metadata @1 32-
spec @657 32-
:resource.v1beta1.ResourceClaimTemplateList
apiVersion s 32-
items* [@667] 32-
kind s 32-
metadata @19 32-
:resource.v1beta1.ResourceSlice
apiVersion s 32-
kind s 32-
metadata @1 32-
spec* @671 32-
:resource.v1beta1.ResourceSliceSpec
allNodes b 32-
devices [@672] 32-
driver* s 32-
nodeName s 32-
nodeSelector @219 32-
partitionTypeAttribute s 37-
perDeviceNodeSelection b 33-
pool* @686 32-
sharedCounters [@685] 33-
skipNodeOperations [s] 37-
:resource.v1beta1.Device
basic @673 32-
name* s 32-
:resource.v1beta1.BasicDevice
allNodes b 33-
allowMultipleAllocations b 34-
attributes {@681} 32-
bindingConditions [s] 34-
bindingFailureConditions [s] 34-
bindsToNode b 34-
capacity {@678} 32-
consumesCounters [@683] 33-
nodeAllocatableResourceMappings {@677} 36-36
nodeAllocatableResources {@674} 37-
nodeName s 33-
nodeSelector @219 33-
taints [@682] 33-
:resource.v1beta1.NodeAllocatableResource
mapping @676 37-
overhead @675 37-
:resource.v1beta1.NodeAllocatableOverhead
perContainer q 37-
perPod q 37-
:resource.v1beta1.NodeAllocatableMapping
capacityKey s 37-
capacityMultiplier q 37-
deviceMultiplier q 37-
:resource.v1beta1.NodeAllocatableResourceMapping
allocationMultiplier q 36-36
capacityKey s 36-36
:resource.v1beta1.DeviceCapacity
requestPolicy @679 34-
value* q 32-
:resource.v1beta1.CapacityRequestPolicy
default q 34-
validRange @680 34-
validValues [q] 34-
:resource.v1beta1.CapacityRequestPolicyRange
max q 34-
min* q 34-
step q 34-
:resource.v1beta1.DeviceAttribute
bool b 32-
bools [b] 36-
int l 32-
ints [l] 36-
string s 32-
strings [s] 36-
version s 32-
versions [s] 36-
:resource.v1beta1.DeviceTaint
effect* s 33-
key* s 33-
timeAdded s 33-
value s 33-
:resource.v1beta1.DeviceCounterConsumption
compatibilityGroups [s] 37-
counterSet* s 33-
counters* {@684} 33-
:resource.v1beta1.Counter
value* q 33-
:resource.v1beta1.CounterSet
counters* {@684} 33-
name* s 33-
:resource.v1beta1.ResourcePool
generation* l 32-
name* s 32-
resourceSliceCount* l 32-
:resource.v1beta1.ResourceSliceList
apiVersion s 32-
items* [@670] 32-
kind s 32-
metadata @19 32-
:resource.v1beta2.DeviceClass
apiVersion s 33-
kind s 33-
metadata @1 33-
spec @689 33-
:resource.v1beta2.DeviceClassSpec
config [@692] 33-
extendedResourceName s 34-
selectors [@690] 33-
:resource.v1beta2.DeviceSelector
cel @691 33-
:resource.v1beta2.CELDeviceSelector
expression* s 33-
:resource.v1beta2.DeviceClassConfiguration
opaque @693 33-
:resource.v1beta2.OpaqueDeviceConfiguration
driver* s 33-
parameters* a 33-
:resource.v1beta2.DeviceClassList
apiVersion s 33-
items* [@688] 33-
kind s 33-
metadata @19 33-
:resource.v1beta2.DeviceTaintRule
apiVersion s 36-
kind s 36-
metadata @1 36-
spec* @696 36-
status a 36-
:resource.v1beta2.DeviceTaintRuleSpec
deviceSelector @697 36-
taint* @698 36-
:resource.v1beta2.DeviceTaintSelector
device s 36-
driver s 36-
pool s 36-
:resource.v1beta2.DeviceTaint
effect* s 33-
key* s 33-
timeAdded s 33-
value s 33-
:resource.v1beta2.DeviceTaintRuleList
apiVersion s 36-
items* [@695] 36-
kind s 36-
metadata @19 36-
:resource.v1beta2.ResourceClaim
apiVersion s 33-
kind s 33-
metadata @1 33-
spec @701 33-
status a 33-
:resource.v1beta2.ResourceClaimSpec
devices @702 33-
:resource.v1beta2.DeviceClaim
config [@710] 33-
constraints [@709] 33-
requests [@703] 33-
:resource.v1beta2.DeviceRequest
exactly @708 33-
firstAvailable [@704] 33-
name* s 33-
:resource.v1beta2.DeviceSubRequest
allocationMode s 33-
capacity @707 34-
count l 33-
derivedAttributes [@706] 37-
deviceClassName* s 33-
name* s 33-
selectors [@690] 33-
tolerations [@705] 33-
:resource.v1beta2.DeviceToleration
effect s 33-
key s 33-
operator s 33-
tolerationSeconds l 33-
value s 33-
:resource.v1beta2.DeviceDerivedAttribute
expression* s 37-
name* s 37-
:resource.v1beta2.CapacityRequirements
requests {q} 34-
:resource.v1beta2.ExactDeviceRequest
adminAccess b 33-
allocationMode s 33-
capacity @707 34-
count l 33-
derivedAttributes [@706] 37-
deviceClassName* s 33-
selectors [@690] 33-
tolerations [@705] 33-
:resource.v1beta2.DeviceConstraint
distinctAttribute s 34-
matchAttribute s 33-
requests [s] 33-
:resource.v1beta2.DeviceClaimConfiguration
opaque @693 33-
requests [s] 33-
:resource.v1beta2.ResourceClaimList
apiVersion s 33-
items* [@700] 33-
kind s 33-
metadata @19 33-
:resource.v1beta2.ResourceClaimTemplate
apiVersion s 33-
kind s 33-
metadata @1 33-
spec @713 33-
:resource.v1beta2.ResourceClaimTemplateSpec
metadata @1 33-
spec @701 33-
:resource.v1beta2.ResourceClaimTemplateList
apiVersion s 33-
items* [@712] 33-
kind s 33-
metadata @19 33-
:resource.v1beta2.ResourceSlice
apiVersion s 33-
kind s 33-
metadata @1 33-
spec* @716 33-
:resource.v1beta2.ResourceSliceSpec
allNodes b 33-
devices [@717] 33-
driver* s 33-
nodeName s 33-
nodeSelector @219 33-
partitionTypeAttribute s 37-
perDeviceNodeSelection b 33-
pool* @729 33-
sharedCounters [@728] 33-
skipNodeOperations [s] 37-
:resource.v1beta2.Device
allNodes b 33-
allowMultipleAllocations b 34-
attributes {@725} 33-
bindingConditions [s] 34-
bindingFailureConditions [s] 34-
bindsToNode b 34-
capacity {@722} 33-
consumesCounters [@726] 33-
name* s 33-
nodeAllocatableResourceMappings {@721} 36-36
nodeAllocatableResources {@718} 37-
nodeName s 33-
nodeSelector @219 33-
taints [@698] 33-
:resource.v1beta2.NodeAllocatableResource
mapping @720 37-
overhead @719 37-
:resource.v1beta2.NodeAllocatableOverhead
perContainer q 37-
perPod q 37-
:resource.v1beta2.NodeAllocatableMapping
capacityKey s 37-
capacityMultiplier q 37-
deviceMultiplier q 37-
:resource.v1beta2.NodeAllocatableResourceMapping
allocationMultiplier q 36-36
capacityKey s 36-36
:resource.v1beta2.DeviceCapacity
requestPolicy @723 34-
value* q 33-
:resource.v1beta2.CapacityRequestPolicy
default q 34-
validRange @724 34-
validValues [q] 34-
:resource.v1beta2.CapacityRequestPolicyRange
max q 34-
min* q 34-
step q 34-
:resource.v1beta2.DeviceAttribute
bool b 33-
bools [b] 36-
int l 33-
ints [l] 36-
string s 33-
strings [s] 36-
version s 33-
versions [s] 36-
:resource.v1beta2.DeviceCounterConsumption
compatibilityGroups [s] 37-
counterSet* s 33-
counters* {@727} 33-
:resource.v1beta2.Counter
value* q 33-
:resource.v1beta2.CounterSet
counters* {@727} 33-
name* s 33-
:resource.v1beta2.ResourcePool
generation* l 33-
name* s 33-
resourceSliceCount* l 33-
:resource.v1beta2.ResourceSliceList
apiVersion s 33-
items* [@715] 33-
kind s 33-
metadata @19 33-
:scheduling.v1.PriorityClass
apiVersion s
description s
globalDefault b
kind s
metadata @1
preemptionPolicy s
value i
:scheduling.v1.PriorityClassList
apiVersion s
items* [@731]
kind s
metadata @19
:scheduling.v1alpha1.Workload
apiVersion s 35-35
kind s 35-35
metadata @1 35-35
spec* @734 35-35
:scheduling.v1alpha1.WorkloadSpec
controllerRef @738 35-35
podGroups* [@735] 35-35
:scheduling.v1alpha1.PodGroup
name* s 35-35
policy* @736 35-35
:scheduling.v1alpha1.PodGroupPolicy
basic a 35-35
gang @737 35-35
:scheduling.v1alpha1.GangSchedulingPolicy
minCount* i 35-35
:scheduling.v1alpha1.TypedLocalObjectReference
apiGroup s 35-35
kind* s 35-35
name* s 35-35
:scheduling.v1alpha1.WorkloadList
apiVersion s 35-35
items* [@733] 35-35
kind s 35-35
metadata @19 35-35
:scheduling.v1alpha2.PodGroup
apiVersion s 36-36
kind s 36-36
metadata @1 36-36
spec* @741 36-36
status a 36-36
:scheduling.v1alpha2.PodGroupSpec
disruptionMode s 36-36
podGroupTemplateRef @743 36-36
priority i 36-36
priorityClassName s 36-36
resourceClaims [@742] 36-36
schedulingConstraints @747 36-36
schedulingPolicy* @745 36-36
:scheduling.v1alpha2.PodGroupResourceClaim
name* s 36-36
resourceClaimName s 36-36
resourceClaimTemplateName s 36-36
:scheduling.v1alpha2.PodGroupTemplateReference
workload @744 36-36
:scheduling.v1alpha2.WorkloadPodGroupTemplateReference
podGroupTemplateName* s 36-36
workloadName* s 36-36
:scheduling.v1alpha2.PodGroupSchedulingPolicy
basic a 36-36
gang @746 36-36
:scheduling.v1alpha2.GangSchedulingPolicy
minCount* i 36-36
:scheduling.v1alpha2.PodGroupSchedulingConstraints
topology [@748] 36-36
:scheduling.v1alpha2.TopologyConstraint
key* s 36-36
:scheduling.v1alpha2.PodGroupList
apiVersion s 36-36
items* [@740] 36-36
kind s 36-36
metadata @19 36-36
:scheduling.v1alpha2.Workload
apiVersion s 36-36
kind s 36-36
metadata @1 36-36
spec* @751 36-36
:scheduling.v1alpha2.WorkloadSpec
controllerRef @753 36-36
podGroupTemplates* [@752] 36-36
:scheduling.v1alpha2.PodGroupTemplate
disruptionMode s 36-36
name* s 36-36
priority i 36-36
priorityClassName s 36-36
resourceClaims [@742] 36-36
schedulingConstraints @747 36-36
schedulingPolicy* @745 36-36
:scheduling.v1alpha2.TypedLocalObjectReference
apiGroup s 36-36
kind* s 36-36
name* s 36-36
:scheduling.v1alpha2.WorkloadList
apiVersion s 36-36
items* [@750] 36-36
kind s 36-36
metadata @19 36-36
:scheduling.v1alpha3.CompositePodGroup
apiVersion s 37-
kind s 37-
metadata @1 37-
spec* @756 37-
status a 37-
:scheduling.v1alpha3.CompositePodGroupSpec
disruptionMode @761 37-
parentCompositePodGroupName s 37-
preemptionPolicy s 37-
priority i 37-
priorityClassName s 37-
schedulingConstraints @760 37-
schedulingPolicy* @758 37-
workloadRef* @757 37-
:scheduling.v1alpha3.WorkloadReference
templateName* s 37-
workloadName* s 37-
:scheduling.v1alpha3.CompositePodGroupSchedulingPolicy
basic a 37-
gang @759 37-
:scheduling.v1alpha3.CompositeGangSchedulingPolicy
minGroupCount* i 37-
:scheduling.v1alpha3.CompositePodGroupSchedulingConstraints
topology [@295] 37-
:scheduling.v1alpha3.CompositeDisruptionMode
all a 37-
single a 37-
:scheduling.v1alpha3.CompositePodGroupList
apiVersion s 37-
items* [@755] 37-
kind s 37-
metadata @19 37-
:scheduling.v1alpha3.PodGroup
apiVersion s 37-
kind s 37-
metadata @1 37-
spec* @764 37-
status a 37-
:scheduling.v1alpha3.PodGroupSpec
disruptionMode @769 37-
parentCompositePodGroupName s 37-
preemptionPolicy s 37-
priority i 37-
priorityClassName s 37-
resourceClaims [@765] 37-
schedulingConstraints @768 37-
schedulingPolicy* @766 37-
workloadRef @757 37-
:scheduling.v1alpha3.PodGroupResourceClaim
name* s 37-
resourceClaimName s 37-
resourceClaimTemplateName s 37-
:scheduling.v1alpha3.PodGroupSchedulingPolicy
basic a 37-
gang @767 37-
:scheduling.v1alpha3.GangSchedulingPolicy
minCount* i 37-
:scheduling.v1alpha3.PodGroupSchedulingConstraints
topology [@295] 37-
:scheduling.v1alpha3.DisruptionMode
all a 37-
single a 37-
:scheduling.v1alpha3.PodGroupList
apiVersion s 37-
items* [@763] 37-
kind s 37-
metadata @19 37-
:scheduling.v1alpha3.Workload
apiVersion s 37-
kind s 37-
metadata @1 37-
spec* @772 37-
:scheduling.v1alpha3.WorkloadSpec
compositePodGroupTemplates [@774] 37-
controllerRef @775 37-
podGroupTemplates [@773] 37-
:scheduling.v1alpha3.PodGroupTemplate
disruptionMode @769 37-
name* s 37-
preemptionPolicy s 37-
priority i 37-
priorityClassName s 37-
resourceClaims [@765] 37-
schedulingConstraints @768 37-
schedulingPolicy* @766 37-
:scheduling.v1alpha3.CompositePodGroupTemplate
compositePodGroupTemplates [@774] 37-
disruptionMode @761 37-
name* s 37-
podGroupTemplates [@773] 37-
preemptionPolicy s 37-
priority i 37-
priorityClassName s 37-
schedulingConstraints @760 37-
schedulingPolicy* @758 37-
:scheduling.v1alpha3.TypedLocalObjectReference
apiGroup s 37-
kind* s 37-
name* s 37-
:scheduling.v1alpha3.WorkloadList
apiVersion s 37-
items* [@771] 37-
kind s 37-
metadata @19 37-
:scheduling.v1beta1.PodGroup
apiVersion s 37-
kind s 37-
metadata @1 37-
spec* @778 37-
status a 37-
:scheduling.v1beta1.PodGroupSpec
disruptionMode @785 37-
parentCompositePodGroupName s 37-
preemptionPolicy s 37-
priority i 37-
priorityClassName s 37-
resourceClaims [@779] 37-
schedulingConstraints @783 37-
schedulingPolicy* @781 37-
workloadRef @780 37-
:scheduling.v1beta1.PodGroupResourceClaim
name* s 37-
resourceClaimName s 37-
resourceClaimTemplateName s 37-
:scheduling.v1beta1.WorkloadReference
templateName* s 37-
workloadName* s 37-
:scheduling.v1beta1.PodGroupSchedulingPolicy
basic a 37-
gang @782 37-
:scheduling.v1beta1.GangSchedulingPolicy
minCount* i 37-
:scheduling.v1beta1.PodGroupSchedulingConstraints
topology [@784] 37-
:scheduling.v1beta1.TopologyConstraint
key* s 37-
:scheduling.v1beta1.DisruptionMode
all a 37-
single a 37-
:scheduling.v1beta1.PodGroupList
apiVersion s 37-
items* [@777] 37-
kind s 37-
metadata @19 37-
:scheduling.v1beta1.Workload
apiVersion s 37-
kind s 37-
metadata @1 37-
spec* @788 37-
:scheduling.v1beta1.WorkloadSpec
compositePodGroupTemplates [@790] 37-
controllerRef @795 37-
podGroupTemplates [@789] 37-
:scheduling.v1beta1.PodGroupTemplate
disruptionMode @785 37-
name* s 37-
preemptionPolicy s 37-
priority i 37-
priorityClassName s 37-
resourceClaims [@779] 37-
schedulingConstraints @783 37-
schedulingPolicy* @781 37-
:scheduling.v1beta1.CompositePodGroupTemplate
compositePodGroupTemplates [@790] 37-
disruptionMode @794 37-
name* s 37-
podGroupTemplates [@789] 37-
preemptionPolicy s 37-
priority i 37-
priorityClassName s 37-
schedulingConstraints @793 37-
schedulingPolicy* @791 37-
:scheduling.v1beta1.CompositePodGroupSchedulingPolicy
basic a 37-
gang @792 37-
:scheduling.v1beta1.CompositeGangSchedulingPolicy
minGroupCount* i 37-
:scheduling.v1beta1.CompositePodGroupSchedulingConstraints
topology [@784] 37-
:scheduling.v1beta1.CompositeDisruptionMode
all a 37-
single a 37-
:scheduling.v1beta1.TypedLocalObjectReference
apiGroup s 37-
kind* s 37-
name* s 37-
:scheduling.v1beta1.WorkloadList
apiVersion s 37-
items* [@787] 37-
kind s 37-
metadata @19 37-
:storage.v1.CSIDriver
apiVersion s
kind s
metadata @1
spec @798
:storage.v1.CSIDriverSpec
attachRequired b
fsGroupPolicy s
nodeAllocatableUpdatePeriodSeconds l 33-
podInfoOnMount b
preventPodSchedulingIfMissing b 36-
requiresRepublish b
seLinuxMount b
serviceAccountTokenInSecrets b 35-
storageCapacity b
tokenRequests [@799]
volumeLifecycleModes [s]
:storage.v1.TokenRequest
audience* s
expirationSeconds l
:storage.v1.CSIDriverList
apiVersion s
items* [@797]
kind s
metadata @19
:storage.v1.CSINode
apiVersion s
kind s
metadata @1
spec @802
status a 37-
:storage.v1.CSINodeSpec
drivers* [@803]
:storage.v1.CSINodeDriver
allocatable @804
name* s
nodeID* s
topologyKeys [s]
:storage.v1.VolumeNodeResources
count l
:storage.v1.CSINodeList
apiVersion s
items* [@801]
kind s
metadata @19
:storage.v1.CSIStorageCapacity
apiVersion s
capacity q
kind s
maximumVolumeSize q
metadata @1
nodeTopology @13
storageClassName* s
:storage.v1.CSIStorageCapacityList
apiVersion s
items* [@806]
kind s
metadata @19
:storage.v1.StorageClass
allowVolumeExpansion b
allowedTopologies [@809]
apiVersion s
kind s
metadata @1
mountOptions [s]
parameters {s}
provisioner* s
reclaimPolicy s
volumeBindingMode s
:core.v1.TopologySelectorTerm
matchLabelExpressions [@810]
:core.v1.TopologySelectorLabelRequirement
key* s
values* [s]
:storage.v1.StorageClassList
apiVersion s
items* [@808]
kind s
metadata @19
:storage.v1.VolumeAttachment
apiVersion s
kind s
metadata @1
spec* @813
status a
:storage.v1.VolumeAttachmentSpec
attacher* s
nodeName* s
source* @814
:storage.v1.VolumeAttachmentSource
inlineVolumeSpec @364
persistentVolumeName s
:storage.v1.VolumeAttachmentList
apiVersion s
items* [@812]
kind s
metadata @19
:storage.v1.VolumeAttributesClass
apiVersion s 34-
driverName* s 34-
kind s 34-
metadata @1 34-
parameters {s} 34-
:storage.v1.VolumeAttributesClassList
apiVersion s 34-
items* [@816] 34-
kind s 34-
metadata @19 34-
:storage.v1alpha1.VolumeAttributesClass
apiVersion s -34
driverName* s -34
kind s -34
metadata @1 -34
parameters {s} -34
:storage.v1alpha1.VolumeAttributesClassList
apiVersion s -34
items* [@818] -34
kind s -34
metadata @19 -34
:storage.v1beta1.VolumeAttributesClass
apiVersion s 31-36
driverName* s 31-36
kind s 31-36
metadata @1 31-36
parameters {s} 31-36
:storage.v1beta1.VolumeAttributesClassList
apiVersion s 31-36
items* [@820] 31-36
kind s 31-36
metadata @19 31-36
:storagemigration.v1.StorageVersionMigration
apiVersion s 37-
kind s 37-
metadata @1 37-
spec @823 37-
status a 37-
:storagemigration.v1.StorageVersionMigrationSpec
resource* @824 37-
:meta.v1.GroupResource
group* s 35-
resource* s 35-
:storagemigration.v1.StorageVersionMigrationList
apiVersion s 37-
items* [@822] 37-
kind s 37-
metadata @19 37-
:storagemigration.v1alpha1.StorageVersionMigration
apiVersion s -34
kind s -34
metadata @1 -34
spec @827 -34
status a -34
:storagemigration.v1alpha1.StorageVersionMigrationSpec
continueToken s -34
resource* @828 -34
:storagemigration.v1alpha1.GroupVersionResource
group s -34
resource s -34
version s -34
:storagemigration.v1alpha1.StorageVersionMigrationList
apiVersion s -34
items* [@826] -34
kind s -34
metadata @19 -34
:storagemigration.v1beta1.StorageVersionMigration
apiVersion s 35-
kind s 35-
metadata @1 35-
spec @831 35-
status a 35-
:storagemigration.v1beta1.StorageVersionMigrationSpec
resource* @824 35-
:storagemigration.v1beta1.StorageVersionMigrationList
apiVersion s 35-
items* [@830] 35-
kind s 35-
metadata @19 35-
"""
