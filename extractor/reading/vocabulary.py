"""The words of headings and of structured abstracts' labels, and what each announces. Tables only."""

import re
from enum import Enum
from functools import lru_cache

from schemas.paper import SectionKind


class Topic(Enum):
    """What a heading or label announces."""

    ABSTRACT = "abstract"
    INTRODUCTION = "introduction"
    METHODS = "methods"
    RESULTS = "results"
    DISCUSSION = "discussion"
    CONCLUSIONS = "conclusions"
    ASIDE = "aside"  # a summary beside the paper: TL;DR, highlights, what this study adds
    BACK = "back"  # funding, contributions, peer review: no value of the study stands there
    REFERENCES = "references"


SECTIONS = {
    Topic.ABSTRACT: SectionKind.ABSTRACT,
    Topic.INTRODUCTION: SectionKind.INTRODUCTION,
    Topic.METHODS: SectionKind.METHODS,
    Topic.RESULTS: SectionKind.RESULTS,
    Topic.DISCUSSION: SectionKind.DISCUSSION,
    Topic.CONCLUSIONS: SectionKind.CONCLUSIONS,
    Topic.ASIDE: SectionKind.OTHER,
    Topic.BACK: SectionKind.OTHER,
    Topic.REFERENCES: SectionKind.OTHER,
}

# Where a phrase joins several ("Methods and findings"), the first of these decides: what may hold
# results is results.
_RANK = (
    Topic.REFERENCES,
    Topic.BACK,
    Topic.RESULTS,
    Topic.METHODS,
    Topic.DISCUSSION,
    Topic.CONCLUSIONS,
    Topic.INTRODUCTION,
)

# Headings of a paper's main sections.
_HEADINGS = {
    Topic.ABSTRACT: "abstract; summary; structured abstract; abstract text; synopsis",
    Topic.INTRODUCTION: "introduction; background; rationale",
    Topic.METHODS: """
        method; methods; methodology; methodologies; experimental procedures; experimental section; star methods;
        online methods; materials; material; experimental
        """,
    Topic.RESULTS: "result; results; findings",
    Topic.DISCUSSION: "discussion; discussions; comment; comments",
    Topic.CONCLUSIONS: "conclusion; conclusions; concluding remarks",
    Topic.ASIDE: """
        tl;dr; tldr; contribution; contributions to the literature; highlights; key points; key messages;
        key findings; take-home message; take home message; research in context; evidence before this study;
        added value of this study; implications of all the available evidence; what is already known;
        what this study adds; what is known; what is new; plain language summary; lay summary; patient summary;
        editors' summary; editor's summary; author summary; significance statement; graphical abstract;
        clinical relevance; novelty and impact; strengths and limitations of this study; what this paper adds;
        what is already known on this topic; what is already known on this subject; main points; visual abstract
        """,
    Topic.BACK: """
        acknowledgements; acknowledgments; acknowledgement; acknowledgment; funding; financial support; grants;
        grant support; role of the funding source; role of the funder; sponsor; sponsors; funding source;
        funding sources; conflict of interest; conflicts of interest; conflict of interest statement;
        conflict of interests; competing interests; competing interest; declaration of interest; fundings;
        declaration of interests; declaration of competing interest; declarations of interest; declarations;
        disclosure; disclosures; disclosure statement; potential conflicts of interest; financial disclosure;
        author contributions; authors' contributions; author contribution; contributors; contributorship;
        credit authorship contribution statement; author information; authors; author affiliations; affiliations;
        ethics statement; ethics approval; ethical approval; ethics approval and consent to participate;
        consent for publication; patient consent; patient consent for publication; provenance and peer review;
        data availability; data availability statement; availability of data and materials; data sharing;
        data sharing statement; code availability; supporting information; supplementary material;
        supplementary materials; supplementary data; supplementary information; supplemental material;
        electronic supplementary material; additional file; additional files; additional information;
        appendix a. supplementary data; multimedia appendix; pre-publication history; publisher's note;
        keywords; key words; keyword; index terms; mesh terms; mesh headings; publication types; substances;
        abbreviations; list of abbreviations; abbreviation; nomenclature; peer reviews; peer review; videos;
        video; taxonomy; topics; citations; cited by; similar articles; related articles; related information;
        linkout - more resources; correspondence; corresponding author; copyright; license; licence; rights;
        article information; publication history; history; dates; orcid; figures; tables; comment in; full text links;
        trial registration; trial registration number; clinical trial registration; registration; trial registry;
        registration number; clinicaltrial; clinicaltrials; clinicaltrials.gov; clinical trial information;
        clinical trial registration number; clinical trial number; trial number; clinical trial registry;
        systematic review registration; prospero registration; review registration; study registration;
        clinical trials registration; clinicaltrials.gov identifier; clinicaltrials.gov number; registry number;
        funding/support; other information; protocol registration; trial registrations; level of evidence
        """,
    Topic.REFERENCES: """
        references; reference; bibliography; literature cited; works cited; reference list; references and notes;
        literature; cited literature; further reading
        """,
}

