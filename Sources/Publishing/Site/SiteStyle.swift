/// How pages look in a browser; they are read without it, too.
enum SiteStyle {
  /// The path of its file.
  static let path = "style.css"

  /// By what its file begins with it is known as ours.
  static let beginning = "/* carrel */"

  /// Lines that are not too long, tables with lines, and dark where the reader's system is.
  static let text: StaticString = """
    /* carrel */
    :root { color-scheme: light dark; }
    body { max-width: 38em; margin: 0 auto; padding: 1em; font: 1.1em/1.55 serif; }
    body { overflow-wrap: break-word; }
    h1, h2, h3 { line-height: 1.2; }
    header, footer, nav, .byline, dt { font-size: .9em; }
    dt { font-weight: bold; }
    pre { overflow-x: auto; }
    img { max-width: 100%; height: auto; }
    table { border-collapse: collapse; }
    td, th { border: 1px solid; padding: .2em .5em; }

    """
}
