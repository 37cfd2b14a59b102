import Archive

extension ItemFacts {
  /// Writes the facts into a ledger, in the order in which they are read.
  func write(to writer: inout LedgerWriter) {
    writer.add(source)
    writer.add(published)
    writer.add(key)
    writer.add(addresses) { $0.add($1.hash) }
    writer.add(title)
    writer.add(byline)
    writer.add(date)
    writer.add(category)
    writer.add(tags) { $0.add($1) }
    writer.add(hasLicense)
    writer.add(path)
    writer.add(folder)
    writer.add(files) { writer, file in
      writer.add(file.url)
      writer.add(file.path)
      writer.add(file.target)
    }
  }
}

extension LedgerWriter {
  mutating func add(_ text: String?) {
    add(text != nil)
    if let text { add(text) }
  }

  mutating func add(_ date: Timestamp?) {
    add(date != nil)
    if let date {
      add(date.seconds)
      add(date.offset)
    }
  }
}

extension LedgerReader {
  mutating func addresses() throws(Damage) -> [LinkAddress] {
    try list { (reader: inout LedgerReader) throws(Damage) in
      LinkAddress(hash: try reader.number())
    }
  }

  mutating func timestamp() throws(Damage) -> Timestamp? {
    guard try bool() else { return nil }
    return Timestamp(seconds: try integer(), offset: try integer())
  }

  mutating func optionalString() throws(Damage) -> String? {
    try bool() ? try string() : nil
  }

  mutating func strings() throws(Damage) -> [String] {
    try list { (reader: inout LedgerReader) throws(Damage) in try reader.string() }
  }

  mutating func files() throws(Damage) -> [CarriedFile] {
    try list { (reader: inout LedgerReader) throws(Damage) in
      CarriedFile(
        url: try reader.string(), path: try reader.string(), target: try reader.string())
    }
  }
}
