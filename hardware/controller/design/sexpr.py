"""Lays out the lists of KiCad's files as its editors do: a list on a line of its own, indented by tabs."""

import re

TOKEN = re.compile(r'\(|\)|"(?:[^"\\]|\\.)*"|[^\s()]+')


def parse(text):
    """The nested lists of a file with one list in it."""
    stack = [[]]
    for token in TOKEN.findall(text):
        if token == "(":
            stack.append([])
        elif token == ")":
            done = stack.pop()
            stack[-1].append(done)
        else:
            stack[-1].append(token)
    return stack[0][0]


def _write(node, depth, rows):
    words = [child for child in node if isinstance(child, str)]
    lists = [child for child in node if not isinstance(child, str)]
    indent = "\t" * depth
    if not lists:
        rows.append(f"{indent}({' '.join(words)})")
    elif all(child[0] == "xy" for child in lists):
        rows.append(f"{indent}({' '.join(words)}")
        rows.append("\t" * (depth + 1) + " ".join(f"({' '.join(child)})" for child in lists))
        rows.append(f"{indent})")
    else:
        rows.append(f"{indent}({' '.join(words)}")
        for child in lists:
            _write(child, depth + 1, rows)
        rows.append(f"{indent})")


def pretty(text):
    """The same file, laid out."""
    rows = []
    _write(parse(text), 0, rows)
    return "\n".join(rows) + "\n"
