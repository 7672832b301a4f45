results-widened-region = Omalta alueelta ei löytynyt apua. Tässä on apua koko alueelta.
results-widened-national = Läheltä ei löytynyt apua. Tässä on apua, jota saa koko Suomessa.
results-none-title = Haku ei löytänyt mitään
results-none-text = Kirjoita toinen sana. Voit myös jatkaa tästä:
results-none-call = Soita ja kerro, mitä tarvitset
