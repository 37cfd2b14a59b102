import Notebook

/// What a reader decides, and can take back: not where articles were left, nor what was searched.
struct Decided: Hashable {
  /// When articles were read, and starred.
  var articles: [String: [Double?]] = [:]

  /// When searches were saved.
  var saved: [String: Double] = [:]

  /// What is noted, by the notes' ids: their words, tags, and when they were made and changed.
  var notes: [String: [String]] = [:]

  /// What is marked, and since when.
  var marks: [NotebookRecords.Mark] = []
}

extension NotebookRecords.Archive {
  /// What the reader has decided of it.
  var decided: Decided {
    var decided = Decided()
    for article in articles where article.readAt != nil || article.starredAt != nil {
      decided.articles[article.item] = [article.readAt, article.starredAt]
    }
    for search in searches { decided.saved[search.query] = search.savedAt }
    decided.marks = marks ?? []
    for note in notes ?? [] {
      let times = [note.createdAt, note.modifiedAt].map { "\($0)" }
      decided.notes[note.id] = [note.item, note.body ?? ""] + (note.tags ?? []) + times
    }
    return decided
  }
}
