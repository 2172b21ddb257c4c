import Screen
import TestSupport
import Testing

@testable import Wizard

/// Ctrl-Z only goes back and Ctrl-Y only on again, within a field, across fields and steps, whatever was pressed between.
@Suite struct UndoTests {
  /// A wizard with the cursor in 姓名.
  private func atName() throws -> Pilot { try Pilot(Sample.draft()) }

  private func texts(_ pilot: Pilot) -> [String] {
    let person = pilot.draft.applicant
    return [person.name, person.organization, person.specialty]
  }

  private let keysThatStay: [[Key]] = [
    [], [.control("s")], [.control("c")], [.control("f"), .escape], [.control("g"), .escape], [.control("l")], [.end],
  ]

  @Test func whatWasTakenBackNeverReturnsByUndo() throws {
    for between in keysThatStay {
      var pilot = try atName()
      let before = texts(pilot)
      pilot.type("甲")
      for key in between { pilot.press(key) }
      for _ in 0..<4 {
        pilot.press(.control("z"))
        #expect(texts(pilot) == before, "after \(between)")
      }
      pilot.press(.control("y"))
      #expect(texts(pilot)[0] == before[0] + "甲", "after \(between)")
    }
  }

  @Test func typingAfterUndoIsUndoneByItself() throws {
    var pilot = try atName()
    let name = texts(pilot)[0]
    pilot.type("甲，乙")
    pilot.press(.control("z"))
    #expect(texts(pilot)[0] == name + "甲，")
    pilot.type("丙")
    pilot.press(.control("y"))
    #expect(texts(pilot)[0] == name + "甲，丙")
    for text in [name + "甲，", name + "甲", name, name] {
      pilot.press(.control("z"))
      #expect(texts(pilot)[0] == text)
    }
  }

  @Test func redoBringsBackWhatWasTypedInSeveralFields() throws {
    var pilot = try atName()
    let before = texts(pilot)
    pilot.type("甲")
    pilot.press(.down)
    pilot.type("乙")
    let after = texts(pilot)
    #expect(after != before)
    pilot.press(.control("z"), .control("z"))
    #expect(texts(pilot) == before)
    pilot.press(.control("y"), .control("y"))
    #expect(texts(pilot) == after)
    pilot.press(.control("y"))
    #expect(texts(pilot) == after)
  }

  @Test func aFieldThatWasLeftIsOneChange() throws {
    var pilot = try atName()
    let before = texts(pilot)
    pilot.type("甲")
    pilot.press(.backspace, .backspace)
    pilot.type("乙 丙")
    let after = texts(pilot)
    pilot.press(.down, .control("z"))
    #expect(texts(pilot) == before)
    pilot.press(.control("y"))
    #expect(texts(pilot) == after)
  }

  @Test func aRunOfCharactersGoesTogetherAndWhatEndsItApart() throws {
    var pilot = try atName()
    pilot.press(.control("k"), .control("u"))
    pilot.type("温州机械，电气")
    let steps = ["温州机械，", "温州机械", ""]
    for text in steps {
      pilot.press(.control("z"))
      #expect(pilot.state.editing?.form?.text.text == text)
    }
    for text in steps.dropLast().reversed() + ["温州机械，电气"] {
      pilot.press(.control("y"))
      #expect(pilot.state.editing?.form?.text.text == text)
    }
  }

  @Test func aTextThatIsNotValidComesBackAsItWasTyped() throws {
    var pilot = try atName()
    pilot.press(.down, .down, .down)
    let date = pilot.draft.applicationDate
    #expect(pilot.state.editing?.form?.active == .applicationDate)
    pilot.press(.control("a"))
    pilot.type("2024")
    pilot.type("-13")
    pilot.press(.down, .control("z"))
    #expect(pilot.draft.applicationDate == date)
    #expect(pilot.state.editing?.unsavedDate == nil)
    pilot.press(.control("y"))
    #expect(pilot.state.editing?.unsavedDate == "2024-13")
  }
}
