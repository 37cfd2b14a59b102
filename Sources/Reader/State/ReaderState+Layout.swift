import Screen

/// How the screen is divided, by its size.
struct Layout: Sendable, Equatable {
  /// What stands beside what.
  enum Panes: Sendable {
    /// One pane.
    case one
    /// A list above, its preview below.
    case two
    /// Categories, list and preview side by side.
    case three
  }

  let panes: Panes

  /// Rows of the title at the top: none on a small screen.
  let titleRows: Int

  /// Rows of the status and the hints: they share one on a small screen.
  let footerRows: Int

  /// Rows between the title and the footer.
  let bodyRows: Int

  /// Rows of the list.
  let listRows: Int

  /// Rows of the preview, the rule above it not counted; 0 where there is none.
  let previewRows: Int

  /// Columns of the categories, the list and the preview, where they are side by side.
  let shelfColumns: Int
  let listColumns: Int
  let previewColumns: Int

  /// Rows of the shelves above their preview: all of them, where some rows are left for it.
  func shelfRows(for count: Int) -> Int { max(listRows, min(count, bodyRows - 6)) }

  /// The smallest screen that is drawn on.
  static let smallest = Size(rows: 3, columns: 20)

  init(_ size: Size, isOnePane: Bool) {
    let isTall = size.rows >= 16
    titleRows = isTall ? 1 : 0
    footerRows = isTall ? 2 : 1
    bodyRows = max(1, size.rows - titleRows - footerRows)
    panes = isOnePane || size.columns < 80 || !isTall ? .one : size.columns < 120 ? .two : .three
    switch panes {
    case .one:
      (listRows, previewRows) = (bodyRows, 0)
      (shelfColumns, listColumns, previewColumns) = (size.columns, size.columns, 0)
    case .two:
      listRows = bodyRows / 2
      previewRows = bodyRows - listRows - 1
      (shelfColumns, listColumns, previewColumns) = (size.columns, size.columns, size.columns)
    case .three:
      (listRows, previewRows) = (bodyRows, bodyRows)
      shelfColumns = 28
      listColumns = (size.columns - shelfColumns - 2) / 2
      previewColumns = size.columns - shelfColumns - listColumns - 2
    }
  }
}

extension ReaderState {
  var layout: Layout { Layout(size, isOnePane: options.isOnePane) }

  /// Columns of an article's text on this screen.
  var articleMeasure: Int {
    max(1, min(measure, size.columns - 2 * articleMargin))
  }

  /// Columns kept free beside an article's text, for the numbers of paragraphs.
  var articleMargin: Int { numbersParagraphs ? 5 : size.columns > 60 ? 1 : 0 }

  /// Whether the numbers of paragraphs are shown: where the reader wants them, or some are left out.
  var numbersParagraphs: Bool {
    if case .article(let layer) = layers.last, layer.filter != nil { return true }
    return showsParagraphs
  }

  /// Rows of an article's text.
  var articleHeight: Int { max(1, size.rows - layout.footerRows) }

  /// Columns of the results of a search: half of a wide screen, the rest being a preview.
  var resultColumns: Int {
    layout.panes == .three ? size.columns / 2 - 1 : size.columns
  }

  /// Rows of the results of a search, below the prompt.
  var resultRows: Int { max(1, size.rows - 1 - layout.footerRows) }
}
