import Glibc

/// What a key brought, as seen from the other end of the terminal.
struct Answer {
  /// From the key to the last byte of the first frame, in milliseconds; nil where none came.
  var frame: Double?
  /// From the key to the last byte of all frames, those of threads among them, in milliseconds.
  var settled = 0.0
  /// Processor time of all threads meanwhile, in milliseconds.
  var processor = 0.0
  /// The bytes that were sent to the terminal.
  var bytes = 0
}

extension TerminalRun {
  /// How long nothing is sent before a frame is taken for complete, in milliseconds: it is written
  /// at once, and one that follows closer counts as part of it.
  private static let pause: Int32 = 2

  /// Bytes of the terminal's preparation, and of no screen with anything on it.
  private static let preparation = 500

  /// From the start of the program to the last byte of its first frame, and to that of all that
  /// threads bring to it, in milliseconds.
  func firstFrame() -> Answer {
    frames(since: start, after: Self.preparation, within: 10_000)
  }

  /// What keys brought; without keys, what threads bring within a moment.
  func answer(to keys: String) -> Answer {
    answer { send(keys) }
  }

  /// What a change of the window brought.
  func answer(toRows rows: Int, columns: Int) -> Answer {
    answer { setSize(rows: rows, columns: columns) }
  }

  /// What something done to the program brought: until nothing is sent for a while.
  private func answer(_ act: () -> Void) -> Answer {
    let processor = processorMilliseconds
    let start = Clock.now
    act()
    var answer = frames(since: start)
    answer.processor = processorMilliseconds - processor
    return answer
  }

  /// The frames that come until nothing is sent for a while.
  ///
  /// - Parameters:
  ///   - preparation: So many bytes are no frame yet.
  ///   - patience: How long the first byte is waited for, in milliseconds.
  private func frames(
    since start: Double, after preparation: Int = 0, within patience: Int32 = 1000
  ) -> Answer {
    var answer = Answer()
    var last = start
    var patience = patience
    while let count = receive(within: patience) {
      last = Clock.now
      answer.bytes += count
      patience = Self.quiet
      guard answer.frame == nil, answer.bytes > preparation else { continue }
      if let more = receive(within: Self.pause) {
        answer.bytes += more
        last = Clock.now
      } else {
        answer.frame = last - start
      }
    }
    answer.settled = last - start
    return answer
  }
}

extension TerminalRun {
  /// Processor time of all threads since the start, in milliseconds.
  var processorMilliseconds: Double {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      return 0
    }
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }

  /// How often threads that are there waited for something, since they began.
  var waits: Int {
    guard let folder = opendir("/proc/\(process)/task") else { return 0 }
    defer { closedir(folder) }
    var sum = 0
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let path = "/proc/\(process)/task/\(name)/status"
      sum += Self.words(of: "voluntary_ctxt_switches:", in: path).flatMap { Int($0) } ?? 0
    }
    return sum
  }

  /// What a member of a file of `/proc` says; nil where it is not there.
  static func words(of member: String, in path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let words = text.split(whereSeparator: \.isWhitespace)
      if words.first == member[...], words.count > 1 { return String(words[1]) }
    }
    return nil
  }
}
