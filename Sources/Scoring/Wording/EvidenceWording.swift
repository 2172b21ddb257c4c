import Basics

extension Wording {
  /// Offices are named to save searching; the standard does not name them.
  package static let officesAreHelp = "出具单位是本程序的提示，以实际出具的为准"

  /// What one office is to be asked for: each document once, with how many entries need it.
  package func sentence(for office: OfficeEvidence) -> String {
    var (places, documents) = (TextPlaces(), [(name: String, entries: [Int])]())
    for item in office.items {
      let (place, isNew) = places.insert(item.document)
      if isNew { documents.append((item.document, [])) }
      documents[place].entries.append(item.entry)
    }
    let parts = documents.map { "\($0.name)（\(few($0.entries.map(entryName)))）" }
    return "\(office.office ?? "其他")：\(parts.joined(separator: "、"))"
  }

  /// What an entry still lacks: `「区科技奖」：获奖文件或证书`.
  package func sentence(forMissing items: [MissingEvidence]) -> String {
    guard let first = items.first else { return "" }
    return "\(entryName(first.entry))：\(list(items.map(\.document)))"
  }

  /// All such entries in a line for each thing that they lack.
  package func sentences(for bare: [BareEntry]) -> [String] {
    let undated = bare.filter(\.lacksDate).map { entryName($0.entry) }
    let unproven = bare.filter(\.lacksProof).map { entryName($0.entry) }
    return [("没有填时间", undated), ("佐证材料一件也没有备齐", unproven)]
      .filter { !$0.1.isEmpty }.map { "\($0.0)：\(few($0.1))" }
  }

  package func sentence(for bare: BareEntry) -> String {
    let lacks = [
      bare.lacksDate ? "没有填\(label(of: .date, at: bare.entry))" : nil, bare.lacksProof ? "佐证材料一件也没有备齐" : nil,
    ]
    return "\(entryName(bare.entry))：\(lacks.compactMap { $0 }.joined(separator: "，"))"
  }
}
