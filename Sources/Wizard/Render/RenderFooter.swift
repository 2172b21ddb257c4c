import Screen

extension Frame {
  /// What the last key did, or what the next one can do.
  mutating func draw(_ footer: FooterLine, _ rect: Rect) {
    switch footer {
    case .message(let message):
      fill(rect, role: .footer)
      put(message.text, row: rect.row, column: 1, width: rect.columns - 1, role: message.footerRole)
    case .keys(let places): draw(keys: places.map { KeyBinding.all[$0] }, rect)
    }
  }

  /// As many of the keys as fit.
  mutating func draw(keys: [KeyBinding], _ rect: Rect) {
    fill(rect, role: .footer)
    var column = 1
    for key in KeyBinding.fitting(keys, columns: rect.columns - 1) {
      column += put(key.footerText, row: rect.row, column: column, role: .footer) + 2
    }
  }
}

/// The last line of a draft in hand.
enum FooterLine: Equatable, Sendable {
  case message(Message)
  /// Keys, by their places in the table.
  case keys([Int])

  init(_ editing: borrowing Editing, _ layout: Layout) {
    if let message = editing.message, message.fits(in: layout.footer) {
      self = .message(message)
    } else {
      self = .keys(editing.footerPlaces(layout))
    }
  }
}

extension Message {
  func fits(in rect: Rect) -> Bool { DisplayWidth.of(text) <= rect.columns - 2 }

  var footerRole: Role { role == .plain ? .footer : role }
}
