extension Scale: ImageValue {
  static var blank: Scale { .flat(.zero) }

  mutating func code(_ coder: inout ImageCoder) {
    if coder.isWriting { write(&coder) } else { self = Scale.read(&coder) }
  }

  private func write(_ coder: inout ImageCoder) {
    switch self {
    case .flat(let points): coder.write(0, points)
    case .perUnit(let points): coder.write(1, points)
    case .perYear(let points): coder.write(2, points)
    case .byRank(let ranks): coder.write(3, ranks)
    case .band(let band): coder.write(4, band)
    }
  }

  private static func read(_ coder: inout ImageCoder) -> Scale {
    switch coder.read() {
    case 0: return .flat(coder.value())
    case 1: return .perUnit(coder.value())
    case 2: return .perYear(coder.value())
    case 3: return .byRank(coder.value())
    case 4: return .band(coder.value())
    default:
      coder.fail()
      return .blank
    }
  }
}

extension RankScale: ImageValue {
  static var blank: RankScale { RankScale(steps: [], beyond: .blank) }

  mutating func code(_ coder: inout ImageCoder) {
    steps.code(&coder)
    beyond.code(&coder)
  }
}

extension RankStep: ImageValue {
  static var blank: RankStep { RankStep(from: 0, to: 0, points: .zero) }

  mutating func code(_ coder: inout ImageCoder) {
    from.code(&coder)
    to.code(&coder)
    points.code(&coder)
    step.code(&coder)
    strictStep.code(&coder)
    list.code(&coder)
  }
}

extension BandScale: ImageValue {
  static var blank: BandScale { BandScale(low: .zero, high: .zero) }

  mutating func code(_ coder: inout ImageCoder) {
    low.code(&coder)
    high.code(&coder)
    strictWithinYears.code(&coder)
    ranks.code(&coder)
  }
}

extension ClosedRange<Int>: ImageValue {
  static var blank: ClosedRange<Int> { 0...0 }

  mutating func code(_ coder: inout ImageCoder) {
    var (first, last) = (lowerBound, upperBound)
    first.code(&coder)
    last.code(&coder)
    if first <= last { self = first...last } else { coder.fail() }
  }
}
