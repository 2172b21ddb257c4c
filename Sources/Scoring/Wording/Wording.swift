import Standards

/// 说明: every sentence that people read about a scored draft, in one place. Pure; made for one report.
///
/// Sentences quote what was entered as it stands in the draft, shortened: whoever shows them cleans them first.
package struct Wording: Sendable {
  let draft: Draft
  let table: Table
  let report: Report

  /// - Parameters:
  ///   - report: what ``score`` made of `draft` by `table`.
  ///   - draft: the draft itself, for titles, dates and ranks.
  ///   - table: the standard, for names and labels.
  package init(_ report: Report, of draft: Draft, _ table: Table) {
    self.report = report
    self.draft = draft
    self.table = table
  }

  /// How sentences call an entry: its title in quotes, or its number and row where it has none.
  ///
  /// `position` is the entry's in the draft, from 0.
  package func entryName(_ position: Int) -> String {
    guard draft.entries.indices.contains(position) else { return "第 \(position + 1) 条" }
    if let title = draft.entries[position].title, title.hasPlainEnds || !title.allSatisfy(\.isWhitespace) {
      return quoted(title)
    }
    guard let row = table.row(draft.entries[position].criterion) else { return "第 \(position + 1) 条" }
    if draft.entries[position].isHypothetical { return "假设的「\(rowName(row))」" }
    return "第 \(position + 1) 条（\(rowName(row))）"
  }

  /// The same beside another entry: with its row where both have one title.
  func entryName(_ position: Int, beside other: Int) -> String {
    let name = entryName(position)
    guard draft.entries.indices.contains(position), name == entryName(other),
      let row = table.row(draft.entries[position].criterion)
    else { return name }
    return "\(name)（\(rowName(row))）"
  }

  /// A node with the groups above it, below its indicator: `县区级 二等奖`.
  ///
  /// `index` is the node's in the table.
  package func rowName(_ index: Int) -> String {
    var names: [String] = []
    var next: Int? = index
    while let index = next, table.nodes.indices.contains(index) {
      let node = table.nodes[index]
      if node.kind != .row, node.kind != .group, !names.isEmpty { break }
      names.insert(node.name, at: 0)
      next = node.parent
    }
    return names.joined(separator: " ")
  }

  /// A field or key of a draft as the screens call it; an unknown key stays as it is.
  package func label(ofKey key: String) -> String {
    if let field = EntryField(key: key) { return label(of: field) }
    return table.label(ofFact: key) ?? Wording.keys[key] ?? key
  }

  /// A field of an entry as the rule pack calls it.
  package func label(of field: EntryField) -> String {
    table.label(of: field) ?? field.defaultLabel
  }

  /// A field of an entry as its own row calls it; `position` is the entry's in the draft, nil for none.
  func label(of field: EntryField, at position: Int?) -> String {
    table.label(of: field, at: row(of: position)) ?? label(of: field)
  }

  /// The row of an entry, by the entry's position in the draft; nil where it has none.
  func row(of position: Int?) -> Int? { position.flatMap { report.entries[safe: $0]?.row } }

  /// A fact as the rule pack calls it.
  func label(ofFact id: String) -> String { table.label(ofFact: id) ?? id }

  func nodeName(_ index: Int) -> String {
    table.nodes[safe: index]?.name ?? ""
  }

  private static let keys = [
    "applicationDate": "申报日", "passMark": "规定分值", "applicant": "申报人", "name": "姓名",
    "organization": "单位", "specialty": "申报专业", "staffNumber": "工号",
    "version": "格式版本", "standard": "标准", "id": "编号",
    "criterion": "条目", "entries": "条目列表", "facts": "条件",
  ]
}

/// What was entered, in quotes; a long text keeps its beginning.
func quoted(_ text: String) -> String {
  // A family of emoji has seven.
  let scalarsPerCharacter = 8
  let most = 24
  if text.hasPlainEnds, text.utf8.count <= most || text.unicodeScalars.count <= most { return "「\(text)」" }
  // Only the beginning is looked at: a title may have a million characters, and a character a million marks.
  let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
  let beginning = scalars.prefix(scalarsPerCharacter * (most + 1))
  let start = String(beginning).prefix(most + 1)
  if start.count > most || beginning.endIndex < scalars.endIndex { return "「\(start.prefix(most - 2))..」" }
  var end = start[...]
  while end.last?.isWhitespace == true { end.removeLast() }
  return "「\(end)」"
}

extension EntryField {
  /// For packs that do not ask the field.
  fileprivate var defaultLabel: String {
    switch self {
    case .title: "名称"
    case .project: "所属项目"
    case .rank: "排名"
    case .date: "取得时间"
    case .claimed: "自报分值"
    case .count: "数量"
    case .months: "月数"
    case .awardKind: "奖项类别"
    case .level: "级别"
    case .firstSetKind: "认定类别"
    case .benefit: "产生经济效益"
    case .offField: "非本专业"
    case .transferred: "转让或继承"
    case .issuer: "颁发单位"
    case .issuerKind: "颁发单位类别"
    case .evidence: "佐证材料"
    case .remark: "备注"
    }
  }
}
