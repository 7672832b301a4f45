# Charts, and numbers that are not shown because they are of few people.

chart-percent = { $number } %
chart-hours = { $hours } h
chart-at-least = minst { $share }
chart-at-most = högst { $share }
chart-hidden = visas inte
chart-hidden-note = Ett tal visas inte om det är mindre än { NUMBER($threshold) } eller om ett så litet tal skulle kunna räknas ut med hjälp av det.
chart-absent = inga uppgifter
chart-table = Talen i en tabell
chart-table-follows = Samma tal finns i tabellen efter diagrammet.
chart-month = Månad
