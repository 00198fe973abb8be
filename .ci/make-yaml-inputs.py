#!/usr/bin/env python3
"""Make the large YAML files of the benchmark from the manifest corpus.

Usage: .ci/make-yaml-inputs.py [--accepted-by-peers] OUTDIR [CORPUS]
       (CORPUS is ../shared/corpus/manifests by default)

m100.yaml and m10.yaml      the files of the corpus with `---` between them, over and over
list100.yaml, list10.yaml   their documents as the items of one `kind: List`, as
                            `kubectl get -o yaml` writes it

The numbers are megabytes. Every document is put into a List by two more blanks before each of its
lines. Where that could change a value (tabs or odd line breaks) the document stays out of the
List; all others are read again by `kready-dev canonical`, as they were and shifted, and so are
the Lists as a whole. Build it first: swift build -c release --product kready-dev

With --accepted-by-peers, files and documents that rapidyaml or libyaml refuses stay out (20 of
5,288 files; Kubernetes reads them all), so that they can be measured on the same bytes. It needs
the packages rapidyaml and PyYAML of PyPI.
"""
import argparse
import hashlib
import itertools
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parent.parent
MEGABYTE = 1_000_000
LIST = b"apiVersion: v1\nitems:\n"
LIST_END = b"kind: List\nmetadata:\n  resourceVersion: \"\"\n"
# YAML 1.1 has more line breaks than LF, and tabs are no indentation.
UNSAFE = re.compile(rb"^ *\t|\r(?!\n)|\xc2\x85|\xe2\x80[\xa8\xa9]|^(\.\.\.|%|\xef\xbb\xbf)", re.M)


def kready(*arguments):
    program = root / ".build" / "release" / "kready-dev"
    return subprocess.run(
        [program, "canonical", *arguments], check=True, stdout=subprocess.PIPE).stdout


def files(corpus):
    """The YAML files that decode, in an order that mixes the repositories."""
    with open(corpus / "index.jsonl", encoding="utf-8") as index:
        rows = [json.loads(line) for line in index]
    rows = [row for row in rows if row["ok"] and not row["path"].endswith(".json")]
    for row in sorted(rows, key=lambda row: hashlib.sha256(row["path"].encode()).digest()):
        text = (corpus / row["path"]).read_bytes()
        if text.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
            continue
        yield text if text.endswith(b"\n") else text + b"\n"


def documents(text):
    """The parts between lines that begin with `---`, without those that hold only comments."""
    part = []
    for line in itertools.chain(text.splitlines(keepends=True), [b"---"]):
        if not line.startswith(b"---"):
            part.append(line)
            continue
        if any(has_content(line) for line in part):
            yield b"".join(part)
        part = []


def has_content(line):
    return line.strip() != b"" and not line.lstrip().startswith(b"#")


def shifted(document):
    return b"".join(b"  " + line if line.strip(b"\r\n") else line
                    for line in document.splitlines(keepends=True))


def as_item(document):
    lines = shifted(document).splitlines(keepends=True)
    first = next(index for index, line in enumerate(lines) if has_content(line))
    lines[first] = b"- " + lines[first][2:]
    return b"".join(lines)


def accepts_everything(text):
    return True


def peers_accept():
    """A function that tells whether rapidyaml and libyaml read a text without an error."""
    try:
        import ryml
        import yaml
        events = yaml.CLoader
    except (ImportError, AttributeError):
        sys.exit("--accepted-by-peers needs packages: pip install rapidyaml PyYAML")
    # rapidyaml tells of each error on standard error besides throwing it.
    quiet = os.open(os.devnull, os.O_WRONLY)
    shown = os.dup(2)

    def accepts(text):
        os.dup2(quiet, 2)
        try:
            ryml.parse_in_place(bytearray(text))
            for _ in yaml.parse(text, events):
                pass
            return True
        except (ryml.ExceptionParse, yaml.YAMLError):
            return False
        finally:
            os.dup2(shown, 2)

    return accepts


