import Basics
import Formats

extension RulePackProblems {
  /// One line for each problem: file, place, path, what is wrong and what to do.
  package var lines: [String] {
    let lines = problems.prefix(RulePackProblems.mostLines).map { problem in
      "\(files[safe: problem.place.file] ?? "")：\(problem.line(files))"
    }
    let others = problems.count - lines.count
    return others > 0 ? lines + ["\(files.first ?? "")：\(RulePackWording.others(others))"] : lines
  }

  /// So many problems are told one by one.
  private static let mostLines = 1_000
}

extension RulePackProblem {
  /// `第 12 行第 9 列 sections[2].cap：…`.
  package var line: String {
    RulePackWording.place(place, path) + "：" + RulePackWording.sentence(fault)
  }

  /// The same, with the names of the pack's file and of those that it extends.
  fileprivate func line(_ files: [String]) -> String {
    guard let inherited else { return line }
    let place = path.isEmpty ? "" : RulePackWording.place(place, path) + "："
    return place + RulePackWording.reason(fault) + RulePackWording.reaches(inherited, files)
  }
}

/// The sentences for mistakes in a rule pack: what is wrong, and what to do.
enum RulePackWording {
  static func others(_ count: Int) -> String { "另有 \(count) 处错误没有列出：请先改正以上各处，再检查一次。" }

  /// `第 12 行第 9 列 sections[2].cap`.
  static func place(_ place: JSONPlace, _ path: String) -> String {
    path.isEmpty ? place.words : "\(place.words) \(path)"
  }

  /// What an overlay's change does to a value that it takes over, and what its author can do.
  static func reaches(_ value: InheritedValue, _ files: [String]) -> String {
    let others = value.others == 0 ? "" : "（另有 \(value.others) 处）"
    return "这处改动影响到所依据的\(standing(value, files))\(others)：请改正这处改动，或同时在本文件中改写「\(value.item)」。"
  }

  /// `「内置标准」第 655 行第 49 列 sections[3].cap`.
  static func standing(_ value: InheritedValue, _ files: [String]) -> String {
    "「\(files[safe: value.place.file] ?? "")」\(place(value.place, value.path))"
  }

  /// What is wrong, without what would be done about it in the file where it shows.
  static func reason(_ fault: RulePackFault) -> String {
    let sentence = sentence(fault)
    guard let remedy = sentence.firstRange(of: "：请") else { return sentence }
    return sentence[..<remedy.lowerBound] + "。"
  }

  static func sentence(_ fault: RulePackFault) -> String {
    value(fault) ?? node(fault) ?? scale(fault) ?? reference(fault) ?? test(fault) ?? example(fault) ?? overlay(fault)
      ?? ""
  }

  // MARK: - Values

  private static func value(_ fault: RulePackFault) -> String? {
    switch fault {
    case .notJSON(let reason): JSONWording.sentence(reason)
    case .otherFormat(let found):
      "格式是「\(Quote.short(found))」，不是评价标准文件：请检查是否选错了文件，格式应为「\(RulePackFile.format)」。"
    case .unknownKey(let key, let known): "不认识的键「\(Quote.short(key))」：请删去，或\(change(key, known))。"
    case .missingKey(let key): "缺少「\(key)」：请补上。"
    case .wrongType(let found, let wanted): "这里是\(name(found))，应为\(name(wanted))：请改正。"
    case .emptyText: "文字是空的：请填写，或删去这个键。"
    case .unprintable(let scalar): "文字里有不能显示的字符 \(code(scalar))，会打乱屏幕和自评表：请删去它。"
    case .emptyList: "列表是空的：请至少写一项，或删去这个键。"
    case .unknownWord(let found, let known): "「\(Quote.short(found))」不是这里的选项：请\(change(found, known))。"
    case .badId(let found): "「\(Quote.short(found))」不能作编号：请只用英文字母、数字和中间的点。"
    case .badPackId(let found): "「\(Quote.short(found))」不能作标准的编号：请只用英文字母、数字、短横线和点。"
    case .badDate(let found): "「\(Quote.short(found))」不是有效日期：请写成 2026-03-01 这样的年-月-日。"
    case .notWhole(let found): "「\(Quote.short(found))」不是整数：请改成整数。"
    case .outOfRange(let found, let least, let most): "「\(Quote.short(found))」超出范围：请改成 \(least) 到 \(most) 之间的数。"
    case .notThousandths(let found): "「\(Quote.short(found))」的小数超过三位：分值请最多写到千分位。"
    case .duplicate(let found): "「\(Quote.short(found))」重复出现：请删去一处，或改成另一个。"
    default: nil
    }
  }

