import Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a file could not be read or written.
public struct FileError: Error, Sendable {
  public let path: String
  /// "no such file or directory", "permission denied", …
  public let reason: String
  /// Whether there is nothing at the path.
  public let isMissing: Bool

  init(_ path: String, _ reason: String, isMissing: Bool = false) {
    self.path = path
    self.reason = reason
    self.isMissing = isMissing
  }

  init(_ path: String, code: CInt) {
    let reason: String
    switch code {
    case ENOENT, ENOTDIR: reason = "no such file or directory"
    case EACCES, EPERM: reason = "permission denied"
    case ELOOP: reason = "is a symbolic link"
    case ENXIO: reason = "is not a regular file"
    default: reason = String(cString: strerror(code))
    }
    self.init(path, reason, isMissing: code == ENOENT || code == ENOTDIR)
  }
}

/// Files and folders, through the C library; nothing is followed, run or written unasked.
public enum FileSystem {
  /// The largest file that is read, in bytes.
  public static let largestFile = 1 << 30

  /// What stands at a path.
  enum Entry { case file, folder, link, other }

  /// The whole content of a regular file.
  public static func read(_ path: String) throws(FileError) -> [UInt8] {
    try read(Array(path.utf8), shownAs: path, followingLinks: true)
  }

  static func read(_ path: [UInt8], shownAs name: String, followingLinks: Bool) throws(FileError)
    -> [UInt8]
  {
    // Without O_NONBLOCK, opening a FIFO would wait for a writer for ever.
    var flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY
    if !followingLinks { flags |= O_NOFOLLOW }
    let descriptor = terminated(path) { open($0, flags) }
    guard descriptor >= 0 else { throw FileError(name, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(name, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(name, "is not a regular file")
    }
    guard status.st_size <= largestFile else { throw FileError(name, "is larger than 1 GiB") }
    return try readAll(descriptor, expecting: Int(status.st_size), name)
  }

  /// Everything that can be read from standard input.
  public static func readStandardInput() throws(FileError) -> [UInt8] {
    try readAll(0, expecting: 1 << 16, "standard input")
  }

  private static func readAll(_ descriptor: CInt, expecting: Int, _ name: String)
    throws(FileError) -> [UInt8]
  {
    var bytes: [UInt8] = []
    // One byte more than expected, so that the end is seen in the first round.
    var capacity = expecting + 1
    while true {
      var failed: CInt = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        guard let base = buffer.baseAddress else { return }
        while count < buffer.count {
          let got = readSome(descriptor, base + count, buffer.count - count)
          if got < 0, errno == EINTR { continue }
          if got < 0 { failed = errno }
          if got <= 0 { break }
          count += got
        }
      }
      if failed != 0 { throw FileError(name, code: failed) }
      let isLast = chunk.count < capacity
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
      if isLast { return bytes }
      guard bytes.count <= largestFile else { throw FileError(name, "is larger than 1 GiB") }
      capacity = 1 << 20
    }
  }

  private static func readSome(
    _ descriptor: CInt, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer, count)
    #else
      Darwin.read(descriptor, buffer, count)
    #endif
  }

  /// What stands at the path; nil when there is nothing.
  static func entry(_ path: [UInt8], followingLinks: Bool) -> Entry? {
    var status = stat()
    let result = terminated(path) { followingLinks ? stat($0, &status) : lstat($0, &status) }
    guard result == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The names in a folder, by bytes; nil when it cannot be listed.
  ///
  /// Names are bytes, since a name that is no UTF-8 must still be opened.
  static func names(in folder: [UInt8]) -> [[UInt8]]? {
    guard let stream = terminated(folder, { opendir($0) }) else { return nil }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in Array(raw.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The names in a folder as text; empty when it cannot be listed.
  public static func names(in folder: String) -> [String] {
    (names(in: Array(folder.utf8)) ?? []).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes a file as a whole or not at all: beside it first, then renamed over it.
  public static func write(_ text: String, to path: String) throws(FileError) {
    let draft = "\(path).\(getpid()).tmp"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(path, code: errno) }
    var code = Console.write(Array(text.utf8), to: descriptor)
    if code == 0, fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, rename(draft, path) != 0 { code = errno }
    if code != 0 {
      unlink(draft)
      throw FileError(path, code: code)
    }
  }

  private static func terminated<Result>(
    _ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: path.count + 1) { buffer in
      for (index, byte) in path.enumerated() {
        buffer.initializeElement(at: index, to: CChar(bitPattern: byte))
      }
      buffer.initializeElement(at: path.count, to: 0)
      return body(UnsafePointer(buffer.baseAddress.unsafelyUnwrapped))
    }
  }
}
