import Catalog
import Notebook

extension SearchStates {
  /// What the reader did in an archive, for `is:` and `mynote:` in queries.
  init(of notebook: ReaderNotebook, in archive: ReaderNotebook.ArchiveKey) {
    self.init { state in
      switch state {
      case .read, .unread: try notebook.items(.read, in: archive)
      case .starred: try notebook.items(.starred, in: archive)
      case .noted: try notebook.notedItems(in: archive)
      }
    } noting: { words in
      try notebook.items(noting: words, in: archive)
    }
  }
}
