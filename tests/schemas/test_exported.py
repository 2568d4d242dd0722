import json

import pytest

from scripts import export_schemas

FILES = export_schemas.exported()


@pytest.mark.parametrize("name", FILES)
def test_committed_schema_is_that_of_the_models(name):
    committed = (export_schemas.FOLDER / name).read_text(encoding="utf-8")
    assert committed == FILES[name], "run python -m scripts.export_schemas and look at the difference"


def test_nothing_else_is_published():
    assert {path.name for path in export_schemas.FOLDER.iterdir()} == FILES.keys()


def test_export_replaces_what_is_old(tmp_path, monkeypatch):
    monkeypatch.setattr(export_schemas, "FOLDER", tmp_path / "json")
    export_schemas.main()
    (tmp_path / "json" / "old.json").touch()
    export_schemas.main()
    assert {path.name for path in (tmp_path / "json").iterdir()} == FILES.keys()


def test_feed_schema_names_every_kind():
    schema = json.loads(FILES["feed.json"])
    assert len(schema["oneOf"]) == 7
    assert schema["$defs"]["EffectRow"]["properties"]["schema"]["const"] == "evidence/1"
