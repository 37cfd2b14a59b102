import Foundation
import TestSupport

extension UnrulyServerTests.Misbehaviour {
  private typealias Its = Self

  /// All of them.
  static let all: [Self] = [
    plainStatuses, statuses, plainRedirections, redirections, ends, lengths, contents, parts, heads,
    manifests,
  ].flatMap(\.self)

  /// Statuses that are no answer to what was asked.
  private static let plainStatuses: [Self] = plainStatusWords.map { status, words in
    Its("status \(status)", says: words) { _, answer in
      answer.head(status, length: status == 304 || status == 204 ? nil : 0)
      return true
    }
  }

  private static let plainStatusWords: [(Int, String)] = [
    (403, "to everybody (403)"), (407, "to everybody (407)"), (500, "a fault (500)"),
    (503, "busy (503)"), (429, "busy (429)"), (204, "answers with 204"),
    (201, "answers with 201"), (300, "answers with 300"), (418, "answers with 418"),
    (304, "not changed (304)"),
  ]

  /// Answers to other questions.
  private static let statuses: [Self] = [
    Its("a page that is gone", of: page, says: "'page-1.json' is missing", code: 65) { _, answer in
      answer.head(404, length: 0)
      return true
    },
    Its("a part of what was asked for whole", says: "though all was asked for") { _, answer in
      answer.head(206, length: 3, "Content-Range: bytes 0-2/3")
      answer.send("0 1")
      return true
    },
  ]

  /// Redirections to where nothing is fetched.
  private static let plainRedirections: [Self] = places.map { name, place, words in
    Its("redirection " + name, says: words) { _, answer in
      answer.head(302, length: 0, "Location: \(place)")
      return true
    }
  }

  private static let places: [(String, String, String)] = [
    ("to itself", talk, "from address to address"), ("to a file", "file:///etc/passwd", "it leads"),
    ("to FTP", "ftp://127.0.0.1/talk.ogg", "it leads"),
    ("to gopher", "gopher://127.0.0.1/", "it leads"),
    ("to nobody", "http://127.0.0.1:9/talk.ogg", "nothing answers"),
  ]

  /// Other redirections.
  private static let redirections: [Self] = [
    Its("a redirection to another name", says: nil) { _, answer in
      answer.head(302, length: 0, "Location: /talk.ogg?again")
      return true
    },
    Its("redirections that count up", says: "from address to address") { _, answer in
      answer.head(302, length: 0, "Location: /talk.ogg")
      return true
    },
  ]

  /// Connections that end, or do not.
  private static let ends: [Self] = [
    Its("an end in the middle, once", says: nil) { request, answer in
      guard request.earlier == 0 else { return false }
      answer.head(200, length: request.file.count)
      answer.send(Array(request.file.prefix(100_000)))
      return true
    },
    Its("an end in the middle, always", says: "was closed after") { request, answer in
      answer.head(200, length: request.file.count, "ETag: W/\"weak\"")
      answer.send(Array(request.file.prefix(100_000)))
      return true
    },
    Its("a broken connection", says: "was closed") { request, answer in
      answer.head(200, length: request.file.count, "ETag: none")
      answer.send("0 1 2 ")
      answer.reset()
      return true
    },
    Its("no answer", says: "closed without an answer") { _, _ in true },
    Its("a break before the answer", says: "closed without an answer") { _, answer in
      answer.reset()
      return true
    },
    Its("silence", says: "nothing came for 1 second") { _, answer in
      answer.stall()
      return true
    },
    Its("silence after the head", says: "nothing came for 1 second") { request, answer in
      answer.head(200, length: request.file.count, "ETag: W/\"weak\"")
      answer.stall()
      return true
    },
    Its("silence in the middle, once", says: nil) { request, answer in
      guard request.earlier == 0 else { return false }
      answer.head(200, length: request.file.count)
      answer.send(Array(request.file.prefix(100_000)))
      answer.stall()
      return true
    },
    Its("slowness", says: nil) { request, answer in
      answer.head(200, length: request.file.count)
      for start in stride(from: 0, to: request.file.count, by: 20_000) {
        usleep(50_000)
        answer.send(Array(request.file.dropFirst(start).prefix(20_000)))
      }
      return true
    },
  ]

  /// Lengths that are wrong.
  private static let lengths: [Self] = [
    Its("a file that is shorter", says: "and the manifest says", code: 65) { _, answer in
      answer.head(200, length: 6)
      answer.send("0 1 2 ")
      return true
    },
    Its("an empty file", says: "has 0 bytes", code: 65) { _, answer in
      answer.head(200, length: 0)
      return true
    },
    Its("a file that is longer", says: "more came than the 348 kB") { _, answer in
      answer.head(200, length: 400_000)
      answer.send([UInt8](repeating: 0x20, count: 400_000))
      return true
    },
    Its("a file without end", says: "more came than the 348 kB") { _, answer in
      answer.head(200, length: nil)
      answer.sendForever([UInt8](repeating: 0x20, count: 1 << 16))
      return true
    },
    Its("a file without end in chunks", says: "more came than the 348 kB") { _, answer in
      answer.head(200, length: nil, "Transfer-Encoding: chunked")
      let chunk = Array("10000\r\n".utf8) + [UInt8](repeating: 0x20, count: 1 << 16) + [13, 10]
      answer.sendForever(chunk)
      return true
    },
    Its("a length of a trillion", says: "more came than the 348 kB") { _, answer in
      answer.head(200, length: 1_000_000_000_000)
      answer.sendForever([UInt8](repeating: 0x20, count: 1 << 16))
      return true
    },
    Its("a length below nothing", says: "Can't fetch") { _, answer in
      answer.send("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n0 1 2")
      return true
    },
    Its("chunks of no length", says: "Can't fetch") { _, answer in
      answer.head(200, length: nil, "Transfer-Encoding: chunked")
      answer.send("xyz\r\n0 1 2 \r\n")
      return true
    },
  ]

  /// Contents that are wrong.
  private static let contents: [Self] = [
    Its("other contents of that length", says: "is not the file", code: 65) { request, answer in
      answer.head(200, length: request.file.count)
      answer.send([UInt8](repeating: 0x20, count: request.file.count))
      return true
    },
    Its("another page of that length", of: page, says: "is not the file", code: 65) {
      request, answer in
      answer.head(200, length: request.file.count)
      answer.send([UInt8](repeating: 0x20, count: request.file.count))
      return true
    },
    Its("compressed, unasked", says: "compressed ('gzip')") { _, answer in
      answer.head(200, length: 20, "Content-Encoding: gzip")
      answer.send([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0])
      return true
    },
    Its("a compressed bomb", says: "compressed ('br')") { _, answer in
      answer.head(200, length: nil, "Content-Encoding: br")
      answer.sendForever([UInt8](repeating: 0, count: 1 << 16))
      return true
    },
  ]
}
