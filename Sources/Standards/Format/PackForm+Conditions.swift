extension PackForm {
  static let condition = PackForm(
    "condition", "条件",
    [
      .must("id", .id, "编号。"), .must("article", .text, "条文。"), .must("name", .text, "名称。"),
      .must("test", .test, "要求；只能引用前面的条件，一层引用一层最多 64 层。"),
    ])

  static let verdict = PackForm(
    "verdict", "结论",
    [
      .must("id", .id, "编号；score 由程序自己用，不能用。"), .must("article", .text, "条文。"),
      .must("name", .text, "名称。"), .must("test", .test, "要求。"),
    ])

  /// The kinds of requirements: the first key tells which.
  static let tests = [
    PackForm(
      "factTest", "要求：看一个问题的答案（is、atLeast、includes 用且只用一个）",
      [
        .must("fact", .id, "哪个问题。"), .may("is", .flag, "是非题的答案。"),
        .may("atLeast", .whole(1), "整数至少多少，多选至少几项。"), .may("includes", .list(.id), "选了其中任一项。"),
      ]),
    PackForm("chosenTest", "要求：选择题选了任一项", [.must("chosen", .id, "哪个问题。")]),
    PackForm(
      "periodTest", "要求：满若干周年",
      [
        .must("since", .id, "从哪个日期问题起。"), .may("laterByMonths", .id, "扣除哪个整数问题的月数。"),
        .must("years", .whole(1), "几年。"),
      ]),
    PackForm(
      "entryTest", "要求：有符合的条目",
      [
        .must("entryUnder", .list(.id), "在哪些指标、组或行之下。"),
        .may("where", .list(.form("fieldTest")), "字段要怎样，全部符合。"),
        .may("unknownWithout", .id, "这个指标下什么也没有填时，待定而不是不符合。"),
      ]),
    PackForm("markTest", "要求：自评达到规定分值", [.must("reachesPassMark", .flag, "写 true。")]),
    PackForm("conditionTest", "要求：前面的条件", [.must("condition", .id, "哪个条件。")]),
    PackForm("allTest", "要求：全部满足", [.must("all", .list(.test), "各项要求。")]),
    PackForm("anyTest", "要求：满足其一", [.must("any", .list(.test), "各项要求。")]),
    PackForm(
      "ofTest", "要求：至少满足几项",
      [.must("of", .list(.test), "各项要求。"), .must("atLeast", .whole(1), "几项。")]),
    PackForm("notTest", "要求：不满足", [.must("not", .test, "一项要求。")]),
  ]

  static let fieldTest = PackForm(
    "fieldTest", "条目字段的要求（atMost、isOne、is 用且只用一个）",
    [
      .must("field", .word(fieldNames), "哪个字段。"), .may("atMost", .whole(0), "排名、月数不大于。"),
      .may("isOne", .list(.id), "选择题是其中之一。"), .may("is", .flag, "是非题的答案。"),
    ])

  package static let example = PackForm(
    "example", "例子",
    [
      .must("says", .text, "一句话：说明什么。"),
      .may("readings", .list(.id), "用到哪些读法。"),
      .may("applicationDate", .date, "申报日；不写则为施行日期。"),
      .may("passMark", .points, "规定分值。"),
      .may("facts", .map(nil, .any), "问题的答案，与草稿相同。"),
      .may("entries", .list(.map(["id", "criterion"] + fieldNames, .any)), "条目，与草稿相同；id 可以不写。"),
      .must("gives", .form("gives"), "应得什么。"),
    ])

  /// One figure, or the three of them.
  private static let figures = PackType.either([.points, .list(.points)])
  private static let truth = PackType.word(Truth.allCases.map(\.rawValue))

  package static let outcome = PackForm(
    "gives", "例子应得什么（至少一项）",
    [
      .may("total", figures, "合计：一个数，或保底、自评、上限三个数。"),
      .may("nodes", .map(nil, figures), "各指标、组、行的分值。"),
      .may("statuses", .list(.word(EntryStatus.allCases.map(\.rawValue))), "各条目的状态，按次序。"),
      .may("conditions", .map(nil, truth), "各条件。"),
      .may("verdicts", .map(nil, truth), "各结论。"),
    ])
}
