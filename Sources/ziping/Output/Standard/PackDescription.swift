import Standards
import Wizard

/// A rule pack as a list of described parts, so that two packs can be compared by what people read of them.
struct PackDescription {
  /// One part: a node, a reading, a condition.
  struct Part {
    var id: String
    var name: String
    /// What is said of it, in a fixed order; what says nothing is left out.
    var lines: [(label: String, text: String)]
    /// The id of what it stands under; its order is told among those beside it.
    var above = ""
  }

  struct Group {
    var title: String
    var parts: [Part]
  }

  let groups: [Group]

  /// - Parameters:
  ///   - table: the pack's.
  ///   - examples: those of the pack and of what it extends.
  init(_ table: Table, _ examples: [ExampleText]) {
    let (pack, words) = (table.pack, Words.Diff.self)
    groups = [
      Group(title: words.pack, parts: [PackDescription.head(pack)]),
      Group(title: words.nodes, parts: table.nodes.indices.map { PackDescription.node($0, table) }),
      Group(title: words.readings, parts: pack.readings.map(PackDescription.reading)),
      Group(title: words.conditions, parts: pack.conditions.map { PackDescription.condition($0, table) }),
      Group(title: words.verdicts, parts: pack.verdicts.map { PackDescription.verdict($0, table) }),
      Group(title: words.facts, parts: pack.facts.map(PackDescription.fact)),
      Group(title: words.fields, parts: pack.fields.map(PackDescription.field)),
      Group(title: words.screens, parts: pack.screens.map(PackDescription.screen)),
      Group(title: words.judgements, parts: pack.judgedByPeople.map(PackDescription.judgement)),
      Group(title: words.examples, parts: examples.map(PackDescription.example)),
    ].map(PackDescription.numbered)
  }

  /// With an id of its own for each part: judgements of one article have the same.
  private static func numbered(_ group: Group) -> Group {
    var (known, group) = ([String: Int](), group)
    for index in group.parts.indices {
      let id = group.parts[index].id
      known[id, default: 0] += 1
      if let count = known[id], count > 1 { group.parts[index].id = "\(id)（\(count)）" }
    }
    return group
  }

  private static func example(_ example: ExampleText) -> Part {
    Part(
      id: example.says, name: "",
      lines: example.members.map { (Words.Diff.exampleLabels[$0.key] ?? $0.key, $0.text) })
  }

  private static func head(_ pack: RulePack) -> Part {
    part(
      "", "",
      [
        ("编号", pack.id), ("版本", pack.version), ("名称", pack.title), ("简称", pack.shortTitle), ("性质", pack.standing),
        ("施行", "\(pack.effectiveFrom)"), ("总分", "\(pack.cap)"), ("规定分值", pack.passMark?.description),
        ("日期依据", pack.articles["applicationDate"]), ("分值依据", pack.articles["passMark"]),
      ])
  }

  private static func reading(_ reading: Reading) -> Part {
    let applies = Mechanisms.named.filter { reading.applies.contains($0.mechanism) }.map(\.name)
    return part(
      reading.id, "",
      [
        ("疑点", reading.doubt), ("读法", reading.reading), ("简述", reading.brief), ("用于", list(applies)),
      ])
  }

  private static func condition(_ condition: ConditionDefinition, _ table: Table) -> Part {
    part(
      condition.id, condition.name,
      [
        ("名称", condition.name), ("条文", condition.article), ("要求", ConditionText(table).text(condition.test)),
      ])
  }

  private static func verdict(_ verdict: VerdictDefinition, _ table: Table) -> Part {
    part(
      verdict.id, verdict.name,
      [
        ("名称", verdict.name), ("条文", verdict.article), ("要求", ConditionText(table).text(verdict.test)),
      ])
  }

  private static func fact(_ fact: FactDefinition) -> Part {
    part(
      fact.id, fact.label,
      [
        ("名称", fact.label), ("问题", fact.question), ("说明", fact.help), ("条文", fact.article),
        ("何处问", Words.Diff.step(fact.step)), ("答案", Words.Diff.kind(fact.kind)), ("单位", fact.unit),
        ("选项", list(fact.kind.options.map { "\($0.id) \($0.label)" })),
      ])
  }

