extension PackForm {
  static let overlay = PackForm(
    "overlay", "依据另一份标准、只写不同之处的文件",
    [
      .must("format", .word([RulePackFile.format]), "文件格式。"),
      .must("extends", .text, "所依据的标准：编号（内置标准、与本文件同一文件夹、standards 文件夹中的），或标准文件的路径，例如「./jia.json」。"),
      .must("id", .packId, "自己的编号，与所依据的不同。"),
      .must("version", .text, "自己的版本。"),
      .may("title", .text, "代替原来的值；以下各键都可不写。"),
      .may("short", .orNull(.text), "同上；null 去掉原来的，另有名称而不写时也不用原来的。"),
      .may("standing", .text, "同上。"),
      .may("articles", .orNull(.map(articleKeys, .text)), "同上。"),
      .may("effectiveFrom", .date, "同上。"),
      .may("cap", .points, "同上。"),
      .may("passMark", .orNull(.points), "同上；null 去掉原来的。"),
    ]
      + changes.map { .may($0.list, .list(.form($0.form.id)), $0.meaning) }
      + [
        .may("judgedByPeople", .list(.form("judgement")), "整个代替。"),
        .may("examples", .list(.form("example")), "自己的例子；所依据的标准的例子也会用来核对，有变化就提示。"),
      ])

  /// What an item of such a list says besides the keys that it changes.
  static let change = PackForm(
    "change", "改动：nodes、screens 等列表的一项（其余各键代替原来的值，null 去掉它）",
    [
      .must("id", .id, "改哪一项，fields 用 field；原来没有的是新增，要写全。"),
      .may("remove", .flag, "true：去掉这一项。"),
      .may("before", .id, "排在同一列表的这一项前面；不写则留在原处，新增的排在最后。"),
      .may("in", .id, "只用于 nodes：新增的二级指标属于哪个一级指标。"),
      .may("children", .list(.form("node")), "只用于 nodes：新增的指标和组的下一级；已有的不能整个重写。"),
    ])

  /// The lists that an overlay changes item by item, and the forms of such changes.
  static let changes: [(list: String, form: PackForm, meaning: String)] = [
    ("nodes", change(of: node), "有变化的条目，不论在哪一层；新的行、组按编号加在上一级之下。"),
    ("screens", change(of: screen), "有变化的页面。"),
    ("fields", change(of: field), "有变化的字段。"),
    ("facts", change(of: fact), "有变化的问题。"),
    ("conditions", change(of: condition), "有变化的条件。"),
    ("verdicts", change(of: verdict), "有变化的结论。"),
    ("readings", change(of: reading), "有变化的读法。"),
  ]

  /// The form of what changes an item: its name, any other of its keys, and what becomes of it as a whole.
  private static func change(of form: PackForm) -> PackForm {
    let isNode = form.id == node.id
    let own = change.keys.filter { !$0.isRequired && (isNode || !["in", "children"].contains($0.name)) }
    let others = form.keys.dropFirst().filter { $0.name != "children" }
    return PackForm(
      "\(form.id)Change", "\(form.title)的改动",
      form.keys.prefix(1) + own + others.map { .may($0.name, .orNull($0.type), $0.meaning) })
  }
}
