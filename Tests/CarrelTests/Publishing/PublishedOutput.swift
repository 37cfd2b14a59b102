import Foundation
import TestSupport

/// A folder that the built program publishes to; it is removed with it.
final class PublishedOutput {
  let program: BuiltProgram
  let archive: TemporaryArchive

  /// Where the folder lies.
  var path: String { program.home + "/out" }

  /// The variables by which the same archive is published as the same bytes.
  static let variables = ["SOURCE_DATE_EPOCH": "1764230400"]

  init(_ archive: TemporaryArchive) throws {
    self.archive = archive
    program = try BuiltProgram()
  }

  @discardableResult
  func publish(
    _ options: String..., to folder: String? = nil, variables: [String: String] = [:]
  ) throws -> BuiltProgram.Result {
    try program.run(
      arguments(to: folder) + options, variables: Self.variables.merging(variables) { $1 })
  }

  func arguments(to folder: String? = nil) -> [String] {
    ["publish", archive.folder, "--to", folder ?? path]
  }

  /// The bytes of each file in a folder, by its path.
  static func files(in folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let path = folder + "/" + name
      let type = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      if type == .typeRegular { files[name] = try Data(contentsOf: URL(filePath: path)) }
    }
    return files
  }

  func files() throws -> [String: Data] { try Self.files(in: path) }
}
