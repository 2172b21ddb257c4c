import Foundation
import Testing

@testable import Formats

/// Every file of JSONTestSuite: y_ is read, n_ is refused, i_ as declared here.
@Suite struct JSONTestSuiteTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../../shared/corpora/JSONTestSuite").standardized

  static var isHere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// Valid by RFC 8259, refused by the contract: a key twice in one object.
  static let refusedByContract = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"]

  /// Left to implementations: numbers of any size are kept as written; everything that is not UTF-8, half
  /// surrogates, a BOM and 500 nested arrays are refused.
  static let accepted = [
    "i_number_double_huge_neg_exp.json", "i_number_huge_exp.json", "i_number_neg_int_huge_exp.json",
    "i_number_pos_double_huge_exp.json", "i_number_real_neg_overflow.json", "i_number_real_pos_overflow.json",
    "i_number_real_underflow.json", "i_number_too_big_neg_int.json", "i_number_too_big_pos_int.json",
    "i_number_very_big_negative_int.json",
  ]

  @Test(.enabled(if: isHere, "the folder shared/corpora is not beside the project"))
  func everyFileIsReadOrRefusedAsItShould() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appendingPathComponent("test_parsing").path)
    #expect(names.count == 318)
    for name in names.sorted() {
      let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent("test_parsing/\(name)")))
      let shouldRead =
        name.hasPrefix("y_") && !Self.refusedByContract.contains(name) || Self.accepted.contains(name)
      let node = try? JSONNode(parsing: bytes)
      #expect((node != nil) == shouldRead, "\(name)")
      guard let node else { continue }
      let again = try JSONNode(parsing: JSONWriter.file(node))
      #expect(JSONWriter.file(again) == JSONWriter.file(node), "\(name): written and read again")
    }
  }

  @Test(.enabled(if: isHere, "the folder shared/corpora is not beside the project"))
  func keysThatLookAlikeStayApart() throws {
    for name in ["object_key_nfc_nfd.json", "object_key_nfd_nfc.json"] {
      let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent("test_transform/\(name)")))
      guard case .object(let members) = try JSONNode(parsing: bytes).value else {
        Issue.record("no object")
        continue
      }
      #expect(members.count == 2)
      let line = Array(JSONWriter.line(.object(members)).utf8)
      let again = try JSONNode(parsing: line)
      #expect(again[members[1].key]?.value == members[1].value.value)
      #expect(again[members[0].key]?.value == members[0].value.value)
    }
  }
}
