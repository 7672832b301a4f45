# About.
about-title = Tietoa palvelusta
about-ingress = Perhekeskus kokoaa lasten, nuorten ja perheiden avun yhteen paikkaan.
about-who = Kuka vastaa palvelusta
about-what-title = Mitä täällä voi tehdä
about-what-text = Voit etsiä apua omin sanoin ja omalla kielelläsi. Löydät neuvolat, perhetyön, kohtaamispaikat, järjestöjen ja seurakuntien toiminnan sekä valtakunnalliset puhelimet ja chatit. Et tarvitse tunnuksia.
about-facts-title = Ovatko tiedot ajan tasalla
about-facts-text = Jokaisesta tiedosta vastaa nimetty organisaatio, ja jokaisella tiedolla on tarkistuspäivä. Näet päivän sivun lopussa. Jos tietoa ei ole tarkistettu ajallaan, kerromme siitä.
about-source-title = Avoin lähdekoodi
about-source-text = Palvelu on avointa lähdekoodia. Sen lisenssi on EUPL 1.2, ja mikä tahansa alue voi ottaa sen käyttöön.

# Accessibility statement.
accessibility-title = Saavutettavuusseloste
accessibility-ingress = Haluamme, että jokainen pystyy käyttämään tätä palvelua: puhelimella, näppäimistöllä, ruudunlukijalla ja ilman skriptejä.
accessibility-law = Palvelua koskee laki digitaalisten palvelujen tarjoamisesta (306/2019).
accessibility-level-title = Miten saavutettava palvelu on
accessibility-level-full = Palvelu täyttää tietojemme mukaan WCAG 2.2 -ohjeiston A- ja AA-tason vaatimukset.
accessibility-level-partly = Palvelu täyttää suurimman osan WCAG 2.2 -ohjeiston A- ja AA-tason vaatimuksista. Nämä puutteet tiedämme:
accessibility-assessed = Arvioitu { $date }.
accessibility-not-assessed = Tämän alueen sivuston saavutettavuutta ei ole vielä arvioitu.
accessibility-feedback-title = Huomasitko puutteen? Kerro meille
accessibility-feedback-text = Vastaamme 14 päivässä.
accessibility-authority-title = Valvova viranomainen
accessibility-authority-text = Jos et saa vastausta tai et ole siihen tyytyväinen, voit tehdä ilmoituksen Liikenne- ja viestintävirasto Traficomille. Traficom valvoo digitaalista esteettömyyttä ja saavutettavuutta.
accessibility-authority-link = Saavutettavuusvaatimukset.fi

# Privacy.
privacy-title = Tietosuoja
privacy-ingress = Voit etsiä tietoa ja apua niin, ettemme tiedä sinusta mitään. Jos pyydät apua, viestisi suojataan, ja sinä päätät, mitä kerrot.
privacy-no-title = Mitä emme tee
privacy-no-cookies = Emme käytä evästeitä lukemisesi seuraamiseen. Eväste tulee vain, jos painat Poistu nopeasti, avaat viestisi koodilla tai kirjaudut sisään. Se ei kerro sinusta mitään. Poistu nopeasti -merkki katoaa kymmenessä minuutissa, muut silloin, kun poistut.
privacy-no-analytics = Emme seuraa kävijöitä emmekä lataa mitään muilta sivustoilta.
privacy-no-logs = Emme tallenna hakusanojasi emmekä IP-osoitettasi. Lokiin jää vain, millainen sivu avattiin ja avautuiko se.
privacy-no-location = Emme kysy sijaintiasi. Laskemme etäisyydet valitsemasi alueen keskipisteestä.
privacy-ask-title = Jos pyydät apua
privacy-ask-text = Viestisi lukitaan omalla avaimellaan. Sen lukevat vain sinä ja alueesi vastaajat, ja jokainen luku jää muistiin. Viesti poistetaan 90 päivää viimeisen viestin jälkeen tai heti, kun itse poistat sen. Sen jälkeen jäljellä on vain lukuja, joista ketään ei voi tunnistaa.
privacy-feedback-title = Jos vastaat, auttoiko sivu
privacy-feedback-text = Tallennamme vastauksesi, sivun, kielen ja päivän, emme sitä, kuka vastasi. Kommentin lukee sivun ylläpitäjä. Palaute poistetaan vuoden kuluttua.
privacy-trace-title = Mitä laitteelle jää
privacy-trace-text = Selaimesi muistaa sivut, joilla kävit, ja ne näkyvät selaushistoriassa. Jos joku muu käyttää samaa laitetta, käytä yksityistä ikkunaa tai tyhjennä historia. Emme voi tehdä sitä puolestasi.
privacy-responsible = Palvelusta vastaa

# Open data.
open-data-title = Avoin data
open-data-ingress = Saat käyttää vapaasti kaikkea, mitä täällä on julkaistu. Et tarvitse avainta.
open-data-hsds = Palvelut, paikat ja organisaatiot (HSDS 3, Open Referral UK)
open-data-map = Kohtaamispaikat kartalle (GeoJSON)
open-data-search = Haku
open-data-openapi = Rajapinnan kuvaus (OpenAPI)
open-data-sitemap = Sivukartta
open-data-licence = Sisältöä saa käyttää lisenssillä Creative Commons Nimeä 4.0. Esittelyalueiden yhteystiedot ovat keksittyjä.
