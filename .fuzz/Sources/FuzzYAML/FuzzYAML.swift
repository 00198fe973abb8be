@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _: UnsafeMutablePointer<CInt>,
  _: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The package manager links with `--defsym main=FuzzYAML_main`.
@_cdecl("FuzzYAML_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments) { start, length in
    let bytes = [UInt8](UnsafeBufferPointer(start: start, count: length))
    if let violation = Properties.violation(by: bytes) { fatalError(violation) }
    return 0
  }
}
