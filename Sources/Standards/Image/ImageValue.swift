import Basics

/// Something that a pack's image holds.
protocol ImageValue {
  /// What reading begins with.
  static var blank: Self { get }
  /// Writes all that it is made of, or reads it.
  mutating func code(_ coder: inout ImageCoder)
}

extension Int: ImageValue {
  static var blank: Int { 0 }
  mutating func code(_ coder: inout ImageCoder) { coder.code(&self) }
}

extension String: ImageValue {
  static var blank: String { "" }
  mutating func code(_ coder: inout ImageCoder) { coder.code(&self) }
}

extension Bool: ImageValue {
  static var blank: Bool { false }

  mutating func code(_ coder: inout ImageCoder) {
    var number = self ? 1 : 0
    coder.code(&number)
    self = number == 1
  }
}

extension Points: ImageValue {
  static var blank: Points { .zero }
  mutating func code(_ coder: inout ImageCoder) { coder.code(&thousandths) }
}

extension Optional: ImageValue where Wrapped: ImageValue {
  static var blank: Wrapped? { nil }

  mutating func code(_ coder: inout ImageCoder) {
    var isThere = self != nil
    isThere.code(&coder)
    guard isThere else { return }
    var value: Wrapped = self ?? Wrapped.blank
    value.code(&coder)
    self = value
  }
}

extension Array: ImageValue where Element: ImageValue {
  static var blank: [Element] { [] }

  mutating func code(_ coder: inout ImageCoder) {
    if coder.isWriting {
      coder.write(count)
      for var element in self { element.code(&coder) }
    } else {
      let count = coder.readCount()
      reserveCapacity(count)
      for _ in 0..<count {
        var element = Element.blank
        element.code(&coder)
        append(consume element)
      }
    }
  }
}

extension TextPairs: ImageValue {
  static var blank: TextPairs { TextPairs() }

  mutating func code(_ coder: inout ImageCoder) {
    var pairs = pairs
    pairs.code(&coder)
    self = TextPairs(pairs)
  }
}

extension TextPairs.Pair: ImageValue {
  static var blank: TextPairs.Pair { TextPairs.Pair(key: "", text: "") }

  mutating func code(_ coder: inout ImageCoder) {
    key.code(&coder)
    text.code(&coder)
  }
}
