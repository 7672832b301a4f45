# Charts, and numbers that are not shown because they are of few people.

chart-percent = { $number }%
chart-hours = { $hours } h
chart-at-least = at least { $share }
chart-at-most = at most { $share }
chart-hidden = not shown
chart-hidden-note = A number is not shown if it is less than { NUMBER($threshold) }, or if so small a number could be worked out from it.
chart-absent = no data
chart-table = Numbers in a table
chart-table-follows = The same numbers are in the table after the chart.
chart-month = Month
