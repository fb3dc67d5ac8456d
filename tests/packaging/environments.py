"""Virtual environments that know nothing of ours."""

import subprocess
import sys
import venv
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Environment:
    """A virtual environment, and what runs in it."""

    folder: Path

    def run(
        self, program: str, *arguments: object, at: Path, typed: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """Run a program of the environment with none of our own settings."""
        return subprocess.run(  # noqa: S603 # our own programs
            [self.folder / "bin" / program, *map(str, arguments)],
            cwd=at,
            env={
                "HOME": str(at),
                "PATH": f"{self.folder / 'bin'}:/usr/bin:/bin",
                "PIP_CACHE_DIR": downloads(),
            },
            input=typed,
            capture_output=True,
            text=True,
            check=True,
        )


def environment(folder: Path) -> Environment:
    venv.create(folder, with_pip=True)
    return Environment(folder)


@cache
def downloads() -> str:
    """Return where packages are kept that were fetched before: not our subject."""
    said = subprocess.run(  # the same Python
        [sys.executable, "-m", "pip", "cache", "dir"],
        capture_output=True,
        text=True,
        check=True,
    )
    return said.stdout.strip()
