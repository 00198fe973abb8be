import Inventory
import Text
import YAML

/// `kready-dev bench yaml [--runs N] [--threads N] [--mode cold|warm] FILE…`: how fast files are parsed.
///
/// Without a mode, a table. With one, the seconds of each run, a line each, and nothing else is
/// done, for profilers and scripts. Seconds are of the processor; with several threads, which only
/// cold runs have, of the clock on the wall.
///
/// The C library keeps freed blocks of up to 32 MB for the next run, so the cold runs of files of
/// some megabytes are only cold one at a time (`--mode cold --runs 1`).
struct Benchmark {
  enum Mode: String { case cold, warm }

  static let usage = "bench yaml [--runs N] [--threads N] [--mode cold|warm] FILE…"

  private var runs = 5
  private var threads = 1
  private var mode: Mode?
  private var paths: [String] = []

  /// Nil when the arguments are none of a benchmark.
  init?(_ arguments: [String]) {
    guard arguments.first == "yaml" else { return nil }
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      switch argument {
      case "--runs", "--threads":
        guard let count = rest.popFirst().flatMap({ Int($0) }), count > 0 else { return nil }
        if argument == "--runs" { runs = count } else { threads = count }
      case "--mode":
        guard let named = rest.popFirst().flatMap(Mode.init) else { return nil }
        mode = named
      default: paths.append(argument)
      }
    }
    guard !paths.isEmpty, threads == 1 || mode != .warm else { return nil }
  }

  func run() {
    var table = [Measurement.header]
    for path in paths {
      do throws(FileError) {
        let file = SourceFile(path: path, bytes: try FileSystem.read(path))
        if let mode {
          for time in times(mode, of: file) { print("\(mode) \(time)") }
        } else {
          table.append(measurement(of: file).row)
        }
      } catch {
        print("\(path): \(error.reason)")
      }
    }
    if mode == nil { print(aligned(table)) }
  }

  private func times(_ mode: Mode, of file: SourceFile) -> [Double] {
    var parsing = Parsing(file, threads: threads)
    // The memory that a warm run finds.
    if mode == .warm { _ = parsing.warm() }
    let clock = ContinuousClock()
    let origin = clock.now
    let isAlone = threads == 1
    func seconds() -> Double {
      isAlone ? Usage.processorSeconds : (clock.now - origin) / .seconds(1)
    }
    return (0..<runs).map { _ in
      let start = seconds()
      switch mode {
      case .warm:
        _ = parsing.warm()
        return seconds() - start
      case .cold:
        let stream = parsing.cold()
        let end = seconds()
        // To free a result takes time too, and is not parsing.
        return withExtendedLifetime(stream) { end - start }
      }
    }
  }

  private func measurement(of file: SourceFile) -> Measurement {
    Usage.forgetPeak()
    let cold = times(.cold, of: file)
    let peak = Usage.peakMemory
    var parsing = Parsing(file, threads: threads)
    return Measurement(
      census: parsing.warm(), file: file, cold: cold,
      warm: threads == 1 ? times(.warm, of: file) : [], peakMemory: peak)
  }

  private func aligned(_ table: [[String]]) -> String {
    let widths = Measurement.header.indices.map { column in
      table.map { $0[column].count }.max() ?? 0
    }
    return table.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + blanks : blanks + cell.0
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
