"""Evidence for the web of data: W3C Web Annotation and PROV, both as JSON-LD."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from app.answers.questions import Evidenced
from app.answers.statement import Statement

ANNOTATION = "http://www.w3.org/ns/anno.jsonld"
PROV = {
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "entente": "urn:entente:",
    "label": "rdfs:label",
    "value": "prov:value",
    "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "wasGeneratedBy": {"@id": "prov:wasGeneratedBy", "@type": "@id"},
    "wasAttributedTo": {"@id": "prov:wasAttributedTo", "@type": "@id"},
    "wasAssociatedWith": {"@id": "prov:wasAssociatedWith", "@type": "@id"},
    "wasQuotedFrom": {"@id": "prov:wasQuotedFrom", "@type": "@id"},
    "used": {"@id": "prov:used", "@type": "@id"},
    "endedAtTime": {"@id": "prov:endedAtTime", "@type": "xsd:dateTime"},
    "generatedAtTime": {"@id": "prov:generatedAtTime", "@type": "xsd:dateTime"},
    "hadPlan": {"@id": "prov:hadPlan", "@type": "@id"},
    "subject": {"@id": "rdf:subject", "@type": "@id"},
    "predicate": {"@id": "rdf:predicate", "@type": "@id"},
    "object": {"@id": "rdf:object", "@type": "@id"},
}
"""The context that PROV documents carry: readers need not fetch anything."""


def urn(id: str) -> str:
    """country:CHN as urn:entente:country:CHN; characters that a URN cannot hold are escaped."""
    return "urn:entente:" + quote(id, safe=":-._~")


def annotation(found: Evidenced) -> dict[str, Any]:
    """A W3C Web Annotation: the statement as body, the quote in its document as target."""
    statement = found.statement
    evidence = statement.evidence
    return {
        "@context": ANNOTATION,
        "id": urn(f"statement:{statement.id}"),
        "type": "Annotation",
        "motivation": "identifying",
        **({"created": statement.recorded_at} if statement.recorded_at else {}),
        "creator": {"type": "Software", "name": "Entente"},
        "body": {
            "type": "TextualBody",
            "format": "text/plain",
            "language": "en",
            "value": sentence(statement),
        },
        "target": {
            "source": evidence.document.url or urn(evidence.document.id),
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": evidence.quote,
                    "prefix": found.prefix,
                    "suffix": found.suffix,
                },
                {"type": "TextPositionSelector", "start": evidence.start, "end": evidence.end},
            ],
        },
    }


def provenance(statements: list[Statement]) -> dict[str, Any]:
    """A PROV document: statements are entities, derived from quotes, by the rule that fired."""
    nodes: dict[str, dict[str, Any]] = {}
    for statement in statements:
        for node in _provenance(statement):
            nodes[node["@id"]] = node
    return {"@context": PROV, "@graph": [nodes[id] for id in sorted(nodes)]}


def _provenance(statement: Statement) -> list[dict[str, Any]]:
    evidence = statement.evidence
    document = urn(evidence.document.id)
    own = urn(f"statement:{statement.id}")
    words = f"{document}#char={evidence.start},{evidence.end}"
    reading = urn(f"reading:{evidence.document.id}:{statement.rule}")
    rule = urn(f"rule:{statement.rule}")
    tool = urn("agent:entente")
    time = {"endedAtTime": statement.recorded_at} if statement.recorded_at else {}
    speaker = statement.speaker
    return [
        {
            "@id": own,
            "@type": ["prov:Entity", "rdf:Statement"],
            "label": sentence(statement),
            "subject": urn(statement.subject.id),
            "predicate": urn(f"type:{statement.type}"),
            "object": urn(statement.object.id),
            "wasDerivedFrom": words,
            "wasGeneratedBy": reading,
            **({"wasAttributedTo": urn(speaker.id)} if speaker else {}),
        },
        {"@id": words, "@type": "prov:Entity", "value": evidence.quote, "wasQuotedFrom": document},
        {"@id": document, "@type": "prov:Entity", "label": evidence.document.title or document},
        {
            "@id": reading,
            "@type": "prov:Activity",
            "used": [document, rule],
            "wasAssociatedWith": tool,
            **time,
        },
        {"@id": rule, "@type": ["prov:Entity", "prov:Plan"], "label": statement.rule},
        {"@id": tool, "@type": "prov:SoftwareAgent", "label": "Entente"},
        *(
            [{"@id": urn(speaker.id), "@type": "prov:Agent", "label": speaker.name}]
            if speaker
            else []
        ),
    ]


def sentence(statement: Statement) -> str:
    """A statement in a few plain words: China signed Joint Statement (did, 2019-06-05)."""
    through = [ref.name for ref in (statement.sector, statement.at, statement.about) if ref]
    words = " ".join(
        [statement.subject.name, statement.type.lower().replace("_", " "), statement.object.name]
    )
    told = [statement.act.value.replace("_", " "), statement.date or "undated"]
    if statement.polarity == "negative":
        told.insert(0, "not")
    if statement.speaker:
        told.append(f"says {statement.speaker.name}")
    return f"{words}{', ' + ', '.join(through) if through else ''} ({', '.join(told)})"
