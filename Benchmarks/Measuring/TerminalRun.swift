import Glibc

/// A program in a terminal of its own, as fast as it can draw: what it sends is read and dropped.
final class TerminalRun {
  private let terminal: Int32
  let process: pid_t
  let start: Double
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// How long nothing is sent before the screen is taken for complete, in milliseconds.
  static let quiet: Int32 = 40

  /// What Glibc's module does not say: TIOCSPTLCK, TIOCGPTN, POSIX_SPAWN_SETSID.
  private static let lockRequest: UInt = 0x4004_5431
  private static let numberRequest: UInt = 0x8004_5430
  private static let setsid: Int16 = 0x80

  /// Starts a program in a terminal of a size; nil where that is not possible.
  init?(_ arguments: [String], rows: Int = 24, columns: Int = 80) {
    terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var lock: Int32 = 0
    var number: Int32 = 0
    guard terminal >= 0, ioctl(terminal, Self.lockRequest, &lock) == 0,
      ioctl(terminal, Self.numberRequest, &number) == 0
    else { return nil }
    let name = "/dev/pts/\(number)"
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // In a new session the first terminal that is opened is the one that controls it.
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    posix_spawn_file_actions_addclose(&actions, terminal)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Self.setsid)
    setenv("TERM", "xterm-256color", 1)
    start = Clock.now
    guard let child = Child.spawn(arguments, actions: &actions, attributes: &attributes) else {
      close(terminal)
      return nil
    }
    process = child
  }

  /// How long the first screen took since the start, in milliseconds.
  func firstScreen() -> Double {
    lastByte(since: start) - start
  }

  /// Goes to the first category, then opens its first article: how long that took, in milliseconds.
  func openFirstArticle() -> Double {
    _ = type("\r")
    return type("\r")
  }

  /// How long the screen took after keys were typed, in milliseconds.
  func type(_ keys: String) -> Double {
    let typed = Clock.now
    send(keys)
    return lastByte(since: typed) - typed
  }

  /// Writes keys to the terminal.
  func send(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = bytes.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
  }

  /// Gives the window another size.
  func setSize(rows: Int, columns: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// How long the screen took to begin to change after keys were typed, in milliseconds.
  ///
  /// What else comes within a moment is dropped.
  func firstByte(after keys: String) -> Double {
    let typed = Clock.now
    send(keys)
    var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    _ = poll(&waiting, 1, 10_000)
    let delay = Clock.now - typed
    _ = lastByte(since: typed)
    return delay
  }

  /// How long the screen took after the window changed, in milliseconds.
  func resize(rows: Int, columns: Int) -> Double {
    let changed = Clock.now
    setSize(rows: rows, columns: columns)
    return lastByte(since: changed) - changed
  }

  /// How much memory is resident, in MiB: what only it has, and the pages of files that it shares.
  var residentMebibytes: Double {
    let kibibytes = Self.words(of: "VmHWM:", in: "/proc/\(process)/status").flatMap { Double($0) }
    return (kibibytes ?? 0) / 1024
  }

  /// Asks the program to end, and waits for it.
  func end() {
    kill(process, SIGTERM)
    var usage = rusage()
    _ = Child.wait(for: process, until: Clock.now + 5000, usage: &usage)
    close(terminal)
  }

  /// When the last byte of a screen came: none follows for a while.
  private func lastByte(since time: Double) -> Double {
    var last = time
    var patience: Int32 = 10_000
    while receive(within: patience) != nil {
      last = Clock.now
      patience = Self.quiet
    }
    return last
  }

  /// How many bytes the program sent, which are dropped; nil where none came in time.
  func receive(within milliseconds: Int32) -> Int? {
    var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return nil }
    let count = read(terminal, &buffer, buffer.count)
    return count > 0 ? count : nil
  }
}
