import Archive
import Checking
import Foundation
import TestSupport

/// A repaired archive beside the damaged one, with what was done.
final class Repaired {
  private let folder: TemporaryArchive
  let location: ArchiveLocation
  let repairs: [Repair]
  let report: RepairReport

  var path: String { folder.folder + "/whole" }

  /// Repairs an archive, which is there until that is done.
  convenience init(_ damaged: TemporaryArchive) throws {
    try self.init(damaged.location)
    withExtendedLifetime(damaged) {}
  }

  /// Repairs an archive that lies at a place.
  init(_ damaged: ArchiveLocation, isFolder: Bool = true) throws {
    folder = try TemporaryArchive([:])
    var repairs: [Repair] = []
    let path = folder.folder + "/whole"
    report = try ArchiveRepairer(damaged).repair(into: path, isFolder: isFolder) {
      repairs.append($0)
    }
    self.repairs = repairs
    location = try ArchiveLocation(path: path)
  }

  /// The errors that are left.
  func errors() throws -> [Finding] {
    try ArchiveChecker().check(location).findings.filter { $0.severity == .error }
  }

  /// The texts of the items, by their ids.
  func items() throws -> [String: String] {
    var items: [String: String] = [:]
    _ = try location.scanAll { item in
      let id = try item.article().get().article.id
      items[id] = String(decoding: item.bytes, as: UTF8.self)
      return .proceed
    }
    return items
  }

  /// What was done, by code and action.
  var actions: [String] { repairs.map { "\($0.finding.code): \($0.action.message.english)" } }
}
