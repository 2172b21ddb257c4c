import Basics
import Screen
import Standards
import Wizard

extension Words {
  /// The words of `compare`.
  enum Compare {
    static let abstract = "比较两份草稿：改了什么，分数因此有什么不同。"
    static let discussion = """
      A、B 是草稿文件，其中一份可以写 -，从标准输入读。条目按编号对应，编号不同的
      按评分项和名称对应；每处改动写明改动前后，和只作这一处改动时自评的增减。
      + 是新增的，- 是去掉的，* 是改动的。json 的字段见 README。

      退出状态：0 完成，不论有没有差别；2 有一份读不了；64 用法有误。
      """
    static let beforeHelp = "改动之前的草稿；- 从标准输入读。"
    static let afterHelp = "改动之后的草稿；- 从标准输入读。"
    static let oneInput = "两份草稿不能都从标准输入读"

    static let sameFile = "两份文件完全相同。"
    static let sameContent = "填写的内容相同；文件的写法不同（排版、键的次序，或本程序不认识的内容）。"
    static let changes = "改动"
    static let changesWithEffects = "改动（右边是只作这一处改动时自评的增减）"
    static let sideEffects = "本身没有改动，但计分不同的条目"
    static let nodes = "分值"
    static let verdicts = "结论"
    static let order = "条目的次序不同"
    static let noCommonMeasure = "标准不同，不逐处估算。"
    static let tooMany = "改动太多，没有逐处估算。"
    static let nothing = "无"
    /// There is a text, and nothing stands in it.
    static let blank = "空白"
    static let none = "没有"
    static let notApplicable = "不适用"

    static func standards(_ old: RulePack, _ new: RulePack) -> String {
      "两份草稿的标准不同，分值各按自己的标准：\(old.id) \(old.version) -> \(new.id) \(new.version)"
    }
    static func notAdditive(_ sum: Points, _ together: Points) -> String {
      "逐处相加 \(sum.signed)，合在一起 \(together.signed)：封顶、限项等使各处相互影响。"
    }
    static func bounds(_ effect: Figures) -> String {
      "只作这一处：保底 \(effect.low.signed)，上限 \(effect.high.signed)"
    }
    static func outcome(_ status: String, _ points: String) -> String { "\(status)，计入 \(points)" }
    static func value(_ label: String, _ before: String?, _ after: String?) -> String {
      "\(value(label, before)) -> \(quoted(after))"
    }
    static func value(_ label: String, _ value: String?) -> String { "\(label)：\(quoted(value))" }
    static func state(_ name: String, _ before: String?, _ after: String?) -> String {
      "\(name)：\(before ?? nothing) -> \(after ?? nothing)"
    }
    static func document(_ name: String, _ isReady: Bool) -> String { "\(name)（\(isReady ? "已备" : "未备")）" }

    private static func quoted(_ text: String?) -> String {
      text.map { $0.isEmpty ? blank : "「\($0)」" } ?? nothing
    }

    /// Long texts from shortly before the place where they part, shortened.
    static func excerpts(_ before: String?, _ after: String?) -> (String?, String?) {
      let (most, lead) = (60, 6)
      guard let before, let after, DisplayWidth.of(before) > most || DisplayWidth.of(after) > most else {
        return (before.map { TextLayout.clip($0, to: most) }, after.map { TextLayout.clip($0, to: most) })
      }
      let common = zip(before, after).prefix { $0 == $1 }.count
      let left = max(0, common - lead)
      let excerpt = { (text: String) in
        (left > 0 ? ".." : "") + TextLayout.clip(String(text.dropFirst(left)), to: most)
      }
      return (excerpt(before), excerpt(after))
    }
  }
}
