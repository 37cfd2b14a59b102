import Screen

@testable import Reader

extension Situation {
  /// What is told in the last rows: what was done, what cannot be done, and what is wrong.
  static let telling: [Situation] = [
    Situation("message/starred") { $0.press("Enter s") }.small,
    Situation("message/undone") { $0.press("Enter s U") }.small,
    Situation("message/nothing-to-undo") { $0.press("U") }.small,
    Situation("message/all-read") { $0.press("Enter A") }.small,
    Situation("message/unknown-key") { $0.press("z") }.small,
    Situation("message/about-article") { $0.press("Enter =") }.small,
    Situation("message/no-article") { $0.press("s") }.small,
    Situation("message/not-sorted") { $0.press("Enter , z") }.small,
    told(
      "message/places-not-kept",
      "Places and stars are not kept: can't write '/home/anna/.local/share/carrel/notebook.sqlite': "
        + "the disk is read-only"),
    told(
      "message/broken-item",
      "1 of 213 articles can't be read: item 41 (“On Prisons”) has no id, at byte 88213 of "
        + "'archive.json'. 'carrel check' lists every fault"),
    told("message/archive-changed", "The archive has changed: it is being read again").small,
    opened("message/no-further-link", "verse", "Tab").small,
    opened("message/no-further-article", "congress", "K").small,
    opened("message/nothing-forward", "aid", "L").small,
    opened("message/marked", "aid", "m a").small,
    opened("message/no-mark", "aid", "' z").small,
    Situation("message/too-small") { $0.press("j") }
      .with { $0.sizes = [Size(rows: 2, columns: 30), Size(rows: 24, columns: 12)] },
  ]

  private static func told(_ name: String, _ text: String) -> Situation {
    Situation(name) { reader in
      reader.press("Enter")
      reader.handle(.message(.verbatim(SafeText(text, as: .decision))))
    }
  }
}