  /// `U+202E`.
  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// What to write instead: the word that was probably meant, else all that may stand there.
  private static func change(_ found: String, _ known: [String]) -> String {
    if let near = Spelling.nearest(to: found, among: known) { return "改成「\(near)」" }
    return known.count == 1 ? "改成\(list(known))" : "改成\(list(known))之一"
  }

  private static func mend(_ near: String?) -> String { near.map { "请改成「\($0)」" } ?? "请改正编号" }

  private static func list(_ words: [String]) -> String {
    words.map { "「\($0)」" }.joined(separator: "、")
  }

  private static func name(_ kind: JSONKind) -> String {
    switch kind {
    case .null: "空值 null"
    case .flag: "真假值 true/false"
    case .number: "数"
    case .text: "文字"
    case .list: "列表 [ ]"
    case .object: "对象 { }"
    }
  }

  // MARK: - Nodes

  private static func node(_ fault: RulePackFault) -> String? {
    switch fault {
    case .idNotTopLevel(let id): "一级、二级指标的编号「\(id)」不能带点：请改成一个词。"
    case .idNotBelow(let id, let parent): "编号「\(id)」应当是上一级编号加一个点和一个词，例如「\(parent).name」：请改正。"
    case .pointsOnSection: "一级、二级指标不能直接打分：请把 points 移到它下面的行。"
    case .childrenBelowRow: "有 points 的行下面不能再有 children：请删去其中一个。"
    case .nothingBelow(let id): "「\(id)」既没有 points 也没有 children：请补上其中一个。"
    case .unitsLimitOffRow: "按个数限项（units）只能用在按个数（perUnit）打分的行：请改用 entries，或移到那一行。"
    case .sectionCaps(let sum, let total): "各一级指标最高分合计 \(sum)，与总分 \(total) 不符：请改正总分或各项最高分。"
    case .notAsked(let field, let reason): "这一行\(why(reason))，却没有询问「\(field.rawValue)」：请把它加进 ask。"
    case .evidenceNotLast: "evidence 和 remark 应按这个顺序排在 ask 的最后：请调整顺序。"
    default: nil
    }
  }

  private static func why(_ reason: AskReason) -> String {
    switch reason {
    case .scale: "靠它打分"
    case .claim: "可以自报分值"
    case .units: "按个数打分"
    case .window: "有取得时间的期限"
    case .months: "有最短任职月数"
    case .project: "同一项目只计一项"
    case .field: "区分是否本专业"
    case .transfer: "不计转让和继承"
    case .benefit: "要求有经济效益"
    }
  }

  // MARK: - Points

  private static func scale(_ fault: RulePackFault) -> String? {
    switch fault {
    case .scaleKeys(let found):
      (found.isEmpty ? "没有写明怎样打分" : "同时写了\(list(found))") + "：请在「flat」、「perUnit」、「perYear」、「ranks」、「band」中用且只用一个。"
    case .ranksStart(let from): "名次从 \(from) 开始：请从第 1 名写起。"
    case .ranksGap(let after, let found): "第 \(after) 名之后直接到第 \(found) 名，中间缺了名次：请补上。"
    case .ranksOverlap(let after, let found): "已经写到第 \(after) 名，又从第 \(found) 名写起：请从第 \(after + 1) 名接着写。"
    case .ranksReversed(let from, let to): "名次从 \(from) 到 \(to) 次序颠倒：请让前一个不大于后一个。"
    case .belowZero(let rank, let points): "第 \(rank) 名会得 \(points) 分，低于 0：请减小每名递减的分值。"
    case .rises(let rank, let points, let above): "第 \(rank) 名 \(points) 分，高于前一名的 \(above) 分：请核对分值。"
    case .listLength(let count, let wanted): "这里有 \(count) 个数，应有 \(wanted) 个：请补足或删去。"
    case .listStart(let first, let points): "逐名分值的第一个是 \(first)，与 points 的 \(points) 不符：请改成一致。"
    case .listWithStep: "逐名分值（list）和每名递减（step）不能同时写：请删去其中一个。"
    case .bandEnds(let low, let high): "区间下限 \(low) 应小于上限 \(high)：请改正。"
    default: nil
    }
  }

  // MARK: - References

