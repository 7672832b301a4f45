# One's own requests in one's own account (R007).
account-own = Omat viestini
own-title = Omat viestini
own-signed-in = Olet kirjautunut nimellä { $name }.
own-empty = Tunnuksessasi ei ole vielä yhtään viestiä. Jos olet pyytänyt apua, voit liittää viestin tähän sen koodilla. Sen jälkeen luet vastauksen ilman koodia.
own-sent = Lähetetty { $when }
own-late = Vastaus on myöhässä. Olemme pahoillamme. Esihenkilö on saanut tiedon.
own-left = Viesti on irrotettu tunnuksestasi. Se avautuu nyt vain koodilla.

# Joining a request.
own-offer = Haluatko lukea viestisi ilman koodia?
own-offer-text = Voit liittää viestin omaan tunnukseesi. Silloin palvelu tietää tunnuksesi nimen. Vastaaja ei näe sitä, ellet itse kerro.
own-offer-go = Liitä omaan tunnukseen
own-join-open = Liitä viesti koodilla
own-join-title = Liitä viesti omaan tunnukseesi
own-join-ingress = Kirjoita viestin koodi. Sen jälkeen luet vastaukset ja kirjoitat lisää kirjautumalla, ilman koodia.
own-join-known = Palvelu tietää tämän jälkeen, että viesti kuuluu tunnukselle { $name }.
own-join-hidden = Vastaaja ei näe tunnustasi eikä nimeäsi, ellet itse kerro niitä.
own-join-code = Koodi toimii edelleen. Pidä se tallessa ja omana tietonasi.
own-join-device = Jos joku muu voi avata puhelimesi tai kirjautua tunnuksellasi, hänkin voi lukea viestin. Silloin koodi on turvallisempi.
own-join-yes = Liitä viesti
own-join-no = En liitä
own-join-others = Tämä viesti on jo liitetty toiseen tunnukseen. Jos sekin on sinun, kirjaudu sillä ja irrota viesti siitä ensin. Koodilla voit lukea viestin yhä.

# Taking a request out of the account.
own-leave = Irrota tunnuksesta
own-leave-hint = Viesti jää, ja se avautuu vain koodilla.
own-leave-title = Irrotetaanko viesti tunnuksestasi?
own-leave-text = Viesti jää vastaajalle, ja saat vastauksen niin kuin luvattiin. Sinä pääset lukemaan sitä vain koodilla. Jos koodi ei ole tallella, älä irrota.
own-leave-yes = Irrota
own-leave-no = En irrota
