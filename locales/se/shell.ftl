# The frame of every page.
skip-to-content = Njuike sisdollui
crisis-strip-label = Veahkki dalán
crisis-strip-title = Heahti?
main-navigation = Váldofállu
nav-menu = Fállu
nav-help = Veahkki ja doarjja
nav-places = Deaivvadanbáikkit
nav-centres = Bearašguovddážat
nav-a-to-z = Bálvalusat A–Ö
choose-area = Vállje guovllu
choose-language = Vállje giela
whole-region = Olles guovlu
breadcrumbs = Don leat dáppe
front-page = Ovdasiidu
search-label = Maid don ozat? Čále iežat sániiguin.
search-placeholder = Ovdamearkka dihte: váiban, maid dahkat
search-button = Oza
demo-note = Dát lea ovdamearkasiidu. Oktavuođadieđut leat hutkojuvvon. Riikkaviidosaš veahkketelefovnnat doibmet duođas.
translation-unchecked = Eatnigielat olmmoš ii leat vel dárkkistan dán jorgalusa.
footer-crisis = Veahkki roassodilis
footer-about = Dán bálvalusa birra
footer-accessibility = Olahanvuohta
footer-privacy = Diehtosuodji
footer-open-data = Rabas dáhta

# When something is not there or breaks.
failure-missing-title = Siidu ii gávdnon
failure-missing-text = Čujuhus lea sáhttán rievdat, dahje bálvalus ii leat šat. Geahččal ohcama: muital iežat sániiguin, maid dárbbašat.
failure-broken-title = Juoga manai boastut
failure-broken-text = Vihki lea mis, ii dus. Geahččal fargga ođđasit dahje geavat ohcama.
failure-next-title = Dás beasat ovddosguvlui

# Kinds of things.
kind-service = Bálvalus
kind-place = Deaivvadanbáiki
kind-unit = Bearašguovddáš
kind-organization = Lágideaddji
kind-helpline = Veahkketelefovdna
kind-area = Guovlu

# Open and closed. $time is a time of day, $day a weekday or a date.
open-until = Rabas dál, giddejuvvo dii. { $time }
opens-today = Rahpasa odne dii. { $time }
opens-tomorrow = Rahpasa ihttin dii. { $time }
opens-on = Rahpasa { $day } dii. { $time }
closed-for-now = Gitta

# Cost and ages.
cost-free = Nuvttá
cost-fee = Das lea máksu
cost-depends = Máksu molsašuddá
ages-exactly = { NUMBER($age) }-jahkásaččat
ages-between = { NUMBER($min) }–{ NUMBER($max) }-jahkásaččat
ages-from = { NUMBER($min) }-jahkásaččat ja boarráseappot
national-label = Olles Suopma
resting-label = Ii leat anus dál
call = Riŋge
show-more = Čájet eambbo