  private static func reference(_ fault: RulePackFault) -> String? {
    switch fault {
    case .unknownReading(let id, let near): "readings 中没有「\(id)」这条读法：\(mend(near))，或补写这条读法。"
    case .readingNotCited(let id): "读法「\(id)」没有任何一行引用：请在有关的行写上它，或删去这条读法。"
    case .unknownFact(let id, let near): "facts 中没有「\(id)」这个问题：\(mend(near))，或补写这个问题。"
    case .factKind(let id, let wanted): "问题「\(id)」的答案类型不合：这里要用类型为\(list(wanted))的问题。"
    case .unknownIndicator(let id, let near): "没有「\(id)」这个二级指标：\(mend(near))。"
    case .indicatorTwice(let id, let screen): "二级指标「\(id)」已经在页面「\(screen)」上：请只留一处。"
    case .indicatorNowhere(let id): "二级指标「\(id)」不在任何页面上：请把它加进一个页面的 indicators。"
    case .unknownNode(let id, let near): "表中没有「\(id)」：\(mend(near))。"
    case .unknownRow(let id, let near): "表中没有「\(Quote.short(id))」这一行：\(mend(near))。"
    case .unknownCondition(let id, let near): "前面没有条件「\(id)」：\(mend(near))，或把那个条件移到前面（依据另一份标准时用 before）。"
    case .undefinedField(let field): "fields 中没有说明「\(field.rawValue)」怎样询问：请补写，或从 ask 中删去。"
    case .unknownOption(let id, let name, let near):
      "「\(name)」没有「\(Quote.short(id))」这个选项：\(mend(near))，或在选项中补上。"
    case .optionsMissing: "选择题缺少 options：请列出选项。"
    case .optionsUnwanted: "不是选择题，不需要 options：请删去。"
    case .unitUnwanted: "答案不是整数，没有单位：请删去 unit。"
    default: nil
    }
  }

  // MARK: - Conditions

  private static func test(_ fault: RulePackFault) -> String? {
    switch fault {
    case .testKeys(let found, let wanted):
      (found.isEmpty ? "没有写明要检查什么" : "同时写了\(list(found))") + "：请在\(list(wanted))中用且只用一个。"
    case .untestableField(let field, let key): "「\(field.rawValue)」不能用「\(key)」检查：排名和月数用 atMost，选择题用 isOne，是非题用 is。"
    case .testedNotAsked(let field, let row, let test): "条件「\(test)」要看「\(field.rawValue)」，但「\(row)」没有询问它：请把它加进那一行的 ask。"
    case .mustBeTrue: "这里只能写 true：要相反的意思请用 not。"
    case .moreThanListed(let number, let listed): "要求至少 \(number) 项，却只列了 \(listed) 项：请改正。"
    case .conditionsTooDeep(let most): "条件一层引用一层，超过 \(most) 层：请直接引用下面的条件。"
    case .conditionsTooMany(let most): "条件和结论连同所引用的条件，要看的内容合计超过 \(most) 项：请减少引用。"
    case .reservedId(let id): "「\(id)」是程序自己的结论，不能另行定义：请换一个编号。"
    default: nil
    }
  }

  // MARK: - Overlays

  private static func overlay(_ fault: RulePackFault) -> String? {
    switch fault {
    case .baseUnknown(let name, let known):
      "找不到编号为「\(Quote.short(name))」的标准：请\(change(name, known))，或写标准文件的路径，例如「./\(Quote.short(name)).json」。"
    case .baseUnreadable(let name, let why): "「\(Quote.short(name))」读不了：\(why)"
    case .baseCircle(let files): "标准互相依据（\(files.joined(separator: " -> "))）：请改正其中一份的 extends。"
    case .baseTooDeep(let most): "标准一层叠一层超过 \(most) 份：请直接依据下面的一份。"
    case .sameIdAsBase(let id): "编号与所依据的标准「\(id)」相同，草稿会分不清：请另取一个编号。"
    case .sectionsInOverlay: "依据另一份标准时不能重写 sections：请把有变化的条目写进 nodes。"
    case .nothingToRemove(let id, let near): "所依据的标准中没有「\(Quote.short(id))」，不能去掉：\(mend(near))。"
    case .notInBase(let id, let near, let missing):
      "所依据的标准中没有「\(Quote.short(id))」：\(mend(near))；如果是新增，还要写\(list(missing))。"
    case .notBeside(let id, let near): "同一列表中没有「\(Quote.short(id))」，不能排在它前面：\(mend(near))。"
    case .childrenInOverlay: "已有的条目不能整个重写 children：请把要改、要加的行分别写进 nodes，要去掉的写 remove。"
    case .alreadyInTable(let id): "「\(id)」表中已有，in 只用于新增的二级指标：请删去。"
    case .indicatorWithoutSection(let id, let sections):
      "新增的二级指标「\(id)」没有写明属于哪个一级指标：请用 in 写\(list(sections))之一。"
    default: nil
    }
  }

  // MARK: - Examples

  private static func example(_ fault: RulePackFault) -> String? {
    switch fault {
    case .exampleGivesNothing: "没有写明应得什么：请至少写 total、nodes、statuses、conditions、verdicts 之一。"
    case .exampleNoDraft(let why): "这个例子不能当作草稿来读：\(why)"
    case .exampleMistake(let sentence): "作为草稿有错误：\(sentence)请改正例子。"
    case .exampleDiffers(let found, let written): "算出 \(found)，例子写的是 \(written)：请核对分值，或改正例子。"
    default: nil
    }
  }
}
