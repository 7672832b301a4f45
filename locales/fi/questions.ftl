# The professionals' online consultation (R045).

# Ways to the pages.
questions-nav = Kysy kollegoilta
questions-nav-group = Ryhmän kysymykset
questions-nudge = Mietityttääkö jokin perhekeskustyössä? Konsultaatioryhmä vastaa viikossa.
questions-nudge-link = Kysy ryhmältä

# Own questions.
questions-title = Kysymykseni konsultaatioryhmälle
questions-ingress = Kysy perhekeskustyöstä, niin ryhmä kirjoittaa sinulle yhteisen vastauksen seitsemässä päivässä.
questions-own-heading = Kysytyt
questions-empty = Et ole vielä kysynyt mitään. Pienikin kysymys on hyvä kysymys.
questions-one-title = Kysymys ryhmälle
questions-due = Vastaus viimeistään { $due }
questions-asked = Kysymys on lähetetty ryhmälle.
questions-answer-heading = Vastaus
questions-published-tag = julkaistu
questions-late = Vastaus uhkaa viivästyä

# Asking.
questions-ask-title = Kysy ryhmältä
questions-ask-ingress = Kysymyksesi lukevat vain konsultaatioryhmän jäsenet. He kirjoittavat sinulle yhden yhteisen vastauksen.
questions-theme-label = Aihe
questions-theme-none = Muu aihe
questions-group-label = Keneltä kysyt
questions-ask-label = Kysymys
questions-ask-hint = Älä kirjoita nimiä, paikkoja tai muuta, mistä perheen voi tunnistaa.
questions-ask-missing = Kirjoita ensin kysymys.
questions-permission-label = Saako kysymyksen ja vastauksen julkaista muille?
questions-permission-hint = Nimeäsi ei julkaista. Ryhmä poistaa tunnistettavat tiedot ensin. Voit muuttaa mielesi milloin vain.
questions-permission-yes = Kyllä, saa julkaista
questions-permission-edited = Vain, jos kysymys kirjoitetaan toisin sanoin
questions-permission-no = Ei saa julkaista
questions-permission-missing = Valitse, saako kysymyksen ja vastauksen julkaista.
questions-permission-save = Tallenna valinta
questions-permission-saved = Valinta on tallennettu.
questions-permission-withdrawn = Valinta on tallennettu. Julkaistu kysymys ja vastaus on poistettu näkyvistä.
questions-is-published = Kysymys ja vastaus on julkaistu.
questions-no-group = Alueella ei ole vielä konsultaatioryhmää, joka voisi vastata.
questions-look-go = Jatka
questions-look-title = Tarkista ennen lähettämistä
questions-look-marked = Merkityistä kohdista voi ehkä tunnistaa jonkun. Muuta ne, jos ne eivät ole välttämättömiä.
questions-look-unmarked = Tekstistä ei löytynyt nimiä, paikkoja eikä numeroita. Tarkista se silti itse.
questions-look-similar = Näihin on jo vastattu. Auttaisiko jokin niistä?
questions-look-found = Löysin vastauksen, en kysy
questions-look-due = Jos lähetät nyt, saat vastauksen viimeistään { $due }.
questions-look-send = Lähetä kysymys
questions-look-change = Muuta kysymystä
questions-take-back-title = Ota kysymys pois
questions-take-back-text = Kysymys ja vastaus poistetaan kokonaan, myös julkaistut. Tätä ei voi perua.
questions-take-back-send = Poista kysymys
questions-taken-back = Kysymys on poistettu.

# What may tell who or where.
questions-mark-name = nimi tai paikka
questions-mark-number = numero
questions-mark-date = päivä
questions-mark-email = sähköpostiosoite
questions-mark-phone = puhelinnumero

# The group.
questions-group-title = Ryhmän kysymykset
questions-group-ingress = Vastaus kirjoitetaan yhdessä. Se lähtee, kun vähintään kaksi on samaa mieltä eikä kukaan ole eri mieltä.
questions-group-empty = Yksikään kysymys ei odota vastausta.
questions-group-answered = Vastatut
questions-against = eri mielipide
questions-agreeing =
    { $count ->
        [one] { $count } samaa mieltä
       *[other] { $count } samaa mieltä
    }
