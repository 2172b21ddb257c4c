import Basics

/// Places for many new drafts of one folder, which is listed once for all of them.
package struct NewPlaces: Sendable {
  private let library: DraftLibrary
  /// The names that were there when the folder was listed, and those that were given out since.
  private var taken: Set<ExactText>
  /// The number that a stem had last.
  private var numbers: [ExactText: Int] = [:]

  package init(in library: DraftLibrary) {
    self.library = library
    taken = library.takenNames
  }

  /// Lists the folder again: somebody else has made files there.
  package mutating func lookAgain() { taken.formUnion(library.takenNames) }

  /// Where a new draft can be saved; each place is given out once.
  package mutating func draft(on day: CalendarDay, applicant: String) -> DraftPath {
    let stem = FileNames.stem(on: day, applicant: applicant)
    var (number, name) = (numbers[ExactText(stem)] ?? 0, "")
    repeat {
      number += 1
      name = FileNames.numbered(stem, number)
    } while !taken.insert(ExactText(name)).inserted
    numbers[ExactText(stem)] = number
    return library.place(name)
  }
}
