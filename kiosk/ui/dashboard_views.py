"""What the dashboard shows: numbers in words, and shares as bars; never a name of a person."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FigureView:
    """A large number and what it counts; `name` is that of its widget."""

    name: str
    value: str
    words: str
    trouble: bool = False


@dataclass(frozen=True, slots=True)
class BarView:
    """A bar of the chart, and the local time at which its five minutes begin."""

    time: str
    count: int


@dataclass(frozen=True, slots=True)
class ChartView:
    """The bars of one day, and one sentence that says the same; what to say without bars."""

    bars: tuple[BarView, ...]
    sentence: str
    nothing: str = ""


@dataclass(frozen=True, slots=True)
class RowView:
    """A thing with its count, a word beside it, and the share that its bar shows, if any.

    `is_stale` marks what other stations may have changed since.
    """

    label: str
    count: str
    share: float | None = None
    beside: str = ""
    is_stale: bool = False


@dataclass(frozen=True, slots=True)
class RowsView:
    """Rows below a title, and one sentence that says the same."""

    name: str
    title: str
    sentence: str
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class DayChoice:
    """The day that is shown, and whether there are others before and after."""

    title: str
    has_earlier: bool = False
    has_later: bool = False


@dataclass(frozen=True, slots=True)
class DashboardView:
    """The whole page. `too_few` says that more stations are needed than are open."""

    figures: tuple[FigureView, ...]
    horizon: str
    day: DayChoice
    chart: ChartView
    pace: str
    too_few: bool
    lists: tuple[RowsView, ...]
