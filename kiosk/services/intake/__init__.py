"""How an organiser's list becomes registrations.

`reading` opens files, `columns` understands them, `importing` compares and records them.
"""
