# Front page.
home-description = Bearraša veahkki ja doaimmat ovtta sajis: bálvalusat, deaivvadanbáikkit ja ráđit du lahka ja iežat gillii.
home-title = Maid smiehtat?
home-ingress = Muital iežat sániiguin. Mii gávdnat du lahka bálvalusa, báikki dahje olbmo, gii veahkeha.
home-not-sure = In dieđe, maid ohcat
home-today = Rabas odne
home-today-near = Odne du lahka
home-all-places = Buot deaivvadanbáikkit
home-advice-title = Hála olbmuin
home-advice-text = Jeara maid beare. Ášši sáhttá leat du iežat, máná dahje lagaš olbmo. Sáhtát riŋget nama haga. Ovttas mii ohcat čuovvovaš lávkki.
home-themes = Fáttát
home-all-services = Buot bálvalusat A–Ö
home-functions = Maid gávnnat dáppe
function-themes = Dieđut fáttáid mielde
function-themes-text = Gávcci fáttá ja daid bálvalusat, geahppa doarjagis sierra veahkkái.
function-centres = Bearašguovddážat
function-centres-text = Gos dat leat, goas dat leat rabas ja mii doppe lea.
function-places = Deaivvadanbáikkit
function-places-text = Rabas báikkit. Daidda sáhtát boahtit njuolga.
function-guide = Ofelaš rivttes bálvalussii
function-guide-text = Bearašguovddáža gávcci barggu. Vállje dan, masa dárbbašat veahki.
function-services = Guovllu bálvalusat
function-services-text = Buot bálvalusat gielddaid mielde, bustávaid ortnegis. Listtu sáhtát čálihit.
function-national = Riikkaviidosaš bálvalusat
function-national-text = Neahttabálvalusat, čáhtat ja telefovnnat. Dat veahkehit olles Suomas.

# Service.
service-who-for = Geasa
service-how-to-start = Ná beasat álgui
service-response-time = Goas oaččut vástádusa
service-cost = Maid dat máksá
service-referral-none = It dárbbaš sáddenreivve. Sáhtát ieš boahtit dahje váldit oktavuođa.
service-referral-needed = Dárbbašat sáddenreivve dahje mearrádusa.
service-languages = Bálvalusa gielat
service-interpreter = Oaččut dulkka, go bivddát. Dulka lea dutnje nuvttá.
service-forms = Mo oaččut veahki
service-where = Gos
service-whole-region = Olles guovllus
service-whole-country = Olles Suomas
service-provider = Gii lágida
service-with-partners = Mielde
service-channels = Eará vuogit dikšut ášši
service-more = Lassedieđut dán bálvalusas
service-paused = Bálvalus doallá bottu
service-ended = Dát bálvalus ii leat šat
service-changing = Bálvalus lea rievdamin
service-level = Doarjaga dássi
service-similar = Eará veahkki seamma dárbui
service-themes = Fáttát
print-page = Sáhtát čálihit dán siiddu iežat neahttalohkkis.

# Contact and hours.
contact-title = Váldde oktavuođa
contact-email = Šleađgaboasta
contact-address = Čujuhus
contact-none = Dás eai leat oktavuođadieđut.
hours-title = Rabasáiggit
hours-closed = Gitta
hours-today = odne
hours-exceptions = Earálágan áiggit
hours-unknown = Dás eai leat rabasáiggit. Jeara lágideaddjis.

# Upkeep.
upkeep-checked = Dieđut leat dárkkistuvvon { $date }.
upkeep-owner = Dieđuin vástida
upkeep-stale = Dáid dieđuid ii leat oktage dárkkistan áiggistis. Riŋge ja sihkkarastte ovdal go vuolggát.
upkeep-fictional = Oktavuođadieđut leat hutkojuvvon ovdamearkan.
missing-in-language = Dát ii leat vel du gillii. Teaksta lea suomagillii.

# Meeting places.
places-title = Deaivvadanbáikkit
places-ingress = Rabas báikkit mánáide, nuoraide ja bearrašiidda. It dárbbaš sáddenreivve. Eanaš báikkiide sáhtát boahtit njuolga.
places-map = Kárta
places-map-label = Báikkit kárttas. Seamma báikkit leat listtus.
places-list = Listu
places-filter = Ráddje
places-filter-type = Šládja
places-filter-open = Rabas dál
places-filter-today = Rabas odne
places-filter-age = Máná ahki
places-filter-language = Giella
places-filter-any = Buot
places-filter-button = Čájet
places-count =
    { $count ->
        [one] { $count } báiki
        [two] { $count } báikki
       *[other] { $count } báikki
    }
places-none = Dáiguin ráddjemiiguin ii gávdnon báiki.
places-none-wider = Čájet buot báikkiid
places-cluster =
    { $count ->
        [one] { $count } báiki dás
        [two] { $count } báikki dás
       *[other] { $count } báikki dás
    }
place-type = Šládja
place-organizers = Lágideaddjit
place-inside = Gávdno dáppe
place-for-whom = Geasa
place-ages = Mánáid ahki
place-accessibility = Mo beasat sisa ja johtit
place-languages = Gielat
place-status-planned = Plánejuvvo
place-status-opening = Rahpasa { $date }
place-status-paused = Doallá bottu
place-status-closed = Doaibma lea nohkan
place-no-address = Čujuhus čielgá maŋŋil.
place-on-map = Báiki kárttas
place-services = Bálvalusat dáppe
place-nearby = Maiddái lahka

