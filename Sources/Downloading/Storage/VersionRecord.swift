import Archive
import Signing

/// What is known of an installed version beside its files: where it came from, whose it is.
///
/// It lies beside the version's folder, as `12.json` beside `12`, so that a version and what is known
/// of it are installed by the same rename.
public struct VersionRecord: Sendable, Equatable {
  /// The archive's title.
  public var title: String
  /// By what the archive is known, whatever its name here.
  public var archive: String
  /// The publisher's number of the version; of a feed without a manifest, how often it was fetched.
  public var number: Int
  /// When it was published; of a feed without a manifest, when it was fetched.
  public var date: Timestamp
  /// Where `update` looks: an address, or an absolute path.
  public var source: String
  /// The key by which it is signed, and by which the next version must be; nil where there is none.
  public var key: PublicKey?
  /// Which attachments are fetched.
  public var attachments: AttachmentChoice
  /// Whether it is a feed without a manifest.
  public var isPlain: Bool
  /// How many items it has; nil where that is not known.
  public var itemCount: Int?
  /// The size of its files in bytes.
  public var size: Int

  /// Its fields, each as described above.
  public init(
    title: String, archive: String, number: Int, date: Timestamp, source: String,
    key: PublicKey? = nil, attachments: AttachmentChoice = .all, isPlain: Bool = false,
    itemCount: Int? = nil, size: Int
  ) {
    self.title = title
    self.archive = archive
    self.number = number
    self.date = date
    self.source = source
    self.key = key
    self.attachments = attachments
    self.isPlain = isPlain
    self.itemCount = itemCount
    self.size = size
  }
}

extension VersionRecord {
  /// The record of a file's bytes; nil where they are none.
  init?(_ bytes: [UInt8]) {
    guard let object = (try? JSON(parsing: bytes))?.object, let title = object["title"]?.string,
      let archive = object["archive"]?.string, let number = object["version"]?.integer,
      let date = object["date"]?.string.flatMap({ Timestamp($0) }),
      let source = object["source"]?.string, let size = object["size"]?.integer
    else { return nil }
    self.init(
      title: title, archive: archive, number: number, date: date, source: source, size: size)
    key = object["key"]?.string.flatMap { PublicKey($0) }
    attachments = object["attachments"]?.string.flatMap(AttachmentChoice.init) ?? .all
    isPlain = object["plain"]?.bool ?? false
    itemCount = object["items"]?.integer
  }

  /// The record as it is written.
  var bytes: [UInt8] {
    var object: JSONObject = [
      "title": .string(title), "archive": .string(archive), "version": .number("\(number)"),
      "date": .string(date.description), "source": .string(source),
      "attachments": .string(attachments.rawValue), "plain": .bool(isPlain),
      "size": .number("\(size)"),
    ]
    if let key { object["key"] = .string(key.text) }
    if let itemCount { object["items"] = .number("\(itemCount)") }
    return Array((JSON.object(object).description + "\n").utf8)
  }
}
