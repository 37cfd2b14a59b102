/// Which ASCII letters stand for the letters with accents of Latin, Unicode's blocks Latin-1,
/// Extended-A, Extended-B and Extended Additional.
///
/// Made by compatibility decomposition (NFKD of Unicode 14.0, which has not changed since) without
/// the marks; letters that do not decompose (ß, æ, ø, đ, ł, þ …) as libraries spell them; `?` for
/// the few that have no customary spelling.
enum LatinTable {
  /// The spellings of U+00C0 to U+024F, in order.
  static let latin1AndExtended: [Substring] = """
    A A A A A A AE C E E E E I I I I D N O O O O O x O U U U U Y Th ss a a a a a a ae c e e e
    e i i i i d n o o o o o / o u u u u y th y A a A a A a C c C c C c C c D d D d E e E e E e
    E e E e G g G g G g G g H h H h I i I i I i I i I i IJ ij J j K k q L l L l L l L l L l N
    n N n N n 'n NG ng O o O o O o OE oe R r R r R r S s S s S s S s T t T t T t U u U u U u U
    u U u U u W w Y y Y Z z Z z Z z s b B B b ? ? O C c ? D D d ? E E E F f G G hv I I K k l ?
    M N n O O o Gh gh P p R ? ? Sh ? t T t T U u U V Y y Z z Zh ? ? ? ? ? ? ? w | || != ! DZ
    Dz dz LJ Lj lj NJ Nj nj A a I i O o U u U u U u U u U u e A a A a AE ae G g G g K k O o O
    o Zh zh j DZ Dz dz G g Hv W N n A a AE ae O o A a A a E e E e I i I i O o O o R r R r U u
    U u S s T t Y y H h N d OU ou Z z A a E e O o O o O o O o Y y l n t j db qp A C c L T s z
    ? ? B ? V E e J j ? q R r Y y
    """.split { $0 == " " || $0 == "\n" }

  /// The spellings of U+1E00 to U+1EFF, in order.
  static let additional: [Substring] = """
    A a B b B b B b C c D d D d D d D d D d E e E e E e E e E e F f G g H h H h H h H h H h I
    i I i K k K k K k L l L l L l L l M m M m M m N n N n N n N n O o O o O o O o P p P p R r
    R r R r R r S s S s S s S s S s T t T t T t T t U u U u U u U u U u V v V v W w W w W w W
    w W w X x X x Y y Z z Z z Z z h t w y a s ? ? SS ? A a A a A a A a A a A a A a A a A a A a
    A a A a E e E e E e E e E e E e E e E e I i I i O o O o O o O o O o O o O o O o O o O o O
    o O o U u U u U u U u U u U u U u Y y Y y Y y Y y ? ? ? ? Y y
    """.split { $0 == " " || $0 == "\n" }

  /// What `scalar` is spelled as, or nil outside these blocks.
  static func spelling(_ scalar: Unicode.Scalar) -> Substring? {
    switch scalar.value {
    case 0xC0...0x24F: latin1AndExtended[Int(scalar.value) - 0xC0]
    case 0x1E00...0x1EFF: additional[Int(scalar.value) - 0x1E00]
    default: nil
    }
  }
}
