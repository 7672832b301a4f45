# Front page.
home-description = Caawimaad iyo waxqabad qoyska oo hal meel ah: adeegyo, goobo kulan iyo talooyin kuu dhow oo luqaddaada ah.
home-title = Maxaad ka fikiraysaa?
home-ingress = Ku sheeg ereyadaada. Waxaan kuu helaynaa adeeg, goob ama qof kuu dhow oo ku caawiya.
home-not-sure = Ma aqaan waxa aan raadiyo
home-today = Maanta furan
home-today-near = Maanta meel kuu dhow
home-all-places = Dhammaan goobaha kulanka
home-advice-title = La hadal qof
home-advice-text = Su'aal kasta waad weydiin kartaa: taada, tan ilmaha ama tan qof kuu dhow. Waad wici kartaa adigoon magacaaga sheegin. Tallaabada xigta wadajir ayaan u raadinaynaa.
home-themes = Mawduucyada
home-all-services = Dhammaan adeegyada A–Ö
home-functions = Waxa aad halkan ka heli karto
function-themes = Macluumaad mawduuc ahaan
function-themes-text = Siddeed mawduuc iyo adeegyadooda, laga bilaabo taageero fudud ilaa caawimaad gaar ah.
function-centres = Xarumaha qoyska
function-centres-text = Halka ay ku yaalliin, goorta ay furan yihiin iyo waxa ka jira.
function-places = Goobaha kulanka
function-places-text = Goobo furan oo aad iska imaan karto.
function-guide = Hagaha adeegga kugu habboon
function-guide-text = Siddeedda hawlood ee xarunta qoyska. Dooro midda aad caawimaad uga baahan tahay.
function-services = Adeegyada deegaanka
function-services-text = Dhammaan adeegyada degmo kasta, oo xarfaha u kala horreeya. Liiska waad daabici kartaa.
function-national = Adeegyada dalka oo dhan
function-national-text = Adeegyo onleen ah, sheekeysi qoraal ah iyo taleefanno laga helo Finland oo dhan.

# Service.
service-who-for = Yaa loogu talagalay
service-how-to-start = Sidan ku bilow
service-response-time = Goorta aad jawaab helayso
service-cost = Qiimaha
service-referral-none = Warqad gudbin uma baahnid. Adigu waad iman kartaa ama waad la xiriiri kartaa.
service-referral-needed = Waxaad u baahan tahay warqad gudbin ama go'aan.
service-languages = Luqadaha adeegga
service-interpreter = Turjubaan waad helaysaa marka aad codsato. Turjubaanku waa kuu lacag la'aan.
service-forms = Sida caawimaadda loo helo
service-where = Halkee
service-whole-region = Gobolka oo dhan
service-whole-country = Finland oo dhan
service-provider = Cidda qabanqaabisa
service-with-partners = Waxaa ka qayb qaata
service-channels = Siyaabo kale oo adeegga loo isticmaalo
service-more = Wax dheeraad ah oo adeeggan ku saabsan
service-paused = Adeeggu hakad buu ku jiraa
service-ended = Adeeggani wuu dhammaaday
service-changing = Adeeggu wuu isbeddelayaa
service-level = Heerka taageerada
service-similar = Caawimaad kale oo isla baahidan ah
service-themes = Mawduucyada
print-page = Boggan waxaad ka daabici kartaa biraawsarkaaga.

# Contact and hours.
contact-title = La xiriir
contact-email = Iimayl
contact-address = Ciwaanka
contact-none = Xog xiriir halkan kuma qorna.
hours-title = Saacadaha furan
hours-closed = Xiran
hours-today = maanta
hours-exceptions = Saacado ka duwan kuwa caadiga ah
hours-unknown = Saacadaha furan halkan kuma qorna. Weydii qabanqaabiyaha.

# Upkeep.
upkeep-checked = Macluumaadka waxaa la hubiyay { $date }.
upkeep-owner = Waxaa ka masuul ah
upkeep-stale = Macluumaadkan waqtigiisii lama hubin. Wac oo hubi intaadan bixin.
upkeep-fictional = Xogta xiriirku waa mid la sameeyay oo tijaabo ah.
missing-in-language = Tani weli luqaddaada kuma jirto. Qoraalku waa af-Finnish.

