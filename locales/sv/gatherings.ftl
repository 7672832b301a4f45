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
gathering-sign-up-contact = Anmäl dig via kontaktuppgifterna.
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
