import Screen

/// Where the desk's parts stand, from the top: title, filter, head of the table, rows, what is said, footer.
struct DeskLayout: Equatable {
  /// The title's row, the filter's, and the table's head.
  static let (filterRow, headRow) = (1, 2)
  /// Lines below the table for the selected draft, or for what there is to say.
  static let remarkRows = 3

  let size: Size
  let list: Rect
  let remark: Rect
  let footer: Rect
  /// Between title and footer, for what takes the table's place.
  let body: Rect

  init(_ size: Size) {
    self.size = size
    let remarkRow = size.rows - 1 - DeskLayout.remarkRows
    list = Rect(row: 3, column: 1, rows: remarkRow - 3, columns: size.columns - 2)
    remark = Rect(row: remarkRow, column: 2, rows: DeskLayout.remarkRows, columns: size.columns - 4)
    footer = Rect(row: size.rows - 1, column: 0, rows: 1, columns: size.columns)
    body = Rect(row: 2, column: 1, rows: remarkRow - 2, columns: size.columns - 2)
  }
}

extension Desk {
  /// The rows and the first of them on screen.
  func scrolled(_ layout: DeskLayout) -> Scrolled<DeskRow> {
    Scrolled(rows, selected: selection.flatMap { rows.firstIndex(of: $0) }, rows: layout.list.rows)
  }
}

/// A column of the desk's table on screen.
struct DeskField: Equatable {
  enum Kind: Equatable {
    case name, organization, specialty, total, band, distance, verdicts, completeness, changed
  }

  var kind: Kind
  /// From the table's left edge, in columns of the screen.
  var start: Int
  var width: Int
}

/// Which columns a width has room for: the most telling ones first; what is left over goes to the texts.
struct DeskFields: Equatable {
  /// Before the first column: the selected row's sign and the mark.
  static let indent = 3
  private static let gap = 1

  let fields: [DeskField]

  init(columns: Int, verdicts: Int) {
    var widths: [DeskField.Kind: Int] = [:]
    // The last column has nothing behind it.
    var room = columns - DeskFields.indent + DeskFields.gap
    for (kind, least) in DeskFields.wanted(verdicts) where least + DeskFields.gap <= room {
      widths[kind] = least
      room -= least + DeskFields.gap
    }
    // The century and then the time of day beside the date, and longer texts.
    let growth: [(DeskField.Kind, Int)] = [
      (.organization, 10), (.name, 10), (.changed, 10), (.organization, 16), (.specialty, 12), (.changed, 16),
      (.organization, 24), (.name, 16), (.organization, 40), (.specialty, 24),
    ]
    for (kind, most) in growth {
      guard let width = widths[kind], most > width else { continue }
      // Half a time is none.
      let more = kind == .changed ? (room >= most - width ? most - width : 0) : min(room, most - width)
      widths[kind] = width + more
      room -= more
    }
    var start = DeskFields.indent
    var fields: [DeskField] = []
    for kind in DeskFields.order {
      guard let width = widths[kind] else { continue }
      fields.append(DeskField(kind: kind, start: start, width: width))
      start += width + DeskFields.gap
    }
    self.fields = fields
  }

  func field(_ kind: DeskField.Kind) -> DeskField? { fields.first { $0.kind == kind } }

  /// The room for a name that has neither unit nor specialty beside it.
  var widestName: DeskField? {
    guard var name = field(.name), let total = field(.total) else { return nil }
    name.width = total.start - name.start - DeskFields.gap
    return name
  }

  private static let order: [DeskField.Kind] = [
    .name, .organization, .specialty, .total, .band, .distance, .verdicts, .completeness, .changed,
  ]

  /// The least widths, the most telling columns first.
  private static func wanted(_ verdicts: Int) -> [(DeskField.Kind, Int)] {
    [
      (.name, 8), (.total, 5), (.distance, 6), (.completeness, 5), (.verdicts, max(5, 2 * verdicts)),
      (.changed, 8), (.organization, 8), (.band, 11), (.specialty, 8),
    ]
  }
}

extension DeskColumn {
  /// The column of the screen that shows what is sorted by.
  var field: DeskField.Kind {
    switch self {
    case .changed: .changed
    case .name: .name
    case .organization: .organization
    case .specialty: .specialty
    case .total: .total
    case .distance: .distance
    case .verdicts: .verdicts
    case .completeness: .completeness
    }
  }
}
