import CNcurses
import CSystem
import Glibc
import Screen

/// The terminal of standard input and output, in full-screen mode: the only code that calls
/// ncurses.
///
///     let terminal = try CursesTerminal()
///     terminal.show(frame)
///     …
///     terminal.leave()
///
/// The terminal is restored by `leave()`, which is also called when the last reference goes, and by
/// the crash handler; terminating signals do not end the process but become events of `EventLoop`.
///
/// There can be one at a time, and it stays on one thread. Only windows are used, none of ncurses'
/// globals, which Swift 6 refuses.
public final class CursesTerminal: Display {
  /// What may be switched on or off.
  public struct Options: Hashable, Sendable {
    /// Whether wheel and button become keys; this takes the terminal's own selection away.
    public var mouse: Bool
    /// Whether colours are shown; to be false where `NO_COLOR` is set.
    public var colors: Bool
    /// The colours in which everything is drawn.
    public var theme: Theme

    /// The terminal's own colours, and no mouse, unless said otherwise.
    public init(mouse: Bool = false, colors: Bool = true, theme: Theme = .terminal) {
      self.mouse = mouse
      self.colors = colors
      self.theme = theme
    }
  }

  /// Whose the terminal is: ours, another program's for a while, or the shell's again.
  private enum State {
    case active, released, left
  }

  /// The terminal's extent, at most `Frame.limit` rows and columns.
  public private(set) var size: Size

  /// Whether characters beyond ASCII can be shown; where not, frames are transliterated.
  public let encoding: TextEncoding

  /// Whether lines and marks beyond ASCII are seen as what they are; where not, ASCII stands for them.
  let showsSigns: Bool

  /// Whether the mouse's wheel and button become keys.
  public var mouse: Bool {
    didSet { if state == .active { applyMouse() } }
  }

  /// The colours in which everything is drawn.
  public var theme: Theme {
    didSet { if theme != oldValue { applyTheme() } }
  }

  /// How styles are drawn, and the numbers of pairs of colours, as far as they were needed.
  var drawings: [Style: Drawing] = [:]
  var pairs: [[Int16]: Int16] = [:]
  var paints: [Style: Paint] = [:]

  /// The sequences by which frames are scrolled; nil where the terminal cannot.
  let strings: TerminalStrings?
  /// How a frame was scrolled last.
  var lastScroll: FrameScroll?

  let window: UnsafeMutablePointer<WINDOW>
  let input: UnsafeMutablePointer<WINDOW>
  let hasColors: Bool
  /// What the window shows; nil where that is not known.
  var shown: Frame?
  var decoder: KeyDecoder
  /// Whether `readKeys` left something that was typed.
  var hasMoreInput = false
  private let screen: OpaquePointer
  private var state = State.active

  /// Enters full-screen mode.
  ///
  /// - Throws: `TerminalError` where standard input or output is no terminal, or `TERM` names none
  ///   that can place its cursor; nothing has been written then.
  public init(options: Options = Options()) throws(TerminalError) {
    encoding = TextEncoding.adoptLocale()
    screen = try Self.start()
    guard let window = cncurses_screen_window(), let input = newpad(1, 1) else {
      endwin()
      throw .systemCall(.openWindow, code: ENOMEM)
    }
    self.window = window
    self.input = input
    showsSigns =
      TerminalType(getenv("TERM").map { String(cString: $0) } ?? "").showsSigns
      && cncurses_draws_lines() != 0
    strings = TerminalStrings()
    hasColors = options.colors && Self.startColors()
    mouse = options.mouse
    theme = options.theme
    decoder = KeyDecoder(encoding: encoding)
    size = Size(rows: Int(getmaxy(window)), columns: Int(getmaxx(window)))
    nodelay(input, true)
    // Every frame is drawn to its end, for the next one goes on from it.
    typeahead(-1)
    cncurses_define_paste()
    enter()
    applyTheme()
    resize()
  }

  deinit {
    leave()
  }

  /// Gives the terminal back for good, as it was. A second call does nothing.
  public func leave() {
    guard state != .left else { return }
    if state == .active { exit() }
    state = .left
    delwin(input)
    delscreen(screen)
  }

  /// Gives the terminal to another program until `resume()`.
  public func release() {
    guard state == .active else { return }
    exit()
    state = .released
  }

