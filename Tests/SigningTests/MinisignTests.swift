import Foundation
import Testing

@testable import Signing

/// Signatures beside Debian's minisign, both ways.
struct MinisignTests {
  private let folder: URL
  private let data = Array("Mutual aid is as much a law of animal life as mutual struggle.\n".utf8)

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "signing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(data).write(to: folder.appending(path: "file"))
  }

  @Test(arguments: [true, false]) func `minisign verifies what is signed`(isPrehashed: Bool) throws
  {
    defer { remove() }
    try minisign("-G", "-W", "-p", "key.pub", "-s", "key")
    let key = try SecretKey(text("key"))
    #expect(key.publicKey == PublicKey(try text("key.pub")))
    let signature = key.signature(of: data, trustedComment: "version 7", isPrehashed: isPrehashed)
    try signature.text.write(
      to: folder.appending(path: "file.minisig"), atomically: false, encoding: .utf8)
    let said = try minisign("-V", "-p", "key.pub", "-m", "file")
    #expect(said.contains("verified"))
    #expect(said.contains("version 7"))
  }

  @Test(arguments: [["-S"], ["-S", "-l"]]) func `what minisign signs is verified`(
    options: [String]
  ) throws {
    defer { remove() }
    try minisign("-G", "-W", "-p", "key.pub", "-s", "key")
    try minisign(options + ["-s", "key", "-m", "file", "-t", "as it was"])
    let signature = try Signature(text("file.minisig"))
    #expect(signature.isPrehashed != options.contains("-l"))
    #expect(signature.trustedComment == "as it was")
    let key = try #require(PublicKey(try text("key.pub")))
    try key.check(signature, of: data)
    #expect(throws: SigningError.altered) { try key.check(signature, of: data + [0]) }
  }

  @Test func `a password unlocks a key of minisign`() throws {
    defer { remove() }
    try minisign("-G", "-p", "key.pub", "-s", "key", input: "bread\nbread\n")
    let locked = try text("key")
    #expect(SecretKey.isLocked(locked) == true)
    #expect(try SecretKey(locked, password: "bread").publicKey == PublicKey(text("key.pub")))
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  @discardableResult private func minisign(_ arguments: String..., input: String = "") throws
    -> String
  {
    try minisign(arguments, input: input)
  }

  @discardableResult private func minisign(_ arguments: [String], input: String = "") throws
    -> String
  {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/minisign")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = FileHandle.nullDevice
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let said = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "minisign \(arguments)")
    return String(decoding: said, as: UTF8.self)
  }
}
