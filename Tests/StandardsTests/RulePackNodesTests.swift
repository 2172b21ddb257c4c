import Testing

/// Ids, caps, limits, windows and what a row asks: each mistake gives exactly these problems, word for word.
@Suite struct RulePackNodesTests {
  @Test(arguments: [
    PackMistake(
      #""id": "prizes.low""#, #""id": "prizes.high""#,
      "sections[0].children[0].children[1].id：「prizes.high」重复出现：请删去一处，或改成另一个。"),
    PackMistake(
      #""id": "prizes.low""#, #""id": "low""#,
      "sections[0].children[0].children[1].id：编号「low」应当是上一级编号加一个点和一个词，例如「prizes.name」：请改正。"),
    PackMistake(
      #""id": "prizes.low""#, #""id": "prizes.low.end""#,
      "sections[0].children[0].children[1].id：编号「prizes.low.end」应当是上一级编号加一个点和一个词，例如「prizes.name」：请改正。"),
    PackMistake(
      #""id": "prizes.low""#, #""id": "prizes..low""#,
      "sections[0].children[0].children[1].id：「prizes..low」不能作编号：请只用英文字母、数字和中间的点。"),
    PackMistake(
      #""id": "life""#, #""id": "life.long""#,
      "sections[1].id：一级、二级指标的编号「life.long」不能带点：请改成一个词。"),
    PackMistake(
      #""name": "经历", "cap": 10"#, #""name": "经历""#,
      "sections[1]：缺少「cap」：请补上。"),
    PackMistake(
      #""name": "奖", "cap": 20"#, #""name": "奖", "cap": 20, "combine": "most""#,
      "sections[0].children[0].combine：「most」不是这里的选项：请改成「sum」、「best」之一。"),
    PackMistake(
      #""limit": {"most": 6, "of": "units"}"#,
      #""limit": {"most": 0, "of": "units"}"#,
      "sections[1].children[0].children[1].limit.most：「0」超出范围：请改成 1 到 1000000 之间的数。"),
    PackMistake(
      #""limit": {"most": 6, "of": "units"}"#,
      #""limit": {"most": 2.5, "of": "units"}"#,
      "sections[1].children[0].children[1].limit.most：「2.5」不是整数：请改成整数。"),
    PackMistake(
      #""limit": {"most": 6, "of": "units"}"#,
      #""limit": {"most": 6, "of": "things"}"#,
      "sections[1].children[0].children[1].limit.of：「things」不是这里的选项：请改成「entries」、「units」之一。"),
    PackMistake(
      #""name": "年", "#, #""name": "年", "evidence": ["甲", {"name": "甲", "office": "局"}, {"name": "乙"}, 1], "#,
      "sections[1].children[0].children[0].evidence[1]：「甲」重复出现：请删去一处，或改成另一个。",
      "sections[1].children[0].children[0].evidence[2]：缺少「office」：请补上。",
      "sections[1].children[0].children[0].evidence[3]：这里是数，应为文字：请改正。"),
    PackMistake(
      #""name": "年", "#, #""name": "年", "limit": {"most": 6, "of": "units"}, "#,
      "sections[1].children[0].children[0].limit：按个数限项（units）只能用在按个数（perUnit）打分的行：请改用 entries，或移到那一行。"),
    PackMistake(
      #"{"since": "since", "years": 5}"#, #"{"since": "birth", "years": 5}"#,
      "sections[0].window.since：facts 中没有「birth」这个问题：请改正编号，或补写这个问题。"),
    PackMistake(
      #"{"since": "since", "years": 5}"#, #"{"since": "member", "years": 5}"#,
      "sections[0].window.since：问题「member」的答案类型不合：这里要用类型为「date」的问题。"),
    PackMistake(
      #"{"since": "since", "years": 5}"#, #"{"since": "since"}"#,
      "sections[0].window：缺少「years」：请补上。"),
    PackMistake(
      #"{"since": "since", "years": 5}"#, #"{"calendarYears": 3, "years": 5}"#,
      "sections[0].window.years：不认识的键「years」：请删去，或改成「calendarYears」。"),
    PackMistake(
      #""issuers": ["bureau"]"#, #""issuers": ["ministry"]"#,
      "sections[0].children[0].children[0].issuers[0]：「issuerKind」没有「ministry」这个选项：请改正编号，或在选项中补上。"),
    PackMistake(
      #""ask": ["title", "count", "months", "claimed", "evidence", "remark"]"#,
      #""ask": ["title", "count", "months", "claimed", "remark", "evidence"]"#,
      "sections[1].children[0].ask：evidence 和 remark 应按这个顺序排在 ask 的最后：请调整顺序。"),
    PackMistake(
      #""ask": ["title", "count", "months", "claimed", "evidence", "remark"]"#,
      #""ask": ["title", "count", "evidence", "months", "claimed", "remark"]"#,
      "sections[1].children[0].ask：evidence 和 remark 应按这个顺序排在 ask 的最后：请调整顺序。"),
    PackMistake(
      #""ask": ["title", "count", "months", "claimed", "evidence", "remark"]"#,
      #""ask": ["title", "count", "count", "months", "claimed", "evidence", "remark"]"#,
      "sections[1].children[0].ask[2]：「count」重复出现：请删去一处，或改成另一个。"),
    PackMistake(
      #""ask": ["title", "count", "months", "claimed", "evidence", "remark"]"#,
      #""ask": ["title", "count", "months", "claimed", "project", "evidence", "remark"]"#,
      "sections[1].children[0].ask[4]：fields 中没有说明「project」怎样询问：请补写，或从 ask 中删去。"),
    PackMistake(
      #""ask": ["title", "count", "months", "claimed", "evidence", "remark"]"#,
      #""ask": ["title", "claimed"]"#,
      "sections[1].children[0].children[0]：这一行靠它打分，却没有询问「months」：请把它加进 ask。",
      "sections[1].children[0].children[1]：这一行按个数打分，却没有询问「count」：请把它加进 ask。"),
    PackMistake(
      #""date", "claimed", "evidence""#, #""evidence""#,
      "sections[0].children[0].children[0]：这一行可以自报分值，却没有询问「claimed」：请把它加进 ask。",
      "sections[0].children[0].children[0]：这一行有取得时间的期限，却没有询问「date」：请把它加进 ask。",
      "sections[0].children[0].children[1]：这一行有取得时间的期限，却没有询问「date」：请把它加进 ask。"),
    PackMistake(
      #""level", "rank", "date""#, #""level", "date""#,
      "sections[0].children[0].children[0]：这一行靠它打分，却没有询问「rank」：请把它加进 ask。",
      "sections[0].children[0].children[1]：这一行靠它打分，却没有询问「rank」：请把它加进 ask。",
      "conditions[3].test.where[0].field：条件「4」要看「rank」，但「prizes.high」没有询问它：请把它加进那一行的 ask。",
      "conditions[3].test.where[0].field：条件「4」要看「rank」，但「prizes.low」没有询问它：请把它加进那一行的 ask。"),
    PackMistake(
      #""name": "角色", "#,
      #""name": "角色", "minimumMonths": 12, "oncePer": "project", "fieldBound": true, "excludesTransferred": true, "needsBenefit": true, "#,
      "sections[1].children[0].children[2]：这一行同一项目只计一项，却没有询问「project」：请把它加进 ask。",
      "sections[1].children[0].children[2]：这一行区分是否本专业，却没有询问「offField」：请把它加进 ask。",
      "sections[1].children[0].children[2]：这一行不计转让和继承，却没有询问「transferred」：请把它加进 ask。",
      "sections[1].children[0].children[2]：这一行要求有经济效益，却没有询问「benefit」：请把它加进 ask。"),
    PackMistake(
      #""points": {"perYear": 1}"#, #""children": []"#,
      "sections[1].children[0].children[0].children：列表是空的：请至少写一项，或删去这个键。"),
    PackMistake(
      #""points": {"perYear": 1}"#, #""reach": "soon""#,
      "sections[1].children[0].children[0]：「work.years」既没有 points 也没有 children：请补上其中一个。"),
    PackMistake(
      #""points": {"perYear": 1}"#, #""points": {"perYear": 1}, "children": []"#,
      "sections[1].children[0].children[0].children：有 points 的行下面不能再有 children：请删去其中一个。"),
    PackMistake(
      #""name": "工作", "#, #""name": "工作", "points": {"flat": 1}, "#,
      "sections[1].children[0].points：一级、二级指标不能直接打分：请把 points 移到它下面的行。"),
    PackMistake(
      #"{"most": 6, "of": "units"}"#, #"{"most": 6, "off": "units"}"#,
      "sections[1].children[0].children[1].limit：缺少「of」：请补上。",
      "sections[1].children[0].children[1].limit.off：不认识的键「off」：请删去，或改成「of」。"),
    PackMistake(
      #""ask": ["title", "count", "months", "claimed", "evidence", "remark"]"#,
      #""labels": {"colour": "色", "project": "项", "title": 1}, "ask": ["title", "count", "months", "claimed", "evidence", "remark"]"#,
      "sections[1].children[0].labels.colour：不认识的键「colour」：请删去，或改成「title」、「project」、「rank」、「date」、「claimed」、「count」、「months」、「awardKind」、「level」、「firstSetKind」、「benefit」、「offField」、「transferred」、「issuer」、「issuerKind」、「evidence」、「remark」之一。",
      "sections[1].children[0].labels.project：fields 中没有说明「project」怎样询问：请补写，或从 ask 中删去。",
      "sections[1].children[0].labels.title：这里是数，应为文字：请改正。"),
  ])
  func isSaidWithPathAndRemedy(mistake: PackMistake) {
    #expect(SmallPack.problems(replacing: mistake.found, with: mistake.other) == mistake.problems)
  }
}
