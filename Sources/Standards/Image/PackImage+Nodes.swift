extension Node: ImageValue {
  static var blank: Node { Node(id: "", name: "") }

  mutating func code(_ coder: inout ImageCoder) {
    id.code(&coder)
    name.code(&coder)
    shortName.code(&coder)
    cap.code(&coder)
    combine.code(&coder)
    limit.code(&coder)
    rules.code(&coder)
    guidance.code(&coder)
    scale.code(&coder)
    children.code(&coder)
  }
}

extension Limit: ImageValue {
  static var blank: Limit { Limit(most: 0, of: .blank) }

  mutating func code(_ coder: inout ImageCoder) {
    most.code(&coder)
    of.code(&coder)
  }
}

extension EntryRules: ImageValue {
  static var blank: EntryRules { EntryRules() }

  mutating func code(_ coder: inout ImageCoder) {
    window.code(&coder)
    fieldBound.code(&coder)
    offFieldDeduction.code(&coder)
    excludesTransferred.code(&coder)
    needsBenefit.code(&coder)
    minimumMonths.code(&coder)
    oncePer.code(&coder)
  }
}

extension Window: ImageValue {
  static var blank: Window { .calendarYears(0) }

  /// Calendar years have no fact to begin from.
  mutating func code(_ coder: inout ImageCoder) {
    var (years, since, insteadOf): (Int, String?, String?)
    switch self {
    case .sinceFactOrYears(let ofFact, let fact, let other): (years, since, insteadOf) = (ofFact, fact, other)
    case .calendarYears(let ofCalendar): (years, since, insteadOf) = (ofCalendar, nil, nil)
    }
    years.code(&coder)
    since.code(&coder)
    insteadOf.code(&coder)
    self =
      since.map { .sinceFactOrYears(years: years, since: $0, insteadOf: insteadOf) } ?? .calendarYears(years)
  }
}

extension Guidance: ImageValue {
  static var blank: Guidance { Guidance() }

  mutating func code(_ coder: inout ImageCoder) {
    article.code(&coder)
    printed.code(&coder)
    hint.code(&coder)
    evidence.code(&coder)
    offices.code(&coder)
    readings.code(&coder)
    ask.code(&coder)
    labels.code(&coder)
    issuers.code(&coder)
    reach.code(&coder)
  }
}
