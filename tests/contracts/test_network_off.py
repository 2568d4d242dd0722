"""The guard in conftest.py holds: without this test it could be lost and nobody would notice."""

import socket
import urllib.request

import pytest


def test_a_connection_is_refused_before_it_leaves():
    with socket.socket() as way_out, pytest.raises(RuntimeError, match="without a network"):
        way_out.connect(("192.0.2.1", 80))


def test_a_name_is_not_looked_up():
    with pytest.raises(RuntimeError, match="without a network"):
        urllib.request.urlopen("http://example.invalid/", timeout=1)
