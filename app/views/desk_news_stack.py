"""The cards that come by themselves, at most three; each is worded when it is shown, in the language of that moment."""

from collections.abc import Callable

from app.views.desk_news import News

MOST = 3
Make = Callable[[int, bool], News]


class NewsStack:
    """Cards by number, the newest last."""

    def __init__(self) -> None:
        self._cards: tuple[tuple[int, Make], ...] = ()
        self._counter = 0

    def tell(self, make: Make) -> None:
        """One more card; one that says the same goes, and the oldest when there are too many."""
        self._counter += 1
        said = make(0, False).text
        self._cards = tuple(one for one in self._cards if one[1](0, False).text != said)
        self._cards = (*self._cards[-(MOST - 1) :], (self._counter, make))

    def shown(self, english: bool) -> list[News]:
        """The cards as they read now."""
        return [make(number, english) for number, make in self._cards]

    def take(self, number: int, english: bool) -> News | None:
        """Take a card off the stack; None when it is gone already."""
        card = next((make(key, english) for key, make in self._cards if key == number), None)
        self._cards = tuple(one for one in self._cards if one[0] != number)
        return card
