"""The two ways to a receipt printer: the network and a device file. Every wait has an end."""

import os
import select
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Protocol


class LineBrokenError(Exception):
    """The line could not be opened, or was closed at the other end."""


class LineStalledError(Exception):
    """The other end takes no more bytes."""


class Line(Protocol):
    """An open line. Waits are in seconds."""

    def send(self, data: bytes, wait: float) -> None:
        """Send all. Raises LineStalledError when nothing moves for `wait`, LineBrokenError when the line is gone."""

    def receive(self, wait: float) -> bytes:
        """Return what has come, nothing after `wait`. Raises LineBrokenError when the line is gone."""

    def close(self) -> None: ...


Opener = Callable[[], Line]


def network(host: str, port: int = 9100, wait: float = 3.0) -> Opener:
    """Return what opens a line to a network printer. An offline one is found out after `wait` seconds."""

    def opened() -> Line:
        try:
            return _Network(socket.create_connection((host, port), timeout=wait))
        except OSError as fault:
            raise LineBrokenError(str(fault)) from fault

    return opened


def device(path: Path) -> Opener:
    """Return what opens a line to a device file such as /dev/usb/lp0 (not on Windows)."""

    def opened() -> Line:
        try:
            return _Device(os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY))
        except OSError as fault:
            raise LineBrokenError(str(fault)) from fault

    return opened


class _Network:
    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection

    def send(self, data: bytes, wait: float) -> None:
        self._connection.settimeout(wait)
        rest = memoryview(data)
        try:
            while rest:
                rest = rest[self._connection.send(rest) :]
        except TimeoutError as fault:
            raise LineStalledError from fault
        except OSError as fault:
            raise LineBrokenError(str(fault)) from fault

    def receive(self, wait: float) -> bytes:
        self._connection.settimeout(wait)
        try:
            data = self._connection.recv(256)
        except TimeoutError:
            return b""
        except OSError as fault:
            raise LineBrokenError(str(fault)) from fault
        if not data:
            raise LineBrokenError("closed by the printer")
        return data

    def close(self) -> None:
        self._connection.close()


class _Device:
    def __init__(self, handle: int) -> None:
        self._handle = handle

    def send(self, data: bytes, wait: float) -> None:
        rest = memoryview(data)
        while rest:
            if not select.select([], [self._handle], [], wait)[1]:
                raise LineStalledError
            try:
                rest = rest[os.write(self._handle, rest[:4096]) :]
            except BlockingIOError:
                continue
            except OSError as fault:
                raise LineBrokenError(str(fault)) from fault

    def receive(self, wait: float) -> bytes:
        if not select.select([self._handle], [], [], wait)[0]:
            return b""
        try:
            data = os.read(self._handle, 256)
        except BlockingIOError:
            return b""
        except OSError as fault:
            raise LineBrokenError(str(fault)) from fault
        if not data:
            raise LineBrokenError("the device is gone")
        return data

    def close(self) -> None:
        os.close(self._handle)