# Labels of structured abstracts that, as headings of a full text, would stand under another heading.
_LABELS = {
    Topic.INTRODUCTION: """
        objective; objectives; aim; aims; purpose; purposes; importance; context; hypothesis; goal; goals;
        introduction/background; question; research question; clinical question; problem; need and importance;
        study objective; study objectives; review question; why was this study done?; the aim; motivation; scope
        """,
    Topic.METHODS: """
        patients; subjects; participants; design; study design; statistical methods; statistical analysis;
        statistical analyses; statistics; procedures; procedure; search strategy; setting; settings; intervention; interventions; outcome measures; main outcome measures; approach;
        main outcome measure; main outcomes; main outcomes and measures; outcomes; outcome; measures; measure;
        measurements; measurement; main measures; exposure; exposures; patient selection; data sources; data source;
        study selection; data extraction; data synthesis; data collection; eligibility criteria; eligibility;
        population; sample; analysis; analyses; study population; sources; selection criteria; search methods;
        data extraction and synthesis; study eligibility criteria; participants/setting; study registry; type of study;
        study type; randomization; randomisation; blinding; follow-up; outcome measurements; main variables; animals;
        method of study selection; tabulation, integration, and results; primary endpoint; endpoints; end points;
        study sample; data; experimental design; trial design; statistical analysis used; methods used; case;
        case report; case presentation; treatment; data collection and analysis; review methods; setting and patients
        """,
    Topic.RESULTS: """
        finding; observations; main results; key results; main findings; primary results; major results;
        what did the researchers do and find?; numbers analysed; outcome data; recruitment; evidence synthesis;
        number randomised; evidence acquisition and synthesis; study results; principal findings; harms
        """,
    Topic.DISCUSSION: "limitations; limitation; strengths; weaknesses; study limitations",
    Topic.CONCLUSIONS: """
        perspectives; future directions; interpretation; relevance; implications; significance; clinical implications; meaning; recommendations;
        authors' conclusions; reviewers' conclusions; summary statement; practice implications; clinical significance;
        what do these findings mean?; advances in knowledge; conclusions and relevance; implications for practice;
        translational relevance; main conclusion; clinical impact; impact
        """,
}

_PART = re.compile(r"\s*(?:,\s*and|,|;|/|&|\band\b|\bor\b)\s*")
_FIRST_WORD = re.compile(r"[^ ,;/&]*")


def _words(table: dict[Topic, str]) -> dict[str, Topic]:
    entries = (
        (topic, phrase) for topic, phrases in table.items() for phrase in re.split(r";(?!dr)", phrases)
    )
    return {" ".join(phrase.split()): topic for topic, phrase in entries if phrase.strip()}


_HEADING_WORDS = _words(_HEADINGS)
_LABEL_WORDS = _words(_LABELS) | _HEADING_WORDS
_FIRST_WORDS = frozenset(found[0] for phrase in _LABEL_WORDS if (found := _FIRST_WORD.match(phrase)))
_LAST_WORDS = frozenset(re.split(r"[ /]", phrase)[-1] for phrase in _LABEL_WORDS)


def ends_label(word: str) -> bool:
    """Whether any known label ends in this word: a cheap test before a dear one."""
    return word.rpartition("/")[2].casefold() in _LAST_WORDS


@lru_cache(maxsize=4096)
def heading_topic(phrase: str) -> Topic | None:
    """What a heading of this wording announces, or None for one of the paper's own."""
    return _topic(phrase, _HEADING_WORDS)


@lru_cache(maxsize=4096)
def label_topic(phrase: str) -> Topic | None:
    """What a structured abstract's label of this wording announces."""
    return _topic(phrase, _LABEL_WORDS)


def _topic(phrase: str, words: dict[str, Topic]) -> Topic | None:
    if len(phrase) > 90:
        return None
    plain = " ".join(phrase.split()).replace("’", "'").strip(" .:*_").casefold()
    if (known := words.get(plain)) is not None:
        return known
    first = _FIRST_WORD.match(plain)
    if first is None or first[0] not in _FIRST_WORDS:
        return None
    parts = _PART.split(plain)
    if len(parts) < 2 or not any(part in words for part in parts):
        return None
    # One main word makes the whole a main heading: "patients" alone is not one, "patients and methods" is.
    topics = [_LABEL_WORDS.get(part) for part in parts]
    return None if None in topics else next((topic for topic in _RANK if topic in topics), None)
