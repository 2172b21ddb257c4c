import Basics
import Rosters
import Standards
import Storage
import Wizard

/// Rosters in the wizard: by the same code as `ziping import`.
extension WizardFiles {
  /// No list that a person chooses from is longer.
  private static let mostPaths = 500

  /// The rosters and folders whose paths begin with what was typed; without a folder in it those of the drafts' folder
  /// and of the working folder.
  func rosters(_ typed: String) -> (paths: [RosterPath], problem: String?) {
    let slash = typed.lastIndex(of: "/")
    guard let slash else {
      let here = SystemFiles.isSame(folder, ".") ? [folder] : [folder, "."]
      return (here.flatMap { (try? rosters(in: $0, shownAs: $0 == "." ? "" : $0 + "/", typed).get()) ?? [] }, nil)
    }
    let shown = String(typed[...slash])
    let start = String(typed[typed.index(after: slash)...])
    switch rosters(in: WizardFiles.expanded(shown), shownAs: shown, start, withFolders: true) {
    case .success(let paths): return (paths, nil)
    case .failure(let error): return ([], "\(shown)：\(ReadProblem.system(error).sentence)")
    }
  }

  private func rosters(
    in folder: String, shownAs shown: String, _ start: String, withFolders: Bool = false
  ) -> Result<[RosterPath], SystemError> {
    do throws(SystemError) {
      let names = try SystemFiles().names(in: folder).compactMap { $0 }.sorted()
      let fitting = names.filter { $0.hasPrefix(start) && ($0.hasPrefix(".") == start.hasPrefix(".")) }
      let paths = fitting.lazy.compactMap { name -> RosterPath? in
        if RosterInput.endings.contains(where: name.lowercased().hasSuffix) {
          return RosterPath(shown + name, isFolder: false)
        }
        guard withFolders, DraftSource.isFolder(DraftPath(folder: folder, name: name).path) else { return nil }
        return RosterPath(shown + name, isFolder: true)
      }
      return .success(Array(paths.prefix(WizardFiles.mostPaths)))
    } catch {
      return .failure(error)
    }
  }

  /// Working out what rosters would do, to be done in the background.
  func planning(_ request: ImportRequest) -> () -> PlannedImport {
    var planning = RosterPlanning(folder: folder, table: standards.chosen)
    planning.adds = request.adds
    planning.date = request.date
    planning.voice = .wizard
    planning.answers = request.answers.mapValues { $0.isEmpty ? .nobody : .candidate($0) }
    let files = request.files.map(WizardFiles.expanded)
    return { [planning] in
      let (sources, failures) = planning.sources(files)
      return PlannedImport(request, sources.map { (planning.plan($0), $0.places) }, failures, planning)
    }
  }

  /// Writing what was planned, person by person.
  func importing(_ planned: PlannedImport) -> DeskJob {
    let (folder, steps, shelf) = (folder, planned.steps, shelf)
    // Carried from piece to piece, which are done one after another.
    guard let places = planned.places else { return DeskJob([], summary: Words.Import.imported) { _ in .done } }
    var importing = Importing(folder: folder, table: standards.chosen, places: places, isDryRun: false)
    return DeskJob(groupsOf: steps.map { ExactText($0.person.name) }, summary: Words.Import.imported) { place in
      if let loss = shelf.loss(of: folder) { return [.stopped(loss)] }
      if let problem = importing.prepare() { return [.stopped(problem)] }
      var outcomes = importing.carryOut(steps[place...].prefix(Importing.group)).map { line -> DeskJob.Outcome in
        if case .failed(let text) = line { .refused(text) } else { .done }
      }
      if importing.isStopped, case .refused(let text)? = outcomes.popLast() { outcomes.append(.stopped(text)) }
      return outcomes
    }
  }
}

/// What rosters would do, as it was shown.
struct PlannedImport {
  /// What would be written.
  let steps: [RosterStep]
  /// Where new drafts go; nil where nothing could be planned.
  let places: NewPlaces?
  let preview: ImportPreview

  init(
    _ request: ImportRequest, _ planned: (plan: RosterPlan, places: NewPlaces)?, _ failures: [String],
    _ planning: RosterPlanning
  ) {
    let plan = planned?.plan
    places = planned?.places
    steps = (plan?.steps ?? []).filter { step in
      switch step.action {
      case .create, .add: true
      case .unchanged, .archived, .refused: false
      }
    }
    var dryRun = planned.map {
      Importing(folder: planning.folder, table: planning.table, places: $0.places, isDryRun: true)
    }
    let people = zip(plan?.steps ?? [], dryRun?.carryOut(plan?.steps ?? []) ?? []).map { step, line in
      switch line {
      case .done(let text): ImportPreview.Line(text, isProblem: step.person.isRefused)
      case .failed(let text): ImportPreview.Line(text, isProblem: true)
      }
    }
    let summary = [dryRun?.summary].compactMap(\.self).map { ImportPreview.Line($0) }
    // What keeps somebody out stands beside them, and nowhere else.
    let besidePeople = Set((plan?.steps ?? []).flatMap(\.person.refusals))
    let problems = (plan?.problems ?? []).filter { !besidePeople.contains($0.sentence) }
      .map { ImportPreview.Line(RosterWords.printed($0), isProblem: $0.isError) }
    let failures = failures.map { ImportPreview.Line($0, isProblem: true) }
    let questions = (plan?.doubts ?? []).map { doubt in
      ImportPreview.Question(
        id: doubt.id, text: doubt.question,
        options: doubt.candidates.map { ImportPreview.Option(id: $0.id, label: $0.label) })
    }
    preview = ImportPreview(
      request, lines: summary + PlannedImport.shown(failures + problems + people), writes: steps.count,
      questions: questions)
  }

  /// More lines nobody reads on a screen, and each key would wrap them all.
  private static let mostLines = 1000

  /// All lines, or of very many the first, those about mistakes before the others.
  private static func shown(_ lines: [ImportPreview.Line]) -> [ImportPreview.Line] {
    guard lines.count > mostLines else { return lines }
    let first = (lines.filter(\.isProblem) + lines.filter { !$0.isProblem }).prefix(mostLines)
    return first + [ImportPreview.Line(Words.Import.moreLines(lines.count - mostLines))]
  }
}
