// Made by .ci/make-options.py from the reference tables; not to be edited by hand.
// swift-format-ignore-file
let featureGatesTable: StaticString = """
#owner	name	read	removed	stages
kubernetes	APIListChunking	1.37	1.33	a-1.8:1.8 b+1.9:1.28 g+!1.29:1.32
kubernetes	APIPriorityAndFairness	1.37	1.31	a-1.18:1.19 b+1.20:1.28 g+1.29:1.30
kubernetes	APIResponseCompression	1.37		a-1.8:1.15 b+1.16:
kubernetes	APISelfSubjectReview	1.36	1.30	a-1.26:1.26 b+1.27:1.27 g+1.28:1.29
kubernetes	APIServerIdentity	1.37		a-1.20:1.25 b+1.26:
kubernetes	APIServerTracing	1.37	1.37	a-1.22:1.26 b+1.27:1.33 g+!1.34:1.36
kubernetes	APIServingWithRoutine	1.37		a-1.30:
kubernetes	Accelerators	1.36	1.12	a-1.6:1.10 d-1.11:1.11
kubernetes	AdmissionWebhookMatchConditions	1.37	1.33	a-1.27:1.27 b+1.28:1.29 g+!1.30:1.32
kubernetes	AdvancedAuditing	1.37	1.28	a-1.7:1.7 b+1.8:1.11 g+1.12:1.27
kubernetes	AffinityInAnnotations	1.36	1.9	a-1.6:1.7 d-1.8:1.8
kubernetes	AggregatedDiscoveryEndpoint	1.37	1.33	a-1.26:1.26 b+1.27:1.29 g+!1.30:1.32
kubernetes	AggregatedDiscoveryRemoveBetaType	1.37		g-1.0:1.32 d+1.33:1.34 d+!1.35:
kubernetes	AllowDNSOnlyNodeCSR	1.36		g+1.0:1.30 d-1.31:
kubernetes	AllowExtTrafficLocalEndpoints	1.36	1.10	b-1.4:1.6 g+1.7:1.9
kubernetes	AllowInsecureBackendProxy	1.36	1.26	b+1.17:1.20 g+1.21:1.25
kubernetes	AllowInsecureKubeletCertificateSigningRequests	1.36		g+1.0:1.30 d-1.31:
kubernetes	AllowOverwriteTerminationGracePeriodSeconds	1.36		g+1.0:1.31 d-1.32:1.34 d-!1.35:
kubernetes	AllowParsingUserUIDFromCertAuth	1.37		b+1.33:
kubernetes	AllowServiceExternalIPs	1.36		g+1.0:
kubernetes	AllowServiceLBStatusOnNonLB	1.36	1.35	g+1.0:1.28 d-1.29:1.31 d-!1.32:1.34
kubernetes	AllowUnsafeMalformedObjectDeletion	1.37		a-1.32:
kubernetes	AnonymousAuthConfigurableEndpoints	1.37	1.37	a-1.31:1.31 b+1.32:1.33 g+!1.34:1.36
kubernetes	AnyVolumeDataSource	1.36		a-1.18:1.23 b+1.24:1.32 g+!1.33:
kubernetes	AppArmor	1.36	1.33	b+1.4:1.30 g+!1.31:1.32
kubernetes	AppArmorFields	1.36	1.33	b+1.30:1.30 g+!1.31:1.32
kubernetes	AtomicFIFO	1.37		b+1.36:
kubernetes	AttachVolumeLimit	1.36	1.22	a-1.11:1.11 b+1.12:1.16 g+1.17:1.21
kubernetes	AuthorizeNodeWithSelectors	1.36		a-1.31:1.31 b+1.32:1.33 g+!1.34:
kubernetes	AuthorizePodWebsocketUpgradeCreatePermission	1.36		b+1.35:
kubernetes	AuthorizeWithSelectors	1.37	1.37	a-1.31:1.31 b+1.32:1.33 g+!1.34:1.36
kubernetes	BalanceAttachedNodeVolumes	1.36	1.23	a-1.11:1.21 d-1.22:1.22
kubernetes	BlockVolume	1.36	1.22	a-1.9:1.12 b+1.13:1.17 g+1.18:1.21
kubernetes	BoundServiceAccountTokenVolume	1.36	1.24	a-1.13:1.20 b+1.21:1.21 g+1.22:1.23
kubernetes	BtreeWatchCache	1.37	1.37	b+1.32:1.32 g+!1.33:1.36
kubernetes	CBORServingAndStorage	1.37		a-1.32:
kubernetes	CPUManager	1.36	1.33	a-1.8:1.9 b+1.10:1.25 g+!1.26:1.32
kubernetes	CPUManagerPolicyAlphaOptions	1.36		a-1.23:
kubernetes	CPUManagerPolicyBetaOptions	1.36		b+1.23:
kubernetes	CPUManagerPolicyOptions	1.36		a-1.22:1.22 b+1.23:1.32 g+!1.33:
kubernetes	CRDObservedGenerationTracking	1.36		b-1.35:1.35 b+1.36:
kubernetes	CRDValidationRatcheting	1.37		a-1.28:1.29 b+1.30:1.32 g+!1.33:
kubernetes	CRIContainerLogRotation	1.36	1.23	a-1.10:1.10 b+1.11:1.20 g+1.21:1.22
kubernetes	CRIListStreaming	1.36		a-1.36:
kubernetes	CSIBlockVolume	1.36	1.22	a-1.11:1.13 b+1.14:1.17 g+1.18:1.21
kubernetes	CSIDriverRegistry	1.36	1.22	a-1.12:1.13 b+1.14:1.17 g+1.18:1.21
kubernetes	CSIInlineVolume	1.36	1.27	a-1.15:1.15 b+1.16:1.24 g+1.25:1.26
kubernetes	CSIMigration	1.36	1.27	a-1.14:1.16 b+1.17:1.24 g+1.25:1.26
kubernetes	CSIMigrationAWS	1.36	1.27	a-1.14:1.16 b-1.17:1.22 b+1.23:1.24 g+1.25:1.26
kubernetes	CSIMigrationAWSComplete	1.36	1.22	a-1.17:1.20 d-1.21:1.21
kubernetes	CSIMigrationAzureDisk	1.36	1.27	a-1.15:1.18 b-1.19:1.22 b+1.23:1.23 g+1.24:1.26
kubernetes	CSIMigrationAzureDiskComplete	1.36	1.22	a-1.17:1.20 d-1.21:1.21
kubernetes	CSIMigrationAzureFile	1.36	1.30	a-1.15:1.20 b-1.21:1.23 b+1.24:1.25 g+1.26:1.29
kubernetes	CSIMigrationAzureFileComplete	1.36	1.22	a-1.17:1.20 d-1.21:1.21
kubernetes	CSIMigrationGCE	1.36	1.28	a-1.14:1.16 b-1.17:1.22 b+1.23:1.24 g+1.25:1.27
kubernetes	CSIMigrationGCEComplete	1.36	1.22	a-1.17:1.20 d-1.21:1.21
kubernetes	CSIMigrationOpenStack	1.36	1.26	a-1.14:1.17 b+1.18:1.23 g+1.24:1.25
kubernetes	CSIMigrationOpenStackComplete	1.36	1.22	a-1.17:1.20 d-1.21:1.21
kubernetes	CSIMigrationPortworx	1.36	1.36	a-1.23:1.24 b-1.25:1.30 b+1.31:1.32 g+!1.33:1.35
kubernetes	CSIMigrationRBD	1.36	1.31	a-1.23:1.27 d-1.28:1.30
kubernetes	CSIMigrationvSphere	1.36	1.29	a-1.18:1.18 b-1.19:1.24 b+1.25:1.25 g+1.26:1.28
kubernetes	CSIMigrationvSphereComplete	1.36	1.23	b-1.19:1.21 d-1.22:1.22
kubernetes	CSINodeExpandSecret	1.36	1.31	a-1.25:1.26 b+1.27:1.28 g+1.29:1.30
kubernetes	CSINodeInfo	1.36	1.23	a-1.12:1.13 b+1.14:1.16 g+1.17:1.22
kubernetes	CSIPersistentVolume	1.36	1.17	a-1.9:1.9 b+1.10:1.12 g+1.13:1.16
kubernetes	CSIServiceAccountToken	1.36	1.25	a-1.20:1.20 b+1.21:1.21 g+1.22:1.24
kubernetes	CSIServiceAccountTokenSecrets	1.36		b+1.35:1.35 g+!1.36:
kubernetes	CSIStorageCapacity	1.36	1.28	a-1.19:1.20 b+1.21:1.23 g+1.24:1.27
kubernetes	CSIVolumeFSGroupPolicy	1.36	1.25	a-1.19:1.19 b+1.20:1.22 g+1.23:1.24
kubernetes	CSIVolumeHealth	1.36		a-1.21:
kubernetes	CSRDuration	1.36	1.26	b+1.22:1.23 g+1.24:1.25
kubernetes	ChangeContainerStatusOnKubeletRestart	1.36		g+1.0:1.34 d-1.35:
kubernetes	ClearingNominatedNodeNameAfterBinding	1.36		a-1.34:1.34 b+1.35:
kubernetes	ClientsAllowCARotation	1.37		b+1.36:
kubernetes	ClientsAllowCBOR	1.37		a-1.32:
kubernetes	ClientsAllowTLSCacheGC	1.37		b+1.36:
kubernetes	ClientsPreferCBOR	1.37		a-1.32:
kubernetes	CloudControllerManagerWatchBasedRoutesReconciliation	1.37		a-1.35:
kubernetes	CloudControllerManagerWebhook	1.37		a-1.27:
kubernetes	CloudDualStackNodeIPs	1.37	1.32	a-1.27:1.28 b+1.29:1.29 g+1.30:1.31
kubernetes	ClusterTrustBundle	1.36		a-1.27:1.32 b-1.33:
kubernetes	ClusterTrustBundleProjection	1.36		a-1.29:1.32 b-1.33:
kubernetes	ComponentFlagz	1.36		a-1.32:1.35 b+1.36:
kubernetes	ComponentSLIs	1.36	1.35	a-1.26:1.26 b+1.27:1.31 g+!1.32:1.34
kubernetes	ComponentStatusz	1.36		a-1.32:1.35 b+1.36:
kubernetes	ConcurrentWatchObjectDecode	1.37		b-1.31:
kubernetes	ConfigurableFSGroupPolicy	1.36	1.25	a-1.18:1.19 b+1.20:1.22 g+1.23:1.24
kubernetes	ConsistentHTTPGetHandlers	1.36	1.31	g+1.25:1.30
kubernetes	ConsistentListFromCache	1.37	1.37	a-1.28:1.30 b+1.31:1.33 g+!1.34:1.36
kubernetes	ConsistentListFromCacheSkipTimeoutFallback	1.37		a-1.37:
kubernetes	ConstrainedImpersonation	1.37		a-1.35:1.35 b+1.36:
kubernetes	ContainerCheckpoint	1.36		a-1.25:1.29 b+1.30:
kubernetes	ContainerRestartRules	1.36		a-1.34:1.34 b+1.35:
kubernetes	ContainerStopSignals	1.36		a-1.33:
kubernetes	ContextualLogging	1.36		a-1.24:1.29 b+1.30:
kubernetes	ControllerManagerLeaderMigration	1.37	1.27	a-1.21:1.21 b+1.22:1.23 g+1.24:1.26
kubernetes	ControllerManagerReleaseLeaderElectionLockOnExit	1.37		a-1.36:
kubernetes	CoordinatedLeaderElection	1.37		a-1.31:1.32 b-1.33:
kubernetes	CronJobControllerV2	1.36	1.24	a-1.20:1.20 b+1.21:1.21 g+1.22:1.23
kubernetes	CronJobTimeZone	1.36	1.29	a-1.24:1.24 b+1.25:1.26 g+1.27:1.28
kubernetes	CronJobsScheduledAnnotation	1.36	1.35	b+1.28:1.31 g+!1.32:1.34
kubernetes	CrossNamespaceVolumeDataSource	1.36		a-1.26:
kubernetes	CustomCPUCFSQuotaPeriod	1.36		a-1.12:1.35 g+1.36:
kubernetes	CustomPodDNS	1.36	1.17	a-1.9:1.9 b+1.10:1.13 g+1.14:1.16
kubernetes	CustomResourceDefaulting	1.36	1.19	a-1.15:1.15 b+1.16:1.16 g+1.17:1.18
kubernetes	CustomResourceFieldSelectors	1.37		a-1.30:1.30 b+1.31:1.31 g+!1.32:
kubernetes	CustomResourcePublishOpenAPI	1.36	1.19	a-1.14:1.14 b+1.15:1.15 g+1.16:1.18
kubernetes	CustomResourceSubresources	1.36	1.19	a-1.10:1.10 b+1.11:1.15 g+1.16:1.18
kubernetes	CustomResourceValidation	1.36	1.19	a-1.8:1.8 b+1.9:1.15 g+1.16:1.18
kubernetes	CustomResourceValidationExpressions	1.37	1.31	a-1.23:1.24 b+1.25:1.28 g+1.29:1.30
kubernetes	CustomResourceWebhookConversion	1.36	1.19	a-1.13:1.14 b+1.15:1.15 g+1.16:1.18
kubernetes	DRAAdminAccess	1.36		a-1.32:1.33 b+1.34:1.35 g+!1.36:
kubernetes	DRAConsumableCapacity	1.36		a-1.34:1.35 b+1.36:
kubernetes	DRAControlPlaneController	1.36	1.32	a-1.26:1.31
kubernetes	DRADeviceBindingConditions	1.36		a-1.34:1.35 b+1.36:
kubernetes	DRADeviceTaintRules	1.36		a-1.35:1.35 b-1.36:
kubernetes	DRADeviceTaints	1.36		a-1.33:1.35 b+1.36:
kubernetes	DRAExtendedResource	1.36		a-1.34:1.35 b+1.36:
kubernetes	DRAListTypeAttributes	1.36		a-1.36:
kubernetes	DRANodeAllocatableResources	1.36		a-1.36:
kubernetes	DRAPartitionableDevices	1.36		a-1.33:1.35 b+1.36:
kubernetes	DRAPrioritizedList	1.36		a-1.33:1.33 b+1.34:1.35 g+1.36:
kubernetes	DRAResourceClaimDeviceStatus	1.36		a-1.32:1.32 b+1.33:
kubernetes	DRAResourceClaimGranularStatusAuthorization	1.36		b+1.36:
kubernetes	DRAResourcePoolStatus	1.36		a-1.36:
kubernetes	DRASchedulerFilterTimeout	1.36		b+1.34:
kubernetes	DRAWorkloadResourceClaims	1.36		a-1.36:
kubernetes	DaemonSetUpdateSurge	1.36	1.27	a-1.21:1.21 b+1.22:1.24 g+1.25:1.26
kubernetes	DeclarativeValidation	1.37		b+1.33:1.35 g+!1.36:
kubernetes	DeclarativeValidationBeta	1.37		b+1.36:
kubernetes	DeclarativeValidationTakeover	1.37		b-1.33:1.35 d-1.36:1.36 d-!1.37:
kubernetes	DefaultHostNetworkHostPortsInPodTemplates	1.36	1.31	d-1.28:1.30
kubernetes	DefaultPodTopologySpread	1.36	1.26	a-1.19:1.19 b+1.20:1.23 g+1.24:1.25
kubernetes	DelegateFSGroupToCSIDriver	1.36	1.28	a-1.22:1.22 b+1.23:1.25 g+1.26:1.27
kubernetes	DeploymentReplicaSetTerminatingReplicas	1.36		a-1.33:1.34 b+1.35:
kubernetes	DetectCacheInconsistency	1.37		b+1.34:
kubernetes	DevicePluginCDIDevices	1.36	1.34	a-1.28:1.28 b+1.29:1.30 g+!1.31:1.33
kubernetes	DevicePlugins	1.36	1.28	a-1.8:1.9 b+1.10:1.25 g+1.26:1.27
kubernetes	DisableAcceleratorUsageMetrics	1.36	1.28	a-1.19:1.19 b+1.20:1.24 g+1.25:1.27
kubernetes	DisableAllocatorDualWrite	1.36		a-1.31:1.32 b-1.33:1.33 g+1.34:1.34 g+!1.35:
kubernetes	DisableCPUQuotaWithExclusiveCPUs	1.36		b+1.33:1.35 d+1.36:
kubernetes	DisableCloudProviders	1.36	1.33	a-1.22:1.28 b+1.29:1.30 g+!1.31:1.32
kubernetes	DisableKubeletCloudCredentialProviders	1.36	1.33	a-1.23:1.28 b+1.29:1.30 g+!1.31:1.32
kubernetes	DisableNodeKubeProxyVersion	1.36		a-1.29:1.30 d-1.31:1.32 d+1.33:1.35 d+!1.36:
kubernetes	DownwardAPIHugePages	1.36	1.29	a-1.20:1.20 b-1.21:1.21 b+1.22:1.26 g+1.27:1.28
kubernetes	DryRun	1.37	1.28	a-1.12:1.12 b+1.13:1.18 g+1.19:1.27
kubernetes	DynamicAuditing	1.36	1.20	a-1.13:1.18 d-1.19:1.19
kubernetes	DynamicKubeletConfig	1.36	1.26	a-1.4:1.10 b+1.11:1.21 d-1.22:1.25
kubernetes	DynamicProvisioningScheduling	1.36	1.12	a-1.11:1.11 d-1.12:1.11
kubernetes	DynamicResourceAllocation	1.36		a-1.26:1.31 b-1.32:1.33 g+1.34:1.34 g+!1.35:
kubernetes	DynamicVolumeProvisioning	1.36	1.13	a+1.3:1.7 g+1.8:1.12
kubernetes	EfficientWatchResumption	1.37	1.33	a-1.20:1.20 b+1.21:1.23 g+!1.24:1.32
kubernetes	ElasticIndexedJob	1.36	1.34	b+1.27:1.30 g+!1.31:1.33
kubernetes	EnableAggregatedDiscoveryTimeout	1.36	1.18	d+1.16:1.17
kubernetes	EnableEquivalenceClassCache	1.36	1.24	a-1.8:1.12 d-1.13:1.23
kubernetes	EndpointSlice	1.36	1.25	a-1.16:1.16 b-1.17:1.17 b+1.18:1.20 g+1.21:1.24
kubernetes	EndpointSliceNodeName	1.36	1.25	a-1.20:1.20 g+1.21:1.24
kubernetes	EndpointSliceProxying	1.36	1.25	a-1.18:1.18 b+1.19:1.21 g+1.22:1.24
kubernetes	EndpointSliceTerminatingCondition	1.36	1.28	a-1.20:1.21 b+1.22:1.25 g+1.26:1.27
kubernetes	EnvFiles	1.36		a-1.34:1.34 b+1.35:
kubernetes	EphemeralContainers	1.36	1.27	a-1.16:1.22 b+1.23:1.24 g+1.25:1.26
kubernetes	EtcdRangeStream	1.37		b+1.37:
kubernetes	EvenPodsSpread	1.36	1.22	a-1.16:1.17 b+1.18:1.18 g+1.19:1.21
kubernetes	EventedPLEG	1.36		a-1.26:
kubernetes	ExcludeAdmissionWebhookVirtualResources	1.37		b+1.37:
kubernetes	ExecProbeTimeout	1.36		g+1.20:1.34 g+!1.35:
kubernetes	ExpandCSIVolumes	1.36	1.27	a-1.14:1.15 b+1.16:1.23 g+1.24:1.26
kubernetes	ExpandInUsePersistentVolumes	1.36	1.27	a-1.11:1.14 b+1.15:1.23 g+1.24:1.26
kubernetes	ExpandPersistentVolumes	1.36	1.27	a-1.8:1.10 b+1.11:1.23 g+1.24:1.26
kubernetes	ExpandedDNSConfig	1.36	1.30	a-1.22:1.25 b+1.26:1.27 g+1.28:1.29
kubernetes	ExperimentalCriticalPodAnnotation	1.36	1.17	a-1.5:1.12 d-1.13:1.16
kubernetes	ExperimentalHostUserNamespaceDefaulting	1.36	1.30	b-1.5:1.27 d-1.28:1.29
kubernetes	ExtendWebSocketsToKubelet	1.36		b+1.36:
kubernetes	ExternalPolicyForExternalIP	1.36	1.23	g+1.18:1.22
kubernetes	ExternalServiceAccountTokenSigner	1.36		a-1.32:1.33 b+1.34:1.35 g+!1.36:
kubernetes	GCERegionalPersistentDisk	1.36	1.17	b+1.10:1.12 g+1.13:1.16
kubernetes	GRPCContainerProbe	1.36	1.29	a-1.23:1.23 b+1.24:1.26 g+1.27:1.28
kubernetes	GangScheduling	1.36		a-1.35:
kubernetes	GenericEphemeralVolume	1.36	1.25	a-1.19:1.20 b+1.21:1.22 g+1.23:1.24
kubernetes	GenericWorkload	1.36		a-1.35:
kubernetes	GitRepoVolumeDriver	1.36		g+1.0:1.32 d-1.33:1.35 d-!1.36:
kubernetes	GracefulNodeShutdown	1.36		a-1.20:1.20 b+1.21:
kubernetes	GracefulNodeShutdownBasedOnPodPriority	1.36		a-1.23:1.23 b+1.24:
kubernetes	HPAConfigurableTolerance	1.36		a-1.33:1.34 b+1.35:
kubernetes	HPAContainerMetrics	1.36	1.32	a-1.20:1.26 b+1.27:1.29 g+1.30:1.31
kubernetes	HPAScaleToZero	1.36		a-1.16:
kubernetes	HonorPVReclaimPolicy	1.36	1.36	a-1.23:1.30 b+1.31:1.32 g+!1.33:1.35
kubernetes	HostnameOverride	1.36		a-1.34:1.34 b+1.35:
kubernetes	HugePageStorageMediumSize	1.36	1.25	a-1.18:1.18 b+1.19:1.21 g+1.22:1.24
kubernetes	HugePages	1.36	1.17	a-1.8:1.9 b+1.10:1.13 g+1.14:1.16
kubernetes	HyperVContainer	1.36	1.21	a-1.10:1.19 d-1.20:1.20
kubernetes	IPTablesOwnershipCleanup	1.36	1.30	a-1.25:1.26 b+1.27:1.27 g+1.28:1.29
kubernetes	IPv6DualStack	1.37	1.27	a-1.15:1.20 b+1.21:1.22 g+1.23:1.26
kubernetes	IdentifyPodOS	1.36	1.27	a-1.23:1.23 b+1.24:1.24 g+1.25:1.26
kubernetes	ImageMaximumGCAge	1.36		a-1.29:1.29 b+1.30:1.34 g+!1.35:
kubernetes	ImageVolume	1.36		a-1.31:1.32 b-1.33:1.34 b+1.35:1.35 g+!1.36:
kubernetes	ImageVolumeWithDigest	1.36		a-1.35:
kubernetes	ImmutableEphemeralVolumes	1.36	1.25	a-1.18:1.18 b+1.19:1.20 g+1.21:1.24
kubernetes	InOrderInformers	1.37		b+1.33:1.35 g+!1.36:
kubernetes	InOrderInformersBatchProcess	1.37		b+1.35:
kubernetes	InPlacePodLevelResourcesVerticalScaling	1.36		a-1.35:1.35 b+1.36:
kubernetes	InPlacePodVerticalScaling	1.36		a-1.27:1.32 b+1.33:1.34 g+!1.35:
kubernetes	InPlacePodVerticalScalingAllocatedStatus	1.36	1.36	a-1.32:1.32 d-1.33:1.35
kubernetes	InPlacePodVerticalScalingExclusiveCPUs	1.36		a-1.32:
kubernetes	InPlacePodVerticalScalingExclusiveMemory	1.36		a-1.34:
kubernetes	InPlacePodVerticalScalingInitContainers	1.36		b+1.36:
kubernetes	InTreePluginAWSUnregister	1.36	1.31	a-1.21:1.30
kubernetes	InTreePluginAzureDiskUnregister	1.36	1.31	a-1.21:1.30
kubernetes	InTreePluginAzureFileUnregister	1.36	1.31	a-1.21:1.30
kubernetes	InTreePluginGCEUnregister	1.36	1.31	a-1.21:1.30
kubernetes	InTreePluginOpenStackUnregister	1.36	1.31	a-1.21:1.30
kubernetes	InTreePluginPortworxUnregister	1.36	1.36	a-1.23:1.35
kubernetes	InTreePluginRBDUnregister	1.36	1.31	a-1.23:1.27 d-1.28:1.30
kubernetes	InTreePluginvSphereUnregister	1.36	1.31	a-1.21:1.30
kubernetes	IndexedJob	1.36	1.26	a-1.21:1.21 b+1.22:1.23 g+1.24:1.25
kubernetes	InformerResourceVersion	1.37		a-1.30:1.34 g+1.35:
kubernetes	IngressClassNamespacedParams	1.36	1.25	a-1.21:1.21 b+1.22:1.22 g+1.23:1.24
kubernetes	Initializers	1.36	1.15	a-1.7:1.13 d-1.14:1.14
kubernetes	JobBackoffLimitPerIndex	1.36		a-1.28:1.28 b+1.29:1.32 g+!1.33:
kubernetes	JobManagedBy	1.36		a-1.30:1.31 b+1.32:1.34 g+!1.35:
kubernetes	JobMutableNodeSchedulingDirectives	1.36	1.29	b+1.23:1.26 g+1.27:1.28
kubernetes	JobPodFailurePolicy	1.36	1.33	a-1.25:1.25 b+1.26:1.30 g+!1.31:1.32
kubernetes	JobPodReplacementPolicy	1.36		a-1.28:1.28 b+1.29:1.33 g+!1.34:
kubernetes	JobReadyPods	1.36	1.31	a-1.23:1.23 b+1.24:1.28 g+1.29:1.30
kubernetes	JobSuccessPolicy	1.36		a-1.30:1.30 b+1.31:1.32 g+!1.33:
kubernetes	JobTrackingWithFinalizers	1.36	1.29	a-1.22:1.22 b-1.23:1.24 b+1.25:1.25 g+1.26:1.28
kubernetes	KMSv1	1.37		g+1.0:1.27 d+1.28:1.28 d-1.29:
kubernetes	KMSv2	1.37	1.32	a-1.25:1.26 b+1.27:1.28 g+1.29:1.31
kubernetes	KMSv2KDF	1.37	1.32	b-1.28:1.28 g+1.29:1.31
kubernetes	KubeProxyDrainingTerminatingNodes	1.36	1.33	a-1.28:1.29 b+1.30:1.30 g+!1.31:1.32
kubernetes	KubeletCgroupDriverFromCRI	1.36		a-1.28:1.30 b+1.31:1.33 g+!1.34:
kubernetes	KubeletConfigFile	1.36	1.11	a-1.8:1.9 d-1.10:1.10
kubernetes	KubeletCrashLoopBackOffMax	1.36		a-1.32:1.34 b+1.35:
kubernetes	KubeletCredentialProviders	1.36	1.28	a-1.20:1.23 b+1.24:1.25 g+1.26:1.27
kubernetes	KubeletEnsureSecretPulledImages	1.36		a-1.33:1.34 b+1.35:
kubernetes	KubeletFineGrainedAuthz	1.36		a-1.32:1.32 b+1.33:1.35 g+!1.36:
kubernetes	KubeletInUserNamespace	1.36		a-1.22:
kubernetes	KubeletPSI	1.36		a-1.33:1.33 b+1.34:1.35 g+!1.36:
kubernetes	KubeletPluginsWatcher	1.36	1.17	a-1.11:1.11 b+1.12:1.12 g+1.13:1.16
kubernetes	KubeletPodResources	1.36	1.30	a-1.13:1.14 b+1.15:1.27 g+1.28:1.29
kubernetes	KubeletPodResourcesDynamicResources	1.36		a-1.27:1.33 b+1.34:1.35 g+!1.36:
kubernetes	KubeletPodResourcesGet	1.36		a-1.27:1.33 b+1.34:1.35 g+!1.36:
kubernetes	KubeletPodResourcesGetAllocatable	1.36	1.30	a-1.21:1.22 b+1.23:1.27 g+1.28:1.29
kubernetes	KubeletPodResourcesListUseActivePods	1.36		g-1.0:1.33 d+1.34:
kubernetes	KubeletRegistrationGetOnExistsOnly	1.36		g+1.0:1.31 d-1.32:
kubernetes	KubeletSeparateDiskGC	1.36		a-1.29:1.30 b+1.31:
kubernetes	KubeletServiceAccountTokenForCredentialProviders	1.36		a-1.33:1.33 b+1.34:
kubernetes	KubeletTracing	1.36		a-1.25:1.26 b+1.27:1.33 g+!1.34:
kubernetes	LegacyNodeRoleBehavior	1.36	1.23	a-1.16:1.18 b+1.19:1.20 g-1.21:1.22
kubernetes	LegacyServiceAccountTokenCleanUp	1.36	1.32	a-1.28:1.28 b+1.29:1.29 g+1.30:1.31
kubernetes	LegacyServiceAccountTokenNoAutoGeneration	1.36	1.29	b+1.24:1.25 g+1.26:1.28
kubernetes	LegacyServiceAccountTokenTracking	1.36	1.30	a-1.26:1.26 b+1.27:1.27 g+1.28:1.29
kubernetes	LegacySidecarContainers	1.36	1.34	g+1.0:1.32 d-1.33:1.33
kubernetes	ListFromCacheSnapshot	1.37		a-1.33:1.33 b+1.34:
kubernetes	LoadBalancerIPMode	1.36	1.35	a-1.29:1.29 b+1.30:1.31 g+!1.32:1.34
kubernetes	LocalStorageCapacityIsolation	1.36	1.27	a-1.7:1.9 b+1.10:1.24 g+1.25:1.26
kubernetes	LocalStorageCapacityIsolationFSQuotaMonitoring	1.36		a-1.15:1.30 b-1.31:
kubernetes	LogarithmicScaleDown	1.36		a-1.21:1.21 b+1.22:1.30 g+!1.31:
kubernetes	LoggingAlphaOptions	1.36		a-1.24:
kubernetes	LoggingBetaOptions	1.36		b+1.24:
kubernetes	ManifestBasedAdmissionControlConfig	1.37		a-1.36:1.36 b+1.37:
kubernetes	MatchLabelKeysInPodAffinity	1.36		a-1.29:1.30 b+1.31:1.32 g+!1.33:
kubernetes	MatchLabelKeysInPodTopologySpread	1.36		a-1.25:1.26 b+1.27:
kubernetes	MatchLabelKeysInPodTopologySpreadSelectorMerge	1.36		b+1.34:
kubernetes	MaxUnavailableStatefulSet	1.36		a-1.24:1.34 b-1.35:
kubernetes	MemoryManager	1.36	1.36	a-1.21:1.21 b+1.22:1.31 g+!1.32:1.35
kubernetes	MemoryQoS	1.36		a-1.22:
kubernetes	MinDomainsInPodTopologySpread	1.36	1.32	a-1.24:1.24 b-1.25:1.26 b+1.27:1.29 g+1.30:1.31
kubernetes	MinimizeIPTablesRestore	1.36	1.30	a-1.26:1.26 b+1.27:1.27 g+1.28:1.29
kubernetes	MixedProtocolLBService	1.36	1.28	a-1.20:1.23 b+1.24:1.25 g+1.26:1.27
kubernetes	MountContainers	1.36	1.18	a-1.9:1.16 d-1.17:1.17
kubernetes	MountPropagation	1.36	1.15	a-1.8:1.9 b+1.10:1.11 g+1.12:1.14
kubernetes	MultiCIDRRangeAllocator	1.36	1.29	a-1.25:1.28
kubernetes	MultiCIDRServiceAllocator	1.36		a-1.27:1.30 b-1.31:1.32 g+1.33:1.33 g+!1.34:
kubernetes	MutableCSINodeAllocatableCount	1.36		a-1.33:1.33 b-1.34:1.34 b+1.35:1.35 g+!1.36:
kubernetes	MutablePVNodeAffinity	1.36		a-1.35:
kubernetes	MutablePodResourcesForSuspendedJobs	1.36		a-1.35:1.35 b+1.36:
kubernetes	MutableSchedulingDirectivesForSuspendedJobs	1.36		a-1.35:1.35 b+1.36:
kubernetes	MutatingAdmissionPolicy	1.37		a-1.32:1.33 b-1.34:1.35 g+1.36:
kubernetes	NFTablesProxyMode	1.36		a-1.29:1.30 b+1.31:1.32 g+!1.33:
kubernetes	NamespaceDefaultLabelName	1.36	1.24	b+1.21:1.21 g+1.22:1.23
kubernetes	NativeHistograms	1.37		a-1.36:
kubernetes	NetworkPolicyEndPort	1.36	1.27	a-1.21:1.21 b+1.22:1.24 g+1.25:1.26
kubernetes	NetworkPolicyStatus	1.36	1.28	a-1.24:1.27
kubernetes	NewVolumeManagerReconstruction	1.36	1.32	a-1.25:1.26 b+1.27:1.29 g+1.30:1.31
kubernetes	NodeDeclaredFeatures	1.36		a-1.35:1.35 b+1.36:
kubernetes	NodeDisruptionExclusion	1.36	1.23	a-1.16:1.18 b+1.19:1.20 g+1.21:1.22
kubernetes	NodeInclusionPolicyInPodTopologySpread	1.36		a-1.25:1.25 b+1.26:1.32 g+!1.33:
kubernetes	NodeLease	1.36	1.24	a-1.12:1.13 b+1.14:1.16 g+1.17:1.23
kubernetes	NodeLogQuery	1.36		a+1.27:1.29 b+1.30:1.35 g+!1.36:
kubernetes	NodeOutOfServiceVolumeDetach	1.36	1.32	a-1.24:1.25 b+1.26:1.27 g+1.28:1.31
kubernetes	NodeSwap	1.36		a-1.22:1.27 b-1.28:1.29 b+1.30:1.33 g+!1.34:
kubernetes	NominatedNodeNameForExpectation	1.36		a-1.34:1.34 b+1.35:
kubernetes	NonPreemptingPriority	1.36	1.26	a-1.15:1.18 b+1.19:1.23 g+1.24:1.25
kubernetes	OpenAPIEnums	1.37		a-1.23:1.23 b+1.24:
kubernetes	OpenAPIV3	1.37	1.29	a-1.23:1.23 b+1.24:1.26 g+1.27:1.28
kubernetes	OpportunisticBatching	1.36		b+1.35:
kubernetes	OrderedNamespaceDeletion	1.36		b-1.30:1.32 b+1.33:1.33 g+!1.34:
kubernetes	PDBUnhealthyPodEvictionPolicy	1.36	1.33	a-1.26:1.26 b+1.27:1.30 g+!1.31:1.32
kubernetes	PLEGOnDemandRelist	1.36		b+1.36:
kubernetes	PVCProtection	1.36	1.11	a-1.9:1.9 d-1.10:1.10
kubernetes	PersistentLocalVolumes	1.36	1.17	a-1.7:1.9 b+1.10:1.13 g+1.14:1.16
kubernetes	PersistentVolumeClaimUnusedSinceTime	1.36		a-1.36:
kubernetes	PersistentVolumeLastPhaseTransitionTime	1.36	1.33	a-1.28:1.28 b+1.29:1.30 g+!1.31:1.32
kubernetes	PodAffinityNamespaceSelector	1.36	1.26	a-1.21:1.21 b+1.22:1.23 g+1.24:1.25
kubernetes	PodAndContainerStatsFromCRI	1.36		a-1.23:
kubernetes	PodCertificateRequest	1.36		a-1.34:1.34 b-1.35:
kubernetes	PodDeletionCost	1.36		a-1.21:1.21 b+1.22:
kubernetes	PodDisruptionBudget	1.36	1.25	a-1.3:1.4 b+1.5:1.20 g+1.21:1.24
kubernetes	PodDisruptionConditions	1.36	1.34	a-1.25:1.25 b+1.26:1.30 g+!1.31:1.33
kubernetes	PodHasNetworkCondition	1.36	1.28	a-1.25:1.27
kubernetes	PodHostIPs	1.36	1.32	a-1.28:1.28 b+1.29:1.29 g+1.30:1.31
kubernetes	PodIndexLabel	1.36	1.35	b+1.28:1.31 g+!1.32:1.34
kubernetes	PodLevelResourceManagers	1.36		a-1.36:
kubernetes	PodLevelResources	1.36		a-1.32:1.33 b+1.34:
kubernetes	PodLifecycleSleepAction	1.36		a-1.29:1.29 b+1.30:1.33 g+!1.34:
kubernetes	PodLifecycleSleepActionAllowZero	1.36		a-1.32:1.32 b+1.33:1.33 g+!1.34:
kubernetes	PodLogsQuerySplitStreams	1.36		a-1.32:
kubernetes	PodObservedGenerationTracking	1.36		a-1.33:1.33 b+1.34:1.34 g+!1.35:
kubernetes	PodOverhead	1.36	1.26	a-1.16:1.17 b+1.18:1.23 g+1.24:1.25
kubernetes	PodPriority	1.36	1.19	a-1.8:1.10 b+1.11:1.13 g+1.14:1.18
kubernetes	PodReadinessGates	1.36	1.17	a-1.11:1.11 b+1.12:1.13 g+1.14:1.16
kubernetes	PodReadyToStartContainersCondition	1.36		a-1.28:1.28 b+1.29:
kubernetes	PodSchedulingReadiness	1.36		a-1.26:1.26 b+1.27:1.29 g+!1.30:
kubernetes	PodSecurity	1.36	1.28	a-1.22:1.22 b+1.23:1.24 g+1.25:1.27
kubernetes	PodShareProcessNamespace	1.36	1.20	a-1.10:1.11 b+1.12:1.16 g+1.17:1.19
kubernetes	PodTopologyLabelsAdmission	1.36		a-1.33:1.34 b+1.35:
kubernetes	PodsAPI	1.36		a-1.36:
kubernetes	PortForwardWebsockets	1.36		a-1.30:1.30 b+1.31:
kubernetes	PreferNominatedNode	1.36	1.26	a-1.21:1.21 b+1.22:1.23 g+1.24:1.25
kubernetes	PreferSameTrafficDistribution	1.36		a-1.33:1.33 b+1.34:1.34 g+!1.35:
kubernetes	PreventStaticPodAPIReferences	1.36		b+1.34:
kubernetes	ProbeHostPodSecurityStandards	1.36	1.35	g+!1.34:1.34
kubernetes	ProbeTerminationGracePeriod	1.36	1.29	a-1.21:1.21 b-1.22:1.24 b+1.25:1.27 g+1.28:1.28
kubernetes	ProcMountType	1.36		a-1.12:1.30 b-1.31:1.32 b+1.33:1.35 g+!1.36:
kubernetes	ProxyTerminatingEndpoints	1.36	1.30	a-1.22:1.25 b+1.26:1.27 g+1.28:1.29
kubernetes	QOSReserved	1.36		a-1.11:
kubernetes	ReadOnlyAPIDataVolumes	1.36	1.11	b+1.8:1.9 g-1.10:1.10
kubernetes	ReadWriteOncePod	1.36	1.31	a-1.22:1.26 b+1.27:1.28 g+1.29:1.30
kubernetes	RecoverVolumeExpansionFailure	1.36		a-1.23:1.31 b+1.32:1.33 g+!1.34:
kubernetes	RecursiveReadOnlyMounts	1.36		a-1.30:1.30 b+1.31:1.32 g+!1.33:
kubernetes	ReduceDefaultCrashLoopBackOffDecay	1.36		a-1.33:
kubernetes	RelaxedDNSSearchValidation	1.36		a-1.32:1.32 b+1.33:1.33 g+!1.34:
kubernetes	RelaxedEnvironmentVariableValidation	1.36		a-1.30:1.31 b+1.32:1.33 g+!1.34:
kubernetes	RelaxedServiceNameValidation	1.36		a-1.34:1.35 b+1.36:
kubernetes	ReloadKubeletClientCAFile	1.36		b+1.36:
kubernetes	ReloadKubeletServerCertificateFile	1.36		b+1.31:
kubernetes	RemainingItemCount	1.37	1.33	a-1.15:1.15 b+1.16:1.28 g+!1.29:1.32
kubernetes	RemoteRequestHeaderUID	1.37		a-1.32:1.32 b+1.33:
kubernetes	RemoveSelfLink	1.37	1.30	a-1.16:1.19 b+1.20:1.23 g+1.24:1.29
kubernetes	RequestManagement	1.36	1.18	a-1.15:1.16 d-1.17:1.17
kubernetes	ResilientWatchCacheInitialization	1.37	1.37	b+1.31:1.33 g+!1.34:1.36
kubernetes	ResourceHealthStatus	1.36		a-1.31:1.35 b+1.36:
kubernetes	ResourceHealthStatusMessage	1.36		b+1.36:
kubernetes	ResourceLimitsPriorityFunction	1.36	1.20	a-1.9:1.18 d-1.19:1.19
kubernetes	ResourceQuotaScopeSelectors	1.36	1.19	a-1.11:1.11 b+1.12:1.16 g+1.17:1.18
kubernetes	RestartAllContainersOnContainerExits	1.36		a-1.35:1.35 b+1.36:
kubernetes	RetroactiveDefaultStorageClass	1.36	1.29	a-1.25:1.25 b+1.26:1.27 g+1.28:1.28
kubernetes	RetryGenerateName	1.37	1.37	a-1.30:1.30 b+1.31:1.31 g+!1.32:1.36
kubernetes	RootCAConfigMap	1.36	1.23	a-1.13:1.19 b+1.20:1.20 g+1.21:1.22
kubernetes	RotateKubeletClientCertificate	1.36	1.22	b+1.8:1.18 g+1.19:1.21
kubernetes	RotateKubeletServerCertificate	1.36		a-1.7:1.11 b+1.12:
kubernetes	RunAsGroup	1.36	1.23	b+1.14:1.20 g+1.21:1.22
kubernetes	RuntimeClass	1.36	1.25	a-1.12:1.13 b+1.14:1.19 g+1.20:1.24
kubernetes	RuntimeClassInImageCriApi	1.36		a-1.29:
kubernetes	SCTPSupport	1.36	1.23	a-1.12:1.18 b+1.19:1.19 g+1.20:1.22
kubernetes	SELinuxChangePolicy	1.36		a-1.32:1.32 b+1.33:1.35 g+!1.36:
kubernetes	SELinuxMount	1.36		a-1.30:1.32 b-1.33:
kubernetes	SELinuxMountReadWriteOncePod	1.36		a-1.25:1.26 b-1.27:1.27 b+1.28:1.35 g+!1.36:
kubernetes	ScheduleDaemonSetPods	1.36	1.19	a-1.11:1.11 b+1.12:1.16 g+1.17:1.18
kubernetes	SchedulerAsyncAPICalls	1.36		b-1.34:
kubernetes	SchedulerAsyncPreemption	1.36		a-1.32:1.32 b+1.33:
kubernetes	SchedulerPopFromBackoffQ	1.36		b+1.33:
kubernetes	SchedulerQueueingHints	1.36		b-1.28:1.31 b+1.32:1.33 g+!1.34:
kubernetes	SeccompDefault	1.36	1.29	a-1.22:1.24 b+1.25:1.26 g+1.27:1.28
kubernetes	SecurityContextDeny	1.36	1.30	a-1.27:1.29
kubernetes	SelectorIndex	1.37	1.25	a-1.18:1.18 b+1.19:1.19 g+1.20:1.24
kubernetes	SeparateCacheWatchRPC	1.37		b+1.28:1.32 d-1.33:1.35 d-!1.36:
kubernetes	SeparateTaintEvictionController	1.36		b+1.29:1.33 g+!1.34:
kubernetes	ServerSideApply	1.37	1.32	a-1.14:1.15 b+1.16:1.21 g+1.22:1.31
kubernetes	ServerSideFieldValidation	1.37	1.32	a-1.23:1.24 b+1.25:1.26 g+1.27:1.31
kubernetes	ServiceAccountIssuerDiscovery	1.36	1.24	a-1.18:1.19 b+1.20:1.20 g+1.21:1.23
kubernetes	ServiceAccountNodeAudienceRestriction	1.36		b-1.32:1.32 b+1.33:
kubernetes	ServiceAccountTokenJTI	1.36		a-1.29:1.29 b+1.30:1.31 g+!1.32:
kubernetes	ServiceAccountTokenNodeBinding	1.36		a-1.29:1.30 b+1.31:1.32 g+!1.33:
kubernetes	ServiceAccountTokenNodeBindingValidation	1.36		a-1.29:1.29 b+1.30:1.31 g+!1.32:
kubernetes	ServiceAccountTokenPodNodeInfo	1.36		a-1.29:1.29 b+1.30:1.31 g+!1.32:
kubernetes	ServiceAppProtocol	1.36	1.23	a-1.18:1.18 b+1.19:1.19 g+1.20:1.22
kubernetes	ServiceCIDRStatusFieldWiping	1.36		g-1.0:1.35 d+1.36:
kubernetes	ServiceIPStaticSubrange	1.36	1.28	a-1.24:1.24 b+1.25:1.25 g+1.26:1.27
kubernetes	ServiceInternalTrafficPolicy	1.36	1.28	a-1.21:1.21 b+1.22:1.25 g+1.26:1.27
kubernetes	ServiceLBNodePortControl	1.36	1.26	a-1.20:1.21 b+1.22:1.23 g+1.24:1.25
kubernetes	ServiceLoadBalancerClass	1.36	1.26	a-1.21:1.21 b+1.22:1.23 g+1.24:1.25
kubernetes	ServiceLoadBalancerFinalizer	1.36	1.21	a-1.15:1.15 b+1.16:1.16 g+1.17:1.20
kubernetes	ServiceNodeExclusion	1.36	1.23	a-1.8:1.18 b+1.19:1.20 g+1.21:1.22
kubernetes	ServiceNodePortStaticSubrange	1.36	1.31	a-1.27:1.27 b+1.28:1.28 g+1.29:1.30
kubernetes	ServiceTopology	1.36	1.23	a-1.17:1.19 d-1.20:1.22
kubernetes	ServiceTrafficDistribution	1.36	1.36	a-1.30:1.30 b+1.31:1.32 g+!1.33:1.35
kubernetes	SetHostnameAsFQDN	1.36	1.25	a-1.19:1.19 b+1.20:1.21 g+1.22:1.24
kubernetes	ShardedListAndWatch	1.37		a-1.36:
kubernetes	SidecarContainers	1.36		a-1.28:1.28 b+1.29:1.32 g+!1.33:
kubernetes	SizeBasedListCostEstimate	1.37		b+1.34:
kubernetes	SizeMemoryBackedVolumes	1.36	1.35	a-1.20:1.21 b+1.22:1.31 g+!1.32:1.34
kubernetes	SkipReadOnlyValidationGCE	1.36	1.31	a-1.28:1.28 d+1.29:1.30
kubernetes	StableLoadBalancerNodeSet	1.37	1.32	b+1.27:1.29 g+1.30:1.31
kubernetes	StaleControllerConsistencyDaemonSet	1.36		b+1.36:
kubernetes	StaleControllerConsistencyJob	1.36		b+1.36:
kubernetes	StaleControllerConsistencyReplicaSet	1.36		b+1.36:
kubernetes	StaleControllerConsistencyStatefulSet	1.36		b+1.36:
kubernetes	StartupProbe	1.36	1.24	a-1.16:1.17 b+1.18:1.19 g+1.20:1.23
kubernetes	StatefulSetAutoDeletePVC	1.36	1.35	a-1.23:1.26 b+1.27:1.31 g+!1.32:1.34
kubernetes	StatefulSetMinReadySeconds	1.36	1.27	a-1.22:1.22 b+1.23:1.24 g+1.25:1.26
kubernetes	StatefulSetSemanticRevisionComparison	1.36		b+1.0:
kubernetes	StatefulSetStartOrdinal	1.36	1.34	a-1.26:1.26 b+1.27:1.30 g+!1.31:1.33
kubernetes	StorageCapacityScoring	1.36		a-1.33:
kubernetes	StorageNamespaceIndex	1.36		b+1.30:1.32 d+1.33:
kubernetes	StorageObjectInUseProtection	1.36	1.25	b+1.10:1.10 g+1.11:1.24
kubernetes	StorageVersionAPI	1.37		a-1.20:
kubernetes	StorageVersionHash	1.37		a-1.14:1.14 b+1.15:
kubernetes	StorageVersionMigrator	1.36		a-1.30:1.34 b-1.35:
kubernetes	StreamingCollectionEncodingToJSON	1.37	1.37	b+1.33:1.33 g+!1.34:1.36
kubernetes	StreamingCollectionEncodingToProtobuf	1.37	1.37	b+1.33:1.33 g+!1.34:1.36
kubernetes	StreamingProxyRedirects	1.36	1.25	b-1.5:1.5 b+1.6:1.17 d+1.18:1.21 d-1.22:1.24
kubernetes	StrictCostEnforcementForVAP	1.37	1.35	b-1.30:1.31 g+!1.32:1.34
kubernetes	StrictCostEnforcementForWebhooks	1.37	1.35	b-1.30:1.31 g+!1.32:1.34
kubernetes	StrictIPCIDRValidation	1.36		a-1.33:1.35 b+1.36:
kubernetes	StructuredAuthenticationConfiguration	1.37	1.37	a-1.29:1.29 b+1.30:1.33 g+!1.34:1.36
kubernetes	StructuredAuthenticationConfigurationEgressSelector	1.37		b+1.34:
kubernetes	StructuredAuthenticationConfigurationJWKSMetrics	1.37		b+1.35:
kubernetes	StructuredAuthorizationConfiguration	1.37	1.36	a-1.29:1.29 b+1.30:1.31 g+!1.32:1.35
kubernetes	SupplementalGroupsPolicy	1.36		a-1.31:1.32 b+1.33:1.34 g+!1.35:
kubernetes	SupportIPVSProxyMode	1.36	1.21	a-1.8:1.8 b-1.9:1.9 b+1.10:1.10 g+1.11:1.20
kubernetes	SupportNodePidsLimit	1.36	1.24	a-1.14:1.14 b+1.15:1.19 g+1.20:1.23
kubernetes	SupportPodPidsLimit	1.36	1.24	a-1.10:1.13 b+1.14:1.19 g+1.20:1.23
kubernetes	SuspendJob	1.36	1.26	a-1.21:1.21 b+1.22:1.23 g+1.24:1.25
kubernetes	Sysctls	1.36	1.23	b+1.11:1.20 g+1.21:1.22
kubernetes	SystemdWatchdog	1.36		b+1.32:1.34 g+!1.35:
kubernetes	TTLAfterFinished	1.36	1.25	a-1.12:1.20 b+1.21:1.22 g+1.23:1.24
kubernetes	TaintBasedEvictions	1.36	1.21	a-1.6:1.12 b+1.13:1.17 g+1.18:1.20
kubernetes	TaintNodesByCondition	1.36	1.19	a-1.8:1.11 b+1.12:1.16 g+1.17:1.18
kubernetes	TaintTolerationComparisonOperators	1.36		a-1.35:
kubernetes	TokenRequest	1.36	1.22	a-1.10:1.11 b+1.12:1.19 g+1.20:1.21
kubernetes	TokenRequestProjection	1.36	1.22	a-1.11:1.11 b+1.12:1.19 g+1.20:1.21
kubernetes	TokenRequestServiceAccountUIDValidation	1.37		b+1.34:
kubernetes	TopologyAwareHints	1.36	1.36	a-1.21:1.22 b-1.23:1.23 b+1.24:1.32 g+!1.33:1.35
kubernetes	TopologyAwareWorkloadScheduling	1.36		a-1.36:
kubernetes	TopologyManager	1.36	1.29	a-1.16:1.17 b+1.18:1.26 g+1.27:1.28
kubernetes	TopologyManagerPolicyAlphaOptions	1.36		a-1.26:
kubernetes	TopologyManagerPolicyBetaOptions	1.36		b-1.26:1.27 b+1.28:
kubernetes	TopologyManagerPolicyOptions	1.36		a-1.26:1.27 b+1.28:1.31 g+!1.32:
kubernetes	TranslateStreamCloseWebsocketRequests	1.36		a-1.29:1.29 b+1.30:
kubernetes	UnauthenticatedHTTP2DOSMitigation	1.37		b-1.25:1.28 b+1.29:
kubernetes	UnknownVersionInteroperabilityProxy	1.37		a-1.28:1.35 b+1.36:
kubernetes	UnlockWhileProcessingFIFO	1.37		b+1.36:
kubernetes	UserNamespacesHostNetworkSupport	1.36		a-1.35:
kubernetes	UserNamespacesPodSecurityStandards	1.36	1.35	a-1.29:1.34
kubernetes	UserNamespacesStatelessPodsSupport	1.36	1.28	a-1.25:1.27
kubernetes	UserNamespacesSupport	1.36		a-1.25:1.29 b-1.30:1.32 b+1.33:1.35 g+!1.36:
kubernetes	ValidateProxyRedirects	1.36	1.25	a-1.12:1.13 b+1.14:1.21 d+1.22:1.24
kubernetes	ValidatingAdmissionPolicy	1.37	1.32	a-1.26:1.27 b-1.28:1.29 g+1.30:1.31
kubernetes	VolumeAttributesClass	1.36		a-1.29:1.30 b-1.31:1.33 g+1.34:1.35 g+!1.36:
kubernetes	VolumeCapacityPriority	1.36	1.33	a-1.21:1.32
kubernetes	VolumeLimitScaling	1.36		a-1.35:
kubernetes	VolumePVCDataSource	1.36	1.22	a-1.15:1.15 b+1.16:1.17 g+1.18:1.21
kubernetes	VolumeScheduling	1.36	1.17	a-1.9:1.9 b+1.10:1.12 g+1.13:1.16
kubernetes	VolumeSnapshotDataSource	1.36	1.23	a-1.12:1.16 b+1.17:1.19 g+1.20:1.22
kubernetes	VolumeSubpath	1.36	1.25	g+1.10:1.24
kubernetes	VolumeSubpathEnvExpansion	1.36	1.25	a-1.14:1.14 b+1.15:1.16 g+1.17:1.24
kubernetes	WarningHeaders	1.36	1.25	b+1.19:1.21 g+1.22:1.24
kubernetes	WatchBookmark	1.37	1.33	a-1.15:1.15 b+1.16:1.16 g+!1.17:1.32
kubernetes	WatchCacheInitializationPostStartHook	1.37		b-1.31:1.35 b+1.36:1.36 g+!1.37:
kubernetes	WatchFromStorageWithoutResourceVersion	1.37	1.36	b-1.27:1.32 d-!1.33:1.35
kubernetes	WatchList	1.37		a-1.27:1.31 b+1.32:1.32 b-1.33:1.33 b+1.34:
kubernetes	WatchListClient	1.37		b-1.30:1.34 b+1.35:
kubernetes	WatchListCompression	1.37		b+1.37:
kubernetes	WebhookRoundTripLoadBalancing	1.37		b+1.37:
kubernetes	WinDSR	1.36		a-1.14:1.32 b+1.33:1.33 g+!1.34:
kubernetes	WinOverlay	1.36		a-1.14:1.19 b+1.20:1.33 g+!1.34:
kubernetes	WindowsCPUAndMemoryAffinity	1.36		a-1.32:
kubernetes	WindowsEndpointSliceProxying	1.36	1.25	a-1.19:1.20 b+1.21:1.21 g+1.22:1.24
kubernetes	WindowsGMSA	1.36	1.19	a-1.14:1.15 b+1.16:1.17 g+1.18:1.18
kubernetes	WindowsGracefulNodeShutdown	1.36		a-1.32:1.33 b+1.34:
kubernetes	WindowsHostNetwork	1.36		a-1.26:1.32 d-1.33:
kubernetes	WindowsHostProcessContainers	1.36	1.28	a-1.22:1.22 b+1.23:1.25 g+1.26:1.27
kubernetes	WindowsRunAsUserName	1.36	1.21	a-1.16:1.16 b+1.17:1.17 g+1.18:1.20
kubernetes	WorkloadAwarePreemption	1.36		a-1.36:
kubernetes	WorkloadWithJob	1.36		a-1.36:
kubernetes	ZeroLimitedNominalConcurrencyShares	1.37	1.32	b-1.29:1.29 g+1.30:1.31
etcd	CompactHashCheck	3.7		a-3.6:
etcd	FastLeaseKeepAlive	3.7		b+3.7:
etcd	InitialCorruptCheck	3.7		a-3.6:
etcd	LeaseCheckpoint	3.7		a-3.6:
etcd	LeaseCheckpointPersist	3.7		a-3.6:
etcd	PriorityRequest	3.7		a-3.7:
etcd	SetMemberLocalAddr	3.7		a-3.6:
etcd	StopGRPCServiceOnDefrag	3.7		a-3.6:
etcd	TxnModeWriteWithSharedBuffer	3.7		b+3.6:
"""
