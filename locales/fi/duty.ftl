# Who is on duty in a ring, who is away and who covers.
duty-title = Vuorot
duty-rings = Rinki
duty-no-ring = Et kuulu mihinkään rinkiin, jonka vuoroja voisi näyttää.
duty-period = { $first }–{ $last }
duty-before = Edelliset neljä viikkoa
duty-next = Seuraavat neljä viikkoa
duty-today-link = Näytä tästä päivästä
duty-warning = Seuraavien 14 päivän aikana on päivä, jolloin kukaan ei ole vuorossa: { $day }.
duty-warning-link = Katso päivä

# The calendar.
duty-calendar = Vuorossa päivittäin
duty-day = Päivä
duty-on-duty = Vuorossa
duty-away = Poissa
duty-today = tänään
duty-weekend = Vapaa: viikonloppu
duty-holiday = Vapaa: pyhä tai muu vapaapäivä
duty-rule = Päivinä, joille ei ole suunniteltu vuoroja, vuorossa ovat kaikki paikalla olevat koulutetut.
duty-nobody-away = Ei ketään
duty-absent = { $name }
duty-covered = { $name }, sijaisena { $cover }
duty-cover-cannot = { $name }. Sijaiseksi merkitty { $cover } ei voi olla vuorossa.
duty-uncovered = Ei ketään vuorossa
duty-why-no-members = Ringissä ei ole yhtään vastaajaa.
duty-why-left = Vuoroon merkitty ei ole enää ringin vastaaja.
duty-why-untrained = Paikalla olevilla ei ole voimassa olevaa koulutusta.
duty-why-away = Kaikki vuoroon tulevat ovat poissa.
duty-do-no-members = Pyydä pääkäyttäjää lisäämään rinkiin vastaajia.
duty-do-plan = Suunnittele vuoro jollekin toiselle
duty-do-training = Suunnittele vuoro koulutetulle tai merkitse koulutus
duty-do-cover = Suunnittele vuoro jollekin toiselle tai merkitse sijainen
duty-do-tell = Kerro ringin vetäjälle: { $names }
duty-do-tell-nobody = Kerro yhteyshenkilöllesi. Ringillä ei ole vetäjää.

# Members.
duty-members = Ringin vastaajat
duty-members-hint = Vuorossa voi olla vain, kun koulutus on voimassa. Koulutus: { $training }
duty-member = Vastaaja
duty-languages = Kielet
duty-training = Koulutus
duty-waiting = Odottavia pyyntöjä
duty-training-missing = Puuttuu
duty-training-valid = Voimassa
duty-training-until = Voimassa { $day } asti
duty-training-ended = Päättyi { $day }

# Requests of those who are away.
duty-held = Siirrettävä toiselle
duty-held-hint = Ottaja on poissa. Avaa pyyntö ja siirrä se toiselle. Kysyjälle luvattu aika ei siirry.
duty-held-one = Pyyntö, vastattava { $due }

# Planned stretches.
duty-stretches = Merkityt vuorot ja poissaolot
duty-stretches-none = Mitään ei ole merkitty tästä päivästä eteenpäin.
duty-stretch-duty = Vuoro: { $name }, { $days }
duty-stretch-absence = Poissa: { $name }, { $days }
duty-stretch-covered = Poissa: { $name }, { $days }. Sijainen: { $cover }
duty-remove = Poista

# Forms.
duty-own-title = Ilmoita oma poissaolosi
duty-own-hint = Jos poissaolo alkaa tänään, pyynnöt, joita et ole vielä ottanut, annetaan heti toiselle. Poissaolon poistaa ringin vetäjä.
duty-own-send = Ilmoita poissaolo
duty-plan-title = Suunnittele vuoro
duty-plan-hint = Päivänä, jolle on suunniteltu vuoroja, vuorossa ovat vain suunnitellut ja sijaiset.
duty-plan-send = Merkitse vuoro
duty-absence-title = Merkitse poissaolo
duty-absence-hint = Jos poissaolo alkaa tänään, pyynnöt, joita hän ei ole vielä ottanut, annetaan heti toiselle.
duty-absence-send = Merkitse poissaolo
duty-training-title = Merkitse koulutus
duty-training-send = Merkitse koulutus
duty-person = Kuka
duty-choose = Valitse
duty-first = Ensimmäinen päivä
duty-last = Viimeinen päivä
duty-cover = Sijainen
duty-cover-hint = Vapaaehtoinen
duty-cover-nobody = Ei sijaista
duty-completed = Suoritettu
duty-until = Voimassa asti
duty-until-hint = Jätä tyhjäksi, jos koulutus ei vanhene.

# What is wrong with a form.
duty-problems = Tarkista nämä kohdat
duty-wrong-member = Valitse joku ringin vastaajista.
duty-wrong-day = Anna päivä, esimerkiksi 1.12.2026.
duty-wrong-order = Viimeinen päivä on ennen ensimmäistä. Tarkista päivät.
duty-wrong-length = Jakso on yli vuoden mittainen. Merkitse enintään vuosi kerrallaan.
duty-wrong-cover-same = Poissa oleva ei voi olla oma sijaisensa. Valitse toinen tai jätä valitsematta.
duty-wrong-cover-away = Sijainen on itsekin poissa näinä päivinä. Valitse toinen tai jätä valitsematta.
duty-wrong-future = Koulutus merkitään vasta, kun se on suoritettu. Tarkista päivä.
duty-wrong-ends = Koulutus päättyisi ennen kuin se on suoritettu. Tarkista päivät.
duty-expired = Lomake oli liian vanha, eikä mitään merkitty. Tiedot ovat tallessa alla. Lähetä ne uudelleen.

# What was done.
duty-done-duty = Vuoro on merkitty.
duty-done-absence = Poissaolo on merkitty.
duty-done-given = Poissaolo on merkitty. Pyynnöt, joita ei ollut otettu, annettiin toisille.
duty-done-open = Poissaolo on merkitty. Jollekin ottamattomalle pyynnölle ei löytynyt vastaajaa, ja ringin vetäjälle kerrottiin.
duty-done-removed = Merkintä on poistettu.
duty-done-training = Koulutus on merkitty.
