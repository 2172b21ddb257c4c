/// One word of a closed vocabulary, by its place there.
///
/// The places are written out: lists of all words, and the tables by which they are told apart as texts, would be made
/// up at every start. A test holds that none is left out.
protocol ImageWord: ImageValue, Equatable {
  /// Nil behind the last one.
  static func word(at place: Int) -> Self?
}

extension ImageWord {
  mutating func code(_ coder: inout ImageCoder) {
    if coder.isWriting { return coder.write(place) }
    if let word = Self.word(at: coder.read()) { self = word } else { coder.fail() }
  }

  private var place: Int {
    var place = 0
    while let word = Self.word(at: place), word != self { place += 1 }
    return place
  }
}

extension Combination: ImageWord {
  static var blank: Combination { .sum }

  static func word(at place: Int) -> Combination? {
    switch place {
    case 0: .sum
    case 1: .best
    default: nil
    }
  }
}

extension Limit.Of: ImageWord {
  static var blank: Limit.Of { .entries }

  static func word(at place: Int) -> Limit.Of? {
    switch place {
    case 0: .entries
    case 1: .units
    default: nil
    }
  }
}

extension Exclusion: ImageWord {
  static var blank: Exclusion { .project }

  static func word(at place: Int) -> Exclusion? {
    switch place {
    case 0: .project
    case 1: .year
    default: nil
    }
  }
}

extension Reach: ImageWord {
  static var blank: Reach { .soon }

  static func word(at place: Int) -> Reach? {
    switch place {
    case 0: .soon
    case 1: .later
    case 2: .never
    default: nil
    }
  }
}

extension RankScale.Beyond: ImageWord {
  static var blank: RankScale.Beyond { .nothing }

  static func word(at place: Int) -> RankScale.Beyond? {
    switch place {
    case 0: .experts
    case 1: .nothing
    default: nil
    }
  }
}

extension FactStep: ImageWord {
  static var blank: FactStep { .conditions }

  static func word(at place: Int) -> FactStep? {
    switch place {
    case 0: .applicant
    case 1: .conditions
    default: nil
    }
  }
}

extension FactKindName: ImageWord {
  static var blank: FactKindName { .yesNo }

  static func word(at place: Int) -> FactKindName? {
    switch place {
    case 0: .yesNo
    case 1: .date
    case 2: .number
    case 3: .choice
    case 4: .choices
    case 5: .numberedChoices
    default: nil
    }
  }
}

extension EntryField: ImageWord {
  static var blank: EntryField { .title }

  static func word(at place: Int) -> EntryField? {
    switch place {
    case 0: .title
    case 1: .project
    case 2: .rank
    case 3: .date
    case 4: .claimed
    case 5: .count
    case 6: .months
    case 7: .awardKind
    case 8: .level
    case 9: .firstSetKind
    case 10: .benefit
    case 11: .offField
    case 12: .transferred
    case 13: .issuer
    case 14: .issuerKind
    case 15: .evidence
    case 16: .remark
    default: nil
    }
  }
}
