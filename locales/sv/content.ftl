# Kinds of what can be read.
kind-article = Guide
kind-path = Stig
kind-finder = Hjälp med frågor
kind-news = Nyhet
kind-story = Berättelse

# Articles.
article-where = Här får du hjälp
article-where-wider = I det här området finns ingen egen tjänst för detta. De här hjälper dig ändå.
article-where-more = Sök mer om det här
article-places = Platser dit du kan bara komma
article-read-next = Läs också
article-paths = Hjälp steg för steg
article-sources = Källor
article-not-in-language = Sidan är inte översatt ännu. Vi visar den på finska.

# Theme pages.
theme-guides = Information och råd
theme-situations = När situationen är speciell
theme-procedures = Så går det till
theme-stories = Berättelser
theme-services = Tjänster
life-stages-title = Livsskeden
life-stages-ingress = Vad som hör till varje skede, vad alla familjer får och var du kan fråga.
life-stage-services = Tjänster för det här skedet
guide-pages = Så använder du den här tjänsten

# Paths.
function-paths-text = Vad som händer från den första oron framåt, skede för skede.
paths-title = Stigar: hjälp steg för steg
paths-ingress = En stig visar vad som händer från den första oron framåt: vad du själv kan göra, vem som hjälper och när.
path-for-whom = För vem
path-stages = Stigens skeden
path-here-if = Du är här om
path-you-can = Det här kan du göra
path-helpers = Vem hjälper
path-time = När
path-services = Tjänster i det här skedet
path-read = Läs mer
path-tools = Verktyg
path-mandatory = Det här skedet hoppar man inte över.
path-turn = Om situationen förändras
path-safety-first = Tryggheten först
path-to-stage = Gå till skedet
path-to-path = Gå till stigen
path-show-all = Öppna alla skeden, till exempel för utskrift
path-share = Du kan skriva ut eller dela sidan. Varken sidan eller adressen innehåller något om dig.

# Guided finder.
finder-link = Hjälp mig välja
finder-link-text = Några frågor, och du ser alternativ som passar dig.
finder-question-count = Fråga { $number }
finder-nothing-kept = Dina svar sparas inte. De finns bara i adressen till den här sidan.
finder-show-now = Visa förslagen redan nu
finder-skip = Jag vill inte svara på det här
finder-any-area = Hela området
finder-any-language = Vilket språk som helst
finder-back = Föregående fråga
finder-restart = Börja om
finder-answers = Du svarade
finder-change = Ändra
finder-results = De här kan hjälpa
finder-why = Varför den här
finder-next-step = Så kommer du i gång
finder-person-title = Passar inget av det här?
finder-person-text = Ring och berätta om läget med egna ord. En människa söker rätt hjälp tillsammans med dig.
finder-read = Du kan också läsa

# Youth.
youth-title = För unga
youth-ingress = Här hittar du hjälp och svar. Du får läsa i lugn och ro. Ingen frågar efter ditt namn.
youth-topics = Vad tänker du på?
youth-talk = Prata med någon
youth-talk-text = Du kan skriva eller ringa utan att säga vad du heter.
youth-places = Ställen där man kan vara
youth-services = Hjälp nära dig
youth-map = Alla ställen på kartan
youth-rights = Dina rättigheter
youth-danger = Om du är i fara nu, ring 112.

# Leaving fast.
leave-button = Lämna snabbt
leave-how = Eller tryck tre gånger på Skift.
leave-honest = Webbläsarens historik töms inte när du lämnar sidan.
leave-guide = Så döljer du dina spår

# Safety plan.
plan-title = Säkerhetsplan
plan-ingress = Fundera i lugn och ro på vad som hjälper dig att vara trygg. Fyll bara i det som känns rätt.
plan-private = Det du skriver stannar på den här sidan. Det skickas inte och sparas ingenstans. När du stänger sidan försvinner texten.
plan-private-print = Om du skriver ut planen ska du förvara papperet där den andra inte hittar det. Du kan också ge det till någon du litar på.
plan-print = Skriv ut
plan-print-by-browser = Du kan skriva ut sidan från webbläsarens meny.
plan-signs = Tecken på att läget blir farligt
plan-safe-room = I vilket rum är det tryggast, och var kommer jag ut?
plan-whom-to-call = Vem ringer jag eller vem går jag till?
plan-code-word = Ett ord som betyder att någon ska ringa efter hjälp
plan-children = Vad har jag kommit överens om med barnen?
plan-take-along = Vad tar jag med: papper, nycklar, mediciner, pengar, telefon
plan-take-along-hint = Var finns de färdigt?
plan-where-to = Vart kan jag gå på dagen och på natten?
plan-phone = Telefon och nät: lösenord, platsdelning, gemensamma konton
plan-afterwards = Vad hjälper mig att orka efteråt?

# Did this help?
feedback-question = Hjälpte den här sidan?
feedback-yes = Ja
feedback-no = Nej
feedback-title = Tack för svaret
feedback-ingress = Vill du berätta vad som hjälpte eller vad som saknades?
feedback-label = Din kommentar
feedback-reader = Kommentaren läses av { $owner }. Du får inget svar. Skriv inga namn eller kontaktuppgifter.
feedback-send = Skicka kommentaren
feedback-sent-title = Tack, din kommentar kom fram
feedback-sent-text = Den som sköter sidan läser den nästa gång sidan förbättras.
feedback-back = Tillbaka till sidan
feedback-empty = Skriv en kommentar innan du skickar, eller gå tillbaka till sidan.
feedback-too-long = Kommentaren är för lång. Korta den till högst { $most } tecken. Nu är den { $length }.
feedback-full = Det har redan kommit många kommentarer i dag. Vi kunde inte ta emot den här. Försök igen i morgon.
feedback-away = Kommentaren kunde inte sparas just nu. Din text finns kvar nedan. Försök igen om en stund.
feedback-ask = Om du själv behöver hjälp, vänta inte. Ingen svarar på det här formuläret.

# News, stories, feeds.
news-title = Nyheter
news-none = Här finns inga nyheter ännu.
news-year = År { $year }
news-years = Nyheter per år
news-by = { $date }, { $author }
news-correction = Rättelse { $date }
news-more = Alla nyheter
stories-title = Berättelser
stories-ingress = Människor berättar vad som hjälpte dem. Varje berättelse publiceras med berättarens lov, och ingen kan kännas igen.
stories-none = Här finns inga berättelser ännu.
story-teller = Berättare: { $teller }
story-video = Se videon
feeds-title = Flöden
feeds-text = Du kan följa nyheter och guider med en flödesläsare. Adressen kan begränsas till ett område och ett tema.
feeds-news = Nyheter
feeds-guides = Nya och ändrade guider

# Embedding.
footer-embed = Sökning och hjälp på din sida
embed-title = Lägg sökningen och hjälpen på din egen sida
embed-ingress = En kommun, skola eller förening kan lägga in de här på sin sida. Delarna är ren HTML: inga skript, inga kakor, ingen spårning.
embed-search = Sökfält
embed-help = Hjälpknapp
embed-crisis = Knapp för krishjälp
embed-how = Kopiera koden till sidans HTML. Utseendet kan du ändra med din egen sidas stilar.
embed-looks = Så här ser det ut
embed-button-help = Hjälp för familjen
embed-button-crisis = Hjälp genast
