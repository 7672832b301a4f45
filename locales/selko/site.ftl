# About.
about-ingress = Perhekeskus auttaa lapsia, nuoria ja perheitä. Löydät avun yhdestä paikasta.
about-what-text = Voit etsiä apua omin sanoin. Voit etsiä apua omalla kielelläsi. Löydät neuvolat, perhetyön ja kohtaamispaikat. Löydät järjestöjen ja seurakuntien toimintaa. Löydät puhelimia ja chatteja, jotka auttavat koko Suomessa. Et tarvitse tunnuksia.
about-facts-title = Ovatko tiedot oikein
about-facts-text = Jokaisesta tiedosta vastaa jokin organisaatio. Jokaisella tiedolla on päivä, jona se on tarkistettu. Näet päivän sivun lopussa. Joskus tietoa ei ole tarkistettu ajoissa. Silloin kerromme sen sinulle.
about-source-text = Palvelun lähdekoodi on avoin. Lähdekoodi on teksti, josta ohjelma on tehty. Lisenssi kertoo, miten koodia saa käyttää. Lisenssin nimi on EUPL 1.2. Mikä tahansa alue voi ottaa palvelun käyttöön.

# Accessibility statement.
accessibility-ingress = Saavutettavuus tarkoittaa, että jokainen voi käyttää palvelua. Haluamme, että voit käyttää palvelua puhelimella tai näppäimistöllä. Haluamme, että voit käyttää ruudunlukijaa. Haluamme, että palvelu toimii ilman skriptejä. Skripti on pieni ohjelma verkkosivulla.
accessibility-law = Tätä palvelua koskee laki. Sen nimi on laki digitaalisten palvelujen tarjoamisesta (306/2019).
accessibility-level-title = Miten hyvin kaikki voivat käyttää palvelua
accessibility-level-full = Saavutettavuudesta on ohjeet. Niiden nimi on WCAG 2.2. Palvelu täyttää tietojemme mukaan tasojen A ja AA vaatimukset.
accessibility-level-partly = Saavutettavuudesta on ohjeet. Niiden nimi on WCAG 2.2. Palvelu täyttää suurimman osan tasojen A ja AA vaatimuksista. Tiedämme nämä puutteet:
accessibility-feedback-title = Onko palvelua vaikea käyttää? Kerro meille
accessibility-feedback-text = Vastaamme sinulle 14 päivässä.
accessibility-authority-title = Kuka valvoo saavutettavuutta
accessibility-authority-text = Ehkä et saa meiltä vastausta. Ehkä vastaus ei ole hyvä. Voit silloin kertoa asiasta Liikenne- ja viestintävirasto Traficomille. Traficom valvoo saavutettavuutta.

# Privacy.
privacy-ingress = Voit etsiä tietoa ja apua niin, että emme tiedä sinusta mitään. Jos pyydät apua, suojaamme viestisi. Sinä päätät, mitä kerrot.
privacy-no-cookies = Emme käytä evästeitä seuraamaan, mitä luet. Eväste on pieni tiedosto, jonka verkkosivu jättää laitteellesi. Eväste tulee vain, jos painat Poistu nopeasti, avaat viestisi koodilla tai kirjaudut sisään. Eväste ei kerro sinusta mitään. Poistu nopeasti jättää merkin. Se katoaa 10 minuutissa. Muut evästeet katoavat, kun poistut.
privacy-no-analytics = Emme seuraa, mitä teet täällä. Emme lataa mitään muilta sivustoilta.
privacy-no-logs = Emme tallenna sanoja, joilla haet. Emme tallenna IP-osoitettasi. IP-osoite on laitteesi numero netissä. Tallennamme vain, millainen sivu avattiin ja avautuiko se.
privacy-no-location = Emme kysy, missä olet. Valitset alueen itse. Laskemme matkat alueen keskeltä.
privacy-ask-title = Jos pyydät apua
privacy-ask-text = Lukitsemme viestisi. Viestillä on oma avain. Viestin lukevat vain sinä ja alueesi vastaajat. Jokainen lukukerta jää muistiin. Viesti poistetaan 90 päivää viimeisen viestin jälkeen. Jos poistat viestin itse, se poistuu heti. Sen jälkeen jää vain numeroita. Niistä ei voi tunnistaa ketään.
privacy-feedback-title = Jos kerrot, auttoiko sivu
privacy-feedback-text = Tallennamme vastauksesi. Tallennamme myös sivun, kielen ja päivän. Emme tallenna, kuka olet. Poistamme vastauksen vuoden päästä.
privacy-trace-title = Mitä laitteellesi jää
privacy-trace-text = Selaimesi muistaa, millä sivuilla kävit. Sivut näkyvät selaimen historiassa. Joku muu voi käyttää samaa laitetta. Käytä silloin selaimen yksityistä ikkunaa. Voit myös tyhjentää historian. Emme voi tehdä sitä sinun puolestasi.

# Open data.
open-data-ingress = Avoin data on tietoa, jota kaikki saavat käyttää. Saat käyttää kaikkea, mitä täällä on julkaistu. Et tarvitse avainta.
open-data-licence = Sisällöllä on lisenssi. Lisenssi kertoo, miten saat käyttää sisältöä. Lisenssin nimi on Creative Commons Nimeä 4.0. Esittelyalueiden yhteystiedot eivät ole oikeita.
