# Evenemang och grupper.
kind-gathering = Evenemang eller grupp
nav-calendar = Evenemang

calendar-title = Evenemang och grupper
calendar-ingress = Alla arrangörers kaféer, klubbar, grupper och evenemang på ett ställe. Till de flesta är det bara att komma.
calendar-now = Nu och i dag
calendar-nothing-today = I dag är det inget mer. Se vad som är på gång.
calendar-coming = På gång
calendar-today = i dag
calendar-tomorrow = i morgon
calendar-none = Vi hittade ingenting med de här valen.
calendar-none-all = Visa alla evenemang
calendar-none-region = Visa evenemang i hela området
calendar-next = Följande dagar
calendar-from-today = Tillbaka till i dag
calendar-elsewhere = I det här området är det inget på gång nu. Här är evenemang i hela regionen.
calendar-list = Lista
calendar-week = Vecka
calendar-week-title = Vecka { $week }, { $from }–{ $to }
calendar-week-before = Föregående vecka
calendar-week-after = Nästa vecka
calendar-day-empty = Inga evenemang
calendar-views = Visning
calendar-filters = Avgränsa
calendar-filter-age = Barnets ålder i år
calendar-filter-type = Vad
calendar-filter-language = Språk
calendar-filter-any = alla
calendar-filter-free = Gratis
calendar-filter-walk-in = Utan anmälan
calendar-filter-step-free = Tillgängligt
calendar-filter-child-care = Barnpassning
calendar-filter-online = På nätet
calendar-filter-button = Visa
calendar-subscribe = Prenumerera i din kalender
calendar-subscribe-text = En kalender som du prenumererar på hålls aktuell i din telefon eller dator. Samma val gäller.
calendar-subscribe-ical = Kalender (iCalendar)
calendar-subscribe-atom = Flöde (Atom)

gathering-form-event = Evenemang
gathering-form-series = Serie av evenemang
gathering-form-programme = Öppen verksamhet
gathering-form-group = Grupp
gathering-form-course = Kurs
gathering-form-forum = Forum
gathering-form-training = Utbildning

session-now = Pågår, slutar { $time }
session-cancelled = Inställt
session-moved = Tiden har flyttats. Ursprungligen { $when }.
session-topic = Temat är { $topic }
session-online = På nätet

gathering-times = När
gathering-next = Nästa gånger
gathering-none-coming = Inga kommande gånger har bestämts.
gathering-past = Det här är avslutat.
gathering-all-times = Lägg till i din kalender
gathering-where = Var
gathering-elsewhere = Undantagsvis: { $place }
gathering-online-link = Delta på nätet
gathering-who-runs = Arrangörer
gathering-visitor = { $name } är med
gathering-for-whom = För vem
gathering-cost = Pris
gathering-languages = Språk
gathering-interpreter = Vi ordnar tolk när du säger till i god tid.
gathering-access = Tillgänglighet
gathering-step-free = Man kommer in utan trappsteg.
gathering-child-care = Barnen får passning på plats.
gathering-walk-in = Ingen anmälan. Det är bara att komma.
gathering-directed = Den här gruppen hör till en tjänst. Fråga en anställd om den.
gathering-paused = Paus
gathering-cancelled = Inställt
gathering-part-of = En del av serien
gathering-parts = Evenemang i serien
gathering-sign-up = Anmälan
gathering-sign-up-opens = Anmälan börjar { $day }.
gathering-sign-up-until = Anmäl dig senast { $day }.
gathering-sign-up-over = Anmälan är stängd.
gathering-seats-households = { $count ->
    [one] Plats för { $count } familj
   *[other] Plats för { $count } familjer
}
gathering-seats-people = { $count ->
    [one] { $count } plats
   *[other] { $count } platser
}
gathering-least = Börjar när minst { $count } är med. Beslutet fattas { $day }.

fact-no-sign-up = Bara att komma
fact-sign-up = Anmälan
fact-step-free = Tillgängligt
fact-child-care = Barnpassning

next-sessions-title = Vad händer här
next-sessions-service = Härnäst
next-sessions-theme = På gång nära dig
next-sessions-all = Alla evenemang

