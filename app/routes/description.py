"""What the OpenAPI description lacks: an example of each answer, the media type of failures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.routes.failures import MEDIA_TYPE

Node = Mapping[str, Any]


def complete(description: dict[str, Any]) -> None:
    """Give every JSON answer of an OpenAPI description an example, put together from those of its
    fields, and every failure its media type; in place."""
    models: Node = description["components"]["schemas"]
    for operations in description["paths"].values():
        for operation in operations.values():
            failed = operation["responses"]["default"]["content"]
            failed[MEDIA_TYPE] = failed.pop("application/json")
            for response in operation["responses"].values():
                for content in response.get("content", {}).values():
                    if "$ref" in content.get("schema", {}):
                        content.setdefault("example", _example(content["schema"], models))


def _example(schema: Node, models: Node) -> Any:
    if "examples" in schema:
        return schema["examples"][0]
    if "$ref" in schema:
        return _example(models[schema["$ref"].rpartition("/")[2]], models)
    if "default" in schema:
        return schema["default"]
    if choices := schema.get("anyOf"):
        optional = any(choice.get("type") == "null" for choice in choices)
        return None if optional else _example(choices[0], models)
    if "enum" in schema:
        return schema["enum"][0]
    if schema.get("type") == "array":
        return [_example(schema["items"], models)]
    return {name: _example(part, models) for name, part in schema.get("properties", {}).items()}
