import Archive
import Distribution

/// Writes an item whose files get other names.
struct ItemRewriting {
  private let targets: [String: String]

  init(_ files: [CarriedFile]) {
    let renamed = files.filter(\.isRenamed).map { ($0.url, PublishedPath.address(of: $0.target)) }
    targets = Dictionary(renamed) { first, _ in first }
  }

  /// Members whose text is a file's address.
  private static let names: Set<String> = ["url", "image", "banner_image", "avatar"]

  /// The item on one line.
  func line(of item: JSONObject) -> [UInt8] {
    Array(JSON.object(rewritten(item)).description.utf8)
  }

  private func rewritten(_ object: JSONObject) -> JSONObject {
    JSONObject(
      object.members.map { member in
        JSONObject.Member(name: member.name, value: rewritten(member.value, of: member.name))
      })
  }

  private func rewritten(_ value: JSON, of name: String) -> JSON {
    switch value {
    case .string(let text) where Self.names.contains(name): .string(targets[text] ?? text)
    case .string(let html) where name == "content_html": .string(rewritten(html: html))
    case .array(let values): .array(values.map { rewritten($0, of: name) })
    case .object(let object): .object(rewritten(object))
    default: value
    }
  }

  /// HTML in which addresses in quotation marks are others.
  private func rewritten(html: String) -> String {
    targets.reduce(html) { html, target in
      html.replacing("src=\"\(target.key)\"", with: "src=\"\(target.value)\"")
        .replacing("src='\(target.key)'", with: "src='\(target.value)'")
    }
  }
}
