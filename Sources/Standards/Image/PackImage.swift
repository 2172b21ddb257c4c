/// A rule pack as it was decoded from its file, laid out so that a start need neither parse nor check it again.
///
/// It is made of one file and good for that file alone: it begins with a seal of the file and of itself, and is no image
/// of any other.
package enum PackImage {
  /// - Parameters:
  ///   - pack: as ``RulePackFile/decode(_:file:bases:)`` made it of the file.
  ///   - source: the whole file, which extends no other.
  /// - Returns: the image, the same for the same pack.
  package static func bytes(of pack: RulePack, from source: [UInt8]) -> [UInt8] {
    var coder = ImageCoder()
    var pack = pack
    pack.code(&coder)
    let content = coder.written
    var seal = mixed(content.withUnsafeBytes(PackImage.seal), source.withUnsafeBytes(PackImage.seal))
    return withUnsafeBytes(of: &seal) { Array($0) } + content
  }

  /// - Parameters:
  ///   - image: what ``bytes(of:from:)`` made; it must stay where it is for as long as the process runs.
  ///   - source: the whole file.
  /// - Returns: the pack; nil where the image was made of another file or is damaged.
  package static func pack(_ image: UnsafeRawBufferPointer, of source: UnsafeRawBufferPointer) -> RulePack? {
    let length = MemoryLayout<UInt64>.size
    guard image.count > length else { return nil }
    let content = UnsafeRawBufferPointer(rebasing: image[length...])
    guard image.loadUnaligned(as: UInt64.self) == mixed(seal(of: content), seal(of: source)) else { return nil }
    var coder = ImageCoder(reading: content)
    var pack = RulePack.blank
    pack.code(&coder)
    return coder.isWhole ? pack : nil
  }

  /// What tells a file from every other one that it may become by being edited. It is worked out at every start: four
  /// times eight bytes at a time, none of which waits for the others.
  private static func seal(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    let length = MemoryLayout<UInt64>.size
    let whole = bytes.count - bytes.count % (4 * length)
    var (a, b, c, d) = (UInt64(bytes.count), UInt64(1), UInt64(2), UInt64(3))
    for place in stride(from: 0, to: whole, by: 4 * length) {
      a = mixed(a, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      b = mixed(b, bytes.loadUnaligned(fromByteOffset: place + length, as: UInt64.self))
      c = mixed(c, bytes.loadUnaligned(fromByteOffset: place + 2 * length, as: UInt64.self))
      d = mixed(d, bytes.loadUnaligned(fromByteOffset: place + 3 * length, as: UInt64.self))
    }
    var seal = mixed(mixed(mixed(a, b), c), d)
    for byte in bytes[whole...] { seal = mixed(seal, UInt64(byte)) }
    return seal
  }

  private static func mixed(_ seal: UInt64, _ word: UInt64) -> UInt64 {
    let product = (seal ^ word) &* 0x9e37_79b9_7f4a_7c15
    return product ^ product >> 32
  }
}
