"""Make a fresh machine ready: system libraries, .venv, locked packages, the project itself.

`python3 packaging/setup_machine.py run` sets up what the program needs, `dev` also what tests and checks need.
Standard library only, and able to start on any Python 3, since it is the first thing that runs. What was done is
noted in .venv/set-up.json by a hash of what it was done from, so that a second call does nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
NOTES = VENV / "set-up.json"
OLDEST = (3, 11)

# What the Qt wheels expect of Debian 12 or Ubuntu 24.04; without the first line not even QtCore can be imported.
LIBRARIES = [
    *("libgl1", "libegl1", "libxkbcommon0", "libfontconfig1", "libdbus-1-3", "libglib2.0-0"),
    # a screen: X11, and Wayland
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-render-util0", "libxcb-shape0"),
    *("libxcb-xkb1", "libxkbcommon-x11-0", "libwayland-cursor0"),
    # sound and camera; the list of printers
    *("libpulse0", "libxrandr2", "libcups2"),
]
# Real windows in the tests: a screen without a monitor, a window manager (else no window is ever active), typed keys.
TEST_TOOLS = ["xvfb", "xauth", "openbox", "xdotool"]
IMPORTS = "import PySide6.QtQuick, PySide6.QtQml, PySide6.QtGui, sqlcipher3, zxingcpp"


def say(text: str) -> None:
    print(f"set-up: {text}", flush=True)


def fingerprint(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def has_environment() -> bool:
    """Whether .venv is whole: an interrupted set-up may have left a Python without pip."""
    return PYTHON.exists() and any(VENV.glob("lib/python3*/site-packages/pip/__init__.py"))


def noted() -> dict[str, str]:
    """What earlier calls did; empty when there is no environment, or its notes cannot be read."""
    try:
        return dict(json.loads(NOTES.read_text(encoding="utf-8"))) if has_environment() else {}
    except (OSError, ValueError):
        return {}


def note(**done: str) -> None:
    NOTES.write_text(json.dumps(noted() | done, indent=1), encoding="utf-8")


# --- system libraries ------------------------------------------------------------------------------------------------


def is_installed(name: str) -> bool:
    """Whether dpkg has `name`, or what it became where 64-bit time came in (Debian 13, Ubuntu 24.04: name + t64)."""
    for candidate in (name, f"{name}t64"):
        found = subprocess.run(
            ["dpkg-query", "-W", "-f", "${db:Status-Status}", candidate], capture_output=True, text=True, check=False
        )
        if found.stdout.strip() == "installed":
            return True
    return False


def lacks_venv() -> bool:
    """Whether Debian's python3 came without the part that puts pip into a new environment."""
    if has_environment():
        return False
    probe = subprocess.run([sys.executable, "-c", "import venv, ensurepip"], capture_output=True, check=False)
    return probe.returncode != 0


