import Archive
import Distribution
import Foundation
import Signing
import TestSupport

@testable import Downloading

extension AttackTests.Attack {
  private typealias An = Self

  /// All of them, but for those that only a network or a folder can make.
  static let all: [Self] = [changes, signatures, versions, badPaths, paths].flatMap(\.self)

  /// Files that are not what was signed.
  private static let changes: [Self] = [
    An("a page is altered", { isFile($0, .digest) }) { publication in
      let page = try publication.text(of: "page-1.json")
      try publication.replace("page-1.json", page.replacing("Bread", with: "Stone"))
    },
    An("a page is cut off", { isCut($0) }) { publication in
      let page = try publication.text(of: "page-1.json")
      try publication.replace("page-1.json", String(page.prefix(100)))
    },
    An("an attachment is altered", { isFile($0, .digest) }) { publication in
      publication.attachments["geneva.jpg"] = "New."
      try publication.publish(["a": "Anarchism"])
      try publication.replace("geneva.jpg", "Old.")
    },
    An("a page is missing", { isFile($0, .missing) }) { publication in
      try FileManager.default.removeItem(atPath: publication.folder + "/archive.json")
    },
    An("pages are of another version", { isFile($0, .digest) }) { publication in
      let pages = ["archive.json", "page-1.json"]
      let old = try pages.map { try publication.text(of: $0) }
      try publication.publish(["a": "Anarchyst", "b": "Board", "c": "Communed", "d": "Dmitrow"])
      for (page, text) in zip(pages, old) { try publication.replace(page, text) }
    },
  ]

  /// Signatures that are not the publisher's.
  private static let signatures: [Self] = [
    An("the manifest is altered", { $0 == .trust(.altered) }) { publication in
      let text = try publication.text(of: "manifest.json")
      try publication.replace("manifest.json", text.replacing("Free", with: "Fine"))
    },
    An("it is signed by another key", { isChangedKey($0) }) { publication in
      publication.key = TestKey(seed: 2)
      publication.version -= 1
      try publication.publish(["a": "Lies"])
    },
    An("it is signed by another key, and names the known one", { isUnknownKey($0) }) {
      publication in
      let manifest = try Manifest(Array(publication.text(of: "manifest.json").utf8))
      publication.key = TestKey(seed: 2)
      try publication.sign(manifest)
    },
    An("another key has the number of the known one", { $0 == .trust(.altered) }) { publication in
      let manifest = try Manifest(Array(publication.text(of: "manifest.json").utf8))
      publication.key = TestKey(seed: 2, number: 1)
      try publication.sign(manifest)
    },
    An("the signature is missing", { isUnsigned($0) }) { publication in
      try FileManager.default.removeItem(atPath: publication.folder + "/manifest.json.minisig")
    },
    An("the signature is another file's", { $0 == .trust(.altered) }) { publication in
      let signature = try TestKey().secretKey.signature(of: [1, 2], trustedComment: "")
      try publication.replace("manifest.json.minisig", signature.text)
    },
    An("the signature's comment is altered", { $0 == .trust(.altered) }) { publication in
      let text = try publication.text(of: "manifest.json.minisig")
      try publication.replace("manifest.json.minisig", text.replacing(": test", with: ": best"))
    },
    An("it is no longer signed", { isUnsigned($0) }) { publication in
      publication.key = nil
      publication.version -= 1
      try publication.publish(["a": "Lies"])
    },
    An("it is a feed alone", { isUnsigned($0) || isNothing($0) }) { publication in
      for name in ["manifest.json", "manifest.json.minisig"] {
        try FileManager.default.removeItem(atPath: publication.folder + "/" + name)
      }
    },
  ]

  /// Versions that are not to replace the installed one.
  private static let versions: [Self] = [
    An("it is an older version", { $0 == .trust(.older(offered: 3, installed: 5)) }) {
      publication in
      publication.version = 2
      try publication.publish(["a": "Anarchy"])
    },
    An("it is another version of the same number", { $0 == .trust(.sameNumber(5)) }) {
      publication in
      publication.version = 4
      try publication.publish(["a": "Anarchism"])
    },
    An("it is another archive of the same publisher", { isOtherArchive($0) }) { publication in
      publication.archive = "https://example.org/another"
      try publication.publish(["a": "Anarchism"])
    },
    An("it is of a later format", { isManifest($0, .unknownFormat(2)) }) { publication in
      let text = try publication.text(of: "manifest.json")
      try publication.resign(text.replacing("\"format\":1", with: "\"format\":2"))
    },
  ]

  /// Over a network, a manifest can be held back.
  static let overNetwork: [Self] = [
    An("it has expired", { $0 == .trust(.expired(Timestamp(seconds: 1_790_900_000))) }) {
      publication in
      publication.expires = Timestamp(seconds: 1_790_900_000)
      try publication.publish(["a": "Anarchism"])
    }
  ]
}

extension AttackTests.Attack {

  /// Paths that lead out of the folder, or cannot be paths everywhere.
  static let badPaths: [Self] = badPathTexts.map { path in
    An("a path is \(path)", { isManifest($0, .pathOutside(path)) }) { publication in
      let text = try publication.text(of: "manifest.json")
      let escaped = path.replacing("\\", with: "\\\\")
      try publication.resign(text.replacing("geneva.jpg", with: escaped))
    }
  }

