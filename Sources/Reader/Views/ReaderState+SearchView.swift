import Catalog
import Messages
import Screen

extension ReaderState {
  /// The prompt of a search, and its results: title and hits, byline, and the best passage.
  func drawSearch(_ layer: SearchLayer, _ frame: inout Frame) {
    let columns = resultColumns
    let left = Box(1, 0, resultRows, columns)
    if layout.panes == .three {
      drawResults(layer, left, &frame)
      drawBeside(layer, Box(1, columns + 1, resultRows, size.columns - columns - 1), &frame)
    } else if let facets = layer.facets {
      drawFacets(facets, left, &frame)
    } else {
      drawResults(layer, left, &frame)
    }
    if layer.isTyping {
      drawPrompt(text(.search(for: "")), layer.prompt, row: 0, room: size.columns, &frame)
    } else {
      let parts = [SafeText(layer.prompt.text, as: .field)] + layer.narrowing.map(title)
      let title = text(.search(for: parts.joined(separator: " › ")))
      frame.draw(title.truncated(to: size.columns), at: Position(row: 0, column: 0), style: .bold)
      if frame.cursor == nil { frame.cursor = Position(row: 0, column: 0) }
    }
  }

  /// What the search can be narrowed to, or the passage of the selected result.
  private func drawBeside(_ layer: SearchLayer, _ box: Box, _ frame: inout Frame) {
    let preview = layer.preview.flatMap { $0.row == layer.selected ? $0 : nil }
    guard layer.facets != nil || preview != nil else { return }
    for row in 1..<(1 + resultRows) {
      frame.draw("│", at: Position(row: row, column: box.column - 1), style: .dim)
    }
    if let facets = layer.facets {
      drawFacets(facets, box, &frame)
    } else if let preview {
      drawPreview(preview, box, &frame)
    }
  }

  private func drawResults(_ layer: SearchLayer, _ box: Box, _ frame: inout Frame) {
    for slot in 0...(box.rows / SearchLayer.linesPerResult) {
      let index = layer.top + slot
      let first = slot * SearchLayer.linesPerResult
      guard index < layer.rows.count, first < box.rows else { return }
      let row = layer.rows[index]
      let isSelected = index == layer.cursor
      let excerpt = layer.excerpts[row.id]
      let line = Box(box.row + first, box.column, 1, box.columns)
      drawHead(row, excerpt, isSelected: isSelected && layer.hasKeys, line, &frame)
      if first + 1 < box.rows { drawByline(row, layer, line, &frame) }
      if let excerpt, first + 2 < box.rows { draw(excerpt, line, &frame) }
    }
  }

  private func drawHead(
    _ row: ArticleRow, _ excerpt: Excerpt?, isSelected: Bool, _ box: Box, _ frame: inout Frame
  ) {
    let year = SafeText(row.year, as: .field).padded(to: 4)
    let hits = excerpt.map { text(.hits($0.occurrences)) } ?? ""
    let hitColumns = text(.hits(1000)).columns
    let end: SafeText =
      box.columns < 30 ? "  \(hits)" : "  \(year)  \(hits.padded(to: hitColumns, .trailing))"
    let title = SafeText(row.title, as: .field).fitted(to: max(1, box.columns - end.columns - 1))
    let mark: SafeText = isSelected ? ">" : " "
    let start = Position(row: box.row, column: box.column)
    frame.draw(
      mark + title + end, at: start, style: isSelected ? Style([.bold, .reverse]) : .bold)
    if isSelected { frame.cursor = Position(row: box.row, column: box.column + 1) }
  }

  private func drawByline(
    _ row: ArticleRow, _ layer: SearchLayer, _ box: Box, _ frame: inout Frame
  ) {
    let category = archive.categories.first { $0.id == row.category }.map { text($0.name) }
    let parts = [SafeText(row.byline, as: .field), category ?? ""].filter { !$0.isEmpty }
    let star: SafeText = layer.states[row.item]?.isStarred == true ? " *" : ""
    let line = parts.joined(separator: " · ") + star
    let start = Position(row: box.row + 1, column: box.column + 1)
    frame.draw(line.truncated(to: box.columns - 1), at: start, style: .dim)
  }

