import Scoring

/// A rule pack as it was decoded from its file, laid out so that a start need neither parse nor check it again.
///
/// It is made of one file and good for that file alone: it begins with the file's seal, and is no image of any other.
package enum PackImage {
  /// - Parameters:
  ///   - pack: as ``RulePackFile/decode(_:file:bases:)`` made it of the file.
  ///   - source: the whole file, which extends no other.
  /// - Returns: the image, the same for the same pack.
  package static func bytes(of pack: RulePack, from source: [UInt8]) -> [UInt8] {
    var coder = ImageCoder()
    var pack = pack
    pack.code(&coder)
    var seal = source.withUnsafeBytes(PackImage.seal)
    return withUnsafeBytes(of: &seal) { Array($0) } + coder.written
  }

  /// - Parameters:
  ///   - image: what ``bytes(of:from:)`` made.
  ///   - source: the whole file.
  /// - Returns: the pack; nil where the image was made of another file or is damaged.
  package static func pack(_ image: UnsafeRawBufferPointer, of source: UnsafeRawBufferPointer) -> RulePack? {
    let length = MemoryLayout<UInt64>.size
    guard image.count > length, image.loadUnaligned(as: UInt64.self) == seal(of: source) else { return nil }
    var coder = ImageCoder(reading: UnsafeRawBufferPointer(rebasing: image[length...]))
    var pack = RulePack.blank
    pack.code(&coder)
    return coder.isWhole ? pack : nil
  }

  /// What tells a file from every other one that it may become by being edited; eight bytes at a time, since it is
  /// worked out at every start.
  private static func seal(of source: UnsafeRawBufferPointer) -> UInt64 {
    let length = MemoryLayout<UInt64>.size
    let whole = source.count - source.count % length
    var seal = UInt64(source.count)
    for place in stride(from: 0, to: whole, by: length) {
      seal = mixed(seal, source.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    for byte in source[whole...] { seal = mixed(seal, UInt64(byte)) }
    return seal
  }

  private static func mixed(_ seal: UInt64, _ word: UInt64) -> UInt64 {
    let product = (seal ^ word) &* 0x9e37_79b9_7f4a_7c15
    return product ^ product >> 32
  }
}
