/// Writes one page of an archive: the feed's members first, then the items, one a line.
///
/// The page appears at its path only when `finish()` returns, whole and durable; until then, and on
/// any failure, the old file is as it was. Items are given one by one, so memory is constant, and
/// are written as they were read: unknown members, their order, and numbers' digits are kept.
///
///     let writer = try ArchiveWriter(replacing: "archive.json", head: summary.source)
///     try writer.write(decoded.source)
///     try writer.finish()
///
/// A writer that is dropped unfinished leaves no trace.
public final class ArchiveWriter {
  private let path: String
  private let file: AtomicFile
  private var itemCount = 0

  /// Begins a page that is to lie at a path.
  ///
  /// - Parameters:
  ///   - path: The file to be made or replaced; its mode is kept, a new one has what the umask
  ///     leaves.
  ///   - head: The members of the page; an `items` among them is left out.
  /// - Throws: `ArchiveError.notWritable`.
  public init(replacing path: String, head: JSONObject) throws(ArchiveError) {
    self.path = path
    do throws(FileFailure) {
      file = try AtomicFile(replacing: path)
      try file.write(Self.beginning(of: head))
    } catch {
      throw .notWritable(path: path, code: error.code)
    }
  }

  /// Adds an item.
  ///
  /// - Throws: `ArchiveError.notWritable`.
  public func write(_ item: JSONObject) throws(ArchiveError) {
    var bytes: [UInt8] = []
    item.write(into: &bytes)
    try write(line: bytes)
  }

  /// Adds an item as the scanner found it, byte for byte but for line breaks between its tokens.
  ///
  /// - Throws: `ArchiveError.notWritable`.
  public func write(_ item: ScannedItem) throws(ArchiveError) {
    try write(line: item.bytes.map { Self.isLineBreak($0) ? 0x20 : $0 })
  }

  /// Ends the page, makes it durable, and puts it in its place.
  ///
  /// - Throws: `ArchiveError.notWritable`, the old file being as it was; `.notDurable` when the new
  ///   one is in its place, but may not outlive a power cut.
  public func finish() throws(ArchiveError) {
    try attempt { () throws(FileFailure) in
      try file.write(Self.ending)
      try file.finish()
    }
    do throws(FileFailure) {
      try file.syncFolder()
    } catch {
      throw .notDurable(path: path, code: error.code)
    }
  }

  private func write(line: [UInt8]) throws(ArchiveError) {
    try attempt { () throws(FileFailure) in
      try file.write(Self.separator(isFirst: itemCount == 0))
      try file.write(line)
    }
    itemCount += 1
  }

  private func attempt(_ body: () throws(FileFailure) -> Void) throws(ArchiveError) {
    do throws(FileFailure) {
      try body()
    } catch {
      throw .notWritable(path: path, code: error.code)
    }
  }

  /// What stands after the items of a page.
  package static let ending = Array("\n]}\n".utf8)

  /// What stands before an item, whether or not it is the first one.
  package static func separator(isFirst: Bool) -> [UInt8] {
    Array((isFirst ? "\n" : ",\n").utf8)
  }

  /// Whether a byte of an item is written as a space: a line break of valid JSON stands between
  /// tokens only, where a space says the same.
  package static func isLineBreak(_ byte: UInt8) -> Bool { byte == Byte.lineFeed || byte == 0x0D }

  /// What stands before the items of a page.
  package static func beginning(of head: JSONObject) -> [UInt8] {
    var bytes = [Byte.openBrace]
    for member in head.members where member.name != "items" {
      member.write(into: &bytes)
      bytes += [Byte.comma, Byte.lineFeed]
    }
    return bytes + Array(#""items":["#.utf8)
  }
}
