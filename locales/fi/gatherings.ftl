# Tapahtumat ja ryhmät.
kind-gathering = Tapahtuma tai ryhmä
nav-calendar = Tapahtumat

calendar-title = Tapahtumat ja ryhmät
calendar-ingress = Kaikkien järjestäjien kahvilat, kerhot, ryhmät ja tapahtumat yhdessä paikassa. Useimpiin voit vain tulla.
calendar-now = Nyt ja tänään
calendar-nothing-today = Tänään ei ole enää mitään. Katso, mitä on tulossa.
calendar-coming = Tulossa
calendar-today = tänään
calendar-tomorrow = huomenna
calendar-none = Näillä valinnoilla ei löytynyt mitään.
calendar-none-all = Näytä kaikki tapahtumat
calendar-none-region = Näytä koko alueen tapahtumat
calendar-next = Seuraavat päivät
calendar-from-today = Palaa tähän päivään
calendar-elsewhere = Tällä alueella ei ole nyt mitään. Tässä on koko alueen tapahtumia.
calendar-list = Luettelo
calendar-week = Viikko
calendar-week-title = Viikko { $week }, { $from }–{ $to }
calendar-week-before = Edellinen viikko
calendar-week-after = Seuraava viikko
calendar-day-empty = Ei tapahtumia
calendar-views = Näkymä
calendar-filters = Rajaa
calendar-filter-age = Lapsen ikä vuosina
calendar-filter-type = Mitä
calendar-filter-language = Kieli
calendar-filter-any = kaikki
calendar-filter-free = Maksuton
calendar-filter-walk-in = Ei ilmoittautumista
calendar-filter-step-free = Esteetön
calendar-filter-child-care = Lastenhoito
calendar-filter-online = Verkossa
calendar-filter-button = Näytä
calendar-subscribe = Tilaa kalenteriisi
calendar-subscribe-text = Tilattu kalenteri pysyy ajan tasalla puhelimessasi tai tietokoneellasi. Samat rajaukset ovat voimassa.
calendar-subscribe-ical = Kalenteri (iCalendar)
calendar-subscribe-atom = Syöte (Atom)

gathering-form-event = Tapahtuma
gathering-form-series = Tapahtumasarja
gathering-form-programme = Avointa toimintaa
gathering-form-group = Ryhmä
gathering-form-course = Kurssi
gathering-form-forum = Foorumi
gathering-form-training = Koulutus

session-now = Käynnissä, loppuu { $time }
session-cancelled = Peruttu
session-moved = Aika on siirretty. Alun perin { $when }.
session-topic = Teemana { $topic }
session-online = Verkossa

gathering-times = Milloin
gathering-next = Seuraavat kerrat
gathering-none-coming = Tulevia kertoja ei ole sovittu.
gathering-past = Tämä on päättynyt.
gathering-all-times = Lisää kalenteriisi
gathering-where = Missä
gathering-elsewhere = Poikkeuksellisesti: { $place }
gathering-online-link = Osallistu verkossa
gathering-who-runs = Järjestäjät
gathering-visitor = Mukana { $name }
gathering-for-whom = Kenelle
gathering-cost = Hinta
gathering-languages = Kielet
gathering-interpreter = Tulkki järjestyy, kun kerrot siitä ajoissa.
gathering-access = Esteettömyys
gathering-step-free = Sisään pääsee ilman portaita.
gathering-child-care = Lapsille on hoitaja paikalla.
gathering-walk-in = Ei ilmoittautumista. Voit vain tulla.
gathering-directed = Tämä ryhmä kuuluu palveluun. Kysy siitä työntekijältä.
gathering-paused = Tauolla
gathering-cancelled = Peruttu
gathering-part-of = Osa sarjaa
gathering-parts = Sarjan tapahtumat
gathering-sign-up = Ilmoittautuminen
gathering-sign-up-opens = Ilmoittautuminen alkaa { $day }.
gathering-sign-up-until = Ilmoittaudu viimeistään { $day }.
gathering-sign-up-over = Ilmoittautuminen on päättynyt.
gathering-sign-up-contact = Ilmoittaudu yhteystietojen kautta.
gathering-seats-households = { $count ->
    [one] Paikka { $count } perheelle
   *[other] Paikkoja { $count } perheelle
}
gathering-seats-people = { $count ->
    [one] { $count } paikka
   *[other] { $count } paikkaa
}
gathering-least = Alkaa, kun mukana on vähintään { $count }. Päätös tehdään { $day }.

fact-no-sign-up = Voit vain tulla
fact-sign-up = Ilmoittaudu
fact-step-free = Esteetön
fact-child-care = Lastenhoito

next-sessions-title = Mitä täällä tapahtuu
next-sessions-service = Seuraavaksi
next-sessions-theme = Tulossa lähelläsi
next-sessions-all = Kaikki tapahtumat