  private static func field(_ field: FieldDefinition) -> Part {
    part(
      field.field.rawValue, field.label,
      [
        ("名称", field.label), ("说明", field.help), ("条文", field.article),
        ("选项", list(field.options.map { "\($0.id) \($0.label)" })),
      ])
  }

  private static func screen(_ screen: ScreenDefinition) -> Part {
    part(screen.id, screen.title, [("名称", screen.title), ("指标", list(screen.indicators))])
  }

  private static func judgement(_ judgement: Judgement) -> Part {
    part(judgement.article, "", [("说明", judgement.text)])
  }

  static func part(_ id: String, _ name: String, _ lines: [(String, String?)]) -> Part {
    Part(id: id, name: name, lines: lines.compactMap { line in line.1.map { (line.0, $0) } })
  }

  static func list(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: "、") }
}

// MARK: - Nodes

extension PackDescription {
  /// A node by what it says itself; what it inherits is described where it is said.
  fileprivate static func node(_ index: Int, _ table: Table) -> Part {
    let node = table.nodes[index]
    let above = node.parent.map { table.nodes[$0] }
    var said: [(String, String?)] = [
      ("名称", node.name), ("简称", node.shortName == node.name ? nil : node.shortName),
      ("分值", node.scale.map(Words.Standard.scale)), ("期限从严", node.scale?.strictYears),
      ("最高", node.cap?.description), ("计法", node.bestRoot == index ? Words.Standard.best : nil),
      ("限项", node.limit.map(Words.Diff.limit)),
    ]
    said += unlessInherited(lines(node.rules), above.map { lines($0.rules) })
    said.append(("读法", list(node.ownReadings)))
    said.append(("表列", node.guidance.printed))
    said += unlessInherited(lines(node.guidance), above.map { lines($0.guidance) })
    if node.kind == .indicator { said.append(("一级指标", above?.name)) }
    var part = part(node.id, node.kind == .section ? node.name : table.shortPath(index), said)
    part.above = above?.id ?? ""
    return part
  }

  private static func unlessInherited(
    _ own: [(String, String?)], _ parent: [(String, String?)]?
  ) -> [(String, String?)] {
    guard let parent else { return own }
    return zip(own, parent).map { own, parent in (own.0, own.1 == parent.1 ? nil : own.1) }
  }

  private static func lines(_ rules: EntryRules) -> [(String, String?)] {
    [
      ("期限", rules.window.map(Words.Diff.window)),
      ("限本专业", rules.fieldBound.map(Words.Diff.yesNo)),
      ("非本专业减", rules.offFieldDeduction?.description),
      ("转让不计", rules.excludesTransferred.map(Words.Diff.yesNo)),
      ("要求效益", rules.needsBenefit.map(Words.Diff.yesNo)),
      ("最短月数", rules.minimumMonths.map { "\($0)" }),
      ("只计一项", rules.oncePer.map(Words.Diff.once)),
    ]
  }

  private static func lines(_ guidance: InheritedGuidance) -> [(String, String?)] {
    [
      ("条文", guidance.article), ("提示", guidance.hint), ("佐证", guidance.evidence.flatMap(list)),
      ("询问", guidance.ask.flatMap { list($0.map(\.rawValue)) }),
      (
        "字段名",
        list(EntryField.allCases.map(\.rawValue).compactMap { key in guidance.labels[key].map { "\(key) \($0)" } })
      ),
      (
        "出具单位",
        list(guidance.offices.pairs.map { "\($0.key) \($0.text)" })
      ),
      ("单位", guidance.issuers.flatMap(list)), ("近期可得", guidance.reach?.rawValue),
    ]
  }
}

extension Scale {
  /// R24: the years that the strict reading allows.
  fileprivate var strictYears: String? {
    if case .band(let band) = self { band.strictWithinYears.map { "\($0) 年" } } else { nil }
  }
}
