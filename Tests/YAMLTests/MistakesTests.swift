import Testing
import Text
import YAML

/// Messages say what to change, and where.
@Suite struct MistakesTests {
  @Test(
    arguments: [
      ("a:\n\tb: 1\n", "2:1: a tab is used for indentation; use spaces"),
      ("a:\n  b: 1\n\tc: 2\n", "3:1: a tab is used for indentation; use spaces"),
      ("a:\n   b: 1\n  c: 2\n", "3:3: this key is not indented as the ones above are"),
      (
        "a: b\n  c: d\n",
        "2:3: this line is indented further than the value above, and so continues it"
      ),
      ("a:\n  b:1\n  c: 2\n", "2:4: a blank is missing after this ':'"),
      ("a:\n  - x: 1\n  -y: 2\n", "3:3: a blank is missing after this '-'"),
      ("a: hello: world\n", "1:9: a second ': ' on the line; quote the value, or begin a new line"),
      ("a: \"b\n", "1:4: the quote that begins here is not closed"),
      (
        "a: \"b\nc: \"d\"\n",
        "1:4: the quote that begins here ends only on the next line, before more text; is one missing?"
      ),
      ("a: [b] c\n", "1:8: text follows a closing bracket; quote the whole value"),
      ("a: [1, 2\nb: 3\n", "1:4: the '[' here is not closed"),
      ("a: {b: 1\n", "1:4: the '{' here is not closed"),
      ("a: [\"b\" \"c\"]\n", "1:9: a ',' or ']' is missing before this"),
      ("a: ]\n", "1:4: a bracket is closed that was not opened"),
      ("a: *.js\n", "1:4: a value that begins with '*' is an alias; quote it if it is text"),
      ("a: &x.y\n", "1:4: a value that begins with '&' is an anchor; quote it if it is text"),
      ("a: !x|y\n", "1:4: a value that begins with '!' is a tag; quote it if it is text"),
      ("a: @x\n", "1:4: a value cannot begin with this character; quote it"),
      ("a: {{ .Values.x }}\n", "1:4: '{{' belongs to a template; render it first"),
      ("a: 1\n<<<<<<< HEAD\nb: 2\n", "2:1: a mark that an unfinished merge has left"),
      ("a: 1\nb\nc: 2\n", "2:1: a ':' is missing after this key"),
      ("a: 1\n- b\n", "2:1: a list item stands where a key is expected"),
      (
        "- a\nb: 1\n",
        "2:1: expected a list item that begins with '-', or less indentation"
      ),
      (
        "a: |x\n",
        "1:4: text must begin on the line after '|' or '>'; quote the value if it begins with one"
      ),
      ("a: |0\n", "1:5: the indentation after '|' or '>' must be 1 to 9"),
      (
        "a: \"\\d\"\n",
        "1:5: no escape that double quotes know; write the backslash twice, or use single quotes"
      ),
      ("a: \"\\ud800\"\n", "1:5: this escape is no Unicode character"),
      ("%FOO\na: 1\n", "1:1: a line that begins with '%' is a directive; quote it if it is text"),
    ])
  func messages(_ text: String, _ expected: String) { #expect(canonical(text) == expected) }

  @Test func keysAreShort() {
    let name = String(repeating: "k", count: 1024)
    #expect(canonical("\(name): 1\n") == "[{\"\(name)\":1}]")
    #expect(read("\(name)k: 1\n").errors.map(\.message) == ["a key is longer than 1024 characters"])
  }
}
