import Foundation
import Revisions
import Testing

@testable import Notebook

/// Places whose words are gone are kept apart, and come back with their words.
struct DetachedTests {
  private let notebook: ReaderNotebook
  private let archive: ReaderNotebook.ArchiveKey
  private let place = Place(
    paragraph: 3, word: 4, progress: 0.5,
    anchor: TextAnchor(exact: "bees live", prefix: "the", suffix: "in towns", paragraph: 3))

  init() throws {
    notebook = try ReaderNotebook.inMemory()
    archive = try notebook.archive(identity: "a", path: "/a")
    try notebook.setPlace(place, item: "x", in: archive)
  }

  @Test func `a place is kept with the words around it`() throws {
    #expect(try notebook.state(of: "x", in: archive).place == place)
    let mark = Mark(letter: "a", item: "x", place: place)
    try notebook.setMark(mark, in: archive)
    #expect(try notebook.marks(in: "x", archive) == [mark])
  }

  @Test func `a place that is detached is listed, and is back with its words`() throws {
    try notebook.detachPlace(of: "x", in: archive)
    #expect(try notebook.state(of: "x", in: archive).place == nil)
    #expect(try notebook.detachedPlaces(of: "x", in: archive) == [place])
    try notebook.attachPlace(place, of: "x", in: archive)
    #expect(try notebook.state(of: "x", in: archive).place == place)
    #expect(try notebook.detachedPlaces(of: "x", in: archive) == [])
  }

  @Test func `a later place is not replaced by one that is back`() throws {
    try notebook.detachPlace(of: "x", in: archive)
    let later = Place(paragraph: 9, word: 0, progress: 0.9)
    try notebook.setPlace(later, item: "x", in: archive)
    try notebook.attachPlace(place, of: "x", in: archive)
    #expect(try notebook.state(of: "x", in: archive).place == later)
  }

  @Test func `a place without words is never detached`() throws {
    let old = Place(paragraph: 1, word: 2, progress: 0.1)
    try notebook.setPlace(old, item: "y", in: archive)
    try notebook.detachPlace(of: "y", in: archive)
    #expect(try notebook.state(of: "y", in: archive).place == old)
  }

  @Test func `a mark is detached since it was first seen`() throws {
    let mark = Mark(letter: "a", item: "x", place: place)
    try notebook.setMark(mark, in: archive)
    try notebook.setDetached(true, mark, in: archive, at: Date(timeIntervalSince1970: 5))
    try notebook.setDetached(true, mark, in: archive, at: Date(timeIntervalSince1970: 9))
    #expect(
      try notebook.marks(in: "x", archive).map(\.detachedAt) == [Date(timeIntervalSince1970: 5)])
    try notebook.setDetached(false, mark, in: archive)
    #expect(try notebook.marks(in: "x", archive) == [mark])
  }

  @Test func `all of it is exported with its words, and taken in elsewhere`() throws {
    let mark = Mark(letter: "a", item: "x", place: place)
    try notebook.setMark(mark, in: archive)
    try notebook.setDetached(true, mark, in: archive, at: Date(timeIntervalSince1970: 5))
    try notebook.detachPlace(of: "x", in: archive, at: Date(timeIntervalSince1970: 6))
    let json = try notebook.records().json()
    let text = String(decoding: json, as: UTF8.self)
    #expect(text.contains(#""detachedAt" : 5"#) && text.contains(#""detachedAt" : 6"#))
    #expect(text.contains(#""exact" : "bees live""#))
    let elsewhere = try ReaderNotebook.inMemory()
    try elsewhere.merge(NotebookRecords(json: json))
    try elsewhere.merge(NotebookRecords(json: json))
    #expect(try elsewhere.records() == notebook.records())
  }

  @Test func `what is forgotten is forgotten with its words`() throws {
    try notebook.detachPlace(of: "x", in: archive)
    _ = try notebook.forget(.places, ofArchive: "a")
    #expect(try notebook.detachedPlaces(of: "x", in: archive) == [])
  }
}