# Meeting places.
places-title = Goobaha kulanka
places-ingress = Goobo u furan carruurta, dhallinyarada iyo qoysaska. Warqad gudbin uma baahnid, badankoodana waad iska imaan kartaa.
places-map = Khariidad
places-map-label = Goobaha khariidadda ku yaal. Isla goobahaas liiska ayay ku jiraan.
places-list = Liis
places-filter = Kala sooc
places-filter-type = Nooca
places-filter-open = Hadda furan
places-filter-today = Maanta furan
places-filter-age = Da'da ilmaha
places-filter-language = Luqadda
places-filter-any = Dhammaan
places-filter-button = Muuji
places-count =
    { $count ->
        [one] { $count } goob
       *[other] { $count } goobood
    }
places-none = Goob ku habboon xulashadan lama helin.
places-none-wider = Muuji dhammaan goobaha
places-cluster =
    { $count ->
        [one] { $count } goob oo halkan ku taal
       *[other] { $count } goobood oo halkan ku yaal
    }
place-type = Nooca
place-organizers = Qabanqaabiyeyaasha
place-inside = Waxay ku taal
place-for-whom = Yaa loogu talagalay
place-ages = Da'da carruurta
place-accessibility = Gelitaanka iyo dhaqdhaqaaqa
place-languages = Luqadaha
place-status-planned = Waa la qorsheynayaa
place-status-opening = Waxaa la furayaa { $date }
place-status-paused = Hakad bay ku jirtaa
place-status-closed = Hawshu way dhammaatay
place-no-address = Ciwaanka mar dambe ayaa la xaqiijinayaa.
place-on-map = Meesha ay khariidadda kaga taal
place-services = Adeegyada halkan
place-nearby = Sidoo kale meel dhow

# Family centres and areas.
areas-title = Xarumaha qoyska iyo deegaannada
areas-ingress = Xarunta qoysku waa shabakad iskaashi: isla dadkii iyo adeegyadii oo kuu dhow, mararka qaarkood hal guri ku jira, mararka qaarkoodna ciwaanno kala duwan.
area-units = Xarunta qoyska
area-places = Goobaha kulanka
area-services = Adeegyada deegaanka
area-services-wide = Adeegyada gobolka oo dhan
area-municipalities = Degmooyinka
area-small-areas = Deegaannada yaryar
area-all-tasks = Deegaan ballaaran: dhammaan hawlaha iyo adeegyada xarunta qoyska.
area-some-tasks = Deegaan dhow: adeegyada qaarkood halkan ayay yaalliin, inta kalena deegaanka ballaaran.
area-choose = Muuji bogga deegaankan
area-no-places = Deegaankan weli goob kulan kuma taal. Kuwa ugu dhow waa kuwan.
unit-mode-own-premises = Goob u gaar ah
unit-mode-shared = Goob la wadaago
unit-mode-network = Waxay u shaqaysaa shabakad ahaan
unit-mode-planned = Waa la qorsheynayaa
unit-network-text = Xaruntan qoysku guri u gaar ah ma laha. La xiriir, waxaana lagugu hagayaa qofka saxda ah.
unit-opens-on = Waxaa la furayaa { $date }
unit-services = Adeegyada halkan
unit-organizations = Cidda halkan ka shaqaysa
unit-transport = Sida halkan loo yimaado
unit-accessibility = Gelitaanka iyo dhaqdhaqaaqa

