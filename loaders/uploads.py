"""Files that come over HTTP, read by the readers of files on disk."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import BinaryIO

from app.model import Document
from app.problems import UnreadableFile
from app.text.metadata import describe
from loaders.faults import Skipped, Unreadable
from loaders.readers import READERS, reader_by_look

HEAD = 64


def read_upload(stream: BinaryIO, name: str, limit: int) -> list[Document]:
    """The texts in a file. Raises UnreadableFile where there is none that can be read."""
    bare = PurePosixPath(name.replace("\\", "/")).name or "upload"
    head = stream.read(HEAD)
    stream.seek(0)
    reader = READERS.get(PurePosixPath(bare).suffix.lower()) or reader_by_look(head)
    try:
        found = list(reader(stream, f"upload/{bare}", limit))
    except Unreadable as fault:
        raise UnreadableFile(reason=f"{bare}: {fault}") from fault
    texts = [describe(each) for each in found if isinstance(each, Document)]
    if not texts:
        reasons = "; ".join(str(each.reason) for each in found if isinstance(each, Skipped))
        raise UnreadableFile(reason=f"{bare}: {reasons or 'there is no text in it'}")
    return texts
