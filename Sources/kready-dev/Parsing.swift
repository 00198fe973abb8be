import Text
import YAML

/// One file that is parsed again and again.
///
/// The functions keep their names in the binary, so that a profiler can be told to look at
/// nothing else: `valgrind --tool=callgrind '--toggle-collect=*Parsing*cold*' …`.
struct Parsing: ~Copyable {
  let file: SourceFile
  let threads: Int
  private var memory = Census.Memory()

  init(_ file: SourceFile, threads: Int) {
    self.file = file
    self.threads = threads
  }

  /// With memory that was never used before.
  @inline(never) func cold() -> Stream { Stream(reading: file, threads: threads) }

  /// With the memory of the last time, on one thread.
  @inline(never) mutating func warm() -> Census { Census(of: file, in: &memory) }
}
