import Standards

/// Everything that the search can find; what fits equally well is shown in this order.
extension Editing {
  var findables: [Findable] {
    stepThings + fieldThings + entryFieldThings + entryThings + nodeThings + conditionThings + readingThings
      + topicThings
  }

  private func placeName(_ step: Int) -> String { Words.Find.step(step + 1, table.title(of: steps[step])) }

  private var stepThings: [Findable] {
    steps.indices.map { Findable(.step($0), Words.Find.stepKind, table.title(of: steps[$0])) }
  }

  private var entryThings: [Findable] {
    // Of many entries of one row the path is made ready once.
    var paths: [Int: SearchedText] = [:]
    let results = report.entries
    return draft.entries.enumerated().map { position, entry in
      let row = results[position].row
      let known = row.flatMap { paths[$0] }
      let path = known ?? Search.ready(row.map(table.fullPath) ?? entry.criterion)
      if let row, known == nil { paths[row] = path }
      let others = [entry.criterion, entry.project, entry.issuer, entry.remark].compactMap { $0 }.map(Search.ready)
      return Findable(
        .entry(entry.id), Words.Find.entryKind, entry.title ?? path.text, place: entry.title == nil ? "" : path.text,
        searched: Search.Searched(
          names: [entry.title.map(Search.ready) ?? path], ids: [Search.ready(entry.id)], ready: [path] + others))
    }
  }

  /// The indicators and rows in the order of the walk.
  private var nodeThings: [Findable] {
    steps.indices.flatMap { step in
      table.indicators(of: steps[step]).flatMap { indicator in
        ([indicator] + table.rows(under: indicator).filter { $0 != indicator }).map { node in
          Findable(
            .node(node), node == indicator ? Words.Find.indicatorKind : Words.Find.rowKind, table.fullPath(node),
            place: placeName(step), names: [table.nodes[node].name, table.shortPath(node)],
            ids: [table.nodes[node].id])
        }
      }
    }
  }

  private var conditionThings: [Findable] {
    table.pack.conditions.enumerated().map { index, condition in
      Findable(
        .condition(index), Words.Find.conditionKind, "\(condition.article) \(condition.name)",
        place: report.conditions[index].truth.label, names: [condition.article, condition.name], ids: [condition.id])
    }
  }

  private var readingThings: [Findable] {
    table.pack.readings.map { reading in
      Findable(
        .reading(reading.id), Words.Find.readingKind, "\(reading.id) \(reading.doubt)", names: [reading.doubt],
        ids: [reading.id], others: [reading.reading])
    }
  }

  private var topicThings: [Findable] {
    HelpTopic.allCases.map { topic in
      Findable(.topic(topic), Words.Find.topicKind, topic.title, names: topic.otherNames, others: topic.paragraphs)
    }
  }

  // MARK: - Fields

  private var fieldThings: [Findable] {
    steps.indices.flatMap { step -> [Findable] in
      guard let scope = table.form(of: steps[step]) else { return [] }
      return fields(of: scope).map { field in
        let fact = field.ref.fact.flatMap { table.fact($0) }
        let name = fact.map { $0.label == field.label ? field.label : "\($0.label)：\(field.label)" } ?? field.label
        return Findable(
          .field(scope, field.ref), Words.Find.fieldKind, name, place: placeName(step), names: [field.label],
          ids: [fact?.id].compactMap { $0 }, others: [fact?.question].compactMap { $0 })
      }
    }
  }

  /// The fields of entries: of the entry in front or selected where it has one, else of the first that does.
  private var entryFieldThings: [Findable] {
    let order = entriesByNearness
    let always = order.first.map(fieldsOfEveryEntry) ?? []
    let names = table.pack.fields.flatMap { field in labels(of: field).map { FieldName(field: field.field, label: $0) }
    }
    let owners = owners(of: Set(names), in: order)
    return always
      + names.map { name in
        let target = owners[name].map { position in
          Findable.Target.field(.entry(draft.entries[position].id), ref(to: name.field, ofEntry: position))
        }
        return Findable(
          target ?? .futureField(name.field, label: name.label), Words.Find.entryFieldKind, name.label,
          place: owners[name].map(wording.entryName) ?? Words.Find.noSuchEntry, ids: [name.field.rawValue])
      }
  }

  /// A field by one of the names that rows give it.
  private struct FieldName: Hashable {
    var field: EntryField
    var label: String
  }

  /// What a field is called by itself, then what rows call it.
  private func labels(of field: FieldDefinition) -> [String] {
    let others = Set(table.rows.compactMap { table.label(of: field.field, at: $0) })
    return [field.label] + others.subtracting([field.label]).sorted()
  }

  /// The first entry that is asked for a field by a name; by its own name, whatever the entry's row calls it.
  private func owners(of names: Set<FieldName>, in order: [Int]) -> [FieldName: Int] {
    var owners: [FieldName: Int] = [:]
    for position in order where owners.count < names.count {
      for field in askedFields(ofEntry: position) {
        let label = table.label(of: field, at: report.entries[position].row)
        for label in [table.definition(of: field)?.label, label].compactMap({ $0 }) {
          let name = FieldName(field: field, label: label)
          if owners[name] == nil { owners[name] = position }
        }
      }
    }
    return owners
  }

  /// The proof documents are boxes; the first of them stands for all.
  private func ref(to field: EntryField, ofEntry position: Int) -> FieldRef {
    let id = draft.entries[position].id
    guard field == .evidence else { return .entry(id, field) }
    let box = entryFields(id).first { if case .evidence = $0.ref { true } else { false } }
    return box?.ref ?? .entry(id, field)
  }

  private func fieldsOfEveryEntry(_ position: Int) -> [Findable] {
    let id = draft.entries[position].id
    return (reviewFields(id) + entryFields(id).filter { $0.ref == .criterion(entry: id) }).map {
      Findable(.field(.entry(id), $0.ref), Words.Find.entryFieldKind, $0.label, place: wording.entryName(position))
    }
  }

  /// The entry whose form is in front or that is selected, then all in the order of the walk.
  private var entriesByNearness: [Int] {
    var near: [Int] = []
    if case .entry(let id)? = form?.scope, let position = position(ofEntry: id) { near.append(position) }
    if form == nil, case .entry(let position)? = selectedItem, !isHypothetical(position) { near.append(position) }
    let others = draft.entries.indices.map { (stepIndex(ofEntry: $0) ?? 0, $0) }.sorted { $0 < $1 }.map(\.1)
    return near + others
  }

  /// The steps whose entries are asked for a field by a name, by their titles.
  func stepTitles(asking field: EntryField, label: String) -> [String] {
    let isOwn = table.definition(of: field)?.label == label
    return steps.filter { step in
      table.indicators(of: step).flatMap(table.rows(under:)).contains { row in
        table.nodes[row].guidance.ask?.contains(field) == true && (isOwn || table.label(of: field, at: row) == label)
      }
    }.map(table.title(of:))
  }
}
