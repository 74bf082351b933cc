"""Faults that a client can mend, each one line; app/main.py turns them into RFC 9457 answers."""

from typing import ClassVar


class Problem(Exception):
    """A fault of the request: UnknownCountry(code="ZZZ") becomes application/problem+json."""

    status: ClassVar[int]
    title: ClassVar[str]
    detail: ClassVar[str]

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.detail.format(**facts))


class UnknownCountry(Problem):
    status, title, detail = (
        404,
        "Unknown country",
        "No country is called {code!r}. Give its ISO 3166-1 code (CHN or CN), "
        "its name or another name for it.",
    )


class UnknownEntity(Problem):
    status, title, detail = (
        404,
        "Unknown entity",
        "Nothing here is called {name!r}. Give an id as country:CHN, an ISO 3166-1 code or a "
        "name; /v1/entities?q= finds what there is.",
    )


class AmbiguousName(Problem):
    status, title, detail = (
        422,
        "Ambiguous name",
        "{name!r} may mean {choices}. Give the id of the one that you mean.",
    )


class SameEntity(Problem):
    status, title, detail = (
        422,
        "The same twice",
        "Both ends are {id}. Give two different entities.",
    )


class UnknownDocument(Problem):
    status, title, detail = (
        404,
        "Unknown document",
        "The graph holds no document {id!r}. /v1/documents lists those that it holds.",
    )


class UnknownParameter(Problem):
    status, title, detail = (
        422,
        "Unknown parameter",
        "This question takes no parameter {names}. It takes {known}.",
    )


class BadCursor(Problem):
    status, title, detail = (
        422,
        "Bad cursor",
        "Give `cursor` as an earlier answer gave it in page.next, with the same question.",
    )


class EmptyDocument(Problem):
    status, title, detail = (
        422,
        "Empty document",
        "The text holds no letter. Give a document with at least one sentence.",
    )


class DocumentTooLarge(Problem):
    status, title, detail = (
        413,
        "Document too large",
        "The text has {length} characters; at most {limit} are taken (ENTENTE_MAX_DOCUMENT).",
    )


class BodyTooLarge(Problem):
    status, title, detail = (
        413,
        "Body too large",
        "At most {limit} bytes are taken. Split the text, or raise ENTENTE_MAX_DOCUMENT.",
    )


class DatabaseAway(Problem):
    status, title, detail = (
        503,
        "Database away",
        "The database does not answer. Try again in a moment; the log of the service says why.",
    )


class BadPairs(Problem):
    status, title, detail = (
        422,
        "Bad pairs",
        "{pairs!r} is no list of pairs. Give two to six different ones as CHN-RUS,CHN-IND.",
    )


class WhatToDiff(Problem):
    status, title, detail = (
        422,
        "What to compare",
        "Give left and right as document ids, or pair (CHN-RUS) with leftDate and rightDate "
        "as 2019, 2019-06 or 2019-06-05.",
    )


class BadWindow(Problem):
    status, title, detail = (
        422,
        "Bad window",
        "{window!r} is no span of time. Give it as 2015/2020, the earlier date first.",
    )


class UnknownStatement(Problem):
    status, title, detail = (
        404,
        "Unknown statement",
        "The graph holds no statement {id!r}. Answers give the ids of those that it holds.",
    )


class NotAcceptable(Problem):
    status, title, detail = (
        406,
        "Not acceptable",
        "This is answered as {offered}. Name one of these in Accept, or none.",
    )


class NotUnderstood(Problem):
    status, title, detail = (
        422,
        "Question not understood",
        "{q!r} is not understood. Name the countries, people or organisations and say what is "
        "asked of them, as in the questions under `nearest`.",
    )


class NeedsExtra(Problem):
    status, title, detail = (
        501,
        "Needs an extra",
        "This form needs the extra {extra!r}: pip install 'entente-graph[{extra}]'.",
    )


class ExportTooLarge(Problem):
    status, title, detail = (
        422,
        "Export too large",
        "There is more than the {limit} edges or statements that one file may hold "
        "(ENTENTE_MAX_EXPORT). Narrow it by type, since, until or entity, or write it on the "
        "machine of the service: `entente export` has no limit.",
    )


class UnknownReview(Problem):
    status, title, detail = (
        404,
        "Unknown decision",
        "There is no decision {id!r}. /v1/reviews lists those that there are.",
    )


class BadReview(Problem):
    status, title, detail = 422, "Impossible decision", "{fault}"


class TookTooLong(Problem):
    status, title, detail = (
        503,
        "Took too long",
        "The question took longer than {seconds:g} s (ENTENTE_QUERY_SECONDS). Ask for less: a "
        "span of time, a type, fewer steps.",
    )


class KeyMissing(Problem):
    status, title, detail = (
        401,
        "Key missing",
        "Send an API key as `Authorization: Bearer KEY`. `entente keys add` makes one.",
    )


class KeyTooWeak(Problem):
    status, title, detail = (
        403,
        "Key too weak",
        "The key {id} may read only. Use one that `entente keys add --write` made.",
    )


class TooManyRequests(Problem):
    status, title, detail = (
        429,
        "Too many requests",
        "At most {limit} requests a minute (ENTENTE_RATE). Try again in {seconds} s.",
    )


class UnknownKey(Problem):
    status, title, detail = (
        404,
        "Unknown key",
        "There is no key {id!r}. `entente keys list` names those that there are.",
    )


class NoSuchDate(Problem):
    status, title, detail = 422, "No such date", "{error}"


class BadArchive(Problem):
    status, title, detail = 422, "Unusable archive", "{fault}"


class UnknownJob(Problem):
    status, title, detail = (
        404,
        "Unknown job",
        "There is no job {id!r}. A job is forgotten when the service stops.",
    )


class UnreadableFile(Problem):
    status, title, detail = 422, "Unreadable file", "{reason}"


class NoFiles(Problem):
    status, title, detail = (
        501,
        "No files taken",
        "This service takes texts only. Send the text of the file to /v1/documents as JSON.",
    )
