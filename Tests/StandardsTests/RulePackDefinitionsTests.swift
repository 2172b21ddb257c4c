import Testing

/// Readings, fields, facts and screens: each mistake gives exactly these problems, word for word.
@Suite struct RulePackDefinitionsTests {
  @Test(arguments: [
    PackMistake(
      #""title": "小表""#, #""title": "小\u202e表""#,
      "title：文字里有不能显示的字符 U+202E，会打乱屏幕和自评表：请删去它。"),
    PackMistake(
      #""label": "排名", "help": "第几名""#, #""label": "排\u001b[31m名", "help": "第\n几名""#,
      "fields[1].label：文字里有不能显示的字符 U+001B，会打乱屏幕和自评表：请删去它。",
      "fields[1].help：文字里有不能显示的字符 U+000A，会打乱屏幕和自评表：请删去它。"),
    PackMistake(
      #""name": "高", "cap""#, #""name": "高\u200b\u2067", "cap""#,
      "sections[0].children[0].children[0].name：文字里有不能显示的字符 U+200B，会打乱屏幕和自评表：请删去它。"),
    PackMistake(
      #"{"field": "remark", "label": "备注", "help": "说明"}"#,
      #"{"field": "remark", "label": "备注", "help": "说明"}, {"field": "luck", "label": 1, "hlp": "x"}"#,
      "fields[11]：缺少「help」：请补上。",
      "fields[11].field：「luck」不是这里的选项：请改成「title」、「project」、「rank」、「date」、「claimed」、「count」、「months」、「awardKind」、「level」、「firstSetKind」、「benefit」、「offField」、「transferred」、「issuer」、「issuerKind」、「evidence」、「remark」之一。",
      "fields[11].label：这里是数，应为文字：请改正。",
      "fields[11].hlp：不认识的键「hlp」：请删去，或改成「help」。"),
    PackMistake(
      #"{"id": "R2", "doubt""#, #"{"id": "R1", "doubt""#,
      "readings[1].id：「R1」重复出现：请删去一处，或改成另一个。",
      "sections[1].children[0].children[2].readings[0]：readings 中没有「R2」这条读法：请改正编号，或补写这条读法。"),
    PackMistake(
      #"["rankStep"]"#, #"["rankStep", "luck"]"#,
      "readings[0].applies[1]：「luck」不是这里的选项：请改成「rankStep」、「plateau」、「rankList」、「strictStep」、「beyondRanks」、「band」、「strictWindow」、「offField」、「months」、「minimumMonths」、「calendarYears」、「sameProject」、「limit」、「benefit」、「sum」之一。"
    ),
    PackMistake(
      #"["rankStep"]"#, "[]",
      "readings[0].applies：列表是空的：请至少写一项，或删去这个键。"),
    PackMistake(
      #""readings": ["R2"], "#, "",
      "readings[1]：读法「R2」没有任何一行引用：请在有关的行写上它，或删去这条读法。"),
    PackMistake(
      #""readings": ["R2"]"#, #""readings": ["R2", "R9"]"#,
      "sections[1].children[0].children[2].readings[1]：readings 中没有「R9」这条读法：请改正编号，或补写这条读法。"),
    PackMistake(
      #""readings": ["R2"]"#, #""readings": ["R2", "R2"]"#,
      "sections[1].children[0].children[2].readings[1]：「R2」重复出现：请删去一处，或改成另一个。"),
    PackMistake(
      #"{"field": "remark", "label""#, #"{"field": "colour", "label""#,
      "fields[10].field：「colour」不是这里的选项：请改成「title」、「project」、「rank」、「date」、「claimed」、「count」、「months」、「awardKind」、「level」、「firstSetKind」、「benefit」、「offField」、「transferred」、「issuer」、「issuerKind」、「evidence」、「remark」之一。",
      "sections[0].children[0].ask[6]：fields 中没有说明「remark」怎样询问：请补写，或从 ask 中删去。",
      "sections[1].children[0].ask[5]：fields 中没有说明「remark」怎样询问：请补写，或从 ask 中删去。"),
    PackMistake(
      #"{"field": "remark", "label": "备注""#, #"{"field": "evidence", "label": "备注""#,
      "fields[10].field：「evidence」重复出现：请删去一处，或改成另一个。",
      "sections[0].children[0].ask[6]：fields 中没有说明「remark」怎样询问：请补写，或从 ask 中删去。",
      "sections[1].children[0].ask[5]：fields 中没有说明「remark」怎样询问：请补写，或从 ask 中删去。"),
    PackMistake(
      #""label": "排名""#, #""label": "排名", "options": [{"id": "a", "label": "甲"}]"#,
      "fields[1].options：不是选择题，不需要 options：请删去。"),
    PackMistake(
      #", "options": [{"id": "city", "label": "市级"}]"#, "",
      "fields[7]：选择题缺少 options：请列出选项。"),
    PackMistake(
      #"[{"id": "city", "label": "市级"}]"#,
      #"[{"id": "city", "label": "市级"}, {"id": "city", "label": "城"}]"#,
      "fields[7].options[1].id：「city」重复出现：请删去一处，或改成另一个。"),
    PackMistake(
      #""kind": "date""#, #""kind": "date", "unit": "人""#,
      "facts[0].unit：答案不是整数，没有单位：请删去 unit。"),
    PackMistake(
      #""kind": "date""#, #""kind": "day""#,
      "facts[0].kind：「day」不是这里的选项：请改成「yesNo」、「date」、「number」、「choice」、「choices」、「numberedChoices」之一。"),
    PackMistake(
      #""step": "applicant""#, #""step": "start""#,
      "facts[0].step：「start」不是这里的选项：请改成「applicant」、「conditions」之一。"),
    PackMistake(
      #""id": "member", "kind""#, #""id": "since", "kind""#,
      "facts[1].id：「since」重复出现：请删去一处，或改成另一个。",
      "conditions[0].test.fact：facts 中没有「member」这个问题：请改正编号，或补写这个问题。"),
    PackMistake(
      #""kind": "choices""#, #""kind": "numberedChoices""#,
      "facts[2].options[0].id：「one」不是整数：请改成整数。",
      "facts[2].options[1].id：「two」不是整数：请改成整数。"),
    PackMistake(
      #""kind": "choices""#, #""kind": "number""#,
      "facts[2].options：不是选择题，不需要 options：请删去。",
      "conditions[2].test.fact：问题「kinds」的答案类型不合：这里要用类型为「choice」、「choices」、「numberedChoices」的问题。",
      "conditions[2].test.includes[0]：「kinds」没有「one」这个选项：请改正编号，或在选项中补上。"),
    PackMistake(
      #""indicators": ["work"]"#, #""indicators": ["prizes"]"#,
      "screens[0]：二级指标「work」不在任何页面上：请把它加进一个页面的 indicators。",
      "screens[1].indicators[0]：二级指标「prizes」已经在页面「s1」上：请只留一处。"),
    PackMistake(
      #""indicators": ["work"]"#, #""indicators": ["work", "home"]"#,
      "screens[1].indicators[1]：没有「home」这个二级指标：请改正编号。"),
    PackMistake(
      #""id": "s2""#, #""id": "s1""#,
      "screens[1].id：「s1」重复出现：请删去一处，或改成另一个。"),
  ])
  func isSaidWithPathAndRemedy(mistake: PackMistake) {
    #expect(SmallPack.problems(replacing: mistake.found, with: mistake.other) == mistake.problems)
  }
}
