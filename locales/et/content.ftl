# Kinds of what can be read.
kind-article = Nõuanne
kind-path = Teekond
kind-finder = Abi küsimuste abil
kind-news = Uudis
kind-story = Kogemuslugu

# Articles.
article-where = Siit saad abi
article-where-wider = Selles piirkonnas ei ole selle jaoks oma teenust. Need aitavad sind ikkagi.
article-where-more = Otsi sel teemal veel
article-places = Kohad, kuhu võid lihtsalt tulla
article-read-next = Loe ka
article-paths = Abi samm-sammult
article-sources = Allikad
article-not-in-language = Seda lehte ei ole veel tõlgitud. Näitame seda soome keeles.

# Theme pages.
theme-guides = Teave ja nõuanded
theme-situations = Kui olukord on eriline
theme-procedures = Kuidas asjad käivad
theme-stories = Kogemuslood
theme-services = Teenused
life-stages-title = Eluetapid
life-stages-ingress = Mis mingisse aega kuulub, mida saab iga pere ja kellelt küsida.
life-stage-services = Teenused selles eluetapis
guide-pages = Kuidas seda veebilehte kasutada

# Paths.
function-paths-text = Mis toimub esimesest murest alates, etapp etapi järel.
paths-title = Teekonnad: abi samm-sammult
paths-ingress = Teekond näitab, mis toimub esimesest murest alates: mida saad ise teha, kes aitab ja millal.
path-for-whom = Kellele
path-stages = Teekonna etapid
path-here-if = Oled siin, kui
path-you-can = Mida saad teha
path-helpers = Kes aitab
path-time = Millal
path-services = Teenused selles etapis
path-read = Loe lähemalt
path-tools = Abivahendid
path-mandatory = Seda etappi ei jäeta vahele.
path-turn = Kui olukord muutub
path-safety-first = Kõigepealt turvalisus
path-to-stage = Mine selle etapi juurde
path-to-path = Mine sellele teekonnale
path-show-all = Ava kõik etapid, näiteks printimiseks
path-share = Selle lehe võid välja printida või teistele saata. Ei lehel ega selle aadressis ole sinu kohta midagi.

# Guided finder.
finder-link = Aita mul valida
finder-link-text = Mõni küsimus, ja näed, mis sulle sobida võiks.
finder-question-count = Küsimus { $number }
finder-nothing-kept = Sinu vastuseid ei salvestata. Need on ainult selle lehe aadressis.
finder-show-now = Näita soovitusi juba praegu
finder-skip = Ma ei taha sellele vastata
finder-any-area = Kogu piirkond
finder-any-language = Ükskõik mis keel
finder-back = Eelmine küsimus
finder-restart = Alusta algusest
finder-answers = Sinu vastused
finder-change = Muuda
finder-results = Need võivad aidata
finder-why = Miks see
finder-next-step = Kuidas alustada
finder-person-title = Kas ükski neist ei sobi?
finder-person-text = Helista ja räägi oma olukorrast oma sõnadega. Inimene otsib koos sinuga õiget abi.
finder-read = Võid ka lugeda

# Youth.
youth-title = Noortele
youth-ingress = Siit leiad abi ja vastuseid. Võid rahus lugeda. Keegi ei küsi sinu nime.
youth-topics = Mis sul mõttes on?
youth-talk = Räägi kellegagi
youth-talk-text = Võid kirjutada või helistada ilma oma nime ütlemata.
youth-places = Kohad, kus saab olla
youth-services = Abi lähedal
youth-map = Kõik kohad kaardil
youth-rights = Sinu õigused
youth-danger = Kui oled praegu ohus, helista 112.

# Leaving fast.
leave-button = Lahku kiiresti
leave-how = Või vajuta kolm korda Shift-klahvi.
leave-honest = Lahkumine ei kustuta brauseri ajalugu.
leave-guide = Kuidas oma jälgi peita

