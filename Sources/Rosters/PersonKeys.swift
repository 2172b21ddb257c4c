import Basics
import Scoring

/// What is compared of a person: 姓名, 工号 and 单位 as a clerk sees them, whatever they are written with.
///
/// Texts that are canonically equal are the same here, on purpose: `é` in one piece and in two looks the same. Files
/// are told apart by their bytes; people are not.
struct PersonKeys: Hashable, Sendable {
  let name: String
  let number: String
  /// What a spreadsheet leaves of the number.
  let plainNumber: String
  let organization: String

  init(_ applicant: Applicant) {
    name = applicant.name.personKey
    number = applicant.staffNumber.personKey
    plainNumber = number.asSpreadsheetNumber
    organization = applicant.organization.personKey
  }
}

extension String {
  /// What is compared of a 姓名, 单位 or 工号: `张　三` is 张三, and full-width letters are their ASCII twins. Empty where
  /// nothing of it can be seen.
  var personKey: String {
    if let plain = plainKey { return plain }
    var key = String.UnicodeScalarView()
    for scalar in TypedNumber.ascii(self).unicodeScalars where scalar.isSeen { key.append(scalar.lookingTheSame) }
    return String(key).lowercased()
  }

  /// The key of a text of small letters, digits and common Chinese characters alone: the text itself.
  private var plainKey: String? {
    let isPlain = unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "0"..."9", "a"..."z", "\u{4E00}"..."\u{9FFF}": true
      default: false
      }
    }
    return isPlain ? self : nil
  }
}

extension Unicode.Scalar {
  /// Whether there is anything to see of it: not of white space, of what only steers how others are shown (joiners,
  /// directions, variations), of control characters, and of the empty Braille pattern.
  fileprivate var isSeen: Bool {
    if properties.isWhitespace || properties.isDefaultIgnorableCodePoint || value == 0x2800 { return false }
    switch properties.generalCategory {
    case .control, .format, .surrogate: return false
    default: return true
    }
  }

  /// Another sign where both look the same: the dots in names from other languages, and the radicals that PDF files
  /// have in place of characters.
  fileprivate var lookingTheSame: Unicode.Scalar {
    switch value {
    case 0x2022, 0x2027, 0x22C5, 0x2219, 0x30FB, 0xFF65, 0x0387: "\u{B7}"
    case 0x2F00...0x2FD5: Unicode.Scalar.radicals[Int(value - 0x2F00)]
    default: self
    }
  }

  /// The characters of the 214 radicals, from U+2F00 on.
  private static let radicals = Array(
    """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳\
    心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊\
    羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香\
    馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
    """.unicodeScalars)
}

extension String {
  /// What a spreadsheet leaves of a number: `0012` and `12.0` are `12`; other texts as they are.
  var asSpreadsheetNumber: String {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    let isWhole = parts.count == 1 || (parts.count == 2 && parts[1].utf8.allSatisfy { $0 == UInt8(ascii: "0") })
    guard isWhole, let whole = parts.first, whole.utf8.allSatisfy({ (48...57).contains($0) }) else { return self }
    let digits = whole.drop { $0 == "0" }
    return digits.isEmpty ? String(whole.suffix(1)) : String(digits)
  }

  /// Whether a spreadsheet wrote it as a number too long for its column: `1E+05`.
  var isScientific: Bool {
    let parts = TypedNumber.ascii(self).lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, let sign = parts[1].first, sign == "+" else { return false }
    return TypedNumber.points(String(parts[0])) != nil && TypedNumber.whole(String(parts[1].dropFirst())) != nil
      && !parts[0].isEmpty && parts[1].count > 1
  }
}
