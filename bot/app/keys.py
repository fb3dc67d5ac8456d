"""The keys of a deployment."""

from bot.drafting.notary import Notary
from bot.settings import Settings
from bot.storage.deployment_key import deployment_key


def notary(settings: Settings) -> Notary | None:
    """Return what signs drafts; None where no key can be kept.

    Raises StorageError for a key that others may read, or that is none.
    """
    return deployment_key(settings.data_key_file)
