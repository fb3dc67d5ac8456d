"""Microsoft's own validator of Word files, run on files; prints its findings as JSON.

python open_xml_sdk.py FOLDER FILE.docx …

FOLDER is for a .NET runtime, laid out there at first use. Runtime and validator come
with the test dependency python-redlines-docxodus, as one program; taken apart, they
serve here.
"""

import json
import sys
import tarfile
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from shutil import copy
from typing import Any

_RUNTIME = "Microsoft.NETCore.App"
_ASSEMBLIES = ("DocumentFormat.OpenXml.Framework", "DocumentFormat.OpenXml")
# Word 2007 knows less than Word today, so a file must satisfy both.
_VERSIONS = ("Office2007", "Microsoft365")


def main(folder: Path, documents: list[str]) -> None:
    """Print the findings of every version of Word, by file."""
    validators = _validators(folder)
    found = {name: list(_findings(name, validators)) for name in documents}
    sys.stdout.write(json.dumps(found))


def _validators(folder: Path) -> list[Any]:
    runtime = folder / "validator.runtimeconfig.json"
    if not runtime.exists():
        _lay_out(folder, runtime)
    from clr_loader import get_coreclr  # noqa: PLC0415 # only this program loads .NET
    from pythonnet import load, set_runtime  # noqa: PLC0415

    set_runtime(get_coreclr(runtime_config=str(runtime), dotnet_root=str(folder)))
    load()
    import clr  # noqa: PLC0415 # exists once the runtime is loaded

    for assembly in _ASSEMBLIES:
        clr.AddReference(str(_shared(folder) / f"{assembly}.dll"))
    from DocumentFormat.OpenXml import FileFormatVersions  # noqa: PLC0415
    from DocumentFormat.OpenXml.Validation import OpenXmlValidator  # noqa: PLC0415

    return [OpenXmlValidator(getattr(FileFormatVersions, one)) for one in _VERSIONS]


def _findings(name: str, validators: list[Any]) -> Iterator[str]:
    from DocumentFormat.OpenXml.Packaging import (  # noqa: PLC0415
        WordprocessingDocument,
    )

    document = WordprocessingDocument.Open(name, False)  # noqa: FBT003 # .NET names none
    for validator in validators:
        for one in validator.Validate(document):
            yield f"{one.Part.Uri}: {one.Description} {one.Path.XPath}"
    document.Dispose()


def _lay_out(folder: Path, runtime: Path) -> None:
    """Lay the program's parts out as an installed runtime, and say how to start it."""
    program = folder / "program"
    with _archive().open("rb") as packed, tarfile.open(fileobj=packed) as archive:
        archive.extractall(program, filter="data")
    known = json.loads((program / "redline.runtimeconfig.json").read_text())
    options = known["runtimeOptions"]
    version = options["includedFrameworks"][0]["version"]
    shared = folder / "shared" / _RUNTIME / version
    shared.parent.mkdir(parents=True)
    program.rename(shared)
    _list_assemblies(shared, version)
    starter = folder / "host" / "fxr" / version
    starter.mkdir(parents=True)
    copy(shared / "libhostfxr.so", starter)
    wanted = {
        "tfm": options["tfm"],
        "framework": {"name": _RUNTIME, "version": version},
        # What languages need beyond English is a system library we do without.
        "configProperties": {"System.Globalization.Invariant": True},
    }
    runtime.write_text(json.dumps({"runtimeOptions": wanted}))


def _list_assemblies(shared: Path, version: str) -> None:
    known = json.loads((shared / "redline.deps.json").read_text())
    target = known["runtimeTarget"]["name"]
    parts = known["targets"][target]
    pack = next(parts[name] for name in parts if name.startswith("runtimepack."))
    name = f"{_RUNTIME}.Runtime/{version}"
    described = {
        "runtimeTarget": {"name": target},
        "targets": {target: {name: pack}},
        "libraries": {name: {"type": "package", "serviceable": True, "sha512": ""}},
    }
    (shared / f"{_RUNTIME}.deps.json").write_text(json.dumps(described))


def _shared(folder: Path) -> Path:
    return next((folder / "shared" / _RUNTIME).iterdir())


def _archive() -> Traversable:
    return next(
        one
        for one in (files("python_redlines_docxodus") / "_binaries").iterdir()
        if one.name.endswith(".tar.gz")
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), sys.argv[2:])
