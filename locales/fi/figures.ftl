# Figures of the help channel, for those who lead it.
figures-title = Luvut
# $days is a number of working days. In these four, the promise is to answer in that time.
figures-promise-always = Lupaus piti joka kerta: vastausaika, { NUMBER($days) } arkipäivää, ei ylittynyt yhdessäkään pyynnössä.
# $share is a share: "96 %", "vähintään 96 %".
figures-promise-share = Lupaus vastata { NUMBER($days) } arkipäivässä. Pyynnöistä { $share } pysyi luvatussa ajassa.
figures-promise-few = Pyyntöjä oli niin vähän, että lupauksen pitämisestä ei näytetä lukua.
figures-promise-none = Tältä neljännekseltä ei ole pyyntöjä.
# When nothing has come in any quarter that could be shown.
figures-none-yet = Täällä ei ole vielä lukuja, ja niin kuuluukin olla: ne tulevat, kun pyyntöjä on ja niiden lupaukset ovat päättyneet.
# $median and $most are hours of working time: "5,4 t".
figures-reply-times = Puolet vastauksista tuli viimeistään ajassa { $median } ja 95 % viimeistään ajassa { $most } (työaikaa).
figures-scope = Luvut koskevat:
figures-quarter = Neljännes
# $year is a year.
figures-quarter-1 = tammi–maaliskuu { $year }
figures-quarter-2 = huhti–kesäkuu { $year }
figures-quarter-3 = heinä–syyskuu { $year }
figures-quarter-4 = loka–joulukuu { $year }
figures-show = Näytä
# $quarter is a quarter of a year, "loka–joulukuu 2026"; $day the day when its figures come.
figures-coming = Seuraavat luvut, { $quarter }, näkyvät täällä { $day } jälkeen. Silloin jokainen lupaus on päättynyt, eivätkä pyyntöjen määrät enää muutu.
figures-tile-total = Pyyntöjä
figures-tile-kept = Lupaus piti
figures-tile-quick = Vastattu yhden työpäivän kuluessa
figures-tile-repeats = Kysyjä kirjoitti uudelleen
figures-tile-waiting = Odottaa vastausta nyt
figures-file = Lataa luvut tiedostona (CSV)

figures-by-month = Kuukausittain
figures-by-area = Alue
figures-by-theme = Aihe
figures-by-language = Kieli
figures-by-channel = Vastaustapa
figures-by-outcome = Lopputulos
figures-months-count = Pyynnöt kuukausittain
# $month is a month, $count a number.
figures-months-most = Eniten pyyntöjä: { $month }, { $count }.
figures-months-kept = Lupauksen pitäminen kuukausittain
figures-months-kept-about = Osuus pyynnöistä, jotka pysyivät luvatussa ajassa.
figures-months-median = Vastausajan mediaani kuukausittain
figures-months-percentile = Vastausajan 95. prosenttipiste kuukausittain
figures-median-about = Puolet vastauksista tuli viimeistään tässä ajassa.
figures-percentile-about = 95 % vastauksista tuli viimeistään tässä ajassa.
figures-group-count = Pyyntöjen määrä
figures-group-kept = Lupauksen pitäminen
# $name is an area, a theme, a language or the like, $count a number.
figures-group-most = Eniten pyyntöjä: { $name }, { $count }.
figures-too-few = Lukuja on liian vähän näytettäväksi.
figures-values-count = Pyyntöjä
figures-values-share = Osuus
figures-values-hours = Työtunteja
# Headings of a table: how soon half, and 95 %, of the answers came.
figures-column-median = Puolet vastattu, työaikaa
figures-column-percentile = 95 % vastattu, työaikaa
figures-not-told = Ei tiedossa
figures-outcome-open = Ei vielä kirjattu

figures-questions = Verkkokonsultaatio
figures-questions-asked = Ammattilaisten kysymyksiä
figures-questions-kept = Vastattu luvatussa ajassa
figures-questions-published = Julkaistuja vastauksia

figures-how = Näin luvut on laskettu
figures-how-quarter = Luvut julkaistaan neljännesvuosittain. Jaksot eivät mene päällekkäin, jotta kahta lukua vertaamalla ei saa selville yksittäistä ihmistä.
figures-how-month = Pyyntö kuuluu siihen kuukauteen, jona se tuli, vaikka vastaus tulisi seuraavassa.
figures-how-hours = Vastausaika on ringin työaikaa pyynnöstä ensimmäiseen vastaukseen. Yöt, viikonloput ja pyhät eivät kuulu siihen.
figures-how-kept = Lupaus piti, jos ensimmäinen vastaus tuli luvatussa ajassa tai pyyntö päättyi sitä ennen. Uudelleen avatusta pyynnöstä lasketaan ensimmäinen lupaus.
figures-how-late = Kirjattu lopputulos ja uudelleen kirjoittaneiden määrä voivat vielä muuttua.
figures-how-erased = Poistetut pyynnöt ovat mukana. Niistä on jäljellä vain se, mitä nämä luvut tarvitsevat.

# Headings of the file and names of its parts.
figures-csv-division = Jako
figures-csv-name = Nimi
figures-csv-requests = Pyyntöjä
figures-csv-kept = Lupaus piti, %
figures-csv-quick = Vastattu työpäivän kuluessa, %
figures-csv-median = Vastausajan mediaani, työminuuttia
figures-csv-percentile = Vastausajan 95. prosenttipiste, työminuuttia
figures-csv-repeats = Kysyjä kirjoitti uudelleen
figures-csv-published = Julkaistuja vastauksia
figures-csv-questions = Verkkokonsultaatio
figures-csv-all = Kaikki
figures-csv-month = Kuukausi
