import Archive
import ArgumentParser
import Foundation
import Messages
import Signing

/// The file of a secret key, and that of its public key beside it.
struct KeyFile {
  let path: String

  /// The variable that may hold the key's password.
  private static let variable = "CARREL_KEY_PASSWORD"

  private var publicPath: String { path + ".pub" }

  /// The key; its password is that of a file, else that of the environment, else it is asked for.
  func key(passwordFile: String?) throws -> SecretKey {
    guard let bytes = FileBytes.read(path) else {
      throw Failure(code: ExitCode(EX_NOINPUT), .fileNotReadable(path, .systemReason(errno)))
    }
    let text = String(decoding: bytes, as: UTF8.self)
    do throws(SigningError) {
      guard let isLocked = SecretKey.isLocked(text) else { throw .noSecretKey }
      if !isLocked { return try SecretKey(text) }
    } catch {
      throw failure(error)
    }
    let password = try password(passwordFile)
    do throws(SigningError) {
      return try SecretKey(text, password: password)
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ error: SigningError) -> Failure {
    let isWrongFile = error == .noSecretKey
    return Failure(
      code: ExitCode(isWrongFile ? EX_DATAERR : EX_NOPERM), .keyNotUsable(path, error.message))
  }

  private func password(_ file: String?) throws -> String {
    if let known = try Self.knownPassword(file) { return known }
    guard let password = try PasswordPrompt.read(.passwordOfKey(path)) else {
      throw Failure(code: ExitCode(EX_NOPERM), .keyNeedsPassword(path))
    }
    return password
  }

  /// The password of a file, else that of the environment; nil where it is to be asked for.
  private static func knownPassword(_ file: String?) throws -> String? {
    guard let file else { return ProcessInfo.processInfo.environment[variable] }
    guard let bytes = FileBytes.read(file) else {
      throw Failure(code: ExitCode(EX_NOINPUT), .fileNotReadable(file, .systemReason(errno)))
    }
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return String(decoding: line, as: UTF8.self)
  }

  // MARK: - A new key

  /// Makes a key and writes both files, where neither is yet; says so.
  func make() throws {
    for path in [path, publicPath] where access(path, F_OK) == 0 {
      throw ArchiveError.alreadyThere(path: path)
    }
    let key = SecretKey.new()
    let password = try newPassword()
    let text: String
    do throws(SigningError) {
      text = try key.text(password: password)
    } catch {
      throw failure(error)
    }
    try Self.write(text, to: path, mode: 0o600)
    try Self.write(key.publicKey.fileText, to: publicPath, mode: 0o644)
    let output = Output()
    try output.line(.keyMade(key.publicKey.id, path, publicPath))
    try output.finish()
  }

  /// The password of a new key, typed twice; that of the environment, where it is set.
  private func newPassword() throws -> String {
    if let known = try Self.knownPassword(nil) { return known }
    guard let password = try PasswordPrompt.read(.newPassword) else { return "" }
    if password.isEmpty { return "" }
    guard try PasswordPrompt.read(.newPasswordAgain) == password else {
      throw Failure(code: ExitCode(1), .passwordsDiffer)
    }
    return password
  }

  private static func write(_ text: String, to path: String, mode: mode_t) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { throw ArchiveError.notMade(path: path, code: errno) }
    defer { close(file) }
    let bytes = Array(text.utf8)
    guard Foundation.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0,
      isFolderSynced(of: path)
    else {
      let code = errno
      unlink(path)
      throw ArchiveError.notMade(path: path, code: code)
    }
  }

  /// Makes a file's name durable: a key that has signed must not be lost.
  private static func isFolderSynced(of path: String) -> Bool {
    let folder = open(path.folderAndName.folder, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return false }
    defer { close(folder) }
    // Some file systems have no way to sync a folder.
    return fsync(folder) == 0 || errno == EINVAL
  }
}
