"""Built packages, and an empty environment with the wheel in it."""

import shutil
from pathlib import Path

import pytest
from dockerfile import DOCKERFILE, ROOT, all_of, stages
from environments import Environment, environment
from fresh_copy import copy_to, not_copied


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, the wheel, and in `again` the wheel of the sdist."""
    folder = tmp_path_factory.mktemp("packages")
    source = folder / "source"
    copy_to(source)
    builder = environment(folder / "builder")
    builder.run("pip", "install", "--quiet", "build", at=folder)
    dist, again = folder / "dist", folder / "again"
    builder.run("python", "-m", "build", "--wheel", "--outdir", dist, source, at=folder)
    builder.run("python", "-m", "build", "--outdir", again, source, at=folder)
    shutil.move(next(again.glob("*.tar.gz")), dist)
    return folder


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """What the Dockerfile's steps leave: each carried out in another place."""
    folder = tmp_path_factory.mktemp("image")
    build, run = stages(DOCKERFILE.read_text(encoding="utf-8"))
    source = folder / "src"
    source.mkdir()
    for rest in all_of(build, "COPY"):
        *names, target = rest.split()
        for name in names:
            _copy(ROOT / name, source / target / ("" if len(names) == 1 else name))
    image = environment(folder / "environment")
    for command in (*all_of(build, "RUN"), *all_of(run, "RUN")[1:]):
        words = command.replace("/dist", str(folder / "dist")).split()
        image.run(words[0], *_expanded(words[1:]), at=source)
    return image


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=not_copied)
    else:
        shutil.copy(source, target)


def _expanded(words: list[str]) -> list[str]:
    """Replace names with a star by the files there are, as a shell does."""
    return [
        str(name)
        for word in words
        for name in (
            sorted(Path(word).parent.glob(Path(word).name)) if "*" in word else [word]
        )
    ]
