# Results.
results-title = Haku
results-ingress = Kerro omin sanoin, mitä etsit.
results-count =
    { $count ->
        [one] { $count } tulos
       *[other] { $count } tulosta
    }
results-many = Yli { NUMBER($count) } tulosta
results-list = Tulokset
results-filters = Rajaa
results-clear = Poista rajaukset
results-widened-region = Valitulta alueelta ei löytynyt tähän apua. Tässä on koko alueen palveluja.
results-widened-national = Lähialueelta ei löytynyt tähän apua. Tässä on valtakunnallisia palveluja.
results-none-title = Emme löytäneet tähän sopivaa
results-none-text = Kokeile toisia sanoja, esimerkiksi yhtä tai kahta. Voit myös jatkaa näistä:
results-none-call = Soita ja kerro tilanteesi
results-more = Näytä lisää tuloksia
crisis-box-title = Saat apua heti
crisis-box-more = Lisää apua kriisissä

# Filters.
filter-kind = Mitä
filter-area = Alue
filter-age = Lapsen tai nuoren ikä
filter-language = Palvelun kieli
filter-cost = Hinta
filter-form = Miten
filter-level = Tuen taso
filter-provider = Järjestäjä
filter-age-years = { $range } vuotta
filter-chosen = valittu
