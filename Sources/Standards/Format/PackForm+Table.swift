extension PackForm {
  /// Every form, in the order in which they are explained.
  package static let all: [PackForm] =
    [pack, overlay, change, node] + scales + [rankStep, limit, window, document, screen, reading, field, fact, option]
    + [condition, verdict] + tests + [fieldTest, judgement, example, outcome]

  /// Every form that a value may have: what changes an item, by its list.
  package static let defined = all.filter { $0.id != change.id } + changes.map(\.form)

  /// The forms of a whole file: one without `extends`, and one with it.
  package static let (packId, overlayId) = (pack.id, overlay.id)
  /// The forms that a requirement may have.
  package static let testIds = tests.map(\.id)

  static let pack = PackForm(
    "pack", "标准文件",
    [
      .must("format", .word([RulePackFile.format]), "文件格式。"),
      .must("id", .packId, "标准的编号，草稿用它指明所用的标准；每个年度、每个评委会各用一个。"),
      .must("version", .text, "版本，写在每份结果上。"),
      .must("title", .text, "标准的名称。"),
      .may("short", .text, "向导首页的标题；不写则用名称。"),
      .must("standing", .text, "性质，例如「征求意见稿；以评委会为准」，写在每份结果上。"),
      .must("effectiveFrom", .date, "施行日期；更早的申报会提醒。"),
      .must("cap", .points, "总分，等于各一级指标最高分之和。"),
      .may("passMark", .points, "评委会公布的规定分值；没有公布就不写。"),
      .may("articles", .map(articleKeys, .text), "申报日期、规定分值依据的条文。"),
      .must("screens", .list(.form("screen")), "向导的页面；每个二级指标恰好在一个页面上。"),
      .must("sections", .list(.form("node")), "一级指标；它们的 children 是二级指标，再往下是组和打分的行。"),
      .must("fields", .list(.form("field")), "条目的字段怎样询问。"),
      .must("facts", .list(.form("fact")), "条件要问的问题。"),
      .must("conditions", .list(.form("condition")), "条件，按次序判断；没有就写 []。"),
      .must("verdicts", .list(.form("verdict")), "结论，由条件得出；没有就写 []。"),
      .must("judgedByPeople", .list(.form("judgement")), "由人评议、不作计算的事项。"),
      .must("readings", .list(.form("reading")), "读法：条文有疑处怎样理解。"),
      .may("examples", .list(.form("example")), "例子：填什么，应得什么；check 逐个计算核对。"),
    ])

  static let node = PackForm(
    "node", "指标、组和行",
    [
      .must("id", .id, "编号，草稿用它；一、二级指标是一个词，再往下是上一级编号加点和一个词。"),
      .must("name", .text, "名称，照表。"),
      .may("short", .text, "短名称，用在窄的地方。"),
      .may("cap", .points, "最高分值；一级指标必写。"),
      .may("combine", .word(Combination.allCases.map(\.rawValue)), "sum 相加（默认）；best 就高，只计最高的一项。"),
      .may("limit", .form("limit"), "限项。"),
      .may("window", .form("window"), "取得时间的期限。"),
      .may("fieldBound", .flag, "非本专业的不计。"),
      .may("offFieldDeduction", .points, "非本专业的减这么多分。"),
      .may("excludesTransferred", .flag, "转让和继承的不计。"),
      .may("needsBenefit", .flag, "没有经济效益的不计。"),
      .may("minimumMonths", .whole(1), "至少要有的月数。"),
      .may("oncePer", .word(Exclusion.allCases.map(\.rawValue)), "project：同一项目只计一项；year：同一年度只计一次。"),
      .may("points", .either(scales.map { .form($0.id) }), "打分的办法；只有行才有。"),
      .may("article", .text, "条文或表中的位置；下面的沿用。"),
      .may(
        "printed", .text,
        "表中印的分值，例如「前9 20n；第10-13名 18n-12n」，也可写「第1至3名 6至4分」「5-12 分」「每年 2 分」；"
          + "check 与 points 核对，认不出的写法会提示；引用 applies 含 rankList 的读法则不核对逐名分值。"),
      .may("hint", .text, "给填写人的说明；下面的沿用。"),
      .may("evidence", .list(.either([.text, .form("document")])), "佐证材料；下面的沿用。"),
      .may("readings", .list(.id), "涉及的读法；下面的也涉及。"),
      .may("ask", .list(.word(fieldNames)), "填写时询问的字段，按次序；下面的沿用。"),
      .may("labels", .map(fieldNames, .text), "字段在这里的叫法。"),
      .may("issuers", .list(.id), "哪类单位颁发的归这里（issuerKind 的选项）。"),
      .may(
        "reach", .word(Reach.allCases.map(\.rawValue)),
        "再得一项要多久：soon 近期、later 较久、never 不会；不写则为 later。推算怎样达到规定分值只取 soon。"),
      .may("children", .list(.form("node")), "下一级；有 points 的行没有。"),
    ])

  /// One of these says how a row scores.
  static let scales = [
    PackForm("flat", "打分：定额", [.must("flat", .points, "每项的分值。")]),
    PackForm("perUnit", "打分：按个数", [.must("perUnit", .points, "每个的分值，乘以数量（count）。")]),
    PackForm("perYear", "打分：按年", [.must("perYear", .points, "每满一年的分值；同一行的月数先相加再取整。")]),
    PackForm(
      "ranks", "打分：按排名",
      [
        .must("ranks", .list(.form("rankStep")), "各段名次，从第 1 名起，前后相接。"),
        .must("beyond", .word(RankScale.Beyond.allCases.map(\.rawValue)), "再往后的名次：experts 由专家酌定，nothing 不得分。"),
      ]),
    PackForm(
      "band", "打分：专家区间",
      [
        .must("band", .pair(.points), "下限和上限。"),
        .may("strictWithinYears", .whole(1), "早于这么多年的，保底按 0 分。"),
        .may("ranks", .pair(.whole(1)), "这个角色对应的名次，从几到几；排名不符时提醒。"),
      ]),
  ]

  static let rankStep = PackForm(
    "rankStep", "一段名次",
    [
      .must("from", .whole(1), "从第几名。"),
      .must("to", .whole(1), "到第几名。"),
      .must("points", .points, "第一个名次的分值。"),
      .may("step", .points, "每后一名减多少；不写则同分。"),
      .may("strictStep", .points, "只在保底里每后一名减多少；自评按印出的分值。"),
      .may("list", .list(.points), "逐名的分值，不成等差时用。"),
    ])

  static let limit = PackForm(
    "limit", "限项",
    [
      .must("most", .whole(1), "最多几项。"),
      .must("of", .word(Limit.Of.allCases.map(\.rawValue)), "entries：按项，选得分最多的；units：按个数（count），依填写次序，只用于按个数打分的行。"),
    ])

  static let window = PackForm(
    "window", "期限（前三个键，或只用最后一个）",
    [
      .may("since", .id, "从这个日期问题的答案起。"),
      .may("years", .whole(1), "或从申报日往前这么多年起，取较早的。"),
      .may("insteadOf", .id, "这个日期问题有答案时，代替 since。"),
      .may("calendarYears", .whole(1), "申报年度之前的这么多个自然年度。"),
    ])

  static let document = PackForm(
    "document", "佐证材料",
    [.must("name", .text, "材料名称。"), .must("office", .text, "由谁出具。")])

  static let screen = PackForm(
    "screen", "向导的一个页面",
    [
      .must("id", .id, "编号。"), .must("title", .text, "步骤栏里的名称，两三个字。"),
      .must("indicators", .list(.id), "页面上的二级指标。"),
    ])

  static let reading = PackForm(
    "reading", "读法",
    [
      .must("id", .id, "编号，例如 R1。"),
      .must("doubt", .text, "疑在哪里。"),
      .must("reading", .text, "怎样理解。"),
      .may("brief", .text, "一句短语，用在分值来由里。"),
      .may("applies", .list(.word(Mechanisms.named.map(\.name))), "计算用到哪些部分时才引用；不写则这一行的每项都引用。"),
    ])

  static let field = PackForm(
    "field", "条目的字段",
    [
      .must("field", .word(fieldNames), "哪个字段。"),
      .must("label", .text, "名称。"),
      .must("help", .text, "怎样填。"),
      .may("article", .text, "条文。"),
      .may("options", .list(.form("option")), "选择题（awardKind、level、firstSetKind、issuerKind）的选项。"),
    ])

  static let fact = PackForm(
    "fact", "条件的问题",
    [
      .must("id", .id, "编号，草稿的 facts 用它。"),
      .must("kind", .word(FactKindName.allCases.map(\.rawValue)), "答案：是非、日期、整数、单选、多选、编号的多选。"),
      .must("step", .word(FactStep.allCases.map(\.rawValue)), "在哪一步问：applicant 申报人，conditions 条件。"),
      .must("label", .text, "名称。"),
      .must("question", .text, "问句。"),
      .must("help", .text, "怎样答。"),
      .must("article", .text, "条文。"),
      .may("options", .list(.form("option")), "选择题的选项；编号多选的编号是数字。"),
      .may("unit", .text, "整数的单位，例如 人、篇，写在数后；写 个月 的也可按几年几个月填写。不写则只有数。"),
    ])

  static let option = PackForm(
    "option", "选项", [.must("id", .id, "编号，草稿里写它。"), .must("label", .text, "名称。")])

  static let judgement = PackForm(
    "judgement", "由人评议的事项", [.must("article", .text, "条文。"), .must("text", .text, "说明。")])

  /// What every draft is asked, whatever its standard.
  static let articleKeys = ["applicationDate", "passMark"]

  package static let fieldNames = EntryField.allCases.map(\.rawValue)
}
