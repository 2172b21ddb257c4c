import Resources
import Scoring
import Standards
import Storage

/// What is measured: drafts of any size, filled row by row from the table.
struct Samples {
  let table: Table

  init() throws {
    let bytes = UnsafeBufferPointer(start: ziping_pack_bytes(), count: ziping_pack_length())
    table = Table(try RulePackFile.decode(Array(bytes), file: "pack.json"))
  }

  /// A draft's JSON on one line, with so many entries; from another number on they are other ones.
  func json(entries count: Int, from first: Int = 0) -> String {
    let entries = (first..<first + count).map { index in
      // A prime step: entries of all indicators, in no order.
      let row = table.nodes[table.rows[index * 37 % table.rows.count]].id
      return """
        {"id": "e\(index)", "criterion": "\(row)", "title": "第\(index)项成果", "project": "P\(index % 20)", \
        "rank": \(index % 5 + 1), "date": "2024-0\(index % 9 + 1)", "months": \(index % 40 + 6), "count": 2, \
        "evidence": [{"name": "证明", "ready": true}]}
        """
    }
    return """
      {"format": "ziping-draft", "version": 1, "standard": "\(table.pack.id)", "applicationDate": "2026-05-01", \
      "passMark": 60, "applicant": {"name": "陈晓岚", "organization": "瓯江智能装备有限公司", "specialty": "机电制造"}, \
      "facts": {"assistantSince": "2019-07-01", "inService": true}, "entries": [\(entries.joined(separator: ", "))]}
      """
  }

  func draft(entries: Int) throws -> Draft {
    try DraftDocument(parsing: Array(json(entries: entries).utf8)).draft
  }
}