# Tasks, themes, levels.
themes-title = Caawimaad iyo taageero
themes-ingress = Dooro mawduuc. Waxaad arkaysaa adeegyada, laga bilaabo taageero fudud ilaa caawimaad gaar ah.
theme-ladder = Adeegyada heer ahaan
theme-ladder-label = Saddex-xagal: hoos waxaa ku yaal adeegyada qof walba u furan, kor waxaa ku taal caawimaadda gaarka ah.
theme-level-empty = Heerkan adeeg kuma jiro deegaanka aad dooratay.
theme-start-here = Hoos ka bilow. Haddii loo baahdo, heerarka sare ayaa lagugu hagayaa.
theme-places = Goobo kulan oo tan ku habboon
theme-helplines = Taleefanno iyo sheekeysi qoraal ah
tasks-title = Hagaha adeegga kugu habboon
tasks-ingress = Xarunta qoysku waxay leedahay siddeed hawlood. Dooro midda aad caawimaad uga baahan tahay.
tasks-star-label = Xiddig siddeed gees leh, gees walbana waa hawl ka mid ah hawlaha xarunta qoyska. Isla hawlahaas liiska ayay ku jiraan.
task-services = Adeegyada
theme-more-services = Tus inta kale ({ NUMBER($count) })
services-count =
    { $count ->
        [one] { $count } adeeg
       *[other] { $count } adeeg
    }
nothing-here-title = Deegaankan adeeg lagama helin
nothing-here-wider = Eeg adeegyada gobolka oo dhan
nothing-here-national = Adeegyada dalka oo dhan
nothing-here-call = Wac oo weydii

# National services.
national-title = Adeegyada dalka oo dhan
national-ingress = Kuwani way ku caawinayaan meel kasta oo aad Finland ka joogto.
national-phones = Taleefanno
national-chats = Sheekeysi qoraal ah
national-online = Onleen
national-others = Kuwa kale

# A to Z.
a-to-z-title = Adeegyada A–Ö
a-to-z-ingress = Dooro degmo. Liiska waxaa ku jira adeegyada qoysaska ee degmada, gobolka daryeelka (hyvinvointialue), ururrada iyo kaniisadaha.
a-to-z-of = Adeegyada qoysaska carruurta leh A–Ö: { $municipality }
a-to-z-see = eeg
a-to-z-letters = Xarfaha
a-to-z-printed = Waxaa la daabacay { $date }. Macluumaadka ugu dambeeya: { $address }

# Crisis.
crisis-title = Caawimaad degdeg ah
crisis-ingress = Wac haddii aad khatar ku jirto ama aadan garanayn sida aad daqiiqadda xigta u dhaafto. Waad wici kartaa xitaa haddii aadan hubin.
crisis-now = Nolol khatar ku jirta ama baahi caawimaad degdeg ah
crisis-open-now = Hadda waa laga jawaabayaa
crisis-always = Mar walba waa laga jawaabaa
crisis-shelters = Guriga badbaadada iyo gabbaad kale
crisis-safety = Haddii qof la socdo taleefankaaga ama kombiyuutarkaaga, ka wac taleefanka qof kale. Wicitaanka lambarka degdegga waa lacag la'aan.
crisis-offline = Lambarrada meel ku qoro ama boggan daabac. Internet la'aan waad wici kartaa.
helpline-when = Goorta laga jawaabo
helpline-languages = Luqadaha
helpline-cost = Qiimaha

# Organisations.
organization-kind-county = Gobolka daryeelka (hyvinvointialue)
organization-kind-municipality = Degmo
organization-kind-school = Dugsi ama xannaano
organization-kind-ngo = Urur
organization-kind-parish = Kaniisad
organization-kind-higher-education = Jaamacad ama kulliyad
organization-kind-private = Shirkad
organization-kind-national = Hay'ad dalka oo dhan ka shaqaysa
organization-kind-network = Shabakad iskaashi
organization-services = Adeegyada
organization-places = Goobaha kulanka
organization-ended = Hawsha magacan ku socotay waxay dhammaatay { $date }.
organization-successor = Waxaa sii wada

# Services side by side.
compare-title = Is barbar dhig adeegyada
compare-these = Is barbar dhig adeegyadan
compare-what = Waa maxay
compare-choose = Dooro waxa aad is barbar dhigayso
compare-button = Is barbar dhig
compare-too-many = Halkan waxaad ku arkaysaa afarta hore. In ka badan isku mar boggu ma qaado.
