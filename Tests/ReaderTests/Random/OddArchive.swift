import TestSupport

/// An archive of items as nobody expects them: without text, title or date, with words and tables
/// that no screen holds, in scripts of every kind, full of what must not reach a terminal.
enum OddArchive {
  static func make() throws -> TemporaryArchive {
    try TemporaryArchive(items: items, head: head)
  }

  private static let head = """
    "home_page_url": "https://odd.example/", "language": "en",
    "_carrel": {"id": "odd", "license": {"spdx": "CC0-1.0"},
      "categories": [{"id": "essays", "title": "Essays"}, {"id": "empty", "title": "Empty"},
        {"id": "odd", "title": "\(hostile)"}],
      "call": {"kinds": ["essay"], "email": "write@odd.example"}},
    """

  /// As JSON: a sequence that clears the screen, a C1 control, an override of direction, a bell.
  private static let hostile = #"\u001b[2J\u009b31m\u202egnirts\u0007\u200b\u2066end"#

  private static let items: [String] =
    [
      #"{"id": "nothing"}"#,
      item("empty", title: "Empty", html: "", category: "essays"),
      item("blank", title: " ", html: "<p> </p><p>\\u00a0</p><br>"),
      item("untitled", html: "<p>A text without a title, on guilds.</p>", date: "1902"),
      item("rule", title: "Rules", html: "<hr><hr><hr>", tags: ["rule"]),
      item(
        "word", title: letters(3000), html: "<p>\(letters(9000)) guild</p>", tags: [letters(300)],
        author: letters(500)),
      item("hostile", title: hostile, html: "<p>\(hostile) guild</p>", author: hostile),
      item(
        "hebrew", title: "עזרה הדדית", html: "<p>\(words("עזרה הדדית בין בעלי חיים", 60))</p>",
        date: "1902-05-01T00:00:00Z", author: "קרופוטקין", language: "he"),
      item(
        "arabic", title: "التعاون", html: "<p>\(words("المساعدة المتبادلة guild", 60))</p>",
        language: "ar"),
      item(
        "chinese", title: "互助論：演化的一個因素",
        html: "<p>\(words("相互扶助，guild 進化的一個因素。", 80))</p>",
        date: "1903-01-01T00:00:00Z", category: "odd", author: "克鲁泡特金", language: "zh"),
      item(
        "emoji", title: "👩‍👩‍👧 🇧🇷 1️⃣", html: "<p>\(words("👍🏽 👩‍👩‍👧 guild ❤️ e\\u0301\\u0301\\u0301", 40))</p>"),
      item("table", title: "A huge table", html: table(rows: 40, columns: 30), tags: ["table"]),
      item("deep", title: "Deep", html: nested("<ul><li>", 200) + "guild" + nested("<p>x", 50)),
      item(
        "code", title: "Code", html: "<pre>\(words("let bee = guild;", 60))\\n\\tx</pre><p>y</p>"),
      item("links", title: "Links", html: (0..<120).map(link).joined()),
      item("notes", title: "Notes", html: notes(40)),
      item("headings", title: "Headings", html: (0..<60).map { "<h2>Guild \($0)</h2>" }.joined()),
      item("long", title: "Long", html: (0..<400).map(paragraph).joined(), category: "essays"),
      #"{"id": "event", "title": "An event", "_carrel": {"event": {}}}"#,
      event,
    ] + (0..<60).map { item("f\($0)", title: "Filler \($0)", html: "<p>Guild \($0).</p>") }

  private static let event = """
    {"id": "talk", "title": "A talk", "content_html": "<p>Guild.</p>", "url": "javascript:alert(1)",
     "attachments": [{"url": "https://odd.example/1", "mime_type": "text/html"}],
     "_carrel": {"category": "odd", "event": {"start": "2026-02-05T14:00:00-03:00",
       "sessions": [{"title": "\(hostile)", "speakers": [{"name": "Élisée"}, {"name": ""}]}]}}}
    """

  private static func letters(_ count: Int) -> String {
    String(repeating: "Donaudampfschiff", count: count / 16)
  }

  private static func words(_ text: String, _ count: Int) -> String {
    Array(repeating: text, count: count).joined(separator: " ")
  }

  private static func nested(_ tag: String, _ count: Int) -> String {
    String(repeating: tag, count: count)
  }

  private static func table(rows: Int, columns: Int) -> String {
    let row = (0..<columns).map { "<td>cell \($0) 相互 guild</td>" }.joined()
    return "<table>" + String(repeating: "<tr>\(row)</tr>", count: rows) + "</table><p>After.</p>"
  }

  private static func link(_ number: Int) -> String {
    let targets = ["https://odd.example/\(number)", "#p\(number)", "javascript:alert(1)", "long"]
    return
      "<p id=\\\"p\(number)\\\">See <a href=\\\"\(targets[number % 4])\\\">guild \(number)</a>.</p>"
  }

  private static func notes(_ count: Int) -> String {
    let calls = (0..<count).map {
      "<p>Guild<sup><a href=\\\"#fn\($0)\\\" id=\\\"r\($0)\\\">\($0)</a></sup> and bees.</p>"
    }
    let texts = (0..<count).map { "<li id=\\\"fn\($0)\\\"><p>\(words("Note \($0).", $0))</p></li>" }
    return calls.joined()
      + "<section class=\\\"footnotes\\\"><ol>\(texts.joined())</ol></section>"
  }

  private static func paragraph(_ number: Int) -> String {
    let mark = number % 50 == 0 ? "<span class=\\\"page\\\" id=\\\"page\(number)\\\"></span>" : ""
    return "<p>\(mark)Paragraph \(number) on guilds, bees and mutual aid, which takes lines.</p>"
  }
}
