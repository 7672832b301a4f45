# Roles. In lists and in "you need this role".
access-role-responder = Vastaaja
access-role-ring-manager = Vastaajaringin vetäjä
access-role-expert = Asiantuntija
access-role-consultation-member = Konsultaatioryhmän jäsen
access-role-coordinator = Koordinaattori
access-role-manager = Johtaja
access-role-admin = Pääkäyttäjä
access-role-data-protection = Tietosuojavastaava
access-role-until = päättyy { $moment }
access-role-open = toistaiseksi
# $date is a day, $time a time of day.
access-moment = { $date } klo { $time }

# Passkeys.
passkey-what = Pääsyavain tehdään puhelimeesi, tietokoneeseesi tai turva-avaimeesi. Avaat sen sormenjäljellä, kasvoilla tai koodilla. Mitään salasanaa ei tarvita, eikä sormenjälkesi tule meille.
passkey-label = Avaimen nimi, esimerkiksi Työpuhelin
passkey-make = Tee pääsyavain
passkey-failed = Tämä ei onnistunut. Yritä uudelleen, tai käytä toista tapaa kirjautua.
passkey-no-script = Pääsyavain toimii vain, kun selaimen JavaScript on päällä. Nyt se on pois päältä. Kaikki muu täällä toimii ilman sitä. Voit kirjautua organisaatiosi tunnuksella, jos sellainen on alla.
passkey-not-supported = Tämä selain ei tue pääsyavaimia. Kokeile uudempaa selainta tai toista laitetta, tai kirjaudu organisaatiosi tunnuksella.
passkey-not-here = Tässä osoitteessa pääsyavainta ei voi käyttää.

# Signing in.
sign-in-title = Kirjaudu sisään
sign-in-ingress = Tämä sivu on ammattilaisille ja niille, jotka ovat tehneet itselleen tunnuksen.
sign-in-again-title = Varmista, että se olet sinä
sign-in-again-ingress = Seuraava vaihe on niin tärkeä, että pyydämme sinua kirjautumaan uudelleen. Pääset sen jälkeen suoraan takaisin.
sign-in-passkey-title = Pääsyavaimella
sign-in-passkey-text = Selain näyttää avaimesi. Nimeä tai salasanaa ei kysytä.
sign-in-passkey = Kirjaudu pääsyavaimella
sign-in-organization-title = Organisaatiosi tunnuksella
sign-in-organization-text = Kirjaudut samalla tunnuksella kuin työpaikkasi muihin palveluihin.
sign-in-organization = Kirjaudu: { $name }
sign-in-demo-title = Esittely: valitse henkilö
sign-in-demo-text = Nämä henkilöt ovat keksittyjä. Kuka tahansa voi valita heistä yhden ja katsoa, mitä hän näkee. Älä kirjoita mitään oikeista ihmisistä.
sign-in-demo-choose = Jatka: { $name }
sign-in-no-way = Kirjautumista ei ole vielä otettu käyttöön. Apua saat kirjautumatta.
sign-in-failed = Kirjautuminen ei onnistunut. Yritä uudelleen.
sign-in-unknown = Organisaatiosi tuntee sinut, mutta täällä sinulla ei ole vielä tunnusta. Pyydä kutsu oman alueesi pääkäyttäjältä.
sign-in-other-title = Etkö pääse sisään?
sign-in-new-text = Haluatko nähdä omat kysymyksesi yhdessä paikassa?
sign-in-new = Tee itsellesi tunnus
sign-in-lost = Ammattilainen, jos pääsyavaimesi on kadonnut, pyydä esihenkilöäsi tai pääkäyttäjää avaamaan sinulle uusi tie. Kaksi työtoveria vahvistaa sen.
sign-in-not-needed = Apua voit kysyä ja tietoa lukea kirjautumatta.
sign-in-to-front = Etusivulle
sign-out = Kirjaudu ulos

# A resident's own account.
new-account-title = Tee itsellesi tunnus
new-account-ingress = Tunnusta et tarvitse avun kysymiseen. Sen avulla näet kysymyksesi ja vastaukset yhdessä paikassa, ja näet myös, kuka ne on lukenut.
new-account-what = Kysymme vain nimen, jolla haluat sinua kutsuttavan. Sen ei tarvitse olla oikea nimesi.
new-account-name = Nimi, jolla haluat sinua kutsuttavan
new-account-make = Tee tunnus
new-account-have = Minulla on jo tunnus

