"""Reads the drawing of a code as a browser paints it: horizontal strokes, one unit thick."""

import re


def drawn(svg: str) -> list[list[bool]]:
    """The rows of modules inside the quiet zone, True for dark, which is None of the white ground."""
    side = int(svg.partition('viewBox="0 0 ')[2].split()[0])
    grid = [[False] * side for _ in range(side)]
    strokes = re.search(r'stroke="#000" d="([^"]*)"', svg)
    assert strokes
    x, y = 0.0, 0.0
    # SVG 2, 9.3: M moves to a place, m by a distance, h draws to the right.
    for command, first, second in re.findall(r"([Mmh])(-?[0-9.]+)(?:[ ,]?(-?[0-9.]+))?", strokes[1]):
        if command == "h":
            for column in range(int(x), int(x) + int(first)):
                grid[int(y)][column] = True
            x += int(first)
        else:
            x, y = (float(first), float(second)) if command == "M" else (x + float(first), y + float(second))
    return [row[4:-4] for row in grid[4:-4]]
