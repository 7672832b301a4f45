# Kinds of what can be read.
kind-article = Rávvagat
kind-path = Bálggis
kind-finder = Veahkki gažaldagaiguin
kind-news = Ođas
kind-story = Vásáhus

# Articles.
article-where = Dás oaččut veahki
article-where-wider = Dán guovllus ii leat sierra bálvalus dása. Dát veahkehit du goittotge.
article-where-more = Oza eambbo dán fáttá birra
article-places = Báikkit, gosa sáhtát boahtit njuolga
article-read-next = Loga maiddái
article-paths = Veahkki lávki lávkkis
article-sources = Gáldut
article-not-in-language = Dát siidu ii leat vel jorgaluvvon. Mii čájehit dan suomagillii.

# Theme pages.
theme-guides = Dieđut ja rávvagat
theme-situations = Go dilli lea earenoamáš
theme-procedures = Ná áššit ovdánit
theme-stories = Vásáhusat
theme-services = Bálvalusat
life-stages-title = Eallima muttut
life-stages-ingress = Mii gullá guđege áigái, maid juohke bearaš oažžu ja gos sáhttá jearrat.
life-stage-services = Bálvalusat dán áigái
guide-pages = Ná geavahat dán bálvalusa

# Paths.
function-paths-text = Mii dáhpáhuvvá vuosttaš fuola rájes, lávki lávkkis.
paths-title = Bálgát: veahkki lávki lávkkis
paths-ingress = Bálggis čájeha, mii dáhpáhuvvá vuosttaš fuola rájes: maid sáhtát ieš dahkat, gii veahkeha ja goas.
path-for-whom = Geasa
path-stages = Bálgá muttut
path-here-if = Leat dás, jus
path-you-can = Maid sáhtát dahkat
path-helpers = Gii veahkeha
path-time = Goas
path-services = Bálvalusat dán muttus
path-read = Loga eambbo
path-tools = Reaiddut
path-mandatory = Dát muddu dahkko álo.
path-turn = Jus dilli rievdá
path-safety-first = Vuos oadjebasvuohta
path-to-stage = Mana muddui
path-to-path = Mana bálgái
path-show-all = Raba buot muttuid, ovdamearkka dihte čáliheapmái
path-share = Sáhtát čálihit dahje juogadit dán siiddu. Siiddus ja dan čujuhusas ii leat mihkkege du birra.

# Guided finder.
finder-link = Veahket mu válljet
finder-link-text = Moadde gažaldaga, ja oainnát, mii dutnje sáhttá heivet.
finder-question-count = Gažaldat { $number }
finder-nothing-kept = Du vástádusat eai vurkejuvvo. Dat leat dušše dán siiddu čujuhusas.
finder-show-now = Čájet evttohusaid juo dál
finder-skip = In hálit vástidit dása
finder-any-area = Olles guovlu
finder-any-language = Vaikko makkár giella
finder-back = Ovddit gažaldat
finder-restart = Álgge ođđasit
finder-answers = Du vástádusat
finder-change = Rievdat
finder-results = Dát sáhttet veahkehit
finder-why = Manin dát
finder-next-step = Ná beasat álgui
finder-person-title = Iigo mihkkege dáin heive?
finder-person-text = Riŋge ja muital dilistat iežat sániiguin. Olmmoš ohcá duinna rivttes veahki.
finder-read = Sáhtát maiddái lohkat

# Youth.
youth-title = Nuoraide
youth-ingress = Dáppe gávnnat veahki ja vástádusaid. Sáhtát lohkat ráfis. Ii oktage jeara du nama.
youth-topics = Mii dus lea mielas?
youth-talk = Hála soapmásiin
youth-talk-text = Sáhtát čállit dahje riŋget nama haga.
youth-places = Báikkit, gos sáhtát leat
youth-services = Veahkki du lahka
youth-map = Buot báikkit kárttas
youth-rights = Du vuoigatvuođat
youth-danger = Jus leat dál váras, riŋge 112.

# Leaving fast.
leave-button = Vuolgge jođánit
leave-how = Dahje deaddil Shift-boalu golmma geardde.
leave-honest = Boallu ii sihko neahttalohkki historjjá.
leave-guide = Ná čiegat iežat luottaid

