"""A certificate for the loopback interface, which programs started here can trust."""

import datetime as dt
import ssl
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

import certifi
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import NameOID

_NAME = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "loopback")])
_BEGINS, _ENDS = dt.datetime(2020, 1, 1), dt.datetime(2120, 1, 1)  # noqa: DTZ001 - UTC by definition


@dataclass(frozen=True)
class Certificate:
    """A certificate with its key in one file.

    `trusted` is for SSL_CERT_FILE: with all the authorities that programs trust as a
    rule, because each that is read takes memory.
    """

    file: Path
    trusted: Path

    @property
    def context(self) -> ssl.SSLContext:
        """What a server presents it with."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.file)
        return context


def certificate(folder: Path) -> Certificate:
    """Make a certificate of 127.0.0.1 that vouches for itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    address = x509.IPAddress(ip_address("127.0.0.1"))
    made = (
        x509.CertificateBuilder()
        .subject_name(_NAME)
        .issuer_name(_NAME)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(_BEGINS)
        .not_valid_after(_ENDS)
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    written = made.public_bytes(Encoding.PEM) + key.private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
    )
    file, trusted = folder / "loopback.pem", folder / "trusted.pem"
    file.write_bytes(written)
    authorities = Path(certifi.where()).read_bytes()
    trusted.write_bytes(authorities + made.public_bytes(Encoding.PEM))
    return Certificate(file, trusted)
