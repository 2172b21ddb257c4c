import Scoring

/// The start screen in lines: the drafts at hand, their earlier versions, deleting, and taking one to another standard.
extension Desk {
  mutating func hear(_ text: String, _ command: PlainCommand?, _ argument: String) -> PlainSession.Turn {
    switch layer {
    case .deleting, .converting: return answer(command, PlainInput.normal(text))
    case .versions(let versions): return hear(text, command, argument, among: versions)
    case .form, .rosters, .planning, .asking, .importing, .page, nil: return hearAtTable(text, command, argument)
    }
  }

  private mutating func hearAtTable(
    _ text: String, _ command: PlainCommand?, _ argument: String
  ) -> PlainSession.Turn {
    switch command {
    case .leave, .out: return PlainSession.Turn(effects: [.leave])
    case .add: return PlainSession.Turn(effects: [.createDraft])
    case .help: return PlainSession.Turn(lines: Words.firstStart.dropFirst().filter { !$0.isEmpty } + Words.Plain.help)
    case .list: return PlainSession.Turn(lines: plainLines)
    case .undo: return said { $0.handle(.undo) }
    case .delete, .versions:
      guard let draft = numbered(argument) else { return PlainSession.Turn(lines: [Words.Plain.draftHow(command)]) }
      selection = .draft(draft.file)
      return said { $0.handle(command == .delete ? .deleteEntry : .restore) }
    default: break
    }
    guard let number = TypedNumber.whole(text), !text.isEmpty, number <= drafts.count else {
      return PlainSession.Turn(lines: [Words.Plain.noSuchDraft(text, drafts.count)])
    }
    selection = number == 0 ? .new : .draft(drafts[number - 1].file)
    return said { $0.handle(.open) }
  }

  /// Does what a key does, and says what that shows below the table.
  private mutating func said(_ act: (inout Desk) -> [Effect]) -> PlainSession.Turn {
    message = nil
    let effects = act(&self)
    return PlainSession.Turn(lines: [message].compactMap(\.self).map(Words.Plain.spoken), effects: effects)
  }

  /// The draft of this number.
  private func numbered(_ text: String) -> DeskDraft? {
    guard let number = TypedNumber.whole(text), drafts.indices.contains(number - 1) else { return nil }
    return drafts[number - 1]
  }

  /// Only a clear yes does it; whatever else is said leaves everything as it is.
  private mutating func answer(_ command: PlainCommand?, _ text: String) -> PlainSession.Turn {
    let isYes = ["是", "y"].contains(text)
    return said { desk in
      if case .converting(let offer)? = desk.layer { return desk.obey(isYes ? .open : .out, in: offer, rows: 0) }
      return desk.answerDeleting(isYes ? .open : .out)
    }
  }

  // MARK: - Earlier versions

  private mutating func hear(
    _ text: String, _ command: PlainCommand?, _ argument: String, among versions: Versions
  ) -> PlainSession.Turn {
    switch command {
    case .leave: return PlainSession.Turn(effects: [.leave])
    case .out: return said { $0.obeyInVersions(.out, rows: 0) }
    case .help: return PlainSession.Turn(lines: [Words.Plain.versionsHow] + Words.Plain.help)
    case .list: return PlainSession.Turn(lines: plainLines)
    case .restore: return choose(argument, versions, .restore)
    case .restoreAsNew: return choose(argument, versions, .addEntry)
    default: return choose(text, versions, .open)
    }
  }

  private mutating func choose(_ text: String, _ versions: Versions, _ command: Command) -> PlainSession.Turn {
    guard let number = TypedNumber.whole(text), let place = versions.list.firstIndex(where: { $0.number == number })
    else { return PlainSession.Turn(lines: [Words.Plain.noSuchVersion(text)]) }
    var versions = versions
    versions.cursor = place
    layer = .versions(versions)
    return said { $0.obeyInVersions(command, rows: 0) }
  }

  // MARK: - What is read out

  /// What stands in front, line by line.
  var plainLines: [String] {
    switch layer {
    case .deleting(let drafts): return [Words.Plain.spoken(Words.askDeleting(drafts))]
    case .converting(let offer): return offer.page.plainLines
    case .versions(let versions): return [Words.versionsTitle(versions.draft)] + versions.list.map(Words.Plain.version)
    case .form, .rosters, .planning, .asking, .importing, .page, nil: break
    }
    let rows = drafts.enumerated().map { number, draft in
      let about = draft.damage == nil ? [draft.applicant.organization, draft.applicant.specialty] : [draft.plainDamage]
      let figures = [draft.result?.total.points.column ?? "", draft.changed]
      let parts = ["\(number + 1) \(draft.shownName)"] + about + figures
      return parts.filter { !$0.isEmpty }.joined(separator: "  ")
    }
    return [Words.folder(listing.folder), "0 \(Words.newDraft)"].filter { !$0.isEmpty } + rows
  }

  /// What is expected now.
  var plainPrompt: String {
    switch layer {
    case .deleting, .converting: Words.Plain.yesPrompt
    case .versions: Words.Plain.versionsPrompt
    case .form, .rosters, .planning, .asking, .importing, .page, nil: Words.Plain.deskPrompt
    }
  }

  /// What an event led to, where it is said and not asked.
  mutating func takePlainNews() -> [String] {
    var lines = [message].compactMap(\.self)
    if case .page(let page)? = layer {
      lines += page.plainLines
      layer = nil
    }
    message = nil
    return lines
  }
}

extension DeskDraft {
  fileprivate var plainDamage: String { isOfOtherStandard ? Words.Plain.otherStandard : Words.Plain.damaged }
}

extension HelpPage {
  var plainLines: [String] { ([title] + lines.map(\.spoken)).filter { !$0.isEmpty }.map(Words.Plain.spoken) }
}
