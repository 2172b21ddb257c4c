/// Puts the bytes of UTF-8 characters together, however they are split; wrong bytes are dropped.
struct ScalarAssembler {
  private var value: UInt32 = 0
  private var missing = 0
  private var smallest: UInt32 = 0

  /// Whether a character has begun and not ended.
  var isPending: Bool { missing > 0 }

  /// Takes a byte and returns the character that it completes.
  mutating func feed(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0x00...0x7F: begin(0, missing: 0, smallest: 0)
    case 0x80...0xBF: return goOn(byte)
    case 0xC2...0xDF: begin(byte & 0x1F, missing: 1, smallest: 0x80)
    case 0xE0...0xEF: begin(byte & 0x0F, missing: 2, smallest: 0x800)
    case 0xF0...0xF4: begin(byte & 0x07, missing: 3, smallest: 0x10000)
    default: begin(0, missing: 0, smallest: 0)
    }
    return byte < 0x80 ? Unicode.Scalar(byte) : nil
  }

  private mutating func begin(_ bits: UInt8, missing: Int, smallest: UInt32) {
    value = UInt32(bits)
    self.missing = missing
    self.smallest = smallest
  }

  private mutating func goOn(_ byte: UInt8) -> Unicode.Scalar? {
    guard missing > 0 else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    guard missing == 0, value >= smallest else { return nil }
    return Unicode.Scalar(value)
  }
}
