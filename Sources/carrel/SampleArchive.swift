import Archive
import Foundation
import Messages
import Screen

/// The sample archive that comes with the program, for whoever has no archive yet.
enum SampleArchive {
  /// The article in it that shows the keys.
  static let tour = "tour"

  /// Where it is: in the installed program's shared folder, beside a program that was built in its
  /// sources, beside the home on a stick, or in the present folder; nil where it is nowhere.
  static var path: String? {
    var folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    var candidates: [URL] = []
    for _ in 0..<6 {
      folder.deleteLastPathComponent()
      candidates.append(folder.appending(path: "share/carrel/sample-data"))
      candidates.append(folder.appending(path: "sample-data"))
    }
    if let home = HomeOption.path { candidates.append(URL(filePath: home + "/../sample-data")) }
    candidates.append(URL(filePath: "sample-data"))
    return candidates.map(\.path).first { access($0 + "/archive.json", R_OK) == 0 }
  }

  /// Offers the sample archive on the terminal; its place, or nil where it is not wanted, or where
  /// nobody can be asked.
  static func offered() throws -> ArchiveLocation? {
    guard isatty(STDIN_FILENO) != 0, isatty(STDERR_FILENO) != 0, let path else { return nil }
    Output.complain(.noArchiveYet)
    guard Output.isAffirmed(.sampleOffered) else { return nil }
    return try ArchiveLocation(path: path)
  }
}
