"""The locks pin what pyproject.toml asks for, with hashes and nothing else.

A range changed without scripts/lock would be found only by whoever installs next.
"""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(
    r"^(?P<name>[\w.-]+)==(?P<version>[^ ]+) \\\n(?P<hashes>(?:    --hash=sha256:.*\n)+)", re.MULTILINE
)


def pins(lock: str) -> dict[str, str]:
    text = (ROOT / lock).read_text(encoding="utf-8")
    return {canonicalize_name(pin["name"]): pin["version"] for pin in PIN.finditer(text)}


def asked_for(*, dev: bool) -> list[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = settings["project"]
    extras = project["optional-dependencies"]["dev"] if dev else []
    return [*settings["build-system"]["requires"], *project["dependencies"], *extras]


@pytest.mark.parametrize(("lock", "dev"), [("requirements.lock", False), ("requirements-dev.lock", True)])
def test_every_range_is_pinned_within_it(lock, dev):
    pinned = pins(lock)
    unmet = [
        str(wanted)
        for wanted in map(Requirement, asked_for(dev=dev))
        if (version := pinned.get(canonicalize_name(wanted.name))) is None or version not in wanted.specifier
    ]
    assert not unmet, f"{lock} is behind pyproject.toml: run scripts/lock"


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_holds_hashed_pins_and_nothing_else(lock):
    rest = PIN.sub("", (ROOT / lock).read_text(encoding="utf-8"))
    assert [line for line in rest.splitlines() if line and not line.lstrip().startswith("#")] == []


def test_tests_run_on_the_versions_that_users_get():
    dev = pins("requirements-dev.lock")
    assert {name: dev.get(name) for name in pins("requirements.lock")} == pins("requirements.lock")
