import Screen

@testable import Reader

/// What must hold of a reader after every event, whatever came before it.
extension ReaderState {
  /// What does not hold, in words; none where all is well.
  func faults() -> [String] {
    var faults = FaultList()
    browse.check(&faults)
    for layer in layers {
      switch layer {
      case .article(let article): article.check(&faults)
      case .search(let search): search.check(&faults)
      case .concordance(let concordance): concordance.check(&faults)
      case .menu(let menu): menu.check(&faults)
      case .citation(let citation):
        faults.require(citation.top >= 0, "a citation's top in range")
        faults.require(citation.works.indices.contains(citation.index), "a work that is cited")
      case .help(let help): faults.require(help.cursor >= 0 && help.top >= 0, "help in range")
      }
    }
    faults.require(count.map { 0...1_000_000_000 ~= $0 } ?? true, "a count in range")
    if let line = commandPrompt?.line { line.check(&faults) }
    if let line = prompt?.line { line.check(&faults) }
    return faults.found
  }
}

/// What was found wrong.
struct FaultList {
  private(set) var found: [String] = []

  mutating func require(_ holds: Bool, _ words: @autoclosure () -> String) {
    if !holds { found.append("not so: " + words()) }
  }

  /// A cursor and the first row on the screen, in a list of that many rows.
  mutating func require(cursor: Int, top: Int, of count: Int, _ name: String) {
    require(0..<max(1, count) ~= cursor, "the \(name) cursor \(cursor) within \(count)")
    require(0...max(0, cursor) ~= top, "the \(name) top \(top) at or before \(cursor)")
  }
}

extension BrowseLayer {
  fileprivate func check(_ faults: inout FaultList) {
    faults.require(shelves.indices ~= shelf, "the shelf \(shelf) within \(shelves.count)")
    let isShown = shownShelves.isEmpty || shownShelves.contains(shelf)
    faults.require(isShown, "the selected shelf is shown, or none is")
    faults.require(cursor: list.cursor, top: list.top, of: list.total ?? .max, "list")
    if let names {
      faults.require(cursor: names.cursor, top: names.top, of: names.total ?? .max, "names")
    }
    faults.require(focus != .names || names != nil, "names where the keys go to them")
    faults.require(focus != .list || hasListOfShelf, "a list where the keys go to it")
    if let line = prompt?.line { line.check(&faults) }
  }
}

extension ArticleLayer {
  fileprivate func check(_ faults: inout FaultList) {
    let count = document.text.count
    faults.require(0..<max(1, text.unitCount) ~= top.unit && top.line >= 0, "the top \(top)")
    faults.require(visible.count <= height, "\(visible.count) lines within \(height) rows")
    faults.require(0...count ~= topOffset, "the top's offset \(topOffset) within \(count)")
    faults.require(0...100 ~= percent, "\(percent) percent")
    let columns = visible.map(\.line.columns).max() ?? 0
    // Less is not shown: the smallest screen has 20 columns, of which 10 may be a margin.
    faults.require(columns <= max(10, text.measure), "a line of \(columns) within \(text.measure)")
    faults.require(firstNew == 0 || firstNew < visible.count, "the first new line is shown")
    if let current { faults.require(visible.indices ~= current.row, "the current ¶ is shown") }
    if let match { faults.require(text.marks.indices ~= match, "the match \(match)") }
    for mark in [text.marks.first, text.marks.last].compactMap(\.self) {
      faults.require(mark.lowerBound >= 0 && mark.upperBound <= count, "the mark \(mark)")
    }
    if let selection = selecting?.selection {
      let range = selection.range(in: document)
      faults.require(range.lowerBound >= 0 && range.upperBound <= count, "the selection \(range)")
      for offset in [range.lowerBound, range.upperBound] where offset < count {
        faults.require(document.text[offset] & 0xC0 != 0x80, "characters are selected whole")
      }
    }
    if let line = find?.prompt { line.check(&faults) }
  }
}

extension SearchLayer {
  fileprivate func check(_ faults: inout FaultList) {
    faults.require(cursor: cursor, top: top, of: rows.count, "results'")
    if let facets {
      faults.require(cursor: facets.cursor, top: facets.top, of: facets.lines.count, "facets'")
    }
    prompt.check(&faults)
  }
}

extension ConcordanceLayer {
  fileprivate func check(_ faults: inout FaultList) {
    faults.require(cursor: lineCursor.index, top: lineCursor.top, of: lineCount, "lines'")
    let counts = counts?.rows.count ?? 0
    faults.require(cursor: countCursor.index, top: countCursor.top, of: counts, "counts'")
    if let selectedLine {
      faults.require(0..<(concordance?.count ?? 0) ~= selectedLine, "the line \(selectedLine)")
    }
  }
}

extension MenuLayer {
  fileprivate func check(_ faults: inout FaultList) {
    faults.require(cursor: cursor, top: top, of: shown.count, "menu's")
    faults.require(shown.allSatisfy { 0..<lines.count ~= $0 }, "the lines shown are there")
    filter.check(&faults)
  }
}

extension PromptLine {
  fileprivate func check(_ faults: inout FaultList) {
    faults.require(0...text.count ~= cursor, "the prompt's cursor \(cursor)")
  }
}

extension Frame {
  /// What is wrong with a frame, for a screen of that size.
  func faults(for expected: Size) -> [String] {
    var faults = FaultList()
    faults.require(size == expected, "a frame of \(expected)")
    if let cursor { faults.require(size.contains(cursor), "the cursor \(cursor) in the frame") }
    for row in 0..<size.rows {
      var columns = 0
      for cell in self[row: row] {
        columns += Int(cell.columns)
        faults.require(!cell.isHostile, "row \(row) is clean")
      }
      faults.require(columns == size.columns, "row \(row) of \(columns) columns")
    }
    return faults.found
  }
}

extension Cell {
  /// Whether it has something in it that could drive a terminal.
  fileprivate var isHostile: Bool {
    if let ascii = cluster.asciiValue { return ascii < 0x20 || ascii == 0x7F }
    return cluster.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }
}
