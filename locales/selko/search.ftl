# Results.
results-ingress = Kirjoita omin sanoin, mitä etsit.
results-filters = Valitse tarkemmin
results-clear = Poista valinnat
results-widened-region = Valitsemaltasi alueelta ei löytynyt apua tähän. Tässä on palveluja koko alueelta.
results-widened-national = Läheltä ei löytynyt apua tähän. Tässä on palveluja, joita saa koko Suomessa.
results-none-title = Haku ei löytänyt mitään
results-none-text = Kirjoita toinen sana. Yksi tai kaksi sanaa riittää. Voit myös jatkaa tästä:
results-none-call = Soita ja kerro, mitä tarvitset

# Filters.
filter-level = Kuinka vahvaa tuki on
filter-provider = Kuka järjestää
