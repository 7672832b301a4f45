# Front page.
home-description = Apua ja tekemistä perheelle yhdestä paikasta: palvelut, kohtaamispaikat ja neuvot läheltä ja omalla kielellä.
home-title = Mikä mietityttää?
home-ingress = Kerro omin sanoin. Löydämme palvelun, paikan tai ihmisen, joka auttaa lähellä sinua.
home-not-sure = En tiedä, mitä etsiä
home-today = Tänään auki
home-today-near = Tänään lähellä
home-all-places = Kaikki kohtaamispaikat
home-advice-title = Puhu ihmisen kanssa
home-advice-text = Voit kysyä mitä tahansa: itsestäsi, lapsesta tai läheisestä. Voit soittaa kertomatta nimeäsi. Mietimme yhdessä, mitä tehdä seuraavaksi.
home-themes = Aiheet
home-all-services = Kaikki palvelut A–Ö
home-functions = Mitä täältä löydät
function-themes = Tietoa aiheittain
function-themes-text = Kahdeksan aihetta ja niiden palvelut, kevyestä tuesta erityiseen apuun.
function-centres = Perhekeskukset
function-centres-text = Missä ne ovat, milloin ne ovat auki ja mitä niissä on.
function-places = Kohtaamispaikat
function-places-text = Avoimia paikkoja, joihin voi vain tulla.
function-guide = Opas oikeaan palveluun
function-guide-text = Perhekeskuksen kahdeksan tehtävää. Valitse se, jossa tarvitset apua.
function-services = Alueen palvelut
function-services-text = Kaikki palvelut kunnittain aakkosjärjestyksessä. Voit tulostaa luettelon.
function-national = Valtakunnalliset palvelut
function-national-text = Verkkopalvelut, chatit ja puhelimet, jotka auttavat koko Suomessa.

# Service.
service-who-for = Kenelle
service-how-to-start = Näin pääset alkuun
service-response-time = Milloin saat vastauksen
service-cost = Mitä maksaa
service-referral-none = Et tarvitse lähetettä. Voit tulla tai ottaa yhteyttä itse.
service-referral-needed = Tarvitset lähetteen tai päätöksen.
service-languages = Palvelun kielet
service-interpreter = Saat tulkin, kun pyydät sitä. Tulkki on sinulle maksuton.
service-forms = Miten saat apua
service-where = Missä
service-whole-region = Koko alueella
service-whole-country = Koko Suomessa
service-provider = Kuka järjestää
service-with-partners = Mukana
service-channels = Muita tapoja asioida
service-more = Lisää tästä palvelusta
service-paused = Palvelu on tauolla
service-ended = Tätä palvelua ei enää ole
service-changing = Palvelu on muuttumassa
service-level = Tuen taso
service-similar = Muita palveluja samaan tarpeeseen
service-themes = Aiheet
print-page = Voit tulostaa tämän sivun selaimesi tulosta-toiminnolla.

# Contact and hours.
contact-title = Ota yhteyttä
contact-email = Sähköposti
contact-address = Osoite
contact-none = Yhteystiedot puuttuvat.
hours-title = Aukioloajat
hours-closed = Suljettu
hours-today = tänään
hours-exceptions = Poikkeavat ajat
hours-unknown = Aukioloajat puuttuvat. Kysy järjestäjältä.

# Upkeep.
upkeep-checked = Tiedot tarkistettu { $date }.
upkeep-owner = Tiedoista vastaa
upkeep-stale = Näitä tietoja ei ole tarkistettu ajallaan. Varmista asia soittamalla ennen kuin lähdet.
upkeep-fictional = Yhteystiedot ovat keksittyjä esittelyä varten.
missing-in-language = Tätä ei ole vielä sinun kielelläsi. Teksti on suomeksi.

# Meeting places.
places-title = Kohtaamispaikat
places-ingress = Avoimia paikkoja lapsille, nuorille ja perheille. Et tarvitse lähetettä, ja useimpiin voit vain tulla.
places-map = Kartta
places-map-label = Paikat kartalla. Samat paikat ovat luettelossa.
places-list = Luettelo
places-filter = Rajaa
places-filter-type = Tyyppi
places-filter-open = Auki nyt
places-filter-today = Auki tänään
places-filter-age = Lapsen ikä
places-filter-language = Kieli
places-filter-any = Kaikki
places-filter-button = Näytä
places-count =
    { $count ->
        [one] { $count } paikka
       *[other] { $count } paikkaa
    }
places-none = Näillä rajauksilla ei löytynyt paikkaa.
places-none-wider = Näytä kaikki paikat
places-cluster =
    { $count ->
        [one] { $count } paikka tässä
       *[other] { $count } paikkaa tässä
    }
place-type = Tyyppi
place-organizers = Järjestäjät
place-inside = Sijaitsee
place-for-whom = Kenelle
place-ages = Lasten ikä
place-accessibility = Esteettömyys
place-languages = Kielet
place-status-planned = Suunnitteilla
place-status-opening = Avautuu { $date }
place-status-paused = Tauolla
place-status-closed = Toiminta on päättynyt
place-no-address = Osoite varmistuu myöhemmin.
place-on-map = Sijainti kartalla
place-services = Palvelut täällä
place-nearby = Lähellä myös

