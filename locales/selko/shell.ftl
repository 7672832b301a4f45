# The frame of every page.
search-label = Mitä etsit? Kirjoita omin sanoin.
search-placeholder = Esimerkiksi: väsynyt
demo-note = Tämä on esittely. Puhelinnumerot ja osoitteet eivät ole oikeita. Koko Suomen auttavat puhelimet ovat oikeita.
translation-unchecked = Selkokielen asiantuntija ei ole vielä tarkistanut tätä tekstiä.

# When something is not there or breaks.
failure-missing-text = Sivun osoite on ehkä muuttunut. Palvelu on ehkä loppunut. Kokeile hakua. Kirjoita omin sanoin, mitä tarvitset.
failure-broken-title = Sivu ei toimi nyt
failure-broken-text = Vika on meillä. Sinä et tehnyt mitään väärää. Yritä hetken päästä uudelleen. Voit myös kokeilla hakua.
failure-next-title = Jatka tästä

# Cost and ages.
cost-free = Ei maksa mitään
cost-depends = Hinta vaihtelee
ages-from = Vähintään { NUMBER($min) }-vuotiaat
