from extractor.document import Document
from extractor.finding import find
from extractor.linking import link
from extractor.linking.confidence import SUREST, clues, share
from schemas.record import Record
from tests.linking.cases import paper_of


def records(text: str) -> list[Record]:
    document = Document(paper_of({"text": text}))
    return list(link(document, find(document)))


def test_a_whole_effect_is_surer_than_a_bare_difference():
    (whole,) = records("OS was longer with the drug (HR 0.62, 95% CI 0.48-0.80; P = 0.01).")
    (bare,) = records("The mean difference was 3.1 points.")
    assert whole.confidence > 0.95 > bare.confidence


def test_a_rate_in_the_words_of_a_count_is_less_sure_than_one_alone():
    shared = {record.kind: record for record in records("Relapse was seen in 66% (66/100) of patients.")}
    (alone,) = records("Relapse was seen in 66% of patients.")
    assert shared["rate"].confidence < alone.confidence


def test_clues_tell_kind_production_and_filled_fields():
    (record,) = records("Forty-two patients died.")
    shown = clues(record.__dict__, twin=False)
    assert {"count", "section results", "role event", "few False", "patients True"} <= set(shown)


def test_an_unknown_clue_weighs_nothing_and_nothing_is_certain():
    assert share(["unheard of"], 0.0, {}) == SUREST / 2
    assert share(["a"], 0.0, {"a": 50.0}) <= SUREST


def test_kinds_without_clues_of_their_own_have_those_of_all():
    (record,) = records("Heterogeneity was high (I2 = 82%).")
    assert clues(record.__dict__, twin=False)[0] == record.kind
    assert 0 < record.confidence < 1