# Family centres and areas.
areas-title = Perhekeskukset ja alueet
areas-ingress = Perhekeskus on verkosto: samat ihmiset ja palvelut lähelläsi, joskus samassa talossa ja joskus eri osoitteissa.
area-units = Perhekeskus
area-places = Kohtaamispaikat
area-services = Alueen palvelut
area-services-wide = Koko alueen palvelut
area-municipalities = Kunnat
area-small-areas = Pienet alueet
area-all-tasks = Laaja alue: kaikki perhekeskuksen tehtävät ja palvelut.
area-some-tasks = Lähialue: osa palveluista on täällä, loput laajalla alueella.
area-choose = Valitse tämä alue
area-no-places = Tällä alueella ei ole vielä kohtaamispaikkaa. Lähimmät ovat tässä.
unit-mode-own-premises = Omat tilat
unit-mode-shared = Yhteiset tilat
unit-mode-network = Toimii verkostona
unit-mode-planned = Suunnitteilla
unit-network-text = Tällä perhekeskuksella ei ole omaa taloa. Ota yhteyttä, niin ohjaamme sinut oikean ihmisen luo.
unit-opens-on = Avautuu { $date }
unit-services = Palvelut täällä
unit-organizations = Täällä toimivat
unit-transport = Näin pääset perille
unit-accessibility = Esteettömyys

# Tasks, themes, levels.
themes-title = Apua ja tukea
themes-ingress = Valitse aihe. Näet palvelut kevyestä tuesta erityiseen apuun.
theme-ladder = Palvelut tasoittain
theme-ladder-label = Kolmio: alhaalla kaikille avoimet palvelut, ylhäällä erityinen apu.
theme-level-empty = Tällä tasolla ei ole palvelua valitulla alueella.
theme-start-here = Aloita alhaalta. Jos tarvitset enemmän apua, sinut ohjataan ylemmälle tasolle.
theme-places = Kohtaamispaikkoja tähän aiheeseen
theme-helplines = Puhelimet ja chatit
tasks-title = Opas oikeaan palveluun
tasks-ingress = Perhekeskuksella on kahdeksan tehtävää. Valitse se, jossa tarvitset apua.
tasks-star-label = Tähti, jonka kahdeksan sakaraa ovat perhekeskuksen tehtävät. Samat tehtävät ovat luettelossa.
task-services = Palvelut
theme-more-services = Näytä loput ({ NUMBER($count) })
services-count =
    { $count ->
        [one] { $count } palvelu
       *[other] { $count } palvelua
    }
nothing-here-title = Tältä alueelta ei löytynyt palvelua
nothing-here-wider = Katso koko alueen palvelut
nothing-here-national = Valtakunnalliset palvelut
nothing-here-call = Soita ja kysy

# National services.
national-title = Valtakunnalliset palvelut
national-ingress = Nämä auttavat missä päin Suomea tahansa oletkin.
national-phones = Puhelimet
national-chats = Chatit
national-online = Verkossa
national-others = Muut

# A to Z.
a-to-z-title = Palvelut A–Ö
a-to-z-ingress = Valitse kunta. Luettelossa ovat kunnan, hyvinvointialueen, järjestöjen ja seurakuntien palvelut perheille.
a-to-z-of = Lapsiperheiden palvelut A–Ö: { $municipality }
a-to-z-see = katso
a-to-z-letters = Kirjaimet
a-to-z-printed = Tulostettu { $date }. Ajantasaiset tiedot: { $address }

# Crisis.
crisis-title = Apua heti
crisis-ingress = Soita, jos olet vaarassa tai et tiedä, miten selviät seuraavasta hetkestä. Voit soittaa, vaikka et ole varma.
crisis-now = Kun henki on vaarassa tai tarvitset apua heti
crisis-open-now = Vastaa nyt
crisis-always = Vastaa aina
crisis-shelters = Turvakoti ja muu suoja
crisis-safety = Jos joku seuraa puhelintasi tai tietokonettasi, soita jonkun toisen puhelimesta. Puhelut hätänumeroon eivät maksa mitään.
crisis-offline = Kirjoita numerot muistiin tai tulosta tämä sivu. Puhelu onnistuu ilman nettiä.
helpline-when = Milloin vastataan
helpline-languages = Kielet
helpline-cost = Hinta

# Organisations.
organization-kind-county = Hyvinvointialue
organization-kind-municipality = Kunta
organization-kind-school = Koulu tai päiväkoti
organization-kind-ngo = Järjestö
organization-kind-parish = Seurakunta
organization-kind-higher-education = Korkeakoulu
organization-kind-private = Yritys
organization-kind-national = Valtakunnallinen organisaatio
organization-kind-network = Verkosto
organization-services = Palvelut
organization-places = Kohtaamispaikat
organization-ended = Toiminta tällä nimellä päättyi { $date }.
organization-successor = Toimintaa jatkaa

# Services side by side.
compare-title = Vertaa palveluja
compare-these = Vertaa näitä palveluja
compare-what = Mistä on kyse
compare-choose = Valitse, mitä vertaat
compare-button = Vertaa
compare-too-many = Näet tässä neljä ensimmäistä. Useampi ei mahdu rinnakkain.
