import Formats

/// A rule pack as it was read, with the packs that it extends already in it.
package struct PackSource {
  /// Everything that holds, the extended packs' included.
  package let root: JSONNode
  /// What the file itself says.
  package let own: JSONNode
  /// The file's name, then those that it extends; places say which is meant.
  package let files: [String]
  /// All the bytes that it was made of.
  let bytes: [UInt8]
  package let pack: RulePack
  /// The pack that it extends: nothing, or one.
  package let base: [PackSource]
}

/// Reads a file and what it extends, each pack checked by itself before another is laid over it: what is wrong with an
/// overlay is then the overlay's doing, wherever the values stand.
package struct PackSourceReader {
  let finder: PackBase.Finder
  let log: PackProblemLog
  /// Looks over the examples of a pack that is not usable yet; nil = they are passed over unread.
  let examples: ExampleLook?

  /// Notes what is wrong in the form of a pack's examples.
  package typealias ExampleLook = @Sendable (RulePack, PackValue) -> Void
  /// Examples are read, and left to whoever asked for them.
  package static let readOnly: ExampleLook = { _, _ in }

  /// More packs on top of each other than this are refused.
  private static let mostFiles = 8

  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name.
  ///   - above: the files that extend this one, the nearest last.
  /// - Returns: nil where there is no pack to be used, and the log says why.
  func source(_ bytes: [UInt8], file: String, above: [PackBase] = []) -> PackSource? {
    log.files.append(file)
    guard let own = parse(bytes, depth: above.count) else { return nil }
    let value = PackValue(node: own, path: .root, log: log)
    if let format = value.member("format"), let name = format.text(), name != RulePackFile.format {
      format.note(.otherFormat(name))
      // Of another kind of file nothing else would be worth saying.
      if own["sections"] == nil, own["extends"] == nil { return nil }
    }
    let this = PackBase(bytes: bytes, file: file)
    guard let extends = value.member("extends") else {
      return checked(own, own, this, bytes, base: nil)
    }
    guard let name = extends.text(), let found = base(extends, name, above + [this]),
      let base = source(found.bytes, file: found.file, above: above + [this])
    else { return nil }
    let root = PackOverlay(value).over(base.root)
    return checked(root, own, this, bytes + base.bytes, base: base)
  }

  private func parse(_ bytes: [UInt8], depth: Int) -> JSONNode? {
    do throws(JSONProblem) {
      return try JSONNode(parsing: bytes, limits: .pack, skipping: examples == nil ? "examples" : nil, file: depth)
    } catch {
      log.problems.append(RulePackProblem(path: "", place: error.place, fault: .notJSON(error.reason)))
      return nil
    }
  }

  private func checked(
    _ root: JSONNode, _ own: JSONNode, _ this: PackBase, _ bytes: [UInt8], base: PackSource?
  ) -> PackSource? {
    var decoder = PackDecoder()
    let value = PackValue(node: root, path: .root, log: log)
    let pack = decoder.pack(value, digest: RulePackFile.digest(of: bytes))
    log.isWhole = pack != nil && own.place.file == 0
    guard let pack, log.problems.isEmpty else {
      // With the others: an author should not find them one run after another.
      if let examples, let pack, let written = PackValue(node: own, path: .root, log: log).member("examples") {
        examples(pack, written)
      }
      log.dropFollowing()
      if let base {
        let (addresses, causes) = (PackAddresses(own, base), OverlayCauses(own, base))
        log.problems = log.problems.map { $0.told(addresses, causes) }.withoutRepetition
      }
      return nil
    }
    return PackSource(
      root: root, own: own, files: [this.file] + (base?.files ?? []), bytes: bytes, pack: pack,
      base: base.map { [$0] } ?? [])
  }

  /// The pack that `extends` names.
  private func base(_ extends: PackValue, _ name: String, _ above: [PackBase]) -> PackBase? {
    let file = above.last?.file ?? ""
    switch finder(name, file) {
    case .success(let base):
      if above.contains(where: { $0.bytes == base.bytes }) {
        extends.note(.baseCircle(above.map(\.file) + [base.file]))
      } else if above.count >= PackSourceReader.mostFiles {
        extends.note(.baseTooDeep(most: PackSourceReader.mostFiles))
      } else {
        return base
      }
    case .failure(.unknown(let known)):
      extends.note(.baseUnknown(name, known: known))
    case .failure(.unreadable(let why)): extends.note(.baseUnreadable(name, why: why))
    }
    return nil
  }
}

extension PackValue {
  /// A member of an object; nil where this is none, or has no such key.
  package func member(_ key: String) -> PackValue? {
    node[key].map { PackValue(node: $0, path: .key(key, path), log: log) }
  }
}
