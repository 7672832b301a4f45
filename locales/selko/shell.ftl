search-label = Mitä etsit? Kirjoita omin sanoin.
search-placeholder = Esimerkiksi: väsynyt
demo-note = Tämä on esittely. Puhelinnumerot ja osoitteet eivät ole oikeita. Koko Suomen auttavat puhelimet ovat oikeita.
failure-missing-title = Sivua ei löytynyt
failure-missing-text = Sivu on ehkä muuttunut. Kokeile hakua. Kirjoita, mitä tarvitset.
failure-broken-title = Sivu ei toimi nyt
failure-broken-text = Vika on meillä. Yritä hetken päästä uudelleen.
cost-depends = Hinta vaihtelee
