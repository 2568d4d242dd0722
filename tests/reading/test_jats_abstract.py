from tests.reading.articles import jats, read, slices


def abstract(content, attributes=""):
    return f"<abstract {attributes}>{content}</abstract>"


def described(paper):
    return [
        (str(b.role), b.heading, b.part and str(b.part), paper.text[b.start : b.end])
        for b in paper.blocks
        if b.section == "abstract"
    ]


def test_structured():
    paper = read(
        jats(
            front=abstract(
                "<sec><title>Patients and Methods:</title><p>We did.</p><p>And more.</p></sec>"
                "<sec><title>Trial registration</title><p>NCT01234567</p></sec>"
                "<sec><title>Odd label</title><p>So.</p></sec>"
            )
        )
    )
    assert paper.text.endswith(
        "Abstract\n\nPatients and Methods: We did. And more.\n\nTrial registration: NCT01234567\n\nOdd "
        "label: So."
    )
    assert described(paper) == [
        ("heading", "Abstract", None, "Abstract"),
        ("heading", "Patients and Methods", "methods", "Patients and Methods:"),
        ("prose", "Patients and Methods", "methods", "We did. And more."),
        ("boilerplate", None, None, "Trial registration: NCT01234567"),
        ("heading", "Odd label", None, "Odd label:"),
        ("prose", "Odd label", None, "So."),
    ]
    assert paper.metadata.registration == "NCT01234567"


def test_labels_that_stand_in_the_paragraphs():
    paper = read(
        jats(front=abstract("<title>Summary</title><p><bold>Methods:</bold> We did. Results: 5 of 6.</p>"))
    )
    assert described(paper) == [
        ("heading", "Summary", None, "Summary"),
        ("heading", "Methods", "methods", "Methods:"),
        ("prose", "Methods", "methods", "We did."),
        ("heading", "Results", "results", "Results:"),
        ("prose", "Results", "results", "5 of 6."),
    ]


def test_plain_nested_and_untitled():
    paper = read(
        jats(
            front=abstract(
                "<p>Plain.</p><sec><p>No title.</p><sec><title>Results</title><p>5.</p></sec></sec>"
            )
        )
    )
    assert slices(paper)[2:] == ["Plain.", "No title.", "Results:", "5."]


def test_marks_of_joined_paragraphs_stay_in_place():
    paper = read(jats(front=abstract("<sec><title>Aim</title><p>One.</p><p>Two<sup>7</sup>.</p></sec>")))
    assert [paper.text[c.start : c.end] for c in paper.citations] == ["[7]"]


def test_summaries_beside_the_abstract_follow_it_and_those_in_other_languages_are_not_read():
    paper = read(
        jats(
            front=abstract("<p>HR 3.</p>", 'abstract-type="editor"')
            + abstract("<p>HR 2.</p>")
            + abstract("<p>HR 4.</p>", 'abstract-type="summary" xml:lang="pt"')
            + "<trans-abstract><title>Resumen</title><p>HR 2.</p></trans-abstract>"
        )
    )
    assert [(role, text) for role, _, _, text in described(paper)] == [
        ("heading", "Abstract"),
        ("prose", "HR 2."),
        ("prose", "HR 3."),
        ("boilerplate", "HR 4."),
        ("heading", "Resumen"),
        ("boilerplate", "HR 2."),
    ]


def test_the_only_abstract_is_the_abstract_whatever_its_type():
    assert slices(read(jats(front=abstract("<p>HR 2.</p>", 'abstract-type="short"'))), "prose") == ["HR 2."]
    assert slices(read(jats(front=abstract("<p>HR 2.</p>", 'abstract-type="toc"'))), "heading") == []


def test_a_table_in_an_abstract_is_not_lost():
    paper = read(
        jats(front=abstract("<p>See<table-wrap><table><tr><td>5</td></tr></table></table-wrap> there.</p>"))
    )
    assert len(paper.tables) == 1
    assert slices(paper, "prose") == ["See there."]