# Anmälan.
sign-up-button = Anmäl dig
sign-up-manage = Ändra eller avboka anmälan
sign-up-title = Anmäl dig: { $name }
sign-up-begins = Börjar { $when }.
sign-up-privacy = Du behöver inget konto. Berätta bara det som arrangören behöver. Vi raderar uppgifterna en månad efter den sista gången.
sign-up-name = Namn som vi kan kalla dig vid
sign-up-name-hint = Förnamnet räcker.
sign-up-adults = Hur många vuxna kommer?
sign-up-children = Hur många barn kommer?
sign-up-contact = E-post eller telefonnummer
sign-up-contact-hint = Hit meddelar vi om tiden ändras eller en plats blir ledig. Du kan lämna tomt: allt syns också med koden.
sign-up-needs = Vad är det bra att vi vet?
sign-up-needs-hint = Till exempel tolk, allergi eller vagn. Inga hälsouppgifter.
sign-up-heard = Var hörde du om det här?
sign-up-heard-none = Jag vill inte berätta
heard-clinic = På rådgivningen
heard-daycare = På daghemmet
heard-school = I skolan
heard-friend = Av en vän
heard-letter = I ett inbjudningsbrev
heard-poster = På en anslagstavla
heard-web = På nätet
sign-up-send = Anmäl dig
sign-up-back = Tillbaka
sign-up-problem-name = Skriv ett namn som vi kan kalla dig vid.
sign-up-problem-contact = Skriv en e-postadress eller ett telefonnummer, eller lämna tomt.
sign-up-problem-people = Berätta hur många ni är: minst en, högst tolv.
sign-up-problem-too-many = Det finns inte platser för så många. Fråga arrangören.
sign-up-problem-long = Förkorta texten.
sign-up-in = Ni är med
sign-up-in-more = Er plats är bokad. Avboka om ni inte kan komma, så får nästa platsen.
sign-up-waiting = Ni står i kö
sign-up-waiting-more = Alla platser är bokade. En ledig plats erbjuds i köordning, åt hela familjen på en gång.
sign-up-offered = En plats har blivit ledig för er
sign-up-offered-more = Vi håller platsen åt er till { $day } klockan { $time }.
sign-up-lapsed = Platsen gick till nästa
sign-up-lapsed-more = Svarstiden hann ta slut. Du kan anmäla dig på nytt till kön.
sign-up-declined = Ni tog inte platsen
sign-up-cancelled = Anmälan är avbokad
sign-up-over-more = Tack för att ni meddelade. Välkomna en annan gång.
sign-up-accept = Vi tar platsen
sign-up-decline = Vi tar inte platsen
sign-up-cancel = Avboka anmälan
sign-up-others = Till de här är det bara att komma
sign-up-code = Er kod
sign-up-code-text = Skriv upp koden. Med den ser du din anmälan och kan avboka den.
sign-up-code-title = Anmälan med kod
sign-up-code-typo = Det finns ett skrivfel i koden. Kontrollera den.
sign-up-code-unknown = Vi hittar ingen anmälan med den här koden. Den är kanske redan raderad.

# De som har anmält sig, för yrkespersoner.
sign-ups-title = Anmälda
sign-ups-none = I ditt område finns inget på kommande som man anmäler sig till.
sign-ups-nobody = Ingen har anmält sig ännu.
sign-ups-seats = { $seats } platser bokade
sign-ups-households = { $held } familjer, plats för { $most }
sign-ups-people = { $held } deltagare, plats för { $most }
sign-ups-waiting-count = { $count } i kö
sign-ups-few = För få, beslut { $day }
sign-ups-in = Med
sign-ups-offered = Plats erbjuden
sign-ups-waiting = I kö
sign-ups-over = Avbokade
sign-ups-party = { $adults ->
    [one] { $adults } vuxen
   *[other] { $adults } vuxna
}, { $children ->
    [one] { $children } barn
   *[other] { $children } barn
}
sign-ups-until = Svarar senast { $until }
sign-ups-remove = Märk som avbokad
sign-ups-unreadable = Uppgifterna går inte att öppna
