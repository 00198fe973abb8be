// Made by .ci/make-bootstrap-roles.py from kubernetes
// plugin/pkg/auth/authorizer/rbac/bootstrappolicy of 1.20 to 1.36; not to be edited by hand.
// swift-format-ignore-file
let bootstrapRolesTable: StaticString = """
=ClusterRole		admin	rbac.authorization.k8s.io/aggregate-to-admin=true	system:aggregate-to-admin,system:aggregate-to-edit,system:aggregate-to-view
=ClusterRole		cluster-admin
*	*	*
*	/	*
=ClusterRole		edit	rbac.authorization.k8s.io/aggregate-to-edit=true	system:aggregate-to-edit,system:aggregate-to-view
=ClusterRole		system:aggregate-to-admin
create	authorization.k8s.io	localsubjectaccessreviews
create,delete,deletecollection,get,list,patch,update,watch	rbac.authorization.k8s.io	rolebindings,roles
=ClusterRole		system:aggregate-to-edit
create,delete,deletecollection,patch,update		configmaps,persistentvolumeclaims,pods,replicationcontrollers,replicationcontrollers/scale,services
create,delete,deletecollection,patch,update	batch	cronjobs,jobs
create,delete,deletecollection,patch,update	extensions	daemonsets,deployments,deployments/rollback,deployments/scale,ingresses,networkpolicies,replicasets,replicasets/scale,replicationcontrollers/scale
create,delete,deletecollection,patch,update	apps	daemonsets,deployments,deployments/rollback,deployments/scale,replicasets,replicasets/scale,statefulsets,statefulsets/scale
create,delete,deletecollection,patch,update	autoscaling	horizontalpodautoscalers
create,delete,deletecollection,patch,update	networking.k8s.io	ingresses,networkpolicies
create,delete,deletecollection,patch,update	policy	poddisruptionbudgets
create,delete,deletecollection,get,list,patch,update,watch		pods/attach,pods/exec,pods/portforward,pods/proxy,secrets,services/proxy
create,delete,deletecollection,impersonate,patch,update		serviceaccounts
create,delete,deletecollection,patch,update		endpoints		-21
create,delete,deletecollection,patch,update		events		23-
create		pods/eviction,serviceaccounts/token		24-
create,delete,deletecollection,get,list,patch,update,watch	coordination.k8s.io	leases		25-
create,delete,deletecollection,patch,update	resource.k8s.io	resourceclaims,resourceclaimtemplates		33-
create,delete,deletecollection,patch,update	events.k8s.io	events		35-
create,delete,deletecollection,patch,update	scheduling.k8s.io	podgroups,workloads		36-
=ClusterRole		system:aggregate-to-view
get,list,watch		bindings,configmaps,endpoints,events,limitranges,namespaces,namespaces/status,persistentvolumeclaims,persistentvolumeclaims/status,pods,pods/log,pods/status,replicationcontrollers,replicationcontrollers/scale,replicationcontrollers/status,resourcequotas,resourcequotas/status,serviceaccounts,services,services/status
get,list,watch	apps	controllerrevisions,daemonsets,daemonsets/status,deployments,deployments/scale,deployments/status,replicasets,replicasets/scale,replicasets/status,statefulsets,statefulsets/scale,statefulsets/status
get,list,watch	batch	cronjobs,cronjobs/status,jobs,jobs/status
get,list,watch	extensions	daemonsets,daemonsets/status,deployments,deployments/scale,deployments/status,ingresses,ingresses/status,networkpolicies,replicasets,replicasets/scale,replicasets/status,replicationcontrollers/scale
get,list,watch	autoscaling	horizontalpodautoscalers,horizontalpodautoscalers/status
get,list,watch	networking.k8s.io	ingresses,ingresses/status,networkpolicies
get,list,watch	policy	poddisruptionbudgets,poddisruptionbudgets/status
get,list,watch	discovery.k8s.io	endpointslices		23-
get,list,watch	resource.k8s.io	resourceclaims,resourceclaims/status,resourceclaimtemplates		33-
get,list,watch	events.k8s.io	events		35-
get,list,watch	scheduling.k8s.io	podgroups,podgroups/status,workloads		36-
=ClusterRole		system:auth-delegator
create	authorization.k8s.io	subjectaccessreviews
create	authentication.k8s.io	tokenreviews
=ClusterRole		system:basic-user
create	authorization.k8s.io	selfsubjectaccessreviews,selfsubjectrulesreviews
create	authentication.k8s.io	selfsubjectreviews		26-
=ClusterRole		system:certificates.k8s.io:certificatesigningrequests:nodeclient
create	certificates.k8s.io	certificatesigningrequests/nodeclient
=ClusterRole		system:certificates.k8s.io:certificatesigningrequests:selfnodeclient
create	certificates.k8s.io	certificatesigningrequests/selfnodeclient
=ClusterRole		system:certificates.k8s.io:kube-apiserver-client-approver
approve	certificates.k8s.io	signers	kubernetes.io/kube-apiserver-client
=ClusterRole		system:certificates.k8s.io:kube-apiserver-client-kubelet-approver
approve	certificates.k8s.io	signers	kubernetes.io/kube-apiserver-client-kubelet
=ClusterRole		system:certificates.k8s.io:kubelet-serving-approver
approve	certificates.k8s.io	signers	kubernetes.io/kubelet-serving
=ClusterRole		system:certificates.k8s.io:legacy-unknown-approver
approve	certificates.k8s.io	signers	kubernetes.io/legacy-unknown
=ClusterRole		system:cluster-trust-bundle-discovery
get,list,watch	certificates.k8s.io	clustertrustbundles		27-
=ClusterRole		system:controller:attachdetach-controller
get,list,watch	storage.k8s.io	csidrivers,csinodes
create,patch,update	,events.k8s.io	events
get,list,watch		nodes
patch,update		nodes/status
list,watch		persistentvolumeclaims,persistentvolumes,pods
create,delete,get,list,watch	storage.k8s.io	volumeattachments
=ClusterRole		system:controller:certificate-controller
delete,get,list,watch	certificates.k8s.io	certificatesigningrequests
update	certificates.k8s.io	certificatesigningrequests/approval,certificatesigningrequests/status
create,patch,update	,events.k8s.io	events
sign	certificates.k8s.io	signers	kubernetes.io/kube-apiserver-client
approve,sign	certificates.k8s.io	signers	kubernetes.io/kube-apiserver-client-kubelet
sign	certificates.k8s.io	signers	kubernetes.io/kubelet-serving
sign	certificates.k8s.io	signers	kubernetes.io/legacy-unknown
create	authorization.k8s.io	subjectaccessreviews
=ClusterRole		system:controller:clusterrole-aggregation-controller
escalate,get,list,patch,update,watch	rbac.authorization.k8s.io	clusterroles
=ClusterRole		system:controller:cronjob-controller
get,list,update,watch	batch	cronjobs
update	batch	cronjobs/finalizers,cronjobs/status
create,patch,update	,events.k8s.io	events
create,delete,get,list,patch,update,watch	batch	jobs
delete,list		pods
watch		pods		32-
=ClusterRole		system:controller:daemon-set-controller
create,delete,get,list,patch,update,watch	apps	controllerrevisions
get,list,watch	apps,extensions	daemonsets
update	apps,extensions	daemonsets/finalizers,daemonsets/status
create,patch,update	,events.k8s.io	events
list,watch		nodes
create,delete,list,patch,watch		pods
create		pods/binding
=ClusterRole		system:controller:deployment-controller
get,list,update,watch	apps,extensions	deployments
update	apps,extensions	deployments/finalizers,deployments/status
create,patch,update	,events.k8s.io	events
get,list,update,watch		pods
create,delete,get,list,patch,update,watch	apps,extensions	replicasets
=ClusterRole		system:controller:device-taint-eviction-controller
get,list,watch	resource.k8s.io	deviceclasses,devicetaintrules,resourceclaims,resourceslices		33-
create,patch,update	,events.k8s.io	events		33-
delete,get,list,watch		pods		33-
patch,update		pods/status		33-
patch,update	resource.k8s.io	devicetaintrules/status		35-
=ClusterRole		system:controller:disruption-controller
get	*	*/scale
get,list,watch	extensions	deployments,replicasets
get,list,watch	apps	deployments,replicasets,statefulsets
create,patch,update	,events.k8s.io	events
get,list,watch	policy	poddisruptionbudgets
update	policy	poddisruptionbudgets/status
get,list,watch		replicationcontrollers
patch		pods/status		26-
update		pods/status		29-
=ClusterRole		system:controller:endpoint-controller
create,delete,get,list,update		endpoints
create		endpoints/restricted
create,patch,update	,events.k8s.io	events
get,list,watch		pods,services
watch		endpoints		32-
=ClusterRole		system:controller:endpointslice-controller
create,delete,get,list,update	discovery.k8s.io	endpointslices
create,patch,update	,events.k8s.io	events
get,list,watch		nodes,pods,services
update		services/finalizers
watch	discovery.k8s.io	endpointslices		32-
create	discovery.k8s.io	endpointslices/restricted		openshift
=ClusterRole		system:controller:endpointslicemirroring-controller
get,list,watch		endpoints,services
update		endpoints/finalizers,services/finalizers
create,delete,get,list,update	discovery.k8s.io	endpointslices
create,patch,update	,events.k8s.io	events
watch	discovery.k8s.io	endpointslices		32-
create	discovery.k8s.io	endpointslices/restricted		openshift
=ClusterRole		system:controller:ephemeral-volume-controller
create,patch,update	,events.k8s.io	events
create,get,list,watch		persistentvolumeclaims
get,list,watch		pods
update		pods/finalizers		21-
=ClusterRole		system:controller:expand-controller
create,patch,update	,events.k8s.io	events
get,list,watch		persistentvolumeclaims
patch,update		persistentvolumeclaims/status
get,list,patch,update,watch		persistentvolumes
get		endpoints,secrets		-31
get,list,watch	storage.k8s.io	storageclasses		-31
get		services		-35
=ClusterRole		system:controller:generic-garbage-collector
delete,get,list,patch,update,watch	*	*
create,patch,update	,events.k8s.io	events
=ClusterRole		system:controller:horizontal-pod-autoscaler
get,list	custom.metrics.k8s.io	*
get,update	*	*/scale
create,patch,update	,events.k8s.io	events
get,list,watch	autoscaling	horizontalpodautoscalers
update	autoscaling	horizontalpodautoscalers/status
list	,metrics.k8s.io	pods
get		services/proxy	http:heapster:	-26
get		services/proxy	https:heapster:	-26
get,list	external.metrics.k8s.io	*		24-
watch	custom.metrics.k8s.io,external.metrics.k8s.io	*		32-
watch	,metrics.k8s.io	pods		32-
=ClusterRole		system:controller:job-controller
create,patch,update	,events.k8s.io	events
get,list,update,watch	batch	jobs
update	batch	jobs/finalizers,jobs/status
create,delete,list,patch,watch		pods
patch	batch	jobs		23-
create,get,list,watch	scheduling.k8s.io	podgroups,workloads		36-
=ClusterRole		system:controller:kube-apiserver-serving-clustertrustbundle-publisher
create,delete,list,update,watch	certificates.k8s.io	clustertrustbundles		32-
create,patch,update	,events.k8s.io	events		32-
attest	certificates.k8s.io	signers	kubernetes.io/kube-apiserver-serving	32-
=ClusterRole		system:controller:legacy-service-account-token-cleaner
get		configmaps	kube-apiserver-legacy-service-account-token-tracking	28-
delete		secrets		28-
patch		secrets		29-
=ClusterRole		system:controller:namespace-controller
delete,deletecollection,get,list	*	*
delete,get,list,watch		namespaces
update		namespaces/finalize,namespaces/status
watch	*	*		32-
=ClusterRole		system:controller:node-controller
create,patch,update	,events.k8s.io	events
delete,get,list,patch,update		nodes
patch,update		nodes/status
delete,list		pods
update		pods/status
patch		pods/status		25-
create,get,list,update	networking.k8s.io	clustercidrs		25-29
get		pods		26-
watch		nodes,pods		32-
=ClusterRole		system:controller:persistent-volume-binder
create,patch,update	events.k8s.io	events
create,patch,update,watch		events
list		nodes
get,list,update,watch		persistentvolumeclaims
update		persistentvolumeclaims/status,persistentvolumes/status
create,delete,get,list,update,watch		persistentvolumes
create,delete,get,list,watch		pods
get,list,watch	storage.k8s.io	storageclasses
create,delete,get,update		endpoints		-31
get		nodes,secrets		-31
create,delete		services		-31
get		services		-35
watch		nodes		32-
=ClusterRole		system:controller:pod-garbage-collector
get,list		nodes
delete,list,watch		pods
patch		pods/status		25-
watch		nodes		32-
=ClusterRole		system:controller:podcertificaterequestcleaner
delete,get,list,watch	certificates.k8s.io	podcertificaterequests		34-
=ClusterRole		system:controller:podgroup-protection-controller
get,list,update,watch	scheduling.k8s.io	podgroups		36-
get,list,watch		pods		36-
=ClusterRole		system:controller:pv-protection-controller
create,patch,update	,events.k8s.io	events
get,list,update,watch		persistentvolumes
=ClusterRole		system:controller:pvc-protection-controller
create,patch,update	,events.k8s.io	events
get,list,update,watch		persistentvolumeclaims
get,list,watch		pods
update		persistentvolumeclaims/status		36-
=ClusterRole		system:controller:replicaset-controller
create,patch,update	,events.k8s.io	events
create,delete,list,patch,watch		pods
get,list,update,watch	apps,extensions	replicasets
update	apps,extensions	replicasets/finalizers,replicasets/status
=ClusterRole		system:controller:replication-controller
create,patch,update	,events.k8s.io	events
create,delete,list,patch,watch		pods
get,list,update,watch		replicationcontrollers
update		replicationcontrollers/finalizers,replicationcontrollers/status
=ClusterRole		system:controller:resource-claim-controller
create,patch,update	,events.k8s.io	events		26-
get,list,watch		pods		26-
update		pods/finalizers		26-
create,get,list,watch	resource.k8s.io	resourceclaims		26-
patch,update	resource.k8s.io	resourceclaims/status		26-
patch,update		pods/status		28-
delete	resource.k8s.io	resourceclaims		28-
create,get,list,patch,update,watch	resource.k8s.io	podschedulingcontexts		28-31
patch,update	resource.k8s.io	resourceclaims		30-
get,list,watch	scheduling.k8s.io	podgroups		36-
patch,update	scheduling.k8s.io	podgroups/status		36-
patch,update	resource.k8s.io	resourceclaims/binding		36-
=ClusterRole		system:controller:resourcepoolstatusrequest-controller
create,patch,update	,events.k8s.io	events		36-
get,list,watch	resource.k8s.io	resourceclaims,resourceslices		36-
delete,get,list,watch	resource.k8s.io	resourcepoolstatusrequests		36-
patch,update	resource.k8s.io	resourcepoolstatusrequests/status		36-
=ClusterRole		system:controller:resourcequota-controller
list,watch	*	*
create,patch,update	,events.k8s.io	events
update		resourcequotas/status
=ClusterRole		system:controller:root-ca-cert-publisher
create,update		configmaps
create,patch,update	,events.k8s.io	events
=ClusterRole		system:controller:route-controller
create,patch,update	,events.k8s.io	events
list,watch		nodes
patch		nodes/status
=ClusterRole		system:controller:selinux-warning-controller
get,list,watch	storage.k8s.io	csidrivers		32-
create,patch,update	,events.k8s.io	events		32-
get,list,watch		persistentvolumeclaims,persistentvolumes,pods		32-
=ClusterRole		system:controller:service-account-controller
create,patch,update	,events.k8s.io	events
create		serviceaccounts
=ClusterRole		system:controller:service-ca-cert-publisher
create,update		configmaps		openshift
create,patch,update	,events.k8s.io	events		openshift
=ClusterRole		system:controller:service-cidrs-controller
create,patch,update	,events.k8s.io	events		29-
get,list,watch	networking.k8s.io	ipaddresses		29-
get,list,patch,update,watch	networking.k8s.io	servicecidrs		29-
patch,update	networking.k8s.io	servicecidrs/finalizers,servicecidrs/status		29-
=ClusterRole		system:controller:service-controller
create,patch,update	,events.k8s.io	events
list,watch		nodes
get,list,watch		services
patch,update		services/status
=ClusterRole		system:controller:statefulset-controller
create,delete,get,list,patch,update,watch	apps	controllerrevisions
create,patch,update	,events.k8s.io	events
create,get		persistentvolumeclaims
create,delete,get,list,patch,update,watch		pods
get,list,watch	apps	statefulsets
update	apps	statefulsets/finalizers,statefulsets/status
update		persistentvolumeclaims		23-
delete		persistentvolumeclaims		27-
list,watch		persistentvolumeclaims		30-
update		pods/finalizers		30-
=ClusterRole		system:controller:storage-version-garbage-collector
get,list,watch	coordination.k8s.io	leases		21-
delete,get,list,patch,update,watch	internal.apiserver.k8s.io	storageversions		21-
get,patch,update	internal.apiserver.k8s.io	storageversions/status		21-
=ClusterRole		system:controller:storage-version-migrator-controller
list,patch	*	*		30-
update	storagemigration.k8s.io	storageversionmigrations/status		30-
create	*	*		31-
watch	*	*		32-34
get	apiextensions.k8s.io	customresourcedefinitions		36-
patch	apiextensions.k8s.io	customresourcedefinitions/status		36-
=ClusterRole		system:controller:ttl-after-finished-controller
create,patch,update	,events.k8s.io	events
delete,get,list,watch	batch	jobs
=ClusterRole		system:controller:ttl-controller
create,patch,update	,events.k8s.io	events
list,patch,update,watch		nodes
=ClusterRole		system:controller:validatingadmissionpolicy-status-controller
create,patch,update	,events.k8s.io	events		28-
get,list,watch	admissionregistration.k8s.io	validatingadmissionpolicies		28-
get,patch,update	admissionregistration.k8s.io	validatingadmissionpolicies/status		28-
=ClusterRole		system:controller:volumeattributesclass-protection-controller
create,patch,update	,events.k8s.io	events		32-
get,list,watch		persistentvolumeclaims,persistentvolumes		32-
get,list,update,watch	storage.k8s.io	volumeattributesclasses		32-
=ClusterRole		system:discovery
get	/	/api,/api/*,/apis,/apis/*,/healthz,/livez,/openapi,/openapi/*,/readyz,/version,/version/
=ClusterRole		system:heapster
get,list,watch	extensions	deployments
get,list,watch		events,namespaces,nodes,pods
=ClusterRole		system:kube-aggregator
get,list,watch		endpoints,services
=ClusterRole		system:kube-controller-manager
list,watch	*	*
get		configmaps,namespaces
create,patch,update	,events.k8s.io	events
create	coordination.k8s.io	leases
get,update	coordination.k8s.io	leases	kube-controller-manager
create,delete,get,update		secrets
create,get,update		serviceaccounts
create		serviceaccounts/token
create	authorization.k8s.io	subjectaccessreviews
create	authentication.k8s.io	tokenreviews
create		endpoints		-27
get,update		endpoints	kube-controller-manager	-27
=ClusterRole		system:kube-dns
list,watch		endpoints,services
=ClusterRole		system:kube-scheduler
create		bindings,pods/binding
get,list,watch	storage.k8s.io	csidrivers,csinodes,csistoragecapacities
create,patch,update	,events.k8s.io	events
create	coordination.k8s.io	leases
get,update	coordination.k8s.io	leases	kube-scheduler
get,list,watch		nodes,persistentvolumeclaims,persistentvolumes,replicationcontrollers,services
get,list,watch	policy	poddisruptionbudgets
delete,get,list,watch		pods
patch,update		pods/status
get,list,watch	extensions	replicasets
get,list,watch	apps	replicasets,statefulsets
create	authorization.k8s.io	subjectaccessreviews
create	authentication.k8s.io	tokenreviews
create		endpoints		-27
get,update		endpoints	kube-scheduler	-27
get,list,watch		namespaces		21-
get,list,watch	resource.k8s.io	resourceclaims		26-
get,list,patch,update,watch	resource.k8s.io	resourceclaims/status		26-
create,delete,deletecollection,get,list,patch,update,watch	resource.k8s.io	podschedulings		26-26
get,list,watch	resource.k8s.io	podschedulings/status		26-26
get,list,watch	resource.k8s.io	resourceclasses		26-30
create,delete,deletecollection,get,list,patch,update,watch	resource.k8s.io	podschedulingcontexts		27-31
get,list,watch	resource.k8s.io	podschedulingcontexts/status		27-31
update		pods/finalizers		29-
get,list,patch,watch		pods/finalizers		29-33
patch,update	resource.k8s.io	resourceclaims		30-
get,list,watch	resource.k8s.io	resourceslices		30-
get,list,watch	resource.k8s.io	resourceclaimparameters,resourceclassparameters		30-30
get,list,watch	resource.k8s.io	deviceclasses		31-
create,delete,deletecollection,get,list,patch,update,watch	coordination.k8s.io	leasecandidates		31-
list,watch	coordination.k8s.io	leases	kube-scheduler	31-
get,list,watch	storage.k8s.io	volumeattachments		32-
get,list,watch	resource.k8s.io	devicetaintrules		33-
create,delete	resource.k8s.io	resourceclaims		34-
get,list,watch	scheduling.k8s.io	workloads		35-35
get,list,watch	scheduling.k8s.io	podgroups		36-
patch,update	scheduling.k8s.io	podgroups/status		36-
patch,update	resource.k8s.io	resourceclaims/binding		36-
=ClusterRole		system:kubelet-api-admin
get,list,proxy,watch		nodes
*		nodes/log,nodes/metrics,nodes/proxy,nodes/stats
*		nodes/spec		-26
*		nodes/configz,nodes/healthz,nodes/pods		32-
=ClusterRole		system:monitoring
get	/	/healthz,/healthz/*,/livez,/livez/*,/metrics,/readyz,/readyz/*
get	/	/metrics/slis		26-
get	/	/flagz,/statusz		32-
get		nodes/metrics		34-
=ClusterRole		system:node
create,get,list,watch	certificates.k8s.io	certificatesigningrequests
get,list,watch		configmaps,secrets,services
get,list,watch	storage.k8s.io	csidrivers
create,delete,get,patch,update	storage.k8s.io	csinodes
get		endpoints,persistentvolumeclaims,persistentvolumes
create,patch,update		events
create,delete,get,patch,update	coordination.k8s.io	leases
create	authorization.k8s.io	localsubjectaccessreviews,subjectaccessreviews
create,get,list,patch,update,watch		nodes
patch,update		nodes/status,pods/status
get,patch,update		persistentvolumeclaims/status
create,delete,get,list,watch		pods
create		pods/eviction,serviceaccounts/token
get,list,watch	node.k8s.io	runtimeclasses
create	authentication.k8s.io	tokenreviews
get	storage.k8s.io	volumeattachments
get	resource.k8s.io	resourceclaims		26-
get,list,watch	certificates.k8s.io	clustertrustbundles		27-
deletecollection	resource.k8s.io	resourceslices		31-
get		serviceaccounts		33-
create,get,list,watch	certificates.k8s.io	podcertificaterequests		34-
create,patch,update	events.k8s.io	events		35-
=ClusterRole		system:node-bootstrapper
create,get,list,watch	certificates.k8s.io	certificatesigningrequests
=ClusterRole		system:node-problem-detector
create,patch,update	,events.k8s.io	events
get		nodes
patch		nodes/status
=ClusterRole		system:node-proxier
list,watch		endpoints,services
list,watch	discovery.k8s.io	endpointslices
create,patch,update	,events.k8s.io	events
get,list,watch		nodes
list,watch	networking.k8s.io	servicecidrs		30-
=ClusterRole		system:openshift:public-info-viewer
get	/	/.well-known,/.well-known/*		openshift
=ClusterRole		system:persistent-volume-provisioner
create,patch,update	events.k8s.io	events
create,patch,update,watch		events
get,list,update,watch		persistentvolumeclaims
create,delete,get,list,watch		persistentvolumes
get,list,watch	storage.k8s.io	storageclasses
=ClusterRole		system:public-info-viewer
get	/	/healthz,/livez,/readyz,/version,/version/
=ClusterRole		system:service-account-issuer-discovery
get	/	/.well-known/openid-configuration,/openid/v1/jwks
get	/	/.well-known/openid-configuration/,/openid/v1/jwks/		28-
=ClusterRole		system:volume-scheduler
get,list,patch,update,watch		persistentvolumeclaims,persistentvolumes
get,list,watch	storage.k8s.io	storageclasses
=ClusterRole		view	rbac.authorization.k8s.io/aggregate-to-view=true	system:aggregate-to-view
=Role	kube-public	system:controller:bootstrap-signer
get,list,watch		configmaps
update		configmaps	cluster-info
create,patch,update	,events.k8s.io	events
=Role	kube-system	extension-apiserver-authentication-reader
get,list,watch		configmaps	extension-apiserver-authentication
=Role	kube-system	system::leader-locking-kube-controller-manager
watch		configmaps		-34
get,update		configmaps	kube-controller-manager	-34
create,get,list,update,watch	coordination.k8s.io	leasecandidates,leases		31-
=Role	kube-system	system::leader-locking-kube-scheduler
watch		configmaps		-34
get,update		configmaps	kube-scheduler	-34
create,get,list,update,watch	coordination.k8s.io	leasecandidates,leases		31-
=Role	kube-system	system:controller:bootstrap-signer
get,list,watch		secrets
=Role	kube-system	system:controller:cloud-provider
create,get,list,watch		configmaps
=Role	kube-system	system:controller:token-cleaner
create,patch,update	,events.k8s.io	events
delete,get,list,watch		secrets
>ClusterRoleBinding		cluster-admin	ClusterRole cluster-admin	Group system:masters
>ClusterRoleBinding		system:basic-user	ClusterRole system:basic-user	Group system:authenticated
>ClusterRoleBinding		system:cluster-trust-bundle-discovery	ClusterRole system:cluster-trust-bundle-discovery	Group system:serviceaccounts
>ClusterRoleBinding		system:discovery	ClusterRole system:discovery	Group system:authenticated
>ClusterRoleBinding		system:kube-controller-manager	ClusterRole system:kube-controller-manager	User system:kube-controller-manager
>ClusterRoleBinding		system:kube-dns	ClusterRole system:kube-dns	ServiceAccount kube-system/kube-dns
>ClusterRoleBinding		system:kube-scheduler	ClusterRole system:kube-scheduler	User system:kube-scheduler
>ClusterRoleBinding		system:monitoring	ClusterRole system:monitoring	Group system:monitoring
>ClusterRoleBinding		system:node	ClusterRole system:node
>ClusterRoleBinding		system:node-proxier	ClusterRole system:node-proxier	User system:kube-proxy
>ClusterRoleBinding		system:openshift:public-info-viewer	ClusterRole system:openshift:public-info-viewer	Group system:authenticated	Group system:unauthenticated
>ClusterRoleBinding		system:public-info-viewer	ClusterRole system:public-info-viewer	Group system:authenticated	Group system:unauthenticated
>ClusterRoleBinding		system:service-account-issuer-discovery	ClusterRole system:service-account-issuer-discovery	Group system:serviceaccounts
>ClusterRoleBinding		system:volume-scheduler	ClusterRole system:volume-scheduler	User system:kube-scheduler
>RoleBinding	kube-public	system:controller:bootstrap-signer	Role system:controller:bootstrap-signer	ServiceAccount kube-system/bootstrap-signer
>RoleBinding	kube-system	system::extension-apiserver-authentication-reader	Role extension-apiserver-authentication-reader	User system:kube-controller-manager	User system:kube-scheduler
>RoleBinding	kube-system	system::leader-locking-kube-controller-manager	Role system::leader-locking-kube-controller-manager	ServiceAccount kube-system/kube-controller-manager	ServiceAccount kube-system/leader-election-controller	User system:kube-controller-manager
>RoleBinding	kube-system	system::leader-locking-kube-scheduler	Role system::leader-locking-kube-scheduler	ServiceAccount kube-system/kube-scheduler	User system:kube-scheduler
>RoleBinding	kube-system	system:controller:bootstrap-signer	Role system:controller:bootstrap-signer	ServiceAccount kube-system/bootstrap-signer
>RoleBinding	kube-system	system:controller:cloud-provider	Role system:controller:cloud-provider	ServiceAccount kube-system/cloud-provider
>RoleBinding	kube-system	system:controller:token-cleaner	Role system:controller:token-cleaner	ServiceAccount kube-system/token-cleaner
"""
