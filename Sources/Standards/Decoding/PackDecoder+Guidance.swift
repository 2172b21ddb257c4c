import Basics

extension PackDecoder {
  /// What decides whether an entry below the node counts.
  func decodeRules(_ object: PackObject) -> EntryRules {
    var rules = EntryRules()
    rules.window = object.optional("window").flatMap(decodeWindow)
    rules.fieldBound = object.optional("fieldBound")?.flag()
    rules.offFieldDeduction = object.optional("offFieldDeduction")?.points()
    rules.excludesTransferred = object.optional("excludesTransferred")?.flag()
    rules.needsBenefit = object.optional("needsBenefit")?.flag()
    rules.minimumMonths = object.optional("minimumMonths")?.whole()
    rules.oncePer = object.optional("oncePer")?.word(Exclusion.self)
    return rules
  }

  private func decodeWindow(_ value: PackValue) -> Window? {
    guard let object = value.object(.window) else { return nil }
    if let years = object.optional("calendarYears") {
      for key in ["since", "years", "insteadOf"] where object.has(key) {
        object.optional(key)?.note(.unknownKey(key, known: ["calendarYears"]))
      }
      return .calendarYears(years.whole() ?? 1)
    }
    let since = object.required("since").flatMap { fact($0, of: [.date]) }
    return .sinceFactOrYears(
      years: object.required("years")?.whole() ?? 1, since: since ?? "",
      insteadOf: object.optional("insteadOf").flatMap { fact($0, of: [.date]) })
  }

  /// What the node tells people.
  mutating func decodeGuidance(_ object: PackObject) -> Guidance {
    var guidance = Guidance()
    guidance.article = object.optional("article")?.text()
    guidance.printed = object.optional("printed")?.text()
    guidance.hint = object.optional("hint")?.text()
    guidance.evidence = object.optional("evidence").map { decodeEvidence($0, &guidance.offices) }
    guidance.readings = decodeCitations(object)
    guidance.ask = object.optional("ask").map(decodeAsk)
    guidance.labels = object.optional("labels").map(decodeLabels) ?? TextPairs()
    guidance.issuers = object.optional("issuers").map(decodeIssuers)
    guidance.reach = object.optional("reach")?.word(Reach.self)
    return guidance
  }

  /// Documents by name, some with who issues them: `"劳动合同"` or `{"name": "劳动合同", "office": "单位人事部门"}`.
  private func decodeEvidence(_ list: PackValue, _ offices: inout TextPairs) -> [String] {
    list.items(mayBeEmpty: true).distinct(
      { item in
        guard case .object = item.node.value else { return item.text() }
        guard let object = item.object(.document) else { return nil }
        let office = object.required("office")?.text()
        guard let name = object.required("name")?.text() else { return nil }
        offices[name] = office
        return name
      }, { $0 })
  }

  private mutating func decodeCitations(_ object: PackObject) -> [String] {
    guard let list = object.optional("readings") else { return [] }
    let named = list.items().distinct({ $0.reading(in: readings) }, { $0 })
    cited.formUnion(named)
    return named
  }

  private func decodeAsk(_ list: PackValue) -> [EntryField] {
    let asked = list.items().distinct({ $0.field(in: fields) }, \.rawValue)
    let order = asked.filter { $0 == .evidence || $0 == .remark }
    if Array(asked.suffix(order.count)) != order || order.first == .remark && order.count > 1 {
      list.note(.evidenceNotLast)
    }
    return asked
  }

  private func decodeLabels(_ value: PackValue) -> TextPairs {
    guard let object = value.object(PackForm.fieldNames) else { return TextPairs() }
    var labels = TextPairs()
    for member in object.members {
      guard let field = EntryField(rawValue: member.key), let label = object.optional(member.key) else { continue }
      if fields[field] == nil { label.note(.undefinedField(field)) }
      labels[field.rawValue] = label.text()
    }
    return labels
  }

  private func decodeIssuers(_ list: PackValue) -> [String] {
    let options = fields[.issuerKind]?.options ?? []
    return list.items().distinct(
      { item in
        guard let id = item.id() else { return nil }
        if options.contains(where: { $0.id == id }) { return id }
        let near = item.nearest(to: id, among: options.map(\.id))
        item.note(.unknownOption(id, of: EntryField.issuerKind.rawValue, near: near))
        return nil
      }, { $0 })
  }
}

extension PackValue {
  /// `{"most": 5, "of": "entries"}`.
  func limit() -> Limit? {
    guard let object = object(.limit) else { return nil }
    let (most, of) = (object.required("most")?.whole(), object.required("of")?.word(Limit.Of.self))
    guard let most, let of else { return nil }
    return Limit(most: most, of: of)
  }

  fileprivate func reading(in known: Set<String>) -> String? {
    guard let id = id() else { return nil }
    if known.contains(id) { return id }
    note(.unknownReading(id, near: nearest(to: id, among: known)))
    return nil
  }

  fileprivate func field(in known: [EntryField: FieldDefinition]) -> EntryField? {
    guard let field = word(EntryField.self) else { return nil }
    if known[field] == nil { note(.undefinedField(field)) }
    return field
  }
}
