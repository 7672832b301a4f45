# Results.
results-title = Otsing
results-ingress = Kirjuta oma sõnadega, mida otsid.
results-count =
    { $count ->
        [one] { $count } tulemus
       *[other] { $count } tulemust
    }
results-many = Üle { NUMBER($count) } tulemuse
results-list = Tulemused
results-filters = Täpsusta
results-clear = Eemalda täpsustused
results-widened-region = Valitud piirkonnast me selleks abi ei leidnud. Siin on kogu piirkonna teenused.
results-widened-national = Lähedalt me selleks abi ei leidnud. Siin on üleriigilised teenused.
results-none-title = Sobivat ei leitud
results-none-text = Proovi teisi sõnu, näiteks üht või kaht. Võid jätkata ka siit:
results-none-call = Helista ja räägi oma olukorrast
results-more = Näita rohkem tulemusi
crisis-box-title = Abi saab kohe
crisis-box-more = Rohkem abi kriisis

# Filters.
filter-kind = Mis
filter-area = Piirkond
filter-age = Lapse või noore vanus
filter-language = Teenuse keel
filter-cost = Hind
filter-form = Kuidas
filter-level = Toe tase
filter-provider = Korraldaja
filter-age-years = { $range } aastat
filter-chosen = valitud
