import Basics
import Formats
import Scoring

/// A review's file, kept beside the draft that it is about. What this version does not know survives, at every level.
package struct ReviewDocument: StoredDocument {
  package static let format = "ziping-review"
  /// The newest version of the format that this program knows.
  package static let knownVersion = 1
  package let review: Review
  package let version: Int
  package let bytes: [UInt8]
  private let root: [JSONMember]

  package var content: Review { review }

  package var newerVersion: Int? { version > ReviewDocument.knownVersion ? version : nil }

  package static func reservation(of place: DraftPath) -> NameReservation? { nil }

  package init(parsing bytes: [UInt8]) throws(DraftProblem) {
    let node: JSONNode
    do throws(JSONProblem) {
      node = try JSONNode(parsing: bytes, limits: .draft)
    } catch {
      throw DraftProblem(error)
    }
    guard case .object(let members) = node.value else { throw DraftProblem(.review(.notObject), at: node.place) }
    (review, version) = try ReviewReader.read(node)
    root = members
    self.bytes = bytes
  }

  private init(_ review: Review, version: Int, root: [JSONMember], bytes: [UInt8]) {
    (self.review, self.version, self.root, self.bytes) = (review, version, root, bytes)
  }

  /// A review in which nothing is said yet.
  package static var new: ReviewDocument {
    let values: [(String, JSONValue)] = [
      ("format", .string(format)), ("version", .number(JSONNumber(knownVersion))), ("entries", .array([])),
    ]
    let root = values.map { JSONMember(key: $0, value: JSONNode($1)) }
    return ReviewDocument(
      Review(), version: knownVersion, root: root, bytes: JSONWriter.file(JSONNode(.object(root))))
  }

  package func replacing(_ review: Review) -> ReviewDocument {
    if review == self.review { return self }
    let rewritten = ReviewRewriter(old: self.review, new: review).root(root)
    let isUnchanged = JSONValue.object(rewritten).isExactly(.object(root))
    return ReviewDocument(
      review, version: version, root: rewritten,
      bytes: isUnchanged ? bytes : JSONWriter.file(JSONNode(.object(rewritten))))
  }
}

package typealias ReviewStore = FileStore<ReviewDocument>

extension DraftPath {
  /// Where the review of this draft lies.
  package var review: DraftPath { DraftPath(folder: folder, name: stem + CompanionName.reviewEnding) }

  /// The draft that a review of this name would be about; nil where the name is not a review's.
  package var reviewedDraft: DraftPath? {
    name.withoutEnding(CompanionName.reviewEnding).map { DraftPath(folder: folder, name: $0 + ".json") }
  }
}
