import CSystem
import Foundation
import TestSupport
import Testing

/// Whatever ends the program while it saves a note: one whose id was told is kept, and no other is lost.
struct KilledNotesTests {
  private let carrel: BuiltProgram
  private let archive: String

  /// A thousand times where `CARREL_FULL` is set; else some dozens.
  private static let isFull = ProcessInfo.processInfo.environment["CARREL_FULL"] != nil

  init() throws {
    carrel = try BuiltProgram()
    archive = carrel.home + "/archive.json"
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Bees", "_carrel": {"id": "bees"},
       "items": [{"id": "towns", "content_html": "<p>Bees live in towns of their own."}]}
      """
    try Data(feed.utf8).write(to: URL(filePath: archive))
  }

  private func note(_ text: String) -> [String] {
    ["notes", "add", "towns", "--paragraph", "1", "--text", text, "-a", archive]
  }

  /// The notes that are kept: of each id its text.
  private func kept() throws -> [String: String] {
    let result = try carrel.run("notes", "list", "-a", archive)
    let rows = result.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    return Dictionary(rows.map { ($0[0], $0[6]) }) { first, _ in first }
  }

  /// Saves a note, and does something meanwhile; what the program told, whole lines alone.
  private func save(
    _ arguments: [String], after: [String] = [], _ meanwhile: (pid_t) -> Void = { _ in }
  ) throws -> (told: String?, code: Int32) {
    let path = carrel.home + "/told"
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    defer { close(file) }
    let process = try carrel.start(arguments, after: after, output: file)
    meanwhile(process)
    let code = csystem_wait(process)
    let told = try String(contentsOfFile: path, encoding: .utf8)
    return (told.hasSuffix("\n") ? String(told.dropLast()) : nil, code)
  }

  @Test func `a kill at any moment of a save loses no note that was told`() throws {
    let (first, _) = try save(note("first"))
    var told = try [#require(first): "first"]
    let count = Self.isFull ? 1000 : 40
    // How long a save takes is measured, so that kills fall before, into and after it.
    let start = Date()
    for index in 0..<3 {
      told[try #require(try save(note("before \(index)")).told)] = "before \(index)"
    }
    let usual = Date().timeIntervalSince(start) / 3
    var (kills, saved) = (0, 0)
    for index in 0..<count {
      let delay = usual * 1.3 * Double(index) / Double(count)
      let result = try save(note("note \(index)")) { process in
        usleep(UInt32(delay * 1_000_000))
        kill(process, SIGKILL)
      }
      if result.code == 0 { saved += 1 } else { kills += 1 }
      if let id = result.told { told[id] = "note \(index)" }
    }
    let kept = try kept()
    let lost = told.filter { kept[$0.key] != $0.value }
    #expect(lost.isEmpty)
    // Those that were kept but not told are whole.
    #expect(kept.values.allSatisfy { $0.hasPrefix("note ") || told.values.contains($0) })
    #expect(Set(kept.values).count == kept.count)
    #expect(kills > 0)
    print(
      "\(kills) of \(count) saves killed, \(saved) not; \(kept.count) notes kept, \(lost.count) lost"
    )
    #expect(try carrel.run(note("after")).code == 0)
  }

  @Test func `an edit that is killed leaves the old words or the new ones`() throws {
    let id = try #require(try save(note("word 0")).told)
    var last = 0
    for index in 1...(Self.isFull ? 300 : 20) {
      let edit = ["notes", "edit", id, "--text", "word \(index)"]
      let result = try save(edit) { process in
        usleep(UInt32(index % 20) * 1500)
        kill(process, SIGKILL)
      }
      let text = try kept()[id] ?? ""
      let number = Int(text.split(separator: " ").last ?? "") ?? -1
      #expect(number == last || number == index, "\(text)")
      if result.code == 0 { #expect(number == index) }
      last = number
    }
  }

  /// Calls that change something.
  private static let names = [
    "openat", "pwrite64", "write", "fsync", "fdatasync", "ftruncate", "unlink", "pread64",
  ]

  @Test(
    .enabled(if: Strace.isAvailable),
    arguments: ["signal=KILL", "error=EIO", "error=ENOSPC", "error=EROFS"])
  func `a save whose every call is killed or fails keeps what was there`(_ fault: String) throws {
    _ = try save(note("first"))
    let log = carrel.home + "/log"
    let traced = ["strace", "-o", log, "-e", "trace=" + Self.names.joined(separator: ",")]
    _ = try save(note("second"), after: traced)
    let calls = Strace.calls(
      in: try String(contentsOfFile: log, encoding: .utf8), from: "notebook.sqlite",
      of: Self.names)
    #expect(calls.count > 10)
    var (told, texts) = (0, Set(["first", "second"]))
    for (index, call) in calls.enumerated() {
      let text = "\(fault) \(index)"
      let injected = "inject=\(call.name):\(fault):when=\(call.number)"
      let result = try save(note(text), after: ["strace", "-o", "/dev/null", "-e", injected])
      let kept = try kept()
      if let id = result.told, result.code == 0 {
        told += 1
        texts.insert(text)
        #expect(kept[id] == text, "\(call)")
      } else if kept.values.contains(text) {
        texts.insert(text)
      }
      #expect(texts.subtracting(kept.values).isEmpty, "\(call)")
    }
    print("\(fault) at each of \(calls.count) calls: \(told) saves told, none lost")
    #expect(try carrel.run(note("after")).code == 0)
  }

  @Test func `two programs that save at once lose nothing`() async throws {
    let carrel = carrel
    let arguments = (0..<2).map { reader in (0..<12).map { note("reader \(reader) \($0)") } }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for reader in arguments {
        group.addTask {
          for note in reader {
            let code = try carrel.run(note).code
            #expect(code == 0)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try kept().count == 24)
  }

  @Test func `a notebook that cannot be written is told, and nothing is lost`() throws {
    _ = try save(note("first"))
    let folder = carrel.home + "/.local/state/carrel"
    let result = try carrel.run(
      ["notes", "add", "towns", "--text", "x", "-a", archive],
      variables: [
        "XDG_STATE_HOME": "/proc/self"
      ])
    #expect(result.code == 74)
    #expect(result.errors.hasPrefix("Can't open the notebook: "))
    #expect(FileManager.default.fileExists(atPath: folder + "/notebook.sqlite"))
    #expect(try kept().count == 1)
  }
}
