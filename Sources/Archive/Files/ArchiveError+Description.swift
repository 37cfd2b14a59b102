extension ArchiveError: CustomStringConvertible {
  /// One sentence or two: what failed, the thing in quotes, why, and what to do.
  public var description: String {
    switch self {
    case .noSuchFile(let path):
      "Can't read '\(path)': there is no such file or folder."
    case .notReadable(let path, let code):
      "Can't read '\(path)': \(FileFailure.words(for: code))."
    case .notAFile(let path):
      "Can't read '\(path)': it is not a regular file."
    case .emptyFile(let path):
      "Can't read '\(path)': the file is empty."
    case .noArchiveInFolder(let path, let candidates):
      "Can't read '\(path)': \(Self.words(for: candidates))"
    case .notJSON(let path, let byte, let reason):
      "Can't read '\(path)': it is not JSON: \(reason), at byte \(byte)."
    case .notAFeed(let path, let defect):
      "Can't read '\(path)': it is JSON, but not a JSON Feed: \(defect)."
    case .pageOutside(let name):
      "Can't read page '\(name)': it is not inside the archive's folder."
    case .itemChanged(let path, let byte):
      "Can't read the article at byte \(byte) of '\(path)': the file has changed. "
        + "Open the archive again."
    case .itemUnreadable(let fault):
      fault.description
    case .notWritable(let path, let code):
      "Can't write '\(path)': \(FileFailure.words(for: code)). The file is as it was before."
    case .alreadyThere(let path):
      "Can't write '\(path)': there is such a file already. Type another name."
    case .notMade(let path, let code):
      "Can't write '\(path)': \(FileFailure.words(for: code)). Nothing was left there."
    case .notDurable(let path, let code):
      "Wrote '\(path)', but can't make it outlive a power cut: \(FileFailure.words(for: code))."
    }
  }

  private static func words(for candidates: [String]) -> String {
    guard !candidates.isEmpty else {
      return "the folder holds no archive; 'archive.json' should be in it."
    }
    let names = candidates.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    return "the folder holds \(candidates.count) JSON files and no 'archive.json'. "
      + "Name one of them: \(names)\(candidates.count > 3 ? ", …" : "")."
  }
}

extension ArchiveError.FeedDefect: CustomStringConvertible {
  /// The defect as a clause: `it has no 'items'`.
  public var description: String {
    switch self {
    case .topLevel(let kind): "its top level is \(kind.withArticle), not an object"
    case .noItems: "it has no 'items'"
    case .items(let kind): "its 'items' is \(kind.withArticle), not an array"
    }
  }
}

extension JSON.Kind {
  /// The kind with its article: `an array`; null stands alone.
  var withArticle: String {
    switch self {
    case .null: "null"
    case .array, .object: "an \(rawValue)"
    case .boolean, .number, .string: "a \(rawValue)"
    }
  }
}
