/// Why bytes are no manifest that can be trusted to name files.
public enum ManifestError: Error, Hashable, Sendable {
  /// It is no JSON, or lacks what every manifest has.
  case noManifest
  /// It is of a later format.
  case unknownFormat(Int)
  /// A path leads out of the folder, or cannot be a path everywhere.
  case pathOutside(String)
  /// Two paths are one where upper and lower case are the same.
  case samePath(String)
}
