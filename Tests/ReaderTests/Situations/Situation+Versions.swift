import Screen

@testable import Reader

extension Situation {
  /// What changed since the version before.
  static let versions: [Situation] = [
    Situation("versions/told") { $0.handle(.surveyed(changes, isNew: true)) },
    Situation("versions/shelf") { reader in
      reader.handle(.surveyed(changes, isNew: true))
      reader.goToShelf("Changed")
    },
    Situation("versions/changes") { $0.handle(.changes(changes)) },
    Situation("versions/nothing-changed") { $0.handle(.changes(VersionChanges(unchanged: 40))) }
      .small,
  ]

  /// Of more articles than are listed.
  private static let changes = VersionChanges(
    articles: [
      .init(kind: .new, item: "n", title: "The Communes of 1871, and What Was Read in Them Aloud"),
      .init(kind: .revised, item: "aid", title: "Mutual Aid"),
      .init(kind: .revised, item: "book", title: "A Book in Six Chapters"),
      .init(kind: .withdrawn, item: "w", title: "עזרה הדדית"),
    ],
    counts: [.new: 1201, .revised: 2, .withdrawn: 1], unchanged: 40)
}
