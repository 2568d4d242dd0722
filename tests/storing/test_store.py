import sqlite3

import pytest
from sqlalchemy.exc import IntegrityError

from extractor.errors import WrongUse
from extractor.storing import Wanted, open_store
from extractor.storing import search as searching
from schemas.value import Kind
from tests.papers import evidence


def table(db, query):
    connection = sqlite3.connect(db)
    rows = connection.execute(query).fetchall()
    connection.close()
    return rows


def test_loads_exactly_what_was_saved(store):
    saved = evidence()
    assert store.save(saved)
    assert store.load("a1") == saved


def test_saving_again_changes_nothing(store, db):
    store.save(evidence(path="a.txt"))
    assert not store.save(evidence(path="b.txt"))
    assert table(db, "SELECT path FROM documents") == [("a.txt",)]
    assert table(db, "SELECT count(*) FROM records") == [(3,)]


def test_tells_where_a_document_came_from(store):
    store.save(evidence("a1", path="a.txt"))
    store.save(evidence("b2", path=None))
    assert [store.origin(one) for one in ("a1", "b2", "c3")] == ["a.txt", "", None]


def test_loading_an_unknown_document_is_wrong_use(store):
    with pytest.raises(WrongUse, match="holds no document x"):
        store.load("x")


def test_a_document_is_saved_whole_or_not_at_all(store, db):
    whole = evidence()
    stray = whole.flags[0].model_copy(update={"records": ("nobody",)})
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        store.save(whole.model_copy(update={"flags": (stray,)}))
    assert table(db, "SELECT count(*) FROM documents") == [(0,)]
    assert store.save(whole)


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "odds"},
        {"section": "appendix"},
        {"status": "perhaps"},
        {"confidence": 1.5},
        {"start_char": 20, "end_char": 10},
        {"start_char": -1},
        {"page": 0},
        {"document_id": "nobody"},
        {"quote": None},
    ],
    ids=str,
)
def test_the_database_refuses_a_wrong_record(store, db, wrong):
    store.save(evidence())
    connection = sqlite3.connect(db)
    connection.execute("PRAGMA foreign_keys = ON")
    changes = ", ".join(f"{column} = ?" for column in wrong)
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(f"UPDATE records SET {changes}", tuple(wrong.values()))  # noqa: S608  (our own names)
    connection.close()


@pytest.mark.parametrize("wrong", ["severity = 'grave'", "code = 'EF1'"])
def test_the_database_refuses_a_wrong_flag(store, db, wrong):
    store.save(evidence())
    connection = sqlite3.connect(db)
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(f"UPDATE flags SET {wrong}")  # noqa: S608  (our own words)
    connection.close()


def test_removing_a_document_removes_all_that_hangs_on_it(store, db):
    store.save(evidence())
    connection = sqlite3.connect(db)
    connection.execute("PRAGMA foreign_keys = ON")
    with connection:
        connection.execute("DELETE FROM documents")
    connection.close()
    for name in ("papers", "records", "flags", "flag_records", "unread"):
        assert table(db, f"SELECT count(*) FROM {name}") == [(0,)]  # noqa: S608  (our own names)


def test_a_printed_p_beyond_one_is_kept(store, db):
    saved = evidence()
    p = saved.records[0].p.model_copy(update={"text": "1.083", "value": saved.records[0].p.value + 1})
    store.save(saved.model_copy(update={"records": (saved.records[0].model_copy(update={"p": p}),)}))
    assert table(db, "SELECT p FROM records") == [(1.001,)]


def test_readers_and_a_writer_work_at_once(store, db):
    assert table(db, "PRAGMA journal_mode") == [("wal",)]
    with open_store(db) as other:
        store.save(evidence())
        assert other.origin("a1") is not None


def test_two_programs_may_save_the_same_document(store, db):
    with open_store(db) as other:
        other.save(evidence())
    assert store.save(evidence()) is False


def found(store, **wanted):
    return [one.id for evidence in store.search(Wanted(**wanted)) for one in evidence.records]


def test_search_narrows_by_kind_words_and_document(store):
    store.save(evidence("a1", path="a.txt"))
    store.save(evidence("b2", path="b.txt"))
    assert len(found(store)) == 6
    assert found(store, kind=Kind.COUNT) == ["a1-count", "b2-count"]
    assert found(store, containing="hr 0.20", document="b.txt") == ["b2-effect"]
    assert found(store, containing="No Surgery", document="b") == ["b2-effect"]
    assert found(store, containing="100%") == []


def test_search_narrows_flags(store):
    store.save(evidence())
    for wanted, count in [({"severity": "error"}, 1), ({"severity": "note"}, 0), ({"code": "ef002"}, 1)]:
        (one,) = store.search(Wanted(**wanted))
        assert len(one.flags) == count
    (one,) = store.search(Wanted(code="p-contradicts-interval"))
    assert len(one.flags) == 1


def test_search_for_an_unknown_document_is_wrong_use(store):
    with pytest.raises(WrongUse, match="holds no document"):
        list(store.search(Wanted(document="nobody")))


def test_search_keeps_the_order_of_ingest_over_many_documents(store, monkeypatch):
    monkeypatch.setattr(searching, "_TOGETHER", 2)
    names = ["e", "d", "a", "c", "b"]
    for name in names:
        store.save(evidence(name))
    assert [one.paper.id for one in store.search()] == names
    assert all(
        one == store.load(one.paper.id).model_copy(update={"paper": one.paper}) for one in store.search()
    )


def test_replacing_keeps_the_place_and_nothing_of_the_old(store, db):
    for document in ("a1", "b2"):
        store.save(evidence(document))
    bare = evidence("a1").model_copy(update={"flags": (), "unread": ()})
    store.replace(bare)
    assert store.load("a1") == bare
    assert table(db, "SELECT id FROM documents ORDER BY ingested_at") == [("a1",), ("b2",)]
    assert table(db, "SELECT count(*) FROM flag_records") == [(1,)]


def test_severities_and_reviews_of_a_document(store):
    store.save(evidence("a1"))
    assert store.severities("a1") == {"error": 1}
    assert store.severities("nobody") == {}
    assert not store.reviewed("a1")
    judged = evidence("b2")
    records = (judged.records[0].model_copy(update={"status": "accepted"}), *judged.records[1:])
    store.save(judged.model_copy(update={"records": records}))
    assert store.reviewed("b2")
