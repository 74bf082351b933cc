"""What a text has said so far, so that "the two sides", "the minister" and "it" mean somebody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.extraction.arguments import JUDGEMENTS, inherited_subject
from app.extraction.mentions import Ref, Refs
from app.extraction.people import HEAD_RANKS, People, Person, Title
from app.extraction.wordlists import word_list
from app.extraction.words import Sentence, Word

NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_GROUPS = word_list("discourse", "groups")
_LONE = word_list("discourse", "lone")
_BODIES = word_list("discourse", "bodies")
_HE = frozenset(["he", "him", "his", "she", "her", "hers", "himself", "herself"])
_IT = frozenset(["it", "its", "itself"])
_THEY = frozenset(["they", "them", "their", "theirs", "themselves"])
_WE = frozenset(["we", "us", "our", "ours", "ourselves"])
_I = frozenset(["i", "me", "my", "mine", "myself"])
PRONOUNS = _HE | _IT | _THEY | _WE | _I
_NAMES = frozenset(
    [
        "name",
        "alias",
        "acronym",
        "demonym",
        "people",
        "capital",
        "seat",
        "person",
        "role",
        "group",
        "pronoun",
    ]
)
_WEST = "organisation:West"  # acts like a body, but has no members and is none
_LONG_WINDOW = 12  # and for "the leaders"
_WINDOW = 4  # sentences looked back over for "the two countries"


@dataclass(slots=True)
class Discourse:
    """The memory of one document.

    home    the country whose text it is, "" if unknown: whose "the president" needs no name
    voices  who "we" are outside quotes
    main    the countries that the document names most, most named first
    recent  per sentence read: the ids it named, in order
    joined  countries that the text has joined by "and", oldest first"""

    people: People
    home: str = ""
    voices: tuple[str, ...] = ()
    main: tuple[str, ...] = ()
    bilateral: bool = False
    recent: list[list[str]] = field(default_factory=list)
    focus: list[str] = field(default_factory=list)
    group: tuple[str, ...] = ()
    joined: list[tuple[str, ...]] = field(default_factory=list)
    subject: tuple[str, ...] = ()

    # --- entities ---------------------------------------------------------

    def person(self, entity: str) -> Person | None:
        return next((p for p in self.people.known if p.id == entity), None)

    def country(self, entity: str) -> str:
        """The country or organisation that an actor stands for; itself unless it is a person."""
        if not entity.startswith("leader:"):
            return entity
        person = self.person(entity)
        return person.country if person else ""

    def countries(self, entities: Iterable[str]) -> list[str]:
        found = (self.country(e) for e in entities)
        return list(dict.fromkeys(c for c in found if c.startswith(("country:", "organisation:"))))

    # --- reading on -------------------------------------------------------

    def resolve(self, sentence: Sentence, refs: Refs) -> None:
        """Give the sentence's titles, groups and pronouns the entities that they mean."""
        titles = {t.ref.head.i: t for t in self.people.titles if t.ref.kind == "role"}
        # first those that say whose they are: "We, the leaders of A and B"
        for word in sentence.words:
            title = titles.get(word.i)
            if title is not None and title.of and title.ref is refs.at.get(word.i):
                title.ref.ids = tuple(self._holder(c, title) for c in title.of)
        for word in sentence.words:
            low = word.text.lower()
            ref = refs.at.get(word.i)
            if ref is not None and ref.kind == "role" and not ref.ids and word is ref.head:
                title = titles.get(word.i)
                if title is not None and title.ref is ref:
                    ref.ids, ref.steps = self._of_title(title, word, sentence, refs), 1
            elif ref is not None:
                continue
            elif low in PRONOUNS and word.pos in ("PRON", "DET"):
                self._note(refs, word, self._of_pronoun(word, low, sentence, refs), "pronoun")
            elif (low == "other" and word.left and word.left[-1].text.lower() == "each") or (
                low == "another"
                and word.i
                and word.head.i < word.i
                and any(c.text.lower() == "one" for c in word.left)
            ):
                self._note(refs, word, self._group(2, word, sentence, refs), "each other")
            elif low == "both" and word.dep in ("nsubj", "nsubjpass", "dobj", "pobj"):
                self._note(refs, word, self._group(2, word, sentence, refs), "group")
            elif (
                word.pos in ("NOUN", "PROPN")
                and word.lemma in _GROUPS
                and word.tag in ("NNS", "NNPS")
            ):
                number = self._number(word)
                if number is not None:
                    self._note(refs, word, self._group(number, word, sentence, refs), "group")
            elif word.lemma in _LONE and word.tag in ("NN", "NNP") and self._points_back(word):
                self._note(refs, word, self._lone(word, sentence, refs), "group")
            elif word.lemma in _BODIES and word.tag == "NN" and self._points_back(word):
                bodies = [
                    i
                    for named in [
                        self._named_before(word, sentence, refs),
                        *reversed(self.recent[-3:]),
                    ]
                    for i in reversed(named)
                    if i.startswith("organisation:") and i != _WEST
                ]
                self._note(refs, word, tuple(bodies[:1]), "group")

    @staticmethod
    def _points_back(word: Word) -> bool:
        """Whether "the country", "the oil-rich nation" is one that the text has named."""
        if any(c.dep in ("prep", "acl") for c in word.right) or word.dep in (
            "compound",
            "appos",
            "attr",
        ):
            return False
        return any(
            c.text.lower() in ("the", "that", "this", "his", "her") for c in word.left
        ) and not any(
            c.text.lower() in ("third", "other", "host", "home", "whole", "first", "same")
            or c.tag == "JJS"
            for c in word.left
        )

    def read(self, sentence: Sentence, refs: Refs) -> None:
        """Remember what a sentence named, for those behind it."""
        named: list[str] = []
        for word in sentence.words:
            ref = refs.at.get(word.i)
            if (
                ref is not None
                and ref.first == word.i
                and ref.kind in _NAMES
                and not (ref.kind == "pronoun" and ref.ids == self.voices)
            ):
                named += [i for i in ref.ids if i not in named]
        self.recent.append(named)
        for entity in named:
            if entity.startswith("leader:"):
                if entity in self.focus:
                    self.focus.remove(entity)
                self.focus.append(entity)
        for word in sentence.words:
            if word.is_noun() and word.dep != "conj" and any(c.dep == "conj" for c in word.right):
                together = [
                    c for c in self.countries(actor_ids(word, refs)) if c.startswith("country:")
                ]
                if len(together) > 1 and self._acts(word):
                    self.joined.append(tuple(together))
        subject = self._main_subject(sentence, refs)
        if subject:
            self.subject = subject

    @staticmethod
    def _acts(word: Word) -> bool:
        """Whether a phrase is a subject or one of two sides, not those whom somebody else fears."""
        top = word
        while top.dep in ("pobj", "prep") and top.head is not top:
            if top.dep == "prep" and top.lemma not in ("of", "between", "by", "with"):
                return False
            top = top.head
        return top.dep in ("nsubj", "nsubjpass", "poss", "ROOT", "agent") or word.head.lemma in (
            "between",
            "by",
        )

    @staticmethod
    def _note(refs: Refs, word: Word, ids: tuple[str, ...], kind: str) -> None:
        if ids:
            refs.add(Ref(word.i, word.i, word, ids, kind, steps=1))

    def _main_subject(self, sentence: Sentence, refs: Refs) -> tuple[str, ...]:
        for word in sentence.words:
            if word.dep in ("nsubj", "nsubjpass") and word.head.dep in (
                "ROOT",
                "ccomp",
                "parataxis",
            ):
                ids = actor_ids(word, refs)
                if ids:
                    return ids
        return ()

    # --- titles -----------------------------------------------------------

    def _of_title(
        self, title: Title, word: Word, sentence: Sentence, refs: Refs
    ) -> tuple[str, ...]:
        of = title.of or self._owner(word, refs)
        if of:
            return tuple(self._holder(c, title) for c in of)
        if title.plural:
            number = self._number(word)
            return self._leaders(title, number or 0, sentence, refs) if number is not None else ()
        if (
            not any(
                c.text.lower() in ("the", "his", "her", "their", "visiting", "this", "that")
                for c in word.left
            )
            and not word.text[0].isupper()
        ):
            return ()
        office = title.role.office if title.role else ""
        for entity in reversed(self._named_before(word, sentence, refs)):
            person = self.person(entity)
            if person and self._fits(person, title, office):
                return (entity,)
        for entity in reversed(self.focus):
            person = self.person(entity)
            if person and self._fits(person, title, office):
                return (entity,)
        if title.role and title.role.rank in HEAD_RANKS and self.home and not self.focus:
            return (self._holder(self.home, title),)
        return ()

    @staticmethod
    def _fits(person: Person, title: Title, office: str) -> bool:
        if title.any_head:
            return person.rank in HEAD_RANKS
        return bool(person.role) and (
            person.office == office
            or person.role.lower().split()[-1] == title.text.lower().split()[-1]
        )

    def _holder(self, country: str, title: Title) -> str:
        """Who bears a title of a country: someone the text named, or known, or the country."""
        if title.role is None or title.past:
            return country
        office, rank = title.role.office, title.role.rank
        own = [p for p in self.people.known if p.country == country and p.role]
        for person in own:
            if person.office == office or (title.any_head and person.rank in HEAD_RANKS):
                return person.id
        if rank in HEAD_RANKS and (
            entry := self.people.holder(country, "" if title.any_head else office)
        ):
            person = self.people.introduce(entry.person, country, title.role, title.text)
            return person.id
        return country

    def _leaders(
        self, title: Title, number: int, sentence: Sentence, refs: Refs
    ) -> tuple[str, ...]:
        """The persons of "the two leaders", "the ministers": the last ones, each of a country."""
        office = title.role.office if title.role else ""
        order = list(
            reversed(
                [
                    *self.focus,
                    *(
                        e
                        for e in self._named_before(title.ref.head, sentence, refs)
                        if e.startswith("leader:")
                    ),
                ]
            )
        )
        if not number:
            for named in reversed(self.recent[-_LONG_WINDOW:]):
                those = {
                    self.country(e): e
                    for e in named
                    if e.startswith("leader:")
                    and (p := self.person(e))
                    and p.country
                    and (office == "counterpart" or self._fits(p, title, office))
                }
                if len(those) > 1:
                    return tuple(those.values())
        heads = [e for e in order if (p := self.person(e)) and self._fits(p, title, office)]
        for choice in (heads, order):
            found: dict[str, str] = {}
            for entity in choice:
                person = self.person(entity)
                if person and person.country and person.role and person.country not in found:
                    found[person.country] = entity
                if len(found) == (number or 2) and (number or len(self.group) != 3):
                    break
            if len(found) >= 2:
                return tuple(reversed(found.values()))
            if not title.any_head and office != "counterpart":
                break
        return self._group(number or 2, title.ref.head, sentence, refs) if number else ()

    # --- groups -----------------------------------------------------------

    @staticmethod
    def _number(word: Word) -> int | None:
        """How many "the two countries" are, 0 for "the countries"; None: no such group."""
        definite = False
        for child in word.left:
            low = child.text.lower()
            if low in NUMBERS:
                return NUMBERS[low]
            if low in ("2", "3", "4"):
                return int(low)
            definite = definite or low in ("the", "these", "their", "our")
            if child.dep in ("amod", "compound", "nmod") and low not in (
                "respective",
                "own",
                "visiting",
                "same",
            ):
                return None
        if any(c.dep in ("prep", "relcl", "acl") for c in word.right):
            return None
        return 0 if definite else None

    def _group(self, number: int, word: Word, sentence: Sentence, refs: Refs) -> tuple[str, ...]:
        wanted = number or max(2, len(self.group))
        here = [
            c
            for c in self.countries(self._named_before(word, sentence, refs))
            if c.startswith("country:")
        ]
        if len(here) == wanted:
            return self._found(here)
        if number == 0 and len(here) > 2:
            return self._found(here)
        if self.bilateral and wanted == 2:
            return self._found(self.main[:2])
        for together in reversed(self.joined[-_WINDOW:]):
            if len(together) == number or not number:
                return self._found(together)
        if len(self.group) == wanted:
            return self.group
        for named in list(reversed(self.recent))[:_WINDOW]:
            seen = [c for c in self.countries(named) if c.startswith("country:")]
            if len(seen) == wanted or (number == 0 and len(seen) > 2):
                return self._found(seen)
        if len(self.main) >= wanted:
            return self._found(self.main[:wanted])
        return ()

    def _found(self, countries: Sequence[str]) -> tuple[str, ...]:
        self.group = tuple(countries)
        return self.group

    def _lone(self, word: Word, sentence: Sentence, refs: Refs) -> tuple[str, ...]:
        """The country of "his country", "the kingdom"."""
        if any(c.text.lower() in ("his", "her") for c in word.left):
            owner = next(c for c in word.left if c.text.lower() in ("his", "her"))
            ids = self._of_pronoun(owner, "his", sentence, refs)
            return tuple(self.countries(ids))[:1]
        subjects = {c for ids, _ in self._subjects_above(word, refs) for c in self.countries(ids)}
        described = any(c.dep in ("amod", "compound", "nmod") for c in word.left)
        for named in [self._named_before(word, sentence, refs), *reversed(self.recent[-2:])]:
            seen = [
                c
                for c in self.countries(named)
                if c.startswith("country:") and not (described and c in subjects)
            ]
            if seen:
                return (seen[-1],)
        return ()

    # --- pronouns ---------------------------------------------------------

    def _of_pronoun(self, word: Word, low: str, sentence: Sentence, refs: Refs) -> tuple[str, ...]:
        if low in _WE or low in _I:
            return self._first_person(word, low, sentence, refs)
        for ids, plural in [*self._judged(word, refs), *self._subjects_above(word, refs)]:
            if fit := self._agree(ids, low, plural=plural):
                return fit
        earlier = self._named_before(word, sentence, refs) if low in _IT else []
        for entity in earlier:
            if fit := self._agree((entity,), low):
                return fit
        if fit := self._agree(self.subject, low):
            return fit
        if low in _HE and self.focus:
            return (self.focus[-1],)
        if low in _THEY:
            return self._plural(low)
        if low in _IT and self.recent:
            return tuple(self.countries(self.recent[-1])[:1])
        return ()

    def _plural(self, low: str) -> tuple[str, ...]:
        """Whom "they" and "their" mean when no subject says: those who met, or the two."""
        if low in ("they", "them") and self.recent:
            last = [e for e in self.recent[-1] if e.startswith("leader:")]
            if len(last) >= 2:
                return tuple(last)
        if self.bilateral or not self.group:
            return self.main[:2] if self.bilateral else ()
        return self.group

    def _agree(self, ids: tuple[str, ...], low: str, *, plural: bool = False) -> tuple[str, ...]:
        """The ids if a pronoun can mean them, in the form in which it does."""
        if not ids:
            return ()
        people = all(i.startswith("leader:") for i in ids)
        if low in _HE:
            return ids if len(ids) == 1 and people else ()
        if low in _IT:
            return ids if len(ids) == 1 and not people else ()
        return ids if len(ids) > 1 or plural or ids[0].startswith("organisation:") else ()

    @staticmethod
    def _judged(word: Word, refs: Refs) -> list[tuple[tuple[str, ...], bool]]:
        """Whom a verb of judgement is about: "thanked Poland for its aid" means Poland's."""
        for above in word.ancestors():
            if above.is_verb():
                if above.lemma not in JUDGEMENTS:
                    return []
                objects = [c for c in above.right if c.dep == "dobj" and c.i < word.i]
                return [(actor_ids(c, refs), c.tag in ("NNS", "NNPS")) for c in objects]
        return []

    def _subjects_above(self, word: Word, refs: Refs) -> Iterable[tuple[tuple[str, ...], bool]]:
        """The subjects before a word of the clauses around it, innermost first; whether plural."""
        for above in word.ancestors():
            if above.is_verb():
                if above.dep in ("xcomp", "ccomp", "advcl") and not above.all("nsubj", "nsubjpass"):
                    for doer in inherited_subject(above):  # "urged Iran to stop its raids": Iran's
                        if doer.i < word.i and (ids := actor_ids(doer, refs)):
                            yield ids, doer.tag in ("NNS", "NNPS")
                for child in above.children:
                    if child.dep in ("nsubj", "nsubjpass", "agent") and child.i < word.i:
                        noun = (
                            above.head
                            if child.tag in ("WP", "WDT") and above.dep == "relcl"
                            else child
                        )
                        if ids := actor_ids(noun, refs):
                            yield ids, noun.tag in ("NNS", "NNPS")

    def _first_person(
        self, word: Word, low: str, sentence: Sentence, refs: Refs
    ) -> tuple[str, ...]:
        if any(c.dep == "appos" for c in word.right) and word.head.i > word.i:
            # "We, the leaders of A, B and C, ...": all who are named before the verb
            between = (refs.at.get(w.i) for w in sentence.words if word.i < w.i < word.head.i)
            if named := self.countries(i for r in between if r is not None for i in r.ids):
                self.voices = tuple(named)
                return self.voices
        if word.i in sentence.quoted:
            for ids, _ in self._subjects_above(word, refs):
                if speaker := self.countries(ids):
                    return tuple(speaker[:1]) if low in _WE else ids[:1]
            later = self._main_subject(sentence, refs)
            if speaker := self.countries(later):
                return tuple(speaker[:1]) if low in _WE else later[:1]
        return self.voices

    # --- the sentence -----------------------------------------------------

    @staticmethod
    def _named_before(word: Word, sentence: Sentence, refs: Refs) -> list[str]:
        found: list[str] = []
        for other in sentence.words:
            if other.i >= word.i:
                break
            ref = refs.at.get(other.i)
            if ref is not None and ref.kind in _NAMES and ref.kind != "capital":
                if (
                    other.dep in ("amod", "compound")
                    and ref.head is other
                    and ref.ids
                    and ref.kind in ("demonym", "acronym")
                    and word.tag in ("NN", "NNP")
                ):
                    continue
                for entity in ref.ids:
                    if entity.startswith(("country:", "leader:", "organisation:")):
                        if entity in found:
                            found.remove(entity)
                        found.append(entity)
        return found

    def _owner(self, word: Word, refs: Refs) -> tuple[str, ...]:
        for child in word.left:
            if (
                child.dep == "poss"
                and (ref := refs.at.get(child.i))
                and ref.kind in ("name", "alias", "acronym")
            ):
                return ref.ids
        return ()


