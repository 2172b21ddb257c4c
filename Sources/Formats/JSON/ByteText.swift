/// Bytes being gathered. An array asks at each of them whether it is shared and has room; here both are known, and room
/// is asked for once for many.
struct ByteText: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var room: Int
  private(set) var count = 0

  init(expecting room: Int) {
    self.room = max(room, 64)
    start = .allocate(capacity: self.room)
  }

  deinit { start.deallocate() }

  /// What was gathered.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// Makes room for so many further bytes.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if room - count < more { grow(more) }
  }

  /// There must be room for it.
  @inline(__always)
  mutating func put(_ byte: UInt8) {
    start[count] = byte
    count += 1
  }

  /// There must be room for them.
  @inline(__always)
  mutating func put(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
    (start + count).update(from: bytes, count: length)
    count += length
  }

  mutating func append(_ byte: UInt8) {
    reserve(1)
    put(byte)
  }

  mutating func append(_ text: StaticString) {
    reserve(text.utf8CodeUnitCount)
    put(text.utf8Start, text.utf8CodeUnitCount)
  }

  mutating func append(_ bytes: Span<UInt8>) {
    reserve(bytes.count)
    bytes.withUnsafeBufferPointer { if let first = $0.baseAddress { put(first, $0.count) } }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    room = max(2 * room, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
