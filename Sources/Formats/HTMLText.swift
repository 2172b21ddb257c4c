/// HTML being written. Names are data: everything that comes from a draft goes through ``text(_:)``.
package enum HTMLText {
  /// A text as content or as an attribute's value in double quotes.
  package static func text(_ content: String) -> String {
    var escaped = ""
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// What every page begins with.
  package static let beginning = "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">"

  /// A whole page; no scripts, and a policy that lets a browser load and run nothing.
  package static func page(title: String, style: String, body: [String]) -> String {
    let head = [
      beginning,
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
      "<meta name=\"viewport\" content=\"width=device-width\">",
      "<title>\(text(title))</title>", "<style>", style, "</style>", "</head>", "<body>",
    ]
    return (head + body + ["</body>", "</html>"]).joined(separator: "\n") + "\n"
  }

  /// `<tag class="name">content</tag>`; `content` is markup.
  package static func element(_ tag: String, _ content: String, class name: String? = nil) -> String {
    "<\(tag)\(name.map { " class=\"\($0)\"" } ?? "")>\(content)</\(tag)>"
  }

  /// A table's cell that may span; `content` is markup.
  package static func cell(_ content: String, rows: Int = 1, columns: Int = 1, class name: String? = nil) -> String {
    let rowSpan = rows > 1 ? " rowspan=\"\(rows)\"" : ""
    let columnSpan = columns > 1 ? " colspan=\"\(columns)\"" : ""
    return "<td\(rowSpan)\(columnSpan)\(name.map { " class=\"\($0)\"" } ?? "")>\(content)</td>"
  }
}
