# Kinds of what can be read.
kind-article = Opas
kind-path = Polku
kind-finder = Apua kysymyksillä
kind-news = Uutinen
kind-story = Kokemus

# Articles.
article-where = Tästä saat apua
article-where-wider = Tällä alueella ei ole omaa palvelua tähän. Nämä auttavat sinua silti.
article-where-more = Etsi lisää tästä aiheesta
article-places = Paikkoja, joihin voit vain tulla
article-read-next = Lue myös
article-paths = Apua askel askeleelta
article-sources = Lähteet
article-not-in-language = Tätä sivua ei ole vielä käännetty. Näytämme sen suomeksi.

# Theme pages.
theme-guides = Tietoa ja neuvoja
theme-situations = Kun tilanne on erityinen
theme-procedures = Näin asiat etenevät
theme-stories = Kokemuksia
theme-services = Palvelut
life-stages-title = Elämänvaiheet
life-stages-ingress = Mikä kuuluu mihinkin aikaan, mitä jokainen perhe saa ja mistä kysyä.
life-stage-services = Palveluja tähän vaiheeseen
guide-pages = Näin käytät tätä palvelua

# Paths.
function-paths-text = Mitä tapahtuu ensimmäisestä huolesta eteenpäin, vaihe vaiheelta.
paths-title = Polut: apua askel askeleelta
paths-ingress = Polku näyttää, mitä tapahtuu ensimmäisestä huolesta eteenpäin: mitä voit itse tehdä, kuka auttaa ja milloin.
path-for-whom = Kenelle
path-stages = Polun vaiheet
path-here-if = Olet tässä, jos
path-you-can = Mitä voit tehdä
path-helpers = Kuka auttaa
path-time = Milloin
path-services = Palvelut tässä vaiheessa
path-read = Lue lisää
path-tools = Välineitä
path-mandatory = Tätä vaihetta ei jätetä väliin.
path-turn = Jos tilanne muuttuu
path-safety-first = Turvallisuus ensin
path-to-stage = Siirry vaiheeseen
path-to-path = Siirry polulle
path-show-all = Avaa kaikki vaiheet, esimerkiksi tulostamista varten
path-share = Voit tulostaa tai jakaa tämän sivun. Sivulla ja sen osoitteessa ei ole mitään sinusta.

# Guided finder.
finder-link = Auta minua valitsemaan
finder-link-text = Muutama kysymys, ja näet sinulle sopivat vaihtoehdot.
finder-question-count = Kysymys { $number }
finder-nothing-kept = Vastauksiasi ei tallenneta. Ne ovat vain tämän sivun osoitteessa.
finder-show-now = Näytä ehdotukset jo nyt
finder-skip = En halua vastata tähän
finder-any-area = Koko alue
finder-any-language = Mikä tahansa kieli
finder-back = Edellinen kysymys
finder-restart = Aloita alusta
finder-answers = Vastasit
finder-change = Muuta
finder-results = Nämä voivat auttaa
finder-why = Miksi tämä
finder-next-step = Näin pääset alkuun
finder-person-title = Eikö mikään näistä sovi?
finder-person-text = Soita ja kerro tilanteesi omin sanoin. Ihminen etsii kanssasi oikean avun.
finder-read = Voit myös lukea

# Youth.
youth-title = Nuorille
youth-ingress = Täältä löydät apua ja vastauksia. Saat lukea rauhassa. Kukaan ei kysy nimeäsi.
youth-topics = Mikä mielessä?
youth-talk = Puhu jollekin
youth-talk-text = Voit kirjoittaa tai soittaa kertomatta nimeäsi.
youth-places = Paikkoja, joissa voi olla
youth-services = Apua lähellä
youth-map = Kaikki paikat kartalla
youth-rights = Oikeutesi
youth-danger = Jos olet vaarassa nyt, soita 112.

# Leaving fast.
leave-button = Poistu nopeasti
leave-how = Tai paina Shift-näppäintä kolme kertaa.
leave-honest = Poistuminen ei tyhjennä selaimen historiaa.
leave-guide = Näin piilotat jälkesi

