/// The words about taking a draft to another standard.
extension Words {
  static let otherStandard = "另一份标准，见下"
  static let askConverting = "转换成按这份标准的一份新草稿？按 Enter 转换，按 Esc 返回；原草稿不变。"
  static let seeConversion = "按 Enter 看哪些沿用、怎样转换。"

  static func conversionTitle(_ standard: String) -> String { "转换到「\(standard)」" }
}
