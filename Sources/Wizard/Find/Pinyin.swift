/// The first letters of the pinyin of Chinese characters.
enum Pinyin {
  /// The letters that a character may be typed by: of each of its readings; a letter or digit itself.
  static func initials(of scalar: Unicode.Scalar) -> [UInt8] {
    if let other = others[scalar] { return [usual(scalar)] + other }
    if scalar.value >= PinyinTable.start { return [usual(scalar)].filter { $0 != 0 } }
    guard scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return [] }
    return Array(String(scalar).lowercased().utf8)
  }

  /// The letter that a character is mostly typed by, and whether it may be typed by others too; nil where by none.
  static func initial(of scalar: Unicode.Scalar) -> (letter: UInt8, isOneOfSeveral: Bool)? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return (UInt8(truncatingIfNeeded: scalar.value), false)
    case 0x41...0x5A: return (UInt8(truncatingIfNeeded: scalar.value | 0x20), false)
    case ..<0x80: return nil
    default: break
    }
    let place = Int(scalar.value) - Int(PinyinTable.start)
    // Looking a character up takes longer than all else that is done with it.
    let isOneOfSeveral = severalInTable.indices.contains(place) ? severalInTable[place] : others[scalar] != nil
    let letter = usual(scalar)
    return letter == 0 && !isOneOfSeveral ? nil : (letter, isOneOfSeveral)
  }

  private static func usual(_ scalar: Unicode.Scalar) -> UInt8 {
    let place = Int(scalar.value) - Int(PinyinTable.start)
    guard place >= 0, place < PinyinTable.usual.utf8CodeUnitCount else { return 0 }
    return PinyinTable.usual.withUTF8Buffer { letters in
      let letter = letters[place]
      return letter == UInt8(ascii: ".") || letter == UInt8(ascii: "\n") ? 0 : letter
    }
  }

  /// Whether each character of the table is read in several ways.
  private static let severalInTable: [Bool] = {
    var table = [Bool](repeating: false, count: PinyinTable.usual.utf8CodeUnitCount)
    for scalar in others.keys {
      let place = Int(scalar.value) - Int(PinyinTable.start)
      if table.indices.contains(place) { table[place] = true }
    }
    return table
  }()

  private static let others: [Unicode.Scalar: [UInt8]] = {
    var table: [Unicode.Scalar: [UInt8]] = [:]
    var last: Unicode.Scalar?
    for scalar in PinyinTable.others.unicodeScalars {
      if scalar.isASCII {
        if let last, scalar.properties.isAlphabetic { table[last, default: []].append(UInt8(ascii: scalar)) }
      } else {
        last = scalar
      }
    }
    return table
  }()
}
