from scripts import write_cli_docs


def test_the_page_of_the_command_line_is_its_help():
    committed = write_cli_docs.PAGE.read_text(encoding="utf-8")
    assert committed == write_cli_docs.page(), "run python -m scripts.write_cli_docs"


def test_the_page_can_be_written_anew(tmp_path, monkeypatch):
    monkeypatch.setattr(write_cli_docs, "PAGE", tmp_path / "docs" / "cli.md")
    write_cli_docs.main()
    assert "extractor ingest" in write_cli_docs.PAGE.read_text(encoding="utf-8")
