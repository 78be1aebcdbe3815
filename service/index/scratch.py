"""Room to reckon in, one for each thread, kept between questions so that none has to be cleared whole."""

from __future__ import annotations

import threading

import numpy as np
from numpy.typing import NDArray


class Scratch(threading.local):
    """Columns of one number a name, all zero; whoever writes to a place sets it to zero again.

    `covered` holds for a query the weight of it and of the name that is covered, as it is and times likeness;
    `of_word` for one word the likeness of the best, and the weights that it gains and takes.
    """

    def __init__(self, size: int) -> None:
        self.covered = tuple(np.zeros(size) for _ in range(4))
        self.of_word: tuple[NDArray[np.float64], ...] = tuple(np.zeros(size) for _ in range(3))
