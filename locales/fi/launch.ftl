# The launch gate: where asking for help stands in each area.
desk-nav-launch = Käyttöönotto
launch-title = Pyydä apua -kanavan käyttöönotto
launch-ingress = Kanava aukeaa alueella, kun kaikki pakolliset vaiheet on tehty ja joku voi vastata.
launch-count-open = auki
launch-count-preparing = valmistelussa
launch-count-suspended = tauolla
launch-count-none = ei aloitettu
launch-areas = Alueet
launch-state-open = Auki
launch-state-preparing = Valmistelussa
launch-state-suspended = Tauolla
launch-state-none = Ei aloitettu
launch-none-hint = Kukaan ei ole vielä aloittanut käyttöönottoa täällä.
launch-follows = Seuraa aluetta { $area }
launch-follows-hint = Alueella ei ole omaa käyttöönottoa. Se aukeaa ja sulkeutuu alueen { $area } mukana.
launch-follows-link = Avaa alueen { $area } käyttöönotto
launch-since = Tauolla { $day } alkaen
launch-missing = Tekemättä
launch-no-checklist = Vaiheita tai rinkiä ei ole määritelty, joten kanava pysyy kiinni.
launch-ring = Rinki
launch-body = Vastuutaho
launch-ready = Joku on vuorossa jokaisena työpäivänä seuraavien 14 päivän ajan.
launch-warn-no-ring = Vastaajien rinkiä ei löydy. Kanava ei voi aueta ilman sitä.
launch-warn-untrained = Ringissä ei ole yhtään koulutettua vastaajaa. Kanava ei voi aueta, ennen kuin joku on koulutettu.
launch-warn-untrained-open = Ringissä ei ole yhtään koulutettua vastaajaa, vaikka kanava on auki. Sulje kanava tai pyydä ringin vetäjää järjestämään vastaaja heti.
launch-warn-uncovered = Päivä, jolloin kukaan ei ole vuorossa: { $day }. Pyydä ringin vetäjää suunnittelemaan vuoro.

# Steps.
launch-steps = Vaiheet
launch-step-done = Tehty { $day }
launch-step-undone = Tekemättä
launch-step-late = Myöhässä
launch-step-optional = Ei pakollinen
launch-step-due = Määräpäivä { $day }
launch-step-was-due = Määräpäivä oli { $day }
launch-step-no-due = Ei määräpäivää
launch-step-owner = Hoitaa { $name }
launch-step-no-owner = Ei hoitajaa
launch-step-evidence = Todiste
launch-edit-step = Muuta vaihetta
launch-owner = Kuka hoitaa
launch-owner-choose = Valitse organisaatio
launch-due = Määräpäivä
launch-due-hint = Vapaaehtoinen
launch-done = Tehty
launch-evidence = Mikä osoittaa, että vaihe on tehty
launch-evidence-hint = Esimerkiksi päätös, osallistujalista tai asiakirja ja sen päivä. Älä kirjoita perheiden tai kysyjien tietoja.
launch-mark-done = Merkitse tehdyksi
launch-save = Tallenna
launch-mark-undone = Merkitse tekemättömäksi
launch-undone-hint = Kanava sulkeutuu heti, jos merkitset pakollisen vaiheen tekemättömäksi.

# Closing for a time.
launch-suspend-title = Sulje kanava toistaiseksi
launch-suspend-hint = Kanava sulkeutuu heti. Jo lähetettyihin pyyntöihin vastataan ajallaan.
launch-suspended-title = Kanava on tauolla
launch-suspended-hint = Perheet näkevät tiedotteen. Voit muuttaa sitä.
launch-write-notice = Kirjoita tiedote
launch-edit-notice = Muuta tiedotetta
launch-notice-hint = Kerro, miksi kanava on tauolla, milloin se aukeaa ja mihin voi soittaa sillä välin.
launch-notice-fi = Tiedote suomeksi
launch-notice-sv = Tiedote ruotsiksi
launch-notice-en = Tiedote englanniksi
launch-notice-optional = Vapaaehtoinen. Jos tämä puuttuu, näytetään suomenkielinen.
launch-suspend = Sulje kanava nyt
launch-change-notice = Tallenna tiedote
launch-resume = Lopeta tauko
launch-resume-hint = Kanava aukeaa heti, jos kaikki pakolliset vaiheet on tehty.

# What is wrong.
launch-problems = Tarkista nämä kohdat
launch-wrong-step = Vaihetta ei ole enää tarkistuslistalla. Katso lista uudelleen.
launch-wrong-owner = Valitse organisaatio, joka hoitaa vaiheen.
launch-wrong-day = Anna päivä, esimerkiksi 1.12.2026.
launch-wrong-future = Vaihe merkitään tehdyksi vasta, kun se on tehty. Tarkista päivä.
launch-wrong-evidence = Kirjoita, mikä osoittaa, että vaihe on tehty.
launch-wrong-long = Teksti on liian pitkä. Lyhennä se enintään { $most } merkkiin.
launch-wrong-notice = Kirjoita tiedote suomeksi, jotta perheet tietävät, mihin voi soittaa.
launch-stale = Joku toinen muutti tätä juuri ennen sinua, eikä muutostasi tallennettu. Kirjoittamasi on tallessa. Katso uusi tilanne ja tallenna uudelleen, jos se sopii yhä.
launch-refused-no-ring = Muutosta ei tallennettu. Vastaajien rinkiä ei löydy, joten kukaan ei vastaisi perheille.
launch-refused-untrained = Muutosta ei tallennettu. Ringissä ei ole vielä ketään koulutettua, joten kukaan ei vastaisi perheille. Pyydä ringin vetäjää merkitsemään koulutus ensin. Kirjoittamasi on tallessa.
launch-refused-not-open = Kanava ei ole auki, joten sitä ei voi laittaa tauolle.
launch-refused-none = Alueella ei ole omaa käyttöönottoa, joten mitään ei tallennettu.

# What was done.
launch-told-step = Vaihe on tallennettu.
launch-told-open = Kaikki pakolliset vaiheet on tehty. Kanava on nyt auki.
launch-told-shut = Vaihe on tallennettu. Kanava sulkeutui, koska pakollinen vaihe on tekemättä.
launch-told-suspended = Kanava on nyt tauolla, ja perheet näkevät tiedotteen.
launch-told-notice = Tiedote on tallennettu.
launch-told-resumed = Tauko on päättynyt, mutta kanava aukeaa vasta, kun kaikki pakolliset vaiheet on tehty.
launch-told-reopened = Tauko on päättynyt. Kanava on nyt auki.

# History.
launch-history = Historia
launch-history-step-done = Tehty: { $step }
launch-history-step-undone = Merkitty tekemättömäksi: { $step }
launch-history-step-changed = Tiedot muuttuivat: { $step }
launch-history-suspended = Kanava laitettiin tauolle
launch-history-notice = Tiedote muuttui
launch-history-resumed = Tauko päättyi
launch-history-ring = Rinki vaihtui
launch-history-began = Käyttöönotto kirjattiin
launch-history-pack = alueen perustiedoista
