import Screen

/// What the screen shows, as lines of words: for screen readers and braille displays, which say what is
/// new and cannot see signs and columns.
struct LinearPage: Equatable {
  /// What the lines are of; empty where they say it themselves.
  var heading: SafeText = .empty

  /// What is said of where one is, whenever it changes: `4 of 14.`
  var place: SafeText = .empty

  /// The lines.
  var lines: [SafeText] = []

  /// The line that is selected, or where one is.
  var selected: Int?

  /// The line from which on they are new, where a text was scrolled.
  var firstNew = 0

  /// What is to be said after another page: all of it where it is another one, the selected line alone
  /// where nothing else changed, and nothing where all is as before.
  func said(after before: LinearPage?) -> [SafeText] {
    let place = place.isEmpty || before?.place == place ? [] : [place]
    guard let before, before.heading == heading, before.lines == lines else {
      let isOfSame = before?.heading == heading
      let new = isOfSame ? Array(lines.dropFirst(firstNew)) : lines
      return (heading.isEmpty || isOfSame ? [] : [heading]) + place + Self.withoutGaps(new)
    }
    guard before.selected != selected || !place.isEmpty, let selected,
      lines.indices.contains(selected)
    else { return place }
    return place + [lines[selected]]
  }

  /// Lines of which no two blank ones follow each other, and none comes first.
  private static func withoutGaps(_ lines: [SafeText]) -> [SafeText] {
    var kept: [SafeText] = []
    for line in lines where !line.isEmpty || kept.last?.isEmpty == false { kept.append(line) }
    return kept
  }

  /// Parts that are sentences, as far as they are none already.
  static func sentences(_ parts: [SafeText]) -> SafeText {
    parts.filter { !$0.isEmpty }.map { part -> SafeText in
      part.string.last.map { ".!?…".contains($0) } == true ? part : "\(part)."
    }.joined(separator: " ")
  }
}

extension ReaderState {
  /// The page that is shown now.
  var linearPage: LinearPage {
    switch layers.last {
    case nil:
      switch browse.focus {
      case .shelves: shelvesPage
      case .names: browse.names.map(namesPage) ?? shelvesPage
      case .list: listPage
      }
    case .search(let layer): layer.facets.map(facetsPage) ?? resultsPage(layer)
    case .concordance(let layer): layer.view == .lines ? linesPage(layer) : countsPage(layer)
    case .menu(let menu): menuPage(menu)
    case .help(let layer): helpPage(layer)
    case .citation(let layer): citationPage(layer)
    case .article(let layer): layer.openNote.map { notePage($0, of: layer) } ?? articlePage(layer)
    }
  }
}
