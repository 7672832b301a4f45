# Front page.
home-description = Perede abi ja tegevused ühes kohas: teenused, kohtumispaigad ja nõuanded sinu lähedal ja sinu keeles.
home-title = Mis sulle muret teeb?
home-ingress = Räägi oma sõnadega. Leiame teenuse, koha või inimese, kes aitab sinu lähedal.
home-not-sure = Ma ei tea, mida otsida
home-today = Täna avatud
home-today-near = Täna lähedal
home-all-places = Kõik kohtumispaigad
home-advice-title = Räägi inimesega
home-advice-text = Küsida võid ükskõik mida: enda, lapse või lähedase kohta. Võid helistada ilma nime ütlemata. Otsime koos järgmise sammu.
home-themes = Teemad
home-all-services = Kõik teenused tähestiku järgi
home-functions = Mida siit leiad
function-themes = Info teemade kaupa
function-themes-text = Kaheksa teemat ja nende teenused, kergest toest erilise abini.
function-centres = Perekeskused
function-centres-text = Kus need on, millal need on avatud ja mida seal on.
function-places = Kohtumispaigad
function-places-text = Avatud kohad, kuhu võid lihtsalt tulla.
function-guide = Kuidas leida õige teenus
function-guide-text = Perekeskuse kaheksa ülesannet. Vali see, milles vajad abi.
function-services = Piirkonna teenused
function-services-text = Kõik teenused omavalitsuste kaupa tähestiku järgi. Nimekirja saad välja printida.
function-national = Üleriigilised teenused
function-national-text = Veebiteenused, vestlused ja telefonid, mis aitavad kogu Soomes.

# Service.
service-who-for = Kellele
service-how-to-start = Kuidas alustada
service-response-time = Millal saad vastuse
service-cost = Mis see maksab
service-referral-none = Saatekirja ei ole vaja. Võid ise tulla või ühendust võtta.
service-referral-needed = Vajad saatekirja või otsust.
service-languages = Teenuse keeled
service-interpreter = Saad tõlgi, kui seda palud. Sulle on tõlk tasuta.
service-forms = Kuidas abi saab
service-where = Kus
service-whole-region = Kogu piirkonnas
service-whole-country = Kogu Soomes
service-provider = Kes korraldab
service-with-partners = Osalevad ka
service-channels = Muud võimalused ühendust võtta
service-more = Rohkem sellest teenusest
service-paused = Teenusel on praegu paus
service-ended = Seda teenust enam ei ole
service-changing = Teenus on muutumas
service-level = Toe tase
service-similar = Mis veel võib aidata
service-themes = Teemad
print-page = Selle lehe saad välja printida oma brauseri printimiskäsuga.

# Contact and hours.
contact-title = Võta ühendust
contact-email = E-post
contact-address = Aadress
contact-none = Kontaktandmeid ei ole märgitud.
hours-title = Lahtiolekuajad
hours-closed = Suletud
hours-today = täna
hours-exceptions = Erandlikud ajad
hours-unknown = Lahtiolekuaegu ei ole märgitud. Küsi korraldajalt.

# Upkeep.
upkeep-checked = Andmed kontrollitud { $date }.
upkeep-owner = Andmete eest vastutab
upkeep-stale = Neid andmeid ei ole õigel ajal kontrollitud. Enne kui lähed, helista ja küsi üle.
upkeep-fictional = Kontaktandmed on näidise jaoks välja mõeldud.
missing-in-language = Seda ei ole veel sinu keeles. Tekst on soome keeles.

# Meeting places.
places-title = Kohtumispaigad
places-ingress = Avatud kohad lastele, noortele ja peredele. Saatekirja ei ole vaja ja enamasti võid lihtsalt kohale tulla.
places-map = Kaart
places-map-label = Kohad kaardil. Samad kohad on nimekirjas.
places-list = Nimekiri
places-filter = Täpsusta
places-filter-type = Liik
places-filter-open = Praegu avatud
places-filter-today = Täna avatud
places-filter-age = Lapse vanus
places-filter-language = Keel
places-filter-any = Kõik
places-filter-button = Näita
places-count =
    { $count ->
        [one] { $count } koht
       *[other] { $count } kohta
    }
places-none = Nende täpsustustega kohta ei leitud.
places-none-wider = Näita kõiki kohti
places-cluster =
    { $count ->
        [one] { $count } koht siin
       *[other] { $count } kohta siin
    }
place-type = Liik
place-organizers = Korraldajad
place-inside = Asukoht
place-for-whom = Kellele
place-ages = Laste vanus
place-accessibility = Ligipääsetavus
place-languages = Keeled
place-status-planned = Kavandamisel
place-status-opening = Avatakse { $date }
place-status-paused = Praegu paus
place-status-closed = See koht enam ei tegutse
place-no-address = Aadress selgub hiljem.
place-on-map = Asukoht kaardil
place-services = Teenused siin
place-nearby = Lähedal on veel

