import Basics
import Scoring

/// 自评表: everything that a printed form holds, in its order. Texts are safe to show; a format only lays them out.
package struct PrintedForm: Hashable, Sendable {
  package var title: String
  /// 征求意见稿, 以评委会为准, and the standard's version.
  package var standing: String
  /// 姓名, 单位, … as label and value.
  package var person: [FormFact]
  /// How far a review has come, and what was changed in the draft since; empty where there is none.
  package var review: [String]
  /// Whether the draft has no errors; and in words, with what to do.
  package var isComplete: Bool
  package var completeness: String
  package var sections: [FormSection]
  /// Entries of criteria that the standard does not have.
  package var strays: [FormEntry]
  package var total: FormSum
  /// 规定分值 against the figures, as a sentence.
  package var mark: Points?
  package var markSentence: String
  package var verdicts: [FormVerdict]
  /// Proof documents of counted entries that are not at hand.
  package var missing: [FormMissing]
  /// Errors and warnings, errors first.
  package var problems: [String]
  /// The readings that the figures draw on.
  package var readings: [FormFact]
  /// What people judge and nothing here computes.
  package var judged: [FormFact]
}

/// A label and its value.
package struct FormFact: Hashable, Sendable {
  package var label: String
  package var value: String
}

/// A node's figures after its cap, and 自评 before it; in points.
package struct FormSum: Hashable, Sendable {
  package var name: String
  package var cap: Points?
  package var figures: Figures
  package var raw: Points
  /// 认定, after the cap; nil where there is no review.
  package var accepted: Points?

  /// What the cap took away from 自评.
  package var cut: Points { max(.zero, raw - figures.points) }
}

/// 指标: a section of the table.
package struct FormSection: Hashable, Sendable {
  package var sum: FormSum
  package var indicators: [FormIndicator]
}

/// 一级指标, with the rows that are claimed.
package struct FormIndicator: Hashable, Sendable {
  package var sum: FormSum
  package var rows: [FormRow]
}

/// A row of the table and what is claimed under it.
package struct FormRow: Hashable, Sendable {
  /// 二级指标, and 三级指标 with all that stands below it; empty where the table has none.
  package var second: String
  package var third: String
  /// 打分标准 as the table prints it.
  package var printed: String
  /// 最高分值 in words; that of the group where the row has none of its own.
  package var cap: String
  package var entries: [FormEntry]
}

/// One claim.
package struct FormEntry: Hashable, Sendable {
  /// Its place in the draft, from 1.
  package var number: Int
  package var name: String
  package var details: [FormFact]
  package var isCounted: Bool
  /// Why it does not count, in a word or two.
  package var status: String
  /// Its worth by the table, in points.
  package var figures: Figures
  /// What enters its row before caps, in points; 0 unless counted.
  package var counts: Points
  package var why: String
  package var readings: [String]
  package var documents: [Evidence]
  /// 审核分 and 审核意见; empty where nothing was decided.
  package var check: String
  package var opinion: String
}

/// A verdict with what decides it or keeps it open.
package struct FormVerdict: Hashable, Sendable {
  package var name: String
  package var article: String
  package var state: String
  package var reasons: [String]
}

/// The documents that an entry still lacks.
package struct FormMissing: Hashable, Sendable {
  package var entry: String
  /// Each with who issues it, where that is known.
  package var documents: [String]
}
