import Screen
import Testing

@testable import Wizard

@Suite struct KeyBindingTests {
  /// A key that meant two things in one place would do the first and be described as both.
  @Test(arguments: Context.allCases) func noKeyMeansTwoThings(_ context: Context) {
    var meanings: [Key: Command] = [:]
    for binding in KeyBinding.all where binding.contexts.contains(context) {
      for key in binding.keys {
        #expect(meanings[key] == nil, "\(key) in \(context)")
        meanings[key] = binding.command
      }
    }
  }

  /// An input method swallows letters; some terminals take F1, F10 and F11 for themselves.
  @Test(arguments: Context.allCases) func everythingWorksWithoutLettersAndFunctionKeys(_ context: Context) {
    let bindings = KeyBinding.all.filter { $0.contexts.contains(context) }
    for command in Set(bindings.map(\.command)) where command != .toggle {
      let keys = bindings.filter { $0.command == command }.flatMap(\.keys)
      let safe = keys.contains { key in
        switch key {
        case .character, .function: false
        default: true
        }
      }
      #expect(safe, "\(command) in \(context)")
    }
  }

  @Test func fullWidthFormsActAsTheirTwinsInMenus() {
    #expect(Key.character("？").inMenus == .character("?"))
    #expect(Key.character("　").inMenus == .character(" "))
    #expect(Key.character("ｙ").inMenus == .character("y"))
    #expect(Key.character("中").inMenus == .character("中"))
  }

  @Test(arguments: Context.allCases) func everyPlaceCanBeLeftAndExplained(_ context: Context) {
    let commands = Set(KeyBinding.all.filter { $0.contexts.contains(context) }.map(\.command))
    #expect(commands.isSuperset(of: [.leave, .interrupt, .out]))
    #expect(context == .help || commands.contains(.help))
  }
}