# Safety plan.
plan-title = Dorvoplána
plan-ingress = Smiehta ráfis, mii veahkeha du bissut oadjebassan. Deavdde dušše dan, mii heive dutnje.
plan-private = Dat, maid čálát, bissu dán siiddus. Dat ii sáddejuvvo iige vurkejuvvo gosage. Go giddet siiddu, teaksta jávká.
plan-private-print = Jus čálihat plána, vurke báhpira báikái, gos nubbi ii gávnna dan. Sáhtát maiddái addit dan olbmui, geasa luohtát.
plan-print = Čálit
plan-print-by-browser = Sáhtát čálihit siiddu neahttalohkki fálus.
plan-signs = Mearkkat das, ahte dilli šaddá váralažžan
plan-safe-room = Guđe lanjas lea oadjebasamus, ja gokko beasan olggos?
plan-whom-to-call = Geasa riŋgen dahje gean lusa manan?
plan-code-word = Sátni, mas lagaš olmmoš diehtá viežžat veahki
plan-children = Maid lean soahpan mánáiguin?
plan-take-along = Maid válddán mielde: báhpirat, čoavdagat, dálkasat, ruhta, telefovdna
plan-take-along-hint = Gos dat leat gárvásat?
plan-where-to = Gosa sáhtán mannat beaivet ja ihkku?
plan-phone = Telefovdna ja neahtta: beassansánit, sadji, oktasaš kontot
plan-afterwards = Mii veahkeha mu veadjit dan maŋŋá?

# Did this help?
feedback-question = Veahkehiigo dát siidu?
feedback-yes = Juo
feedback-no = Ii
feedback-title = Giitu vástádusas
feedback-ingress = Háliidatgo muitalit, mii veahkehii dahje mii váillui?
feedback-label = Du kommeanta
feedback-reader = Kommeantta lohká { $owner }. Dasa ii vástiduvvo. Ale čále namaid dahje oktavuođadieđuid.
feedback-send = Sádde kommeantta
feedback-sent-title = Giitu, mii oaččuimet du kommeantta
feedback-sent-text = Siiddu bajásdoalli lohká dan, go siidu divvojuvvo čuovvovaš háve.
feedback-back = Mana ruovttoluotta siidui
feedback-empty = Čále kommeantta ovdal go sáddet dan, dahje mana ruovttoluotta siidui.
feedback-too-long = Kommeanta lea menddo guhkki. Oanit dan: eanemusat { $most } mearkka. Dál das leat { $length }.
feedback-full = Odne leat boahtán juo hui ollu kommeanttat. Dán mii eat sáhttán váldit vuostá. Geahččal ihttin ođđasit.
feedback-away = Kommeantta ii lean vejolaš vurket justa dál. Du teaksta lea ain vuolábealde. Geahččal bottu geahčen ođđasit.
feedback-ask = Jus dárbbašat alccesat veahki, ale vuordde. Dán skovvái ii oktage vástit.

# News, stories, feeds.
news-title = Ođđasat
news-none = Dáppe eai leat vel ođđasat.
news-year = Jahki { $year }
news-years = Ođđasat jagiid mielde
news-by = { $date }, { $author }
news-correction = Divvun { $date }
news-more = Buot ođđasat
stories-title = Vásáhusat
stories-ingress = Olbmot muitalit, mii veahkehii sin. Juohke muitalus lea almmuhuvvon muitaleaddji lobiin, iige das sáhte dovdat muitaleaddji.
stories-none = Dáppe eai leat vel vásáhusat.
story-teller = Muitaleaddji: { $teller }
story-video = Geahča video
feeds-title = Čuovo ođđasiid (RSS)
feeds-text = Sáhtát čuovvut ođđasiid ja rávvagiid RSS-lohkkiin. Čujuhusa sáhttá ráddjet guovllu ja fáttá mielde.
feeds-news = Ođđasat
feeds-guides = Ođđa ja rievdaduvvon rávvagat

# Embedding.
footer-embed = Ohcan ja veahkki iežat siidui
embed-title = Váldde ohcama ja veahki iežat siidui
embed-ingress = Gielda, skuvla dahje searvi sáhttá bidjat dáid iežas siidui. Oasit leat dušše HTML: dain eai leat skriptat eaige diehtogáhkožat, eaige dat čuovo geange.
embed-search = Ohcangieddi
embed-help = Veahkkeboallu
embed-crisis = Roassoveahki boallu
embed-how = Máŋge koda iežat siiddu HTML:ii. Sáhtát rievdadit hámi iežat siiddu stiillaiguin.
embed-looks = Dákkár dat lea
embed-button-help = Veahkki bearrašiidda
embed-button-crisis = Veahkki dalán