# Safety plan.
plan-title = Turvasuunnitelma
plan-ingress = Mieti rauhassa, mikä auttaa sinua pysymään turvassa. Täytä vain se, mikä tuntuu sopivalta.
plan-private = Se, mitä kirjoitat, pysyy tällä sivulla. Sitä ei lähetetä eikä tallenneta mihinkään. Kun suljet sivun, teksti katoaa.
plan-private-print = Jos tulostat suunnitelman, säilytä paperi paikassa, josta toinen ei löydä sitä. Voit myös antaa sen ihmiselle, johon luotat.
plan-print = Tulosta
plan-print-by-browser = Voit tulostaa sivun selaimen valikosta.
plan-signs = Merkkejä siitä, että tilanne muuttuu vaaralliseksi
plan-safe-room = Missä huoneessa on turvallisinta, ja mistä pääsen ulos?
plan-whom-to-call = Kenelle soitan tai kenen luo menen?
plan-code-word = Sana, josta läheinen tietää soittaa apua
plan-children = Mitä olen sopinut lasten kanssa?
plan-take-along = Mitä otan mukaan: paperit, avaimet, lääkkeet, raha, puhelin
plan-take-along-hint = Missä ne ovat valmiina?
plan-where-to = Minne voin mennä päivällä ja yöllä?
plan-phone = Puhelin ja verkko: salasanat, sijainti, yhteiset tilit
plan-afterwards = Mikä auttaa minua jaksamaan sen jälkeen?

# Did this help?
feedback-question = Auttoiko tämä sivu?
feedback-yes = Kyllä
feedback-no = Ei
feedback-title = Kiitos vastauksesta
feedback-ingress = Haluatko kertoa, mikä auttoi tai mitä puuttui?
feedback-label = Kommenttisi
feedback-reader = Kommentin lukee { $owner }. Siihen ei vastata. Älä kirjoita nimiä tai yhteystietoja.
feedback-send = Lähetä kommentti
feedback-sent-title = Kiitos, kommenttisi tuli perille
feedback-sent-text = Sivun ylläpitäjä lukee sen, kun sivua seuraavan kerran korjataan.
feedback-back = Palaa sivulle
feedback-empty = Kirjoita kommentti ennen lähettämistä, tai palaa sivulle.
feedback-too-long = Kommentti on liian pitkä. Lyhennä se enintään { $most } merkkiin. Nyt siinä on { $length }.
feedback-full = Tänään on tullut jo hyvin paljon kommentteja. Tätä emme voineet ottaa vastaan. Kokeile huomenna uudelleen.
feedback-away = Kommenttia ei voitu juuri nyt tallentaa. Tekstisi on yhä alla. Kokeile hetken kuluttua uudelleen.
feedback-ask = Jos tarvitset apua itsellesi, älä jää odottamaan. Tälle lomakkeelle ei vastata.

# News, stories, feeds.
news-title = Uutiset
news-none = Täällä ei ole vielä uutisia.
news-year = Vuosi { $year }
news-years = Uutiset vuosittain
news-by = { $date }, { $author }
news-correction = Oikaisu { $date }
news-more = Kaikki uutiset
stories-title = Kokemuksia
stories-ingress = Ihmiset kertovat, mikä auttoi heitä. Jokainen tarina on julkaistu kertojan luvalla, eikä kertojaa voi tunnistaa siitä.
stories-none = Täällä ei ole vielä kokemuksia.
story-teller = Kertoja: { $teller }
story-video = Katso video
feeds-title = Syötteet
feeds-text = Voit seurata uutisia ja oppaita lukijalla. Osoite voidaan rajata alueeseen ja aiheeseen.
feeds-news = Uutiset
feeds-guides = Uudet ja muuttuneet oppaat

# Embedding.
footer-embed = Haku ja apu omalle sivullesi
embed-title = Vie haku ja apu omalle sivullesi
embed-ingress = Kunta, koulu tai järjestö voi liittää nämä omalle sivulleen. Palat ovat pelkkää HTML:ää: ei skriptejä, ei evästeitä, ei seurantaa.
embed-search = Hakukenttä
embed-help = Apua-painike
embed-crisis = Kriisiavun painike
embed-how = Kopioi koodi sivusi HTML:ään. Voit muuttaa ulkoasua oman sivusi tyyleillä.
embed-looks = Tältä se näyttää
embed-button-help = Apua perheelle
embed-button-crisis = Apua heti
