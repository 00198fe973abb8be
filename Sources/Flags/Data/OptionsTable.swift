// Made by .ci/make-options.py from the reference tables; not to be edited by hand.
// swift-format-ignore-file
let optionsTable: StaticString = """
#form	name	pair	kind	default	from	until	introduced	deprecated	removed
@cloud-controller-manager
flag	allocate-node-cidrs		bool	false	1.36				
flag	allow-untagged-cloud		bool	false	1.36				
flag	bind-address		string	0.0.0.0	1.36				
flag	cidr-allocator-type		string	RangeAllocator	1.36				
flag	cloud-config		string		1.36				
flag	cloud-provider		string		1.36				
flag	cluster-cidr		string		1.36				
flag	cluster-name		string	kubernetes	1.36				
flag	concurrent-node-status-updates		int	0	1.36				
flag	concurrent-node-syncs		int	1	1.36				
flag	concurrent-service-syncs		int	1	1.36				
flag	configure-cloud-routes		bool	true	1.36				
flag	controllers		list	*	1.36				
flag	kube-api-burst		int	30	1.36				
flag	kube-api-qps		float	20	1.36				
flag	leader-elect		bool	true	1.36				
flag	leader-elect-lease-duration		duration	15s	1.36				
flag	leader-elect-renew-deadline		duration	10s	1.36				
flag	leader-elect-resource-lock		string	leases	1.36				
flag	leader-elect-retry-period		duration	2s	1.36				
flag	min-resync-period		duration	12h	1.36				
flag	node-monitor-period		duration	5s	1.36				
flag	node-status-update-frequency		duration	5m	1.36				
flag	node-sync-period		duration	0s	1.36				
flag	route-reconciliation-period		duration	10s	1.36				
flag	secure-port		int	10258	1.36				
flag	use-service-account-credentials		bool	false	1.36				
@etcd
flag	advertise-client-urls		list	http://localhost:2379					
flag	auth-token		string	simple					
flag	auth-token-ttl		int	300					
flag	auto-compaction-mode		string	periodic					
flag	auto-compaction-retention		string	0					
flag	auto-tls		bool	false					
flag	backend-batch-interval		duration	0s	3.4		3.4.0		
flag	backend-batch-limit		int	0	3.4		3.4.0		
flag	backend-bbolt-freelist-type		string	map	3.5		3.5.0		
flag	bcrypt-cost		int	10	3.4		3.4.0		
flag	bootstrap-defrag-threshold-megabytes		int	0	3.6		3.6.0		
flag	cert-file		string						
flag	cipher-suites		list						
flag	client-cert-allowed-hostname		list		3.4		3.4.0		
flag	client-cert-auth		bool	false					
flag	client-cert-file		string		3.5		3.5.0		
flag	client-crl-file		string						
flag	client-key-file		string		3.5		3.5.0		
flag	compact-hash-check-time		duration	1m	3.6		3.6.0		
flag	compaction-batch-limit		int	1000	3.6		3.6.0		
flag	compaction-sleep-interval		duration	10ms	3.6		3.6.0		
flag	config-file		string						
flag	corrupt-check-time		duration	0s	3.6		3.6.0		
flag	cors		list	*	3.4				
flag	data-dir		string	${name}.etcd					
flag	debug		bool	false		3.4		3.5	3.5
flag	discovery		string			3.6		3.7	3.7
flag	discovery-cacert		string		3.6		3.6.0		
flag	discovery-cert		string		3.6		3.6.0		
flag	discovery-dial-timeout		duration	2s	3.6		3.6.0		
flag	discovery-endpoints		list		3.6		3.6.0		
flag	discovery-fallback		string	proxy		3.5			
flag	discovery-fallback		string	exit	3.6				
flag	discovery-insecure-skip-tls-verify		bool	false	3.6		3.6.0		
flag	discovery-insecure-transport		bool	true	3.6		3.6.0		
flag	discovery-keepalive-time		duration	2s	3.6		3.6.0		
flag	discovery-keepalive-timeout		duration	6s	3.6		3.6.0		
flag	discovery-key		string		3.6		3.6.0		
flag	discovery-password		string		3.6		3.6.0		
flag	discovery-proxy		string			3.6		3.7	3.7
flag	discovery-request-timeout		duration	5s	3.6		3.6.0		
flag	discovery-srv		string						
flag	discovery-srv-name		string		3.4		3.4.0		
flag	discovery-token		string		3.6		3.6.0		
flag	discovery-user		string		3.6		3.6.0		
flag	distributed-tracing-address		string	localhost:4317	3.6		3.6.0		
flag	distributed-tracing-instance-id		string		3.6		3.6.0		
flag	distributed-tracing-sampling-rate		int	0	3.6		3.6.0		
flag	distributed-tracing-service-name		string	etcd	3.6		3.6.0		
flag	downgrade-check-time		duration	5s	3.6		3.6.0		
flag	election-timeout		int	1000					
flag	enable-distributed-tracing		bool	false	3.6		3.6.0		
flag	enable-grpc-gateway		bool	true	3.4		3.4.0		
flag	enable-log-rotation		bool	false	3.5		3.5.0		
flag	enable-pprof		bool	false					
flag	enable-v2		bool	false		3.5		3.5	3.6
flag	experimental-backend-bbolt-freelist-type		string	array	3.4	3.4	3.4.0		3.5
flag	experimental-bootstrap-defrag-threshold-megabytes		int	0	3.5	3.6	3.5.0	3.6	3.7
flag	experimental-compact-hash-check-enabled		bool	false	3.5	3.6	3.5.5	3.6	3.7
flag	experimental-compact-hash-check-time		duration	1m	3.5	3.6	3.5.5	3.6	3.7
flag	experimental-compaction-batch-limit		int	1000	3.4	3.6	3.4.0	3.6	3.7
flag	experimental-compaction-sleep-interval		duration	10ms	3.5	3.6	3.5.16	3.6	3.7
flag	experimental-corrupt-check-time		duration	0s		3.6		3.6	3.7
flag	experimental-distributed-tracing-address		string	localhost:4317	3.5	3.6	3.5.0	3.6	3.7
flag	experimental-distributed-tracing-instance-id		string		3.5	3.6	3.5.0	3.6	3.7
flag	experimental-distributed-tracing-sampling-rate		int	0	3.5	3.6	3.5.11	3.6	3.7
flag	experimental-distributed-tracing-service-name		string	etcd	3.5	3.6	3.5.0	3.6	3.7
flag	experimental-downgrade-check-time		duration	5s	3.5	3.6	3.5.0	3.6	3.7
flag	experimental-enable-distributed-tracing		bool	false	3.5	3.6	3.5.0	3.6	3.7
flag	experimental-enable-lease-checkpoint		bool	false	3.4	3.6	3.4.0	3.6	3.7
flag	experimental-enable-lease-checkpoint-persist		bool	false	3.4	3.6	3.4.20		3.7
flag	experimental-enable-v2v3		string			3.5		3.5	3.6
flag	experimental-initial-corrupt-check		bool	false		3.6		3.6	3.7
flag	experimental-memory-mlock		bool	false	3.5	3.6	3.5.0	3.6	3.7
flag	experimental-peer-skip-client-san-verification		bool	false		3.6		3.6	3.7
flag	experimental-snapshot-catchup-entries		int	5000	3.5	3.6	3.5.14	3.6	3.7
flag	experimental-stop-grpc-service-on-defrag		bool	false	3.5	3.6	3.5.14	3.6	3.7
flag	experimental-txn-mode-write-with-shared-buffer		bool	true	3.5	3.6	3.5.0	3.6	3.7
flag	experimental-warning-apply-duration		duration	100ms	3.4	3.6	3.4.16	3.6	3.7
flag	experimental-warning-unary-request-duration		duration	300ms	3.6	3.6	3.6.0	3.6	3.7
flag	experimental-watch-progress-notify-interval		duration	10m	3.4	3.6	3.4.11	3.6	3.7
flag	feature-gates		map		3.6		3.6		
flag	force-new-cluster		bool	false					
flag	grpc-keepalive-interval		duration	2h					
flag	grpc-keepalive-min-time		duration	5s					
flag	grpc-keepalive-timeout		duration	20s					
flag	heartbeat-interval		int	100					
flag	host-whitelist		list	*	3.4		3.4.0		
flag	initial-advertise-peer-urls		list	http://localhost:2380					
flag	initial-cluster		string	default=http://localhost:2380					
flag	initial-cluster-state		string	new					
flag	initial-cluster-token		string	etcd-cluster					
flag	initial-election-tick-advance		bool	true					
flag	key-file		string						
flag	listen-client-http-urls		list		3.4		3.4.25		
flag	listen-client-urls		list	http://localhost:2379					
flag	listen-metrics-urls		list						
flag	listen-peer-urls		list	http://localhost:2380					
flag	log-format		string	json	3.6		3.6.0		
flag	log-level		string	info	3.4		3.4.0		
flag	log-output		string	default		3.4		3.4	3.5
flag	log-outputs		list	default	3.4		3.4.0		
flag	log-package-levels		string			3.4		3.4	3.5
flag	log-rotation-config-json		string	{"maxsize": 100, "maxage": 0, "maxbackups": 0, "localtime": false, "compress": false}	3.5		3.5.0		
flag	logger		string	capnslog	3.4	3.4	3.4.0	3.5	
flag	logger		string	zap	3.5		3.4.0	3.5	
flag	max-concurrent-streams		int	4294967295	3.4		3.4.20		
flag	max-learners		int	1	3.6		3.6.0		
flag	max-request-bytes		size	1572864					
flag	max-snapshots		int	5				3.6	
flag	max-txn-ops		int	128					
flag	max-wals		int	5					
flag	memory-mlock		bool	false	3.6		3.6.0		
flag	metrics		string	basic					
flag	name		string	default					
flag	next-cluster-version-compatible		bool	false	3.4	3.4	3.4.31		3.5
flag	peer-auto-tls		bool	false					
flag	peer-cert-allowed-cn		list						
flag	peer-cert-allowed-hostname		list		3.4		3.4.0		
flag	peer-cert-file		string						
flag	peer-client-cert-auth		bool	false					
flag	peer-client-cert-file		string		3.5		3.5.0		
flag	peer-client-key-file		string		3.5		3.5.0		
flag	peer-crl-file		string						
flag	peer-key-file		string						
flag	peer-skip-client-san-verification		bool	false	3.6		3.6.0		
flag	peer-trusted-ca-file		string						
flag	pre-vote		bool	false	3.4	3.4	3.4.0		
flag	pre-vote		bool	true	3.5		3.4.0		
flag	proxy		string	off		3.5			3.6
flag	proxy-dial-timeout		int	1000		3.5		3.5	3.6
flag	proxy-failure-wait		int	5000		3.5		3.5	3.6
flag	proxy-read-timeout		int	0		3.5		3.5	3.6
flag	proxy-refresh-interval		int	30000		3.5		3.5	3.6
flag	proxy-write-timeout		int	5000		3.5		3.5	3.6
flag	quota-backend-bytes		size	0					
flag	raft-read-timeout		duration	5s	3.5		3.5.0		
flag	raft-write-timeout		duration	5s	3.5		3.5.0		
flag	self-signed-cert-validity		int	1	3.5		3.5.0		
flag	snapshot-catchup-entries		int	5000	3.6		3.6.0		
flag	snapshot-count		int	100000		3.5			
flag	snapshot-count		int	10000	3.6				
flag	socket-reuse-address		bool	false	3.5		3.5.0		
flag	socket-reuse-port		bool	false	3.5		3.5.0		
flag	strict-reconfig-check		bool	true					
flag	tls-max-version		string		3.4		3.4.25		
flag	tls-min-version		string	TLS1.2	3.4		3.4.25		
flag	trusted-ca-file		string						
flag	unsafe-no-fsync		bool	false	3.4		3.4.10		
flag	v2-deprecation		string	not-yet	3.5	3.5	3.5.0	3.6	
flag	v2-deprecation		string	write-only	3.6		3.5.0	3.6	
flag	version		bool	false					
flag	wal-dir		string						
flag	warning-apply-duration		duration	100ms	3.6		3.6.0		
flag	warning-unary-request-duration		duration	300ms	3.6		3.6.0		
flag	watch-progress-notify-interval		duration	10m	3.6		3.6.0		
@kube-apiserver
flag	add-dir-header		bool	false		1.25		1.23	1.26
flag	address		string	127.0.0.1	1.20	1.23		1.10	1.24
flag	admission-control		list		1.31			1.31	
flag	admission-control-config-file		string						
flag	advertise-address		string						
flag	aggregator-reject-forwarding-redirect		bool	true	1.26		1.26		
flag	allow-metric-labels		map		1.21		1.21		
flag	allow-metric-labels-manifest		string		1.29		1.29		
flag	allow-privileged		bool	false					
flag	alsologtostderr		bool	false		1.25		1.23	1.26
flag	anonymous-auth		bool	true					
flag	api-audiences		list						
flag	apiserver-count		int	1				1.31	
flag	audit-dynamic-configuration		bool	false		1.18			1.19
flag	audit-log-batch-buffer-size		int	10000					
flag	audit-log-batch-max-size		int	1					
flag	audit-log-batch-max-wait		duration	0s					
flag	audit-log-batch-throttle-burst		int	0					
flag	audit-log-batch-throttle-enable		bool	false					
flag	audit-log-batch-throttle-qps		float	0					
flag	audit-log-compress		bool	false	1.20		1.20		
flag	audit-log-format		string	json					
flag	audit-log-maxage		int	0		1.35			
flag	audit-log-maxage		int	366	1.36				
flag	audit-log-maxbackup		int	0		1.35			
flag	audit-log-maxbackup		int	100	1.36				
flag	audit-log-maxsize		int	0		1.35			
flag	audit-log-maxsize		int	100	1.36				
flag	audit-log-mode		string	blocking					
flag	audit-log-path		string						
flag	audit-log-truncate-enabled		bool	false					
flag	audit-log-truncate-max-batch-size		int	10485760					
flag	audit-log-truncate-max-event-size		int	102400					
flag	audit-log-version		string	audit.k8s.io/v1					
flag	audit-policy-file		string						
flag	audit-webhook-batch-buffer-size		int	10000					
flag	audit-webhook-batch-initial-backoff		duration	10s	1.31			1.31	
flag	audit-webhook-batch-max-size		int	400					
flag	audit-webhook-batch-max-wait		duration	30s					
flag	audit-webhook-batch-throttle-burst		int	15					
flag	audit-webhook-batch-throttle-enable		bool	true					
flag	audit-webhook-batch-throttle-qps		float	10					
flag	audit-webhook-config-file		string						
flag	audit-webhook-initial-backoff		duration	10s					
flag	audit-webhook-mode		string	batch					
flag	audit-webhook-truncate-enabled		bool	false					
flag	audit-webhook-truncate-max-batch-size		int	10485760					
flag	audit-webhook-truncate-max-event-size		int	102400					
flag	audit-webhook-version		string	audit.k8s.io/v1					
flag	authentication-config		string		1.29		1.29		
flag	authentication-token-webhook-cache-ttl		duration	2m					
flag	authentication-token-webhook-config-file		string						
flag	authentication-token-webhook-version		string	v1beta1					
flag	authorization-config		string		1.29		1.29		
flag	authorization-mode		list	AlwaysAllow		1.28			
flag	authorization-mode		list		1.29				
flag	authorization-policy-file		string						
flag	authorization-webhook-cache-authorized-ttl		duration	5m					
flag	authorization-webhook-cache-unauthorized-ttl		duration	30s					
flag	authorization-webhook-config-file		string						
flag	authorization-webhook-version		string	v1beta1					
flag	azure-container-registry-config		string			1.29			1.30
flag	basic-auth-file		string			1.18		1.16	1.19
flag	bind-address		string	0.0.0.0					
flag	cert-dir		string	/var/run/kubernetes					
flag	client-ca-file		string						
flag	cloud-config		string			1.32		1.31	1.33
flag	cloud-provider		string			1.32		1.31	1.33
flag	cloud-provider-gce-l7lb-src-cidrs		list	130.211.0.0/22,35.191.0.0/16		1.30			1.31
flag	contention-profiling		bool	false					
flag	coordinated-leadership-lease-duration		duration	15s	1.34		1.34		
flag	coordinated-leadership-renew-deadline		duration	10s	1.34		1.34		
flag	coordinated-leadership-retry-period		duration	2s	1.34		1.34		
flag	cors-allowed-origins		list						
flag	debug-socket-path		string		1.27		1.27		
flag	default-not-ready-toleration-seconds		int	300					
flag	default-unreachable-toleration-seconds		int	300					
flag	default-watch-cache-size		int	100				1.31	
flag	delete-collection-workers		int	1					
flag	disable-admission-plugins		list						
flag	disable-http2-serving		bool	false	1.31		1.31		
flag	disabled-metrics		list		1.21		1.21		
flag	egress-selector-config-file		string						
flag	emulated-version		list		1.31		1.31		
flag	emulation-forward-compatible		bool	false	1.33		1.33		
flag	enable-admission-plugins		list						
flag	enable-aggregator-routing		bool	false					
flag	enable-bootstrap-token-auth		bool	false					
flag	enable-garbage-collector		bool	true					
flag	enable-logs-handler		bool	false	1.31			1.31	
flag	enable-priority-and-fairness		bool	true					
flag	encryption-provider-config		string						
flag	encryption-provider-config-automatic-reload		bool	false	1.26		1.26		
flag	endpoint-reconciler-type		string	lease				1.24	
flag	etcd-cafile		string						
flag	etcd-certfile		string						
flag	etcd-compaction-interval		duration	5m					
flag	etcd-count-metric-poll-period		duration	1m					
flag	etcd-db-metric-poll-interval		duration	30s	1.19		1.19		
flag	etcd-healthcheck-timeout		duration	2s	1.20		1.20		
flag	etcd-keyfile		string						
flag	etcd-prefix		string	/registry					
flag	etcd-readycheck-timeout		duration	2s	1.25		1.25		
flag	etcd-servers		list						
flag	etcd-servers-overrides		list						
flag	event-ttl		duration	1h					
flag	experimental-encryption-provider-config		string			1.23		1.13	1.24
flag	experimental-logging-sanitization		bool	false	1.20	1.23	1.20		1.24
flag	external-hostname		string						
flag	feature-gates		map						
flag	goaway-chance		float	0					
flag	http2-max-streams-per-connection		int	0					
flag	identity-lease-duration-seconds		int	3600	1.20	1.25	1.20		1.26
flag	identity-lease-renew-interval-seconds		int	10	1.20	1.25	1.20		1.26
flag	insecure-bind-address		string	127.0.0.1	1.20	1.23		1.10	1.24
flag	insecure-port		int	0	1.20	1.23		1.10	1.24
flag	kubelet-certificate-authority		string						
flag	kubelet-client-certificate		string						
flag	kubelet-client-key		string						
flag	kubelet-https		bool	true		1.18		1.19	1.25
flag	kubelet-port		int	10250	1.31			1.31	
flag	kubelet-preferred-address-types		list	Hostname,InternalDNS,InternalIP,ExternalDNS,ExternalIP					
flag	kubelet-read-only-port		int	10255	1.31			1.31	
flag	kubelet-timeout		duration	5s					
flag	kubernetes-service-node-port		int	0					
flag	lease-reuse-duration-seconds		int	60	1.21		1.21		
flag	livez-grace-period		duration	0s					
flag	log-backtrace-at		string	:0		1.25		1.23	1.26
flag	log-dir		string			1.25		1.23	1.26
flag	log-file		string			1.25		1.23	1.26
flag	log-file-max-size		int	1800		1.25		1.23	1.26
flag	log-flush-frequency		duration	5s					
flag	log-text-info-buffer-size		string	0	1.30		1.30		
flag	log-text-split-stream		bool	false	1.30		1.30		
flag	logging-format		string	text	1.19		1.19		
flag	logtostderr		bool	true		1.25		1.23	1.26
flag	master-service-namespace		string	default		1.26		1.26	1.27
flag	max-connection-bytes-per-sec		int	0					
flag	max-mutating-requests-inflight		int	200					
flag	max-requests-inflight		int	400					
flag	min-compatibility-version		list		1.35		1.35		
flag	min-request-timeout		int	1800					
flag	oidc-ca-file		string						
flag	oidc-client-id		string						
flag	oidc-groups-claim		string						
flag	oidc-groups-prefix		string						
flag	oidc-issuer-url		string						
flag	oidc-required-claim		map						
flag	oidc-signing-algs		list	RS256					
flag	oidc-username-claim		string	sub					
flag	oidc-username-prefix		string						
flag	one-output		bool	false	1.20	1.25	1.20	1.23	1.26
flag	peer-advertise-ip		string		1.28		1.28		
flag	peer-advertise-port		string		1.28		1.28		
flag	peer-ca-file		string		1.28		1.28		
flag	permit-address-sharing		bool	false	1.21		1.21		
flag	permit-port-sharing		bool	false	1.19		1.19		
flag	port		int	0	1.20	1.23		1.10	1.24
flag	profiling		bool	true					
flag	proxy-client-cert-file		string						
flag	proxy-client-key-file		string						
flag	request-timeout		duration	1m					
flag	requestheader-allowed-names		list						
flag	requestheader-client-ca-file		string						
flag	requestheader-extra-headers-prefix		list						
flag	requestheader-group-headers		list						
flag	requestheader-uid-headers		list		1.32		1.32		
flag	requestheader-username-headers		list						
flag	runtime-config		map					1.18	
flag	runtime-config-emulation-forward-compatible		bool	false	1.33		1.33		
flag	secure-port		int	6443					
flag	service-account-extend-token-expiration		bool	false	1.19	1.19	1.19		
flag	service-account-extend-token-expiration		bool	true	1.20		1.19		
flag	service-account-issuer		list						
flag	service-account-jwks-uri		string						
flag	service-account-key-file		list						
flag	service-account-lookup		bool	true					
flag	service-account-max-token-expiration		duration	0s					
flag	service-account-signing-endpoint		string		1.32		1.32		
flag	service-account-signing-key-file		string						
flag	service-cluster-ip-range		string						
flag	service-node-port-range		string	30000-32767					
flag	show-hidden-metrics-for-version		string						
flag	shutdown-delay-duration		duration	0s					
flag	shutdown-send-retry-after		bool	false	1.23		1.23		
flag	shutdown-watch-termination-grace-period		duration	0s	1.27		1.27		
flag	skip-headers		bool	false		1.25		1.23	1.26
flag	skip-log-headers		bool	false		1.25		1.23	1.26
flag	stderrthreshold		string	2		1.25		1.23	1.26
flag	storage-backend		string						
flag	storage-initialization-timeout		duration	1m	1.31		1.31		
flag	storage-media-type		string	application/vnd.kubernetes.protobuf					
flag	strict-transport-security-directives		list		1.21		1.21		
flag	target-ram-mb		int	0		1.18			1.19
flag	tls-cert-file		string						
flag	tls-cipher-suites		list						
flag	tls-curve-preferences		string	[]	1.36		1.36		
flag	tls-min-version		string						
flag	tls-private-key-file		string						
flag	tls-sni-cert-key		list						
flag	token-auth-file		string						
flag	tracing-config-file		string		1.22		1.22		
flag	v		string	0					
flag	vmodule		string						
flag	watch-cache		bool	true					
flag	watch-cache-sizes		list						
@kube-controller-manager
flag	add-dir-header		bool	false		1.25		1.23	1.26
flag	address		string			1.23			1.24
flag	allocate-node-cidrs		bool	false					
flag	allow-metric-labels		map		1.21		1.21		
flag	allow-metric-labels-manifest		string		1.29		1.29		
flag	allow-untagged-cloud		bool	false	1.31			1.31	
flag	alsologtostderr		bool	false		1.25		1.23	1.26
flag	attach-detach-reconcile-sync-period		duration	1m					
flag	authentication-kubeconfig		string						
flag	authentication-skip-lookup		bool	false					
flag	authentication-token-webhook-cache-ttl		duration	10s					
flag	authentication-tolerate-lookup-failure		bool	false					
flag	authorization-always-allow-paths		list	/healthz		1.20			
flag	authorization-always-allow-paths		list	/healthz,/readyz,/livez	1.21				
flag	authorization-kubeconfig		string						
flag	authorization-webhook-cache-authorized-ttl		duration	10s					
flag	authorization-webhook-cache-unauthorized-ttl		duration	10s					
flag	azure-container-registry-config		string			1.29			1.30
flag	bind-address		string	0.0.0.0					
flag	cert-dir		string						
flag	cidr-allocator-type		string	RangeAllocator					
flag	client-ca-file		string						
flag	cloud-config		string						
flag	cloud-provider		string						
flag	cluster-cidr		string						
flag	cluster-name		string	kubernetes					
flag	cluster-signing-cert-file		string	/etc/kubernetes/ca/ca.pem		1.18			
flag	cluster-signing-cert-file		string		1.19				
flag	cluster-signing-duration		duration	8760h	1.19		1.19		
flag	cluster-signing-key-file		string	/etc/kubernetes/ca/ca.key		1.18			
flag	cluster-signing-key-file		string		1.19				
flag	cluster-signing-kube-apiserver-client-cert-file		string		1.19		1.19		
flag	cluster-signing-kube-apiserver-client-key-file		string		1.19		1.19		
flag	cluster-signing-kubelet-client-cert-file		string		1.19		1.19		
flag	cluster-signing-kubelet-client-key-file		string		1.19		1.19		
flag	cluster-signing-kubelet-serving-cert-file		string		1.19		1.19		
flag	cluster-signing-kubelet-serving-key-file		string		1.19		1.19		
flag	cluster-signing-legacy-unknown-cert-file		string		1.19		1.19		
flag	cluster-signing-legacy-unknown-key-file		string		1.19		1.19		
flag	concurrent-cron-job-syncs		int	5	1.28		1.28		
flag	concurrent-daemonset-syncs		int	2	1.32		1.32		
flag	concurrent-deployment-syncs		int	5					
flag	concurrent-device-taint-eviction-syncs		int	8	1.35		1.35		
flag	concurrent-disruption-syncs		int		1.37		1.37		
flag	concurrent-endpoint-syncs		int	5					
flag	concurrent-ephemeralvolume-syncs		int	5	1.23		1.23		
flag	concurrent-gc-syncs		int	20					
flag	concurrent-horizontal-pod-autoscaler-syncs		int	5	1.26		1.26		
flag	concurrent-job-syncs		int	5	1.28		1.28		
flag	concurrent-namespace-syncs		int	10					
flag	concurrent-rc-syncs		int	5					
flag	concurrent-replicaset-syncs		int	5					
flag	concurrent-resource-quota-syncs		int	5					
flag	concurrent-resourceclaim-syncs		int	50	1.36		1.36		
flag	concurrent-service-endpoint-syncs		int	5					
flag	concurrent-service-syncs		int	1		1.36			1.37
flag	concurrent-serviceaccount-token-syncs		int	5					
flag	concurrent-statefulset-syncs		int	5					
flag	concurrent-ttl-after-finished-syncs		int	5					
flag	concurrent-validating-admission-policy-status-syncs		int	5	1.28		1.28		
flag	configure-cloud-routes		bool	true					
flag	contention-profiling		bool	false					
flag	controller-shutdown-timeout		duration	10s	1.35		1.35		
flag	controller-start-interval		duration	0s					
flag	controllers		list	*					
flag	deployment-controller-sync-period		duration	30s		1.22			1.23
flag	disable-attach-detach-reconcile-sync		bool	false					
flag	disable-force-detach-on-timeout		bool	false	1.30		1.30		
flag	disable-http2-serving		bool	false	1.31		1.31		
flag	disabled-metrics		list		1.21		1.21		
flag	emulated-version		list		1.31		1.31		
flag	enable-dynamic-provisioning		bool	true					
flag	enable-garbage-collector		bool	true					
flag	enable-hostpath-provisioner		bool	false					
flag	enable-leader-migration		bool	false	1.21		1.21		
flag	enable-taint-manager		bool	true		1.26		1.25	1.27
flag	endpoint-updates-batch-period		duration	0s					
flag	endpointslice-updates-batch-period		duration	0s					
flag	experimental-cluster-signing-duration		duration	8760h		1.24		1.19	1.25
flag	experimental-logging-sanitization		bool	false	1.20	1.23	1.20		1.24
flag	external-cloud-volume-plugin		string						
flag	feature-gates		map						
flag	flex-volume-plugin-dir		string	/usr/libexec/kubernetes/kubelet-plugins/volume/exec/					
flag	horizontal-pod-autoscaler-cpu-initialization-period		duration	5m					
flag	horizontal-pod-autoscaler-downscale-stabilization		duration	5m					
flag	horizontal-pod-autoscaler-initial-readiness-delay		duration	30s					
flag	horizontal-pod-autoscaler-sync-period		duration	15s					
flag	horizontal-pod-autoscaler-tolerance		float	0.1					
flag	horizontal-pod-autoscaler-use-rest-clients		bool						1.24
flag	http2-max-streams-per-connection		int	0					
flag	kube-api-burst		int	30					
flag	kube-api-content-type		string	application/vnd.kubernetes.protobuf					
flag	kube-api-qps		float	20					
flag	kubeconfig		string						
flag	large-cluster-size-threshold		int	50					
flag	leader-elect		bool	true					
flag	leader-elect-lease-duration		duration	15s					
flag	leader-elect-renew-deadline		duration	10s					
flag	leader-elect-resource-lock		string	endpointsleases		1.19			
flag	leader-elect-resource-lock		string	leases	1.20				
flag	leader-elect-resource-name		string	kube-controller-manager					
flag	leader-elect-resource-namespace		string	kube-system					
flag	leader-elect-retry-period		duration	2s					
flag	leader-migration-config		string		1.21		1.21		
flag	legacy-service-account-token-clean-up-period		duration	8760h	1.28		1.28		
flag	log-backtrace-at		string	:0		1.25		1.23	1.26
flag	log-dir		string			1.25		1.23	1.26
flag	log-file		string			1.25		1.23	1.26
flag	log-file-max-size		int	1800		1.25		1.23	1.26
flag	log-flush-frequency		duration	5s					
flag	log-text-info-buffer-size		string	0	1.30		1.30		
flag	log-text-split-stream		bool	false	1.30		1.30		
flag	logging-format		string	text	1.19		1.19		
flag	logtostderr		bool	true		1.25		1.23	1.26
flag	master		string						
flag	max-endpoints-per-slice		int	100					
flag	min-compatibility-version		list		1.35		1.35		
flag	min-resync-period		duration	12h					
flag	mirroring-concurrent-service-endpoint-syncs		int	5	1.19		1.19		
flag	mirroring-endpointslice-updates-batch-period		duration	0s	1.19		1.19		
flag	mirroring-max-endpoints-per-subset		int	1000	1.19		1.19		
flag	namespace-sync-period		duration	5m					
flag	node-cidr-mask-size		int	0					
flag	node-cidr-mask-size-ipv4		int	0					
flag	node-cidr-mask-size-ipv6		int	0					
flag	node-eviction-rate		float	0.1					
flag	node-monitor-grace-period		duration	40s		1.31			
flag	node-monitor-grace-period		duration	50s	1.32				
flag	node-monitor-period		duration	5s					
flag	node-startup-grace-period		duration	1m					
flag	node-sync-period		duration	0s	1.31			1.31	
flag	one-output		bool	false	1.20	1.25	1.20	1.23	1.26
flag	permit-address-sharing		bool	false	1.21		1.21		
flag	permit-port-sharing		bool	false	1.19		1.19		
flag	pod-eviction-timeout		duration	5m		1.26		1.26	1.27
flag	port		int			1.23			1.24
flag	profiling		bool	true					
flag	pv-recycler-increment-timeout-nfs		int	30					
flag	pv-recycler-minimum-timeout-hostpath		int	60					
flag	pv-recycler-minimum-timeout-nfs		int	300					
flag	pv-recycler-pod-template-filepath-hostpath		string						
flag	pv-recycler-pod-template-filepath-nfs		string						
flag	pv-recycler-timeout-increment-hostpath		int	30					
flag	pvclaimbinder-sync-period		duration	15s					
flag	requestheader-allowed-names		list						
flag	requestheader-client-ca-file		string						
flag	requestheader-extra-headers-prefix		list	x-remote-extra-					
flag	requestheader-group-headers		list	x-remote-group					
flag	requestheader-uid-headers		list		1.32		1.32		
flag	requestheader-username-headers		list	x-remote-user					
flag	resource-quota-sync-period		duration	5m					
flag	root-ca-file		string						
flag	route-reconciliation-period		duration	10s					
flag	secondary-node-eviction-rate		float	0.01					
flag	secure-port		int	10257					
flag	service-account-private-key-file		string						
flag	service-cluster-ip-range		string						
flag	show-hidden-metrics-for-version		string						
flag	skip-headers		bool	false		1.25		1.23	1.26
flag	skip-log-headers		bool	false		1.25		1.23	1.26
flag	stderrthreshold		string	2		1.25		1.23	1.26
flag	terminated-pod-gc-threshold		int	12500					
flag	tls-cert-file		string						
flag	tls-cipher-suites		list						
flag	tls-curve-preferences		string	[]	1.36		1.36		
flag	tls-min-version		string						
flag	tls-private-key-file		string						
flag	tls-sni-cert-key		list						
flag	unhealthy-zone-threshold		float	0.55					
flag	use-service-account-credentials		bool	false					
flag	v		string	0					
flag	vmodule		string						
flag	volume-host-allow-local-loopback		bool	true	1.20	1.30	1.20	1.28	1.31
flag	volume-host-cidr-denylist		list		1.20	1.30	1.20	1.28	1.31
@kube-proxy
flag	add-dir-header		bool	false	1.21	1.25	1.21	1.23	1.26
flag	alsologtostderr		bool	false	1.21	1.25	1.21	1.23	1.26
flag	azure-container-registry-config		string			1.24			1.25
flag	bind-address	bindAddress	string	0.0.0.0					
flag	bind-address-hard-fail	bindAddressHardFail	bool	false	1.19		1.19		
flag	boot-id-file		string	/proc/sys/kernel/random/boot_id	1.21	1.29	1.21		1.30
flag	cleanup		bool	false					
flag	cloud-provider-gce-l7lb-src-cidrs		list	130.211.0.0/22,35.191.0.0/16	1.21	1.24	1.21		1.25
flag	cloud-provider-gce-lb-src-cidrs		list	130.211.0.0/22,209.85.152.0/22,209.85.204.0/22,35.191.0.0/16	1.21	1.24	1.21		1.25
flag	cluster-cidr	clusterCIDR	string						
flag	config		string						
flag	config-sync-period	configSyncPeriod	duration	15m					
flag	conntrack-max-per-core	conntrack.maxPerCore	int	32768					
flag	conntrack-min	conntrack.min	int	131072					
flag	conntrack-tcp-be-liberal		bool	false	1.29		1.29		
flag	conntrack-tcp-timeout-close-wait	conntrack.tcpCloseWaitTimeout	duration	1h					
flag	conntrack-tcp-timeout-established	conntrack.tcpEstablishedTimeout	duration	24h					
flag	conntrack-udp-timeout		duration	0s	1.29		1.29		
flag	conntrack-udp-timeout-stream		duration	0s	1.29		1.29		
flag	default-not-ready-toleration-seconds		int	300	1.21	1.24	1.21		1.25
flag	default-unreachable-toleration-seconds		int	300	1.21	1.24	1.21		1.25
flag	detect-local-mode	detectLocalMode	string						
flag	feature-gates		list						
flag	healthz-bind-address	healthzBindAddress	string	0.0.0.0:10256					
flag	hostname-override	hostnameOverride	string						
flag	init-only		bool	false	1.29		1.29		
flag	iptables-localhost-nodeports	iptables.localhostNodePorts	bool	true	1.26		1.26		
flag	iptables-masquerade-bit	iptables.masqueradeBit	int	14					
flag	iptables-min-sync-period	iptables.minSyncPeriod	duration	0s		1.18			
flag	iptables-min-sync-period	iptables.minSyncPeriod	duration	1s	1.19				
flag	iptables-sync-period	iptables.syncPeriod	duration	30s					
flag	ipvs-exclude-cidrs		list						
flag	ipvs-min-sync-period		duration	0s		1.30			
flag	ipvs-min-sync-period		duration	1s	1.31				
flag	ipvs-scheduler	ipvs.scheduler	string						
flag	ipvs-strict-arp	ipvs.strictARP	bool	false					
flag	ipvs-sync-period	ipvs.syncPeriod	duration	30s					
flag	ipvs-tcp-timeout		duration	0s					
flag	ipvs-tcpfin-timeout		duration	0s					
flag	ipvs-udp-timeout		duration	0s					
flag	kube-api-burst	clientConnection.burst	int	10					
flag	kube-api-content-type	clientConnection.contentType	string	application/vnd.kubernetes.protobuf					
flag	kube-api-qps	clientConnection.qps	float	5					
flag	kubeconfig		string						
flag	log-backtrace-at		string	:0	1.21	1.25	1.21	1.23	1.26
flag	log-dir		string		1.21	1.25	1.21	1.23	1.26
flag	log-file		string		1.21	1.25	1.21	1.23	1.26
flag	log-file-max-size		int	1800	1.21	1.25	1.21	1.23	1.26
flag	log-flush-frequency		duration	5s					
flag	log-text-info-buffer-size		string	0	1.30		1.30		
flag	log-text-split-stream		bool	false	1.30		1.30		
flag	logging-format		string	text	1.28		1.28		
flag	logtostderr		bool	true	1.21	1.25	1.21	1.23	1.26
flag	machine-id-file		string	/etc/machine-id,/var/lib/dbus/machine-id	1.21	1.29	1.21		1.30
flag	masquerade-all	iptables.masqueradeAll	bool	false					
flag	master		string						
flag	metrics-bind-address	metricsBindAddress	string	127.0.0.1:10249					
flag	nodeport-addresses	nodePortAddresses	list						
flag	one-output		bool	false	1.21	1.25	1.21	1.23	1.26
flag	oom-score-adj	oomScoreAdj	int	-999					
flag	pod-bridge-interface		string		1.24		1.24		
flag	pod-interface-name-prefix		string		1.24		1.24		
flag	profiling	enableProfiling	bool	false					
flag	proxy-mode	mode	string						
flag	proxy-port-range		string			1.28			1.29
flag	show-hidden-metrics-for-version		string						
flag	skip-headers		bool	false	1.21	1.25	1.21	1.23	1.26
flag	skip-log-headers		bool	false	1.21	1.25	1.21	1.23	1.26
flag	stderrthreshold		string	2	1.21	1.25	1.21	1.23	1.26
flag	udp-timeout		duration	250ms		1.25			1.26
flag	v		int	0	1.21		1.21		
flag	vmodule		string		1.21		1.21		
flag	write-config-to		string						
field	bindAddress	bind-address	string	0.0.0.0					
field	healthzBindAddress	healthz-bind-address	string	0.0.0.0:10256					
field	metricsBindAddress	metrics-bind-address	string	127.0.0.1:10249					
field	mode	proxy-mode	string						
field	clusterCIDR	cluster-cidr	string						
field	bindAddressHardFail	bind-address-hard-fail	bool	false					
field	enableProfiling	profiling	bool	false					
field	oomScoreAdj	oom-score-adj	int	-999					
field	iptables.syncPeriod	iptables-sync-period	duration	30s					
field	iptables.minSyncPeriod	iptables-min-sync-period	duration	1s					
field	iptables.localhostNodePorts	iptables-localhost-nodeports	bool	true	1.26		1.26		
field	iptables.masqueradeBit	iptables-masquerade-bit	int	14					
field	iptables.masqueradeAll	masquerade-all	bool	false					
field	ipvs.syncPeriod	ipvs-sync-period	duration	30s					
field	ipvs.strictARP	ipvs-strict-arp	bool	false					
field	ipvs.scheduler	ipvs-scheduler	string						
field	nftables.syncPeriod		duration	30s	1.29		1.29		
field	nftables.minSyncPeriod		duration	1s	1.29		1.29		
field	nftables.masqueradeBit		int	14	1.29		1.29		
field	conntrack.maxPerCore	conntrack-max-per-core	int	32768					
field	conntrack.min	conntrack-min	int	131072					
field	conntrack.tcpEstablishedTimeout	conntrack-tcp-timeout-established	duration	24h					
field	conntrack.tcpCloseWaitTimeout	conntrack-tcp-timeout-close-wait	duration	1h					
field	configSyncPeriod	config-sync-period	duration	15m					
field	clientConnection.qps	kube-api-qps	float	5					
field	clientConnection.burst	kube-api-burst	int	10					
field	clientConnection.contentType	kube-api-content-type	string	application/vnd.kubernetes.protobuf					
field	nodePortAddresses	nodeport-addresses	list						
field	hostnameOverride	hostname-override	string						
field	detectLocalMode	detect-local-mode	string						
field	clientConnection.kubeconfig	kubeconfig	string						
@kube-scheduler
flag	add-dir-header		bool	false		1.25		1.23	1.26
flag	address		string	0.0.0.0		1.23		1.18	1.24
flag	algorithm-provider		string			1.21		1.18	1.22
flag	allow-metric-labels		map		1.21		1.21		
flag	allow-metric-labels-manifest		string		1.29		1.29		
flag	alsologtostderr		bool	false		1.25		1.23	1.26
flag	authentication-kubeconfig		string						
flag	authentication-skip-lookup		bool	false					
flag	authentication-token-webhook-cache-ttl		duration	10s					
flag	authentication-tolerate-lookup-failure		bool	true					
flag	authorization-always-allow-paths		list	/healthz		1.20			
flag	authorization-always-allow-paths		list	/healthz,/readyz,/livez	1.21				
flag	authorization-kubeconfig		string						
flag	authorization-webhook-cache-authorized-ttl		duration	10s					
flag	authorization-webhook-cache-unauthorized-ttl		duration	10s					
flag	azure-container-registry-config		string			1.29			1.30
flag	bind-address		string	0.0.0.0					
flag	cert-dir		string						
flag	client-ca-file		string						
flag	config		string						
flag	contention-profiling	enableContentionProfiling	bool	true				1.18	
flag	disable-http2-serving		bool	false	1.31		1.31		
flag	disabled-metrics		list		1.21		1.21		
flag	emulated-version		list		1.31		1.31		
flag	experimental-logging-sanitization		bool	false	1.20	1.23	1.20		1.24
flag	feature-gates		map						
flag	hard-pod-affinity-symmetric-weight		int	1		1.21		1.18	1.22
flag	http2-max-streams-per-connection		int	0					
flag	kube-api-burst	clientConnection.burst	int	100				1.18	
flag	kube-api-content-type	clientConnection.contentType	string	application/vnd.kubernetes.protobuf				1.18	
flag	kube-api-qps	clientConnection.qps	float	50				1.18	
flag	kubeconfig	clientConnection.kubeconfig	string					1.18	
flag	leader-elect	leaderElection.leaderElect	bool	true					
flag	leader-elect-lease-duration	leaderElection.leaseDuration	duration	15s					
flag	leader-elect-renew-deadline	leaderElection.renewDeadline	duration	10s					
flag	leader-elect-resource-lock	leaderElection.resourceLock	string	endpointsleases		1.19			
flag	leader-elect-resource-lock	leaderElection.resourceLock	string	leases	1.20				
flag	leader-elect-resource-name	leaderElection.resourceName	string	kube-scheduler					
flag	leader-elect-resource-namespace	leaderElection.resourceNamespace	string	kube-system					
flag	leader-elect-retry-period	leaderElection.retryPeriod	duration	2s					
flag	lock-object-name		string	kube-scheduler		1.27		1.18	1.28
flag	lock-object-namespace		string	kube-system		1.27		1.18	1.28
flag	log-backtrace-at		string	:0		1.25		1.23	1.26
flag	log-dir		string			1.25		1.23	1.26
flag	log-file		string			1.25		1.23	1.26
flag	log-file-max-size		int	1800		1.25		1.23	1.26
flag	log-flush-frequency		duration	5s					
flag	log-text-info-buffer-size		string	0	1.30		1.30		
flag	log-text-split-stream		bool	false	1.30		1.30		
flag	logging-format		string	text	1.19		1.19		
flag	logtostderr		bool	true		1.25		1.23	1.26
flag	master		string						
flag	min-compatibility-version		list		1.35		1.35		
flag	one-output		bool	false	1.20	1.25	1.20	1.23	1.26
flag	permit-address-sharing		bool	false	1.21		1.21		
flag	permit-port-sharing		bool	false	1.19		1.19		
flag	pod-max-in-unschedulable-pods-duration		duration	5m	1.24		1.24	1.24	
flag	policy-config-file		string			1.22		1.18	1.23
flag	policy-configmap		string			1.22		1.18	1.23
flag	policy-configmap-namespace		string	kube-system		1.22		1.18	1.23
flag	port		int	10251		1.23		1.18	1.24
flag	profiling	enableProfiling	bool	true				1.18	
flag	requestheader-allowed-names		list						
flag	requestheader-client-ca-file		string						
flag	requestheader-extra-headers-prefix		list	x-remote-extra-					
flag	requestheader-group-headers		list	x-remote-group					
flag	requestheader-uid-headers		list		1.32		1.32		
flag	requestheader-username-headers		list	x-remote-user					
flag	scheduler-name		string	default-scheduler		1.21		1.18	1.22
flag	secure-port		int	10259					
flag	show-hidden-metrics-for-version		string						
flag	skip-headers		bool	false		1.25		1.23	1.26
flag	skip-log-headers		bool	false		1.25		1.23	1.26
flag	stderrthreshold		string	2		1.25		1.23	1.26
flag	tls-cert-file		string						
flag	tls-cipher-suites		list						
flag	tls-curve-preferences		string	[]	1.36		1.36		
flag	tls-min-version		string						
flag	tls-private-key-file		string						
flag	tls-sni-cert-key		list						
flag	use-legacy-policy-config		bool	false		1.22		1.18	1.23
flag	v		string	0					
flag	vmodule		string						
flag	write-config-to		string						
field	parallelism		int	16	1.25				
field	leaderElection.leaderElect	leader-elect	bool	true	1.25				
field	leaderElection.leaseDuration	leader-elect-lease-duration	duration	15s	1.25				
field	leaderElection.renewDeadline	leader-elect-renew-deadline	duration	10s	1.25				
field	leaderElection.retryPeriod	leader-elect-retry-period	duration	2s	1.25				
field	leaderElection.resourceLock	leader-elect-resource-lock	string	leases	1.25				
field	leaderElection.resourceName	leader-elect-resource-name	string	kube-scheduler	1.25				
field	leaderElection.resourceNamespace	leader-elect-resource-namespace	string	kube-system	1.25				
field	clientConnection.kubeconfig	kubeconfig	string		1.25				
field	clientConnection.acceptContentTypes		string		1.25				
field	clientConnection.contentType	kube-api-content-type	string	application/vnd.kubernetes.protobuf	1.25				
field	clientConnection.qps	kube-api-qps	float	50	1.25				
field	clientConnection.burst	kube-api-burst	int	100	1.25				
field	enableProfiling	profiling	bool	true	1.25				
field	enableContentionProfiling	contention-profiling	bool	true	1.25				
field	percentageOfNodesToScore		int	0	1.25				
field	podInitialBackoffSeconds		int	1	1.25				
field	podMaxBackoffSeconds		int	10	1.25				
field	profiles		list		1.25				
field	extenders		list		1.25				
field	delayCacheUntilActive		bool	false	1.28		1.28		
@kubelet
flag	add-dir-header		bool	false		1.25		1.23	1.26
flag	address	address	string	0.0.0.0				1.20	
flag	allow-privileged		bool						1.24
flag	allowed-unsafe-sysctls	allowedUnsafeSysctls	list					1.20	
flag	alsologtostderr		bool	false		1.25		1.23	1.26
flag	anonymous-auth	authentication.anonymous.enabled	bool	true				1.20	
flag	application-metrics-count-limit		int	100		1.36		1.20	1.37
flag	authentication-token-webhook	authentication.webhook.enabled	bool	false				1.20	
flag	authentication-token-webhook-cache-ttl	authentication.webhook.cacheTTL	duration	2m				1.20	
flag	authorization-mode	authorization.mode	string	AlwaysAllow		1.23		1.20	
flag	authorization-mode	authorization.mode	string	AlwaysAllow	1.24			1.20	
flag	authorization-webhook-cache-authorized-ttl	authorization.webhook.cacheAuthorizedTTL	duration	5m				1.20	
flag	authorization-webhook-cache-unauthorized-ttl	authorization.webhook.cacheUnauthorizedTTL	duration	30s				1.20	
flag	azure-container-registry-config		string			1.27			1.28
flag	boot-id-file		string	/proc/sys/kernel/random/boot_id		1.36		1.20	1.37
flag	bootstrap-kubeconfig		string						
flag	cadvisor-port		int						1.24
flag	cert-dir		string	/var/lib/kubelet/pki					
flag	cgroup-driver	cgroupDriver	string	cgroupfs				1.20	
flag	cgroup-root	cgroupRoot	string					1.20	
flag	cgroups-per-qos	cgroupsPerQOS	bool	true				1.20	
flag	chaos-chance		float	0		1.22		1.20	1.23
flag	client-ca-file	authentication.x509.clientCAFile	string					1.20	
flag	cloud-config		string			1.33		1.20	1.34
flag	cloud-provider		string					1.20	
flag	cluster-dns	clusterDNS	list					1.20	
flag	cluster-domain	clusterDomain	string					1.20	
flag	cni-bin-dir		string	/opt/cni/bin		1.23		1.23	1.24
flag	cni-cache-dir		string	/var/lib/cni/cache		1.23		1.23	1.24
flag	cni-conf-dir		string	/etc/cni/net.d		1.23		1.23	1.24
flag	config		string						
flag	config-dir		string		1.28		1.28		
flag	container-hints		string	/etc/cadvisor/container_hints.json		1.36		1.20	1.37
flag	container-log-max-files	containerLogMaxFiles	int	5				1.20	
flag	container-log-max-size	containerLogMaxSize	string	10Mi				1.20	
flag	container-runtime		string	docker		1.23		1.24	1.27
flag	container-runtime		string	remote	1.24	1.26		1.24	1.27
flag	container-runtime-endpoint	containerRuntimeEndpoint	string	unix:///var/run/dockershim.sock		1.23		1.29	
flag	container-runtime-endpoint	containerRuntimeEndpoint	string		1.24	1.28		1.29	
flag	container-runtime-endpoint	containerRuntimeEndpoint	string	unix:///run/containerd/containerd.sock	1.29			1.29	
flag	containerd		string	/run/containerd/containerd.sock		1.36		1.20	1.37
flag	containerd-namespace		string	k8s.io	1.24	1.36	1.24	1.31	1.37
flag	contention-profiling	enableContentionProfiling	bool	false				1.20	
flag	cpu-cfs-quota	cpuCFSQuota	bool	true				1.20	
flag	cpu-cfs-quota-period	cpuCFSQuotaPeriod	duration	100ms				1.20	
flag	cpu-manager-policy	cpuManagerPolicy	string	none				1.20	
flag	cpu-manager-policy-options	cpuManagerPolicyOptions	map		1.22		1.22	1.22	
flag	cpu-manager-reconcile-period	cpuManagerReconcilePeriod	duration	10s				1.20	
flag	docker		string	unix:///var/run/docker.sock		1.20		1.20	1.21
flag	docker-endpoint		string	unix:///var/run/docker.sock		1.23			1.24
flag	docker-env-metadata-whitelist		string			1.20		1.20	1.21
flag	docker-only		bool	false		1.20		1.20	1.21
flag	docker-root		string	/var/lib/docker		1.20		1.20	1.21
flag	docker-tls		bool	false		1.20		1.20	1.21
flag	docker-tls-ca		string	ca.pem		1.20		1.20	1.21
flag	docker-tls-cert		string	cert.pem		1.20		1.20	1.21
flag	docker-tls-key		string	key.pem		1.20		1.20	1.21
flag	dynamic-config-dir		string			1.23		1.23	1.24
flag	enable-cadvisor-json-endpoints		bool	false		1.20		1.20	1.21
flag	enable-controller-attach-detach	enableControllerAttachDetach	bool	true				1.23	
flag	enable-debugging-handlers	enableDebuggingHandlers	bool	true				1.20	
flag	enable-load-reader		bool	false		1.36		1.20	1.37
flag	enable-server	enableServer	bool	true				1.20	
flag	enforce-node-allocatable	enforceNodeAllocatable	list	pods				1.20	
flag	event-burst	eventBurst	int	10		1.26		1.20	
flag	event-burst	eventBurst	int	100	1.27			1.20	
flag	event-qps	eventRecordQPS	int	5		1.26		1.20	
flag	event-qps	eventRecordQPS	int	50	1.27			1.20	
flag	event-storage-age-limit		string	default=0		1.36		1.20	1.37
flag	event-storage-event-limit		string	default=0		1.36		1.20	1.37
flag	eviction-hard	evictionHard	map	imagefs.available<15%,memory.available<100Mi,nodefs.available<10%,nodefs.inodesFree<5%		1.20		1.23	
flag	eviction-hard	evictionHard	map	imagefs.available<15%,memory.available<100Mi,nodefs.available<10%	1.21	1.30		1.23	
flag	eviction-hard	evictionHard	map		1.31			1.23	
flag	eviction-max-pod-grace-period	evictionMaxPodGracePeriod	int	0				1.20	
flag	eviction-minimum-reclaim	evictionMinimumReclaim	map					1.20	
flag	eviction-pressure-transition-period	evictionPressureTransitionPeriod	duration	5m				1.20	
flag	eviction-soft	evictionSoft	map					1.20	
flag	eviction-soft-grace-period	evictionSoftGracePeriod	map					1.20	
flag	exit-on-lock-contention		bool	false					
flag	experimental-allocatable-ignore-eviction		bool	false				1.20	
flag	experimental-bootstrap-kubeconfig		string			1.23		1.20	1.24
flag	experimental-check-node-capabilities-before-mount		bool	false		1.23		1.20	1.24
flag	experimental-kernel-memcg-notification	kernelMemcgNotification	bool	false		1.24		1.20	1.25
flag	experimental-log-sanitization		bool	false	1.21	1.23	1.21	1.21	1.24
flag	experimental-mounter-path		string	mount		1.30		1.20	
flag	experimental-mounter-path		string		1.31			1.20	
flag	fail-cgroupv1	failCgroupV1	bool	false	1.31	1.34	1.31		
flag	fail-cgroupv1	failCgroupV1	bool	true	1.35		1.31		
flag	fail-swap-on	failSwapOn	bool	true				1.20	
flag	feature-gates	featureGates	map					1.20	
flag	file-check-frequency	fileCheckFrequency	duration	20s				1.20	
flag	global-housekeeping-interval		duration	1m		1.36		1.20	1.37
flag	hairpin-mode	hairpinMode	string	promiscuous-bridge				1.20	
flag	healthz-bind-address	healthzBindAddress	string	127.0.0.1				1.20	
flag	healthz-port	healthzPort	int	10248				1.20	
flag	hostname-override		string						
flag	housekeeping-interval		duration	10s					
flag	http-check-frequency	httpCheckFrequency	duration	20s				1.20	
flag	image-credential-provider-bin-dir		string		1.21		1.21		
flag	image-credential-provider-config		string		1.21		1.21		
flag	image-gc-high-threshold	imageGCHighThresholdPercent	int	85				1.20	
flag	image-gc-low-threshold	imageGCLowThresholdPercent	int	80				1.20	
flag	image-pull-progress-deadline		duration	1m		1.23		1.23	1.24
flag	image-service-endpoint	imageServiceEndpoint	string					1.29	
flag	iptables-drop-bit	iptablesDropBit	int	15		1.30		1.20	1.31
flag	iptables-masquerade-bit	iptablesMasqueradeBit	int	14		1.30		1.20	1.31
flag	keep-terminated-pod-volumes		bool	false		1.30		1.20	1.31
flag	kernel-memcg-notification	kernelMemcgNotification	bool	false				1.20	
flag	kube-api-burst	kubeAPIBurst	int	10		1.26		1.20	
flag	kube-api-burst	kubeAPIBurst	int	100	1.27			1.20	
flag	kube-api-content-type	contentType	string	application/vnd.kubernetes.protobuf				1.20	
flag	kube-api-qps	kubeAPIQPS	int	5		1.26		1.20	
flag	kube-api-qps	kubeAPIQPS	int	50	1.27			1.20	
flag	kube-reserved	kubeReserved	map			1.30		1.20	
flag	kube-reserved	kubeReserved	map		1.31			1.20	
flag	kube-reserved-cgroup	kubeReservedCgroup	string					1.20	
flag	kubeconfig		string						
flag	kubelet-cgroups	kubeletCgroups	string					1.20	
flag	local-storage-capacity-isolation	localStorageCapacityIsolation	bool	true	1.25		1.25	1.26	
flag	lock-file		string						
flag	log-backtrace-at		string	:0		1.25		1.23	1.26
flag	log-cadvisor-usage		bool	false		1.36		1.20	1.37
flag	log-dir		string			1.25		1.23	1.26
flag	log-file		string			1.25		1.23	1.26
flag	log-file-max-size		int	1800		1.25		1.23	1.26
flag	log-flush-frequency		duration	5s					
flag	log-json-info-buffer-size		string	0	1.24	1.30	1.24	1.24	1.31
flag	log-json-split-stream		bool	false	1.24	1.30	1.24	1.24	1.31
flag	log-text-info-buffer-size		string	0	1.30		1.30	1.30	
flag	log-text-split-stream		bool	false	1.30		1.30	1.30	
flag	logging-format		string	text				1.20	
flag	logtostderr		bool	true		1.25		1.23	1.26
flag	machine-id-file		string	/etc/machine-id,/var/lib/dbus/machine-id		1.36		1.20	1.37
flag	make-iptables-util-chains	makeIPTablesUtilChains	bool	true				1.20	
flag	manifest-url	staticPodURL	string					1.20	
flag	manifest-url-header	staticPodURLHeader	map					1.20	
flag	master-service-namespace		string	default		1.26		1.26	1.27
flag	max-housekeeping-interval		duration	1m	1.31		1.31		
flag	max-open-files	maxOpenFiles	int	1000000				1.20	
flag	max-pods	maxPods	int	110				1.20	
flag	maximum-dead-containers		int	-1				1.20	
flag	maximum-dead-containers-per-container		int	1				1.20	
flag	memory-manager-policy	memoryManagerPolicy	string	None	1.23		1.23	1.23	
flag	minimum-container-ttl-duration		duration	0s				1.20	
flag	minimum-image-ttl-duration	imageMinimumGCAge	duration	2m				1.20	
flag	network-plugin		string			1.23		1.23	1.24
flag	network-plugin-mtu		int	0		1.23		1.23	1.24
flag	node-ip		string						
flag	node-labels		map						
flag	node-status-max-images	nodeStatusMaxImages	int	50				1.20	
flag	node-status-update-frequency	nodeStatusUpdateFrequency	duration	10s				1.20	
flag	non-masquerade-cidr		string	10.0.0.0/8		1.23		1.20	1.24
flag	one-output		bool	false	1.21	1.25	1.21	1.23	1.26
flag	oom-score-adj	oomScoreAdj	int	-999				1.20	
flag	pod-cidr	podCIDR	string					1.20	
flag	pod-infra-container-image		string	k8s.gcr.io/pause:3.2		1.22		1.24	1.35
flag	pod-infra-container-image		string	k8s.gcr.io/pause:3.5	1.23	1.23		1.24	1.35
flag	pod-infra-container-image		string	k8s.gcr.io/pause:3.6	1.24	1.24		1.24	1.35
flag	pod-infra-container-image		string	registry.k8s.io/pause:3.6	1.25	1.25		1.24	1.35
flag	pod-infra-container-image		string	registry.k8s.io/pause:3.9	1.26	1.30		1.24	1.35
flag	pod-infra-container-image		string	registry.k8s.io/pause:3.10	1.31	1.33		1.24	1.35
flag	pod-infra-container-image		string		1.34	1.34		1.24	1.35
flag	pod-manifest-path	staticPodPath	string					1.20	
flag	pod-max-pids	podPidsLimit	int	-1				1.20	
flag	pods-per-core	podsPerCore	int	0				1.20	
flag	port	port	int	10250				1.20	
flag	protect-kernel-defaults	protectKernelDefaults	bool	false				1.20	
flag	provider-id	providerID	string					1.20	
flag	qos-reserved	qosReserved	map					1.20	
flag	read-only-port	readOnlyPort	int	10255				1.20	
flag	really-crash-for-testing		bool	false		1.23		1.20	1.24
flag	redirect-container-streaming		bool	false		1.22		1.20	1.23
flag	register-node	registerNode	bool	false		1.20		1.24	
flag	register-node	registerNode	bool	true	1.21			1.24	
flag	register-schedulable		bool	true		1.33		1.20	1.34
flag	register-with-taints	registerWithTaints	list					1.24	
flag	registry-burst	registryBurst	int	10				1.20	
flag	registry-qps	registryPullQPS	int	5				1.20	
flag	require-kubeconfig		bool						1.24
flag	reserved-cpus	reservedSystemCPUs	string					1.20	
flag	reserved-memory	reservedMemory	map		1.23		1.23	1.23	
flag	resolv-conf	resolvConf	string	/etc/resolv.conf				1.20	
flag	root-dir		string	/var/lib/kubelet					
flag	rotate-certificates	rotateCertificates	bool	false				1.20	
flag	rotate-server-certificates	serverTLSBootstrap	bool	false				1.20	
flag	runonce	runOnce	bool	false				1.20	
flag	runtime-cgroups		string						
flag	runtime-request-timeout	runtimeRequestTimeout	duration	2m				1.20	
flag	seccomp-default	seccompDefault	bool	false	1.22		1.22		
flag	seccomp-profile-root		string	/var/lib/kubelet/seccomp		1.23		1.20	1.24
flag	serialize-image-pulls	serializeImagePulls	bool	true				1.20	
flag	skip-headers		bool	false		1.25		1.23	1.26
flag	skip-log-headers		bool	false		1.25		1.23	1.26
flag	stderrthreshold		string	2		1.25		1.23	1.26
flag	storage-driver-buffer-duration		duration	1m		1.36		1.20	1.37
flag	storage-driver-db		string	cadvisor		1.36		1.20	1.37
flag	storage-driver-host		string	localhost:8086		1.36		1.20	1.37
flag	storage-driver-password		string	root		1.36		1.20	1.37
flag	storage-driver-secure		bool	false		1.36		1.20	1.37
flag	storage-driver-table		string	stats		1.36		1.20	1.37
flag	storage-driver-user		string	root		1.36		1.20	1.37
flag	streaming-connection-idle-timeout	streamingConnectionIdleTimeout	duration	4h				1.20	
flag	sync-frequency	syncFrequency	duration	1m				1.20	
flag	system-cgroups	systemCgroups	string					1.20	
flag	system-reserved	systemReserved	map			1.22		1.20	
flag	system-reserved	systemReserved	map		1.23	1.30		1.20	
flag	system-reserved	systemReserved	map		1.31			1.20	
flag	system-reserved-cgroup	systemReservedCgroup	string					1.20	
flag	tls-cert-file	tlsCertFile	string					1.20	
flag	tls-cipher-suites	tlsCipherSuites	list					1.20	
flag	tls-min-version	tlsMinVersion	string					1.20	
flag	tls-private-key-file	tlsPrivateKeyFile	string					1.20	
flag	topology-manager-policy	topologyManagerPolicy	string	none				1.20	
flag	topology-manager-policy-options	topologyManagerPolicyOptions	map		1.26		1.26	1.26	
flag	topology-manager-scope	topologyManagerScope	string	container	1.21		1.21	1.21	
flag	v		string	0					
flag	vmodule		string						
flag	volume-plugin-dir	volumePluginDir	string	/usr/libexec/kubernetes/kubelet-plugins/volume/exec/				1.20	
flag	volume-stats-agg-period	volumeStatsAggPeriod	duration	1m				1.20	
flag	windows-priorityclass		string		1.24	1.35	1.24		1.36
flag	windows-service		string		1.24	1.35	1.24		1.36
field	enableServer	enable-server	bool	true					
field	staticPodPath	pod-manifest-path	string						
field	syncFrequency	sync-frequency	duration	1m					
field	fileCheckFrequency	file-check-frequency	duration	20s					
field	httpCheckFrequency	http-check-frequency	duration	20s					
field	staticPodURL	manifest-url	string						
field	staticPodURLHeader	manifest-url-header	map						
field	address	address	string	0.0.0.0					
field	port	port	int	10250					
field	readOnlyPort	read-only-port	int	0					
field	tlsCertFile	tls-cert-file	string						
field	tlsPrivateKeyFile	tls-private-key-file	string						
field	tlsCipherSuites	tls-cipher-suites	list						
field	tlsMinVersion	tls-min-version	string						
field	rotateCertificates	rotate-certificates	bool	false					
field	serverTLSBootstrap	rotate-server-certificates	bool	false					
field	authentication.x509.clientCAFile	client-ca-file	string						
field	authentication.webhook.enabled	authentication-token-webhook	bool	true					
field	authentication.webhook.cacheTTL	authentication-token-webhook-cache-ttl	duration	2m					
field	authentication.anonymous.enabled	anonymous-auth	bool	false					
field	authorization.mode	authorization-mode	string	Webhook					
field	authorization.webhook.cacheAuthorizedTTL	authorization-webhook-cache-authorized-ttl	duration	5m					
field	authorization.webhook.cacheUnauthorizedTTL	authorization-webhook-cache-unauthorized-ttl	duration	30s					
field	registryPullQPS	registry-qps	int	5					
field	registryBurst	registry-burst	int	10					
field	eventRecordQPS	event-qps	int	5		1.26			
field	eventRecordQPS	event-qps	int	50	1.27				
field	eventBurst	event-burst	int	10		1.26			
field	eventBurst	event-burst	int	100	1.27				
field	enableDebuggingHandlers	enable-debugging-handlers	bool	true					
field	enableContentionProfiling	contention-profiling	bool	false					
field	healthzPort	healthz-port	int	10248					
field	healthzBindAddress	healthz-bind-address	string	127.0.0.1					
field	oomScoreAdj	oom-score-adj	int	-999					
field	clusterDomain	cluster-domain	string						
field	clusterDNS	cluster-dns	list						
field	streamingConnectionIdleTimeout	streaming-connection-idle-timeout	duration	4h				1.34	
field	nodeStatusUpdateFrequency	node-status-update-frequency	duration	10s					
field	nodeStatusReportFrequency		duration	5m					
field	nodeLeaseDurationSeconds		int	40					
field	imageMinimumGCAge	minimum-image-ttl-duration	duration	2m					
field	imageGCHighThresholdPercent	image-gc-high-threshold	int	85					
field	imageGCLowThresholdPercent	image-gc-low-threshold	int	80					
field	volumeStatsAggPeriod	volume-stats-agg-period	duration	1m					
field	kubeletCgroups	kubelet-cgroups	string						
field	systemCgroups	system-cgroups	string						
field	cgroupRoot	cgroup-root	string						
field	cgroupsPerQOS	cgroups-per-qos	bool	true					
field	cgroupDriver	cgroup-driver	string	cgroupfs					
field	cpuManagerPolicy	cpu-manager-policy	string	none					
field	cpuManagerPolicyOptions	cpu-manager-policy-options	map				1.22		
field	cpuManagerReconcilePeriod	cpu-manager-reconcile-period	duration	10s					
field	memoryManagerPolicy	memory-manager-policy	string	None			1.21		
field	topologyManagerPolicy	topology-manager-policy	string	none					
field	topologyManagerScope	topology-manager-scope	string	container					
field	qosReserved	qos-reserved	map						
field	runtimeRequestTimeout	runtime-request-timeout	duration	2m					
field	hairpinMode	hairpin-mode	string	promiscuous-bridge					
field	maxPods	max-pods	int	110					
field	podCIDR	pod-cidr	string						
field	podPidsLimit	pod-max-pids	int	-1					
field	resolvConf	resolv-conf	string	/etc/resolv.conf					
field	runOnce	runonce	bool	false					
field	cpuCFSQuota	cpu-cfs-quota	bool	true					
field	cpuCFSQuotaPeriod	cpu-cfs-quota-period	duration	100ms					
field	nodeStatusMaxImages	node-status-max-images	int	50					
field	maxOpenFiles	max-open-files	int	1000000					
field	contentType	kube-api-content-type	string	application/vnd.kubernetes.protobuf					
field	kubeAPIQPS	kube-api-qps	int	5		1.26			
field	kubeAPIQPS	kube-api-qps	int	50	1.27				
field	kubeAPIBurst	kube-api-burst	int	10		1.26			
field	kubeAPIBurst	kube-api-burst	int	100	1.27				
field	serializeImagePulls	serialize-image-pulls	bool	true					
field	evictionHard	eviction-hard	map	memory.available=100Mi,nodefs.available=10%,nodefs.inodesFree=5%,imagefs.available=15%		1.29			
field	evictionHard	eviction-hard	map	memory.available=100Mi,nodefs.available=10%,nodefs.inodesFree=5%,imagefs.available=15%,imagefs.inodesFree=5%	1.30				
field	evictionSoft	eviction-soft	map						
field	evictionSoftGracePeriod	eviction-soft-grace-period	map						
field	evictionPressureTransitionPeriod	eviction-pressure-transition-period	duration	5m					
field	evictionMaxPodGracePeriod	eviction-max-pod-grace-period	int	0					
field	evictionMinimumReclaim	eviction-minimum-reclaim	map						
field	podsPerCore	pods-per-core	int	0					
field	enableControllerAttachDetach	enable-controller-attach-detach	bool	true					
field	protectKernelDefaults	protect-kernel-defaults	bool	false					
field	makeIPTablesUtilChains	make-iptables-util-chains	bool	true					
field	iptablesMasqueradeBit	iptables-masquerade-bit	int	14				1.28	
field	iptablesDropBit	iptables-drop-bit	int	15				1.28	
field	featureGates	feature-gates	map						
field	failSwapOn	fail-swap-on	bool	true					
field	memorySwap.swapBehavior		string				1.22		
field	containerLogMaxSize	container-log-max-size	string	10Mi					
field	containerLogMaxFiles	container-log-max-files	int	5					
field	configMapAndSecretChangeDetectionStrategy		string	Watch					
field	systemReserved	system-reserved	map						
field	kubeReserved	kube-reserved	map						
field	reservedSystemCPUs	reserved-cpus	string						
field	showHiddenMetricsForVersion		string						
field	systemReservedCgroup	system-reserved-cgroup	string						
field	kubeReservedCgroup	kube-reserved-cgroup	string						
field	enforceNodeAllocatable	enforce-node-allocatable	list	pods					
field	allowedUnsafeSysctls	allowed-unsafe-sysctls	list						
field	volumePluginDir	volume-plugin-dir	string	/usr/libexec/kubernetes/kubelet-plugins/volume/exec/					
field	providerID	provider-id	string						
field	kernelMemcgNotification	kernel-memcg-notification	bool	false					
field	logging		string			1.24			1.25
field	enableSystemLogHandler		bool	true					
field	shutdownGracePeriod		duration	0s					
field	shutdownGracePeriodCriticalPods		duration	0s					
field	shutdownGracePeriodByPodPriority		list				1.23		
field	reservedMemory	reserved-memory	list				1.21		
field	enableProfilingHandler		bool	true			1.21		
field	enableDebugFlagsHandler		bool	true			1.21		
field	seccompDefault	seccomp-default	bool	false			1.22		
field	memoryThrottlingFactor		float	0.8		1.26	1.22		
field	memoryThrottlingFactor		float	0.9	1.27		1.22		
field	registerWithTaints	register-with-taints	list				1.23		
field	registerNode	register-node	bool	true			1.23		
field	logging.format		string		1.25	1.35	1.25		
field	logging.format		string	text	1.36		1.25		
field	logging.flushFrequency		duration	0s	1.25	1.27	1.25		1.28
field	logging.verbosity		string	0	1.25	1.35	1.25		
field	logging.verbosity		string	0	1.36		1.25		
field	logging.vmodule		string		1.25		1.25		
field	logging.options.json.splitStream		bool	false	1.25		1.25		
field	logging.options.json.infoBufferSize		size	0	1.25	1.35	1.25		
field	logging.options.json.infoBufferSize		size	0	1.36		1.25		
field	tracing		string		1.25		1.25		
field	localStorageCapacityIsolation	local-storage-capacity-isolation	bool	true	1.25		1.25		
field	topologyManagerPolicyOptions	topology-manager-policy-options	map		1.26		1.26		
field	maxParallelImagePulls		int		1.27		1.27		
field	enableSystemLogQuery		bool	false	1.27		1.27		
field	containerRuntimeEndpoint	container-runtime-endpoint	string	unix:///run/containerd/containerd.sock	1.27		1.27		
field	imageServiceEndpoint	image-service-endpoint	string		1.27		1.27		
field	imageMaximumGCAge		duration	0s	1.29		1.29		
field	podLogsDir		string	/var/log/pods	1.30		1.30		
field	containerLogMaxWorkers		int	1	1.30		1.30		
field	containerLogMonitorInterval		duration	10s	1.30		1.30		
field	logging.options.text.splitStream		bool	false	1.30		1.30		
field	logging.options.text.infoBufferSize		size	0	1.30	1.35	1.30		
field	logging.options.text.infoBufferSize		size	0	1.36		1.30		
field	failCgroupV1	fail-cgroupv1	bool	false	1.31	1.34	1.31		
field	failCgroupV1	fail-cgroupv1	bool	true	1.35		1.31		
field	singleProcessOOMKill		bool	false	1.32		1.32		
field	crashLoopBackOff.maxContainerRestartPeriod		duration	5m	1.32		1.32		
field	imagePullCredentialsVerificationPolicy		string	NeverVerifyPreloadedImages	1.33		1.33		
field	preloadedImagesVerificationAllowlist		list		1.33		1.33		
field	mergeDefaultEvictionSettings		bool	false	1.33		1.33		
field	userNamespaces.idsPerPod		int	65536	1.33		1.33		
field	tlsCurvePreferences		list		1.36		1.36		
field	memoryReservationPolicy		string	None	1.36		1.36		
"""
