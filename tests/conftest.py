"""What every test runs under: no network, settled property tests, the shared papers if present."""

import os
import socket
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]

# ci: the same few examples each run, so that a red build means a change and not a draw.
settings.register_profile("ci", max_examples=25, derandomize=True, deadline=None, database=None)
# full: many new examples, for a person with time; failures are kept and tried first.
settings.register_profile("full", max_examples=2000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


class NetworkUsedError(RuntimeError):
    """A test tried to reach another machine."""


@pytest.fixture(scope="session", autouse=True)
def network_off():
    """Refuse every connection and name look-up: no result may depend on another machine.

    For the whole session, since a per-test fixture would be one more thing to run a thousand times.
    """

    def refuse(*_args: object, **_kwargs: object) -> NoReturn:
        raise NetworkUsedError("tests run without a network")

    with pytest.MonkeyPatch.context() as patch:
        for way_out in ("connect", "connect_ex", "sendto", "sendmsg"):
            patch.setattr(socket.socket, way_out, refuse)
        patch.setattr(socket, "getaddrinfo", refuse)
        yield


@pytest.fixture(scope="session")
def shared():
    """The folder of papers and gold annotations that lies beside the checkout, not in it."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("no ../shared beside this checkout: its papers and gold annotations are not in the repo")
    return folder
