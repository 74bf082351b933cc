"""The socket that the service listens on."""

from __future__ import annotations

import socket

from loaders.serving import listening_socket


def test_what_is_answered_is_sent_at_once() -> None:
    with (
        listening_socket("127.0.0.1", 0) as listening,
        socket.create_connection(listening.getsockname()),
        listening.accept()[0] as taken,
    ):
        assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0
