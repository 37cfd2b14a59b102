import Foundation

/// The folder of test suites and corpora beside the project; nil where there is none.
///
/// It is named by `CARREL_SHARED`, or found as `shared` beside a folder above this file. Tests that
/// read it are skipped where it is missing, and say so.
package let sharedFolder: URL? = {
  let named = ProcessInfo.processInfo.environment["CARREL_SHARED"].map { URL(filePath: $0) }
  var candidates = [named].compactMap { $0 }
  var folder = URL(filePath: #filePath)
  while folder.pathComponents.count > 1 {
    folder.deleteLastPathComponent()
    candidates.append(folder.appending(path: "shared"))
  }
  let found = candidates.first {
    FileManager.default.fileExists(atPath: $0.appending(path: "suites").path)
  }
  if found == nil {
    print("Skipped: tests on shared data, for there is no 'shared' folder; set CARREL_SHARED.")
  }
  return found
}()

/// The files below a folder of the shared one that have one of these extensions, by their paths.
package func sharedFiles(in path: String, _ extensions: String...) -> [URL] {
  guard let folder = sharedFolder?.appending(path: path),
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  else { return [] }
  return files.compactMap { $0 as? URL }.filter { extensions.contains($0.pathExtension) }
    .sorted { $0.path < $1.path }
}

/// The HTML files below a folder of the shared one.
package func htmlFiles(in path: String) -> [URL] {
  sharedFiles(in: path, "html", "htm", "xhtml")
}

/// Some of many files; all of them where `CARREL_FULL` is set, which takes minutes.
package func sample(_ files: [URL]) -> [URL] {
  if ProcessInfo.processInfo.environment["CARREL_FULL"] != nil { return files }
  let step = max(files.count / 6, 1)
  return stride(from: 0, to: files.count, by: step).map { files[$0] }
}

/// A file's text; bytes that are not UTF-8 become U+FFFD.
package func text(of file: URL) throws -> String {
  String(decoding: try Data(contentsOf: file), as: UTF8.self)
}

/// The lines of a file of the shared folder.
package func sharedLines(_ path: String) throws -> [Substring] {
  guard let file = sharedFolder?.appending(path: path) else {
    throw CocoaError(.fileNoSuchFile)
  }
  return try text(of: file).split(separator: "\n")
}
