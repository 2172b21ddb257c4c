import Basics

/// Writes values one after another, or reads them back in the same order: what a type is made of stands in one place,
/// its ``ImageValue/code(_:)``.
struct ImageCoder {
  let isWriting: Bool
  /// The values so far: numbers of seven bits a byte, the last one below 128.
  private var values: [UInt8] = []
  /// Every text once, behind twice its length, plus one where it is ASCII; values name them by their places.
  private var texts: [UInt8] = []
  private var places: [ExactText: Int] = [:]
  private let source: UnsafeRawBufferPointer
  private var textStart = 0
  /// What is read next: after the texts, the values.
  private var position = 0
  /// Whether everything asked for was there.
  private(set) var isWhole = true

  /// For writing.
  init() {
    isWriting = true
    source = UnsafeRawBufferPointer(start: nil, count: 0)
  }

  /// For reading what ``written`` was, to the byte: its texts are taken for UTF-8 unseen. The bytes must stay where they
  /// are for as long as the process runs, since the texts that are read stay in them.
  init(reading source: UnsafeRawBufferPointer) {
    isWriting = false
    self.source = source
    let length = readCount()
    textStart = position
    position += length
  }

  /// Everything written: how long the texts are, the texts, then the values.
  var written: [UInt8] {
    var head = ImageCoder()
    head.write(texts.count)
    return head.values + texts + values
  }

  mutating func write(_ number: Int) {
    // Small numbers of either sign take one byte.
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest >= 128 {
      values.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    values.append(UInt8(truncatingIfNeeded: rest))
  }

  @inline(__always)
  mutating func read() -> Int {
    // Most are small.
    guard position < source.count, source[position] < 128 else { return readLarge() }
    let byte = UInt(source[position])
    position += 1
    return Int(bitPattern: byte >> 1) ^ -Int(bitPattern: byte & 1)
  }

  private mutating func readLarge() -> Int {
    var bits: UInt = 0
    var shift: UInt = 0
    while position < source.count {
      let byte = source[position]
      position += 1
      bits |= UInt(byte & 127) << shift
      if byte < 128 { return Int(bitPattern: bits >> 1) ^ -Int(bitPattern: bits & 1) }
      shift += 7
    }
    isWhole = false
    return 0
  }

  /// Four bytes, for what is mostly large: read at once.
  private mutating func write(fixed number: Int) {
    withUnsafeBytes(of: UInt32(number).littleEndian) { values += $0 }
  }

  private mutating func readFixed() -> Int {
    let end = position + MemoryLayout<UInt32>.size
    guard end <= source.count else {
      fail()
      return 0
    }
    defer { position = end }
    return Int(UInt32(littleEndian: source.loadUnaligned(fromByteOffset: position, as: UInt32.self)))
  }

  /// How many values follow: at least a byte each.
  mutating func readCount() -> Int {
    let count = read()
    if (0...source.count - position).contains(count) { return count }
    fail()
    return 0
  }

  /// What was read cannot be.
  mutating func fail() { isWhole = false }

  /// Writes which case it is, and what the case holds.
  mutating func write<each Value: ImageValue>(_ kind: Int, _ values: repeat each Value) {
    write(kind)
    for value in repeat each values {
      var value = value
      value.code(&self)
    }
  }

  /// Reads one value.
  mutating func value<Value: ImageValue>() -> Value {
    var value = Value.blank
    value.code(&self)
    return value
  }

  mutating func code(_ number: inout Int) {
    if isWriting { write(number) } else { number = read() }
  }

  mutating func code(_ text: inout String) {
    if isWriting { write(fixed: place(of: text)) } else { text = readText() }
  }

  private mutating func place(of text: String) -> Int {
    if let place = places[ExactText(text)] { return place }
    let place = texts.count
    places[ExactText(text)] = place
    var head = ImageCoder()
    head.write(fixed: 2 * text.utf8.count + (text.utf8.allSatisfy { $0 < 128 } ? 1 : 0))
    texts += head.values + Array(text.utf8)
    return place
  }

  /// Goes to the text's place for a moment.
  private mutating func readText() -> String {
    let place = readFixed()
    guard (0..<source.count - textStart).contains(place), let start = source.baseAddress else {
      fail()
      return ""
    }
    let next = position
    defer { position = next }
    position = textStart + place
    let head = readFixed()
    guard (0...source.count - position).contains(head / 2) else {
      fail()
      return ""
    }
    return String(lastingFrom: start + position, count: head / 2, isASCII: head % 2 == 1)
  }
}
