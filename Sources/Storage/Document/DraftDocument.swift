import Basics
import Formats
import Scoring

/// A draft's file: the draft, and everything else that stands in the file.
///
/// What this version does not know, the order of keys, and the literals of values that were not changed survive
/// ``replacing(_:)``, at every level.
package struct DraftDocument: Sendable {
  package static let format = "ziping-draft"
  /// The newest version of the format that this program knows.
  package static let knownVersion = 1

  package let draft: Draft
  /// The format's version as the file names it, from 1.
  package let version: Int
  /// The file, as it was read or is to be written.
  package let bytes: [UInt8]
  private let root: [JSONMember]

  /// Whether a newer program wrote it: it can be scored, and is not written.
  package var isNewer: Bool { version > DraftDocument.knownVersion }

  /// Reads a draft's file; values that are not valid are noted in the draft, what makes it no draft is thrown.
  package init(parsing bytes: [UInt8], limits: JSONLimits) throws(DraftProblem) {
    let node: JSONNode
    do throws(JSONProblem) {
      node = try JSONNode(parsing: bytes, limits: limits)
    } catch {
      throw DraftProblem(error)
    }
    guard case .object(let members) = node.value else { throw DraftProblem(.notObject, at: node.place) }
    let reader = try DraftReader(members, at: node.place)
    draft = reader.draft
    version = reader.version
    root = members
    self.bytes = bytes
  }

  private init(draft: Draft, version: Int, root: [JSONMember], bytes: [UInt8]) {
    self.draft = draft
    self.version = version
    self.root = root
    self.bytes = bytes
  }

  /// A draft with nothing in it yet.
  package static func new(applicationDate: CalendarDay, standard: String) -> DraftDocument {
    let values: [(String, JSONValue)] = [
      ("format", .string(format)), ("version", .number(JSONNumber(knownVersion))), ("standard", .string(standard)),
      ("applicationDate", .string(applicationDate.description)), ("facts", .object([])), ("entries", .array([])),
    ]
    let root = values.map { JSONMember(key: $0, value: JSONNode($1)) }
    return DraftDocument(
      draft: Draft(standard: standard, applicationDate: applicationDate), version: knownVersion, root: root,
      bytes: JSONWriter.file(JSONNode(.object(root))))
  }

  /// The same file with this draft in it; where that changes nothing, the very same bytes.
  package func replacing(_ draft: Draft) -> DraftDocument {
    let rewritten = DraftRewriter(old: self.draft, new: draft).root(root)
    let isUnchanged = JSONValue.object(rewritten).isExactly(.object(root))
    return DraftDocument(
      draft: draft, version: version, root: rewritten,
      bytes: isUnchanged ? bytes : converted(to: draft, rewritten) ?? JSONWriter.file(JSONNode(.object(rewritten))))
  }

  /// The file's own bytes with another standard in them; nil where more than that is changed.
  private func converted(to draft: Draft, _ root: [JSONMember]) -> [UInt8]? {
    guard let standard = draft.standard, let before = draft.convertedFrom, before.isExactly(self.draft.standard ?? "")
    else { return nil }
    var same = draft
    (same.standard, same.convertedFrom) = (self.draft.standard, self.draft.convertedFrom)
    guard same == self.draft else { return nil }
    var splice = JSONSplice(bytes)
    let isNew = self.draft.convertedFrom == nil
    guard
      isNew
        ? splice.insert("convertedFrom", .string(before), behind: "standard")
        : splice.replace("convertedFrom", with: .string(before)),
      splice.replace("standard", with: .string(standard)),
      let read = try? JSONNode(parsing: splice.bytes), read.value.isExactly(.object(root))
    else { return nil }
    return splice.bytes
  }
}

extension DraftDocument: StoredDocument {
  package init(parsing bytes: [UInt8]) throws(DraftProblem) { try self.init(parsing: bytes, limits: .draft) }

  package var content: Draft { draft }

  package var newerVersion: Int? { isNewer ? version : nil }

  package static func reservation(of place: DraftPath) -> NameReservation? { place.reservation }
}
