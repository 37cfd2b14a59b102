/// How an exported page looks in a browser.
enum PageStyle {
  /// Lines that are not too long, tables with lines, dark where the reader's system is, and on paper
  /// without colours.
  static let text: StaticString = """
    :root { color-scheme: light dark; }
    body { max-width: 38em; margin: 0 auto; padding: 1em; font: 1.1em/1.55 serif; }
    body { overflow-wrap: break-word; }
    h1, h2, h3 { line-height: 1.2; }
    footer, nav, .byline, .remark, .place, dt { font-size: .9em; }
    .remark { font-style: italic; }
    dt { font-weight: bold; }
    pre { overflow-x: auto; }
    table { border-collapse: collapse; }
    td, th { border: 1px solid; padding: .2em .5em; }
    .page::before { content: "[" attr(title) "]"; font-size: .7em; opacity: .6; }
    @media print { article { break-before: page; } }

    """
}
