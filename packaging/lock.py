"""Pin every dependency with its hashes: requirements/run.txt (the program) and dev.txt (and all that checks it).

Called by `make lock`, with the oldest Python we promise, since it needs the most backports: the newer ones take the
same list. The files carry names, versions and hashes, and never where a package was fetched from.
"""

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / "build" / "lock-env"
OLDEST = (3, 11)
QUIET = (
    "--quiet",
    "--generate-hashes",
    "--allow-unsafe",
    "--strip-extras",
    "--no-header",
    "--no-annotate",
    "--no-emit-index-url",
    "--no-emit-trusted-host",
    "--no-emit-find-links",
    "--no-emit-options",
)


def compile_lock(target: str, extras: tuple[str, ...], given: tuple[str, ...]) -> None:
    """Write requirements/<target>; `given` are pip-compile's own arguments, passed through by the caller."""
    wanted = [f"--extra={name}" for name in extras]
    command = [str(ENVIRONMENT / "bin" / "python"), "-m", "piptools", "compile", *QUIET, *wanted, *given]
    # a person's own pip settings (extra indexes, folders of wheels) must not decide what everybody gets
    surroundings = os.environ | {"PIP_CONFIG_FILE": os.devnull}
    for name in ("PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL", "PIP_CONSTRAINT"):
        surroundings.pop(name, None)
    subprocess.run(
        [*command, "--output-file", f"requirements/{target}", "pyproject.toml"],
        cwd=ROOT,
        env=surroundings,
        check=True,
    )


def main() -> int:
    if sys.version_info[:2] != OLDEST:
        print(f"make lock wants Python {OLDEST[0]}.{OLDEST[1]}: make lock PYTHON=python3.11", file=sys.stderr)
        return 1
    if not (ENVIRONMENT / "bin" / "python").exists():
        venv.create(ENVIRONMENT, with_pip=True)
        subprocess.run([ENVIRONMENT / "bin" / "python", "-m", "pip", "install", "--quiet", "pip-tools"], check=True)
    (ROOT / "requirements").mkdir(exist_ok=True)
    given = tuple(sys.argv[1:])
    compile_lock("run.txt", ("build",), given)
    compile_lock("dev.txt", ("dev", "build"), ("--constraint=requirements/run.txt", *given))
    return 0


if __name__ == "__main__":
    sys.exit(main())
