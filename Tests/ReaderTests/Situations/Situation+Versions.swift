import Screen

@testable import Reader

extension Situation {
  /// What changed since the version before, and the fetching of a newer one.
  static let versions: [Situation] = [
    Situation("versions/told") { $0.handle(.surveyed(changes, isNew: true)) },
    Situation("versions/shelf") { reader in
      reader.handle(.surveyed(changes, isNew: true))
      reader.goToShelf("Changed")
    },
    Situation("versions/changes") { $0.handle(.changes(changes)) },
    Situation("versions/nothing-changed") { $0.handle(.changes(VersionChanges(unchanged: 40))) }
      .small,
    Situation("versions/update-asked") { $0.press("R") }.with { $0.options.installed = installed },
    Situation("versions/update-of-what-is-not-installed") { $0.press("R") }.small,
    Situation("versions/looking") { begin($0) }.with { $0.options.installed = installed }.small,
    Situation("versions/fetching") { reader in
      begin(reader)
      reader.handle(.update(.progress(progress), of: installed))
    }.with { $0.options.installed = installed },
    opened("versions/fetching-while-reading", "aid", "Space") { reader in
      reader.handle(.update(.progress(progress), of: installed))
    },
    Situation("versions/update-told") { reader in
      reader.handle(.update(.progress(progress), of: installed))
      reader.press("R")
    }.small,
    Situation("versions/installed") { reader in
      reader.handle(.update(.installed(version: 13, notices: []), of: installed))
    }.small,
  ]

  private static let installed = InstalledSource(
    name: "kropotkin", title: "Kropotkin: Mutual Aid and Free Communes",
    source: "https://example.org/archive/")

  private static let progress = UpdateProgress(
    done: 213_000_000, total: 507_000_000, rate: 1_500_000, timeLeft: "3:16")

  private static func begin(_ reader: ReaderHarness) {
    reader.press("R y")
  }

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