def digests(texts):
    """The digest of each document's value; every text holds one."""
    with tempfile.NamedTemporaryFile(suffix=".yaml") as file:
        file.write(b"---\n".join(texts))
        file.flush()
        answer = json.loads(kready(file.name))
    assert answer["ok"] and len(answer["doc_sha"]) == len(texts), answer.get("error")
    return answer["doc_sha"]


def listable(texts, accepts):
    """The documents that may become items: shifted they have the same value."""
    found = [document for text in texts for document in documents(text)
             if not UNSAFE.search(document) and accepts(as_item(document))]
    found = [document for document, is_value in zip(found, values(found)) if is_value]
    pairs = zip(found, digests(found), digests([shifted(document) for document in found]))
    changed = [document for document, before, after in pairs if before != after]
    for document in changed:
        print("changed by its indentation, left out:", document[:60])
    return [document for document in found if document not in changed]


def values(texts):
    """Which of the texts are a document; one that is `null` is none."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for index, text in enumerate(texts):
            paths.append(f"{folder}/{index}")
            pathlib.Path(paths[-1]).write_bytes(text)
        for start in range(0, len(paths), 1000):
            for line in kready(*paths[start:start + 1000]).splitlines():
                answer = json.loads(line)
                yield answer["ok"] and answer["docs"] == 1


def write(path, head, parts, between, tail, size):
    """Writes the parts over and over until the file is large enough; tells which they were."""
    written = 0
    count = 0
    with open(path, "wb") as file:
        written += file.write(head)
        for part in itertools.cycle(parts):
            written += file.write((between if count else b"") + part)
            count += 1
            if written + len(tail) >= size:
                break
        written += file.write(tail)
    print(f"{path}: {written / MEGABYTE:.1f} MB, {count} parts")
    return count


def check_list(path, texts, count):
    """The List reads to the very values of its documents."""
    answer = json.loads(kready(path))
    assert answer["ok"] and answer["kinds"] == ["v1/List"], (path, answer)
    digest = hashlib.sha256(b'[{"apiVersion":"v1","items":[')
    for index, text in enumerate(itertools.islice(itertools.cycle(texts), count)):
        digest.update((b"," if index else b"") + text)
    digest.update(b'],"kind":"List","metadata":{"resourceVersion":""}}]')
    assert answer["sha256"] == digest.hexdigest(), path
    print(f"{path}: read without an error, {count} items equal their documents")


def canonical_texts(found):
    with tempfile.NamedTemporaryFile(suffix=".yaml") as file:
        file.write(b"---\n".join(found))
        file.flush()
        texts = kready("--text", file.name).split(b"\n")[:-1]
    assert len(texts) == len(found)
    return texts


def main():
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--accepted-by-peers", action="store_true")
    parser.add_argument("outdir", type=pathlib.Path)
    parser.add_argument("corpus", type=pathlib.Path, nargs="?",
                        default=root.parent / "shared" / "corpus" / "manifests")
    if "-h" in sys.argv or "--help" in sys.argv:
        sys.exit(__doc__)
    given = parser.parse_args()
    given.outdir.mkdir(parents=True, exist_ok=True)
    accepts = peers_accept() if given.accepted_by_peers else accepts_everything

    every = list(files(given.corpus))
    texts = [text for text in every if accepts(text)]
    print(f"{len(texts)} of {len(every)} files")
    for name, size in [("m10", 10), ("m100", 100)]:
        path = given.outdir / f"{name}.yaml"
        write(path, b"", texts, b"---\n", b"", size * MEGABYTE)
        answer = json.loads(kready(path))
        assert answer["ok"], (path, answer["error"])
        print(f"{path}: read without an error, {answer['docs']} documents")

    found = listable(texts, accepts)
    print(f"{len(found)} of {sum(1 for text in texts for _ in documents(text))} documents")
    items = [as_item(document) for document in found]
    canonical = canonical_texts(found)
    for name, size in [("list10", 10), ("list100", 100)]:
        path = given.outdir / f"{name}.yaml"
        count = write(path, LIST, items, b"", LIST_END, size * MEGABYTE)
        check_list(path, canonical, count)


main()
