import Scoring

/// Everything that is wrong with a rule pack: all of it at once, in the file's order.
package struct RulePackProblems: Error, Hashable, Sendable {
  /// The file's name as given.
  package var file: String
  /// The names of the packs that it extends, in order.
  package var bases: [String] = []
  /// Never empty.
  package var problems: [RulePackProblem]
}

/// One mistake in a rule pack, and where it stands.
package struct RulePackProblem: Hashable, Sendable {
  /// `sections[2].children[0].cap`; empty for the whole file.
  package var path: String
  package var place: JSONPlace
  package var fault: RulePackFault
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
  case unknownReading(String)
  case readingNotCited(String)
  case unknownFact(String)
  case factKind(String, wanted: [String])
  case unknownIndicator(String)
  case indicatorTwice(String, screen: String)
  case indicatorNowhere(String)
  case unknownNode(String)
  case unknownCondition(String)
  case undefinedField(EntryField)
  case unknownOption(String, of: String)
  case untestableField(EntryField, by: String)
  /// A condition or verdict tests a field that this row does not ask for.
  case testedNotAsked(EntryField, row: String, test: String)
  case optionsMissing
  case optionsUnwanted
  /// Not exactly one of the keys that say what is tested.
  case testKeys(found: [String], wanted: [String])
  case mustBeTrue
  case moreThanListed(Int, listed: Int)
  case reservedId(String)

  // Overlays.
  case baseUnknown(String)
  case baseUnreadable(String, ReadProblem)
  /// More packs on top of each other than this.
  case baseCircle(most: Int)
  case sameIdAsBase(String)
  case sectionsInOverlay
  case nothingToRemove(String)

  // Examples.
  case exampleGivesNothing
  /// What is entered cannot be read as a draft.
  case exampleNoDraft(DraftProblem)
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
