results-title = Otsing
results-count =
    { $count ->
        [one] { $count } tulemus
       *[other] { $count } tulemust
    }
results-filters = Täpsusta
results-clear = Eemalda täpsustused
results-list = Tulemused
results-none-title = Sobivat ei leitud
results-none-text = Proovi teisi sõnu, üht või kaht. Võid jätkata ka siit:
results-none-call = Helista ja räägi oma olukorrast
results-more = Näita rohkem tulemusi
crisis-box-title = Abi saab kohe
crisis-box-more = Rohkem abi kriisis
