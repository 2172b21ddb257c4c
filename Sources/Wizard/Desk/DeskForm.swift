import Basics
import Scoring
import Screen

/// A few lines to fill in, in front of the desk's table.
package struct DeskForm: Equatable, Sendable {
  package enum Purpose: Equatable, Sendable {
    /// Another name for the person and the file of a draft.
    case rename(DeskDraft)
    /// 申报日 and 规定分值 of several drafts; so many others are marked and hidden.
    case setAll([DeskDraft], outOfSight: Int)
    /// 申报日 for rows of rosters that have none.
    case date(ImportRequest)
  }

  /// A line: what is asked, and what is typed.
  package struct Line: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
      case name, file, applicationDate, passMark
    }

    package var kind: Kind
    package var text = TextField()
    /// What is wrong with it, and what to do.
    package var problem: String?

    /// How a typed date was understood.
    var resolution: String? {
      kind == .applicationDate ? DateKind(origin: .itself).resolution(of: text.text) : nil
    }
  }

  package var purpose: Purpose
  package var lines: [Line]
  package private(set) var active = 0

  init(renaming draft: DeskDraft) {
    purpose = .rename(draft)
    let stem = draft.file.stem
    let file = Line(kind: .file, text: TextField(stem))
    // Of a damaged draft nothing but the file's name can be changed.
    lines = draft.result == nil ? [file] : [Line(kind: .name, text: TextField(draft.applicant.name)), file]
  }

  init(setting drafts: [DeskDraft], outOfSight: Int) {
    purpose = .setAll(drafts, outOfSight: outOfSight)
    lines = [Line(kind: .applicationDate), Line(kind: .passMark)]
  }

  init(dating request: ImportRequest) {
    purpose = .date(request)
    lines = [Line(kind: .applicationDate, text: TextField(request.date?.description ?? ""))]
  }

  mutating func move(by step: Int) {
    active = min(max(0, active + step), lines.count - 1)
  }

  /// Gives keys to the active line; false where they are none of its own.
  mutating func type(_ keys: [Key]) -> Bool {
    guard lines[active].text.handle(keys) != nil else { return false }
    lines[active].problem = nil
    return true
  }

  /// To the next line; on the last one what is asked for, or nil where a line is not valid, which it then says.
  mutating func accept() -> Effect? {
    guard active == lines.count - 1 else {
      active += 1
      return nil
    }
    let effect = effect()
    if effect == nil, let wrong = lines.firstIndex(where: { $0.problem != nil }) { active = wrong }
    return effect
  }

  private mutating func effect() -> Effect? {
    switch purpose {
    case .rename(let draft):
      guard let newFile = file(insteadOf: draft.file) else { return nil }
      let hasName = lines.contains { $0.kind == .name }
      let name = hasName ? PlainInput.trimmed(text(of: .name)) : nil
      return .rename(file: draft.file, name: name == draft.applicant.name ? nil : name, newFile: newFile)
    case .setAll(let drafts, _):
      guard let setting = setting() else { return nil }
      return .setAll(files: drafts.map(\.file), setting)
    case .date(var request):
      guard let setting = setting() else { return nil }
      request.date = setting.applicationDate
      return .previewImport(request)
    }
  }

  /// The name for the file that stands there: its own where nothing else was typed; nil where no file may have it.
  private mutating func file(insteadOf old: FileName) -> FileName? {
    let typed = text(of: .file)
    if typed.isExactly(old.stem) { return old }
    switch FileName.ofDraft(typed: typed) {
    case .success(let name): return name
    case .failure(let problem): return refuse(.file, problem.sentence)
    }
  }

  private mutating func setting() -> DeskSetting? {
    var setting = DeskSetting()
    let (day, mark) = (text(of: .applicationDate), text(of: .passMark))
    let kind = DateKind(origin: .itself)
    switch kind.value(of: day) {
    case .success(.date(let date)): setting.applicationDate = date.exactDay
    case .success: break
    case .failure(let problem):
      let fault = Words.fault(Words.Desk.label(.applicationDate).label, day, problem, kind)
      return refuse(.applicationDate, fault ?? Words.Desk.wrong(day, problem))
    }
    if TypedNumber.ascii(mark) == Words.Desk.noMark {
      setting.passMark = .removed
    } else {
      switch PassMarkKind().value(of: mark) {
      case .success(.points(let points)): setting.passMark = .points(points)
      case .success: break
      case .failure(let problem): return refuse(.passMark, Words.Desk.wrong(mark, problem))
      }
    }
    return setting == DeskSetting() ? refuse(.applicationDate, Words.Desk.nothingToSet) : setting
  }

  private func text(of kind: Line.Kind) -> String { lines.first { $0.kind == kind }?.text.text ?? "" }

  private mutating func refuse<Value>(_ kind: Line.Kind, _ problem: String) -> Value? {
    for index in lines.indices where lines[index].kind == kind { lines[index].problem = problem }
    return nil
  }
}

/// What several drafts are given at once; what is not named stays as it is.
package struct DeskSetting: Hashable, Sendable {
  package enum PassMark: Hashable, Sendable {
    case kept, removed
    case points(Points)
  }

  /// 申报日; nil = as it is.
  package var applicationDate: CalendarDay?
  /// 规定分值.
  package var passMark = PassMark.kept

  package init(applicationDate: CalendarDay? = nil, passMark: PassMark = .kept) {
    self.applicationDate = applicationDate
    self.passMark = passMark
  }

  /// The draft with what was set.
  package func applied(to draft: Draft) -> Draft {
    var draft = draft
    if let applicationDate { draft.applicationDate = applicationDate }
    switch passMark {
    case .kept: break
    case .removed: draft.passMark = nil
    case .points(let points): draft.passMark = points
    }
    if passMark != .kept { draft.invalid.removeAll { $0.key == "passMark" } }
    return draft
  }
}
