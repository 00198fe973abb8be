import Testing

@Suite struct TextPlaceholderTests {}
