"""How an organiser's list becomes registrations.

`reading` opens files, `columns` understands them, `importing` compares and records them.

A file is read in a process of its own (`isolated`), which tells by content what it is
(`parsing`): separated text (`text_table`, in whatever `encodings`), a workbook (`workbook`,
`xml_workbook`) or a web page (`html_tables`). Its rows come back packed (`packing`), within
`limits` and with damaged letters mended (`mojibake`).

Of the rows, one or two are the header (`header`), some are nobody (`sections`); `meanings`
says what a header means and `layout` which column holds what, what `sensitive` keeps out among
it. `people` makes a person of each row, with what only other rows tell (`looking_ahead`:
add-ons, quantities, repeats). `matching` finds whose registration a row is about, `comparing`
what it would change; `undoing` takes an import back, and `remembered` proposes what was
decided before. `watched_folder` notices new versions.
"""
