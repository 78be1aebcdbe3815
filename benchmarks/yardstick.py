"""The yardstick: a plain scan by rapidfuzz over the same names, folded and with their words in order."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from service.names.fold import fold


class PlainScan:
    """Compares a name with every name there is; it knows no law, no dates and no evidence."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = [_sorted(name) for name in names]

    def __len__(self) -> int:
        return len(self._names)

    def __call__(self, name: str) -> list[tuple[str, float, int]]:
        """The ten names most alike, with score and place."""
        return process.extract(_sorted(name), self._names, scorer=fuzz.ratio, score_cutoff=80, limit=10)


def _sorted(name: str) -> str:
    return " ".join(sorted(fold(name).split()))
