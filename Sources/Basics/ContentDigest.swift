/// A short name for content of any length: 64-bit FNV-1a as 16 hexadecimal digits.
///
/// It tells whether something is still what it was; it is no protection against forgery.
package enum ContentDigest {
  // Of one type, so that it is as quick in other modules as in this one: the rule pack goes through here at start.
  package static func of(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: max(0, 16 - digits.utf8.count)) + digits
  }

  package static func of(_ text: String) -> String { of(Array(text.utf8)) }
}
