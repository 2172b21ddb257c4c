import Drafts
import Screen

/// `standard help`: the format of rule packs, from the forms that the reader itself goes by.
enum FormatHelp {
  static var lines: [String] {
    Words.Format.introduction.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      + PackForm.all.flatMap(lines)
  }

  private static func lines(_ form: PackForm) -> [String] {
    ["", form.title] + form.keys.flatMap(lines)
  }

  private static func lines(_ key: PackKey) -> [String] {
    let mark = key.isRequired ? "*" : " "
    let name = TextLayout.pad("\(mark) \(key.name)", to: 21)
    return TextLayout.wrap("\(Words.Format.kind(key.type))。\(key.meaning)", to: 56).enumerated().map { index, line in
      "  " + (index == 0 ? name : String(repeating: " ", count: 21)) + " " + line
    }
  }
}

extension Words {
  /// The words of `standard help`.
  enum Format {
    static let abstract = "说明标准文件的格式。"
    static let schemaAbstract = "输出标准文件的 JSON Schema，供编辑器检查和提示。"
    static let schemaTitle = "自评 ziping 的标准文件"
    static let introduction = """
      标准文件是 UTF-8 的 JSON，写明一个评委会的评价表：指标、行、分值、限项、
      读法、条件和向导的页面。改表不必改程序：写好后用
        ziping standard check 文件
      检查，每处错误都有位置、原因和改法；再用 --standard 文件 使用，或放进
      草稿文件夹的 standards，用编号使用。可以从内置的标准改起（extends），
      只写不同之处，并用 ziping standard diff 看改了什么。
      编辑器所用的 JSON Schema 由 ziping standard schema 给出。

      下面逐一说明各种对象的键，* 是必须写的。
      """

    static func kind(_ type: PackType) -> String {
      switch type {
      case .text: "文字"
      case .id, .packId: "编号"
      case .date: "日期"
      case .points: "分值"
      case .whole(let least): "整数（至少 \(least)）"
      case .flag: "true 或 false"
      case .word(let words): words.joined(separator: "、")
      case .list(let item): "列表：\(kind(item))"
      case .pair(let item): "两个\(kind(item))"
      case .form(let id): PackForm.all.first { $0.id == id }?.title ?? id
      case .map(_, let item): "对象：\(kind(item))"
      case .either(let types): types.map(kind).joined(separator: "，或")
      case .changes(let form, _): "列表：\(kind(.form(form)))的改动"
      case .test: "要求"
      case .any: "值"
      }
    }
  }
}
