"""The programme: how a list of sessions becomes sessions, and who registered for them.

`reading` opens a file as intake does (the same isolated process and limits) and makes a
session of each row: `headers` says which column holds what, `clock` reads days, times and
lengths as lists write them, `identity` gives an id to what has none. `comparing` says what
a file would change and records it. `seats` reads who registered for what from a second
list. `overview` answers what a page of the programme asks.
"""
