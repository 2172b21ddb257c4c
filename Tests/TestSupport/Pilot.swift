import Basics
import Scoring
import Screen
import Standards
import Wizard

/// Presses keys on a wizard without a terminal and shows its frames.
package struct Pilot {
  package var state: WizardState
  /// Every effect asked for, in order.
  package var effects: [Effect] = []

  /// A wizard on a draft; by default an empty one dated 2026-05-01, and the built-in standard.
  package init(
    _ draft: Draft? = nil, columns: Int = 80, rows: Int = 24, name: String = "草稿.json", readOnly: String? = nil,
    table: Table? = nil
  ) throws {
    let size = Size(columns: columns, rows: rows)
    state = WizardState(size: size, table: try table ?? builtInTable())
    send(.opened(OpenedDraft(draft: draft ?? .dated, name: name, readOnly: readOnly)))
  }

  /// A wizard at its start screen.
  package init(desk drafts: [DeskDraft], folder: String = "drafts", columns: Int = 80, rows: Int = 24) throws {
    state = WizardState(size: Size(columns: columns, rows: rows), table: try builtInTable())
    send(.listed(DeskListing(folder: folder, drafts: drafts)))
  }

  package mutating func send(_ event: Event) {
    effects += update(&state, event)
  }

  package mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  package mutating func press(_ key: Key, times: Int) {
    for _ in 0..<max(0, times) { send(.key(key)) }
  }

  package mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { send(.key(.character(scalar))) }
  }

  package var frame: Frame { render(state) }
  package var picture: String { frame.picture }
  package var draft: Draft { state.editing?.draft ?? .dated }
  package var report: Report? { state.editing?.report }
}

extension Draft {
  /// An empty draft for 2026-05-01.
  package static var dated: Draft {
    Draft(applicationDate: CalendarDay(year: 2026, month: 5, day: 1) ?? .distantPast)
  }
}
