import Basics
import Formats
import Scoring
import Standards

/// To whom a sentence says what to do: options for the one, keys for the other.
package enum RosterVoice: Hashable, Sendable {
  case command, wizard
}

/// Every word about rosters.
package enum RosterWords {
  static let number = "工号"
  static let name = "姓名"
  static let organization = "单位"
  static let specialty = "申报专业"
  static let applicationDate = "申报日"
  static let passMark = "规定分值"

  static let peopleColumns: [(String, Column)] = [
    (number, .number), (name, .name), (organization, .organization), (specialty, .specialty),
    (applicationDate, .applicationDate), (passMark, .passMark), ("学历", .education),
    ("学历专业和学校", .educationTitle), ("毕业时间", .educationDate),
  ]
  static let entryColumns: [(String, Column)] = [
    (number, .number), (name, .name), (organization, .organization), ("条目", .criterion),
  ]
  /// Other words by which columns are known.
  static let otherNames: [(String, Column)] = [
    ("职工号", .number), ("员工编号", .number), ("申报人", .name), ("人员", .name), ("工作单位", .organization),
    ("单位名称", .organization), ("专业", .specialty), ("申报日期", .applicationDate), ("申报时间", .applicationDate),
    ("最高学历", .education), ("学历学位", .education), ("毕业院校", .educationTitle), ("毕业学校", .educationTitle),
    ("评价条目", .criterion), ("指标", .criterion), ("三级指标", .criterion), ("criterion", .criterion),
    ("评分项", .criterion), ("评分项目", .criterion), ("条目编号", .criterion),
  ]
  static let otherFieldNames: [(String, Column)] = [
    ("项目", .field(.project)), ("所属项目", .field(.project)), ("本人排名", .field(.rank)), ("名次", .field(.rank)),
    ("日期", .field(.date)), ("时间", .field(.date)), ("数量", .field(.count)), ("个数", .field(.count)),
    ("任职月数", .field(.months)), ("自报分", .field(.claimed)), ("自报", .field(.claimed)),
    ("经济效益", .field(.benefit)), ("级别", .field(.level)), ("已备材料", .field(.evidence)),
    ("成果名称", .field(.title)), ("项目名称", .field(.title)), ("材料", .field(.evidence)),
    ("发证单位", .field(.issuer)), ("获奖时间", .field(.date)), ("授权时间", .field(.date)), ("发表时间", .field(.date)),
  ]

  /// What people call degrees, by the names of the standard's rows.
  static let degrees = [
    "博士": "硕士及以上", "博士研究生": "硕士及以上", "硕士": "硕士及以上", "硕士研究生": "硕士及以上", "研究生": "硕士及以上",
    "大学本科": "本科", "大学": "本科", "学士": "本科", "大专": "专科", "大学专科": "专科",
  ]
  /// The ones that are said most, for messages.
  private static let otherDegrees = ["博士", "硕士", "学士", "大专"]
  static let doesNotApply: Set<String> = ["不适用", "-", "—", "/"]
  /// What may stand behind a number that counts it.
  static let countedThings = ["完成人", "发明人", "起草人", "作者", "个月", "名", "个", "月", "项", "位", "人", "件", "篇", "次"]
  /// Words of questions that ask for something to be reached, and the answers that only such a question has.
  static let standards = ["达到", "符合", "合格", "具备"]
  static let reached: Set<String> = ["达标", "合格", "符合", "达到", "已达标", "具备"]
  static let notReached: Set<String> = ["不达标", "未达标", "不合格", "不符合", "未达到", "不具备"]
  static let none: Set<String> = ["无", "没有", "否"]

  // MARK: Quoting

  /// So many characters of what was entered are quoted at most.
  private static let mostQuoted = 80

  /// What was entered, in quotes: of a long text its beginning.
  private static func quoted(_ text: String) -> String { "「\(short(text))」" }
  static func short(_ text: String) -> String { Quote.short(text, mostQuoted) }

  // MARK: Files

  static let emptyFile = "文件是空的，没有可读的行。"
  static let unknownKind = "认不出这是人员表还是业绩表：列名里应有「姓名」（人员）或「条目」（业绩）；列名上面的行请删去。模板可用 ziping import --template 生成。"
  static func unknownColumn(_ nearest: String?) -> String {
    let how = nearest.map { "是不是「\($0)」？是的请改列名。" } ?? "如有内容要导入，请按模板改列名。"
    return "不认识这一列，没有读；" + how
  }
  static func skippedAbove(_ line: Int) -> String { "列名在第 \(line) 行，上面的当作标题，没有读。" }
  static let noCriterionColumn = "像是业绩表，但没有「条目」一列：请补上这一列，或按模板改列名（ziping import --template 业绩）。"
  static func moreUnknownColumns(_ count: Int) -> String { "另有 \(count) 列不认识，没有读。" }
  static let tooManyRows = "超过 \(CSVLimits.rows) 行，比电子表格能放的还多：请检查是否选错了文件，或分成几份。"
  static func nobodyIn(_ kind: RosterKind) -> String {
    kind == .people ? "只有列名，还没有填人：请每人填一行，再导入。" : "只有列名，还没有填业绩：请每个条目填一行，再导入。"
  }

  /// What stands in every table that this program writes; and the headings that tell these tables apart.
  static let figures: Set<String> = ["保底", "自评", "上限"]
  static let kindOfLine = "类别"
  static let scoredBy = "评价标准"
  static func ownTable(_ table: OwnTable) -> String {
    let what =
      switch table {
      case .scores: "评分结果（ziping score 写出的）"
      case .summary: "自评汇总（ziping report 写出的）"
      case .form: "自评表（ziping report 写出的）"
      }
    return "这是\(what)，不是名单，没有导入：里面的人都有草稿了，请打开草稿修改；要导入别的人，请按模板另填一份（ziping import --template）。"
  }
  static let columnTwice = "与前面一列重复：请删去一列。"

  static func sentence(_ fault: CSVFault) -> String {
    let lines = fault.lines
    let left =
      lines.count == 1 ? "这一行没有读，其余照常" : "分不清下一行从哪里起，第 \(lines.lowerBound) 到 \(lines.upperBound) 行没有读"
    return switch fault.problem {
    case .openQuote: "这一格的双引号没有结束：请补上双引号，或用电子表格另存为 CSV；\(left)。"
    case .tooLong(let beginning):
      "有一格超过 \(CSVLimits.characters) 个字（开头是\(quoted(beginning))），电子表格也放不下：请缩短，或检查是否少了双引号；\(left)。"
    case .tooManyCells: "这一行超过 \(CSVLimits.cells) 格，电子表格也放不下：请删去多余的列；\(left)。"
    case .afterQuote: "双引号结束之后还有文字：文字里的双引号要写成两个，或用电子表格另存为 CSV；\(left)。"
    }
  }

  package static func sentence(_ problem: RosterTextProblem) -> String {
    switch problem {
    case .spreadsheet(let ending):
      "这是 \(ending) 工作簿，不能直接读：请用 Excel 或 WPS 打开，「另存为」选「CSV UTF-8（逗号分隔）」，再导入存出的文件。"
    case .unknownEncoding:
      "文字编码认不出：请用 Excel 或 WPS 打开，「另存为」选「CSV UTF-8（逗号分隔）」，再导入存出的文件。"
    }
  }

  /// A problem as it is printed: what is no error is a reminder.
  package static func printed(_ problem: RosterProblem) -> String {
    (problem.isError ? "" : "提醒：") + problem.sentence
  }

  // MARK: Rows

  static let tooManyCells = "这一行比首行多出内容：请检查是否少了引号，或列错了位。"
  static let noName = "缺姓名：请补填。"
  static let unseenName = "姓名里没有看得见的字（只有空白或不显示的符号）：请重新填写。"
  static func noApplicationDate(_ voice: RosterVoice) -> String {
    "缺申报日：请补填，或" + (voice == .command ? "统一指定一个（--date）。" : "按 ^O 统一指定一个。")
  }
  static func scientificNumber(_ text: String) -> String {
    "\(quoted(text))是电子表格改写过的，原来的工号没有存下来：请在 Excel 或 WPS 中选中这一列，「设置单元格格式」选「文本」，重新填写，再另存为 CSV。"
  }
  static let noDegree = "填了毕业时间或学校而没有填学历：请补填学历。"
  static let noCriterion = "缺条目：请填评价表中的条目，如「成果奖项 县区级 二等奖」。"

  static func personTwice(_ line: Int) -> String { "与第 \(line) 行是同一人（工号相同，或单位和姓名都相同）：请删去一行，或填工号区分。" }
  static func numberTwice(_ line: Int, _ name: String) -> String { "工号与第 \(line) 行的\(quoted(name))相同，姓名不同：请核对工号。" }
  static func draftOfTwo(_ line: Int, _ path: String) -> String {
    "与第 \(line) 行都对应同一份草稿\(quoted(path))：请删去一行，或填工号区分。"
  }
  static func doubtfulPerson(_ said: Applicant) -> String {
    "\(quoted(words(said)))是谁拿不准（不止一人，或工号、姓名、单位对不上）：请选定，或把表中写全。"
  }
  static func unknownPerson(_ said: Applicant) -> String {
    words(said).isEmpty ? "没有写是谁的：请填工号或姓名。" : "\(quoted(words(said)))不在人员表里，也没有草稿：请先导入此人，或检查是否写错。"
  }
  static func doubtfulDraft(_ person: RosterPerson, _ paths: [String]) -> String {
    "\(quoted(words(person.applicant)))可能就是已有的草稿（\(list(paths))），拿不准：请选定，或把表中写全。"
  }
  static func doubtfulTwin(_ person: RosterPerson, _ line: Int) -> String {
    "\(quoted(words(person.applicant)))与第 \(line) 行可能是同一人，拿不准：请选定，或把工号、单位写成一样的。"
  }
  static func conflict(_ path: String, _ differences: [Difference]) -> String {
    "已有草稿\(quoted(path))，\(inDraft(differences))：草稿不会被改写，请核对后改表或改草稿。"
  }
  /// Whose draft cannot be read has one all the same.
  static func unreadableDraft(_ person: RosterPerson, _ draft: UnreadableDraft) -> String {
    "\(quoted(words(person.applicant)))像是已有草稿\(quoted(draft.name))，只是现在读不了，没有另建：\(draft.reason)能读之后再导入；确实是另一个人的，请先给那个文件改名。"
  }
  static func unreadableDraftOfRow(_ said: Applicant, _ draft: UnreadableDraft) -> String {
    "\(quoted(words(said)))像是已有草稿\(quoted(draft.name))，只是现在读不了，这一行没有导入：\(draft.reason)能读之后再导入。"
  }
  static func otherStandard(_ path: String, _ standard: String, _ chosen: String) -> String {
    "已有草稿\(quoted(path))，依据的是另一个标准\(quoted(standard))，没有补入：请用那个标准导入（--standard），或先把草稿转换到\(quoted(chosen))。"
  }
  static func needsUpdate(_ path: String, _ entries: Int, _ answers: Int, _ voice: RosterVoice) -> String {
    let how = voice == .command ? "请选择补入（--add）" : "请按 ^T"
    return "已有草稿\(quoted(path))，表中多出 \(entries) 个条目、\(answers) 处填写：要补进去\(how)。"
  }
  static func askOwner(_ said: Applicant, _ file: String, _ line: Int) -> String {
    "\(Quote.path(file)) 第 \(line) 行起的\(quoted(words(said)))是谁？选定之后，同样写法的各行都归此人。"
  }
  static func askDraft(_ person: RosterPerson, isKnown: Bool) -> String {
    let who = "\(Quote.path(person.file)) 第 \(person.line) 行的\(quoted(words(person.applicant)))"
    return isKnown ? who + "已有几份草稿，是哪一份？" : who + "是已有草稿的这个人吗？草稿里的姓名、单位和工号不会改。"
  }
  static func askTwin(_ person: RosterPerson, _ twin: RosterPerson) -> String {
    let (one, other) = (words(person.applicant), words(twin.applicant))
    return "\(Quote.path(person.file)) 第 \(person.line) 行的\(quoted(one))与第 \(twin.line) 行的\(quoted(other))是两个人吗？"
  }
  static func candidate(_ candidate: RosterDoubt.Candidate) -> String {
    switch candidate.place {
    case .row(_, let line): "\(short(words(candidate.applicant)))，表中第 \(line) 行"
    case .draft(let path): draft(candidate, path)
    case .another: "另一个人：新建草稿"
    case .sameEntry: "同一条：不再加"
    case .anotherEntry: "另一条：加上"
    }
  }
  /// What tells drafts of one person apart comes first.
  private static func draft(_ candidate: RosterDoubt.Candidate, _ path: String) -> String {
    guard let draft = candidate.draft else { return path }
    let date = "申报日 \(draft.draft.applicationDate)"
    let points = candidate.points.map { "自评 \($0)" } ?? ""
    let parts = [short(draft.name), short(words(candidate.applicant)), date, points]
    return parts.filter { !$0.isEmpty }.joined(separator: "，")
  }
  static func row(_ file: String, _ line: Int) -> String { "\(file):\(line)" }
  static func line(_ line: Int) -> String { "第 \(line) 行" }
  static func rowLeftOut(_ said: Applicant) -> String { "\(quoted(words(said)))的这一行按所选不导入。" }
  static func leftOut(_ name: String) -> String { "\(quoted(name))按所选不导入。" }
  static func takenByName(_ said: Applicant, _ person: RosterPerson) -> String {
    let who = person.draft.map { "草稿\(quoted($0.name))" } ?? person.name
    return "\(quoted(words(said)))没有写全，只此一人，归入\(who)，请核对。"
  }
  /// The subject is whose they are, in words that the labels follow.
  static func keptAsInDraft(_ subject: String, _ differences: [Difference]) -> String {
    "\(subject)\(inDraft(differences))，草稿照旧。"
  }
  static func unknownCriterion(_ text: String, _ voice: RosterVoice) -> String {
    let id = voice == .command ? "，或填编号（见 ziping standard show）" : ""
    return "标准中没有\(quoted(text))这一条：请按评价表填写，如「成果奖项 县区级 二等奖」\(id)。"
  }

  // MARK: Entries that are there already

  static let degree = "学历"
  static let criterion = "条目"
  static let notFilledIn = "未填"

  private static func inDraft(_ differences: [Difference]) -> String {
    differences.map { "\($0.label)在草稿中为\(quoted($0.own))，在表中为\(quoted($0.given))" }.joined(separator: "；")
  }
  private static func row(_ entry: RosterEntry) -> String { "\(Quote.path(entry.file)) \(line(entry.line))" }
  /// The place of another row, as short as it can be beside this one.
  private static func row(_ other: RosterEntry, beside row: RosterEntry) -> String {
    other.file == row.file ? line(other.line) : " \(self.row(other))"
  }
  static func askEntry(_ row: RosterEntry, _ name: String, _ draft: String, _ differences: [Difference]) -> String {
    "\(self.row(row))的\(quoted(name))，草稿\(quoted(draft))里像是已有：\(inDraft(differences))。是同一条吗？草稿里的不会改写。"
  }
  static func doubtfulEntry(_ name: String, _ draft: String, _ differences: [Difference]) -> String {
    "\(quoted(name))在草稿\(quoted(draft))里像是已有：\(inDraft(differences))，拿不准：请选定，或核对后改表或改草稿。"
  }
  static func askEntryTwin(
    _ row: RosterEntry, _ name: String, _ twin: RosterEntry, _ differences: [Difference]
  ) -> String {
    let apart = differences.map { "\($0.label)\(quoted($0.own))和\(quoted($0.given))" }.joined(separator: "，")
    let how = apart.isEmpty ? "写得一样" : "只有\(apart)不同"
    return "\(self.row(row))的\(quoted(name))与\(self.row(twin, beside: row))\(how)：是同一条写了两次吗？"
  }
  static func doubtfulEntryTwin(_ row: RosterEntry, _ name: String, _ twin: RosterEntry) -> String {
    "\(quoted(name))与\(self.row(twin, beside: row))像是同一条写了两次，拿不准：请选定，或删去一行。"
  }
  static func takenAsTwin(_ row: RosterEntry, _ name: String, _ twin: RosterEntry) -> String {
    "\(quoted(name))与\(self.row(twin, beside: row))是同一条，只加一条。"
  }
  static func twinInDraft(_ row: RosterEntry, _ name: String, _ twin: RosterEntry) -> String {
    "\(quoted(name))与\(self.row(twin, beside: row))像是同一条写了两次，草稿里已有那一条，没有再加：确是另一条的，请在草稿里新增。"
  }
  static func ambiguousCriterion(_ text: String, _ paths: [String]) -> String {
    "\(quoted(text))不止一条（\(paths.joined(separator: "；"))）：请把前面的指标也写上。"
  }

  // MARK: Cells

  static func noDate(_ text: String, _ problem: TypedProblem) -> String { "\(quoted(text))不是有效日期：\(problem.remedy)。" }
  /// What makes a spreadsheet save dates as they are meant.
  private static let howToSaveDates =
    "请在 Excel 或 WPS 中选中这一列，「设置单元格格式」选「自定义」，填 yyyy-mm-dd（只有年月的填 yyyy-mm），再另存为 CSV"
  static func lostDate(_ text: String) -> String { "\(quoted(text))分不清年、月、日：\(howToSaveDates)。" }
  static func serialDate(_ text: String) -> String { "\(quoted(text))像是电子表格里日期的序号：\(howToSaveDates)。" }
  static func tooNarrow(_ text: String) -> String {
    "\(quoted(text))是列太窄时显示的，原来的内容没有存下来：请在 Excel 或 WPS 中把这一列拉宽，再另存为 CSV。"
  }
  static func readAs(_ text: String, _ value: String) -> String { "\(quoted(text))读作 \(value)，请核对。" }
  static func unknownDegree(_ text: String, _ names: [String]) -> String {
    "\(quoted(text))不是可填的学历：请填\(choices(names))之一，也可写\(choices(otherDegrees))。"
  }
  private static func choices(_ names: [String]) -> String { names.map { "「\($0)」" }.joined(separator: "、") }
  static func noMonths(_ text: String, _ problem: TypedProblem) -> String {
    "\(quoted(text))不是有效月数：\(problem.remedy)。"
  }
  static func months(_ months: Int) -> String { "\(months) 个月" }
  static func counted(_ text: String, _ value: String, _ day: CalendarDay) -> String {
    "\(quoted(text))按申报日 \(day) 读作 \(value)，请核对。"
  }
  static func unreadable(_ text: String) -> String {
    "\(quoted(text))里有认不出的字（文字编码与别处不同）：请重新填写这一格，另存为 CSV UTF-8。"
  }
  static func noFullDate(_ text: String) -> String { "\(quoted(text))不完整：申报日要写到日，如 2026-05-01。" }
  static func noNumber(_ text: String) -> String { "\(quoted(text))不是整数：请填阿拉伯数字。" }
  static func tooSmall(_ text: String, _ least: Int) -> String { "\(quoted(text))太小：应不小于 \(least)。" }
  static func noPoints(_ text: String) -> String { "\(quoted(text))不是分值：请填不小于 0 的数字。" }
  static func noTenth(_ text: String) -> String { "\(quoted(text))应为 0.1 的倍数。" }
  static func noYesNo(_ text: String) -> String { "\(quoted(text))应填「是」或「否」。" }
  static func noOption(_ text: String, _ options: [String]) -> String {
    "\(quoted(text))不在可选项中：请填\(choices(options))之一。"
  }

  // MARK: Phrases

  /// How a choice is written in a command.
  static let anotherPerson = "新建"
  static let sameEntry = "同一条"
  static let anotherEntry = "另一条"
  package static let leaveOut = "不导入"

  static func heading(_ fact: FactDefinition) -> String { fact.label }

  /// The first few of many names.
  private static func list(_ names: [String]) -> String {
    let most = 5
    let first = names.prefix(most).map(short).joined(separator: "、")
    return names.count > most ? "\(first) 等 \(names.count) 份" : first
  }

  private static func words(_ said: Applicant) -> String {
    [said.staffNumber, said.name, said.organization].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// An answer with its options by their names.
  static func words(_ value: FactValue, of definition: FactDefinition?) -> String {
    let options: [Option]
    switch definition?.kind {
    case .choice(let all)?, .choices(let all)?, .numberedChoices(let all)?: options = all
    default: options = []
    }
    let label = { (value: FactValue) in options.first { $0.id == words(value) }?.label ?? words(value) }
    if case .list(let values) = value, !values.isEmpty { return values.map(label).joined(separator: "、") }
    return label(value)
  }

  static func words(_ value: FactValue) -> String {
    switch value {
    case .doesNotApply: "不适用"
    case .yesNo(let answer): answer ? "是" : "否"
    case .number(let number): "\(number)"
    case .text(let text), .other(let text): text
    case .list(let values): values.isEmpty ? "无" : values.map(words).joined(separator: "、")
    }
  }
}
