# Front page.
home-description = Hjälp och aktiviteter för familjen på ett ställe: tjänster, mötesplatser och råd nära dig och på ditt språk.
home-title = Vad funderar du på?
home-ingress = Berätta med egna ord. Vi hittar en tjänst, en plats eller en människa som hjälper nära dig.
home-not-sure = Jag vet inte vad jag ska söka
home-today = Öppet i dag
home-today-near = I dag nära dig
home-all-places = Alla mötesplatser
home-advice-title = Prata med en människa
home-advice-text = Du kan fråga vad som helst: om dig själv, ett barn eller en närstående. Du kan ringa utan att säga ditt namn. Vi funderar tillsammans på vad nästa steg är.
home-themes = Teman
home-all-services = Alla tjänster A–Ö
home-functions = Vad du hittar här
function-themes = Information efter tema
function-themes-text = Åtta teman och deras tjänster, från lätt stöd till särskild hjälp.
function-centres = Familjecenter
function-centres-text = Var de finns, när de är öppna och vad som finns där.
function-places = Mötesplatser
function-places-text = Öppna platser dit det bara är att komma.
function-guide = Guide till rätt tjänst
function-guide-text = Familjecentrets åtta uppgifter. Välj den som du behöver hjälp med.
function-services = Tjänster i området
function-services-text = Alla tjänster i bokstavsordning, kommun för kommun. Du kan skriva ut listan.
function-national = Riksomfattande tjänster
function-national-text = Nättjänster, chattar och hjälptelefoner som finns till för hela Finland.

# Service.
service-who-for = För vem
service-how-to-start = Så kommer du i gång
service-response-time = När du får svar
service-cost = Vad det kostar
service-referral-none = Du behöver ingen remiss. Du kan komma eller ta kontakt själv.
service-referral-needed = Du behöver en remiss eller ett beslut.
service-languages = Servicespråk
service-interpreter = Du får en tolk när du ber om det. Tolken kostar dig ingenting.
service-forms = Hur du får hjälp
service-where = Var
service-whole-region = I hela området
service-whole-country = I hela Finland
service-provider = Vem ordnar tjänsten
service-with-partners = I samarbete med
service-channels = Andra sätt att uträtta ärenden
service-more = Mer om tjänsten
service-paused = Tjänsten har en paus
service-ended = Tjänsten finns inte längre
service-changing = Tjänsten håller på att ändras
service-level = Stödnivå
service-similar = Andra tjänster för samma behov
service-themes = Teman
print-page = Du kan skriva ut sidan med webbläsarens utskriftsfunktion.

# Contact and hours.
contact-title = Ta kontakt
contact-email = E-post
contact-address = Adress
contact-none = Kontaktuppgifter saknas.
hours-title = Öppettider
hours-closed = Stängt
hours-today = i dag
hours-exceptions = Avvikande tider
hours-unknown = Öppettider saknas. Fråga den som ordnar verksamheten.

# Upkeep.
upkeep-checked = Uppgifterna granskade { $date }.
upkeep-owner = För uppgifterna ansvarar
upkeep-stale = De här uppgifterna har inte granskats i tid. Ring och kontrollera innan du ger dig av.
upkeep-fictional = Kontaktuppgifterna är påhittade för demoversionen.
missing-in-language = Det här finns inte på ditt språk än. Texten är på finska.

# Meeting places.
places-title = Mötesplatser
places-ingress = Öppna platser för barn, unga och familjer. Du behöver ingen remiss, och på de flesta ställen är det bara att komma.
places-map = Karta
places-map-label = Platserna på kartan. Samma platser finns i listan.
places-list = Lista
places-filter = Avgränsa
places-filter-type = Typ
places-filter-open = Öppet nu
places-filter-today = Öppet i dag
places-filter-age = Barnets ålder
places-filter-language = Språk
places-filter-any = Alla
places-filter-button = Visa
places-count =
    { $count ->
        [one] { $count } plats
       *[other] { $count } platser
    }
places-none = Vi hittade ingen plats med de här avgränsningarna.
places-none-wider = Visa alla platser
places-cluster =
    { $count ->
        [one] { $count } plats här
       *[other] { $count } platser här
    }
place-type = Typ
place-organizers = Ordnas av
place-inside = Finns i
place-for-whom = För vem
place-ages = Barnens ålder
place-accessibility = Tillgänglighet
place-languages = Språk
place-status-planned = Planeras
place-status-opening = Öppnar { $date }
place-status-paused = Har paus
place-status-closed = Verksamheten har upphört
place-no-address = Adressen bekräftas senare.
place-on-map = Platsen på kartan
place-services = Tjänster här
place-nearby = Också i närheten

