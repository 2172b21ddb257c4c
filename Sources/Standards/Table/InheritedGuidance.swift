import Basics

/// What a node tells people, and what its ancestors tell where it says nothing itself.
///
/// It is put together when it is asked for: a start makes one for every node, and asks few of them.
package final class InheritedGuidance: Sendable {
  private let own: Guidance
  private let parent: InheritedGuidance?

  init(_ own: Guidance, below parent: InheritedGuidance?) {
    self.own = own
    self.parent = parent
  }

  /// The article or the place in the annex's table.
  package var article: String? { own.article ?? parent?.article }

  /// The row as the table prints it, which is its own.
  package var printed: String? { own.printed }

  package var hint: String? { own.hint ?? parent?.hint }

  /// 佐证材料 that the standard asks for.
  package var evidence: [String]? { own.evidence ?? parent?.evidence }

  /// Who issues a document, by its name.
  package var offices: TextPairs { own.offices.inheriting(parent?.offices) }

  /// R-numbers that touch this node, its ancestors' first.
  package var readings: [String] {
    guard let inherited = parent?.readings, !inherited.isEmpty else { return own.readings }
    return inherited + own.readings.filter { !inherited.contains($0) }
  }

  /// The fields that an entry is asked for, in order.
  package var ask: [EntryField]? { own.ask ?? parent?.ask }

  /// What fields are called here, by their keys.
  package var labels: TextPairs { own.labels.inheriting(parent?.labels) }

  /// The kinds of body whose awards or projects belong here (R19).
  package var issuers: [String]? { own.issuers ?? parent?.issuers }

  package var reach: Reach? { own.reach ?? parent?.reach }
}
