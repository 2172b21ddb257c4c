import Basics
import Wizard

/// What the commands that score say.
extension Words {
  enum Score {
    static let abstract = "计分，不需要终端。"
    static let discussion = """
      text 供阅读；json 供程序使用，字段见 README；
      csv 每份草稿一行，列出合计、各部分、各指标和结论，电子表格可直接打开
      （UTF-8 带标记；以 = + - @ 开头的文字前加 '，以免被当作公式）。
      结果写到标准输出，提醒和错误写到标准错误；管道里没有控制字符。
      """
    static let explainHelp = "逐步列出每条分值从何而来，到合计为止。"
    static let explainsText = "--explain 只用于 text 格式"
    static let formatHelp = "结果的格式。"
    static let passMarkHelp = "规定分值，代替草稿中的。"
  }

  enum Check {
    static let abstract = "只检查草稿，列出错误和提醒。"
    static let discussion = "草稿有错误时退出状态为 1。"

    static func summary(_ source: DraftSource, errors: Int, warnings: Int) -> String {
      guard errors + warnings > 0 else { return "\(source.name)：没有问题。" }
      return "\(source.name)：错误 \(errors) 处，提醒 \(warnings) 处。"
    }
  }

  enum Advise {
    static let abstract = "估算再加哪些条目增分最多，怎样达到规定分值。"
    static let discussion = """
      列出各条目再加一项能增加的分值（封顶、限项之后）；设有规定分值时，
      再列出用近期可得的条目最少加几项（至多 3 项）可以达到，至多 5 组。
      这是估算：排名按表列最后一名，专家酌定的按最低分。
      """
    static let formatHelp = "结果的格式。"
    static let withoutHelp = "不考虑的条目，可写几个；编号见 standard show。"
    static let soon = "近期"
    static let rows = "各条目再加一项能增加的分值（近期：近期可得的条目）"
    static let worth = "表列"
    static let noRows = "没有可供考虑的条目。"

    static func set(_ number: Int, _ headline: String) -> String { "第 \(number) 组  \(headline)" }
    static func unknownRow(_ id: String) -> String {
      "用法有误：--without 的「\(id)」不是标准中的条目。请看 ziping standard show。"
    }
  }

  enum Text {
    static let figures = ["保底", "自评", "上限", "最高"]
    static let total = "合计"
    static let noEntries = "还没有录入条目。"
    static let entries = "条目（状态、计入分值、编号、条目、名称）"
    static let explanation = "分值来由（每步之前、之后的自评）"
    static let steps = ["之前", "之后"]
    static let verdicts = "结论（分别判断，以评委会为准）"
    static let scoreVerdict = "规定分值"
    static let conditions = "条件"
    static let missingEvidence = "还缺的佐证材料"
    static let byOffice = "按出具单位"
    static let bareEntries = "缺时间或佐证的条目"
    static let judgedByPeople = "由人评议，不作计算"

    static func applicationDate(_ day: CalendarDay) -> String { "申报日 \(day)" }
    static func cut(_ points: Points) -> String { "  封顶减 \(points)" }
  }

  enum CSV {
    static let person = ["草稿", "姓名", "单位", "申报专业", "申报日"]
    static let totals = ["保底", "自评", "上限"]
    static let mark = ["规定分值", "分值比较"]
    static let end = ["错误数", "提醒数", "评价标准", "读取失败原因"]
  }
}
