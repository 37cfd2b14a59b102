import Foundation
import Synchronization

/// A web server on loopback that serves a folder properly, but for what a test has it do otherwise.
///
///     let server = try UnrulyServer(serving: folder) { request, answer in
///       guard request.path == "/talk.ogg" else { return false }
///       answer.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this")
///       return true
///     }
///
/// It has a thread a connection, and ends with its object.
package final class UnrulyServer: Sendable {
  /// What is asked for.
  package struct Request: Sendable {
    /// The path, with its slash.
    package let path: String
    /// The first byte that `Range` asks for; nil where all is wanted.
    package let start: Int?
    /// The value of `If-Range`.
    package let validator: String?
    /// How often the path was asked for before.
    package let earlier: Int
    /// The bytes of the file; none where there is no such file.
    package let file: [UInt8]
  }

  /// What is done otherwise; false where it is to be answered properly.
  package typealias Behaviour = @Sendable (Request, UnrulyAnswer) -> Bool

  /// The port on 127.0.0.1.
  package let port: Int
  private let listener: Int32
  private let folder: String
  private let behaviour: Behaviour
  private let counts = Mutex<[String: Int]>([:])
  private let asked = Mutex<[(path: String, start: Int?)]>([])

  /// The address of the folder that it serves.
  package var address: String { "http://127.0.0.1:\(port)/" }

  /// Paths of which a part was asked for, in order.
  package var askedRanges: [String] {
    asked.withLock { asked in asked.filter { $0.start != nil }.map(\.path) }
  }

  /// The first bytes that were asked for of a path, in order; 0 where all was wanted.
  package func starts(of path: String) -> [Int] {
    asked.withLock { asked in asked.filter { $0.path == path }.map { $0.start ?? 0 } }
  }

  /// Serves a folder.
  package init(
    serving folder: String, _ behaviour: @escaping Behaviour = { _, _ in false }
  ) throws {
    self.folder = folder
    self.behaviour = behaviour
    listener = try FreePort.socket(boundTo: 0)
    port = try FreePort.port(of: listener)
    guard listen(listener, 16) == 0 else { throw POSIXError(.EADDRINUSE) }
    Thread.detachNewThread { [weak self, listener] in
      while true {
        let connection = accept(listener, nil, nil)
        if connection < 0 { return }
        _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
        guard let server = self else {
          close(connection)
          return
        }
        Thread.detachNewThread { server.serve(connection) }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private func serve(_ connection: Int32) {
    let answer = UnrulyAnswer(connection)
    defer { answer.close() }
    guard let request = request(on: connection) else { return }
    asked.withLock { $0.append((request.path, request.start)) }
    if !behaviour(request, answer) { properly(request, answer) }
  }

  private func request(on connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      let count = read(connection, &buffer, buffer.count)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words.count == 3 else { return nil }
    let field = { (name: String) in
      lines.first { $0.lowercased().hasPrefix(name + ": ") }.map {
        String($0.dropFirst(name.count + 2))
      }
    }
    let path = String(words[1])
    let earlier = counts.withLock { counts in
      defer { counts[path, default: 0] += 1 }
      return counts[path] ?? 0
    }
    return Request(
      path: path, start: field("range").flatMap { Int($0.filter(\.isNumber)) },
      validator: field("if-range"), earlier: earlier, file: self.bytes(of: path) ?? [])
  }

  /// The bytes of a file of the folder.
  private func bytes(of path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: folder + path.prefix { $0 != "?" }).map { Array($0) }
  }

  /// Answers as a server should: whole files with strong validators, and their ends.
  private func properly(_ request: Request, _ answer: UnrulyAnswer) {
    guard let bytes = bytes(of: request.path) else {
      return answer.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
    }
    if let start = request.start, request.validator == UnrulyAnswer.validator, start < bytes.count {
      answer.head(
        206, length: bytes.count - start,
        "Content-Range: bytes \(start)-\(bytes.count - 1)/\(bytes.count)")
      answer.send(Array(bytes[start...]))
    } else {
      answer.head(200, length: bytes.count)
      answer.send(bytes)
    }
  }
}

/// The answer of an `UnrulyServer`, which can have any bytes.
package final class UnrulyAnswer: @unchecked Sendable {
  private var connection: Int32

  init(_ connection: Int32) { self.connection = connection }

  /// The validator of every file that is served properly.
  package static let validator = "\"right\""

  /// Sends the head of an answer, with a strong validator and fields of the caller's.
  package func head(_ status: Int, length: Int?, _ fields: String...) {
    var lines = ["HTTP/1.1 \(status) Whatever", "Connection: close"]
    if !fields.contains(where: { $0.hasPrefix("ETag:") }) {
      lines.append("ETag: " + Self.validator)
    }
    if let length { lines.append("Content-Length: \(length)") }
    send((lines + fields).joined(separator: "\r\n") + "\r\n\r\n")
  }

  /// Sends text.
  package func send(_ text: String) { send(Array(text.utf8)) }

  /// Sends bytes; whether anybody takes them.
  @discardableResult
  package func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }

  /// Sends bytes again and again until nobody takes them.
  package func sendForever(_ bytes: [UInt8]) { while send(bytes) {} }

  /// Waits until the other side has gone.
  package func stall() {
    var byte: UInt8 = 0
    while recv(connection, &byte, 1, 0) > 0 {}
  }

  /// Breaks the connection instead of ending it.
  package func reset() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(
      connection, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    close()
  }

  func close() {
    if connection >= 0 { Foundation.close(connection) }
    connection = -1
  }
}
