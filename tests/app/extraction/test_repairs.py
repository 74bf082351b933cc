"""Parses that cannot be right are mended, and those that may be are left alone."""

from __future__ import annotations

import pytest

from app.extraction.repairs import repair, share_nouns
from app.extraction.words import move
from tests.app.extraction.trees import Tree, parse


def mended(written: str) -> Tree:
    tree = parse(written)
    repair([tree.sentence])
    return tree


def hung(tree: Tree, text: str) -> tuple[str, str]:
    return tree[text].dep, tree[text].head.text


READY = (
    "Oman nsubj 2 OMN; is/be/VBZ ROOT 2; ready acomp 2; to aux 5; sell xcomp 3; oil dobj 5; "
    "and cc 2; {} 2; gas dobj 8"
)


def test_a_bare_infinitive_joins_the_one_before_it_and_not_the_finite_verb() -> None:
    assert hung(mended(READY.format("export/export/VB conj")), "export") == ("conj", "sell")


def test_a_noun_stays_where_nothing_shows_that_it_belongs_elsewhere() -> None:
    assert hung(mended(READY.format("export/export/NN conj")), "export") == ("conj", "is")


@pytest.mark.parametrize("form", ["exports/export/VBZ conj", "exported/export/VBD conj"])
def test_a_finite_verb_stays_joined_to_the_finite_verb(form: str) -> None:
    assert hung(mended(READY.format(form)), form.partition("/")[0]) == ("conj", "is")


def test_an_infinitive_behind_a_modal_stays_with_it() -> None:
    tree = mended(
        "Oman nsubj 3 OMN; will aux 3; agrees/agree/VBP ROOT 3; to aux 5; sell xcomp 3; and cc 3; "
        "export/export/VB conj 3"
    )
    assert hung(tree, "export") == ("conj", "agrees")


LISTED = "met/meet ROOT 1; in prep 1; Oman pobj 2; {}; Iran npadvmod 1; . punct 1"


def test_a_name_behind_a_comma_goes_on_with_the_list_before_it() -> None:
    assert hung(mended(LISTED.format(", punct 1")), "Iran") == ("conj", "Oman")


def test_a_name_without_a_comma_before_it_stays() -> None:
    assert hung(mended(LISTED.format("then advmod 1")), "Iran") == ("npadvmod", "met")


SUPPORT = "thanks ROOT 1; for prep 1; France pobj 2; {}; Japan poss 7; 's case 5; support conj 3"


def test_what_two_own_belongs_to_both() -> None:
    tree = mended(SUPPORT.format("and cc 3"))
    assert (hung(tree, "support"), hung(tree, "France")) == (("pobj", "for"), ("conj", "Japan"))


def test_what_the_last_of_a_list_owns_stays_where_no_and_joins_them() -> None:
    assert hung(mended(SUPPORT.format(", punct 3")), "support") == ("conj", "France")


def test_an_apposition_with_an_and_is_one_of_a_list() -> None:
    assert hung(
        mended("Xi nsubj 5; , punct 1; Modi appos 1; and cc 3; met/meet ROOT 5"), "Modi"
    ) == (
        "conj",
        "Xi",
    )
    assert hung(mended("Xi nsubj 4; , punct 1; Chairman appos 1; met/meet ROOT 4"), "Chairman") == (
        "appos",
        "Xi",
    )


def test_an_object_behind_a_phrase_hangs_on_the_verb_and_not_on_the_phrase() -> None:
    late = (
        "Oman nsubj 2; condemned/condemn ROOT 2; in prep 2; terms pobj 3{}; "
        "the det {n}; raid appos 4"
    )
    assert hung(mended(late.format("", n=6)), "raid") == ("dobj", "condemned")
    assert hung(mended(late.format("; , punct 4", n=7)), "raid") == ("appos", "terms")
    that = late.format("", n=6) + "; that mark 9; Chad nsubj 9; flew/fly ccomp 2"
    assert hung(mended(that), "flew") == ("relcl", "raid")
    assert hung(mended(that), "that") == ("dobj", "flew")


