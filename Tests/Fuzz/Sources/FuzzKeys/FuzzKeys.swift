import Screen

@testable import Terminal

/// Bytes from a terminal, in bursts, with pauses and the marks that ncurses makes of pasted text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzKeys(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  var decoder = KeyDecoder()
  let bytes = UnsafeBufferPointer(start: start, count: count)
  decoder.marksPaste = bytes.first.map { $0 & 1 == 0 } ?? true
  var keys: [Key] = []
  for byte in bytes.dropFirst() {
    switch byte {
    case 0xF8: keys += decoder.endBurst()
    case 0xF9: keys += decoder.expire()
    case 0xFA: decoder.feed(.pasteStart)
    case 0xFB: decoder.feed(.pasteEnd)
    case 0xFC: decoder.feed(.key(.up))
    case 0xFD: decoder.feed(.unknown)
    default: decoder.feed(.byte(byte))
    }
  }
  keys += decoder.endBurst() + decoder.expire()
  // Nothing pending may be left, and no control reaches a field as a character.
  guard decoder.patience == nil else { fatalError("something is pending after the end") }
  for case .character(let scalar) in keys where scalar.value < 0x20 { fatalError("a control as a character") }
  return 0
}
