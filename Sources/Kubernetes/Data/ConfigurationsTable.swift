// Made by .ci/make-configurations.py from the Go sources of the components; not to be edited by hand.
// swift-format-ignore-file
let configurationsTable: StaticString = """
=apiserver.config.k8s.io/v1 AdmissionConfiguration	0
=apiserver.config.k8s.io/v1 AuthenticationConfiguration	2	34-
=apiserver.config.k8s.io/v1 AuthorizationConfiguration	13	32-
=apiserver.config.k8s.io/v1 EncryptionConfiguration	18
=apiserver.config.k8s.io/v1 TracingConfiguration	26	34-
=apiserver.config.k8s.io/v1alpha1 AdmissionConfiguration	27
=apiserver.config.k8s.io/v1alpha1 AuthenticationConfiguration	29	29-
=apiserver.config.k8s.io/v1alpha1 AuthorizationConfiguration	40	29-
=apiserver.config.k8s.io/v1alpha1 EgressSelectorConfiguration	45
=apiserver.config.k8s.io/v1alpha1 TracingConfiguration	52
=apiserver.config.k8s.io/v1beta1 AuthenticationConfiguration	53	30-
=apiserver.config.k8s.io/v1beta1 AuthorizationConfiguration	64	30-
=apiserver.config.k8s.io/v1beta1 EgressSelectorConfiguration	69
=apiserver.config.k8s.io/v1beta1 TracingConfiguration	76	27-
=audit.k8s.io/v1 Policy	77
=kubeadm.k8s.io/v1beta3 ClusterConfiguration	80
=kubeadm.k8s.io/v1beta3 InitConfiguration	89
=kubeadm.k8s.io/v1beta3 JoinConfiguration	94
=kubeadm.k8s.io/v1beta4 ClusterConfiguration	99
=kubeadm.k8s.io/v1beta4 InitConfiguration	111
=kubeadm.k8s.io/v1beta4 JoinConfiguration	117
=kubelet.config.k8s.io/v1 CredentialProviderConfig	163	26-
=kubelet.config.k8s.io/v1beta1 CredentialProviderConfig	167
=kubelet.config.k8s.io/v1beta1 KubeletConfiguration	170
=kubeproxy.config.k8s.io/v1alpha1 KubeProxyConfiguration	122
=kubescheduler.config.k8s.io/v1 KubeSchedulerConfiguration	135	25-
=kubescheduler.config.k8s.io/v1beta2 KubeSchedulerConfiguration	145	-27
=kubescheduler.config.k8s.io/v1beta3 KubeSchedulerConfiguration	154	-28
=pod-security.admission.config.k8s.io/v1 PodSecurityConfiguration	183	25-
=pod-security.admission.config.k8s.io/v1alpha1 PodSecurityConfiguration	186
=pod-security.admission.config.k8s.io/v1beta1 PodSecurityConfiguration	189
:AdmissionConfiguration
apiVersion s
kind s
plugins [@1]
:AdmissionPluginConfiguration
configuration a
name s
path s
:AuthenticationConfiguration
anonymous @11 34-
apiVersion s 34-
jwt [@3] 34-
kind s 34-
:JWTAuthenticator
claimMappings @7 34-
claimValidationRules [@6] 34-
issuer @5 34-
userValidationRules [@4] 34-
:UserValidationRule
expression s 34-
message s 34-
:Issuer
audienceMatchPolicy s 34-
audiences [s] 34-
certificateAuthority s 34-
discoveryURL s 34-
egressSelectorType s 34-
url s 34-
:ClaimValidationRule
claim s 34-
expression s 34-
message s 34-
requiredValue s 34-
:ClaimMappings
extra [@10] 34-
groups @8 34-
uid @9 34-
username @8 34-
:PrefixedClaimOrExpression
claim s 34-
expression s 34-
prefix s 34-
:ClaimOrExpression
claim s 34-
expression s 34-
:ExtraMapping
key s 34-
valueExpression s 34-
:AnonymousAuthConfig
conditions [@12] 34-
enabled b 34-
:AnonymousAuthCondition
path s 34-
:AuthorizationConfiguration
apiVersion s 32-
authorizers [@14] 32-
kind s 32-
:AuthorizerConfiguration
name s 32-
type s 32-
webhook @15 32-
:WebhookConfiguration
authorizedTTL s 32-
cacheAuthorizedRequests b 34-
cacheUnauthorizedRequests b 34-
connectionInfo @17 32-
failurePolicy s 32-
matchConditionSubjectAccessReviewVersion s 32-
matchConditions [@16] 32-
subjectAccessReviewVersion s 32-
timeout s 32-
unauthorizedTTL s 32-
:WebhookMatchCondition
expression s 32-
:WebhookConnectionInfo
kubeConfigFile s 32-
type s 32-
:EncryptionConfiguration
apiVersion s
kind s
resources [@19]
:ResourceConfiguration
providers [@20]
resources [s]
:ProviderConfiguration
aescbc @25
aesgcm @25
identity @24
kms @23
secretbox @21
:SecretboxConfiguration
keys [@22]
:Key
name s
secret s
:KMSConfiguration
apiVersion s 25-
cachesize i
endpoint s
name s
timeout s
:IdentityConfiguration
:AESConfiguration
keys [@22]
:TracingConfiguration
apiVersion s 34-
endpoint s 34-
kind s 34-
samplingRatePerMillion i 34-
:AdmissionConfiguration
apiVersion s
kind s
plugins [@28]
:AdmissionPluginConfiguration
configuration a
name s
path s
:AuthenticationConfiguration
anonymous @38 31-
apiVersion s 29-
jwt [@30] 29-
kind s 29-
:JWTAuthenticator
claimMappings @34 29-
claimValidationRules [@33] 29-
issuer @32 29-
userValidationRules [@31] 29-
:UserValidationRule
expression s 29-
message s 29-
:Issuer
audienceMatchPolicy s 30-
audiences [s] 29-
certificateAuthority s 29-
discoveryURL s 30-
egressSelectorType s 34-
url s 29-
:ClaimValidationRule
claim s 29-
expression s 29-
message s 29-
requiredValue s 29-
:ClaimMappings
extra [@37] 29-
groups @35 29-
uid @36 29-
username @35 29-
:PrefixedClaimOrExpression
claim s 29-
expression s 29-
prefix s 29-
:ClaimOrExpression
claim s 29-
expression s 29-
:ExtraMapping
key s 29-
valueExpression s 29-
:AnonymousAuthConfig
conditions [@39] 31-
enabled b 31-
:AnonymousAuthCondition
path s 31-
:AuthorizationConfiguration
apiVersion s 29-
authorizers [@41] 29-
kind s 29-
:AuthorizerConfiguration
name s 29-
type s 29-
webhook @42 29-
:WebhookConfiguration
authorizedTTL s 29-
cacheAuthorizedRequests b 34-
cacheUnauthorizedRequests b 34-
connectionInfo @44 29-
failurePolicy s 29-
matchConditionSubjectAccessReviewVersion s 29-
matchConditions [@43] 29-
subjectAccessReviewVersion s 29-
timeout s 29-
unauthorizedTTL s 29-
:WebhookMatchCondition
expression s 29-
:WebhookConnectionInfo
kubeConfigFile s 29-
type s 29-
:EgressSelectorConfiguration
apiVersion s
egressSelections [@46]
kind s
:EgressSelection
connection @47
name s
:Connection
proxyProtocol s
transport @48
:Transport
tcp @50
uds @49
:UDSTransport
udsName s
:TCPTransport
tlsConfig @51
url s
:TLSConfig
caBundle s
clientCert s
clientKey s
tlsServerName s 36-
:TracingConfiguration
apiVersion s
endpoint s
kind s
samplingRatePerMillion i
:AuthenticationConfiguration
anonymous @62 31-
apiVersion s 30-
jwt [@54] 30-
kind s 30-
:JWTAuthenticator
claimMappings @58 30-
claimValidationRules [@57] 30-
issuer @56 30-
userValidationRules [@55] 30-
:UserValidationRule
expression s 30-
message s 30-
:Issuer
audienceMatchPolicy s 30-
audiences [s] 30-
certificateAuthority s 30-
discoveryURL s 30-
egressSelectorType s 34-
url s 30-
:ClaimValidationRule
claim s 30-
expression s 30-
message s 30-
requiredValue s 30-
:ClaimMappings
extra [@61] 30-
groups @59 30-
uid @60 30-
username @59 30-
:PrefixedClaimOrExpression
claim s 30-
expression s 30-
prefix s 30-
:ClaimOrExpression
claim s 30-
expression s 30-
:ExtraMapping
key s 30-
valueExpression s 30-
:AnonymousAuthConfig
conditions [@63] 31-
enabled b 31-
:AnonymousAuthCondition
path s 31-
:AuthorizationConfiguration
apiVersion s 30-
authorizers [@65] 30-
kind s 30-
:AuthorizerConfiguration
name s 30-
type s 30-
webhook @66 30-
:WebhookConfiguration
authorizedTTL s 30-
cacheAuthorizedRequests b 34-
cacheUnauthorizedRequests b 34-
connectionInfo @68 30-
failurePolicy s 30-
matchConditionSubjectAccessReviewVersion s 30-
matchConditions [@67] 30-
subjectAccessReviewVersion s 30-
timeout s 30-
unauthorizedTTL s 30-
:WebhookMatchCondition
expression s 30-
:WebhookConnectionInfo
kubeConfigFile s 30-
type s 30-
:EgressSelectorConfiguration
apiVersion s
egressSelections [@70]
kind s
:EgressSelection
connection @71
name s
:Connection
proxyProtocol s
transport @72
:Transport
tcp @74
uds @73
:UDSTransport
udsName s
:TCPTransport
tlsConfig @75
url s
:TLSConfig
caBundle s
clientCert s
clientKey s
tlsServerName s 36-
:TracingConfiguration
apiVersion s 27-
endpoint s 27-
kind s 27-
samplingRatePerMillion i 27-
:Policy
apiVersion s
kind s
metadata a
omitManagedFields b
omitStages [s]
rules [@78]
:PolicyRule
level s
namespaces [s]
nonResourceURLs [s]
omitManagedFields b
omitStages [s]
resources [@79]
userGroups [s]
users [s]
verbs [s]
:GroupResources
group s
resourceNames [s]
resources [s]
:ClusterConfiguration
apiServer @88
apiVersion s
certificatesDir s
clusterName s
controlPlaneEndpoint s
controllerManager @81
dns @87
etcd @84
featureGates {b}
imageRepository s
kind s
kubernetesVersion s
networking @83
scheduler @81
:ControlPlaneComponent
extraArgs {s}
extraVolumes [@82]
:HostPathMount
hostPath s
mountPath s
name s
pathType s
readOnly b
:Networking
dnsDomain s
podSubnet s
serviceSubnet s
:Etcd
external @86
local @85
:LocalEtcd
dataDir s
extraArgs {s}
imageRepository s
imageTag s
peerCertSANs [s]
serverCertSANs [s]
:ExternalEtcd
caFile s
certFile s
endpoints [s]
keyFile s
:DNS
imageRepository s
imageTag s
:APIServer
certSANs [s]
extraArgs {s}
extraVolumes [@82]
timeoutForControlPlane s
:InitConfiguration
apiVersion s
bootstrapTokens [@93]
certificateKey s
kind s
localAPIEndpoint @92
nodeRegistration @91
patches @90
skipPhases [s]
:Patches
directory s
:NodeRegistrationOptions
criSocket s
ignorePreflightErrors [s]
imagePullPolicy s
kubeletExtraArgs {s}
name s
taints [a]
:APIEndpoint
advertiseAddress s
bindPort i
:BootstrapToken
description s
expires s
groups [s]
token s
ttl s
usages [s]
:JoinConfiguration
apiVersion s
caCertPath s
controlPlane @98
discovery @95
kind s
nodeRegistration @91
patches @90
skipPhases [s]
:Discovery
bootstrapToken @97
file @96
timeout s
tlsBootstrapToken s
:FileDiscovery
kubeConfigPath s
:BootstrapTokenDiscovery
apiServerEndpoint s
caCertHashes [s]
token s
unsafeSkipCAVerification b
:JoinControlPlane
certificateKey s
localAPIEndpoint @92
:ClusterConfiguration
apiServer @110
apiVersion s
caCertificateValidityPeriod s
certificateValidityPeriod s
certificatesDir s
clusterName s
controlPlaneEndpoint s
controllerManager @100
dns @109
encryptionAlgorithm s
etcd @106
featureGates {b}
imageRepository s
kind s
kubernetesVersion s
networking @105
proxy @104
scheduler @100
:ControlPlaneComponent
extraArgs [@103]
extraEnvs [@102]
extraVolumes [@101]
:HostPathMount
hostPath s
mountPath s
name s
pathType s
readOnly b
:EnvVar
name s
value s
valueFrom a
:Arg
name s
value s
:Proxy
disabled b
:Networking
dnsDomain s
podSubnet s
serviceSubnet s
:Etcd
external @108
local @107
:LocalEtcd
dataDir s
extraArgs [@103]
extraEnvs [@102]
imageRepository s
imageTag s
peerCertSANs [s]
serverCertSANs [s]
:ExternalEtcd
caFile s
certFile s
endpoints [s]
keyFile s
:DNS
disabled b
imageRepository s
imageTag s
:APIServer
certSANs [s]
extraArgs [@103]
extraEnvs [@102]
extraVolumes [@101]
:InitConfiguration
apiVersion s
bootstrapTokens [@116]
certificateKey s
dryRun b
kind s
localAPIEndpoint @115
nodeRegistration @114
patches @113
skipPhases [s]
timeouts @112
:Timeouts
controlPlaneComponentHealthCheck s
discovery s
etcdAPICall s
kubeletHealthCheck s
kubernetesAPICall s
tlsBootstrap s
upgradeManifests s
:Patches
directory s
:NodeRegistrationOptions
criSocket s
ignorePreflightErrors [s]
imagePullPolicy s
imagePullSerial b
kubeletExtraArgs [@103]
name s
taints [a]
:APIEndpoint
advertiseAddress s
bindPort i
:BootstrapToken
description s
expires s
groups [s]
token s
ttl s
usages [s]
:JoinConfiguration
apiVersion s
caCertPath s
controlPlane @121
discovery @118
dryRun b
kind s
nodeRegistration @114
patches @113
skipPhases [s]
timeouts @112
:Discovery
bootstrapToken @120
file @119
tlsBootstrapToken s
:FileDiscovery
kubeConfigPath s
:BootstrapTokenDiscovery
apiServerEndpoint s
caCertHashes [s]
token s
unsafeSkipCAVerification b
:JoinControlPlane
certificateKey s
localAPIEndpoint @115
:KubeProxyConfiguration
apiVersion s
bindAddress s
bindAddressHardFail b
clientConnection @134
clusterCIDR s
configSyncPeriod s
conntrack @133
detectLocal @132
detectLocalMode s
enableProfiling b
featureGates {b}
healthzBindAddress s
hostnameOverride s
iptables @131
ipvs @130
kind s
logging @125 28-
metricsBindAddress s
mode s
nftables @124 29-
nodePortAddresses [s]
oomScoreAdj i
portRange s
showHiddenMetricsForVersion s
udpIdleTimeout s -25
windowsRunAsService b 31-
winkernel @123
:KubeProxyWinkernelConfiguration
enableDSR b
forwardHealthCheckVip b
networkName s
rootHnsEndpointName s
sourceVip s
:KubeProxyNFTablesConfiguration
masqueradeAll b 29-
masqueradeBit i 29-
minSyncPeriod s 29-
syncPeriod s 29-
:LoggingConfiguration
flushFrequency a 25-
format s 25-
options @127 25-
verbosity i 25-
vmodule [@126] 25-
:VModuleItem
filePattern s 25-
verbosity i 25-
:FormatOptions
json @129 25-
text @128 30-
:TextOptions
infoBufferSize q 30-
splitStream b 30-
:JSONOptions
infoBufferSize q 25-
splitStream b 25-
:KubeProxyIPVSConfiguration
excludeCIDRs [s]
minSyncPeriod s
scheduler s
strictARP b
syncPeriod s
tcpFinTimeout s
tcpTimeout s
udpTimeout s
:KubeProxyIPTablesConfiguration
localhostNodePorts b 26-
masqueradeAll b
masqueradeBit i
minSyncPeriod s
syncPeriod s
:DetectLocalConfiguration
bridgeInterface s
interfaceNamePrefix s
:KubeProxyConntrackConfiguration
maxPerCore i
min i
tcpBeLiberal b 29-
tcpCloseWaitTimeout s
tcpEstablishedTimeout s
udpStreamTimeout s 29-
udpTimeout s 29-
:ClientConnectionConfiguration
acceptContentTypes s
burst i
contentType s
kubeconfig s
qps n
:KubeSchedulerConfiguration
apiVersion s 25-
clientConnection @134 25-
delayCacheUntilActive b 28-
enableContentionProfiling b 25-
enableProfiling b 25-
extenders [@142] 25-
kind s 25-
leaderElection @141 25-
parallelism i 25-
percentageOfNodesToScore i 25-
podInitialBackoffSeconds l 25-
podMaxBackoffSeconds l 25-
profiles [@136] 25-
:KubeSchedulerProfile
percentageOfNodesToScore i 26-
pluginConfig [@140] 25-
plugins @137 25-
schedulerName s 25-
:Plugins
bind @138 25-
filter @138 25-
multiPoint @138 25-
permit @138 25-
placementGenerate @138 36-
placementScore @138 36-
podGroupPostFilter @138 37-
postBind @138 25-
postFilter @138 25-
preBind @138 25-
preEnqueue @138 26-
preFilter @138 25-
preScore @138 25-
queueSort @138 25-
reserve @138 25-
score @138 25-
:PluginSet
disabled [@139] 25-
enabled [@139] 25-
:Plugin
name s 25-
weight i 25-
:PluginConfig
args a 25-
name s 25-
:LeaderElectionConfiguration
leaderElect b
leaseDuration s
renewDeadline s
resourceLock s
resourceName s
resourceNamespace s
retryPeriod s
:Extender
bindVerb s 25-
enableHTTPS b 25-
filterVerb s 25-
httpTimeout s 25-
ignorable b 25-
managedResources [@144] 25-
nodeCacheCapable b 25-
preemptVerb s 25-
prioritizeVerb s 25-
tlsConfig @143 25-
urlPrefix s 25-
weight l 25-
:ExtenderTLSConfig
caData s 25-
caFile s 25-
certData s 25-
certFile s 25-
insecure b 25-
keyData s 25-
keyFile s 25-
serverName s 25-
:ExtenderManagedResource
ignoredByScheduler b 25-
name s 25-
:KubeSchedulerConfiguration
apiVersion s -27
clientConnection @134 -27
enableContentionProfiling b -27
enableProfiling b -27
extenders [@151] -27
healthzBindAddress s -27
kind s -27
leaderElection @141 -27
metricsBindAddress s -27
parallelism i -27
percentageOfNodesToScore i -27
podInitialBackoffSeconds l -27
podMaxBackoffSeconds l -27
profiles [@146] -27
:KubeSchedulerProfile
pluginConfig [@150] -27
plugins @147 -27
schedulerName s -27
:Plugins
bind @148 -27
filter @148 -27
multiPoint @148 -27
permit @148 -27
postBind @148 -27
postFilter @148 -27
preBind @148 -27
preEnqueue @148 26-27
preFilter @148 -27
preScore @148 -27
queueSort @148 -27
reserve @148 -27
score @148 -27
:PluginSet
disabled [@149] -27
enabled [@149] -27
:Plugin
name s -27
weight i -27
:PluginConfig
args a -27
name s -27
:Extender
bindVerb s -27
enableHTTPS b -27
filterVerb s -27
httpTimeout s -27
ignorable b -27
managedResources [@153] -27
nodeCacheCapable b -27
preemptVerb s -27
prioritizeVerb s -27
tlsConfig @152 -27
urlPrefix s -27
weight l -27
:ExtenderTLSConfig
caData s -27
caFile s -27
certData s -27
certFile s -27
insecure b -27
keyData s -27
keyFile s -27
serverName s -27
:ExtenderManagedResource
ignoredByScheduler b -27
name s -27
:KubeSchedulerConfiguration
apiVersion s -28
clientConnection @134 -28
enableContentionProfiling b -28
enableProfiling b -28
extenders [@160] -28
kind s -28
leaderElection @141 -28
parallelism i -28
percentageOfNodesToScore i -28
podInitialBackoffSeconds l -28
podMaxBackoffSeconds l -28
profiles [@155] -28
:KubeSchedulerProfile
pluginConfig [@159] -28
plugins @156 -28
schedulerName s -28
:Plugins
bind @157 -28
filter @157 -28
multiPoint @157 -28
permit @157 -28
postBind @157 -28
postFilter @157 -28
preBind @157 -28
preEnqueue @157 26-28
preFilter @157 -28
preScore @157 -28
queueSort @157 -28
reserve @157 -28
score @157 -28
:PluginSet
disabled [@158] -28
enabled [@158] -28
:Plugin
name s -28
weight i -28
:PluginConfig
args a -28
name s -28
:Extender
bindVerb s -28
enableHTTPS b -28
filterVerb s -28
httpTimeout s -28
ignorable b -28
managedResources [@162] -28
nodeCacheCapable b -28
preemptVerb s -28
prioritizeVerb s -28
tlsConfig @161 -28
urlPrefix s -28
weight l -28
:ExtenderTLSConfig
caData s -28
caFile s -28
certData s -28
certFile s -28
insecure b -28
keyData s -28
keyFile s -28
serverName s -28
:ExtenderManagedResource
ignoredByScheduler b -28
name s -28
:CredentialProviderConfig
apiVersion s 26-
kind s 26-
providers [@164] 26-
:CredentialProvider
apiVersion s 26-
args [s] 26-
defaultCacheDuration s 26-
env [@166] 26-
matchImages [s] 26-
name s 26-
tokenAttributes @165 33-
:ServiceAccountTokenAttributes
cacheType s 34-
optionalServiceAccountAnnotationKeys [s] 33-
requireServiceAccount b 33-
requiredServiceAccountAnnotationKeys [s] 33-
serviceAccountTokenAudience s 33-
:ExecEnvVar
name s 26-
value s 26-
:CredentialProviderConfig
apiVersion s
kind s
providers [@168]
:CredentialProvider
apiVersion s
args [s]
defaultCacheDuration s
env [@169]
matchImages [s]
name s
:ExecEnvVar
name s
value s
:KubeletConfiguration
address s
allowedUnsafeSysctls [s]
apiVersion s
authentication @179
authorization @177
cgroupDriver s
cgroupRoot s
cgroupsPerQOS b
clusterDNS [s]
clusterDomain s
configMapAndSecretChangeDetectionStrategy s
containerLogMaxFiles i
containerLogMaxSize s
containerLogMaxWorkers i 30-
containerLogMonitorInterval s 30-
containerRuntimeEndpoint s 27-
contentType s
cpuCFSQuota b
cpuCFSQuotaPeriod s
cpuManagerPolicy s
cpuManagerPolicyOptions {s}
cpuManagerReconcilePeriod s
crashLoopBackOff @176 32-
enableContentionProfiling b
enableControllerAttachDetach b
enableDebugFlagsHandler b
enableDebuggingHandlers b
enableProfilingHandler b
enableServer b
enableSystemLogHandler b
enableSystemLogQuery b 27-
enforceNodeAllocatable [s]
eventBurst i
eventRecordQPS i
evictionHard {s}
evictionMaxPodGracePeriod i
evictionMinimumReclaim {s}
evictionPressureTransitionPeriod s
evictionSoft {s}
evictionSoftGracePeriod {s}
failCgroupV1 b 31-
failSwapOn b
featureGates {b}
fileCheckFrequency s
hairpinMode s
healthzBindAddress s
healthzPort i
httpCheckFrequency s
imageGCHighThresholdPercent i
imageGCLowThresholdPercent i
imageMaximumGCAge s 29-
imageMinimumGCAge s
imagePullCredentialsVerificationPolicy s 33-
imageServiceEndpoint s 27-
iptablesDropBit i
iptablesMasqueradeBit i
kernelMemcgNotification b
kind s
kubeAPIBurst i
kubeAPIQPS i
kubeReserved {s}
kubeReservedCgroup s
kubeletCgroups s
localStorageCapacityIsolation b 25-
logging @125
makeIPTablesUtilChains b
maxOpenFiles l
maxParallelImagePulls i 27-
maxPods i
memoryManagerPolicy s
memoryReservationPolicy s 36-
memorySwap @175
memoryThrottlingFactor n
mergeDefaultEvictionSettings b 33-
nodeLeaseDurationSeconds i
nodeStatusMaxImages i
nodeStatusReportFrequency s
nodeStatusUpdateFrequency s
oomScoreAdj i
podCIDR s
podLogsDir s 30-
podPidsLimit l
podsPerCore i
port i
preloadedImagesVerificationAllowlist [s] 33-
protectKernelDefaults b
providerID s
qosReserved {s}
readOnlyPort i
registerNode b
registerWithTaints [a]
registryBurst i
registryPullQPS i
reservedMemory [@174]
reservedSystemCPUs s
resolvConf s
rotateCertificates b
runOnce b
runtimeRequestTimeout s
seccompDefault b
serializeImagePulls b
serverTLSBootstrap b
showHiddenMetricsForVersion s
shutdownGracePeriod s
shutdownGracePeriodByPodPriority [@173]
shutdownGracePeriodCriticalPods s
singleProcessOOMKill b 32-
staticPodPath s
staticPodURL s
staticPodURLHeader {[s]}
streamingConnectionIdleTimeout s
syncFrequency s
systemCgroups s
systemReserved {s}
systemReservedCgroup s
tlsCertFile s
tlsCipherSuites [s]
tlsCurvePreferences [i] 36-
tlsMinVersion s
tlsPrivateKeyFile s
topologyManagerPolicy s
topologyManagerPolicyOptions {s} 26-
topologyManagerScope s
tracing @172 25-
userNamespaces @171 33-
volumePluginDir s
volumeStatsAggPeriod s
:UserNamespaces
idsPerPod l 33-
:TracingConfiguration
endpoint s 25-
samplingRatePerMillion i 25-
:ShutdownGracePeriodByPodPriority
priority i
shutdownGracePeriodSeconds l
:MemoryReservation
limits {q}
numaNode i
:MemorySwapConfiguration
swapBehavior s
:CrashLoopBackOffConfig
maxContainerRestartPeriod s 32-
:KubeletAuthorization
mode s
webhook @178
:KubeletWebhookAuthorization
cacheAuthorizedTTL s
cacheUnauthorizedTTL s
:KubeletAuthentication
anonymous @182
webhook @181
x509 @180
:KubeletX509Authentication
clientCAFile s
:KubeletWebhookAuthentication
cacheTTL s
enabled b
:KubeletAnonymousAuthentication
enabled b
:PodSecurityConfiguration
apiVersion s 25-
defaults @185 25-
exemptions @184 25-
kind s 25-
:PodSecurityExemptions
namespaces [s] 25-
runtimeClasses [s] 25-
usernames [s] 25-
:PodSecurityDefaults
audit s 25-
audit-version s 25-
enforce s 25-
enforce-version s 25-
warn s 25-
warn-version s 25-
:PodSecurityConfiguration
apiVersion s
defaults @188
exemptions @187
kind s
:PodSecurityExemptions
namespaces [s]
runtimeClasses [s]
usernames [s]
:PodSecurityDefaults
audit s
audit-version s
enforce s
enforce-version s
warn s
warn-version s
:PodSecurityConfiguration
apiVersion s
defaults @191
exemptions @190
kind s
:PodSecurityExemptions
namespaces [s]
runtimeClasses [s]
usernames [s]
:PodSecurityDefaults
audit s
audit-version s
enforce s
enforce-version s
warn s
warn-version s
"""
