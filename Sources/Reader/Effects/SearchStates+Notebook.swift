import Catalog
import Notebook

extension SearchStates {
  /// What the reader did in an archive, for `is:` in queries.
  init(of notebook: ReaderNotebook, in archive: ReaderNotebook.ArchiveKey) {
    self.init { state in
      try notebook.items(state == .starred ? .starred : .read, in: archive)
    }
  }
}
