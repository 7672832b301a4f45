# The frame of every page.
skip-to-content = Siirry sisältöön
crisis-strip-label = Apua heti
crisis-strip-title = Hätä?
main-navigation = Päävalikko
nav-menu = Valikko
nav-help = Apua ja tukea
nav-places = Kohtaamispaikat
nav-centres = Perhekeskukset
nav-a-to-z = Palvelut A–Ö
choose-area = Valitse alue
choose-language = Valitse kieli
whole-region = Koko alue
breadcrumbs = Olet täällä
front-page = Etusivu
search-label = Mitä etsit? Kerro omin sanoin.
search-placeholder = Esimerkiksi: väsynyt, mitä tehdä
search-button = Etsi
demo-note = Tämä on esittelyversio. Yhteystiedot ovat keksittyjä. Valtakunnalliset auttavat puhelimet ovat oikeita.
translation-unchecked = Kieltä äidinkielenään puhuva ei ole vielä tarkistanut tätä käännöstä.
footer-crisis = Apua kriisissä
footer-about = Tietoa palvelusta
footer-accessibility = Saavutettavuus
footer-privacy = Tietosuoja
footer-open-data = Avoin data

# When something is not there or breaks.
failure-missing-title = Sivua ei löytynyt
failure-missing-text = Osoite on voinut muuttua, tai palvelua ei enää ole. Kokeile hakua: kerro omin sanoin, mitä tarvitset.
failure-broken-title = Jokin meni rikki
failure-broken-text = Vika on meidän päässämme, ei sinussa. Yritä hetken päästä uudelleen tai kokeile hakua.
failure-next-title = Näistä pääset eteenpäin

# Kinds of things.
kind-service = Palvelu
kind-place = Kohtaamispaikka
kind-unit = Perhekeskus
kind-organization = Järjestäjä
kind-helpline = Auttava puhelin
kind-area = Alue

# Open and closed. $time is a time of day, $day a weekday or a date.
open-until = Auki nyt, sulkeutuu klo { $time }
opens-today = Avautuu tänään klo { $time }
opens-tomorrow = Avautuu huomenna klo { $time }
opens-on = Avautuu { $day } klo { $time }
closed-for-now = Suljettu

# Cost and ages.
cost-free = Maksuton
cost-fee = Maksullinen
cost-depends = Maksu vaihtelee
ages-exactly = { NUMBER($age) }-vuotiaat
ages-between = { NUMBER($min) }–{ NUMBER($max) }-vuotiaat
ages-from = { NUMBER($min) }-vuotiaat ja vanhemmat
national-label = Koko Suomi
resting-label = Ei käytössä nyt
call = Soita
show-more = Näytä lisää
