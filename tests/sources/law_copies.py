"""A small copy of the law that a test may damage."""

import shutil
from pathlib import Path

DATASETS = Path(__file__).parents[2] / "datasets"
FTO = "programs/US-FTO.toml"
PROSCRIPTION = "programs/GB-PROSCRIPTION.toml"
RUSSIA = "programs/GB-RUSSIA.toml"
IRAN = "programs/UN-1737.toml"


def copied(directory: Path) -> Path:
    """Four programs with the vocabulary and the references that they need, in the directory."""
    (directory / "programs").mkdir()
    for name in ("vocabulary.toml", "references.toml", FTO, PROSCRIPTION, RUSSIA, IRAN):
        shutil.copy(DATASETS / name, directory / name)
    return directory
