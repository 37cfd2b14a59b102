/// The head of a server's answer: its status and its fields, by their names in lower case.
struct AnswerHead {
  /// The status, such as 200.
  let status: Int
  private let fields: [String: String]

  /// The head of the last answer of those that curl wrote, redirections first; nil where the last one
  /// is not whole.
  init?(lastOf bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    guard text.hasSuffix("\n\n") else { return nil }
    let heads = text.split(separator: "\n\n")
    guard let lines = heads.last?.split(separator: "\n"), let first = lines.first,
      first.hasPrefix("HTTP/"), let word = first.split(separator: " ").dropFirst().first,
      let status = Int(word)
    else { return nil }
    self.status = status
    let pairs = lines.dropFirst().compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      return (line[..<colon].lowercased(), String(value))
    }
    fields = Dictionary(pairs) { _, last in last }
  }

  /// The field of that name.
  subscript(name: String) -> String? { fields[name] }

  /// How long the whole file is: by `Content-Range`, `bytes 100-199/200`, of a part, else by
  /// `Content-Length`; nil where the answer does not say.
  var wholeSize: Int? {
    if status != 206 { return self["content-length"].flatMap { Int($0) } }
    return self["content-range"]?.split(separator: "/").last.flatMap { Int($0) }
  }

  /// The part's first byte and the one after its last, by `Content-Range`.
  var range: Range<Int>? {
    guard let words = self["content-range"]?.split(separator: " "), words.count == 2,
      words[0].lowercased() == "bytes", let span = words[1].split(separator: "/").first
    else { return nil }
    let ends = span.split(separator: "-").compactMap { Int($0) }
    guard ends.count == 2, ends[0] <= ends[1], ends[1] < .max else { return nil }
    return ends[0]..<ends[1] + 1
  }
}