  private static let badPathTexts = [
    "../page-1.json", "/etc/passwd", "a/../../page-1.json", ".hidden", "a//b", "a\\b", "c:evil",
    "con.json", "aux/x",
  ]

  /// Pages and paths that lead elsewhere.
  static let paths: [Self] = [
    An("two paths are one on FAT", { isManifest($0, .samePath("Audio/Talk.ogg")) }) { publication in
      let text = try publication.text(of: "manifest.json")
      try publication.resign(text.replacing("geneva.jpg", with: "Audio/Talk.ogg"))
    },
    An("a path is the manifest's", { isManifest($0, .samePath("manifest.json")) }) { publication in
      let text = try publication.text(of: "manifest.json")
      try publication.resign(text.replacing("geneva.jpg", with: "manifest.json"))
    },
    An("a page leads on to one that is not signed", { isPages($0) }) { publication in
      try publication.lead(from: "page-1.json", to: "extra.json")
      try publication.replace("extra.json", TemporaryArchive.page([item("x", title: "Lies")]))
    },
    An("a page leads out of the folder", { isPages($0) }) { publication in
      try publication.lead(from: "archive.json", to: "../../../../etc/passwd")
    },
    An("a page leads to another server", { isPages($0) }) { publication in
      try publication.lead(from: "archive.json", to: "http://127.0.0.1:9/page.json")
    },
    An("sizes are larger than all disks", { isTooLarge($0) }) { publication in
      var manifest = try Manifest(Array(publication.text(of: "manifest.json").utf8))
      for index in manifest.attachments.indices {
        manifest.attachments[index].size = .max
        manifest.attachments[index].digest = SHA256Digest(of: [UInt8(index)])
      }
      try publication.sign(manifest)
    },
  ]

  /// Links in the place of files.
  static let inFolders: [Self] = [
    An("a page is a link", { isLink($0) }) { publication in
      let path = publication.folder + "/archive.json"
      try FileManager.default.moveItem(atPath: path, toPath: publication.folder + "/other.json")
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: publication.folder + "/other.json")
    },
    An("an attachment's folder is a link", { isLink($0) }) { publication in
      publication.attachments["audio/talk.ogg"] = "Another talk."
      try publication.publish(["a": "Anarchism"])
      let path = publication.folder + "/audio"
      try FileManager.default.moveItem(atPath: path, toPath: publication.folder + "/sound")
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "sound")
    },
    An("the manifest is a link", { isLink($0) }) { publication in
      let path = publication.folder + "/manifest.json"
      try FileManager.default.moveItem(atPath: path, toPath: publication.folder + "/other.json")
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "other.json")
    },
  ]
}

// MARK: - What is expected

private func isFile(_ error: DownloadError, _ fault: FileFault) -> Bool {
  switch error {
  case .file(_, _, let found): found == fault
  // Of a file that is not there, a server says so.
  case .transfer(_, .status(404)): fault == .missing
  default: false
  }
}

private func isCut(_ error: DownloadError) -> Bool {
  if case .file(_, _, .length(100, _)) = error { true } else { false }
}

private func isManifest(_ error: DownloadError, _ fault: ManifestError) -> Bool {
  if case .manifest(_, fault) = error { true } else { false }
}

private func isChangedKey(_ error: DownloadError) -> Bool {
  if case .trust(.changedKey) = error { true } else { false }
}

private func isUnknownKey(_ error: DownloadError) -> Bool {
  if case .trust(.unknownKey) = error { true } else { false }
}

private func isUnsigned(_ error: DownloadError) -> Bool {
  if case .trust(.unsigned) = error { true } else { false }
}

private func isOtherArchive(_ error: DownloadError) -> Bool {
  if case .trust(.otherArchive) = error { true } else { false }
}

/// Whether there was no manifest where there should be one.
private func isNothing(_ error: DownloadError) -> Bool {
  switch error {
  case .noArchive, .transfer(_, .status(404)), .transfer(_, .status(403)): true
  default: false
  }
}

private func isPages(_ error: DownloadError) -> Bool {
  if case .pages = error { true } else { false }
}

private func isTooLarge(_ error: DownloadError) -> Bool {
  if case .noRoom(_, .max, _) = error { true } else { false }
}

private func isLink(_ error: DownloadError) -> Bool {
  switch error {
  case .symbolicLink, .notRegular: true
  default: false
  }
}

extension Publication {
  func text(of name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  func replace(_ name: String, _ text: String) throws { try write(Array(text.utf8), to: name) }

  /// Has a page lead on to another, and signs that.
  func lead(from page: String, to next: String) throws {
    var manifest = try Manifest(Array(text(of: Manifest.name).utf8))
    let index = manifest.pages.firstIndex { $0.path == page } ?? 0
    let text = TemporaryArchive.page(
      [item("e", title: "Evil")], head: "\"next_url\": \"\(next)\", ")
    manifest.pages[index] = try write(text, to: page, items: 1)
    try sign(manifest)
  }

  /// Has a text for its manifest, signed.
  func resign(_ text: String) throws {
    try write(Array(text.utf8), to: Manifest.name)
    guard let key else { return }
    let signature = try key.secretKey.signature(of: Array(text.utf8), trustedComment: "test")
    try write(Array(signature.text.utf8), to: Manifest.signatureName)
  }
}
