import CSystem
import Glibc
import Screen

/// Waits for the terminal, for signals, and for other threads, in one poll(2).
///
///     let loop = try EventLoop(terminal: terminal)
///     while let event = loop.next() { … }
public final class EventLoop {
  /// What other threads wake this loop by.
  public let wakePipe: WakePipe

  private let terminal: CursesTerminal
  private let signals: Int32
  /// What happened, and was not yet returned.
  private var events: [TerminalEvent] = []

  /// A loop over `terminal`.
  ///
  /// - Throws: `TerminalError.systemCall` where no descriptor is left.
  public init(terminal: CursesTerminal) throws(TerminalError) {
    self.terminal = terminal
    wakePipe = try WakePipe()
    signals = csystem_watch_signals()
    guard signals >= 0 else { throw .systemCall(.watchSignals, code: errno) }
  }

  /// Waits for the next event.
  ///
  /// - Parameter milliseconds: how long to wait; nil for as long as it takes.
  /// - Returns: the event, or nil where none came in time.
  public func next(within milliseconds: Int? = nil) -> TerminalEvent? {
    if events.isEmpty { wait(milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1) }
    return events.isEmpty ? nil : events.removeFirst()
  }

  private func wait(_ timeout: Int32) {
    let deadline = timeout < 0 ? nil : Self.now() + Int(timeout)
    repeat {
      let next = [deadline, terminal.keyDeadline].compactMap(\.self).min()
      let left = next.map { Int32(clamping: max(0, $0 - Self.now())) } ?? -1
      poll(timeout: terminal.hasMoreInput ? 0 : left)
    } while events.isEmpty && (deadline.map { Self.now() < $0 } ?? true)
  }

  /// Milliseconds of a clock that is never set.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

extension EventLoop {
  private func poll(timeout: Int32) {
    let wanted = Int16(POLLIN)
    var waiting = [STDIN_FILENO, signals, wakePipe.readEnd].map {
      pollfd(fd: $0, events: wanted, revents: 0)
    }
    let count = Glibc.poll(&waiting, nfds_t(waiting.count), timeout)
    if let deadline = terminal.keyDeadline, Self.now() >= deadline {
      appendKeys(terminal.readKeys())
    }
    guard count > 0 || terminal.hasMoreInput else { return }
    if waiting[1].revents != 0 { readSignals() }
    if waiting[2].revents != 0 {
      wakePipe.drain()
      events.append(.woken)
    }
    if waiting[0].revents != 0 || terminal.hasMoreInput { readTerminal(waiting[0].revents) }
  }

  private func readSignals() {
    while case let signal = csystem_next_signal(), signal != 0 {
      switch signal {
      case SIGWINCH: noteSize()
      case SIGTSTP: events.append(.suspendRequested)
      case SIGCONT: events.append(.continued)
      default: events.append(.terminate(signal: signal))
      }
    }
  }

  /// One event however often the size changed.
  private func noteSize() {
    events.removeAll { if case .resized = $0 { true } else { false } }
    events.append(.resized(terminal.resize()))
  }

  /// Reads keys; a terminal that says it is readable and has nothing to read has been closed.
  private func readTerminal(_ returned: Int16) {
    let isEmpty = returned & Int16(POLLIN) != 0 && csystem_readable_bytes(STDIN_FILENO) <= 0
    appendKeys(terminal.readKeys())
    if isEmpty && !terminal.hasMoreInput || returned & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
      events.append(.hangUp)
    }
  }

  /// Keys as events; Ctrl-Z, which raw mode delivers as a key, is a wish to be stopped.
  private func appendKeys(_ keys: [Key]) {
    for (index, stretch) in keys.split(separator: .control("z"), omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 { events.append(.suspendRequested) }
      if !stretch.isEmpty { events.append(.keys(Array(stretch))) }
    }
  }
}
