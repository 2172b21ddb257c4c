import Testing

/// How a row scores: each mistake gives exactly these problems, word for word.
@Suite struct RulePackPointsTests {
  @Test(arguments: [
    PackMistake(
      #"{"perYear": 1}"#, "{}",
      "sections[1].children[0].children[0].points：没有写明怎样打分：请在「flat」、「perUnit」、「perYear」、「ranks」、「band」中用且只用一个。"),
    PackMistake(
      #"{"perYear": 1}"#, #"{"perYear": 1, "flat": 2}"#,
      "sections[1].children[0].children[0].points：同时写了「perYear」、「flat」：请在「flat」、「perUnit」、「perYear」、「ranks」、「band」中用且只用一个。"
    ),
    PackMistake(
      #"{"perYear": 1}"#, #"{"perYear": 1, "beyond": "nothing"}"#,
      "sections[1].children[0].children[0].points.beyond：不认识的键「beyond」：请删去，或改成「perYear」。"),
    PackMistake(
      #"{"perYear": 1}"#, #"{"perYear": -1}"#,
      "sections[1].children[0].children[0].points.perYear：「-1」超出范围：请改成 0 到 1000000 之间的数。"),
    PackMistake(
      #"{"perYear": 1}"#, "3",
      "sections[1].children[0].children[0].points：这里是数，应为对象 { }：请改正。"),
    PackMistake(
      #"[{"from": 1, "to": 2, "points": 6}, "#,
      #"[{"from": 2, "to": 2, "points": 6}, "#,
      "sections[0].children[0].children[0].points.ranks[0]：名次从 2 开始：请从第 1 名写起。"),
    PackMistake(
      #"{"from": 3, "to": 5"#, #"{"from": 4, "to": 5"#,
      "sections[0].children[0].children[0].points.ranks[1]：第 2 名之后直接到第 4 名，中间缺了名次：请补上。"),
    PackMistake(
      #"{"from": 3, "to": 5"#, #"{"from": 2, "to": 5"#,
      "sections[0].children[0].children[0].points.ranks[1]：已经写到第 2 名，又从第 2 名写起：请从第 3 名接着写。"),
    PackMistake(
      #"{"from": 3, "to": 5"#, #"{"from": 3, "to": 2"#,
      "sections[0].children[0].children[0].points.ranks[1]：名次从 3 到 2 次序颠倒：请让前一个不大于后一个。"),
    PackMistake(
      #""points": 5, "step": 1"#, #""points": 5, "step": 3"#,
      "sections[0].children[0].children[0].points.ranks[1]：第 5 名会得 -1 分，低于 0：请减小每名递减的分值。"),
    PackMistake(
      #""points": 5, "step": 1"#, #""points": 5, "step": 1, "strictStep": 2"#,
      "sections[0].children[0].children[0].points.ranks[1]：第 5 名会得 -1 分，低于 0：请减小每名递减的分值。"),
    PackMistake(
      #""points": 5, "step": 1"#, #""points": 7, "step": 1"#,
      "sections[0].children[0].children[0].points.ranks[1]：第 3 名 7 分，高于前一名的 6 分：请核对分值。"),
    PackMistake(
      #""beyond": "experts""#, #""beyond": "nobody""#,
      "sections[0].children[0].children[0].points.beyond：「nobody」不是这里的选项：请改成「experts」、「nothing」之一。"),
    PackMistake(
      "[3, 2, 0.5]", "[3, 2]",
      "sections[0].children[0].children[1].points.ranks[0].list：这里有 2 个数，应有 3 个：请补足或删去。"),
    PackMistake(
      "[3, 2, 0.5]", "[2, 2, 0.5]",
      "sections[0].children[0].children[1].points.ranks[0].list：逐名分值的第一个是 2，与 points 的 3 不符：请改成一致。"),
    PackMistake(
      "[3, 2, 0.5]", "[3, 0.5, 2]",
      "sections[0].children[0].children[1].points.ranks[0].list[2]：第 3 名 2 分，高于前一名的 0.5 分：请核对分值。"),
    PackMistake(
      #""list": [3, 2, 0.5]"#, #""list": [3, 2, 0.5], "step": 1"#,
      "sections[0].children[0].children[1].points.ranks[0]：逐名分值（list）和每名递减（step）不能同时写：请删去其中一个。"),
    PackMistake(
      "[3, 5]", "[5, 3]",
      "sections[1].children[0].children[2].points.band：区间下限 5 应小于上限 3：请改正。"),
    PackMistake(
      "[3, 5]", "[3]",
      "sections[1].children[0].children[2].points.band：这里有 1 个数，应有 2 个：请补足或删去。"),
    PackMistake(
      #""ranks": [1, 3]"#, #""ranks": [3, 1]"#,
      "sections[1].children[0].children[2].points.ranks：名次从 3 到 1 次序颠倒：请让前一个不大于后一个。"),
  ])
  func isSaidWithPathAndRemedy(mistake: PackMistake) {
    #expect(SmallPack.problems(replacing: mistake.found, with: mistake.other) == mistake.problems)
  }
}