# Invitations.
invitation-title = Tervetuloa
invitation-ingress = Tämä kutsu on sinulle: { $name }. Valitse, millä kirjaudut tästä lähtien.
invitation-recovery = Työtoverisi ovat vahvistaneet, että tämä linkki on sinulle: { $name }. Vanhat avaimesi lakkaavat toimimasta, kun valitset uuden tavan kirjautua.
invitation-once = Linkki toimii kerran ja viikon ajan. Jos et ole tämä henkilö, sulje sivu.
invitation-passkey-title = Tee pääsyavain
invitation-organization-text = Tunnuksesi liitetään tähän kutsuun, ja kirjaudut sillä jatkossa.
invitation-over-title = Tämä linkki ei enää toimi
invitation-over-text = Linkki on jo käytetty, se on vanhentunut tai osoitteesta puuttuu osa. Pyydä uusi kutsu siltä, joka sinut kutsui.

# What someone sees who may not.
forbidden-title = Tämä ei kuulu rooliisi
forbidden-role = Tähän tarvitaan jokin näistä rooleista, eikä sinulla ole niistä mitään juuri nyt:
forbidden-professional = Tähän tarvitaan ammattilaisen rooli.
forbidden-assignee = Tämän voi tehdä vain se, joka vastaa asiasta. Ota asia ensin itsellesi, tai pyydä vastaajaa siirtämään se sinulle.
forbidden-for-oneself = Kukaan ei voi tehdä tätä itselleen. Pyydä työtoveria.
forbidden-second-person = Sinä aloitit tämän. Nyt tarvitaan toinen henkilö, joka vahvistaa sen.
forbidden-who-gives = Roolin antaa alueesi pääkäyttäjä. Jos roolisi on päättynyt, pyydä häneltä jatkoa.
forbidden-own-roles = Katso omat roolisi

# One's own account.
account-title = Oma tunnus
account-name = Nimi
account-organization = Organisaatio
account-email = Sähköposti
account-phone = Puhelin
account-roles = Roolit
account-no-roles = Sinulla ei ole juuri nyt yhtään roolia.
account-tools = Roolisi sivut
account-keys = Pääsyavaimet
account-key-made = Tehty { $moment }.
account-key-used = Viimeksi käytetty { $moment }.
account-key-rename = Tallenna nimi
account-key-remove = Poista avain
account-key-remove-named = Poista avain { $name }
account-key-add = Lisää avain
account-last-key = Tämä on ainoa tapasi kirjautua, joten sitä ei voi poistaa. Lisää ensin toinen.
account-demo-keys = Keksitty henkilö ei tarvitse avaimia.
account-sessions = Kirjautumiset
account-method-passkey = Pääsyavaimella
account-method-organization = Organisaation tunnuksella
account-method-demo = Esittelyn henkilönä
account-session-since = alkoi { $moment }
account-sessions-end = Kirjaa ulos kaikki muut laitteet
account-sessions-ended = Muut laitteet on kirjattu ulos.

