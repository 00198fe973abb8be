public import Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The terminal or pipe that the program talks to.
public enum Console {
  /// Where text goes.
  public enum Stream: Int32, Sendable {
    case standardOutput = 1
    case standardError = 2
  }

  /// A write that did not arrive.
  public struct WriteError: Error, Sendable {
    /// Whether the reader went away, as `head` does.
    public let isBrokenPipe: Bool
    public let reason: String
  }

  /// Writes all of the text, or says why not.
  public static func write(_ text: String, to stream: Stream = .standardOutput)
    throws(WriteError)
  {
    let code = write(Array(text.utf8), to: stream.rawValue)
    if code != 0 {
      throw WriteError(isBrokenPipe: code == EPIPE, reason: String(cString: strerror(code)))
    }
  }

  /// 0, or the error number.
  static func write(_ bytes: [UInt8], to descriptor: CInt) -> CInt {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      var done = 0
      while done < buffer.count {
        let count = writeSome(descriptor, base + done, buffer.count - done)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return errno }
        done += count
      }
      return 0
    }
  }

  private static func writeSome(
    _ descriptor: CInt, _ bytes: UnsafePointer<UInt8>, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes, count)
    #else
      Darwin.write(descriptor, bytes, count)
    #endif
  }

  public static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// Whether standard input is a terminal, so that reading it would wait for typing.
  public static var inputIsTerminal: Bool { isatty(0) == 1 }

  /// The columns of the terminal; nil when standard output is none.
  public static var width: Int? {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// From now on a reader that went away is an error of `write`, not a signal.
  public static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Ends the program with an exit code.
  public static func end(_ code: Int32) -> Never { exit(code) }
}

/// The environment of the program.
public enum Environment {
  /// The variable's value; nil when it is not set.
  public static func value(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    return String(cString: value)
  }
}

/// The system's clock.
public enum Clock {
  public static var now: Timestamp { Timestamp(seconds: Int64(time(nil))) }
}
