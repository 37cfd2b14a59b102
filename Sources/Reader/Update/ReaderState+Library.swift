import Messages
import Screen

extension ReaderState {
  /// Lists the other archives that were opened before, to be read instead of this one.
  mutating func show(library entries: [LibraryEntry]) {
    guard !entries.isEmpty else {
      message = .noOtherArchive
      return
    }
    let lines = entries.map { entry in
      // The end of a path tells more than its beginning.
      let path = SafeText(entry.path, as: .decision).keepingEnd(to: size.columns / 2)
      guard let title = entry.title else {
        return MenuLayer.Line(text: text(.archiveGone), detail: path)
      }
      return MenuLayer.Line(
        text: SafeText(title, as: .field), detail: path, target: .archive(entry.path))
    }
    show(MenuLayer(.library, lines))
  }
}
