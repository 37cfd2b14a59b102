import Foundation

/// A home that lay elsewhere when it was used last, and what lies in it, or beside it on the same stick:
/// on each machine a stick is found under another path.
///
///     MovedHome(at: "/media/bo/stick/home").place(of: "/media/ada/stick/home/archives/bread")
///     // "/media/bo/stick/home/archives/bread", where that is there, and the other is not
struct MovedHome {
  /// The folder that the home is in, and the home.
  private let folders: [String]

  /// Names at the end of a path that must be the same: one could be the same by chance.
  private static let leastNames = 2

  /// The home at an absolute path.
  init(at home: String) {
    folders = [URL(filePath: home).deletingLastPathComponent().path, home]
  }

  /// Where what lay at a path lies now: as much of the path's end as can be is the same. Nil where it
  /// still lies there, and where it is nowhere.
  func place(of path: String) -> String? {
    guard access(path, F_OK) != 0 else { return nil }
    var names = path.split(separator: "/")[...]
    while names.count >= Self.leastNames {
      let end = "/" + names.joined(separator: "/")
      if let folder = folders.first(where: { access($0 + end, F_OK) == 0 }) { return folder + end }
      names.removeFirst()
    }
    return nil
  }
}
