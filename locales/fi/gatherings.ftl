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

# Ilmoittautuminen.
sign-up-button = Ilmoittaudu
sign-up-manage = Muuta tai peru ilmoittautuminen
sign-up-title = Ilmoittaudu: { $name }
sign-up-begins = Alkaa { $when }.
sign-up-privacy = Tunnusta ei tarvita. Kerro vain se, mitä järjestäjä tarvitsee. Poistamme tiedot kuukauden kuluttua viimeisestä kerrasta.
sign-up-name = Nimi, jolla kutsumme sinua
sign-up-name-hint = Etunimi riittää.
sign-up-adults = Montako aikuista tulee?
sign-up-children = Montako lasta tulee?
sign-up-contact = Sähköposti tai puhelinnumero
sign-up-contact-hint = Kerromme tähän, jos aika muuttuu tai paikka vapautuu. Voit jättää tyhjäksi: näet kaiken myös koodilla.
sign-up-needs = Mitä meidän on hyvä tietää?
sign-up-needs-hint = Esimerkiksi tulkki, allergia tai rattaat. Ei terveystietoja.
sign-up-heard = Mistä kuulit tästä?
sign-up-heard-none = En halua kertoa
heard-clinic = Neuvolasta
heard-daycare = Päiväkodista
heard-school = Koulusta
heard-friend = Ystävältä
heard-letter = Kutsukirjeestä
heard-poster = Ilmoitustaululta
heard-web = Netistä
sign-up-send = Ilmoittaudu
sign-up-back = Takaisin
sign-up-problem-name = Kirjoita nimi, jolla kutsumme sinua.
sign-up-problem-contact = Kirjoita sähköpostiosoite tai puhelinnumero, tai jätä kohta tyhjäksi.
sign-up-problem-people = Kerro, montako teitä tulee: vähintään yksi, enintään kaksitoista.
sign-up-problem-too-many = Näin monelle ei ole paikkoja. Kysy järjestäjältä.
sign-up-problem-long = Lyhennä tekstiä.
sign-up-in = Olette mukana
sign-up-in-more = Paikkanne on varattu. Jos ette pääsekään, perukaa, niin paikan saa seuraava.
sign-up-waiting = Olette jonossa
sign-up-waiting-more = Kaikki paikat ovat varattuja. Tarjoamme vapautuvan paikan jonon järjestyksessä koko perheelle kerralla.
sign-up-offered = Teille on vapautunut paikka
sign-up-offered-more = Pidämme paikan teille { $day } kello { $time } asti.
sign-up-lapsed = Paikka meni seuraavalle
sign-up-lapsed-more = Vastausaika ehti päättyä. Voit ilmoittautua uudelleen jonoon.
sign-up-declined = Ette ottaneet paikkaa
sign-up-cancelled = Ilmoittautuminen on peruttu
sign-up-over-more = Kiitos, että kerroitte. Tervetuloa toisella kertaa.
sign-up-accept = Otamme paikan
sign-up-decline = Emme ota paikkaa
sign-up-cancel = Peru ilmoittautuminen
sign-up-others = Näihin voitte vain tulla
sign-up-code = Koodinne
sign-up-code-text = Kirjoita koodi talteen. Sillä näet ilmoittautumisesi ja voit perua sen.
sign-up-code-title = Ilmoittautuminen koodilla
sign-up-code-typo = Koodissa on kirjoitusvirhe. Tarkista se.
sign-up-code-unknown = Tällä koodilla ei löydy ilmoittautumista. Se on ehkä jo poistettu.

# Ilmoittautuneet, ammattilaisille.
sign-ups-title = Ilmoittautuneet
sign-ups-none = Alueellasi ei ole tulossa mitään, mihin ilmoittaudutaan.
sign-ups-nobody = Kukaan ei ole vielä ilmoittautunut.
sign-ups-seats = { $seats } paikkaa varattu
sign-ups-households = { $held } perhettä, tilaa { $most } perheelle
sign-ups-people = { $held } osallistujaa, tilaa { $most }
sign-ups-waiting-count = { $count } jonossa
sign-ups-few = Liian vähän, päätös { $day }
sign-ups-in = Mukana
sign-ups-offered = Paikka tarjottu
sign-ups-waiting = Jonossa
sign-ups-over = Peruneet
sign-ups-party = { $adults ->
    [one] { $adults } aikuinen
   *[other] { $adults } aikuista
}, { $children ->
    [one] { $children } lapsi
   *[other] { $children } lasta
}
sign-ups-until = Vastaa viimeistään { $until }
sign-ups-remove = Merkitse perutuksi
sign-ups-unreadable = Tietoja ei voi avata
