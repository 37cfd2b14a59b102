import CSystem
import Glibc

/// The program `curl`, which fetches files: one process for many, several of them at a time.
///
/// It is started without a shell and with `-q`, so that no configuration of the user's changes what it
/// does; proxies are as the environment says. It ends with us, also when we are killed: it holds an end
/// of our pipe, and the kernel tells it when nobody holds the other.
struct Curl {
  /// How files are fetched.
  let options: TransferOptions

  /// What became of a file.
  struct Answer {
    /// The file's index among those that were asked for.
    let index: Int
    /// curl's exit code for it; 0 where all that the server sent is there.
    let code: Int
    /// The status of the last answer; 0 where there was none.
    let status: Int
  }

  /// What is to be done after an answer, or while files grow.
  enum Decision {
    case goOn
    /// The rest is not worth waiting for.
    case stop
  }

  /// Milliseconds between looks at the files.
  private static let interval: Int32 = 20

  /// Fetches files.
  ///
  /// - Parameters:
  ///   - answered: What is done with each answer, as it comes.
  ///   - watch: What is done several times a second meanwhile.
  /// - Throws: `DownloadError.noProgram`; what `watch` throws.
  func run(
    _ transfers: [Transfer], answered: (Answer) throws(DownloadError) -> Decision,
    watch: () throws(DownloadError) -> Decision
  ) throws(DownloadError) {
    guard !transfers.isEmpty else { return }
    let process = try CurlProcess(CurlConfiguration(options: options).text(of: transfers))
    var lines = LineBuffer()
    while true {
      let bytes = try process.read(within: Self.interval)
      for line in lines.add(bytes ?? []) {
        if let answer = Self.answer(line), case .stop = try answered(answer) { return }
      }
      if bytes == nil { break }
      if case .stop = try watch() { return }
    }
    try process.wait()
  }

  private static func answer(_ line: String) -> Answer? {
    let numbers = line.split(separator: " ").compactMap { Int($0) }
    return numbers.count == 3
      ? Answer(index: numbers[0], code: numbers[1], status: numbers[2]) : nil
  }
}

/// Parts of text that come bit by bit, as lines.
private struct LineBuffer {
  private var rest: [UInt8] = []

  /// The lines that are whole with these bytes.
  mutating func add(_ bytes: [UInt8]) -> [String] {
    rest += bytes
    guard let end = rest.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
    let lines = rest[..<end].split(separator: UInt8(ascii: "\n"))
    rest.removeSubrange(...end)
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }
}