questions-more-needed =
    { $count ->
        [one] Vielä yhden jäsenen pitää olla samaa mieltä, ennen kuin vastaus voi lähteä.
       *[other] Vielä { $count } jäsenen pitää olla samaa mieltä, ennen kuin vastaus voi lähteä.
    }
questions-draft-label = Yhteinen vastaus
questions-draft-hint = Kaikki ryhmän jäsenet muokkaavat samaa tekstiä. Kysyjä näkee sen vasta, kun se lähetetään.
questions-draft-save = Tallenna ryhmälle
questions-saved = Teksti on tallennettu. Nyt jokainen voi sanoa, onko samaa mieltä.
questions-saved-by = Tallentanut { $name } { $when }
questions-stale = Joku tallensi vastauksen juuri ennen sinua, joten tekstiäsi ei tallennettu. Molemmat tekstit ovat alla. Yhdistä ne ja tallenna.
questions-theirs = Toisen tallentama teksti
questions-yours = Sinun tekstisi
questions-answered-already = Kysymykseen on jo vastattu, tai kysyjä on ottanut sen pois. Tekstisi on alla.
questions-opinions = Mitä mieltä ryhmä on
questions-agree = Olen samaa mieltä
questions-disagree = Olen eri mieltä
questions-agrees = samaa mieltä
questions-disagrees = eri mieltä
questions-earlier = aiemmasta tekstistä
questions-note-label = Perustelu ryhmälle. Tarvitaan, jos olet eri mieltä.
questions-note-missing = Kerro ryhmälle, miksi olet eri mieltä.
questions-opinion-saved = Mielipiteesi on tallennettu.
questions-changed = Teksti on muuttunut. Lue se ensin uudelleen.
questions-disagreed = Joku on eri mieltä. Muokatkaa vastausta, kunnes hän on samaa mieltä, tai pyytäkää ryhmän vetäjää ratkaisemaan.
questions-disagreed-manager = Joku on eri mieltä. Lue perustelu ja ratkaise, lähteekö vastaus.
questions-despite = Olen lukenut eri mielipiteen ja lähetän vastauksen silti.
questions-not-ready = Vastausta ei voi vielä lähettää.
questions-send = Lähetä vastaus kysyjälle
questions-sent = Vastaus on lähetetty.

# Publishing.
questions-publish-title = Julkaiseminen
questions-publish-ingress = Julkaistavan tekstin näkevät kaikki. Poista nimet, paikat, päivät ja muut tiedot, joista jonkun voi tunnistaa.
questions-publish-link = Tarkista ja julkaise
questions-publish-question = Kysymys
questions-publish-marked = Tarkista merkityt kohdat. Muokkaa tekstiä alla.
questions-publish-unmarked = Merkittävää ei löytynyt. Lue teksti silti itse läpi.
questions-publish-looked = Olen tarkistanut merkityt kohdat. Niistä ei voi tunnistaa ketään.
questions-publish-look = Näytä uudet merkinnät
questions-publish-go = Julkaise
questions-publish-look-first = Tekstissä on kohtia, jotka täytyy tarkistaa ennen julkaisua.
questions-publish-forbidden = Kysyjä ei ole antanut lupaa julkaista.
questions-publish-same-words = Kysyjä antoi luvan julkaista vain toisin sanoin. Kirjoita kysymys uudelleen.
questions-publish-empty = Kirjoita sekä kysymys että vastaus.
questions-published-now = Kysymys ja vastaus on julkaistu.

# The base.
answers-title = Ammattilaisten kysymyksiä ja vastauksia
answers-ingress = Perhekeskustyöstä kysyttyä. Vastaukset on kirjoittanut konsultaatioryhmä, ja ne on julkaistu kysyjän luvalla.
answers-search-label = Etsi sanoilla
answers-search = Etsi
answers-empty = Vastauksia ei löytynyt.
answers-one-title = Kysymys ja vastaus
answers-published = Julkaistu { $day }
answers-note = Vastaus on yleinen. Se ei korvaa arviota yksittäisen perheen tilanteesta.
answers-withdraw = Poista julkaisusta
answers-withdraw-text = Poista, jos kysyjä on perunut lupansa tai tekstistä voi tunnistaa jonkun. Tätä ei voi perua.
answers-withdrawn = Kysymys ja vastaus on poistettu julkaisusta.