  /// Takes the terminal back after `release()`, or after the process was stopped and continued by
  /// others, at the size that it has now. The next frame is drawn in full.
  public func resume() {
    guard state != .left else { return }
    reset_prog_mode()
    enter()
    state = .active
    resize()
    redrawAll()
  }

  /// Stops the process and its group, as Ctrl-Z does, with the terminal as the shell expects it;
  /// returns in full-screen mode when it is continued.
  public func suspend() {
    release()
    csystem_stop()
    resume()
  }

  /// Takes note of the terminal's size.
  ///
  /// - Returns: the size, for the next frame.
  @discardableResult
  public func resize() -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    csystem_terminal_size(STDOUT_FILENO, &rows, &columns)
    guard rows > 0, columns > 0 else { return size }
    if rows != getmaxy(window) || columns != getmaxx(window) {
      resizeterm(rows, columns)
      redrawAll()
    }
    size = Size(
      rows: min(Int(rows), Frame.limit), columns: min(Int(columns), Frame.limit))
    return size
  }

  /// Has the next frame drawn in full, whatever the terminal is thought to show (Ctrl-L).
  public func redrawAll() {
    shown = nil
    werase(window)
    clearok(window, true)
  }
}

extension CursesTerminal {
  /// Sets the modes that are ours. The crash handler knows of them from the first byte on.
  private func enter() {
    csystem_set_terminal_active(1)
    // Tells the terminal so now, not when the first key has been sent already.
    keypad(input, true)
    raw()
    noecho()
    nonl()
    if cncurses_is_ansi() != 0 { write("\u{1B}[?2004h") }
    applyMouse()
  }

  /// Undoes what `enter` did; afterwards the cursor stands on a line of its own.
  private func exit() {
    if cncurses_is_ansi() != 0 { write("\u{1B}[?2004l") }
    mousemask(0, nil)
    curs_set(1)
    endwin()
    csystem_set_terminal_active(0)
  }

  private func applyMouse() {
    let events = cncurses_press | cncurses_wheel_up | cncurses_wheel_down
    mousemask(mouse ? events : 0, nil)
    mouseinterval(0)
  }

  /// Sends the terminal a text for its clipboard, as `Clipboard` has made a sequence of it.
  public func send(toClipboard sequence: String) {
    guard state == .active, cncurses_is_ansi() != 0 else { return }
    write(Array(sequence.utf8))
  }

  /// Writes bytes to the terminal at once; ncurses must have nothing left to write.
  func write(_ bytes: [UInt8]) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }

  private func write(_ sequence: StaticString) {
    _ = Glibc.write(STDOUT_FILENO, sequence.utf8Start, sequence.utf8CodeUnitCount)
  }
}

extension CursesTerminal {
  /// Checks the terminal, guards it against crashes, and starts ncurses on it.
  private static func start() throws(TerminalError) -> OpaquePointer {
    guard isatty(STDIN_FILENO) != 0 else { throw .inputIsNoTerminal }
    guard isatty(STDOUT_FILENO) != 0 else { throw .outputIsNoTerminal }
    guard let type = getenv("TERM").map({ String(cString: $0) }), !type.isEmpty else {
      throw .typeUnset
    }
    switch cncurses_check_type() {
    case Int32(cncurses_unknown): throw .typeUnknown(type)
    case Int32(cncurses_too_simple): throw .typeTooSimple(type)
    default: break
    }
    // Before newterm, which leaves signals alone that have a handler.
    guard csystem_watch_signals() >= 0 else {
      throw .systemCall(.watchSignals, code: errno)
    }
    return try startNcurses(type)
  }

  private static func startNcurses(_ type: String) throws(TerminalError) -> OpaquePointer {
    var reset = [CChar](repeating: 0, count: 512)
    guard csystem_guard_terminal(STDIN_FILENO) == 0 else {
      throw .systemCall(.readSettings, code: errno)
    }
    guard let screen = cncurses_start() else { throw .typeUnknown(type) }
    let length = cncurses_reset_string(&reset, reset.count)
    csystem_set_reset_string(reset, length)
    set_escdelay(25)
    return screen
  }

  /// Whether the terminal has colours, of which its own is one.
  private static func startColors() -> Bool {
    has_colors() && start_color() == OK && use_default_colors() == OK
  }
}
