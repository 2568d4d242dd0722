import pytest

from extractor.storing import open_store


@pytest.fixture
def db(tmp_path):
    return str(tmp_path / "evidence.db")


@pytest.fixture
def store(db):
    with open_store(db, create=True) as opened:
        yield opened
