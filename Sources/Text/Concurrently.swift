import Dispatch
import Synchronization

/// The values of `body` for `0..<count` in that order, made by as many threads as there are
/// processors.
public func concurrently<Value: Sendable>(
  _ count: Int, _ body: @Sendable (Int) -> Value
) -> [Value] {
  let results = Mutex<[Int: Value]>([:])
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let value = body(index)
    results.withLock { $0[index] = value }
  }
  let found = results.withLock { $0 }
  return (0..<count).compactMap { found[$0] }
}
