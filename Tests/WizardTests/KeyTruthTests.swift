import Scoring
import Screen
import Standards
import TestSupport
import Testing

@testable import Wizard

/// The table of keys tells the truth: every key in every place, pressed, acts where the table says so and nowhere else.
@Suite struct KeyTruthTests {
  @Test(arguments: Context.allCases) func everyKeyDoesWhatTheTableSays(_ context: Context) throws {
    let places = try Self.places(context)
    #expect(!places.isEmpty)
    for place in places { #expect(place.state.context == context) }
    for key in Self.keys {
      let isClaimed = KeyBinding.all.contains { $0.contexts.contains(context) && $0.keys.contains(key) }
      let acts = places.contains { Self.acts(key, in: $0) }
      if isClaimed {
        #expect(acts, "\(key.name) is said to act in \(context), and does nothing")
      } else if !Self.isText(key, in: context), context != .deleting {
        #expect(!acts, "\(key.name) acts in \(context), and no table says so")
      }
    }
  }

  /// Help explains where the user is, and `?` is a letter wherever letters are typed.
  @Test(arguments: Context.allCases) func aQuestionMarkExplainsOrIsTyped(_ context: Context) throws {
    let lines: Set<Context> = [.typing, .picker, .finder, .elsewhere, .deskForm, .rosters]
    let explains = KeyBinding.command(for: .character("?"), in: context) == .help
    #expect(explains == (!lines.contains(context) && context != .help && context != .deskHelp))
    let quits = KeyBinding.command(for: .character("q"), in: context) == .out
    #expect(quits == (context == .help || context == .deskHelp))
  }

  // MARK: - Keys

  private static let keys: [Key] =
    "abcdefghijklmnopqrstuvwxyz".map { Key.control($0) }
    + [
      .character("a"), .character("q"), .character("?"), .character(" "), .character("1"), .character("0"), .enter,
      .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .wordLeft, .wordRight,
    ] + (1...12).map { .function($0) }

  /// Letters are text in lines, and on the desk they filter.
  private static func isText(_ key: Key, in context: Context) -> Bool {
    guard case .character = key else { return false }
    return [.typing, .picker, .finder, .elsewhere, .deskForm, .rosters, .desk].contains(context)
  }

  /// Whether anything comes of a key: another frame, something to be done, or a word about why not.
  private static func acts(_ key: Key, in place: Pilot) -> Bool {
    var pilot = place
    let (before, effects) = (pilot.frame, pilot.effects.count)
    pilot.press(key)
    return pilot.frame != before || pilot.effects.count > effects
  }

  // MARK: - Places

  /// A place as it may be found: at its start, in the middle and at its end, quiet after the last key.
  private static func places(_ context: Context) throws -> [Pilot] {
    var places: [Pilot] =
      try Context.atDesk.contains(context) ? deskPlaces(context) : editingPlaces(context)
    // Any key is an answer to the question whether to delete.
    for index in places.indices where context != .deleting { places[index].press(.function(12)) }
    return places
  }

  private static func editingPlaces(_ context: Context) throws -> [Pilot] {
    switch context {
    case .steps: return try [0, 6, 11].map { step in try pilot(at: step) { $0.press(.escape) } }
    case .list:
      return try [pilot(at: 1), pilot(at: 5) { $0.press(.down) }, reviewing { $0.press(.up) }]
    case .typing: return try [pilot(), pilot { typed(&$0) }, pilot { $0.press(.down) }]
    case .choosing:
      return try [pilot(at: 10), pilot(at: 10) { $0.press(.right, .down) }, pilot(at: 5) { $0.press(.enter) }]
    case .picker:
      return try [
        pilot(at: 8) { $0.press(.control("n")) }, pilot(at: 8) { typed(&$0, after: .control("n")) },
        pilot(at: 8) { $0.press(.control("n"), .end) },
      ]
    case .finder:
      return try [
        pilot { $0.press(.control("f")) }, pilot { typed(&$0, after: .control("f")) },
        pilot { $0.press(.control("f"), .end) },
      ]
    case .elsewhere:
      var place = try Pilot(Sample.draft(), readOnly: "另一个窗口正在使用这份草稿")
      place.press(.control("s"))
      var other = place
      typed(&other)
      return [place, other]
    case .help:
      return try [pilot(at: 5) { $0.press(.control("g")) }, pilot(at: 5) { $0.press(.control("g"), .end, .up, .up) }]
    case .summary:
      return try [pilot(at: 11), pilot(at: 11) { $0.press(.end) }, pilot(at: 11) { $0.press(.down, times: 9) }]
    default: return []
    }
  }

  private static func deskPlaces(_ context: Context) throws -> [Pilot] {
    switch context {
    case .desk:
      return try [
        desk(), desk { $0.press(.down) }, desk { $0.press(.home) }, desk { typed(&$0, "自评") }, desk { $0.type("自评") },
      ]
    case .versions: return try [versions(), versions { $0.press(.down) }, versions { $0.press(.end) }]
    case .deleting: return [try desk { $0.press(.control("d")) }]
    case .converting:
      let offer = ConversionOffer(path: "a.json", to: "b", because: "甲。", (1...60).map { "第 \($0) 行" })
      return try [
        desk { $0.send(.conversionOffered(offer)) },
        desk {
          $0.send(.conversionOffered(offer)); $0.press(.end)
        },
      ]
    case .deskForm:
      return try [
        desk { $0.press(.control("e")) }, desk { typed(&$0, after: .control("e")) },
        desk { $0.press(.control("e"), .enter) },
      ]
    case .deskHelp:
      return try [desk { $0.press(.control("g")) }, desk { $0.press(.control("g"), .end, .up, .up) }]
    case .rosters: return try [rosters(), rosters { typed(&$0) }, rosters { $0.press(.down) }]
    case .importAsking: return try [asking(), asking { $0.press(.end) }]
    case .importing: return try [importing(), importing { $0.press(.end) }]
    default: return []
    }
  }

  private static func pilot(at step: Int? = nil, _ prepare: (inout Pilot) -> Void = { _ in }) throws -> Pilot {
    var pilot = try Pilot(Sample.draft())
    if let step { pilot.go(to: step) }
    prepare(&pilot)
    return pilot
  }

  private static func reviewing(_ prepare: (inout Pilot) -> Void) throws -> Pilot {
    var pilot = try Pilot(Sample.draft())
    pilot.send(.opened(OpenedDraft(draft: Sample.draft(), name: "a.review.json", review: Review())))
    pilot.go(to: 4)
    prepare(&pilot)
    return pilot
  }

  /// A line with some words, something copied, something undone and the cursor in the middle.
  private static func typed(_ pilot: inout Pilot, _ text: String = "ab cd ef", after key: Key? = nil) {
    if let key { pilot.press(key) }
    pilot.type(text)
    pilot.press(.control("a"), .control("c"), .right)
    if pilot.state.context != .desk {
      pilot.type("xy")
      pilot.press(.control("z"))
    }
    pilot.press(.left, .left, .left, .left)
  }

  private static func desk(_ prepare: (inout Pilot) -> Void = { _ in }) throws -> Pilot {
    var pilot = try Pilot(desk: Sample.desk)
    // Copied in the line of a form.
    pilot.press(.control("e"), .control("a"), .control("c"), .escape)
    prepare(&pilot)
    return pilot
  }

  private static func versions(_ prepare: (inout Pilot) -> Void = { _ in }) throws -> Pilot {
    try desk { pilot in
      pilot.send(.versions((1...9).map { DraftVersion(number: $0, kept: "") }, file: Sample.desk[0].file))
      prepare(&pilot)
    }
  }

  private static func rosters(_ prepare: (inout Pilot) -> Void = { _ in }) throws -> Pilot {
    try desk { pilot in
      pilot.press(.home, .down, .enter)
      let found = (1...40).map { RosterPath("\($0).csv", isFolder: false) }
      pilot.send(.rosters(found, problem: nil, typed: ""))
      prepare(&pilot)
    }
  }

  private static func importing(
    _ questions: [ImportPreview.Question] = [], _ prepare: (inout Pilot) -> Void = { _ in }
  ) throws -> Pilot {
    try rosters { pilot in
      pilot.press(.enter)
      let lines = (1...60).map { ImportPreview.Line("第 \($0) 行") }
      let request = ImportRequest(files: ["1.csv"])
      pilot.send(.preview(ImportPreview(request, lines: lines, writes: 2, questions: questions)))
      prepare(&pilot)
    }
  }

  private static func asking(_ prepare: (inout Pilot) -> Void = { _ in }) throws -> Pilot {
    let options = (1...5).map { ImportPreview.Option(id: "\($0)", label: "\($0) 张三") }
    return try importing([ImportPreview.Question(id: "q", text: "「张三」是谁？", options: options)], prepare)
  }
}
