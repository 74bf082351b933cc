"""The block of `key: value` lines that stands before a text."""

from __future__ import annotations

import re
from typing import Any

import yaml

from app.text.characters import plain

_RULE = re.compile(r"^(?:---|\.\.\.|\+\+\+)[ ]*$", re.MULTILINE)
_OPENING = re.compile(r"[\s\ufeff]*(?:---|\+\+\+)[ ]*\n")
_FIELD = re.compile(r"[A-Za-z_][\w .-]{0,40}[ ]?(?::|=)(?:[ ].*)?$|#")
_LONGEST = 20_000
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def front_matter_end(text: str) -> int:
    """Where the text itself starts: 0 without front matter. The opening rule may be missing, as
    long as every line down to the first rule is a field, or goes on with one.

    text  in plain characters"""
    opening = _OPENING.match(text)
    rule = _RULE.search(text, opening.end() if opening else 0, _LONGEST)
    if rule is None:
        return 0
    block = text[opening.end() if opening else 0 : rule.start()]
    if not _is_fields(block) or (opening is None and not block.lstrip()[:1].islower()):
        return 0
    return rule.end()


def front_matter(text: str) -> dict[str, Any]:
    """The fields by their names in lower case; none where there are none or they are broken."""
    end = front_matter_end(plain(text[:_LONGEST]))
    if not end:
        return {}
    block = _RULE.sub("", text[:end].lstrip("\ufeff"))  # as written: YAML tells quotes apart
    try:
        fields = yaml.load(block, _Loader)
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
        return {}
    if not isinstance(fields, dict):
        return {}
    return {str(name).strip().lower(): value for name, value in fields.items()}


def _is_fields(block: str) -> bool:
    lines = [line for line in block.split("\n") if line.strip()]
    fields = [line for line in lines if _FIELD.match(line)]
    rest = [line for line in lines if not _FIELD.match(line) and line[0] not in " \t-]}"]
    return bool(fields) and not rest and bool(_FIELD.match(lines[0]))
