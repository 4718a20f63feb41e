"""A PDF file of Typst's made smaller by a third: what in it is no stream goes into a compressed one (ISO 32000-1, 7.5.7).

What a screen reader is told of each part is three quarters of an order sheet, and Typst writes that out in plain letters. Our
own, for it need read nothing but what one pinned library writes: the table at the end says where each object begins, and of an
object only its end is looked at. To load QPDF, which can read every file, takes as long as to pack forty papers.
"""

import re
import struct
import zlib
from itertools import pairwise

_START = re.compile(rb"startxref\n(\d+)\n%%EOF\s*$")
_TABLE = re.compile(rb"xref\n0 (\d+)\n")
# Of its rows, each of which begins with an offset (7.5.4).
_ROW, _OFFSET = 20, 10
# A row of the table as a stream (7.5.8): what kind of object, its offset or the stream that it is in, its place there.
_PLACE = struct.Struct(">BIH")
_FREE, _PLAIN, _COMPRESSED = 0, 1, 2


def packed(pdf: bytes) -> bytes:
    """The same objects under the same numbers. The same bytes give the same bytes.

    Raises ValueError where the file isn't built as Typst builds them.
    """
    start = _START.search(pdf, max(0, len(pdf) - 40))
    table = start and _TABLE.match(pdf, int(start[1]))
    if not start or not table:
        raise ValueError("a PDF file without a plain table at its end")
    count, rows = int(table[1]), table.end()
    offsets = [int(pdf[row : row + _OFFSET]) for row in range(rows + _ROW, rows + _ROW * count, _ROW)]
    ordered = [*sorted(offsets), table.start()]
    ends = dict(pairwise(ordered))
    out = [pdf[: ordered[0]]]
    written = ordered[0]
    places = [_PLACE.pack(_FREE, 0, 0xFFFF)]
    numbers: list[str] = []
    bodies: list[bytes] = []
    length = 0
    for number, offset in enumerate(offsets, 1):
        end = pdf.rindex(b"\nendobj", offset, ends[offset])
        if pdf.endswith(b"\nendstream", offset, end):
            places.append(_PLACE.pack(_PLAIN, written, 0))
            out.append(pdf[offset : ends[offset]])
            written += len(out[-1])
        else:
            places.append(_PLACE.pack(_COMPRESSED, count, len(bodies)))
            # Behind "12 0 obj" and the end of its line.
            bodies.append(pdf[pdf.index(b"\n", offset) + 1 : end])
            numbers.append(f"{number} {length}")
            length += len(bodies[-1]) + 1
    index = " ".join(numbers).encode() + b"\n"
    objects = _stream(count, b"/Type/ObjStm/N %d/First %d" % (len(bodies), len(index)), index + b"\n".join(bodies))
    places += [_PLACE.pack(_PLAIN, written, 0), _PLACE.pack(_PLAIN, written + len(objects), 0)]
    # The trailer's own words, but for how many objects there are.
    _, _, trailer = pdf[rows + _ROW * count : start.start()].strip().removesuffix(b">>").partition(b"/Size %d" % count)
    entries = b"/Type/XRef/W[1 4 2]/Size %d%b" % (len(places), trailer)
    out += [objects, _stream(count + 1, entries, b"".join(places)), b"startxref\n%d\n%%%%EOF" % (written + len(objects))]
    return b"".join(out)


def _stream(number: int, entries: bytes, content: bytes) -> bytes:
    data = zlib.compress(content)
    return b"%d 0 obj\n<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream\nendobj\n" % (number, entries, len(data), data)
