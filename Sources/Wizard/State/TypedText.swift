import Screen

extension Editing {
  /// The text that is being typed, in a form or in what lies over it; nil where nothing is typed.
  var typed: TextField? {
    get {
      switch layer {
      case .picker(let picker): picker.filter
      case .finder(let finder): finder.filter
      case .elsewhere(let elsewhere): elsewhere.folder
      case .help: nil
      case nil: context == .typing ? form?.text : nil
      }
    }
    set {
      guard let newValue else { return }
      switch layer {
      case .picker(var picker):
        picker.filter = newValue
        layer = .picker(picker)
      case .finder(var finder):
        finder.filter = newValue
        layer = .finder(finder)
      case .elsewhere(var elsewhere):
        elsewhere.folder = newValue
        layer = .elsewhere(elsewhere)
      case .help: break
      case nil: form?.text = newValue
      }
    }
  }
}
