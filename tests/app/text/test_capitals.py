"""Capitals given the case that they would have elsewhere."""

import pytest

from app.text.capitals import mixed_case


class Words:
    """English of some words; the tagger finds the names that it is told of."""

    def __init__(self, *names: str) -> None:
        self.tagged = names
        self.known = {
            "noun": "affaires bush charge danzig fires kohl land loan minister public talks treaty",
            "verb": "agreed aid asked bush made may met sign signed visited",
            "adj": "long new polish yet",
            "other": "a and at by for has have he in not of on said that the us was we who with",
        }

    def classes(self, word: str) -> frozenset[str]:
        return frozenset(name for name, words in self.known.items() if word in words.split())

    def names(self, text: str) -> frozenset[int]:
        return frozenset(text.find(name) for name in self.tagged)


def cased(text: str, *names: str) -> str:
    """The text in mixed case, read within a paragraph that is long enough."""
    ahead = "THE TREATY WAS LONG AND THE TALKS WITH THE MINISTER AT THE TREATY. "
    found = mixed_case(ahead + text, Words(*names))
    assert found.startswith("The treaty was long and the talks with the minister at the treaty. ")
    assert len(found) == len(ahead + text)
    return found[len(ahead) :]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        # what the vocabulary names
        ("THE POLISH MINISTER MET NORTH KOREA'S.", "The Polish minister met North Korea's."),
        ("SINO-SOVIET TALKS IN GUINEA-BISSAU.", "Sino-Soviet talks in Guinea-Bissau."),
        ("NATO MET THE WHO.", "NATO met the WHO."),
        ("THE MINISTER WHO ASKED FOR AID.", "The minister who asked for aid."),
        ("HE MET MAO TSE-TUNG.", "He met Mao Tse-tung."),
        # who stands behind a title
        ("PRESIDENT MOUSSA DABO MET.", "President Moussa Dabo met."),
        ("PRESIDENT DABO, DABO AND MR. VAN DER LUND MET.",
         "President Dabo, Dabo and Mr. Van der Lund met."),
        ("CHANCELLOR KOHL MET A MINISTER.", "Chancellor Kohl met a minister."),
        ("AMBASSADOR MCLUND VISITED.", "Ambassador McLund visited."),
        ("MINISTER OF FOREIGN AFFAIRS LUND MET.", "Minister of Foreign Affairs Lund met."),
        # what English has no word for
        ("THE LOAN FOR MUSSENDA HAS THE (ABORA) IN THE FMB.",
         "The loan for Mussenda has the (ABORA) in the FMB."),
        ("THE NEWISM AND ANTI-LAND TALKS.", "The newism and anti-land talks."),
        ("HE SAID WE'LL SIGN, WE'RE NEW.", "He said we'll sign, we're new."),
        ("SVR AND GRU HAVE 5 MLN DLRS.", "SVR and GRU have 5 mln dlrs."),
        # months, letters, numerals, contractions
        ("IN MAY HE MAY SIGN ON MONDAY, MAY 3.", "In May he may sign on Monday, May 3."),
        ("XI JINPING MET A CHARGE D'AFFAIRES IN THE 1950S, AND XI SIGNED.",
         "Xi Jinping met a charge d'affaires in the 1950s, and Xi signed."),
        ("J. K. LUND DIDN'T SIGN TREATY II.", "J. K. Lund didn't sign treaty II."),
        ("HE SAID, \"A LOAN WAS ASKED OF US BY US.\" U.S. TALKS WITH THE US.",
         "He said, \"A loan was asked of us by us.\" U.S. talks with the US."),
    ],
)  # fmt: skip
def test_names_keep_their_capitals(written: str, expected: str) -> None:
    assert cased(written) == expected


def test_the_tagger_tells_of_words_that_may_be_names() -> None:
    assert cased("HE VISITED DANZIG.") == "He visited danzig."
    assert cased("HE VISITED DANZIG.", "danzig") == "He visited Danzig."
    assert cased("HE SAID BUSH FIRES.", "bush") == "He said bush fires."
    assert cased("PRESIDENT BUSH SAID BUSH MET.", "bush") == "President Bush said bush met."


def test_what_is_no_paragraph_in_capitals_keeps_its_case() -> None:
    text = (
        "PERU AND CHILE SIGN\n\n"
        "The ministers of PERU and CHILE met in LIMA and signed THE TREATY OF ANCON II.\n\n"
        "THE TREATY THAT THE MINISTER OF PERU AND CHILE HAVE SIGNED WAS NOT YET MADE PUBLIC."
    )
    assert mixed_case(text, Words()).split("\n\n") == [
        "PERU AND CHILE SIGN",
        "The ministers of PERU and CHILE met in LIMA and signed THE TREATY OF ANCON II.",
        "The treaty that the minister of Peru and Chile have signed was not yet made public.",
    ]
    assert mixed_case("", Words()) == ""


@pytest.mark.parametrize(
    "text",
    [
        "STRASSE ẞ İ " * 20,
        "1. 2. 3. " * 30,
        "A" * 5_000,
        "\n\n" * 50,
        "THE US' \"US\" A.B.C. 'S " * 9,
    ],
)
def test_odd_texts_keep_their_length(text: str) -> None:
    assert len(mixed_case(text, Words())) == len(text)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("PRESIDENT DABO: He met DABO at sea.", "President Dabo: He met DABO at sea."),
        ("MR. DABO: We agreed.", "Mr. Dabo: We agreed."),
        ("NATO: We agreed.", "NATO: We agreed."),
        ("Mr. DABO: We agreed.", "Mr. DABO: We agreed."),
    ],
)
def test_the_label_of_a_speaker_gets_mixed_case(written: str, expected: str) -> None:
    assert mixed_case(written, Words()) == expected
