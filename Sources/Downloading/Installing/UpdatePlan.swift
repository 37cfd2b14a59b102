import Archive
import Distribution
import Glibc

/// Which files of a version are here already, and which are to be fetched.
public struct UpdatePlan: Sendable, Equatable {
  /// Files that are installed with the same contents, and the folders of the versions that have them.
  let kept: [Kept]
  /// Files that are to be fetched.
  let fetched: [Manifest.File]
  /// How many of the fetched ones are pages; they come first.
  public let pageCount: Int
  /// Bytes of attachments that are left out because they were not chosen.
  public let leftOutSize: Int

  /// A file that is here.
  struct Kept: Sendable, Equatable {
    let file: Manifest.File
    /// The folder of the version that has it.
    let folder: String
  }

  /// How many attachments are to be fetched.
  public var attachmentCount: Int { fetched.count - pageCount }
  /// Bytes that are to be fetched.
  public let size: Int

  /// The plan for a manifest.
  ///
  /// - Parameters:
  ///   - installed: The archive that is installed, if one is.
  ///   - sums: Whether files that are here are summed: what was damaged is fetched again.
  init(
    _ manifest: Manifest, _ choice: AttachmentChoice, installed: InstalledArchive?, sums: Bool
  ) {
    let versions = [installed?.current, installed?.previous].compactMap(\.self)
    let wanted = Set(manifest.pages + manifest.attachments)
    let known = Dictionary(
      versions.flatMap { version in
        Self.files(of: version).filter { file, folder in
          wanted.contains(file) && (!sums || Self.isWhole(file, in: folder))
        }
      }
    ) { first, _ in first }
    let attachments = manifest.attachments.filter { choice.takes($0.path) }
    let isKept = { (file: Manifest.File) in known[file] != nil }
    kept = (manifest.pages + attachments).compactMap { file in
      known[file].map { Kept(file: file, folder: $0) }
    }
    let pages = manifest.pages.filter { !isKept($0) }
    fetched = pages + attachments.filter { !isKept($0) }
    pageCount = pages.count
    size = Self.size(of: fetched)
    leftOutSize = Self.size(of: manifest.attachments.filter { !choice.takes($0.path) })
  }

  /// A plan to have files, of which none is here.
  init(copying files: [Manifest.File]) {
    (kept, fetched, pageCount, leftOutSize) = ([], files, 0, 0)
    size = Self.size(of: files)
  }

  /// All files of the version.
  var files: [Manifest.File] { kept.map(\.file) + fetched }

  /// The files of a version that are where they should be, with their sizes; each with its folder.
  private static func files(of version: InstalledVersion) -> [(Manifest.File, String)] {
    guard let manifest = version.manifest else { return [] }
    return (manifest.pages + manifest.attachments).compactMap { file in
      let isThere = FileReading.size(at: version.path.joined(file.path)) == file.size
      return isThere ? (file, version.path) : nil
    }
  }

  private static func isWhole(_ file: Manifest.File, in folder: String) -> Bool {
    (try? FileCopy.digest(of: folder.joined(file.path))) == file.digest
  }

  /// Whether a file is one of the pages that are to be fetched.
  func isPage(_ file: Manifest.File) -> Bool { fetched.prefix(pageCount).contains(file) }

  /// The bytes of files together.
  static func size(of files: [Manifest.File]) -> Int { sum(files.map(\.size)) }

  /// Numbers together; they are foreign, and may be so large that there is no sum.
  static func sum(_ numbers: [Int]) -> Int {
    numbers.reduce(0) { sum, number in
      let (sum, isTooMuch) = sum.addingReportingOverflow(number)
      return isTooMuch ? .max : sum
    }
  }

  /// Checks that the disk has room for what is to be fetched.
  ///
  /// - Throws: `DownloadError.noRoom`.
  func checkRoom(in folder: String) throws(DownloadError) {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { return }
    let (free, isMuch) = Int(status.f_bavail).multipliedReportingOverflow(by: Int(status.f_frsize))
    if !isMuch, free < size { throw .noRoom(path: folder, needed: size, free: free) }
  }
}