@pytest.mark.parametrize(("kind", "shared"), [("demonym", True), ("name", False)])
def test_two_adjectives_before_a_noun_share_it(kind: str, shared: bool) -> None:
    tree = parse(
        f"Omani nsubj 5 OMN~{kind}; and cc 1; Saudi compound 4 SAU~demonym; guards conj 1; "
        "clashed/clash ROOT 5"
    )
    share_nouns(tree.sentence.words, tree.refs)
    assert hung(tree, "guards") == (("nsubj", "clashed") if shared else ("conj", "Omani"))
    assert hung(tree, "Omani") == (("amod", "guards") if shared else ("nsubj", "clashed"))


def test_items_behind_a_colon_hang_on_what_introduces_them() -> None:
    above = parse("parties nsubj 2; agreed/agree ROOT 2; : punct 2")
    item = parse("to aux 2; cooperate/cooperate/VB ROOT 2", first=3)
    other = parse("they nsubj 2; left/leave ROOT 2", first=5)
    repair([above.sentence, item.sentence, other.sentence])
    assert (item["cooperate"].dep, item["cooperate"].head) == ("xcomp", above["agreed"])
    assert other["left"].head is other["left"]


def test_a_tree_has_no_ring() -> None:
    tree = parse("a ROOT 1; b dep 1; c dep 2")
    move(tree["b"], tree["c"], "dep")
    assert tree["b"].head is tree["a"]
    move(tree["c"], tree["a"], "conj")
    assert (tree["c"].head, tree["a"].right, tree["b"].right) == (
        tree["a"],
        [tree["b"], tree["c"]],
        [],
    )


def test_co_operation_is_cooperation() -> None:
    tree = parse("co/co/NN compound 3; - punct 3; operation nsubj 4; grew/grow ROOT 4")
    tree["co"].end = tree["-"].start
    repair([tree.sentence])
    assert tree["operation"].lemma == "cooperation"
    assert (
        mended("a det 2; operation nsubj 3; began/begin ROOT 3")["operation"].lemma == "operation"
    )


def test_who_is_lent_a_sum_is_no_part_of_it() -> None:
    tree = mended(
        "Oman nsubj 2 OMN; lent/lend/VBD ROOT 2; Yemen nmod 6 YEM; 2/2/CD compound 5; "
        "million/million/CD nummod 6; dollars dobj 2"
    )
    assert hung(tree, "Yemen") == ("dative", "lent")


def test_a_name_before_a_noun_that_is_not_counted_stays_with_it() -> None:
    tree = mended("Oman nsubj 2 OMN; bought/buy/VBD ROOT 2; Yemen nmod 4 YEM; coffee dobj 2")
    assert hung(tree, "Yemen") == ("nmod", "coffee")


def test_so_did_another_joins_the_subject_before_it() -> None:
    tree = mended(
        "Oman nsubj 2 OMN; came/come/VBD ROOT 2; and cc 2; so advmod 5; did/do/VBD conj 2; "
        "Yemen nsubj 5 YEM"
    )
    assert hung(tree, "Yemen") == ("conj", "Oman")


def test_a_second_in_behind_a_comma_goes_with_the_first() -> None:
    tree = mended(
        "raised/raise/VBD ROOT 1; cooperation dobj 1; in/in/IN prep 2; trade pobj 3; , punct 1; "
        "in/in/IN prep 1; sport pobj 6"
    )
    assert tree["sport"].head.head.text == "cooperation"


def test_an_example_named_in_particular_stands_beside_what_it_is_one_of() -> None:
    tree = mended(
        "speak/speak/VB ROOT 1; at prep 1; forums pobj 2; , punct 1; in/in/IN prep 7; "
        "particular/particular/JJ amod 5; Oman dobj 1 OMN"
    )
    assert hung(tree, "Oman") == ("conj", "forums")


def test_a_cease_fire_in_three_words_is_a_ceasefire() -> None:
    tree = mended("signed/sign/VBD ROOT 1; cease compound 4; - punct 4; fire dobj 1")
    assert tree["fire"].lemma == "ceasefire"


def test_an_infinitive_with_to_is_no_relative_clause() -> None:
    tree = mended("met/meet/VBD ROOT 1; Oman dobj 1 OMN; to aux 4; talk/talk/VB relcl 2")
    assert hung(tree, "talk") == ("acl", "Oman")
