# Charts, and numbers that are not shown because they are of few people.

# $number is a number with the language's own decimal mark.
chart-percent = { $number } %
# $hours is hours of working time with the language's own decimal mark.
chart-hours = { $hours } t
# $share is a share: "96 %".
chart-at-least = vähintään { $share }
chart-at-most = enintään { $share }
# In place of a number. Not "alle 5": the number may be larger and hidden for another's sake.
chart-hidden = ei näytetä
# $threshold is the smallest number of people that is shown.
chart-hidden-note = Lukua ei näytetä, jos se on alle { NUMBER($threshold) } tai jos siitä voisi laskea näin pienen luvun.
# In place of a number, when there was nothing to count.
chart-absent = ei tietoa
chart-table = Luvut taulukkona
# Read by screen readers at the end of the chart's description.
chart-table-follows = Samat luvut ovat taulukossa kuvion jälkeen.
chart-month = Kuukausi
