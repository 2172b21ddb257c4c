import Basics
import Screen
import Standards

/// A file or folder that a roster may be, or lie in.
package struct RosterPath: Equatable, Sendable {
  /// As it can be typed.
  package var path: String
  package var isFolder: Bool

  package init(_ path: String, isFolder: Bool) {
    self.path = path
    self.isFolder = isFolder
  }
}

/// The choice of rosters: a path is typed, and what fits it is listed.
package struct RosterPicker: Equatable, Sendable {
  package var typed = TextField()
  package private(set) var found: [RosterPath] = []
  package private(set) var cursor = 0
  /// The files that are marked, in the order of marking; people and entries may come in files of their own.
  package private(set) var marked: [String] = []
  /// Why nothing is listed, as from a folder that cannot be read.
  package var problem: String?

  var selected: RosterPath? { found.indices.contains(cursor) ? found[cursor] : nil }

  mutating func show(_ found: [RosterPath], _ problem: String?) {
    (self.found, self.problem, cursor) = (found, problem, 0)
  }

  mutating func move(by step: Int) {
    cursor = min(max(0, cursor + step), max(0, found.count - 1))
  }

  mutating func mark() {
    guard let selected, !selected.isFolder else { return }
    if let place = marked.firstIndex(of: selected.path) {
      marked.remove(at: place)
    } else {
      marked.append(selected.path)
    }
    move(by: 1)
  }

  /// What Enter asks for: the marked files, else the selected one; a folder is gone into. Nil where nothing is named.
  mutating func accept() -> Effect? {
    if !marked.isEmpty { return .previewImport(ImportRequest(files: marked)) }
    if let selected {
      if !selected.isFolder { return .previewImport(ImportRequest(files: [selected.path])) }
      return complete()
    }
    let path = PlainInput.trimmed(typed.text)
    return path.isEmpty ? nil : .previewImport(ImportRequest(files: [path]))
  }

  /// Takes the selected path into the line.
  mutating func complete() -> Effect? {
    guard let selected else { return nil }
    typed.replace(with: selected.path + (selected.isFolder ? "/" : ""))
    return .listRosters(typed: typed.text)
  }
}

/// Rosters to be imported, and how.
package struct ImportRequest: Hashable, Sendable {
  package var files: [String]
  /// Whether drafts that are there may be added to; nothing in them is ever replaced.
  package var adds = false
  /// 申报日 where a row has none.
  package var date: CalendarDay?
  /// The option chosen for a question, by their ids; "" = none of them.
  package var answers: [String: String] = [:]

  package init(files: [String]) {
    self.files = files
  }
}

/// What importing would do.
package struct ImportPreview: Equatable, Sendable {
  /// A doubt about a person, with everybody who may be meant.
  package struct Question: Equatable, Sendable {
    package var id: String
    package var text: String
    package var options: [Option]

    package init(id: String, text: String, options: [Option]) {
      self.id = id
      self.text = text
      self.options = options
    }
  }

  package struct Option: Equatable, Sendable {
    package var id: String
    package var label: String

    package init(id: String, label: String) {
      self.id = id
      self.label = label
    }
  }

  /// A sentence, and whether it is about a mistake.
  package struct Line: Equatable, Sendable {
    package var text: String
    package var isProblem: Bool

    package init(_ text: String, isProblem: Bool = false) {
      self.text = text
      self.isProblem = isProblem
    }
  }

  package var request: ImportRequest
  package var lines: [Line]
  /// For how many people something would be written.
  package var writes: Int
  package var questions: [Question]

  package init(_ request: ImportRequest, lines: [Line], writes: Int, questions: [Question] = []) {
    self.request = request
    self.lines = lines
    self.writes = writes
    self.questions = questions
  }
}

/// The doubts about people, asked one after another.
package struct ImportAsking: Equatable, Sendable {
  package var preview: ImportPreview
  package private(set) var cursor = 0

  init?(_ preview: ImportPreview) {
    guard !preview.questions.isEmpty else { return nil }
    self.preview = preview
  }

  var question: ImportPreview.Question { preview.questions[0] }
  /// The candidates, and "none of them" at the end.
  var labels: [String] { question.options.map(\.label) + [Words.Import.nobody] }

  mutating func move(by step: Int) {
    cursor = min(max(0, cursor + step), question.options.count)
  }

  /// The same request with the answer.
  var answered: ImportRequest {
    var request = preview.request
    let options = question.options
    request.answers[question.id] = options.indices.contains(cursor) ? options[cursor].id : ""
    return request
  }
}

/// The preview in front of the user.
package struct ImportPage: Equatable, Sendable {
  package var preview: ImportPreview
  package var page: HelpPage

  init(_ preview: ImportPreview) {
    self.preview = preview
    let lines = preview.lines.map { HelpLine($0.text, $0.isProblem ? .problem : .plain) }
    page = HelpPage(title: Words.Import.title(preview.request), lines: lines)
  }
}
