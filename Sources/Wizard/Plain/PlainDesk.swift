import Basics

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
    case .out where listing.isArchive: return said { $0.handle(.showArchive) }
    case .leave, .out: return PlainSession.Turn(effects: [.leave])
    case .add: return PlainSession.Turn(effects: [.createDraft])
    case .help: return PlainSession.Turn(lines: Words.firstStart.dropFirst().filter { !$0.isEmpty } + Words.Plain.help)
    case .list: return PlainSession.Turn(lines: plainLines)
    case .undo: return said { $0.handle(.undo) }
    case .showArchive: return said { $0.handle(.showArchive) }
    case .rename: return rename(argument)
    case .archive where listing.isArchive, .bringBack where !listing.isArchive:
      return PlainSession.Turn(lines: [Words.Plain.archiveHow(isArchive: listing.isArchive)])
    default: break
    }
    if let same = command?.onADraft {
      guard let draft = numbered(argument) else { return PlainSession.Turn(lines: [Words.Plain.draftHow(command)]) }
      selection = .draft(draft.file)
      return said { $0.handle(same) }
    }
    guard let number = TypedNumber.whole(text), !text.isEmpty, number <= drafts.count else {
      return PlainSession.Turn(lines: [Words.Plain.noSuchDraft(text, drafts.count)])
    }
    selection = number == 0 ? .new : .draft(drafts[number - 1].file)
    return said { $0.handle(.open) }
  }

  /// `改名 2 新名`: another name for the file; the person's name is a field of the draft.
  private mutating func rename(_ argument: String) -> PlainSession.Turn {
    let parts = argument.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let draft = numbered(parts[0]) else {
      return PlainSession.Turn(lines: [Words.Plain.renameHow])
    }
    selection = .draft(draft.file)
    switch FileName.ofDraft(typed: parts[1]) {
    case .failure(let problem): return PlainSession.Turn(lines: [problem.sentence])
    case .success(let newFile):
      return said { desk in
        desk.message = desk.reason(against: .rename)
        return desk.message == nil ? [.rename(file: draft.file, name: nil, newFile: newFile)] : []
      }
    }
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
      if case .converting(let offer)? = desk.layer {
        return desk.obey(isYes ? .open : .out, in: offer, DeskLayout(PlainSession.size).body)
      }
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
    // (A file may carry a larger number than people type.)
    guard let number = Int(TypedNumber.ascii(text)),
      let place = versions.list.firstIndex(where: { $0.number == number })
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
    case .deleting(let drafts): return [Words.Plain.spoken(Words.askDeleting(drafts, outOfSight: 0))]
    case .converting(let offer): return offer.page.plainLines
    case .versions(let versions): return [Words.versionsTitle(versions.draft)] + versions.list.map(Words.Plain.version)
    case .form, .rosters, .planning, .asking, .importing, .page, nil: break
    }
    let rows = drafts.enumerated().map { number, draft in
      let about = draft.damage == nil ? [draft.applicant.organization, draft.applicant.specialty] : [draft.plainDamage]
      let parts = ["\(number + 1) \(draft.shownName)"] + about + draft.plainFigures + [draft.changed]
      return parts.filter { !$0.isEmpty }.joined(separator: "  ")
    }
    let special = [Words.Desk.state(listing), listing.problem ?? ""].filter { !$0.isEmpty }
    return [Words.folder(listing.folder)].filter { !$0.isEmpty } + special
      + (canBegin ? ["0 \(Words.newDraft)"] : []) + rows
  }

  /// What is expected now.
  var plainPrompt: String {
    switch layer {
    case .deleting, .converting: Words.Plain.yesPrompt
    case .versions: Words.Plain.versionsPrompt
    case .form, .rosters, .planning, .asking, .importing, .page, nil:
      listing.isArchive ? Words.Plain.archivePrompt : Words.Plain.deskPrompt
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

extension PlainCommand {
  /// The command of the keys that does the same with a draft of this number.
  fileprivate var onADraft: Command? {
    switch self {
    case .delete: .deleteEntry
    case .versions: .restore
    case .review: .review
    case .duplicate: .duplicate
    case .archive, .bringBack: .archive
    default: nil
    }
  }
}

extension DeskDraft {
  /// What the columns of the table say, in words.
  fileprivate var plainFigures: [String] {
    guard let result else { return [] }
    let band = result.total.isOpen ? "（\(Words.Desk.band(result.total))）" : ""
    let distance = result.distance.map { "\(Words.Desk.title(.distance)) \($0.signed)" } ?? ""
    let problems = result.problems.map { Words.mark($0.kind, $0.count) }.joined(separator: " ")
    let verdicts = result.verdicts.map { "\($0.name)\($0.truth.label)" }.joined(separator: "，")
    return ["\(Words.Desk.title(.total)) \(result.total.points.column)\(band)", distance, verdicts]
      + [problems.isEmpty ? Words.complete : problems]
  }

  fileprivate var plainDamage: String { isOfOtherStandard ? Words.Plain.otherStandard : Words.Plain.damaged }
}

extension HelpPage {
  var plainLines: [String] { ([title] + lines.map(\.spoken)).filter { !$0.isEmpty }.map(Words.Plain.spoken) }
}
