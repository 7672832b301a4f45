# Kinds of what can be read.
kind-article = Hage
kind-path = Waddo
kind-finder = Caawimaad su'aalo lagu helo
kind-news = War
kind-story = Waayo-aragnimo

# Articles.
article-where = Halkan caawimaad ka hel
article-where-wider = Deegaankan kuma jiro adeeg u gaar ah arrintan. Laakiin kuwan way ku caawinayaan.
article-where-more = Raadi wax dheeraad ah oo arrintan ku saabsan
article-places = Goobo aad iska imaan karto
article-read-next = Sidoo kale akhri
article-paths = Caawimaad tallaabo tallaabo ah
article-sources = Ilaha macluumaadka
article-not-in-language = Boggan weli lama turjumin. Waxaan kugu tusaynaa af-Finnish.

# Theme pages.
theme-guides = Macluumaad iyo talooyin
theme-situations = Marka xaaladdu gaar tahay
theme-procedures = Sida arrimuhu u socdaan
theme-stories = Waayo-aragnimada dadka
theme-services = Adeegyada
life-stages-title = Marxaladaha nolosha
life-stages-ingress = Waxa ka mid ah marxalad kasta, waxa qoys kastaa helo iyo cidda la weydiiyo.
life-stage-services = Adeegyada marxaladdan
guide-pages = Sida adeeggan loo isticmaalo

# Paths.
function-paths-text = Waxa dhaca laga bilaabo walaaca ugu horreeya, marxalad marxalad.
paths-title = Waddooyin: caawimaad tallaabo tallaabo ah
paths-ingress = Waddadu waxay ku tusaysaa waxa dhaca laga bilaabo walaaca ugu horreeya: waxa aad adigu samayn karto, cidda ku caawinaysa iyo goorta.
path-for-whom = Yaa loogu talagalay
path-stages = Marxaladaha waddada
path-here-if = Halkan ayaad joogtaa haddii
path-you-can = Waxa aad samayn karto
path-helpers = Cidda ku caawinaysa
path-time = Goorta
path-services = Adeegyada marxaladdan
path-read = Wax dheeraad ah akhri
path-tools = Waxyaabo ku caawinaya
path-mandatory = Marxaladdan lagama boodo.
path-turn = Haddii xaaladdu isbeddesho
path-safety-first = Marka hore ammaanka
path-to-stage = U gudub marxaladda
path-to-path = U gudub waddada
path-show-all = Fur dhammaan marxaladaha, tusaale si aad u daabacdo
path-share = Boggan waad daabici kartaa ama qof kale la wadaagi kartaa. Bogga iyo ciwaankiisa midna kuma jiraan wax adiga kugu saabsan.

# Guided finder.
finder-link = Iga caawi doorashada
finder-link-text = Dhowr su'aalood, ka dibna waxaad arkaysaa waxa kugu habboon.
finder-question-count = Su'aasha { $number }
finder-nothing-kept = Jawaabahaaga lama kaydiyo. Waxay ku jiraan oo keliya ciwaanka boggan.
finder-show-now = Hadda i tus talooyinka
finder-skip = Ma rabo inaan tan ka jawaabo
finder-any-area = Gobolka oo dhan
finder-any-language = Luqad kasta
finder-back = Su'aashii hore
finder-restart = Dib u bilow
finder-answers = Waxaad ku jawaabtay
finder-change = Beddel
finder-results = Kuwan ayaa ku caawin kara
finder-why = Maxaa kan laguugu soo jeediyay
finder-next-step = Sidan ku bilow
finder-person-title = Kuwan midna miyuusan kugu habboonayn?
finder-person-text = Wac oo xaaladdaada ereyadaada ku sheeg. Qof ayaa kula raadinaya caawimaadda saxda ah.
finder-read = Waxaad kaloo akhrin kartaa

# Youth.
youth-title = Dhallinyarada
youth-ingress = Halkan waxaad ka helaysaa caawimaad iyo jawaabo. Si deggan u akhri. Cidina magacaaga ku weydiin mayso.
youth-topics = Maxaad ka fikiraysaa?
youth-talk = La hadal qof
youth-talk-text = Waad qori kartaa ama waad wici kartaa adigoon magacaaga sheegin.
youth-places = Goobo aad joogi karto
youth-services = Caawimaad kuu dhow
youth-map = Dhammaan goobaha oo khariidadda ku yaal
youth-rights = Xuquuqdaada
youth-danger = Haddii aad hadda khatar ku jirto, wac 112.

# Leaving fast.
leave-button = Degdeg uga bax
leave-how = Ama saddex jeer riix furaha Shift.
leave-honest = Ka bixiddu ma tirtirto taariikhda biraawsarka.
leave-guide = Sida aad raadkaaga u qariso

