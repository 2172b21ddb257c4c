import Basics
import Standards

/// One thing that the applicant claims under one criterion of the table.
package struct Entry: Hashable, Sendable {
  /// Unique in its draft.
  package var id: String
  /// The id of a row of the table, e.g. `awards.county.first`.
  package var criterion: String
  package var title: String?
  /// 同一项目/成果/产品: what makes two entries the same achievement (R7).
  package var project: String?
  /// 排名: the applicant's place in the printed list of names, ≥ 1.
  package var rank: Int?
  /// n, ≥ 1, for rows that score per unit; absent = 1.
  package var count: Int?
  /// Length in months, ≥ 0.
  package var months: Int?
  /// When obtained; for appraisals the appraised year (R3).
  package var date: PartialDate?
  /// 自报分值: the applicant's own figure inside an expert band, in points (R8, R9, R11).
  package var claimed: Points?
  /// 非本专业: not of the declared specialty.
  package var offField: Bool?
  /// 转让或继承 of a patent.
  package var transferred: Bool?
  /// 产生经济效益 (R22).
  package var benefit: Bool?
  /// 颁发单位.
  package var issuer: String?
  package var issuerKind: String?
  package var awardKind: String?
  package var level: String?
  package var firstSetKind: String?
  /// 佐证材料; nil = never asked, [] = none listed.
  package var evidence: [Evidence]?
  package var remark: String?
  /// Fields whose values are not valid: they make the entry `incomplete`.
  package var invalid: [InvalidValue]

  package init(id: String, criterion: String) {
    self.id = id
    self.criterion = criterion
    invalid = []
  }

  /// Notes a value that is not valid; they stand in the order of ``EntryField``, however they came about.
  package mutating func note(invalid value: InvalidValue) {
    let place = { (key: String) in EntryField.allCases.firstIndex { $0.rawValue == key } ?? EntryField.allCases.count }
    let own = place(value.key)
    invalid.insert(value, at: invalid.firstIndex { place($0.key) > own } ?? invalid.count)
  }

  /// The project without white space at its ends; nil where nothing is left (R7).
  package var projectKey: String? { project?.trimmed }

  /// The title without white space at its ends; nil where nothing is left.
  package var titleKey: String? { title?.trimmed }
}

/// A proof document and whether it is at hand.
package struct Evidence: Hashable, Sendable {
  package var name: String
  package var ready: Bool

  package init(name: String, ready: Bool) {
    self.name = name
    self.ready = ready
  }
}

extension Entry {
  /// The id chosen in one of the choice fields (`awardKind`, `level`, `firstSetKind`, `issuerKind`).
  package subscript(choice field: EntryField) -> String? {
    get {
      switch field {
      case .awardKind: awardKind
      case .level: level
      case .firstSetKind: firstSetKind
      case .issuerKind: issuerKind
      default: nil
      }
    }
    set {
      switch field {
      case .awardKind: awardKind = newValue
      case .level: level = newValue
      case .firstSetKind: firstSetKind = newValue
      case .issuerKind: issuerKind = newValue
      default: break
      }
    }
  }

  /// The answer to one of the yes-or-no fields (`offField`, `transferred`, `benefit`).
  package subscript(flag field: EntryField) -> Bool? {
    get {
      switch field {
      case .offField: offField
      case .transferred: transferred
      case .benefit: benefit
      default: nil
      }
    }
    set {
      switch field {
      case .offField: offField = newValue
      case .transferred: transferred = newValue
      case .benefit: benefit = newValue
      default: break
      }
    }
  }
}