def actor_ids(word: Word, refs: Refs) -> tuple[str, ...]:
    """The ids that a noun phrase means: its head's, and those of what is joined to it."""
    found: list[str] = []
    for part in word.conjuncts():
        ref = refs.at.get(part.i)
        if ref is None:
            ref = next(
                (
                    r
                    for c in part.left
                    if c.dep in ("poss", "amod", "compound", "nmod") and (r := refs.at.get(c.i))
                ),
                None,
            )
            ref = ref or next(
                (
                    r
                    for c in part.right
                    if c.dep == "prep" and c.lemma in ("of", "from")
                    for g in c.children
                    if (r := refs.at.get(g.i))
                ),
                None,
            )
            if ref is not None and ref.head.dep == "pobj" and ref.head.head.head is part:
                found += [i for i in actor_ids(ref.head, refs) if i not in found]
        if ref is not None and ref.kind != "term":
            found += [i for i in ref.ids if i not in found]
    return tuple(found)


def most_named(counts: Counter[str]) -> tuple[tuple[str, ...], bool]:
    """The countries by how often they are named, and whether two of them are what it is about."""
    order = [c for c, _ in counts.most_common()]
    total = sum(counts.values())
    two = sum(counts[c] for c in order[:2])
    return tuple(order), len(order) >= 2 and two >= 0.8 * total