# Safety plan.
plan-title = Qorshaha ammaanka
plan-ingress = Si deggan uga fikir waxa kaa caawinaya inaad ammaan ahaato. Buuxi oo keliya wixii kula habboon.
plan-private = Waxa aad qorto boggan ayuu ku harayaa. Meelna looma diro, meelna laguma kaydiyo. Marka aad bogga xirto, qoraalku wuu tirtirmayaa.
plan-private-print = Haddii aad qorshaha daabacdo, warqadda ku hay meel uusan qofka kale ka helayn. Waxaad kaloo u dhiibi kartaa qof aad ku kalsoon tahay.
plan-print = Daabac
plan-print-by-browser = Bogga waxaad ka daabici kartaa liiska biraawsarka.
plan-signs = Calaamadaha muujinaya in xaaladdu khatar noqonayso
plan-safe-room = Qolkee baa ugu ammaan badan, xaggeese ka bixi karaa?
plan-whom-to-call = Yaan wacaa, ama yaan u tagaa?
plan-code-word = Erey qof ii dhow uu ku garto inuu caawimaad waco
plan-children = Maxaan carruurta kula heshiiyay?
plan-take-along = Waxa aan qaadanayo: waraaqaha, furayaasha, daawooyinka, lacagta, taleefanka
plan-take-along-hint = Halkee bay diyaar ku yihiin?
plan-where-to = Xaggee baan aadi karaa maalintii iyo habeenkii?
plan-phone = Taleefanka iyo internetka: ereyada sirta ah, goobta aan joogo, akoonnada la wadaago
plan-afterwards = Maxaa iga caawinaya inaan sii adkaysto intaas ka dib?

# Did this help?
feedback-question = Boggan ma ku caawiyay?
feedback-yes = Haa
feedback-no = Maya
feedback-title = Waad ku mahadsan tahay jawaabtaada
feedback-ingress = Ma rabtaa inaad noo sheegto waxa ku caawiyay ama waxa ka maqnaa?
feedback-label = Faalladaada
feedback-reader = Faallada waxaa akhriya { $owner }. Lagama jawaabo. Ha qorin magacyo ama xog xiriir.
feedback-send = Dir faallada
feedback-sent-title = Mahadsanid, faalladaadii way na soo gaartay
feedback-sent-text = Cidda bogga ka masuulka ah ayaa akhrinaysa marka xigta ee bogga la hagaajinayo.
feedback-back = Ku noqo bogga
feedback-empty = Faallo qor intaadan dirin, ama ku noqo bogga.
feedback-too-long = Faalladu aad bay u dheer tahay. Soo gaabi. Tirada xarfaha ee ugu badan waa { $most }. Hadda waa { $length }.
feedback-full = Maanta faallooyin aad u badan ayaa yimid. Tan ma aannaan qaadi karin. Berri mar kale isku day.
feedback-away = Faallada hadda lama kaydin karin. Qoraalkaagu weli hoos ayuu ku yaal. Cabbaar ka dib mar kale isku day.
feedback-ask = Haddii aad adigu caawimaad u baahan tahay, ha sugin. Foomkan lagama jawaabo.

# News, stories, feeds.
news-title = Wararka
news-none = Halkan weli warar kuma jiraan.
news-year = Sannadka { $year }
news-years = Wararka sannad ahaan
news-by = { $date }, { $author }
news-correction = Sixid { $date }
news-more = Dhammaan wararka
stories-title = Waayo-aragnimada dadka
stories-ingress = Dadku waxay ka sheekaynayaan waxa caawiyay. Sheeko kasta waxaa lagu daabacay oggolaanshaha qofka iska leh, sheekadana lagama garan karo cidda uu yahay.
stories-none = Halkan weli waayo-aragnimo kuma jirto.
story-teller = Waxaa sheegay: { $teller }
story-video = Daawo muuqaalka
feeds-title = La soco waxa cusub (feeds)
feeds-text = Wararka iyo hagayaasha waxaad kula socon kartaa akhriyaha feed-ka. Ciwaanka waxaa lagu koobi karaa deegaan iyo mawduuc.
feeds-news = Wararka
feeds-guides = Hagayaasha cusub iyo kuwa la beddelay

# Embedding.
footer-embed = Raadinta iyo caawimaadda ku dar boggaaga
embed-title = Raadinta iyo caawimaadda ku dar boggaaga
embed-ingress = Degmo, dugsi ama urur ayaa kuwan ku dari kara boggiisa. Waa HTML oo keliya: iskiriibti (script) ma leh, kukiis (cookies) ma leh, dadkana lama dabagalo.
embed-search = Sanduuqa raadinta
embed-help = Badhanka caawimaadda
embed-crisis = Badhanka caawimaadda degdegga ah
embed-how = Koodhka ku koobbi HTML-ka boggaaga. Muuqaalka waxaad ku beddeli kartaa qaabka boggaaga.
embed-looks = Sidan ayuu u muuqdaa
embed-button-help = Caawimaad qoyska
embed-button-crisis = Caawimaad degdeg ah
