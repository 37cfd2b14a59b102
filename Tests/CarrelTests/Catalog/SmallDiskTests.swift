import Foundation
import TestSupport
import Testing

/// Disks on which no catalog can be kept: what is asked for is found without one.
struct SmallDiskTests {
  @Test func `on a full disk searching works`() throws {
    guard let disk = MountedDisk(kilobytes: 200) else { return }
    let program = try BuiltProgram()
    let archive = try ProseArchive.make(articles: 400)
    for _ in 0..<2 {
      let found = try program.run(
        "search", "-a", archive.folder, "--count", "only399",
        variables: ["XDG_CACHE_HOME": disk.path])
      #expect(found.code == 0, "\(found.errors)")
      #expect(found.output == "1\n" && found.errors.isEmpty)
    }
  }

  @Test func `on a disk that is read-only searching works, with a catalog and without`() throws {
    guard let disk = MountedDisk(kilobytes: 8192) else { return }
    let program = try BuiltProgram()
    let archive = try ProseArchive.make(articles: 40)
    let variables = ["XDG_CACHE_HOME": disk.path]
    for isKept in [false, true] {
      if isKept {
        try disk.remount("rw")
        _ = try program.run("index", "-a", archive.folder, variables: variables)
      }
      try disk.remount("ro")
      let found = try program.run(
        "search", "-a", archive.folder, "--count", "only39", variables: variables)
      #expect(found.code == 0 && found.output == "1\n" && found.errors.isEmpty, "\(found)")
    }
  }
}

/// A small disk in memory, unmounted with this.
private final class MountedDisk {
  let path = NSTemporaryDirectory() + "disk-" + UUID().uuidString

  /// Nil, and it is said why, where nothing can be mounted.
  init?(kilobytes: Int) {
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let code = try? Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path)
    guard code == 0 else {
      rmdir(path)
      print("Skipped: a test on a small disk, for none can be mounted; that takes root.")
      return nil
    }
  }

  deinit {
    _ = try? Self.run("umount", "-l", path)
    rmdir(path)
  }

  func remount(_ mode: String) throws {
    #expect(try Self.run("mount", "-o", "remount,\(mode)", path) == 0)
  }

  private static func run(_ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
