"""The programme: how a list of sessions becomes sessions, and who registered for them.

`reading` opens a file as intake does (the same isolated process and limits). `headers` says
which column holds what, by the `words` of many languages; `merged` what stands above a row
and holds for it too. `rows` makes a session of each, whose days, times and lengths `clock`
reads as lists write them, and `identity` gives an id to what has none. `comparing` says
what a list would change and records it.

`seat_list` reads who registered for what from a second list, `seats` records it, and what
a desk says. `overview` answers what a page of the programme asks, `news` what was moved.
"""
