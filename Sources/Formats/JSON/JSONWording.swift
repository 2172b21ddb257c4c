import Basics

/// The sentences for files that are not strict JSON: what is wrong, and what to do.
package enum JSONWording {
  package static func sentence(_ reason: JSONReason) -> String {
    switch reason {
    case .tooLarge(let limit): "文件超过 \(limit / 1_000_000) MB，太大了：请检查是否选错了文件。"
    case .tooDeep(let limit): "括号嵌套超过 \(limit) 层：请检查是否选错了文件，或减少嵌套。"
    case .empty: "文件是空的：请改用上一次保存的版本，或新建一份。"
    case .byteOrderMark: "文件开头有 BOM 标记：请用编辑器另存为不带 BOM 的 UTF-8。"
    case .notUTF8(let byte): "字节 0x\(hex(byte)) 不是 UTF-8 文字：请用编辑器把文件另存为 UTF-8。"
    case .unexpected(let found, let expected): unexpected(found, expected)
    case .unclosed(let container): "\(opening(container))没有结束，文件可能被截断：请补上\(closing(container))，或改用上一次保存的版本。"
    case .trailingComma: "最后一项后面多了一个逗号：请删去它。"
    case .trailingText(let found): "内容已经结束，后面却还有「\(found)」：请删去多余的部分。"
    case .control(let byte): "文字中有控制字符 0x\(hex(byte))：换行请写成 \\n，制表符请写成 \\t，其他请删去。"
    case .escape(let found): "「\(found)」不是有效的转义：反斜线请写成 \\\\，\\u 之后要有四位十六进制数字。"
    case .loneSurrogate(let found): "「\(found)」只是半个字符：请补上另一半，或直接写出该字。"
    case .number(let found): "「\(Quote.short(found))」不是有效的数：请写成 8、0.5 这样的形式，前面不加 0 或 +。"
    case .duplicateKey(let key): "键「\(Quote.short(key))」在同一对象中出现两次：请只留一个。"
    }
  }

  private static func unexpected(_ found: String, _ expected: JSONExpectation) -> String {
    if found.isEmpty { return "文件到这里就结束了，这里应有\(name(expected))：请补全，或改用上一次保存的版本。" }
    if let halfWidth = halfWidthTwins[found] { return "「\(found)」是全角符号：请改成半角的 \(halfWidth)。" }
    let hint = hints[found] ?? "请改正此处。"
    return "「\(Quote.short(found))」不应在此，这里应有\(name(expected))：\(hint)"
  }

  private static let halfWidthTwins = [
    "，": ",", "：": ":", "“": "\"", "”": "\"", "＂": "\"", "｛": "{", "｝": "}", "［": "[", "］": "]", "【": "[", "】": "]",
  ]

  private static let hints = [
    "'": "文字请用双引号 \" 括起。", "/": "文件中不能有注释，请删去。", "#": "文件中不能有注释，请删去。",
    "True": "请写成 true。", "False": "请写成 false。", "None": "请写成 null。", "NULL": "请写成 null。",
    "NaN": "没有数值时请写 null。", "Infinity": "请写一个具体的数。",
  ]

  private static func name(_ expected: JSONExpectation) -> String {
    switch expected {
    case .value: "一个值"
    case .key: "一个用双引号括起的键"
    case .colon: "冒号 :"
    case .commaOrBracket: "逗号 , 或 ]"
    case .commaOrBrace: "逗号 , 或 }"
    }
  }

  private static func opening(_ container: JSONContainer) -> String {
    switch container {
    case .string: "从这里开始的文字"
    case .array: "从这里开始的 [ "
    case .object: "从这里开始的 { "
    }
  }

  private static func closing(_ container: JSONContainer) -> String {
    switch container {
    case .string: "双引号"
    case .array: " ]"
    case .object: " }"
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count < 2 ? "0" + digits : digits
  }
}

extension JSONPlace {
  /// `第 3 行第 12 列`.
  package var words: String { "第 \(line) 行第 \(column) 列" }
}

extension JSONProblem {
  /// What is wrong and what to do, without file or place.
  package var sentence: String { JSONWording.sentence(reason) }
}
