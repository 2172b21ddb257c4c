import Screen

extension Frame {
  /// 查找: what is typed, and below it what fits.
  mutating func draw(_ finder: Finder, _ layout: Layout) {
    let rect = layout.main
    put(Words.Find.title, in: rect, line: 0, indent: 1, role: .strong)
    drawTyped(finder.filter, in: finder.box(rect))
    let body = layout.list
    if finder.results.isEmpty {
      put(Words.Find.nothing(finder.filter.text), in: body, line: 0, indent: 1, role: .warning)
    }
    let list = finder.scrolled(layout)
    for (line, thing) in list.shown.enumerated() {
      draw(thing, body, line)
      if list.top + line == finder.selected { select(line: line, of: body) }
    }
  }

  private mutating func draw(_ thing: Findable, _ rect: Rect, _ line: Int) {
    let kindWidth = 8
    put(thing.kind, in: rect, line: line, indent: 1, width: kindWidth, role: .dim)
    let placeWidth = min(DisplayWidth.of(thing.place), max(0, rect.columns / 3))
    let room = max(0, rect.columns - kindWidth - placeWidth - 4)
    // Rows under one indicator begin alike: their ends tell them apart.
    let name = thing.isPath ? TextLayout.clipStart(thing.name, to: room) : thing.name
    put(name, in: rect, line: line, indent: 1 + kindWidth, width: room)
    putRight(TextLayout.clip(thing.place, to: placeWidth), in: rect, line: line, fromEnd: 1, role: .dim)
  }
}
