/// The scalars of hexadecimal numbers, such as `1F468 200D 1F469`, as text.
func text(ofCodes codes: some StringProtocol) -> String {
  let scalars = codes.split(separator: " ").compactMap {
    UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
  }
  return String(String.UnicodeScalarView(scalars))
}
