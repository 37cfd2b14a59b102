import Archive
import GRDB

/// A page as the catalog knows it.
struct StoredPage: FetchableRecord {
  let id: Int64
  let name: String
  let next: String?
  let file: PageFile

  init(row: Row) {
    id = row["id"]
    name = row["name"]
    next = row["next"]
    file = PageFile(name: name, size: row["size"], modified: row["modified"])
  }
}
