import Text
import YAML

/// One file that is parsed again and again.
///
/// The functions keep their names in the binary, so that a profiler can be told to look at
/// nothing else: `valgrind --tool=callgrind '--toggle-collect=*Parsing*cold*' …`.
struct Parsing: ~Copyable {
  let file: SourceFile
  private var memory = Census.Memory()

  init(_ file: SourceFile) { self.file = file }

  /// With memory that was never used before.
  @inline(never) func cold() -> Stream { Stream(reading: file) }

  /// With the memory of the last time.
  @inline(never) mutating func warm() -> Census { Census(of: file, in: &memory) }
}