# Family centres and areas.
areas-title = Perekeskused ja piirkonnad
areas-ingress = Perekeskus on võrgustik: samad inimesed ja teenused sinu lähedal, mõnikord ühes majas ja mõnikord eri aadressidel.
area-units = Perekeskus
area-places = Kohtumispaigad
area-services = Piirkonna teenused
area-services-wide = Kogu piirkonna teenused
area-municipalities = Omavalitsused
area-small-areas = Väikesed piirkonnad
area-all-tasks = Suur piirkond: kõik perekeskuse ülesanded ja teenused.
area-some-tasks = Lähipiirkond: osa teenuseid on siin, ülejäänud suures piirkonnas.
area-choose = Näita veebilehte selle piirkonna jaoks
area-no-places = Selles piirkonnas ei ole veel kohtumispaika. Siin on lähimad.
unit-mode-own-premises = Oma ruumid
unit-mode-shared = Ühised ruumid
unit-mode-network = Tegutseb võrgustikuna
unit-mode-planned = Kavandamisel
unit-network-text = Sellel perekeskusel ei ole oma maja. Võta ühendust ja sind juhatatakse õige inimese juurde.
unit-opens-on = Avatakse { $date }
unit-services = Teenused siin
unit-organizations = Siin tegutsevad
unit-transport = Kuidas kohale tulla
unit-accessibility = Ligipääsetavus

# Tasks, themes, levels.
themes-title = Abi ja tugi
themes-ingress = Vali teema. Näed teenuseid kergest toest erilise abini.
theme-ladder = Teenused tasemete kaupa
theme-ladder-label = Kolmnurk: all kõigile avatud teenused, üleval eriline abi.
theme-level-empty = Valitud piirkonnas ei ole sellel tasemel teenust.
theme-start-here = Alusta altpoolt. Kui vaja, juhatatakse sind järgmisele tasemele.
theme-places = Kohtumispaigad selle teema jaoks
theme-helplines = Telefonid ja vestlused
tasks-title = Kuidas leida õige teenus
tasks-ingress = Perekeskusel on kaheksa ülesannet. Vali see, milles vajad abi.
tasks-star-label = Täht, mille kaheksa haru on perekeskuse ülesanded. Samad ülesanded on nimekirjas.
task-services = Teenused
theme-more-services = Näita ülejäänuid ({ NUMBER($count) })
services-count =
    { $count ->
        [one] { $count } teenus
       *[other] { $count } teenust
    }
nothing-here-title = Sellest piirkonnast teenust ei leitud
nothing-here-wider = Vaata kogu piirkonna teenuseid
nothing-here-national = Üleriigilised teenused
nothing-here-call = Helista ja küsi

# National services.
national-title = Üleriigilised teenused
national-ingress = Need aitavad sind kõikjal Soomes.
national-phones = Telefonid
national-chats = Vestlused
national-online = Veebis
national-others = Muud

# A to Z.
a-to-z-title = Kõik teenused tähestiku järgi
a-to-z-ingress = Vali omavalitsus. Nimekirjas on omavalitsuse, heaolupiirkonna (hyvinvointialue), ühingute ja koguduste teenused peredele.
a-to-z-of = Lastega perede teenused tähestiku järgi: { $municipality }
a-to-z-see = vaata
a-to-z-letters = Tähed
a-to-z-printed = Prinditud { $date }. Ajakohased andmed: { $address }

# Crisis.
crisis-title = Abi kohe
crisis-ingress = Helista, kui oled ohus või ei tea, kuidas järgmise hetkega toime tulla. Võid helistada ka siis, kui sa ei ole kindel.
crisis-now = Eluoht või kiire abivajadus
crisis-open-now = Vastab praegu
crisis-always = Vastab alati
crisis-shelters = Varjupaik ja muu kaitse
crisis-safety = Kui keegi jälgib sinu telefoni või arvutit, helista kellegi teise telefonilt. Hädaabinumbrile helistamine on tasuta.
crisis-offline = Kirjuta numbrid üles või prindi see leht välja. Helistada saad ka ilma internetita.
helpline-when = Millal vastatakse
helpline-languages = Keeled
helpline-cost = Hind

# Organisations.
organization-kind-county = Heaolupiirkond (hyvinvointialue)
organization-kind-municipality = Omavalitsus
organization-kind-school = Kool või lasteaed
organization-kind-ngo = Ühing
organization-kind-parish = Kogudus
organization-kind-higher-education = Kõrgkool
organization-kind-private = Ettevõte
organization-kind-national = Üleriigiline organisatsioon
organization-kind-network = Võrgustik
organization-services = Teenused
organization-places = Kohtumispaigad
organization-ended = Tegevus selle nime all lõppes { $date }.
organization-successor = Tegevust jätkab

# Services side by side.
compare-title = Võrdle teenuseid
compare-these = Võrdle neid teenuseid
compare-what = Millega on tegu
compare-choose = Vali, mida võrrelda
compare-button = Võrdle
compare-too-many = Siin on neli esimest. Rohkem kõrvuti ei mahu.
