import Screen

/// A text as a report may hold it: nothing in it steers a terminal or reorders a page, and a very long one ends with
/// a note that it was cut. The draft keeps it whole.
func shown(_ text: String) -> String {
  let most = 1000
  let start = text.unicodeScalars.prefix(most + 1)
  guard start.count > most else { return ShownText.clean(text) }
  return ShownText.clean(String(String.UnicodeScalarView(start.prefix(most)))) + ReportWords.cutShort
}