# Safety plan.
plan-title = Turvaplaan
plan-ingress = Mõtle rahulikult, mis aitab sul turvaliselt olla. Täida ainult see, mis tundub sobiv.
plan-private = See, mida kirjutad, jääb sellele lehele. Seda ei saadeta ega salvestata kuhugi. Kui lehe sulged, tekst kaob.
plan-private-print = Kui prindid plaani välja, hoia paberit kohas, kust teine inimene seda ei leia. Võid selle anda ka inimesele, keda usaldad.
plan-print = Prindi
plan-print-by-browser = Lehe saad välja printida brauseri menüüst.
plan-signs = Märgid, et olukord muutub ohtlikuks
plan-safe-room = Millises toas on kõige turvalisem ja kust saan välja?
plan-whom-to-call = Kellele helistan või kelle juurde lähen?
plan-code-word = Sõna, mille järgi lähedane teab abi kutsuda
plan-children = Mida olen lastega kokku leppinud?
plan-take-along = Mida kaasa võtan: dokumendid, võtmed, ravimid, raha, telefon
plan-take-along-hint = Kus need valmis on?
plan-where-to = Kuhu saan minna päeval ja öösel?
plan-phone = Telefon ja internet: paroolid, asukoht, ühised kontod
plan-afterwards = Mis annab mulle pärast seda jõudu?

# Did this help?
feedback-question = Kas sellest lehest oli abi?
feedback-yes = Jah
feedback-no = Ei
feedback-title = Aitäh vastuse eest
feedback-ingress = Kas tahad öelda, mis aitas või mis puudu jäi?
feedback-label = Sinu kommentaar
feedback-reader = Kommentaari loeb { $owner }. Sellele ei vastata. Ära kirjuta nimesid ega kontaktandmeid.
feedback-send = Saada kommentaar
feedback-sent-title = Aitäh, sinu kommentaar jõudis kohale
feedback-sent-text = Lehe haldaja loeb selle läbi, kui lehte järgmine kord parandatakse.
feedback-back = Tagasi lehele
feedback-empty = Enne saatmist kirjuta kommentaar või mine lehele tagasi.
feedback-too-long = Kommentaar on liiga pikk. Selles võib olla kõige rohkem { $most } tähemärki. Praegu on neid { $length }.
feedback-full = Täna on tulnud juba väga palju kommentaare. Seda me vastu võtta ei saanud. Proovi homme uuesti.
feedback-away = Kommentaari ei saanud praegu salvestada. Sinu tekst on endiselt allpool alles. Proovi veidi aja pärast uuesti.
feedback-ask = Kui vajad ise abi, ära jää ootama. Sellele vormile ei vastata.

# News, stories, feeds.
news-title = Uudised
news-none = Siin ei ole veel uudiseid.
news-year = Aasta { $year }
news-years = Uudised aastate kaupa
news-by = { $date }, { $author }
news-correction = Parandus { $date }
news-more = Kõik uudised
stories-title = Kogemuslood
stories-ingress = Inimesed räägivad, mis neid aitas. Iga lugu on avaldatud rääkija loal ja rääkijat ei saa selle järgi ära tunda.
stories-none = Siin ei ole veel kogemuslugusid.
story-teller = Rääkija: { $teller }
story-video = Vaata videot
feeds-title = Uudisvood
feeds-text = Uudiseid ja nõuandeid saad jälgida vooglugejaga. Aadressi saab piirata piirkonna ja teemaga.
feeds-news = Uudised
feeds-guides = Uued ja muutunud nõuanded

# Embedding.
footer-embed = Otsing ja abi sinu veebilehele
embed-title = Lisa otsing ja abi oma veebilehele
embed-ingress = Omavalitsus, kool või ühing võib need oma veebilehele lisada. Need on puhas HTML: ei skripte, küpsiseid ega jälgimist.
embed-search = Otsinguväli
embed-help = Abinupp
embed-crisis = Kriisiabi nupp
embed-how = Kopeeri kood oma lehe HTML-i. Välimust saad muuta oma lehe stiilidega.
embed-looks = Nii see välja näeb
embed-button-help = Abi perele
embed-button-crisis = Abi kohe
