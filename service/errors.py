"""What can go wrong, in the domain's words; the doors decide what each means to their callers."""

from collections.abc import Mapping, Sequence


class DesignationsError(Exception):
    """Something that the service can say in a sentence; every error of ours is one."""


class InvalidDay(DesignationsError):
    """A day or an instant that is not written as one, or lies outside 1900 to 2100."""


class InvalidQuestion(DesignationsError):
    """A question with parameters that are not understood; `fields` names each with its messages."""

    def __init__(self, fields: Mapping[str, list[str]]) -> None:
        super().__init__("; ".join(f"{name}: {' '.join(said)}" for name, said in fields.items()))
        self.fields = dict(fields)


class NotFound(DesignationsError):
    """An id that names nothing here."""


class NothingLoaded(DesignationsError):
    """The question named datasets and none of them is loaded."""


class BadDataset(DesignationsError):
    """A dataset file that cannot be read as it should be; the message names file and line."""


class BadSetting(DesignationsError):
    """A setting whose value the service does not start with."""


class StoreUnavailable(DesignationsError):
    """The database cannot be used: locked, read-only, full, or newer than this code."""


class JournalUnavailable(DesignationsError):
    """The journal of evidence cannot be read or written; the message names the file and the cause."""


class NotRemembered(StoreUnavailable):
    """A moment of which the editions are not in memory, asked about while the database cannot be used."""


class NotReady(DesignationsError):
    """Not every question can be answered; the message says why, for those who run the service."""


class BadBackup(DesignationsError):
    """A backup that cannot be written where it should be, or from which nothing can be restored."""


class NotKept(DesignationsError):
    """The evidence of an answer cannot be stored, so that the answer may not leave; the message says why."""


class NotFetched(DesignationsError):
    """A list that its publisher did not give, or not whole; the message says how."""


class NotAdmitted(DesignationsError):
    """An edition that cannot be believed without a person's word; `gates` are the sentences that say why."""

    def __init__(self, name: str, gates: Sequence[str]) -> None:
        super().__init__(f"{name}: {' '.join(gates)}")
        self.gates = tuple(gates)
