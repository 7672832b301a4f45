# Front page.
home-description = Apua ja tekemistä perheelle. Löydät palveluja, paikkoja ja neuvoja läheltä. Saat apua omalla kielelläsi.
home-title = Mikä sinua huolettaa?
home-ingress = Kirjoita omin sanoin. Löydämme sinulle apua läheltä.
home-not-sure = En tiedä, mitä etsin
home-advice-title = Soita ja juttele
home-advice-text = Voit kysyä mitä vain. Voit kysyä itsestäsi, lapsestasi tai läheisestäsi. Sinun ei tarvitse kertoa nimeäsi. Mietimme yhdessä, mitä teet seuraavaksi.
function-themes-text = Valitse aihe. Aiheita on kahdeksan. Näet palvelut, jotka auttavat.
function-centres-text = Missä perhekeskukset ovat. Milloin ne ovat auki. Mitä niissä voit tehdä.
function-places-text = Paikkoja, joihin voit vain tulla.
function-guide = Löydä oikea palvelu
function-guide-text = Perhekeskus auttaa kahdeksassa asiassa. Valitse asia, jossa tarvitset apua.
function-services-text = Kunnan kaikki palvelut aakkosten järjestyksessä. Voit tulostaa luettelon.
function-national = Palvelut koko Suomessa
function-national-text = Palveluja netissä, chatissa ja puhelimessa. Ne auttavat koko Suomessa.

# Service.
service-how-to-start = Tee näin
service-response-time = Milloin sinulle vastataan
service-cost = Paljonko maksaa
service-referral-none = Et tarvitse lähetettä. Voit tulla itse. Voit myös soittaa tai kirjoittaa itse.
service-referral-needed = Tarvitset lähetteen tai päätöksen. Lähete on paperi, jolla sinut ohjataan palveluun.
service-languages = Millä kielillä saat palvelua
service-interpreter = Saat tulkin, jos pyydät. Tulkki ei maksa sinulle mitään.
service-with-partners = Mukana auttamassa
service-channels = Muita tapoja ottaa yhteyttä
service-ended = Tämä palvelu on loppunut
service-changing = Palvelu muuttuu
service-level = Kuinka vahvaa tuki on
service-similar = Muita palveluja, jotka voivat auttaa
print-page = Voit tulostaa tämän sivun. Valitse selaimessa Tulosta.

# Contact and hours.
contact-none = Puhelinnumeroa tai osoitetta ei ole tiedossa.
hours-exceptions = Näinä päivinä on eri ajat
hours-unknown = Emme tiedä aukioloaikoja. Kysy järjestäjältä.

# Upkeep.
upkeep-stale = Näitä tietoja ei ole tarkistettu ajoissa. Ne voivat olla vanhoja. Soita ja kysy, ennen kuin lähdet.
upkeep-fictional = Puhelinnumero ja osoite eivät ole oikeita. Tämä on esittely.
missing-in-language = Tätä tekstiä ei ole vielä selkokielellä. Teksti on tavallista suomea.

# Meeting places.
places-ingress = Paikkoja lapsille, nuorille ja perheille. Et tarvitse lähetettä. Useimpiin paikkoihin voit vain tulla.
places-map-label = Kartta. Samat paikat ovat luettelossa.
places-filter = Valitse tarkemmin
places-filter-type = Millainen paikka
places-none = Tällaista paikkaa ei löytynyt. Valitse toisin tai katso kaikki paikat.
place-type = Millainen paikka
place-inside = Paikka on täällä
place-accessibility = Esteettömyys eli pääsy kaikille
place-status-planned = Paikkaa suunnitellaan
place-status-closed = Paikka on suljettu pysyvästi
place-no-address = Osoite ei ole vielä tiedossa.
place-on-map = Missä paikka on kartalla

# Family centres and areas.
areas-ingress = Perhekeskus on ryhmä ihmisiä ja palveluja. Ne ovat lähellä sinua. Joskus ne ovat samassa talossa. Joskus ne ovat eri osoitteissa.
area-all-tasks = Tämä on laaja alue. Täällä ovat kaikki perhekeskuksen tehtävät ja palvelut.
area-some-tasks = Tämä on lähialue. Osa palveluista on täällä. Muut palvelut ovat laajalla alueella.
area-no-places = Tällä alueella ei ole vielä kohtaamispaikkaa. Tässä ovat lähimmät paikat.
unit-mode-planned = Perhekeskusta suunnitellaan
unit-network-text = Tällä perhekeskuksella ei ole omaa taloa. Soita tai kirjoita. Ohjaamme sinut ihmisen luo, joka voi auttaa.
unit-organizations = Ketkä toimivat täällä
unit-accessibility = Esteettömyys eli pääsy kaikille

# Tasks, themes, levels.
themes-ingress = Valitse aihe. Näet palvelut. Ensin on kevyt tuki. Viimeisenä on erityinen apu.
theme-ladder = Kevyt tuki ja vahva apu
theme-ladder-label = Kuva on kolmio. Alhaalla ovat palvelut kaikille. Ylhäällä on erityinen apu.
theme-level-empty = Valitsemallasi alueella ei ole tällaista palvelua.
theme-start-here = Aloita alhaalta. Voit tarvita enemmän apua. Silloin sinut ohjataan ylemmäs.
tasks-title = Löydä oikea palvelu
tasks-ingress = Perhekeskus auttaa kahdeksassa asiassa. Valitse asia, jossa tarvitset apua.
tasks-star-label = Kuva on tähti. Tähdessä on kahdeksan sakaraa. Jokainen sakara on yksi perhekeskuksen tehtävä. Samat tehtävät ovat luettelossa.
nothing-here-national = Palvelut koko Suomessa

# National services.
national-title = Palvelut koko Suomessa
national-ingress = Nämä palvelut auttavat sinua koko Suomessa. Ei ole väliä, missä asut.

# A to Z.
a-to-z-ingress = Valitse kunta. Näet luettelon palveluista perheille. Palveluja järjestävät kunta, hyvinvointialue, järjestöt ja seurakunnat.
a-to-z-printed = Tulostettu { $date }. Uusimmat tiedot ovat täällä: { $address }

# Crisis.
crisis-ingress = Soita, jos olet vaarassa. Soita, jos et tiedä, miten selviät. Voit soittaa, vaikka et ole varma.
crisis-now = Henki on vaarassa tai tarvitset apua heti
crisis-shelters = Turvakoti ja muu turvallinen paikka
crisis-safety = Joku voi seurata puhelintasi tai tietokonettasi. Soita silloin jonkun toisen puhelimella. Soitto hätänumeroon ei maksa mitään.
crisis-offline = Kirjoita numerot paperille tai tulosta tämä sivu. Voit soittaa ilman nettiä.

# Organisations.
organization-kind-national = Toimii koko Suomessa
organization-ended = Toiminta tällä nimellä loppui { $date }.

# Services side by side.
compare-choose = Valitse palvelut, joita vertaat
compare-too-many = Näet neljä ensimmäistä palvelua. Enempää ei mahdu vierekkäin.
