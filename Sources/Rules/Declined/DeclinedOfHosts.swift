extension Catalog {
  /// Checks of machines: what no file that people collect can show.
  static let hosts = [
    DeclinedCheck(
      [
        "CIS 1.1.1..1.1.21", "CIS 4.1.1..4.1.10", "C-0092..C-0112", "C-0162..C-0171", "C-0235",
        "C-0238", "KCV-0048..KCV-0078", "file_permissions_*", "file_owner_*",
        "file_groupowner_*",
      ],
      asks: "Files of the control plane have strict modes and owners",
      reason: """
        Copies of files have the modes of the copy. Only a look at the machine itself could judge \
        it, and whoever reads these files there is root already.
        """),
    DeclinedCheck(
      [
        "NumCPU", "Mem", "SystemVerification", "boot-config", "hostKernelConfigs", "hostCPU",
        "hostMemory",
      ],
      asks: "The machine has the processors, memory and kernel that kubeadm wants",
      reason: "Facts of a running machine, which kubeadm checks before it installs."),
    DeclinedCheck(
      [
        "ip-forward", "br-netfilter", "FileContent ip_forward", "sysctl", "inotify",
        "kubelet_enable_protect_kernel_sysctl_*",
      ],
      asks: "Kernel parameters are set as networking and kubelets want them",
      reason: """
        Live values of the kernel. The kubelet checks its own at every start \
        (nodes/kernel-defaults).
        """),
    DeclinedCheck(
      ["time-drift", "hostTime", "chrony"],
      asks: "The clocks of the machines agree",
      reason: "It takes two clocks at one time."),
    DeclinedCheck(
      ["Firewalld", "Port-*", "ports", "tcpPortStatus", "FileExisting-*"],
      asks: "Ports are open, and the programs that kubeadm calls are installed",
      reason: "Facts of a running machine, which kubeadm checks before it installs."),
    DeclinedCheck(
      ["is-selinux-enforcing", "kured", "partition_for_var_log_*", "diskUsage"],
      asks: "SELinux enforces, reboots are coordinated, disks have partitions and room",
      reason: "Facts of a running machine."),
  ]
}
