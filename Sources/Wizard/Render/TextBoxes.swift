import Screen

/// Where texts are typed: drawn, and clicked on, by the same account.
extension Editing {
  /// The box of the text that is being typed; nil where none is.
  func typedBox(_ layout: Layout) -> Rect? {
    switch layer {
    case .picker(let picker): return picker.box(layout.main)
    case .finder(let finder): return finder.box(layout.main)
    case .elsewhere(let elsewhere): return elsewhere.box(layout.main)
    case .help: return nil
    case nil: break
    }
    guard context == .typing, let form else { return nil }
    return box(of: form.active, form, layout)
  }

  /// The box of a field's value; nil where the field is out of sight or has none.
  func box(of ref: FieldRef, _ form: Form, _ layout: Layout) -> Rect? {
    let content = content(of: form.scope)
    let list = content.scrolled(form, layout)
    guard let line = content.line(of: ref, in: list.lines), let place = list.lines[line].place,
      content.fields[place].kind.isTyped, (0..<layout.listRows).contains(line - list.top)
    else { return nil }
    let label = content.labelWidth(room: layout.main.columns)
    return content.fields[place].box(in: layout.list, line: line - list.top, labelWidth: label)
  }
}

extension Field {
  /// Text has all the room that there is; what is short leaves room for a remark.
  func box(in rect: Rect, line: Int, labelWidth: Int) -> Rect {
    let start = 4 + labelWidth
    let room = max(0, rect.columns - start - 1)
    let width = kind.isLong ? room : min(room, 16)
    return Rect(row: rect.row + line, column: rect.column + start, rows: 1, columns: width)
  }
}

extension Picker {
  var title: String { entry == nil ? Words.pickerTitle : Words.pickerChanging }

  func box(_ rect: Rect) -> Rect {
    rect.inputBox(line: 0, start: 3 + DisplayWidth.of(title) + DisplayWidth.of(Words.filterLabel), most: 20)
  }
}

extension Finder {
  func box(_ rect: Rect) -> Rect {
    rect.inputBox(line: 0, start: 3 + DisplayWidth.of(Words.Find.title), most: 32)
  }
}

extension Elsewhere {
  func box(_ rect: Rect) -> Rect {
    rect.inputBox(line: 1 + reasonLines(rect).count, start: 2 + DisplayWidth.of(Words.Elsewhere.folder), most: Int.max)
  }
}

extension Rect {
  /// A box in a line of the pane, from a column on; empty below the pane.
  fileprivate func inputBox(line: Int, start: Int, most: Int) -> Rect {
    let room = max(0, min(most, columns - start - 1))
    return Rect(row: row + line, column: column + start, rows: line < rows ? 1 : 0, columns: room)
  }

  func contains(_ row: Int, _ column: Int) -> Bool {
    (self.row..<self.row + rows).contains(row) && (self.column..<self.column + columns).contains(column)
  }
}
