/// Writes values one after another, or reads them back in the same order: what a type is made of stands in one place,
/// its ``ImageValue/code(_:)``.
struct ImageCoder {
  let isWriting: Bool
  /// The values so far: numbers of seven bits a byte, the last one below 128.
  private var values: [UInt8] = []
  /// Every text once; values name them by their places.
  private var texts: [String] = []
  private var places: [String: Int] = [:]
  private let source: UnsafeRawBufferPointer
  private var position = 0
  /// Whether everything asked for was there.
  private(set) var isWhole = true

  /// For writing.
  init() {
    isWriting = true
    source = UnsafeRawBufferPointer(start: nil, count: 0)
  }

  /// For reading what ``written`` was; the bytes must stay where they are while it reads.
  init(reading source: UnsafeRawBufferPointer) {
    isWriting = false
    self.source = source
    let count = readCount()
    texts.reserveCapacity(count)
    for _ in 0..<count { texts.append(readText()) }
  }

  /// Everything written: the texts, then the values.
  var written: [UInt8] {
    var head = ImageCoder()
    head.write(texts.count)
    for text in texts {
      head.write(text.utf8.count)
      head.values += text.utf8
    }
    return head.values + values
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

  mutating func read() -> Int {
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

  /// How many values follow: at least a byte each.
  mutating func readCount() -> Int {
    let count = read()
    if (0...source.count - position).contains(count) { return count }
    fail()
    return 0
  }

  private mutating func readText() -> String {
    let count = readCount()
    defer { position += count }
    return String(decoding: source[position..<position + count], as: UTF8.self)
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
    if isWriting { return write(place(of: text)) }
    let place = read()
    if texts.indices.contains(place) { text = texts[place] } else { isWhole = false }
  }

  private mutating func place(of text: String) -> Int {
    if let place = places[text] { return place }
    places[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }
}
