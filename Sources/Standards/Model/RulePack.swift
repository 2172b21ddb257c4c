import Basics

/// 量化评价标准: one committee's table with all that this program knows of it. The engine knows only the general
/// primitives that a pack is made of; names, figures, order, words and readings are the pack's.
package struct RulePack: Hashable, Sendable {
  package var id: String
  package var version: String
  package var title: String
  /// What the wizard's first screen is headed; nil = the title.
  package var shortTitle: String?
  /// 征求意见稿 and the like, as shown on every result.
  package var standing: String
  /// 施行日期: applications before it are not measured by this standard.
  package var effectiveFrom: CalendarDay
  /// 总分: the cap of the whole table, in points.
  package var cap: Points
  /// 规定分值, where the committee has published one; in points.
  package var passMark: Points?
  package var readings: [Reading]
  /// The sections (一级) with their indicators, groups and rows below.
  package var sections: [Node]
  package var screens: [ScreenDefinition]
  package var fields: [FieldDefinition]
  package var facts: [FactDefinition]
  package var conditions: [ConditionDefinition]
  package var verdicts: [VerdictDefinition]
  /// What people judge and nothing here computes (第七条, R21): shown with every summary.
  package var judgedByPeople: [Judgement]
  /// The articles behind what every draft is asked, by its key: `applicationDate`, `passMark`.
  package var articles: TextPairs
  /// A stable hash of the pack's bytes, in hexadecimal.
  package var digest: String

  package init(
    id: String, version: String, title: String, standing: String, effectiveFrom: CalendarDay, cap: Points,
    passMark: Points?, readings: [Reading], sections: [Node], screens: [ScreenDefinition],
    fields: [FieldDefinition], facts: [FactDefinition], conditions: [ConditionDefinition],
    verdicts: [VerdictDefinition], judgedByPeople: [Judgement], digest: String,
    shortTitle: String? = nil, articles: TextPairs = TextPairs()
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.standing = standing
    self.effectiveFrom = effectiveFrom
    self.cap = cap
    self.passMark = passMark
    self.readings = readings
    self.sections = sections
    self.screens = screens
    self.fields = fields
    self.facts = facts
    self.conditions = conditions
    self.verdicts = verdicts
    self.judgedByPeople = judgedByPeople
    self.digest = digest
    self.shortTitle = shortTitle
    self.articles = articles
  }
}

/// 读法: how a doubtful point of the standard is read, with its R-number.
package struct Reading: Hashable, Sendable {
  package var id: String
  package var doubt: String
  package var reading: String
  /// The reading in a few words, for explanations; a phrase without its full stop.
  package var brief: String?
  /// What an entry's figure must have drawn on for this reading to be cited; empty = cited on every entry of
  /// the row that names it.
  package var applies: Mechanisms

  package init(id: String, doubt: String, reading: String, brief: String? = nil, applies: Mechanisms = []) {
    self.id = id
    self.doubt = doubt
    self.reading = reading
    self.brief = brief
    self.applies = applies
  }
}

/// The parts of the engine that an entry's figure or status, or a node's points, can draw on.
package struct Mechanisms: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// A rank that is scored by steps from rank to rank.
  package static let rankStep = Mechanisms(rawValue: 1 << 0)
  /// A rank on a plateau, where every rank scores the same.
  package static let plateau = Mechanisms(rawValue: 1 << 1)
  /// A rank whose points are printed one by one.
  package static let rankList = Mechanisms(rawValue: 1 << 2)
  /// One printed value that the strict reading lowers by rank.
  package static let strictStep = Mechanisms(rawValue: 1 << 3)
  /// A rank beyond the printed ones.
  package static let beyondRanks = Mechanisms(rawValue: 1 << 4)
  /// An expert band for a role.
  package static let band = Mechanisms(rawValue: 1 << 5)
  /// A band entry older than the strict reading allows.
  package static let strictWindow = Mechanisms(rawValue: 1 << 6)
  /// An off-field deduction.
  package static let offField = Mechanisms(rawValue: 1 << 7)
  /// Months added up and floored to years.
  package static let months = Mechanisms(rawValue: 1 << 8)
  /// A least time in a post.
  package static let minimumMonths = Mechanisms(rawValue: 1 << 9)
  /// Appraised calendar years.
  package static let calendarYears = Mechanisms(rawValue: 1 << 10)
  /// Another entry of the same project.
  package static let sameProject = Mechanisms(rawValue: 1 << 11)
  /// A limit that left something out.
  package static let limit = Mechanisms(rawValue: 1 << 12)
  /// Proof of benefit.
  package static let benefit = Mechanisms(rawValue: 1 << 13)
  /// A node's points added up under its cap.
  package static let sum = Mechanisms(rawValue: 1 << 14)

  /// The names that rule packs use.
  package static let named: [(name: String, mechanism: Mechanisms)] = [
    ("rankStep", .rankStep), ("plateau", .plateau), ("rankList", .rankList), ("strictStep", .strictStep),
    ("beyondRanks", .beyondRanks), ("band", .band), ("strictWindow", .strictWindow), ("offField", .offField),
    ("months", .months), ("minimumMonths", .minimumMonths), ("calendarYears", .calendarYears),
    ("sameProject", .sameProject), ("limit", .limit), ("benefit", .benefit), ("sum", .sum),
  ]
}

/// Something that only people judge, with the article that says so.
package struct Judgement: Hashable, Sendable {
  package var article: String
  package var text: String

  package init(article: String, text: String) {
    self.article = article
    self.text = text
  }
}

/// A screen of the wizard that asks for entries: its indicators in order.
package struct ScreenDefinition: Hashable, Sendable {
  package var id: String
  package var title: String
  package var indicators: [String]

  package init(id: String, title: String, indicators: [String]) {
    self.id = id
    self.title = title
    self.indicators = indicators
  }
}

/// How a field of an entry is asked: its label, help and, where it is a choice, its options.
package struct FieldDefinition: Hashable, Sendable {
  package var field: EntryField
  package var label: String
  package var help: String
  package var article: String?
  package var options: [Option]

  package init(field: EntryField, label: String, help: String, article: String?, options: [Option]) {
    self.field = field
    self.label = label
    self.help = help
    self.article = article
    self.options = options
  }
}

/// One of the values that a choice allows.
package struct Option: Hashable, Sendable {
  package var id: String
  package var label: String

  package init(id: String, label: String) {
    self.id = id
    self.label = label
  }
}
