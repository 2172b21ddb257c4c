import Formats
import Standards

/// A rule pack that can be used, looked over for what its author may not have meant.
package struct PackReview {
  package let pack: RulePack
  /// The names of its file and of those that it extends, as notes' places count them.
  package let files: [String]
  /// What its author should look at, in the file's order; after it what was so in the packs that it extends.
  package private(set) var notes: [PackNote] = []

  /// - Parameters:
  ///   - source: the pack's file, with what it extends.
  ///   - log: takes what the examples find wrong.
  init(_ source: PackSource, _ log: PackProblemLog) {
    (pack, files) = (source.pack, source.files)
    let base = source.base.first
    let causes = base.map { OverlayCauses(source.own, $0) }
    notes = PackLook(Table(pack), source.root).notes
    if let base, let causes { tellApart(base, source.own, causes) }
    notes += ExampleReview(source, log, causes).notes
    notes.sort { $0.isInherited == $1.isInherited ? $0.place.isBefore($1.place) : $1.isInherited }
  }

  /// Tells what an overlay brought about from what was so in its base.
  private mutating func tellApart(_ base: PackSource, _ own: JSONNode, _ causes: OverlayCauses) {
    let before = Set(
      PackLook(Table(base.pack), base.root).notes.map { OverlayCauses.Remark(place: $0.place, remark: $0.remark) })
    let addresses = PackAddresses(own, base)
    notes = notes.map { note in
      let isInherited = before.contains(OverlayCauses.Remark(place: note.place, remark: note.remark))
      return note.told(addresses, isInherited ? nil : causes)
    }
  }
}
