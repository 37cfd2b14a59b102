import Archive
import Foundation
import TestSupport

/// For each code a way to spoil a clean archive so that just that is found.
enum Spoiling {
  typealias Change = @Sendable (inout CleanArchive) -> Void

  /// The ways, by their codes; where something else is always found too, it is named after a `+`.
  static let all: [String: Change] = structure.merging(values) { $1 }.merging(pages) { $1 }
    .merging(dates) { $1 }.merging(texts) { $1 }.merging(files) { $1 }

  /// A clean archive that was spoiled in that way.
  static func archive(_ name: String) -> CleanArchive {
    var archive = CleanArchive()
    all[name]?(&archive)
    return archive
  }

  private static func item(
    html: String = "<p>Text.</p>", _ more: String = "", own: String = ""
  ) -> Change {
    { $0.items[1] = CleanArchive.item("b", html: html, more, own: own) }
  }

  private static func member(_ name: String, _ value: String?) -> Change {
    { $0.head[name] = value }
  }

  private static let structure: [String: Change] = [
    "broken-head": member("icon", #""a"b""#),
    "broken-item": { $0.items[1] = #"{"id": "b", "content_text"}"# },
    "broken-list": { $0.items[1] += " " + CleanArchive.item("d") },
    "broken-tail": { $0.items[2] += "\n]} x\n{\"a\": [1" },
    "search-given-up+broken-item": { archive in
      archive.items = [CleanArchive.item("a"), String(repeating: #"{"a":"#, count: 480_000)]
    },
    "member-too-large": member("_x", "\"\(String(repeating: "x", count: (1 << 20) + 1))\""),
    "item-too-large": { archive in
      archive.items[1] = #"{"id": "b", "x": ""# + String(repeating: "x", count: 65 << 20) + #""}"#
    },
    "item-not-an-object": { $0.items[1] = #""b""# },
    "no-id": { $0.items[1] = #"{"title": "B", "content_text": "Text."}"# },
    "no-content": { $0.items[1] = #"{"id": "b", "title": "B"}"# },
    "numeric-id": { $0.items[1] = #"{"id": 12, "content_text": "Text."}"# },
    "duplicate-id": { $0.items[1] = CleanArchive.item("a") },
  ]

  private static let values: [String: Change] = [
    "duplicate-member": item(#", "title": "B", "title": "C""#),
    "wrong-type": item(#", "title": 12"#),
    "converted-type": item(
      #", "attachments": [{"url": "https://e.org/x", "mime_type": "a/b", "size_in_bytes": "1"}]"#),
    "missing-member": member("title", nil),
    "unknown-value": item(#", "authors": [{"name": "A", "_carrel": {"role": "king"}}]"#),
    "empty-author": item(#", "authors": [{}]"#),
    "unknown-version": member("version", #""https://jsonfeed.org/version/9""#),
    "unknown-category": {
      $0.items[1] = #"{"id": "b", "content_text": "T", "_carrel": {"category": "esays"}}"#
    },
    "category-not-in-tags": {
      $0.items[1] = #"{"id": "b", "content_text": "T", "_carrel": {"category": "essays"}}"#
    },
    "duplicate-category": member(
      "_carrel",
      #"{"license": {"spdx": "CC0-1.0"}, "categories": [{"id": "essays"}, {"id": "essays"}]}"#),
    "no-license": member("_carrel", #"{"categories": [{"id": "essays"}]}"#),
    "unknown-call-kind": member(
      "_carrel", CleanArchive.carrel(#", "call": {"kinds": ["song"]}"#)),
    "malformed-language": item(#", "language": "en_GB""#),
    "unknown-language": item(#", "language": "en-UK""#),
    "relative-url": member("home_page_url", #""e.org""#),
  ]

  private static let pages: [String: Change] = [
    "next-page-elsewhere": member("next_url", #""https://e.org/2.json""#),
    "next-page-refused": member("next_url", #""../2.json""#),
    "next-page-loop": member("next_url", #""archive.json""#),
    "next-page-unreadable": member("next_url", #""page-2.json""#),
    "stray-page": { archive in
      archive.head["next_url"] = #""page-2.json""#
      for name in ["page-2.json", "page-3.json"] {
        var page = CleanArchive()
        page.items = [CleanArchive.item(name)]
        archive.files[name] = page.page
      }
    },
  ]

  private static let dates: [String: Change] = [
    "invalid-date": item(#", "date_published": "the 7th""#),
    "irregular-date": item(#", "date_published": "2020-02-07""#),
    "invalid-edtf-date": item(own: #", "original": {"date": "about 1902"}"#),
    "reversed-interval": item(own: #", "original": {"date": "1902/1890"}"#),
    "modified-before-published": item(
      #", "date_published": "2020-02-07T00:00:00Z", "date_modified": "2020-02-06T00:00:00Z""#),
    "end-before-start": item(
      own: #", "event": {"start": "2021-02-08T10:00:00Z", "end": "2021-02-08T09:00:00Z"}"#),
    "session-outside-event": item(
      own: #", "event": {"start": "2021-02-08T10:00:00Z", "end": "2021-02-08T12:00:00Z","#
        + #" "sessions": [{"title": "S", "start": "2021-02-08T13:00:00Z"}]}"#),
    "unknown-timezone": item(own: #", "event": {"timezone": "Europe/Londno"}"#),
  ]

  private static let texts: [String: Change] = [
    "dangling-citation": item(html: ##"<p><a href="#k">[Kropotkin, 1902]</a></p>"##),
    "dangling-note": item(html: ##"<p>Text<a href="#n7"><sup>7</sup></a>.</p>"##),
    "dangling-link": item(html: ##"<p><a href="#part">the next part</a></p>"##),
    "unmarked-note": item(html: #"<p>Text.</p><p id="fn1">A note.</p>"#),
    "duplicate-anchor": item(html: #"<p id="p">One.</p><p id="p">Two.</p>"#),
    "uncited-reference": item(own: #", "references": [{"id": "r"}]"#),
    "reference-without-id": item(own: #", "references": [{"title": "R"}]"#),
    "duplicate-reference": item(
      html: ##"<p><a href="#r">[R]</a></p>"##, own: #", "references": [{"id": "r"}, {"id": "r"}]"#),
    "unknown-link": item(html: #"<p><a href="https://e.org/a/zz">z</a></p>"#),
    "unknown-fragment": item(html: #"<p><a href="https://e.org/a/c#zz">z</a></p>"#),
    "relative-link": item(html: #"<p><a href="../about">about</a></p>"#),
    "unknown-item": item(own: #", "translationOf": "nobody""#),
    "empty-text": item(html: "<p> <b></b></p>"),
  ]

  private static let files: [String: Change] = [
    "missing-attachment": item(attachment(#""audio/ogg""#)),
    "attachment-size": {
      item(attachment(#""text/plain", "size_in_bytes": 5"#))(&$0)
      $0.files["talk"] = "Four"
    },
    "attachment-type": {
      item(attachment(#""application/pdf""#))(&$0)
      $0.files["talk"] = "<!DOCTYPE html><title>404</title>"
    },
  ]

  private static func attachment(_ type: String) -> String {
    #", "attachments": [{"url": "talk", "mime_type": \#(type)}]"#
  }
}
