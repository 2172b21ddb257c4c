import Testing

@testable import Formats

@Suite struct JSONNumberTests {
  @Test(
    arguments: [
      ("0", 0, 0), ("-0", 0, 0), ("-0.0", 0, 0), ("8", 8, 8000), ("2.0", 2, 2000), ("20e-1", 2, 2000), ("2e0", 2, 2000),
      ("0.2e+1", 2, 2000), ("0.002E3", 2, 2000), ("1e3", 1000, 1_000_000), ("-12", -12, -12000), ("5.5", nil, 5500),
      ("0.3", nil, 300), ("0.0003", nil, nil), ("0.0010", nil, 1), ("1e-400", nil, nil), ("1e400", nil, nil),
      ("0e400", 0, 0), ("0e99999999999999999999", 0, 0), ("1e-99999999999999999999", nil, nil),
      ("9223372036854775807", .max, nil), ("9223372036854775808", nil, nil), ("-9223372036854775808", .min, nil),
      ("1.000000000000000005", nil, nil), ("100000000000000000000e-18", 100, 100_000),
    ] as [(String, Int?, Int?)])
  func isExact(literal: String, whole: Int?, thousandths: Int?) {
    #expect(JSONNumber(literal: literal).whole == whole)
    #expect(JSONNumber(literal: literal).thousandths == thousandths)
  }

  /// A few digits are read at once; with an exponent they go the long way.
  @Test func shortNumbersAreReadAsLongOnesAre() {
    for digits in ["0", "7", "007", "42", "999999999", "1000000000", "9999999999999999999"] {
      for power in -2...12 {
        let (short, long) = (JSONNumber(literal: digits), JSONNumber(literal: digits + "e0"))
        #expect(short.scaled(byPowerOfTen: power) == long.scaled(byPowerOfTen: power))
      }
    }
  }

  @Test func saysHowItWasCut() {
    #expect(JSONNumber(literal: "5.55").scaled(byPowerOfTen: 1) == .init(value: 55, hasFraction: true))
    #expect(
      JSONNumber(literal: "-1e30").scaled(byPowerOfTen: 0) == .init(value: .min, isNegative: true, isBeyond: true))
    #expect(
      JSONNumber(literal: "-0.0001").scaled(byPowerOfTen: 3) == .init(value: 0, hasFraction: true, isNegative: true))
  }
}
