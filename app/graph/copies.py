"""Near-duplicates: texts that are copies of one another, as wire copy in several papers.

Two texts are copies when the sets of their runs of three words are at least 0.7 alike (Jaccard
index, estimated by MinHash: Broder 1997). A document joins one Fingerprint node for each band of
its signature, so that those that may be its copies are found without looking at all documents.
Of each group of copies the earliest is the original; `coalesce(d.original, d.id)` is the same for
all of them, and counting those counts independent texts."""

from __future__ import annotations

import base64
import re
import struct
from collections.abc import Iterable, Mapping

from rensa import RMinHash  # type: ignore[import-untyped]

from app.graph.door import Row, Transaction

ALIKE = 0.7
WORDS = 40  # a text with fewer has no fingerprint: short texts are alike by chance
RUN = 3
PERMUTATIONS = 128
BANDS, ROWS = 12, 5  # of two texts 0.7 alike 11 % are missed, of those 0.8 alike 1 %

_WORD = re.compile(r"\w+")
_FORM = f"<{PERMUTATIONS}I"


def signature(text: str) -> str:
    """A text's MinHash signature, as text; "" for a text too short to have one."""
    words = _WORD.findall(text.casefold())
    if len(words) < WORDS:
        return ""
    sketch = RMinHash(num_perm=PERMUTATIONS, seed=1)
    sketch.update(sorted({" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}))
    return base64.b85encode(struct.pack(_FORM, *sketch.digest())).decode("ascii")


def bands(signature: str) -> list[str]:
    """Ids of the fingerprints that a text has: two texts that share none are no copies."""
    numbers = _numbers(signature)
    return [
        f"{band}:" + struct.pack(f"<{ROWS}I", *numbers[band * ROWS : (band + 1) * ROWS]).hex()
        for band in range(BANDS)
    ]


def likeness(a: str, b: str) -> float:
    """The estimated share of runs of words that two texts have in common, 0 to 1."""
    pairs = zip(_numbers(a), _numbers(b), strict=True)
    return sum(x == y for x, y in pairs) / PERMUTATIONS


def _numbers(signature: str) -> tuple[int, ...]:
    return struct.unpack(_FORM, base64.b85decode(signature))


def join_copies(
    transaction: Transaction, new: Mapping[str, str], changed: Iterable[str], gone: Iterable[str]
) -> set[str]:
    """Keep the copies exact when documents come, change their date, or are about to go.

    Returns the documents that count now as copies of another text than before.

    new      signatures of the documents that come, by id"""
    leaving, staying = sorted(gone), sorted({*new, *changed})
    apart: set[str] = set()
    if leaving or changed:
        again = sorted({*leaving, *changed})
        apart = {row["other"] for row in transaction.run("copies_linked", documents=again)}
        transaction.run("copies_erase", documents=again)
    if leaving:
        transaction.run("copies_forget", documents=leaving)
    rows = [{"document": id, "bands": bands(mark)} for id, mark in sorted(new.items()) if mark]
    if rows:
        transaction.run("copies_mark", rows=rows)
    pairs = pairs_of(transaction, staying) if staying else []
    if pairs:
        transaction.run("copies_link", rows=pairs)
    ends = {end for row in pairs for end in (row["copy"], row["original"])}
    return _name_originals(transaction, (apart | ends | set(changed)) - set(leaving))


def refresh_copies(transaction: Transaction, documents: list[str]) -> None:
    """Make signatures, fingerprints and copies of documents anew from their texts."""
    marks = {
        row["properties"]["id"]: signature(row["properties"]["text"])
        for row in transaction.run("content_documents", documents=documents)
    }
    rows = [{"id": id, "signature": mark or None} for id, mark in marks.items()]
    transaction.run("copies_signature", rows=rows)
    transaction.run("copies_forget", documents=documents)
    join_copies(transaction, marks, changed=documents, gone=())


def pairs_of(transaction: Transaction, documents: list[str]) -> list[Row]:
    """Each pair of copies that one of the documents is in: the later, the earlier, how alike."""
    found: dict[tuple[str, str], Row] = {}
    for row in transaction.run("copies_candidates", documents=documents):
        first, later = sorted((row["document"], row["other"]), key=_rank)
        pair = (later["id"], first["id"])
        if pair not in found:
            alike = likeness(first["signature"], later["signature"])
            found[pair] = {"copy": pair[0], "original": pair[1], "likeness": alike}
    return [row for row in found.values() if row["likeness"] >= ALIKE]


def _name_originals(transaction: Transaction, documents: set[str]) -> set[str]:
    """Set the original of each document in the groups that some documents are in; those that
    had another one."""
    group: dict[str, set[str]] = {id: set() for id in documents}
    frontier = set(documents)
    ranks: dict[str, Row] = {}
    while frontier:
        rows = transaction.run("copies_linked", documents=sorted(frontier))
        for row in rows:
            group[row["document"]].add(row["other"])
        frontier = {row["other"] for row in rows} - group.keys()
        group |= {id: set() for id in frontier}
    if not group:
        return set()
    for row in transaction.run("copies_ranks", documents=sorted(group)):
        ranks[row["id"]] = row
    rows = []
    while group:
        members, fresh = set(), {next(iter(group))}
        while fresh:
            members |= fresh
            fresh = {other for id in fresh for other in group[id]} - members
        first = min((ranks[id] for id in members), key=_rank)["id"]
        rows += [{"id": id, "original": None if id == first else first} for id in members]
        for id in members:
            del group[id]
    rows = [row for row in rows if row["original"] != ranks[row["id"]]["original"]]
    if rows:
        transaction.run("copies_original", rows=rows)
    return {row["id"] for row in rows}


def _rank(document: Row) -> tuple[str, str]:
    return (document["date"] or "9999", document["id"])
