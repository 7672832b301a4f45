# The frame of every page.
skip-to-content = Gå till innehållet
crisis-strip-label = Hjälp genast
crisis-strip-title = Nödläge?
main-navigation = Huvudmeny
nav-menu = Meny
nav-help = Hjälp och stöd
nav-places = Mötesplatser
nav-centres = Familjecenter
nav-a-to-z = Tjänster A–Ö
choose-area = Välj område
choose-language = Välj språk
whole-region = Hela området
breadcrumbs = Du är här
front-page = Startsidan
search-label = Vad söker du? Berätta med egna ord.
search-placeholder = Till exempel: trött, vad göra
search-button = Sök
demo-note = Det här är en demoversion. Kontaktuppgifterna är påhittade. De riksomfattande hjälptelefonerna är riktiga.
translation-unchecked = En modersmålstalare har ännu inte granskat den här översättningen.
footer-crisis = Hjälp i kris
footer-about = Om tjänsten
footer-accessibility = Tillgänglighet
footer-privacy = Dataskydd
footer-open-data = Öppna data

# When something is not there or breaks.
failure-missing-title = Sidan hittades inte
failure-missing-text = Adressen kan ha ändrats, eller så finns tjänsten inte längre. Prova sökningen: berätta med egna ord vad du behöver.
failure-broken-title = Något gick fel
failure-broken-text = Felet är vårt, inte ditt. Försök igen om en stund eller prova sökningen.
failure-next-title = Härifrån kommer du vidare

# Kinds of things.
kind-service = Tjänst
kind-place = Mötesplats
kind-unit = Familjecenter
kind-organization = Organisation
kind-helpline = Hjälptelefon
kind-area = Område

# Open and closed. $time is a time of day, $day a weekday or a date.
open-until = Öppet nu, stänger kl. { $time }
opens-today = Öppnar i dag kl. { $time }
opens-tomorrow = Öppnar i morgon kl. { $time }
opens-on = Öppnar { $day } kl. { $time }
closed-for-now = Stängt

# Cost and ages.
cost-free = Avgiftsfritt
cost-fee = Avgiftsbelagt
cost-depends = Avgiften varierar
ages-exactly = { NUMBER($age) }-åringar
ages-between = { NUMBER($min) }–{ NUMBER($max) }-åringar
ages-from = { NUMBER($min) } år och äldre
national-label = Hela Finland
resting-label = Inte i bruk just nu
call = Ring
show-more = Visa fler
