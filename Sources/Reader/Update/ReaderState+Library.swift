import Archive
import Foundation
import Messages
import Screen

/// The library: the archives that were opened before or are installed, of which one is chosen.
///
/// It is the first page where several are known and none was named; then it lies below the archive that
/// is chosen, and `q` goes back to it. Else `L` shows it over the archive.
extension ReaderState {
  /// How the library stands to the archive on the desk.
  public enum Library: Sendable {
    /// Beside it.
    case beside
    /// Below it: one goes back to it.
    case below
    /// In front of it, as soon as the archives were looked through.
    case awaited
  }

  /// Goes to the library as the first page.
  public mutating func goToLibrary() -> [Effect] {
    library = .awaited
    return lookThroughLibrary()
  }

  /// Has the archives listed.
  mutating func lookThroughLibrary() -> [Effect] {
    awaitsLibrary = true
    return [.loadLibrary]
  }

  /// Lists the archives: as the first page where that is awaited, else over the archive at hand.
  mutating func show(library entries: [LibraryEntry]) -> [Effect] {
    awaitsLibrary = false
    let isFirst = library == .awaited
    if isFirst { library = .below }
    guard entries.contains(where: { !$0.isOpen }) else {
      if !isFirst { message = .noOtherArchive }
      return isFirst ? [.noteOpened] : []
    }
    var menu = MenuLayer(.library, entries.map { line(of: $0, isFirst: isFirst) })
    menu.isFirst = isFirst
    show(menu)
    return []
  }

  private func line(of entry: LibraryEntry, isFirst: Bool) -> MenuLayer.Line {
    let path = SafeText(entry.path, as: .decision)
    guard let title = entry.title else {
      // The end of a path tells more than its beginning.
      let end = path.keepingEnd(to: size.columns / 2)
      return MenuLayer.Line(text: text(.archiveGone), detail: end)
    }
    var line = MenuLayer.Line(
      text: SafeText(title, as: .field), detail: day(of: entry), note: path,
      target: entry.isOpen ? .thisArchive : .archive(entry.path),
      isCurrent: entry.isOpen && !isFirst, installed: entry.installed)
    guard let counts = entry.counts else { return line }
    line.shortDetail = "\(counts.unread)/\(counts.all)"
    line.detail = "\(text(.unread(counts.unread, of: counts.all))) · \(line.detail)"
    return line
  }
}

extension ReaderState {
  /// When an archive was read last.
  private func day(of entry: LibraryEntry) -> SafeText {
    guard let seconds = entry.readAt else { return text(.neverRead) }
    return LocalTime.day(of: Date(timeIntervalSince1970: Double(seconds)))
  }
}
