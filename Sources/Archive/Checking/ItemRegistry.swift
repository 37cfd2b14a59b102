/// The ids of an archive's items, for finding those that occur twice: the first wins.
///
///     var registry = ItemRegistry()
///     registry.register("a", of: item1)   // nil
///     registry.register("a", of: item2)   // the fault that item2 has the id of item1
public struct ItemRegistry: Sendable {
  private var places: [ExactString: Fault.Place] = [:]

  /// A registry that knows no item.
  public init() {}

  /// The number of different ids.
  public var count: Int { places.count }

  /// Whether an item has this id.
  public func contains(_ id: String) -> Bool {
    places[ExactString(id)] != nil
  }

  /// Takes note of an item's id.
  ///
  /// - Returns: The fault that an earlier item has the same id; nil if none has.
  public mutating func register(_ id: String, of item: ScannedItem) -> Fault? {
    let fault = duplicate(id, of: item)
    if fault == nil { places[ExactString(id)] = Self.place(of: item) }
    return fault
  }

  /// The fault that another item, registered before, has this item's id; nil if none has.
  public func duplicate(_ id: String, of item: ScannedItem) -> Fault? {
    guard let first = places[ExactString(id)], first != Self.place(of: item) else { return nil }
    return Fault(
      file: item.page, line: item.line, byte: item.offset, itemIndex: item.index, itemID: id,
      pointer: "/items/\(item.index)/id", kind: .duplicateID(first: first))
  }

  private static func place(of item: ScannedItem) -> Fault.Place {
    Fault.Place(file: item.page, line: item.line, byte: item.offset)
  }
}