# Family centres and areas.
areas-title = Bearašguovddážat ja guovllut
areas-ingress = Bearašguovddáš lea fierpmádat. Seamma olbmot ja bálvalusat leat du lahka. Muhtumin dat leat seamma viesus, muhtumin sierra čujuhusain.
area-units = Bearašguovddáš
area-places = Deaivvadanbáikkit
area-services = Guovllu bálvalusat
area-services-wide = Olles guovllu bálvalusat
area-municipalities = Gielddat
area-small-areas = Smávva guovllut
area-all-tasks = Viiddis guovlu: buot bearašguovddáža barggut ja bálvalusat.
area-some-tasks = Lagasguovlu: oassi bálvalusain lea dáppe, earát leat viiddis guovllus.
area-choose = Čájet dán guovllu siidduid
area-no-places = Dán guovllus ii leat vel deaivvadanbáiki. Dás leat lagamus báikkit.
unit-mode-own-premises = Iežas lanjat
unit-mode-shared = Oktasaš lanjat
unit-mode-network = Doaibmá fierpmádahkan
unit-mode-planned = Plánejuvvo
unit-network-text = Dán bearašguovddážis ii leat iežas viessu. Váldde oktavuođa, de beasat rivttes olbmo lusa.
unit-opens-on = Rahpasa { $date }
unit-services = Bálvalusat dáppe
unit-organizations = Dáppe doibmet
unit-transport = Ná beasat deike
unit-accessibility = Mo beasat sisa ja johtit

# Tasks, themes, levels.
themes-title = Veahkki ja doarjja
themes-ingress = Vállje fáttá. Oainnát bálvalusaid geahppa doarjagis sierra veahkkái.
theme-ladder = Bálvalusat dásiid mielde
theme-ladder-label = Golmmačiegat: vuolimusas bálvalusat, mat leat rabas buohkaide, bajimusas sierra veahkki.
theme-level-empty = Dán dásis ii leat bálvalus guovllus, man válljejit.
theme-start-here = Álgge vuolde. Dárbbu mielde du ofelastet bajit dásiide.
theme-places = Deaivvadanbáikkit dán fáddái
theme-helplines = Telefovnnat ja čáhtat
tasks-title = Ofelaš rivttes bálvalussii
tasks-ingress = Bearašguovddážis leat gávcci barggu. Vállje dan, masa dárbbašat veahki.
tasks-star-label = Násti, man gávcci čiega leat bearašguovddáža barggut. Seamma barggut leat listtus.
task-services = Bálvalusat
theme-more-services = Čájet eará nai ({ NUMBER($count) })
services-count =
    { $count ->
        [one] { $count } bálvalus
        [two] { $count } bálvalusa
       *[other] { $count } bálvalusa
    }
nothing-here-title = Dán guovllus ii gávdnon bálvalus
nothing-here-wider = Geahča olles guovllu bálvalusaid
nothing-here-national = Riikkaviidosaš bálvalusat
nothing-here-call = Riŋge ja jeara

# National services.
national-title = Riikkaviidosaš bálvalusat
national-ingress = Dát veahkehit, vaikko gos Suomas leat.
national-phones = Telefovnnat
national-chats = Čáhtat
national-online = Neahtas
national-others = Earát

# A to Z.
a-to-z-title = Bálvalusat A–Ö
a-to-z-ingress = Vállje gieldda. Listtus leat gieldda, buresveadjinguovllu, servviid ja searvegottiid bálvalusat bearrašiidda.
a-to-z-of = Mánnábearrašiid bálvalusat A–Ö: { $municipality }
a-to-z-see = geahča
a-to-z-letters = Bustávat
a-to-z-printed = Čálihuvvon { $date }. Ođđaseamos dieđut: { $address }

# Crisis.
crisis-title = Veahkki dalán
crisis-ingress = Riŋge, jus leat várálaš dilis dahje it dieđe, mo birget čuovvovaš bottu. Sáhtát riŋget, vaikko it leat sihkar.
crisis-now = Heakkavárra dahje dárbbašat veahki dakkaviđe
crisis-open-now = Vástida dál
crisis-always = Vástida álo
crisis-shelters = Dorvoruoktu ja eará suodji
crisis-safety = Jus muhtin čuovvu du telefovnna dahje dihtora, riŋge nuppi olbmo telefovnnas. Heahtenummirii riŋgen lea nuvttá.
crisis-offline = Čále nummiriid bajás dahje čálit dán siiddu. Sáhtát riŋget neahta haga.
helpline-when = Goas vástidit
helpline-languages = Gielat
helpline-cost = Haddi

# Organisations.
organization-kind-county = Buresveadjinguovlu
organization-kind-municipality = Gielda
organization-kind-school = Skuvla dahje beaiveruoktu
organization-kind-ngo = Searvi
organization-kind-parish = Searvegoddi
organization-kind-higher-education = Allaskuvla
organization-kind-private = Fitnodat
organization-kind-national = Riikkaviidosaš doaibmi
organization-kind-network = Fierpmádat
organization-services = Bálvalusat
organization-places = Deaivvadanbáikkit
organization-ended = Doaibma dáinna namain nogai { $date }.
organization-successor = Doaimma joatká

# Services side by side.
compare-title = Veardit bálvalusaid
compare-these = Veardit dáid bálvalusaid
compare-what = Mii dat lea
compare-choose = Vállje, maid veardidat
compare-button = Veardit
compare-too-many = Dás oainnát njeallje vuosttaža. Eambbo ii čága bálddalagaid.
