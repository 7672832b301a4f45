# Results.
results-title = Ohcan
results-ingress = Muital iežat sániiguin, maid ozat.
results-count =
    { $count ->
        [one] { $count } boađus
        [two] { $count } bohtosa
       *[other] { $count } bohtosa
    }
results-many = Badjel { NUMBER($count) } bohtosa
results-list = Bohtosat
results-filters = Ráddje
results-clear = Váldde ráddjemiid eret
results-widened-region = Guovllus, man válljejit, ii gávdnon veahkki dása. Dás leat olles guovllu bálvalusat.
results-widened-national = Lagasguovllus ii gávdnon veahkki dása. Dás leat riikkaviidosaš bálvalusat.
results-none-title = Mii eat gávdnan heivvolačča
results-none-text = Geahččal eará sániid, ovdamearkka dihte ovtta dahje guokte. Sáhtát joatkit maiddái dás:
results-none-call = Riŋge ja muital dilistat
results-more = Čájet eambbo bohtosiid
crisis-box-title = Don oaččut veahki dalán
crisis-box-more = Lasseveahkki roassodilis

# Filters.
filter-kind = Maid ozat
filter-area = Guovlu
filter-age = Máná dahje nuora ahki
filter-language = Bálvalusa giella
filter-cost = Haddi
filter-form = Mo
filter-level = Doarjaga dássi
filter-provider = Lágideaddji
filter-age-years = { $range } jagi
filter-chosen = válljejuvvon
