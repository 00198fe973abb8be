import Testing

@testable import YAML

/// Records in eight bytes, and the memory that they stand in.
@Suite struct RecordsTests {
  @Test func aRecordIsEightBytes() {
    #expect(MemoryLayout<Record>.stride == 8)
  }

  @Test func aRecordKeepsWhatItIsGiven() {
    let shapes: [Record.Shape] = [
      .plain, .plainEncoded, .single, .singleEncoded, .double, .doubleEncoded, .json, .jsonEncoded,
      .literal, .folded, .mapping, .sequence, .alias,
    ]
    for shape in shapes {
      for extent in [0, 1, 4095, Record.extentLimit] {
        var record = Record(shape, start: Int(UInt32.max), extent: extent)
        #expect(record.shape == shape && record.extent == extent && !record.isDetailed)
        #expect(record.start == UInt32.max)
        record.isDetailed = true
        #expect(record.shape == shape && record.extent == extent && record.isDetailed)
        record.extent = 7
        #expect(record.shape == shape && record.extent == 7 && record.isDetailed)
      }
    }
    var record = Record(.plain, start: 10, extent: 2)
    record.lengthen(to: 30)
    #expect(record == Record(.plainEncoded, start: 10, extent: 20))
  }

  @Test func memoryGrowsAndForgets() {
    var records = Records(capacity: 0)
    for index in 0..<1000 {
      if index % 100 == 99 {
        records.append(Record(.literal, start: index), Detail(record: index, indent: index))
      } else {
        records.append(Record(.plain, start: index))
      }
    }
    #expect((0..<1000).allSatisfy { Int(records[$0].start) == $0 })
    #expect(records.leaf(499).indent == 499)
    #expect(records.leaf(500).indent == 0)
    records.removeAll(from: 499)
    #expect(records.count == 499)
    #expect(records.details.map(\.record) == [99, 199, 299, 399])
  }

  @Test func twoReadersRecordsAreOne() {
    var one = Records(capacity: 4)
    var other = Records(capacity: 4)
    for index in 0..<100 { one.append(Record(.plain, start: index)) }
    for index in 98..<200 { other.append(Record(.plain, start: index)) }
    other.append(Record(.folded, start: 200), Detail(record: 102, indent: 3))
    var whole = Records(one, other, from: 2)
    #expect(whole.count == 201)
    #expect((0...200).allSatisfy { Int(whole[$0].start) == $0 })
    #expect(whole.leaf(200).indent == 3)
    whole[50].extent = 9
    #expect(whole[50].extent == 9)
  }

  @Test func aStackKeepsItsElements() {
    var stack = Stack<Int>()
    for index in 0..<500 { stack.push(index) }
    #expect(stack.pop() == 499)
    stack.keep(100)
    #expect(stack.count == 100 && stack[99] == 99)
    #expect(stack.withElements(from: 97) { Array($0) } == [97, 98, 99])
    stack.keep(0)
    #expect(stack.pop() == nil)
  }
}
