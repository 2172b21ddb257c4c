import Basics
import Formats

/// Everything that is wrong with a rule pack: all of it at once, in the file's order.
package struct RulePackProblems: Error, Hashable, Sendable {
  /// The file's name as given, then those of the packs that it extends, as far as they were read.
  package var files: [String]
  /// Never empty.
  package var problems: [RulePackProblem]
  /// Of a review whose examples alone are wrong, what its author should look at besides.
  package var notes: [PackNote] = []
  /// What a review could not look at because of the problems.
  package var unchecked = Unchecked.nothing

  /// Checks that need what comes before them to be right.
  package enum Unchecked: Hashable, Sendable {
    case nothing
    /// What the examples come to, and what an author should look at.
    case results
    /// Whatever the file says but for what was found wrong.
    case rest
  }
}

/// One mistake in a rule pack, and where it stands.
package struct RulePackProblem: Hashable, Sendable {
  /// `sections[2].children[0].cap`; empty for the whole file.
  package var path: String
  /// Of an overlay's mistake that shows in its base, the change that made it.
  package var place: JSONPlace
  package var fault: RulePackFault
  /// Where it shows, if that is in a value that an overlay takes over.
  package var inherited: InheritedValue?
}

/// A value of a base that an overlay takes over.
package struct InheritedValue: Hashable, Sendable {
  /// Where it stands in the base.
  var path: String
  var place: JSONPlace
  /// What the overlay must say anew to change it, by id or key.
  var item: String
  /// How many more values the same change affects in the same way.
  var others = 0
}

/// Where something stands in a rule pack's file.
package struct PackWhere {
  package var path: String
  package var place: JSONPlace

  package init(path: String, place: JSONPlace) {
    (self.path, self.place) = (path, place)
  }
}

/// Every kind of mistake that a rule pack can have, with what its sentence needs; worded by ``RulePackWording``.
package enum RulePackFault: Hashable, Sendable {
  // The file and its values.
  case notJSON(JSONReason)
  /// The `format` that was found is not that of a rule pack.
  case otherFormat(String)
  case unknownKey(String, known: [String])
  case missingKey(String)
  case wrongType(JSONKind, wanted: JSONKind)
  case emptyText
  /// A text with a control, an invisible character or an override of the writing direction.
  case unprintable(Unicode.Scalar)
  case emptyList
  case unknownWord(String, known: [String])
  case badId(String)
  case badPackId(String)
  case badDate(String)
  case notWhole(String)
  /// A number outside the range that its key allows.
  case outOfRange(String, least: Int, most: Int)
  /// Not an exact number of thousandths of a point.
  case notThousandths(String)
  /// The same id or value a second time in its list.
  case duplicate(String)

  // Nodes.
  /// A section's or an indicator's id holds a dot.
  case idNotTopLevel(String)
  /// The id is not its parent's, a dot and one more word.
  case idNotBelow(String, parent: String)
  case pointsOnSection
  case childrenBelowRow
  case nothingBelow(String)
  case unitsLimitOffRow
  case sectionCaps(sum: Points, total: Points)
  case notAsked(EntryField, because: AskReason)
  case evidenceNotLast

  // Points of a row.
  /// Not exactly one of the keys that say how a row scores.
  case scaleKeys(found: [String])
  case ranksStart(Int)
  case ranksGap(after: Int, found: Int)
  case ranksOverlap(after: Int, found: Int)
  case ranksReversed(from: Int, to: Int)
  case belowZero(rank: Int, Points)
  case rises(rank: Int, Points, above: Points)
  case listLength(Int, ranks: Int)
  case listStart(Points, points: Points)
  case listWithStep
  case bandEnds(low: Points, high: Points)

  // References.
  // With the id that was probably meant.
  case unknownReading(String, near: String?)
  case readingNotCited(String)
  case unknownFact(String, near: String?)
  case factKind(String, wanted: [String])
  case unknownIndicator(String, near: String?)
  case indicatorTwice(String, screen: String)
  case indicatorNowhere(String)
  case unknownNode(String, near: String?)
  /// No row of the table, though it may be another node of it.
  case unknownRow(String, near: String?)
  case unknownCondition(String, near: String?)
  case undefinedField(EntryField)
  case unknownOption(String, of: String, near: String?)
  case untestableField(EntryField, by: String)
  /// A condition or verdict tests a field that this row does not ask for.
  case testedNotAsked(EntryField, row: String, test: String)
  case optionsMissing
  case optionsUnwanted
  /// Only a number counts something.
  case unitUnwanted
  /// Not exactly one of the keys that say what is tested.
  case testKeys(found: [String], wanted: [String])
  case mustBeTrue
  case moreThanListed(Int, listed: Int)
  /// Conditions refer to each other in a longer chain than this.
  case conditionsTooDeep(most: Int)
  /// All conditions and verdicts together look at more than this.
  case conditionsTooMany(most: Int)
  case reservedId(String)

  // Overlays.
  /// With the ids that could be named.
  case baseUnknown(String, known: [String])
  case baseUnreadable(String, why: String)
  /// The files, each extending the next, the last one being there already.
  case baseCircle([String])
  /// More packs on top of each other than this.
  case baseTooDeep(most: Int)
  case sameIdAsBase(String)
  case sectionsInOverlay
  case nothingToRemove(String, near: String?)
  /// Neither a change of something in the base nor a whole new item.
  case notInBase(String, near: String?, missing: [String])
  /// `before` names nothing of the same list.
  case notBeside(String, near: String?)
  case childrenInOverlay
  /// `in` is for what is new.
  case alreadyInTable(String)
  /// A new indicator does not say which of these sections it belongs to.
  case indicatorWithoutSection(String, [String])

  // Examples.
  case exampleGivesNothing
  /// What is entered cannot be read as a draft.
  case exampleNoDraft(why: String)
  /// What is entered is a mistake in any draft, in `check`'s own words.
  case exampleMistake(String)
  /// A figure, status or condition comes out otherwise than it is written.
  case exampleDiffers(found: String, written: String)
}

/// What a JSON value is.
package enum JSONKind: Hashable, Sendable {
  case null, flag, number, text, list, object
}

/// Why a row must ask for a field.
package enum AskReason: Hashable, Sendable {
  case scale, claim, units, window, months, project, field, transfer, benefit
}

extension JSONValue {
  /// What this value is.
  var kind: JSONKind {
    switch self {
    case .null: .null
    case .bool: .flag
    case .number: .number
    case .string: .text
    case .array: .list
    case .object: .object
    }
  }
}
