import Basics
import Screen

extension Words {
  /// What only the conversation in lines says.
  package enum Plain {
    package static let welcome = "自评，纯文本方式：每行一个回答，按 Enter 送出；输入「说明」看可用的话。"
    package static let notUTF8 = "这一行不是 UTF-8 编码，没有采用；请把终端或文件改为 UTF-8。"
    package static let tooLong = "这一行太长，没有采用；请分开或缩短。"

    static let controls = "这一行含有控制字符（如方向键），没有采用；请重新输入。"
    static let empty = "未填"
    static let notTaken = "没有采用，这一项没有改动；请重新回答。"
    static let damaged = "打不开"
    static let otherStandard = "另一份标准"
    static let steps = "步骤"
    static let archivePrompt = "归档草稿的编号，「取回 2」，「返回」："
    static let deskPrompt = "草稿编号（0 新建）："
    static let versionsPrompt = "版号查看，「恢复 2」，「恢复成新草稿 2」，「返回」："
    static let yesPrompt = "「是」就做，其他回答不做："
    static let versionsHow = "写版号就打开来看，只读；「恢复 2」用第 2 版替换现在的内容（可撤销）；「恢复成新草稿 2」另成一份；「返回」到草稿列表。"
    static let onlyAtDesk = "这句话只用于草稿列表：先「返回」到那里。"
    static let stepsPrompt = "步骤编号（返回：到草稿列表）："
    static let listPrompt = "编号打开，「新增」，空行到下一步："
    static let toldPrompt = "空行到下一步，「步骤」："
    static let pickerPrompt = "编号选用，文字筛选，「返回」不选："
    static let finderPrompt = "编号前往，或输入要找的文字，「返回」不找："
    static let summaryPrompt = "编号前往，空行接着读，「步骤」，「退出」："
    static let leavingUnsaved = "「退出」就不保存而离开，最近的修改将丢失。"
    static let elsewherePrompt = "文件夹，「返回」回到草稿："
    static let elsewhereHow = "要存到别的文件夹，请写明路径，如「另存 /media/usb」。"
    static let deleteHow = "请在条目列表里写明编号，如「删除 2」。"
    static let changeHow = "改选只用于打开的条目：先用编号打开一条。"
    static let adviceHow = "请在汇总里写明建议那一行的编号，如「假设 30」。"
    static let allRead = "读完了；「重读」从头读。"
    static func following(_ titles: [String]) -> String {
      "还有：\(titles.joined(separator: "、"))。空行接着读，「重读」从头读。"
    }
    static func toMend(_ marks: [String]) -> String { "\(marks.joined(separator: " "))：说「下一问题」逐处前往" }
    static let takeHow = "没有可照填的；列出「可照填」时才能用，如「照填」「照填 2」。"
    static let reviewPrompt = "编号打开，「认定 2」，空行到下一步："
    static let acceptHow = "请在条目列表里写明编号，如「认定 2」；打开的条目只说「认定」。"
    static let wholeHow = "全文只用于正在问的一项。"
    static let clearHow = "清空只用于正在问的一项。"

    static func fieldPrompt(_ label: String) -> String { "\(label)（空行：不改，下一项）：" }
    static func nothingLike(_ text: String) -> String { "以前没有填过与「\(short(text))」相符的，请直接输入。" }
    static func suggestions(_ texts: [String]) -> String {
      "可照填：" + texts.enumerated().map { "\($0 + 1) \(clipped($1))" }.joined(separator: "  ")
    }
    static func opened(_ name: String) -> String { "打开了 \(name)" }
    static func step(_ number: Int, of count: Int, _ title: String) -> String { "第 \(number) 步，共 \(count) 步：\(title)" }
    static func entry(_ name: String, _ figures: String) -> String { "条目：\(name)  \(figures)" }
    static func changed(_ total: Points, by change: Points) -> String { "合计 \(total.column)，\(change.signed)" }

    /// The longest text that is read out wherever it stands, in characters.
    static let longest = 60

    /// A text as far as one wants to hear it; how long it is, and how to hear the rest.
    static func brief(_ text: String) -> String {
      text.count <= longest ? text : "\(text.prefix(longest / 2))..（共 \(text.count) 字，「全文」读全）"
    }

    /// A text as one of several: it is read whole where it is asked for.
    static func clipped(_ text: String) -> String { TextLayout.clip(text, to: longest) }

    static func whole(_ label: String, _ text: String) -> String { "\(label)：\(text.isEmpty ? empty : text)" }

    static func found(_ count: Int, _ text: String) -> String {
      text.isEmpty ? Words.Find.title : "查找「\(short(text))」：\(count) 处"
    }

    static func noSuchDraft(_ text: String, _ count: Int) -> String {
      let what = count == 0 ? "这里还没有草稿，请输入 0 新建。" : "请输入编号 1-\(count)，或 0 新建。"
      return text.isEmpty ? what : "没有草稿「\(short(text))」；" + what
    }

    static let renameHow = "请写明草稿的编号和新的文件名，如「改名 2 陈晓岚」。"
    static func archiveHow(isArchive: Bool) -> String {
      isArchive ? "这里就是归档：「取回 2」取回第 2 份，「看归档」返回草稿。" : "取回只用于归档：先说「看归档」。"
    }
    static func draftHow(_ command: PlainCommand?) -> String {
      let word = command?.names.word ?? ""
      return "请写明草稿的编号，如「\(word) 2」。"
    }

    static func version(_ version: DraftVersion) -> String {
      let content = version.damage == nil ? Words.versionContent(version) : damaged
      let parts = [Words.versionNumber(version), version.kept, content, version.total?.points.column ?? ""]
      return parts.filter { !$0.isEmpty }.joined(separator: "  ")
    }

    static func noSuchVersion(_ text: String) -> String {
      "没有「\(short(text))」这一版；请写列出的版号，或「返回」到草稿列表。"
    }

    static func noSuchStep(_ text: String, _ count: Int) -> String {
      "没有步骤「\(short(text))」；请输入 1-\(count) 或步骤的名称。"
    }

    static func notUnderstood(_ text: String) -> String {
      "不明白「\(short(text))」；请输入所列的编号，或输入「说明」看可用的话。"
    }

    /// A sentence that names keys, for someone who presses none.
    static func spoken(_ text: String) -> String {
      // No sentence of ours is as long: a text read back may have a million characters.
      if text.utf8.count > 4000 { return text }
      for (keys, words) in instead {
        guard let found = text.firstRange(of: keys) else { continue }
        return text[..<found.lowerBound] + words + text[found.upperBound...]
      }
      return text
    }

    private static let instead = [
      ("^T 假设，^D 划去，Enter 去填", "可说「假设」「划去」加编号；只写编号就去填"),
      ("^D 去掉，^N 正式新增", "「删除」加编号去掉，「新增」正式新增"),
      ("按 Enter 删除，按其他键保留。退出前可用 ^Z 撤销。", "回答「是」删除，其他回答保留。退出前可用「撤销」取回。"),
      ("请 ^Q 退出后删去它", "请「退出」后删去它"),
      ("按 Enter 转换，按 Esc 返回", "回答「是」转换，其他回答返回"),
      ("按 ^N 把这一版恢复成新草稿", "可用「恢复成新草稿」加版号"),
      ("按 ^R 看它的旧版", "可说「旧版」加编号看它的旧版"),
      ("请按 Esc 回到草稿列表，再按 ^R", "请「返回」到草稿列表，再说「旧版」加编号"),
      ("，^X 看归档", "，可说「看归档」"), ("，^X 返回草稿", "，说「看归档」返回草稿"), ("先取回（^K）再改；按 ^X 返回草稿", "先「取回」再改；说「看归档」返回草稿"),
      ("恢复之后按 ^L 再读", "恢复之后请重新打开本程序"), ("之后按 ^L 再读；也可以 ^Q 退出，用 ziping 文件夹 打开别处", "之后重新打开本程序"),
      ("^Z 撤销", "可用「撤销」恢复"), ("^Y 重做", "可用「重做」恢复"), ("，^D 恢复", "，再说「划去」加编号恢复"),
      ("：先用上下键选中要删除的一条", ""), ("按 Enter 换成表中另一项", "可用「改选」换成表中另一项"), ("按 ^O", "说「依据」"),
      ("在评分项上按 Enter 改选", "可用「改选」更换"),
    ]

    private static func short(_ text: String) -> String { TextLayout.clip(text, to: 40) }

    /// The table of commands.
    static var help: [String] {
      ["可用的话（括号里的字母同，填文字时只认中文的词；开头写 = 就当作内容）"]
        + PlainCommand.allCases.map { "\($0.names.word)（\($0.names.letters)）：\(meaning($0))" }
    }

    private static func meaning(_ command: PlainCommand) -> String {
      switch command {
      case .next: "到下一步"
      case .previous: "到上一步"
      case .back: "到表单的上一项"
      case .step: "列出各步；步骤 2、步骤 汇总：到那一步"
      case .add: "新增条目；新增 项目：只列含「项目」的评分项"
      case .delete: "删除 2：删除列表里的第 2 条，可撤销；草稿列表里：删除第 2 份草稿和全部旧版，先问一次"
      case .change: "给打开的条目改选评分项"
      case .clear: "清空正在问的一项"
      case .take: "填入所列的以前填过的内容；照填 2：第 2 个；照填 区科（或拼音首字母 qk）：填入最相近的"
      case .notApplicable: "把条件里的这一问标为不适用"
      case .whole: "读出正在问的一项的全文"
      case .review: "草稿列表里 审核 2：审核第 2 份草稿，草稿只看不改，另存审核记录"
      case .accept: "审核时 认定 2：认定列表里的第 2 条，再说一次改回待审；打开的条目只说 认定"
      case .versions: "草稿列表里 旧版 2：第 2 份草稿的旧版，可以查看、恢复"
      case .restoreAsNew: "旧版里 恢复成新草稿 3：把第 3 版恢复成另一份新草稿"
      case .duplicate: "草稿列表里 复制 2：把第 2 份草稿复制成另一份"
      case .rename: "草稿列表里 改名 2 陈晓岚：给第 2 份草稿的文件改名"
      case .archive: "草稿列表里 归档 2：把第 2 份草稿移到归档"
      case .bringBack: "归档里 取回 2：把第 2 份草稿移回来"
      case .showArchive: "在草稿列表与归档之间切换"
      case .restore: "旧版里 恢复 3：用第 3 版替换现在的内容，可撤销"
      case .undo: "撤销上一次修改；草稿列表里：撤销上一次删除"
      case .redo: "重做"
      case .problem: "到下一处缺、错、疑的地方"
      case .summary: "到汇总"
      case .total: "读出各部分与合计"
      case .find: "查找 项目：列出含「项目」的条目、评分项、问题和读法，用编号前往"
      case .explain: "这个分数的依据；依据 2：第 2 行的依据"
      case .tryOut: "汇总里 假设 30：假设再加第 30 行建议的一项，再说一次取消"
      case .strikeOut: "汇总里 划去 30：以后不再建议那一项，再说一次恢复"
      case .help: "说明这一项和可用的话（? 同）"
      case .list: "再读一遍这里的内容"
      case .save: "立即保存并报时"
      case .elsewhere: "另存 /media/usb：把草稿另存到这个文件夹，以后都存在那里"
      case .out: "退回一层，所填不丢"
      case .leave: "保存并退出"
      }
    }
  }
}
