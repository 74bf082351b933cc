"""How much reading texts adds to parsing them, and whether memory grows with their number.

    python -m benchmarks.extraction [--documents 60] [--rounds 5] [PATH ...]

Reads the given files and folders, else samples/ and the corpus beside the repository where it is.
Prints, all taken in one run and in turn on the same texts in the same batches:

    words/s of the bare spaCy pipeline, with all its components, and of `Extractor.extract_all`
    ratio    time of extract_all over that of the bare pipeline; the goal is 1.30 at most
    memory   the most that a process held while it read the documents, and four times as many,
             the longest first, since the longest text decides how much is needed at all"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path
from statistics import median

import spacy
from spacy.language import Language

from app.extraction.parsing import parts
from app.extraction.pipeline import Extractor
from app.model import Document
from app.settings import Settings
from app.text.clean import clean
from loaders.documents import documents, inputs
from loaders.fields import Fields

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
BATCH = 32  # texts parsed at a time
GOAL = 1.30
TIMES = 4  # as many documents for the second look at memory
MEGABYTE = 1 << 20
RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes in a unit of ru_maxrss


def texts(paths: Iterable[Path], number: int) -> list[Document]:
    """So many documents from files and folders, spread evenly over them, repeated if need be."""
    files = chosen(paths, number)
    read = documents(files, Fields(), Settings().max_document)
    found = [each for each in read if isinstance(each, Document)]
    if not found:
        sys.exit("no document to read")
    return list(islice(cycle(found), number))


def chosen(paths: Iterable[Path], number: int) -> list[Path]:
    files = [file for file in inputs(paths) if isinstance(file, Path)]
    return files[:: max(1, len(files) // number)][:number]


def bare(nlp: Language, pieces: list[str]) -> float:
    """Seconds of processor time that the parser alone takes."""
    begun = time.process_time()
    deque(nlp.pipe(pieces, batch_size=BATCH), maxlen=0)
    return time.process_time() - begun


def whole(extractor: Extractor, given: list[Document]) -> float:
    """Seconds of processor time from documents to extractions."""
    begun = time.process_time()
    deque(extractor.extract_all(given, BATCH), maxlen=0)
    return time.process_time() - begun


def speed(model: str, given: list[Document], rounds: int) -> None:
    nlp, extractor = spacy.load(model), Extractor(model)
    pieces = [text for each in given for _, text in parts(clean(each.text).text)]
    words = sum(not token.is_space for text in pieces for token in nlp.tokenizer(text))
    print(f"{len(given)} documents, {words:,} words, {rounds} rounds", flush=True)
    bare(nlp, pieces[:BATCH])
    whole(extractor, given[:BATCH])
    taken = [(bare(nlp, pieces), whole(extractor, given)) for _ in range(rounds)]
    for name, times in zip(("bare pipeline", "extract_all"), zip(*taken, strict=True), strict=True):
        print(f"{name:>14} {words / median(times):>8,.0f} words/s")
    ratios = sorted(ours / theirs for theirs, ours in taken)
    print(f"{'ratio':>14} {median(ratios):>8.2f} (from {ratios[0]:.2f} to {ratios[-1]:.2f}; "
          f"goal {GOAL:.2f})", flush=True)  # fmt: skip


def peak(model: str, paths: list[Path], number: int, many: int) -> float:
    """Megabytes that this process has held at most when it has read so many documents.

    many  of those chosen; number: the documents of the smaller run"""

    def stream() -> Iterator[Document]:
        files = sorted(chosen(paths, number * TIMES), key=lambda file: -file.stat().st_size)
        read = documents(cycle(files), Fields(), Settings().max_document)
        yield from islice((each for each in read if isinstance(each, Document)), many)

    deque(Extractor(model).extract_all(stream(), BATCH), maxlen=0)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * RSS_UNIT / MEGABYTE


def memory(model: str, paths: list[Path], number: int) -> None:
    """Each number in a process of its own, since the most that one held is never forgotten."""
    held = []
    for many in (number, number * TIMES):
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            held.append(pool.apply(peak, (model, paths, number, many)))
        print(f"{'memory':>14} {held[-1]:>8,.0f} MB after {many} documents", flush=True)
    print(f"{'growth':>14} {held[1] / held[0]:>8.2f} times for {TIMES} times as many")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument("--documents", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    paths = asked.paths or [ROOT / "samples", *([CORPUS] if CORPUS.is_dir() else [])]
    model = Settings().spacy_model
    speed(model, texts(paths, asked.documents), asked.rounds)
    memory(model, paths, asked.documents)


if __name__ == "__main__":
    main()
