extension CatalogError: CustomStringConvertible {
  /// What failed, why, and what to do.
  public var description: String {
    switch self {
    case .unusable: "Can't use the catalog: it is another archive's. It can be deleted."
    case .stale(let item): "Can't open '\(item)': the archive has changed. Open the archive again."
    case .damaged: "Can't use the catalog: it is damaged. It can be deleted."
    case .failed(let reason): "Can't use the catalog: \(reason)."
    case .cancelled: "The work was cancelled."
    }
  }
}
