import Glibc
import Screen
import Terminal

/// What the probe shows, and what it does upon events.
struct Probe {
  let lines: [String]
  private var event = "started"
  private var count = 0

  /// A probe that shows `lines`.
  init(lines: [String]) {
    self.lines = lines
  }

  /// Shows frames and takes events until one of them ends it.
  ///
  /// - Returns: which one.
  mutating func run(_ terminal: CursesTerminal, _ loop: EventLoop) -> String {
    while true {
      terminal.show(frame(terminal.size))
      guard let event = loop.next(within: 60_000) else { return "nothing happened" }
      count += 1
      self.event = Self.words(event)
      switch event {
      case .terminate(let signal): return "signal \(signal)"
      case .hangUp: return "hang-up"
      case .suspendRequested: terminal.suspend()
      case .continued: terminal.resume()
      case .keys(let keys):
        for key in keys {
          if key == .character("q") { return "q" }
          Self.obey(key, terminal, loop)
        }
      case .resized, .woken: break
      }
    }
  }

  private func frame(_ size: Size) -> Frame {
    var frame = Frame(size: size)
    frame.draw("\(size.rows)x\(size.columns)", at: Position(row: 0, column: 0), style: .bold)
    frame.draw(SafeText(event), at: Position(row: 1, column: 0), style: .reverse)
    for (index, line) in lines.enumerated() {
      frame.draw(SafeText(line, as: .prose), at: Position(row: 2 + index, column: 0))
    }
    frame.cursor = Position(row: 1, column: 0)
    return frame
  }

  private static func words(_ event: TerminalEvent) -> String {
    switch event {
    case .keys(let keys): keys.map(\.name).joined(separator: " ")
    case .resized: "resized"
    case .woken: "woken"
    case .suspendRequested: "suspended"
    case .continued: "continued"
    case .terminate(let signal): "signal \(signal)"
    case .hangUp: "hang-up"
    }
  }

  private static func obey(_ key: Key, _ terminal: CursesTerminal, _ loop: EventLoop) {
    switch key {
    case .control("l"): terminal.redrawAll()
    case .function(2): crash(lines: [])
    case .function(3): inThread { crash(lines: []) }
    case .function(4): print(descend(0))
    case .function(5): inThread { print(descend(0)) }
    case .function(6): abort()
    case .function(7):
      let wake = loop.wakePipe
      inThread { wake.wake() }
    case .function(8): editor(terminal)
    case .function(9): while true { pause() }
    default: break
    }
  }
}

extension Probe {
  /// Ends in a trap of the Swift runtime.
  private static func crash(lines: [String]) {
    print(lines[lines.count + 1])
  }

  /// Overflows the stack.
  private static func descend(_ depth: Int) -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 64) { scratch in
      scratch.initialize(repeating: depth)
      return depth < 0 ? 0 : descend(depth + scratch[63] - depth + 1) + scratch[0]
    }
  }

  private static func inThread(_ work: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(work))
    pthread_create(
      &thread, nil,
      { argument in
        CrashGuard.protectThread()
        if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().work() }
        return nil
      }, box.toOpaque())
  }

  /// Runs a program that reads the terminal.
  private static func editor(_ terminal: CursesTerminal) {
    terminal.release()
    let code = try? Program(["sh", "-c", "echo reading; read line; test \"$line\" = yes"]).run()
    print("program ended: \(code ?? -1)")
    terminal.resume()
  }

  /// What a thread is to do.
  private final class Box: Sendable {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) {
      self.work = work
    }
  }
}