  /// A passage, cut to its line so that the first hit is seen, with the hits in reverse video.
  private func draw(_ excerpt: Excerpt, _ box: Box, _ frame: inout Frame) {
    var position = Position(row: box.row + 2, column: box.column + 1)
    let end = box.column + box.columns
    if let number = excerpt.paragraph {
      position.column += frame.draw("¶ \(number) ", at: position, style: .dim)
    }
    for (piece, isMarked) in excerpt.pieces {
      guard position.column < end else { return }
      position.column += frame.draw(
        SafeText(piece, as: .field), at: position, style: isMarked ? .reverse : .plain,
        limit: end - position.column)
      if position.column == end, piece.utf8.count > 1 {
        frame.draw("…", at: Position(row: position.row, column: end - 1))
      }
    }
  }
}

// MARK: - Status

extension ReaderState {
  /// How many articles were found, in which order, and what was really searched.
  func searchStatus(_ layer: SearchLayer) -> SafeText {
    if !layer.isCurrent { return text(.searching) }
    guard let results = layer.results else { return text(.search(in: archive.count)) }
    if results.query.isEmpty {
      let fault = results.query.fault.map { Message.nothingToSearch(since: $0.message) }
      return text(fault ?? .queryForms)
    }
    if results.total == 0 { return nothingFound(layer) }
    if layout.footerRows == 1 { return shortStatus(layer, results) }
    if let correction = layer.correction {
      let query = SafeText(correction, as: .field)
      return text(.anyWord(meant: query, taking: layer.isTyping ? "Tab" : "/ Tab"))
    }
    let place = text(.position(layer.cursor + 1, of: results.total))
    let order: Message = layer.order == .rank ? .byRank : .byDate
    let how = text(results.mode == .any ? .anyWord : order)
    return place + " · " + how + searched(results, after: place.columns + how.columns + 3)
  }

  /// The same for small screens.
  private func shortStatus(_ layer: SearchLayer, _ results: SearchResults) -> SafeText {
    let place: SafeText = "\(layer.cursor + 1)/\(results.total)"
    if let correction = layer.correction, layer.isTyping {
      return "\(place) \(text(.tabTakes(SafeText(correction, as: .field))))"
    }
    if results.query.fault != nil { return "\(place) \(text(.asPlainWords))" }
    return results.mode == .any ? "\(place) \(text(.withAnyWord))" : place
  }

  private func nothingFound(_ layer: SearchLayer) -> SafeText {
    if let correction = layer.correction {
      let query = SafeText(correction, as: .field)
      if layout.footerRows == 1 {
        let words = text(.nothingTabTakes(query))
        return words.columns > size.columns - lastHintColumns ? text(.tabTakes(query)) : words
      }
      return text(.nothingFound(meant: query))
    }
    if !layer.narrowing.isEmpty { return text(.nothingFoundNarrowed) }
    if progress != nil { return text(.nothingFoundSoFar) }
    return text(layout.footerRows == 1 ? .nothingFoundShort : .nothingFound)
  }

  /// What was really searched, where it is not what was typed and there is room for it; why, where
  /// the query could not be parsed.
  private func searched(_ results: SearchResults, after columns: Int) -> SafeText {
    if let fault = results.query.fault {
      let words: SafeText = " · \(text(.plainWords(Message(fault))))"
      return words.truncated(to: max(0, size.columns - columns - 2))
    }
    guard results.searched.split(separator: " ") != results.query.text.split(separator: " ") else {
      return ""
    }
    let searched = SafeText(results.searched, as: .field)
    let words: SafeText = " · \(text(.searched(searched)))"
    return words.truncated(to: max(0, size.columns - columns - 2))
  }
}