# People.
people-title = Ihmiset ja roolit
people-list = Ammattilaiset
people-invite = Kutsu uusi ammattilainen
people-invite-text = Hän saa sähköpostiin linkin, joka toimii viikon. Roolit annat seuraavaksi hänen omalla sivullaan.
people-language = Kutsun kieli
people-organization-none = Ei mikään näistä
people-send = Lähetä kutsu
people-name-missing = Kirjoita nimi.
people-email-missing = Kirjoita sähköpostiosoite, esimerkiksi nimi@example.fi.
people-organization-unclear = Valitse organisaatio luettelosta.
people-known = Tällä osoitteella on jo henkilö.
people-left = Henkilö on merkitty lähteneeksi. Hänen roolinsa ja avaimensa on poistettu.
person-no-roles = Ei rooleja.
person-role-from = alkaa { $moment },
person-end = Päätä heti
person-give-role = Anna rooli
person-role = Rooli
person-ring = Vastaajarinki
person-ring-help = Tarvitaan vastaajalle, ringin vetäjälle, asiantuntijalle ja konsultaatioryhmän jäsenelle.
person-ring-none = Ei rinkiä
person-area = Alue
person-starts = Ensimmäinen päivä
person-starts-help = Tyhjä: heti.
person-ends = Viimeinen päivä
person-ends-help = Tyhjä: toistaiseksi.
person-role-unclear = Tarkista rooli, rinki ja päivät.
person-role-place = Tämä rooli tarvitsee vastaajaringin, tai se koskee aina koko aluetta.
person-role-term = Rooli päättyisi ennen kuin se alkaa.
person-granted = Rooli on annettu.
person-role-ended = Rooli on päätetty.
person-invite-title = Uusi kutsu
person-invite-text = Jos linkki on kadonnut tai vanhentunut, lähetä uusi. Vanha lakkaa toimimasta. Jos hänellä on jo ollut avain ja se on kadonnut, kaksi työtoveria avaa hänelle uuden tien.
person-invite = Lähetä uusi kutsu
person-invited = Kutsu on lähetetty.
person-not-invited = Kutsua ei lähetetty: hänellä on jo tapa kirjautua, tai sähköpostiosoite puuttuu.
person-leave-title = Henkilö lähtee
person-leave-text = Kaikki roolit päättyvät heti, avaimet poistetaan ja hänet kirjataan ulos.
person-leave = Merkitse lähteneeksi

# Recovery.
recovery-title = Uusi tie sisään
recovery-ingress = Kun työtoveri on kadottanut avaimensa, kaksi henkilöä vahvistaa, että pyytäjä on hän. Kukaan ei tee tätä yksin eikä itselleen.
recovery-waiting = Odottaa toista vahvistajaa
recovery-none = Mikään ei odota.
recovery-row = { $name }: aloitti { $first }, { $moment }.
recovery-until = Raukeaa { $moment }.
recovery-confirm-text = Puhu hänen kanssaan ensin kasvokkain tai puhelimessa, jonka numeron tunnet ennestään.
recovery-confirm = Vahvista
recovery-other-needed = Tarvitaan toinen henkilö.
recovery-start-title = Aloita
recovery-start-text = Aloita vasta, kun olet puhunut hänen kanssaan ja tunnistanut hänet.
recovery-start = Aloita
recovery-started = Aloitettu. Pyydä nyt toista henkilöä vahvistamaan vuorokauden sisällä.
recovery-sent = Vahvistettu. Hän saa linkin sähköpostiin.
recovery-no-address = Vahvistettu, mutta häneltä puuttuu sähköpostiosoite, joten linkkiä ei lähetetty.

# The audit trail.
audit-title = Lokiketju
audit-ingress = Kuka on lukenut tai tehnyt mitäkin, ilman sisältöä. Jokainen rivi on sidottu edelliseen, joten muutettu tai poistettu rivi huomataan.
audit-whole =
    { $count ->
        [one] Ketju on ehjä: { $count } tapahtuma.
       *[other] Ketju on ehjä: { $count } tapahtumaa.
    }
audit-broken = Ketju katkeaa tapahtumaan { $position }. Sitä tai sen jälkeistä riviä on muutettu tai poistettu.
audit-end = Ketjun pää nyt. Kirjoita se muistiin toiseen paikkaan:
audit-head = Aiemmin muistiin kirjoitettu pää
audit-head-help = Tarkistaa, onko pää edelleen ketjussa.
audit-head-holds = Muistiin kirjoitettu pää on ketjussa.
audit-head-gone = Muistiin kirjoitettu pää ei ole ketjussa: loppu on katkaistu tai ketju kirjoitettu uudelleen.
audit-head-unclear = Pää on numero, viiva ja tarkiste.
audit-person = Henkilö
audit-everyone = Kuka tahansa
audit-object = Kohde
audit-object-help = Henkilön tai pyynnön tunniste.
audit-day = Päivä
audit-csv = Lataa löydetyt taulukkona
audit-found = Tapahtumat
audit-events = Uusimmat ensin, enintään 500
audit-number = Numero
audit-when = Milloin
audit-action = Teko
audit-outcome = Tulos
