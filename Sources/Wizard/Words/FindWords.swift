import Screen

extension Words {
  /// What the search says.
  enum Find {
    static let title = "查找"
    static let hint = "可输入文字、拼音首字母（「汇总」打 hz）或编号；空格隔开的几个词要同时符合。"
    static let stepKind = "步骤"
    static let entryKind = "条目"
    static let indicatorKind = "指标"
    static let rowKind = "评分项"
    static let fieldKind = "问题"
    static let entryFieldKind = "栏目"
    static let conditionKind = "条件"
    static let readingKind = "读法"
    static let topicKind = "说明"
    static let noSuchEntry = "还没有这样的条目"

    static func step(_ number: Int, _ title: String) -> String { "第 \(number) 步 \(title)" }

    static func noEntry(asking label: String, _ steps: [String]) -> String {
      "还没有要填「\(label)」的条目：\(steps.joined(separator: "、"))里新增的会问"
    }

    static func nothing(_ typed: String) -> String {
      "没有找到「\(TextLayout.clip(typed, to: 20))」；请改短，或只用其中几个字"
    }
  }
}
