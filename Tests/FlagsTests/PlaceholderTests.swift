import Testing

@Suite struct FlagsPlaceholderTests {}
