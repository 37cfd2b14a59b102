import Archive
import Distribution
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// Names of files are such that FAT, a web server and every system can have them.
struct PublishedPathTests {
  @Test(arguments: [
    ("audio/talk-1.ogg", "audio/talk-1.ogg"), ("images/map_2.png", "images/map_2.png"),
  ])
  func `a plain name is kept`(path: String, target: String) {
    #expect(PublishedPath.target(of: path) == target)
  }

  @Test(arguments: [
    "Audio/Talk 1.OGG", "con.png", "aux/x.png", "a:b.png", "é.png", "Кропоткин/речь.mp3", "a?.png",
    "archive.json", "page-0001.json", "manifest.json", "index.html", "articles/a.html",
    "years/1902.html", "x.", "x /y", "a/b/.c", "ﬁ.png", "a\u{202E}gnp.exe",
    "long/"
      + String(repeating: "ü", count: 200) + ".png",
  ])
  func `any other name becomes one that no other file has`(path: String) {
    let target = PublishedPath.target(of: path)
    #expect(PublishedPath.isSafe(target))
    #expect(target == target.lowercased())
    #expect(target.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 })
    #expect(target != path)
    #expect(PublishedPath.target(of: path + "x") != target)
    #expect(!target.hasPrefix("articles/") && !target.hasPrefix("years/"))
  }

  @Test func `names that differ in case, or in what is lost, stay apart`() {
    let paths = ["A.png", "a.png", "ä.png", "ö.png", "a .png", "a-.png"]
    #expect(Set(paths.map(PublishedPath.target)).count == paths.count)
  }

  @Test(arguments: [
    "..", "../../etc/passwd", "/", "con", "a\u{0}b", "\u{202E}", "🏴‍☠️",
    "https://example.org/?p=1",
    "x/y/z", "A", "a", String(repeating: "long", count: 500), "a\\b", "C:\\x", "é", "e\u{301}",
  ])
  func `an article's page has a safe name whatever its id is`(id: String) throws {
    let escaped = id.replacing("\\", with: "\\\\").replacing("\u{0}", with: "\\u0000")
    let desk = try PublishingDesk(items: [item("other"), item(escaped)])
    try desk.publish()
    let pages = try FolderSnapshot(desk.output).files.keys.filter { $0.hasPrefix("articles/") }
    #expect(pages.count == 2)
    for page in pages {
      #expect(PublishedPath.isSafe(page))
      #expect(page == page.lowercased())
      #expect(page.utf8.allSatisfy { $0 < 0x80 && $0 > 0x20 })
    }
    #expect(try desk.publish { $0.caches = nil }.isUnchanged)
  }

  @Test func `ids that only look alike have pages of their own`() throws {
    let desk = try PublishingDesk(items: [
      item("é"), item("e\u{301}"), item("É"), item("a"), item("A"),
    ])
    try desk.publish()
    let pages = try FolderSnapshot(desk.output).files.keys.filter { $0.hasPrefix("articles/") }
    #expect(Set(pages.map { $0.lowercased() }).count == 5)
  }
}