def missing_packages(wanted: list[str]) -> list[str]:
    """The Debian packages still to install; empty on a system without dpkg, which has to know for itself."""
    if shutil.which("dpkg-query") is None:
        return []
    missing = [name for name in wanted if not is_installed(name)]
    if lacks_venv():
        missing.append(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")
    return missing


def privilege() -> list[str] | None:
    """What to put before apt-get: nothing for root, sudo if it asks no password, None if neither will do."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def install_packages(missing: list[str], before: list[str]) -> bool:
    """Install by apt, quietly; a list of packages that is absent or too old is fetched once."""
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    install = [*before, *quiet, "install", "-y", "--no-install-recommends", *missing]
    say(f"installing by apt: {len(missing)} system packages")
    if subprocess.run(install, capture_output=True, check=False).returncode == 0:
        return True
    subprocess.run([*before, *quiet, "update"], capture_output=True, check=False)
    second = subprocess.run(install, capture_output=True, text=True, check=False)
    if second.returncode != 0:
        say("apt-get failed:\n" + second.stderr.strip()[-1500:])
    return second.returncode == 0


def line_to_type(missing: list[str]) -> str:
    return (
        "this machine still needs some system packages. Please type, once:\n\n"
        f"    sudo apt-get update && sudo apt-get install -y --no-install-recommends {' '.join(missing)}\n"
    )


def system_part(profile: str) -> list[str]:
    """Bring in the system packages of `profile`; the ones that could not be installed are handed back."""
    missing = missing_packages(LIBRARIES + (TEST_TOOLS if profile == "dev" else []))
    if not missing:
        return []
    before = privilege()
    if before is not None and install_packages(missing, before):
        return []
    say(line_to_type(missing))
    return missing


# --- the environment -------------------------------------------------------------------------------------------------


def pip(*arguments: str) -> bool:
    return subprocess.run([PYTHON, "-m", "pip", "--disable-pip-version-check", *arguments], check=False).returncode == 0


def environment_part() -> bool:
    """Make .venv if there is none that works; without Python's venv part there can be none yet."""
    if has_environment():
        return True
    if lacks_venv():
        say("after that line, please start the same command again")
        return False
    say("making the environment .venv")
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode != 0:
        say(f"no environment could be made:\n{made.stderr or made.stdout}")
    return made.returncode == 0


def packages_part(profile: str) -> bool:
    """Install exactly the locked packages; pip refuses what does not have the locked hash."""
    say("installing the locked packages (a few hundred MB the first time)")
    return pip(
        "install", "--quiet", "--require-hashes", "--no-deps", "--only-binary=:all:",
        "-r", str(ROOT / "requirements" / f"{profile}.txt"),
    )  # fmt: skip


def project_part() -> bool:
    """Install the project as a path to this folder, with the build tool of the lock and nothing from outside."""
    return pip("install", "--quiet", "--no-build-isolation", "--no-deps", "--editable", str(ROOT))


def program_starts() -> bool:
    """Whether the compiled parts find the system libraries they need."""
    tried = subprocess.run([PYTHON, "-c", IMPORTS], capture_output=True, text=True, check=False)
    if tried.returncode != 0:
        say(tried.stderr.strip().rpartition("\n")[2])
    return tried.returncode == 0


def aim(profile: str) -> dict[str, str]:
    """What the notes say once `profile` is there; dev holds all of run, so it fulfils both."""
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    aims = {"project": fingerprint(project, str(ROOT))}
    for name in ("run", "dev") if profile == "dev" else ("run",):
        aims[name] = fingerprint((ROOT / "requirements" / f"{name}.txt").read_text("utf-8"))
        aims[f"system-{name}"] = fingerprint(*LIBRARIES, *(TEST_TOOLS if name == "dev" else ()))
    return aims


def set_up(profile: str) -> int:
    """Do what is still to do for `profile`; 0 when the machine is ready, else 1 and a line that says what to type."""
    now = aim(profile)
    done = noted()
    if all(done.get(key) == value for key, value in now.items()):
        return 0
    missing = [] if done.get(f"system-{profile}") == now[f"system-{profile}"] else system_part(profile)
    if not environment_part():
        return 1
    if done.get(profile) != now[profile] and not packages_part(profile):
        return 1
    if done.get("project") != now["project"] and not project_part():
        return 1
    if not program_starts():
        say(line_to_type(missing) if missing else "the installed packages cannot be imported (see the line above)")
        return 1
    note(**now)
    say("ready")
    return 0


def main() -> int:
    if sys.version_info < OLDEST:
        say(f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed, this is {sys.version.split()[0]}; "
            "try: make PYTHON=python3.11 ...")  # fmt: skip
        return 1
    profile = sys.argv[1] if len(sys.argv) == 2 else ""
    if profile not in ("run", "dev"):
        say("usage: setup_machine.py run|dev")
        return 1
    return set_up(profile)


if __name__ == "__main__":
    sys.exit(main())
