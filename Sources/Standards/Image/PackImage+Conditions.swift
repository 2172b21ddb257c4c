extension ConditionDefinition: ImageValue {
  static var blank: ConditionDefinition { ConditionDefinition(id: "", article: "", name: "", test: .blank) }

  mutating func code(_ coder: inout ImageCoder) {
    id.code(&coder)
    article.code(&coder)
    name.code(&coder)
    test.code(&coder)
  }
}

extension VerdictDefinition: ImageValue {
  static var blank: VerdictDefinition { VerdictDefinition(id: "", name: "", article: "", test: .blank) }

  mutating func code(_ coder: inout ImageCoder) {
    id.code(&coder)
    name.code(&coder)
    article.code(&coder)
    test.code(&coder)
  }
}

extension ConditionTest: ImageValue {
  static var blank: ConditionTest { .reachesPassMark }

  mutating func code(_ coder: inout ImageCoder) {
    if coder.isWriting { write(&coder) } else { self = ConditionTest.read(&coder) }
  }

  private func write(_ coder: inout ImageCoder) {
    switch self {
    case .fact(let id, let isYes): coder.write(0, id, isYes)
    case .chosen(let id): coder.write(1, id)
    case .factAtLeast(let id, let least): coder.write(2, id, least)
    case .includes(let id, let options): coder.write(3, id, options)
    case .period(let since, let months, let years): coder.write(4, since, months, years)
    case .entry(let test): coder.write(5, test)
    case .reachesPassMark: coder.write(6)
    case .condition(let id): coder.write(7, id)
    case .all(let tests): coder.write(8, tests)
    case .any(let tests): coder.write(9, tests)
    case .atLeast(let least, let tests): coder.write(10, least, tests)
    case .not(let test): coder.write(11, test)
    }
  }

  private static func read(_ coder: inout ImageCoder) -> ConditionTest {
    switch coder.read() {
    case 0: return .fact(coder.value(), is: coder.value())
    case 1: return .chosen(coder.value())
    case 2: return .factAtLeast(coder.value(), coder.value())
    case 3: return .includes(coder.value(), coder.value())
    case 4: return .period(since: coder.value(), laterByMonths: coder.value(), years: coder.value())
    case 5: return .entry(coder.value())
    case 6: return .reachesPassMark
    case 7: return .condition(coder.value())
    case 8: return .all(coder.value())
    case 9: return .any(coder.value())
    case 10: return .atLeast(coder.value(), coder.value())
    case 11: return .not(coder.value())
    default:
      coder.fail()
      return .blank
    }
  }
}

extension EntryTest: ImageValue {
  static var blank: EntryTest { EntryTest(under: [], matching: [], unknownWithout: nil) }

  mutating func code(_ coder: inout ImageCoder) {
    under.code(&coder)
    matching.code(&coder)
    unknownWithout.code(&coder)
  }
}

extension FieldTest: ImageValue {
  static var blank: FieldTest { .atMost(.blank, 0) }

  mutating func code(_ coder: inout ImageCoder) {
    if coder.isWriting { write(&coder) } else { self = FieldTest.read(&coder) }
  }

  private func write(_ coder: inout ImageCoder) {
    switch self {
    case .atMost(let field, let most): coder.write(0, field, most)
    case .isOne(let field, let options): coder.write(1, field, options)
    case .isYes(let field, let isYes): coder.write(2, field, isYes)
    }
  }

  private static func read(_ coder: inout ImageCoder) -> FieldTest {
    switch coder.read() {
    case 0: return .atMost(coder.value(), coder.value())
    case 1: return .isOne(coder.value(), of: coder.value())
    case 2: return .isYes(coder.value(), coder.value())
    default:
      coder.fail()
      return .blank
    }
  }
}
