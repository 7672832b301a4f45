# The frame of every page.
skip-to-content = Mine sisu juurde
crisis-strip-label = Abi kohe
crisis-strip-title = Hädas?
main-navigation = Peamenüü
nav-menu = Menüü
nav-help = Abi ja tugi
nav-places = Kohtumispaigad
nav-centres = Perekeskused
nav-a-to-z = Kõik teenused
choose-area = Vali piirkond
choose-language = Vali keel
whole-region = Kogu piirkond
breadcrumbs = Oled siin
front-page = Avaleht
search-label = Mida otsid? Kirjuta oma sõnadega.
search-placeholder = Näiteks: väsinud, mida teha
search-button = Otsi
demo-note = See on näidis. Kontaktandmed on välja mõeldud. Üleriigilised abitelefonid on päris.
translation-unchecked = Seda tõlget ei ole emakeelne kõneleja veel kontrollinud.
footer-crisis = Abi kriisis
footer-about = Sellest veebilehest
footer-accessibility = Ligipääsetavus
footer-privacy = Andmekaitse
footer-open-data = Avaandmed

# When something is not there or breaks.
failure-missing-title = Lehte ei leitud
failure-missing-text = Aadress võib olla muutunud või teenust enam ei ole. Proovi otsingut: kirjuta oma sõnadega, mida vajad.
failure-broken-title = Midagi läks katki
failure-broken-text = Viga on meis, mitte sinus. Proovi veidi aja pärast uuesti või kasuta otsingut.
failure-next-title = Siit saad edasi

# Kinds of things.
kind-service = Teenus
kind-place = Kohtumispaik
kind-unit = Perekeskus
kind-organization = Korraldaja
kind-helpline = Abitelefon
kind-area = Piirkond

# Open and closed. $time is a time of day, $day a weekday or a date.
open-until = Praegu avatud, suletakse kell { $time }
opens-today = Avatakse täna kell { $time }
opens-tomorrow = Avatakse homme kell { $time }
opens-on = Avatakse { $day } kell { $time }
closed-for-now = Suletud

# Cost and ages.
cost-free = Tasuta
cost-fee = Tasuline
cost-depends = Tasu võib erineda
ages-exactly = { NUMBER($age) }-aastased
ages-between = { NUMBER($min) }–{ NUMBER($max) }-aastased
ages-from = { NUMBER($min) }-aastased ja vanemad
national-label = Kogu Soome
resting-label = Praegu ei tööta
call = Helista
show-more = Näita rohkem
