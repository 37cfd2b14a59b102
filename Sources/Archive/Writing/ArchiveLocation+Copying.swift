extension ArchiveLocation {
  /// Copies a file of the archive's folder to a path, where it appears whole and durable.
  ///
  /// - Throws: the errors of reading, and `ArchiveError.notMade`.
  package func copy(_ file: PageFile, to path: String) throws(ArchiveError) {
    let source = try open(page: file.name)
    do throws(FileFailure) {
      let copy = try AtomicFile(replacing: path)
      var offset = 0
      while true {
        let bytes = try source.bytes(at: offset, count: ByteWindow.chunk)
        if bytes.isEmpty { break }
        try copy.write(bytes)
        offset += bytes.count
      }
      try copy.finish()
    } catch {
      throw .notMade(path: path, code: error.code)
    }
  }
}
