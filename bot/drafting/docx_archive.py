"""Word's zip archives, written so that the same parts give the same bytes."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# The first day zip can say; a real time would make two equal files differ.
_DAY = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o600 << 16


def archived(parts: Mapping[str, bytes]) -> bytes:
    """Zip the parts in the order given."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            entry = ZipInfo(name, _DAY)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = _READABLE
            # Which system made it is a byte of the archive too.
            entry.create_system = 0
            archive.writestr(entry, data)
    return target.getvalue()
