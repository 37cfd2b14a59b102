import TestSupport

extension UnrulyServerTests.Misbehaviour {
  private typealias Its = Self

  /// What is done with the rest of a file of which the beginning came: each server ends in the middle
  /// once, with a strong validator, and is asked for the rest.
  static let parts: [Self] = [
    rest("the whole for a part", says: nil) { request, answer in
      answer.head(200, length: request.file.count)
      answer.send(request.file)
    },
    rest("a part from elsewhere", says: nil) { request, answer in
      let count = request.file.count
      answer.head(206, length: count - 5, "Content-Range: bytes 5-\(count - 1)/\(count)")
      answer.send(Array(request.file[5...]))
    },
    rest("a part of another whole", says: nil) { request, answer in
      part(of: request, answer, total: "999999")
    },
    rest("a part without its place", says: nil) { request, answer in
      answer.head(206, length: 1000)
      answer.send(Array(request.file.suffix(1000)))
    },
    rest("a part with a place in words", says: nil) { request, answer in
      answer.head(206, length: 1000, "Content-Range: the rest")
      answer.send(Array(request.file.suffix(1000)))
    },
    rest("several parts", says: "several parts at once", always: true) { request, answer in
      let start = request.start ?? 0
      answer.head(
        206, length: 1000, "Content-Type: multipart/byteranges; boundary=X",
        "Content-Range: bytes \(start)-\(start + 999)/\(request.file.count)")
      answer.send(Array(request.file.suffix(1000)))
    },
    rest("a compressed part", says: "compressed ('gzip')", always: true) { request, answer in
      let start = request.start ?? 0
      answer.head(
        206, length: 1000, "Content-Encoding: gzip",
        "Content-Range: bytes \(start)-\(start + 999)/\(request.file.count)")
      answer.send(Array(request.file.suffix(1000)))
    },
    rest("no such part", says: nil) { _, answer in answer.head(416, length: 0) },
    rest("a rest of another file", says: nil) { request, answer in
      part(of: request, answer, "ETag: \"other\"")
    },
    rest("a rest that is wrong", says: nil) { request, answer in
      part(of: request, answer, fill: 0x20)
    },
    rest("a rest that is too long", says: "more came than", always: true) { request, answer in
      let start = request.start ?? 0
      answer.head(
        206, length: nil,
        "Content-Range: bytes \(start)-\(request.file.count - 1)/\(request.file.count)")
      answer.sendForever([UInt8](repeating: 0x20, count: 1 << 16))
    },
    rest("a rest that breaks off, too", says: nil) { request, answer in
      let start = request.start ?? 0
      answer.head(
        206, length: request.file.count - start,
        "Content-Range: bytes \(start)-\(request.file.count - 1)/\(request.file.count)")
      answer.send(Array(request.file[start...].prefix(50_000)))
    },
    // The file changes to one that is longer by nothing, so that only its sum tells.
    Its("a file that changes meanwhile", says: "is not the file", code: 65) { request, answer in
      let other = [UInt8](repeating: 0x20, count: request.file.count)
      if request.earlier == 0 {
        answer.head(200, length: request.file.count)
        answer.send(Array(request.file.prefix(100_000)))
      } else {
        answer.head(200, length: other.count, "ETag: \"later\"")
        answer.send(other)
      }
      return true
    },
    weak("a weak validator", "ETag: W/\"right\""),
    weak("a validator without quotation marks", "ETag: right"),
    weak("a validator with a quotation mark", "ETag: \"ri\"ght\""),
    weak("an empty validator", "ETag: \"\""),
  ]

  /// A server that ends in the middle once, and then answers as is given: once, or always.
  private static func rest(
    _ name: String, says words: String?, always: Bool = false,
    _ act: @escaping @Sendable (UnrulyServer.Request, UnrulyAnswer) -> Void
  ) -> Self {
    Its(name, says: words) { request, answer in
      if request.earlier == 0 || always && request.start == nil {
        answer.head(200, length: request.file.count)
        answer.send(Array(request.file.prefix(100_000)))
        return true
      }
      guard request.start != nil else { return false }
      act(request, answer)
      return true
    }
  }

