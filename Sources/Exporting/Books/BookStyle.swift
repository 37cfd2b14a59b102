/// How books look, as far as the reader's own device does not say.
enum BookStyle {
  /// The name of its file.
  static let name = "style.css"

  /// Tables with lines, code that wraps, and what is no text of the author's set smaller.
  static let text: StaticString = """
    h1, h2, h3, h4, h5, h6 { line-height: 1.2; page-break-after: avoid; }
    .byline, .remark, .place, footer, dt { font-size: .9em; }
    .remark { font-style: italic; }
    dt { font-weight: bold; }
    pre { white-space: pre-wrap; }
    table { border-collapse: collapse; }
    td, th { border: 1px solid; padding: .2em .5em; }
    footer { margin-top: 2em; }

    """
}
