import Testing

@Suite struct AssessmentPlaceholderTests {}
