import Archive

/// Writes a new archive of what can be read of a damaged one, with its faults repaired as far as that
/// is safe. The damaged one is not touched.
///
/// What reading makes of a value is written so: a number that is an id becomes a text, a date in
/// another form becomes one of RFC 3339, and what reading leaves out is left out. Items in which
/// nothing is wrong are written byte for byte, and unknown members of others are kept. Of two items
/// of one id the second gets another, unless both are the same. The result has no error.
public struct ArchiveRepairer {
  private let location: ArchiveLocation

  /// A repairer of that archive.
  public init(_ location: ArchiveLocation) {
    self.location = location
  }

  /// Writes the new archive, and tells of each thing that is done.
  ///
  /// - Parameters:
  ///   - path: Where it is to lie; nothing may lie there.
  ///   - isFolder: Whether it is to be a folder; if not, and there are several pages, it is one all
  ///     the same.
  /// - Throws: `ArchiveError` when the first page cannot be read, or the new archive not be written:
  ///   then nothing is left of it. Whatever `visit` throws.
  public func repair(
    into path: String, isFolder: Bool, visit: @escaping (Repair) throws -> Void
  ) throws -> RepairReport {
    try RepairOutput.checkIsFree(path.withoutTrailingSlashes)
    let parent = path.withoutTrailingSlashes.folderAndName.folder
    let plan = try RepairPlan(location, scratchFolder: parent)
    let isFolder = isFolder || plan.pages.count > 1
    let output = try RepairOutput(at: path, isFolder: isFolder)
    var writer = RepairWriter(plan, output, copiesFiles: isFolder, visit: visit)
    try writer.write()
    try output.finish(head: location.head)
    return writer.report
  }
}
