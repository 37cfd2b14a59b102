/// A run of elements that two sequences have in common.
struct CommonRun: Hashable {
  /// Where it begins in the old sequence.
  var old: Int
  /// Where it begins in the new one.
  var new: Int
  /// How many elements it has.
  var count: Int

  /// Where it ends in the old sequence.
  var oldEnd: Int { old + count }
  /// Where it ends in the new one.
  var newEnd: Int { new + count }
}
