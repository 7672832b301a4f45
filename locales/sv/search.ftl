# Results.
results-title = Sök
results-ingress = Berätta med egna ord vad du söker.
results-count =
    { $count ->
        [one] { $count } resultat
       *[other] { $count } resultat
    }
results-many = Över { NUMBER($count) } resultat
results-list = Resultat
results-filters = Avgränsa
results-clear = Ta bort avgränsningarna
results-widened-region = Vi hittade ingen hjälp för det här i det valda området. Här är tjänster i hela området.
results-widened-national = Vi hittade ingen hjälp för det här i närområdet. Här är riksomfattande tjänster.
results-none-title = Vi hittade inget som passar
results-none-text = Prova andra ord, till exempel ett eller två. Du kan också fortsätta här:
results-none-call = Ring och berätta om din situation
results-more = Visa fler resultat
crisis-box-title = Du får hjälp genast
crisis-box-more = Mer hjälp i kris

# Filters.
filter-kind = Vad
filter-area = Område
filter-age = Barnets eller den ungas ålder
filter-language = Servicespråk
filter-cost = Pris
filter-form = Hur
filter-level = Stödnivå
filter-provider = Ordnas av
filter-age-years = { $range } år
filter-chosen = vald
