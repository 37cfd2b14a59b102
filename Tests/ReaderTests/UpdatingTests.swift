import Messages
import Notebook
import Screen
import TestSupport
import Testing

@testable import Reader

/// Looking for newer versions of installed archives in the reader.
struct UpdatingTests {
  private static let source = InstalledSource(
    name: "communes", title: "Free Communes", source: "https://example.org/communes/")

  private func state(_ installed: InstalledSource? = source) -> ReaderState {
    var options = ReaderOptions()
    options.installed = installed
    return ReaderState(title: "Own", size: Size(rows: 20, columns: 80), options: options)
  }

  private func rows(_ state: ReaderState) -> [Substring] {
    state.frame().text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private func press(_ key: Character, _ state: inout ReaderState) -> [Effect] {
    state.update(.key(.character(key)))
  }

  // MARK: - Asking

  @Test func `nothing is looked for before it was asked`() {
    var state = state()
    #expect(!press("R", &state).contains(.update(Self.source)))
    #expect(
      state.question?.words.english.string
        == "Look for a newer version of “Free Communes” at https://example.org/communes/? y/n")
    #expect(rows(state)[19] == "communes/? y/n")
    #expect(press("n", &state).isEmpty)
    #expect(rows(state)[19].hasPrefix("Nothing was looked for"))
    _ = press("R", &state)
    #expect(press("y", &state) == [.update(Self.source)])
    #expect(rows(state)[18].hasSuffix("Looking for a newer version"))
  }

  @Test func `what was not installed cannot be updated, and what can is said`() {
    var state = state(nil)
    _ = press("R", &state)
    #expect(state.question == nil)
    #expect(
      rows(state)[19]
        == "“Own” is not installed; only what 'carrel get' has installed can be updated")
  }

  @Test func `in the library the selected archive is looked for`() {
    var state = state(nil)
    var entries = LibraryTests.twoArchives
    entries[1].installed = Self.source
    _ = state.goToLibrary()
    _ = state.update(.library(entries))
    _ = press("R", &state)
    #expect(rows(state)[19].hasPrefix("“Own” is not installed"))
    _ = state.update(.key(.down))
    _ = press("R", &state)
    #expect(press("y", &state) == [.update(Self.source)])
    #expect(rows(state)[18].hasSuffix("Looking for a newer version"))
    #expect(state.update(.update(.installed(version: 2, notices: []), of: Self.source)).isEmpty)
    #expect(rows(state)[19] == "“Free Communes” is now at version 2.")
    #expect(!rows(state)[18].contains("newer version"))
  }

  @Test func `an installed archive that was never read is listed as such`() {
    var state = state(nil)
    var fresh = LibraryEntry(KnownArchive(identity: "c", path: "/archives/c", openedAt: 0))
    fresh.title = "Fresh"
    _ = state.goToLibrary()
    _ = state.update(.library(LibraryTests.twoArchives + [fresh]))
    #expect(rows(state)[3].hasPrefix(" Fresh"))
    #expect(rows(state)[3].hasSuffix("not read yet"))
  }

  // MARK: - While it goes on

  private func updating(_ size: Size = Size(rows: 20, columns: 80)) -> ReaderState {
    var state = state()
    _ = state.update(.resized(size))
    _ = press("R", &state)
    _ = press("y", &state)
    let progress = UpdateProgress(
      done: 42_000_000, total: 100_000_000, rate: 1_500_000, timeLeft: "0:38")
    _ = state.update(.update(.progress(progress), of: Self.source))
    return state
  }

  @Test func `share, rate and time left are shown, as many as have room`() {
    #expect(rows(updating())[18].hasSuffix("Fetched 42% · 1.5 MB/s · 0:38 left"))
    let narrow = rows(updating(Size(rows: 16, columns: 50)))[14]
    #expect(narrow.hasSuffix("Fetched 42% · 1.5 MB/s"))
    #expect(rows(updating(Size(rows: 12, columns: 40)))[11].hasPrefix("Fetched 42%"))
  }

  @Test func `of a feed whose length is not known the bytes are shown`() {
    let progress = UpdateProgress(done: 42_000_000, total: nil, rate: 0, timeLeft: "")
    var state = state()
    _ = state.update(.update(.progress(progress), of: Self.source))
    #expect(rows(state)[18].hasSuffix("Fetched 42 MB"))
  }

  @Test func `R again says that it runs, and begins no other`() {
    var state = updating()
    #expect(press("R", &state).isEmpty)
    #expect(
      state.message?.english.string == """
        “Free Communes” is being updated: Fetched 42% · 1.5 MB/s · 0:38 left; Esc stops it
        """)
    #expect(press("y", &state) != [.update(Self.source)])
  }

  @Test(arguments: [Key.escape, .control("c")])
  func `Escape and Ctrl-C stop it, and what was stopped says so`(_ key: Key) {
    var state = updating()
    #expect(state.update(.key(key)) == [.stopUpdate])
    _ = state.update(.update(.ended(.downloadCancelled), of: Self.source))
    #expect(rows(state)[19].hasPrefix("Stopped. What has come is kept"))
    #expect(!rows(state)[18].contains("Fetched"))
    #expect(state.update(.key(key)).isEmpty)
  }

  @Test func `Escape first gives up what is typed, and closes what is open`() {
    var state = updating()
    _ = press("/", &state)
    #expect(state.update(.key(.escape)).isEmpty)
    _ = press("D", &state)
    let changes = VersionChanges(
      articles: [.init(kind: .new, item: "n", title: "N")], counts: [.new: 1])
    _ = state.update(.changes(changes))
    #expect(state.update(.key(.escape)).isEmpty)
    #expect(state.update(.key(.escape)) == [.stopUpdate])
  }

  @Test func `a failure is told in its line`() {
    var state = updating()
    _ = state.update(.update(.ended(.verbatim("Can't fetch it")), of: Self.source))
    #expect(rows(state)[19].hasPrefix("Can't fetch it"))
    #expect(!rows(state)[18].contains("Fetched"))
  }

  @Test func `one that began while another archive was read is shown too`() {
    var state = state(nil)
    _ = state.update(.update(.progress(nil), of: Self.source))
    #expect(rows(state)[18].hasSuffix("Looking for a newer version"))
    _ = press("R", &state)
    #expect(rows(state)[19].contains("“Free Communes” is being updated"))
  }
}
