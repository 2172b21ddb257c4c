import Foundation
import TestSupport
import Testing

@testable import Standards

/// The image of a pack: what a start reads instead of the file.
@Suite struct PackImageTests {
  /// What a pack is read of stays, since its texts lie there.
  private static func pack(_ image: [UInt8], of source: [UInt8]) -> RulePack? {
    let place = UnsafeMutableRawBufferPointer.allocate(byteCount: image.count, alignment: 1)
    place.copyBytes(from: image)
    let pack = source.withUnsafeBytes { PackImage.pack(UnsafeRawBufferPointer(place), of: $0) }
    if pack == nil { place.deallocate() }
    return pack
  }

  /// Where it is stale, the program reads the file itself; it is then written anew, for the next build.
  @Test func theBuiltInImageIsThePack() throws {
    let source = builtInPackBytes()
    let image = PackImage.bytes(of: try builtInPack(), from: source)
    let url = Program.root.appendingPathComponent("Resources/pack.image")
    let known = [UInt8]((try? Data(contentsOf: url)) ?? Data())
    // (Bytes are compared outside of what is printed.)
    let (isFresh, isBuiltIn) = (known == image, builtInImageBytes() == known)
    if !isFresh { try Data(image).write(to: url) }
    #expect(isFresh, "Resources/pack.image was of another pack.json; it is written anew: build again")
    #expect(isBuiltIn, "the program was built with another Resources/pack.image: build again")
    let (read, pack) = (PackImageTests.pack(image, of: source), try builtInPack())
    #expect(read == pack)
  }

  @Test func everyKindOfValueComesBack() throws {
    let source = Array(OtherPack.text.utf8)
    let pack = try RulePackFile.decode(source, file: "other.json")
    #expect(PackImageTests.pack(PackImage.bytes(of: pack, from: source), of: source) == pack)
  }

  @Test func everyWordHasAPlace() {
    #expect(comesBack(Combination.self) && comesBack(Limit.Of.self) && comesBack(Exclusion.self))
    #expect(comesBack(Reach.self) && comesBack(RankScale.Beyond.self) && comesBack(EntryField.self))
    #expect(comesBack(FactStep.self) && comesBack(FactKindName.self))
  }

  private func comesBack<Word: ImageWord & CaseIterable>(_ type: Word.Type) -> Bool {
    Word.allCases.allSatisfy { word in
      var (coder, word) = (ImageCoder(), word)
      word.code(&coder)
      return coder.written.withUnsafeBytes { bytes in
        var reader = ImageCoder(reading: bytes)
        let read: Word = reader.value()
        return read == word && reader.isWhole
      }
    }
  }

  private func builtInImage() throws -> (source: [UInt8], image: [UInt8]) {
    let source = builtInPackBytes()
    return (source, PackImage.bytes(of: try builtInPack(), from: source))
  }

  /// Places all over, the last among them.
  private func places(_ bytes: [UInt8], every step: Int) -> [Int] {
    stride(from: 0, to: bytes.count, by: step) + [bytes.count - 1]
  }

  /// Whatever is changed in the file, the image is no image of it any more.
  @Test func anImageIsGoodForItsOwnFileAlone() throws {
    let (source, image) = try builtInImage()
    for place in places(source, every: 97) {
      var edited = source
      edited[place] ^= 1
      #expect(PackImageTests.pack(image, of: edited) == nil)
    }
    #expect(PackImageTests.pack(image, of: source + [0x0A]) == nil)
    #expect(PackImageTests.pack(image, of: source.dropLast()) == nil)
    #expect(PackImageTests.pack(image, of: []) == nil)
  }

  /// A figure that lost its end is not read as another figure.
  @Test func aCutImageIsNone() throws {
    let (source, image) = try builtInImage()
    for length in places(image, every: 53) {
      #expect(PackImageTests.pack(Array(image.prefix(length)), of: source) == nil)
    }
  }

  /// Nor is a text with another letter the text that it was.
  @Test func aDamagedImageIsNone() throws {
    let (source, image) = try builtInImage()
    for place in places(image, every: 53) {
      var damaged = image
      damaged[place] ^= 1
      #expect(PackImageTests.pack(damaged, of: source) == nil)
    }
  }

  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 8191, 8192, 1_000_000_000_000, Int.max, Int.min])
  func numbersOfEverySize(_ number: Int) {
    var coder = ImageCoder()
    coder.write(number)
    coder.written.withUnsafeBytes { bytes in
      var reader = ImageCoder(reading: bytes)
      #expect(reader.read() == number && reader.isWhole)
    }
  }
}
