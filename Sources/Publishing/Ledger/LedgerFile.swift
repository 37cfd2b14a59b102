import Archive
import Signing

/// The file of a ledger: a mark, what it holds, and a sum of both.
struct LedgerFile {
  private let folder: OutputFolder
  private let name: String

  /// What the file begins with; another version of the form, or of the site, has another mark.
  private static let mark = "carrel ledger 3"

  /// The ledger of a folder that is published to, in a folder of caches; nil where there is none.
  init?(of output: String, in caches: String?) {
    guard let caches, let folder = try? OutputFolder(caches, mode: 0o600) else { return nil }
    self.folder = folder
    let sum = SHA256Digest(of: output.utf8).hex.prefix(16)
    name = "published-\(sum).ledger"
  }

  /// The ledger that is kept; an empty one where there is none that can be used.
  func ledger() -> Ledger {
    guard let bytes = folder.bytes(of: name) else { return Ledger() }
    return (try? Self.read(bytes)) ?? Ledger()
  }

  /// Keeps a ledger, where that is possible: it is but a cache.
  func keep(_ ledger: Ledger, sources: [SourcePage]) {
    var writer = LedgerWriter()
    writer.add(Self.mark)
    writer.add(sources.filter(\.isWhole)) { writer, page in page.write(to: &writer) }
    writer.add(ledger.pages) { writer, page in page.write(to: &writer) }
    writer.add(Array(ledger.attachments)) { writer, entry in
      entry.key.write(to: &writer)
      writer.add(entry.value.hex)
    }
    writer.add(Array(ledger.site.values)) { writer, record in
      record.file.write(to: &writer)
      writer.add(record.key)
      writer.add(record.links) { $0.add($1.hash) }
    }
    writer.add(ItemDigest(writer.bytes))
    do {
      try folder.stage(name, writer.bytes)
      try folder.commit()
    } catch {
      folder.discard()
    }
  }

  private static func read(_ bytes: [UInt8]) throws(LedgerReader.Damage) -> Ledger {
    guard bytes.count > 16 else { throw LedgerReader.Damage() }
    let sum = bytes.withUnsafeBytes {
      ItemDigest(UnsafeRawBufferPointer(rebasing: $0[..<(bytes.count - 16)]))
    }
    var reader = LedgerReader(bytes)
    guard try reader.string() == mark else { throw LedgerReader.Damage() }
    let sources = try reader.list { (reader: inout LedgerReader) throws(LedgerReader.Damage) in
      try SourcePage(from: &reader)
    }
    var ledger = Ledger(sources: sources)
    ledger.pages = try reader.list { (reader: inout LedgerReader) throws(LedgerReader.Damage) in
      try PublishedPage(from: &reader)
    }
    for _ in 0..<(try reader.count()) {
      let file = try PageFile(from: &reader)
      ledger.attachments[file] = try reader.sum()
    }
    let count = try reader.count()
    ledger.site.reserveCapacity(count)
    for _ in 0..<count {
      let file = try PageFile(from: &reader)
      ledger.site[file.name] = SiteRecord(
        file: file, key: try reader.digest(), links: try reader.addresses())
    }
    guard try reader.digest() == sum, reader.isAtEnd else { throw LedgerReader.Damage() }
    return ledger
  }
}

extension PageFile {
  fileprivate func write(to writer: inout LedgerWriter) {
    writer.add(name)
    writer.add(size)
    writer.add(modified)
  }

  fileprivate init(from reader: inout LedgerReader) throws(LedgerReader.Damage) {
    self.init(
      name: try reader.string(), size: try reader.integer(), modified: try reader.integer())
  }
}

extension LedgerReader {
  fileprivate mutating func sum() throws(Damage) -> SHA256Digest {
    guard let sum = SHA256Digest(hex: try string()) else { throw Damage() }
    return sum
  }
}

extension SourcePage {
  fileprivate func write(to writer: inout LedgerWriter) {
    file.write(to: &writer)
    writer.add(next)
    writer.add(JSON.object(head).description)
    writer.add(items) { writer, item in
      writer.add(item.offset)
      writer.add(item.length)
      item.facts.write(to: &writer)
    }
  }

  fileprivate init(from reader: inout LedgerReader) throws(LedgerReader.Damage) {
    file = try PageFile(from: &reader)
    next = try reader.optionalString()
    guard let object = try? JSON(parsing: Array(try reader.string().utf8)).object else {
      throw LedgerReader.Damage()
    }
    head = object
    items = try reader.list { (reader: inout LedgerReader) throws(LedgerReader.Damage) in
      let (offset, length) = (try reader.integer(), try reader.integer())
      return Item(facts: try ItemFacts(from: &reader), offset: offset, length: length)
    }
  }
}

extension PublishedPage {
  fileprivate func write(to writer: inout LedgerWriter) {
    file.write(to: &writer)
    writer.add(sum.hex)
    writer.add(head)
    writer.add(items) { writer, item in
      writer.add(item.key)
      writer.add(item.content)
    }
  }

  fileprivate init(from reader: inout LedgerReader) throws(LedgerReader.Damage) {
    file = try PageFile(from: &reader)
    sum = try reader.sum()
    head = try reader.digest()
    items = try reader.list { (reader: inout LedgerReader) throws(LedgerReader.Damage) in
      Item(key: try reader.digest(), content: try reader.digest())
    }
  }
}
