import Basics

/// A node of the table: a section, an indicator (二级), a group or a row.
package struct Node: Hashable, Sendable {
  package var id: String
  package var name: String
  /// A short name for narrow places; nil where the name is short itself.
  package var shortName: String?
  /// 最高分值: the most points that it can give; nil where none is printed.
  package var cap: Points?
  /// How its children, or a row's entries, become its points.
  package var combine: Combination
  package var limit: Limit?
  package var rules: EntryRules
  package var guidance: Guidance
  /// How one entry of this row scores; nil on everything that is not a row.
  package var scale: Scale?
  package var children: [Node]

  package init(
    id: String, name: String, cap: Points? = nil, combine: Combination = .sum, limit: Limit? = nil,
    rules: EntryRules = EntryRules(), guidance: Guidance = Guidance(), scale: Scale? = nil, children: [Node] = []
  ) {
    self.id = id
    self.name = name
    self.cap = cap
    self.combine = combine
    self.limit = limit
    self.rules = rules
    self.guidance = guidance
    self.scale = scale
    self.children = children
  }

  /// How many nodes there are at it and below it.
  var count: Int { children.reduce(1) { $0 + $1.count } }
}

/// Whether everything below a node adds up or only the highest counts.
package enum Combination: String, CaseIterable, Hashable, Sendable {
  case sum
  /// 就高: everything below is "best" too.
  case best
}

/// 限 n 个: at most `most` of what stands below counts.
package struct Limit: Hashable, Sendable {
  /// What is counted.
  package enum Of: String, CaseIterable, Hashable, Sendable {
    /// Whole entries; which ones is chosen for the most points (R12).
    case entries
    /// Units (`count`) of one row, taken in the draft's order (R12, 其他荣誉).
    case units
  }

  package var most: Int
  package var of: Of

  package init(most: Int, of: Of) {
    self.most = most
    self.of = of
  }
}

/// What decides whether an entry below a node counts; nil = as its parent says.
package struct EntryRules: Hashable, Sendable {
  package var window: Window?
  /// 与申报专业相关: an `offField` entry is `unrelated`.
  package var fieldBound: Bool?
  /// Points that an `offField` entry loses (R4).
  package var offFieldDeduction: Points?
  /// 转让和继承不得分.
  package var excludesTransferred: Bool?
  /// Economic benefit must be proven (R22).
  package var needsBenefit: Bool?
  /// Months that the entry must have lasted (R6).
  package var minimumMonths: Int?
  package var oncePer: Exclusion?

  package init() {}

  /// These rules, with a parent's where nothing is said here.
  package func inheriting(_ parent: EntryRules) -> EntryRules {
    var rules = self
    if window == nil { rules.window = parent.window }
    if fieldBound == nil { rules.fieldBound = parent.fieldBound }
    if offFieldDeduction == nil { rules.offFieldDeduction = parent.offFieldDeduction }
    if excludesTransferred == nil { rules.excludesTransferred = parent.excludesTransferred }
    if needsBenefit == nil { rules.needsBenefit = parent.needsBenefit }
    if minimumMonths == nil { rules.minimumMonths = parent.minimumMonths }
    if oncePer == nil { rules.oncePer = parent.oncePer }
    return rules
  }
}

/// When an entry must have been obtained.
package enum Window: Hashable, Sendable {
  /// 任现职后或近 n 年 (第十条): from the earlier of the fact's date and n years before the application date;
  /// the fact `insteadOf`, where given, stands in for `since`.
  case sinceFactOrYears(years: Int, since: String, insteadOf: String?)
  /// One of the n calendar years before the application date's (R3).
  case calendarYears(Int)
}

/// What makes two entries the same thing, of which one counts.
package enum Exclusion: String, CaseIterable, Hashable, Sendable {
  /// 同一项目、成果、产品 (R7).
  case project
  /// The calendar year of `date` (R3).
  case year
}

/// What a node tells people; its table adds what its ancestors tell (``InheritedGuidance``).
package struct Guidance: Hashable, Sendable {
  /// The article or the place in the annex's table.
  package var article: String?
  /// The row as the table prints it: `前9 20n；第10-13名 18n-12n`.
  package var printed: String?
  package var hint: String?
  /// 佐证材料 that the standard asks for.
  package var evidence: [String]?
  /// Who issues a document of ``evidence``, by its name: the program's own help, not the standard's.
  package var offices: TextPairs
  /// R-numbers that touch this node, besides its ancestors'.
  package var readings: [String]
  /// The fields that an entry of this criterion is asked for, in order.
  package var ask: [EntryField]?
  /// What a field is called here, by its key, where its general label says too little: 毕业时间 for `date`.
  package var labels: TextPairs
  /// The kinds of body (``EntryField/issuerKind``) whose awards or projects belong below this node (R19); the wizard
  /// proposes the row from them.
  package var issuers: [String]?
  package var reach: Reach?

  package init() {
    readings = []
    labels = TextPairs()
    offices = TextPairs()
  }
}

/// How soon one more entry of a row can be had; advice draws only on what is `soon`.
package enum Reach: String, CaseIterable, Hashable, Sendable {
  case soon, later, never
}
