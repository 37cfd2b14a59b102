/// What terminals send for keys that type nothing, and in answer to programs: bytes after an Escape.
///
/// ncurses knows the sequences of the terminal's description, where they arrive at once. What arrives
/// in pieces, as on a slow line, or is described otherwise or not at all, is gathered here: none of
/// its letters may pass for a key.
struct EscapeSequence {
  /// What a code is, after those before it.
  enum Outcome: Equatable {
    /// No part of a sequence.
    case other
    /// A part of one.
    case taken
    /// The last of one.
    case complete(Sequence)
    /// These were none, the last one included.
    case broken([Int32])
  }

  /// A whole sequence.
  enum Sequence: Equatable {
    /// A control sequence: its parameters, and its last letter. `\e[1;2A` has `1;2` and `A`.
    case control(parameters: String, final: Character)
    /// A single-shift sequence: the letter of `\eOA`.
    case shift(Character)
    /// An answer to a program, or a report that means nothing to a reader.
    case report
  }

  private enum State: Equatable {
    case none
    case escape
    case control
    case shift
    case string
    /// So many bytes of a report of the mouse are to come.
    case mouse(Int)
  }

  private var state = State.none
  /// The codes of a sequence that has begun; the Escape only where it was not told as a key.
  private var codes: [Int32] = []
  private var parameters = ""
  /// When the last of them came.
  private var last = 0
  /// Whether the Escape was told as a key, since nothing came at once after it.
  private var isTold = false

  /// For how many milliseconds after the one before a byte still belongs to a sequence: longer than a
  /// slow line takes, and less than a person between two keys that mean something else.
  static let patience = 300

  /// The longest sequence; more of an answer is left out.
  private static let longest = 4096

  /// When what was gathered is a sequence no more, if nothing comes; nil where nothing waits.
  var deadline: Int? {
    state == .none || (state == .escape && isTold) ? nil : last + Self.patience
  }

  /// Takes a code, at a time in milliseconds.
  mutating func take(_ code: Int32, at time: Int) -> Outcome {
    if state != .none, time - last > Self.patience {
      let former = giveUp()
      let outcome = take(code, at: time)
      guard !former.isEmpty else { return outcome }
      return .broken(former + (outcome == .taken ? [] : [code]))
    }
    last = time
    switch state {
    case .none: return begin(code)
    case .escape: return takeAfterEscape(code)
    case .control: return takeControl(code)
    case .shift: return takeShift(code)
    case .string: return takeString(code)
    case .mouse(let left):
      state = .mouse(left - 1)
      return left > 1 ? .taken : finish(.report)
    }
  }

  /// Nothing more can be read at present: what an Escape alone is, is told now.
  mutating func endOfInput(at time: Int) -> [Int32] {
    if state == .escape, !isTold {
      isTold = true
      defer { codes = [] }
      return codes
    }
    return deadline.map { time >= $0 } == true ? giveUp() : []
  }

  /// What was gathered was no sequence: its codes, but nothing of an answer.
  private mutating func giveUp() -> [Int32] {
    defer { self = EscapeSequence() }
    return switch state {
    case .string, .mouse: []
    default: codes
    }
  }

  private mutating func begin(_ code: Int32) -> Outcome {
    guard code == 0x1B else { return .other }
    state = .escape
    codes = [code]
    return .taken
  }

  private mutating func takeAfterEscape(_ code: Int32) -> Outcome {
    switch UInt8(exactly: code).map({ Character(Unicode.Scalar($0)) }) {
    case "[": state = .control
    case "O": state = .shift
    case "]" where !isTold, "P" where !isTold: state = .string
    default: return stop(code)
    }
    codes.append(code)
    return .taken
  }

  private mutating func takeControl(_ code: Int32) -> Outcome {
    guard (0x20...0x7E).contains(code), codes.count < Self.longest else { return stop(code) }
    codes.append(code)
    let letter = Character(Unicode.Scalar(UInt8(code)))
    // The Linux console's function keys have a second bracket.
    if code < 0x40 || (letter == "[" && parameters.isEmpty) {
      parameters.append(letter)
      return .taken
    }
    if letter == "M", parameters.isEmpty {
      state = .mouse(3)
      return .taken
    }
    return finish(.control(parameters: parameters, final: letter))
  }

  private mutating func takeShift(_ code: Int32) -> Outcome {
    guard (0x20...0x7E).contains(code), codes.count < Self.longest else { return stop(code) }
    codes.append(code)
    if code < 0x40, code != 0x20 { return .taken }
    return finish(.shift(Character(Unicode.Scalar(UInt8(code)))))
  }

  /// An answer begins with a digit or a sign, and ends with a bell, or an Escape and a backslash.
  private mutating func takeString(_ code: Int32) -> Outcome {
    if codes.count == 2, !(0x21...0x3F).contains(code) { return stop(code) }
    let isEnd = code == 0x07 || (code == 0x5C && codes.last == 0x1B)
    if codes.count < Self.longest || code == 0x1B { codes.append(code) }
    return isEnd ? finish(.report) : .taken
  }

  private mutating func finish(_ sequence: Sequence) -> Outcome {
    self = EscapeSequence()
    return .complete(sequence)
  }

  /// The code does not go on with what was gathered, but may begin something.
  private mutating func stop(_ code: Int32) -> Outcome {
    let former = codes
    let time = last
    self = EscapeSequence()
    let outcome = take(code, at: time)
    if outcome == .other { return .broken(former + [code]) }
    return former.isEmpty ? outcome : .broken(former)
  }
}
