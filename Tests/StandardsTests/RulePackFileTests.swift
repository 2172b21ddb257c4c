import Testing

/// The file itself, its own keys and what JSON allows: each mistake gives exactly these problems, word for word.
@Suite struct RulePackFileTests {
  @Test(arguments: [
    PackMistake(
      #""ziping-standard/1""#, #""ziping-draft""#,
      "format：格式是「ziping-draft」，不是评价标准文件：请检查是否选错了文件，格式应为「ziping-standard/1」。"),
    PackMistake(
      #""version": "1", "#, #""version": 1, "#,
      "version：这里是数，应为文字：请改正。"),
    PackMistake(
      #""title": "小表", "#, "",
      "：缺少「title」：请补上。"),
    PackMistake(
      #""title": "小表""#, #""title": " ""#,
      "title：文字是空的：请填写，或删去这个键。"),
    PackMistake(
      #""standing": "草稿""#, #""standing": "草稿", "colour": "red""#,
      "colour：不认识的键「colour」：请删去，或改成「format」、「id」、「version」、「title」、「short」、「standing」、「effectiveFrom」、「cap」、「passMark」、「articles」、「screens」、「sections」、「fields」、「facts」、「conditions」、「verdicts」、「judgedByPeople」、「readings」、「examples」之一。"
    ),
    PackMistake(
      #""cap": 30,"#, #""cap": 30, "passmark": 60,"#,
      "passmark：不认识的键「passmark」：请删去，或改成「passMark」。"),
    PackMistake(
      #""2026-03-01""#, #""2026-02-30""#,
      "effectiveFrom：「2026-02-30」不是有效日期：请写成 2026-03-01 这样的年-月-日。"),
    PackMistake(
      #""2026-03-01""#, #""2026-03""#,
      "effectiveFrom：「2026-03」不是有效日期：请写成 2026-03-01 这样的年-月-日。"),
    PackMistake(
      #""small-1""#, #""小表""#,
      "id：「小表」不能作标准的编号：请只用英文字母、数字、短横线和点。"),
    PackMistake(
      #""cap": 30,"#, #""cap": "30","#,
      "cap：这里是文字，应为数：请改正。"),
    PackMistake(
      #""cap": 30,"#, #""cap": 31,"#,
      "cap：各一级指标最高分合计 30，与总分 31 不符：请改正总分或各项最高分。"),
    PackMistake(
      #""cap": 30,"#, #""cap": -30,"#,
      "cap：「-30」超出范围：请改成 0 到 1000000 之间的数。"),
    PackMistake(
      #""cap": 30,"#, #""cap": 30, "passMark": 60.0005,"#,
      "passMark：「60.0005」的小数超过三位：分值请最多写到千分位。"),
    PackMistake(
      #""cap": 30,"#, #""cap": 30, "passMark": 1e30,"#,
      "passMark：「1e30」超出范围：请改成 0 到 1000000 之间的数。"),
    PackMistake(
      #""step": 1}], "beyond": "experts""#, #""step": 1,}], "beyond": "experts""#,
      "：最后一项后面多了一个逗号：请删去它。"),
    PackMistake(
      #""judgedByPeople": [{"article": "第七条", "text": "由人判断"}]"#,
      #""judgedByPeople": {}"#,
      "judgedByPeople：这里是对象 { }，应为列表 [ ]：请改正。"),
  ])
  func isSaidWithPathAndRemedy(mistake: PackMistake) {
    #expect(SmallPack.problems(replacing: mistake.found, with: mistake.other) == mistake.problems)
  }
}