# Family centres and areas.
areas-title = Familjecenter och områden
areas-ingress = Familjecentret är ett nätverk: samma människor och tjänster nära dig, ibland i samma hus och ibland på olika adresser.
area-units = Familjecenter
area-places = Mötesplatser
area-services = Tjänster i området
area-services-wide = Tjänster i hela området
area-municipalities = Kommuner
area-small-areas = Små områden
area-all-tasks = Stort område: alla familjecentrets uppgifter och tjänster.
area-some-tasks = Närområde: en del av tjänsterna finns här, resten i det stora området.
area-choose = Välj det här området
area-no-places = Det finns ingen mötesplats i det här området än. Här är de närmaste.
unit-mode-own-premises = Egna lokaler
unit-mode-shared = Delade lokaler
unit-mode-network = Arbetar som nätverk
unit-mode-planned = Planeras
unit-network-text = Det här familjecentret har inget eget hus. Ta kontakt så lotsar vi dig till rätt person.
unit-opens-on = Öppnar { $date }
unit-services = Tjänster här
unit-organizations = Här arbetar
unit-transport = Så tar du dig hit
unit-accessibility = Tillgänglighet

# Tasks, themes, levels.
themes-title = Hjälp och stöd
themes-ingress = Välj ett tema. Du ser tjänsterna från lätt stöd till särskild hjälp.
theme-ladder = Tjänster nivå för nivå
theme-ladder-label = Triangel: längst ner tjänster för alla, längst upp särskild hjälp.
theme-level-empty = Det finns ingen tjänst på den här nivån i det valda området.
theme-start-here = Börja längst ner. Om du behöver mer hjälp lotsas du vidare till nästa nivå.
theme-places = Mötesplatser för det här temat
theme-helplines = Hjälptelefoner och chattar
tasks-title = Guide till rätt tjänst
tasks-ingress = Familjecentret har åtta uppgifter. Välj den som du behöver hjälp med.
tasks-star-label = En stjärna vars åtta uddar är familjecentrets uppgifter. Samma uppgifter finns i listan.
task-services = Tjänster
theme-more-services = Visa resten ({ NUMBER($count) })
services-count =
    { $count ->
        [one] { $count } tjänst
       *[other] { $count } tjänster
    }
nothing-here-title = Vi hittade ingen tjänst i det här området
nothing-here-wider = Se tjänsterna i hela området
nothing-here-national = Riksomfattande tjänster
nothing-here-call = Ring och fråga

# National services.
national-title = Riksomfattande tjänster
national-ingress = De här hjälper dig var i Finland du än är.
national-phones = Hjälptelefoner
national-chats = Chattar
national-online = På nätet
national-others = Övriga

# A to Z.
a-to-z-title = Tjänster A–Ö
a-to-z-ingress = Välj kommun. I listan finns kommunens, välfärdsområdets, föreningarnas och församlingarnas tjänster för familjer.
a-to-z-of = Tjänster för barnfamiljer A–Ö: { $municipality }
a-to-z-see = se
a-to-z-letters = Bokstäver
a-to-z-printed = Utskrivet { $date }. Aktuella uppgifter: { $address }

# Crisis.
crisis-title = Hjälp genast
crisis-ingress = Ring om du är i fara eller inte vet hur du ska klara nästa stund. Du kan ringa även om du inte är säker.
crisis-now = När någons liv är i fara eller du behöver hjälp genast
crisis-open-now = Svarar nu
crisis-always = Svarar alltid
crisis-shelters = Skyddshem och annat skydd
crisis-safety = Om någon övervakar din telefon eller dator, ring från någon annans telefon. Samtal till nödnumret kostar ingenting.
crisis-offline = Skriv upp numren eller skriv ut den här sidan. Du kan ringa utan internet.
helpline-when = När någon svarar
helpline-languages = Språk
helpline-cost = Pris

# Organisations.
organization-kind-county = Välfärdsområde
organization-kind-municipality = Kommun
organization-kind-school = Skola eller daghem
organization-kind-ngo = Förening
organization-kind-parish = Församling
organization-kind-higher-education = Högskola
organization-kind-private = Företag
organization-kind-national = Riksomfattande organisation
organization-kind-network = Nätverk
organization-services = Tjänster
organization-places = Mötesplatser
organization-ended = Verksamheten under det här namnet upphörde { $date }.
organization-successor = Verksamheten förs vidare av

# Services side by side.
compare-title = Jämför tjänster
compare-these = Jämför de här tjänsterna
compare-what = Vad det är
compare-choose = Välj vad du vill jämföra
compare-button = Jämför
compare-too-many = Här ser du de fyra första. Fler ryms inte bredvid varandra.
