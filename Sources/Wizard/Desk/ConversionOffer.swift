import Screen

/// A draft that was made for another standard than the one in use: what would carry over, and the question whether to
/// make a copy of it for this one.
package struct ConversionOffer: Equatable, Sendable {
  /// The draft's path.
  package var path: String
  package var page: HelpPage

  /// - Parameters:
  ///   - path: the draft's path.
  ///   - standard: the standard in use, as shown.
  ///   - cause: why the draft's own standard is not used, and how it could be.
  ///   - lines: what would carry over, line by line.
  package init(path: String, to standard: String, because cause: String, _ lines: [String]) {
    self.path = path
    let text =
      [HelpLine(cause, .warning), HelpLine("")] + lines.map { HelpLine($0) }
      + [HelpLine(""), HelpLine(Words.askConverting, .strong)]
    page = HelpPage(title: Words.conversionTitle(standard), lines: text)
  }
}

extension Desk {
  /// Only Enter converts; other keys scroll, or keep the draft as it is.
  mutating func obey(_ command: Command, in offer: ConversionOffer, _ body: Rect) -> [Effect] {
    var offer = offer
    if offer.page.obey(command, in: body) {
      layer = .converting(offer)
      return []
    }
    layer = nil
    return command == .open ? [.convert(path: offer.path)] : []
  }
}
