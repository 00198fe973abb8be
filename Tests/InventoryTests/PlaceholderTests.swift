import Testing

@Suite struct InventoryPlaceholderTests {}