  /// A server that ends in the middle once, with a validator by which no part may be asked for.
  private static func weak(_ name: String, _ field: String) -> Self {
    Its(name, says: nil) { request, answer in
      if request.start != nil {
        answer.head(500, length: 0)
        return true
      }
      guard request.earlier == 0 else { return false }
      answer.head(200, length: request.file.count, field)
      answer.send(Array(request.file.prefix(100_000)))
      return true
    }
  }

  private static func part(
    of request: UnrulyServer.Request, _ answer: UnrulyAnswer, _ field: String = "X: y",
    total: String? = nil, fill: UInt8? = nil
  ) {
    let (start, count) = (request.start ?? 0, request.file.count)
    answer.head(
      206, length: count - start,
      "Content-Range: bytes \(start)-\(count - 1)/\(total ?? "\(count)")",
      field)
    let bytes = Array(request.file[start...])
    answer.send(fill.map { [UInt8](repeating: $0, count: bytes.count) } ?? bytes)
  }

  /// Heads of answers that are none.
  static let heads: [Self] = [
    Its("a head of a megabyte", says: "Can't fetch") { _, answer in
      answer.send("HTTP/1.1 200 OK\r\n")
      for number in 0..<10_000 {
        answer.send("X-\(number): " + String(repeating: "x", count: 100) + "\r\n")
      }
      answer.send("\r\n0 1 2")
      return true
    },
    Its("a field of a megabyte", says: "Can't fetch") { _, answer in
      answer.send("HTTP/1.1 200 OK\r\nX: " + String(repeating: "x", count: 1 << 20) + "\r\n\r\n")
      return true
    },
    Its("a head without end", says: "Can't fetch") { _, answer in
      answer.send("HTTP/1.1 200 OK\r\n")
      answer.sendForever(Array("X: y\r\n".utf8))
      return true
    },
    Its("no head", says: "does not speak HTTP") { _, answer in
      answer.send("0 1 2 3 4 5 6 7 8 9\n")
      return true
    },
    Its("another protocol", says: "does not speak HTTP") { _, answer in
      answer.send("SSH-2.0-OpenSSH_9.2\r\n")
      return true
    },
    Its("a head with controls", says: "a fault (599)") { _, answer in
      answer.send(
        "HTTP/1.1 599 \u{1B}[2J\u{9B}31m\r\nContent-Length: 0\r\nX: \u{1B}]0;x\u{7}\r\n\r\n")
      return true
    },
    Its("answers before the answer", says: nil) { request, answer in
      for _ in 0..<3 { answer.send("HTTP/1.1 100 Continue\r\n\r\n") }
      return false
    },
  ]

  /// Eight megabytes of JSON: more values than any manifest has.
  private static let numbers = "[" + String(repeating: "1,", count: (4 << 20) - 2) + "1] "

  /// Manifests and signatures that are none.
  static let manifests: [Self] = [
    Its("a manifest without end", of: manifest, says: "more came than the 8.3 MB") { _, answer in
      answer.head(200, length: nil)
      answer.sendForever([UInt8](repeating: 0x5B, count: 1 << 16))
      return true
    },
    Its("a manifest of brackets", of: manifest, says: "it is no manifest of an archive", code: 65) {
      _, answer in
      answer.head(200, length: 8 << 20)
      answer.send([UInt8](repeating: 0x5B, count: 8 << 20))
      return true
    },
    Its("a manifest of numbers", of: manifest, says: "it is no manifest of an archive", code: 65) {
      _, answer in
      answer.head(200, length: numbers.utf8.count)
      answer.send(numbers)
      return true
    },
    Its("a page that asks for a password", of: manifest, says: "no manifest", code: 65) {
      _, answer in
      answer.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<html><h1>Welcome to our network")
      return true
    },
    Its("a signature without end", of: manifest + ".minisig", says: "more came than") { _, answer in
      answer.head(200, length: nil)
      answer.sendForever([UInt8](repeating: 0x41, count: 1 << 16))
      return true
    },
    Its("a signature that is a page", of: manifest + ".minisig", says: "no signature", code: 77) {
      _, answer in
      answer.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<html><h1>Welcome to our network")
      return true
    },
    Its("no signature", of: manifest + ".minisig", says: "not signed, but should be", code: 77) {
      _, answer in
      answer.head(404, length: 0)
      return true
    },
    Its("a signature cut off", of: manifest + ".minisig", says: "no signature", code: 77) {
      request, answer in
      answer.head(200, length: 100)
      answer.send(Array(request.file.prefix(100)))
      return true
    },
  ]
}
