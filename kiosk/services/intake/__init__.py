"""How an organiser's list becomes registrations.

`reading` opens files, `columns` understands them, `importing` compares and records them.

A file is read in a process of its own (`isolated`), which tells by content what it is
(`parsing`): separated text (`text_table`, in whatever `encodings`), a workbook (`workbook`,
`xml_workbook`) or a web page (`html_tables`). Its rows come back packed (`packing`), within
`limits` and with damaged letters mended (`mojibake`).
"""
