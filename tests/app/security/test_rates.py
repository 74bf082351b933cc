"""How many requests one client may make."""

from __future__ import annotations

import pytest

from app.security.rates import CLIENTS, Rates


def test_a_bucket_empties_and_fills_evenly() -> None:
    rates = Rates(60)
    assert [rates.wait("a", 0.0) for _ in range(60)] == [0.0] * 60
    assert rates.wait("a", 0.0) == pytest.approx(1.0)
    assert rates.wait("a", 0.25) == pytest.approx(0.75)
    assert rates.wait("a", 1.0) == 0.0
    assert rates.wait("a", 1.0) == pytest.approx(1.0)


def test_one_client_does_not_pay_for_another() -> None:
    rates = Rates(1)
    assert rates.wait("a", 0.0) == 0.0
    assert rates.wait("a", 0.0) > 0
    assert rates.wait("b", 0.0) == 0.0


def test_no_limit_is_no_limit() -> None:
    rates = Rates(0)
    assert {rates.wait("a", 0.0) for _ in range(1000)} == {0.0}


def test_clients_long_unseen_are_forgotten() -> None:
    rates = Rates(1)
    for number in range(CLIENTS + 10):
        rates.wait(str(number), 0.0)
    assert len(rates._buckets) == CLIENTS
    assert rates.wait("0", 0.0) == 0.0
