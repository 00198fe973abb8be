#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What this process has used of the machine, for those who measure it.
public enum Usage {
  /// How many threads can run at the same time.
  static let processors = max(sysconf(CInt(_SC_NPROCESSORS_ONLN)), 1)

  /// The processor time of all threads, in seconds.
  public static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most memory in use at once, in bytes, since the start or `forgetPeak`; nil where the
  /// system does not tell.
  public static var peakMemory: Int? {
    guard let status = try? FileSystem.read("/proc/self/status") else { return nil }
    let name = "VmHWM:"
    for line in status.split(separator: 0x0A) where line.starts(with: name.utf8) {
      let digits = line.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      return Int(String(decoding: digits, as: UTF8.self)).map { $0 << 10 }
    }
    return nil
  }

  /// From now on only new peaks count; without effect where the system has no such switch.
  public static func forgetPeak() {
    let descriptor = open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = Console.write(Array("5".utf8), to: descriptor)
    close(descriptor)
  }
}
