# About.
about-title = Om tjänsten
about-ingress = Familjecentret samlar hjälpen för barn, unga och familjer på ett ställe.
about-who = Vem ansvarar för tjänsten
about-what-title = Vad du kan göra här
about-what-text = Du kan söka hjälp med egna ord och på ditt eget språk. Du hittar rådgivningar, familjearbete, mötesplatser, föreningars och församlingars verksamhet samt riksomfattande hjälptelefoner och chattar. Du behöver inget konto.
about-facts-title = Är uppgifterna aktuella
about-facts-text = En namngiven organisation ansvarar för varje uppgift, och varje uppgift har ett granskningsdatum. Du ser datumet längst ner på sidan. Om en uppgift inte har granskats i tid berättar vi det.
about-source-title = Öppen källkod
about-source-text = Tjänsten bygger på öppen källkod. Licensen är EUPL 1.2, och vilket område som helst kan ta tjänsten i bruk.

# Accessibility statement.
accessibility-title = Tillgänglighetsutlåtande
accessibility-ingress = Vi vill att alla ska kunna använda tjänsten: med telefon, tangentbord, skärmläsare och utan skript.
accessibility-law = Tjänsten omfattas av lagen om tillhandahållande av digitala tjänster (306/2019).
accessibility-level-title = Hur tillgänglig tjänsten är
accessibility-level-full = Såvitt vi vet uppfyller tjänsten kraven på nivå A och AA i riktlinjerna WCAG 2.2.
accessibility-level-partly = Tjänsten uppfyller de flesta av kraven på nivå A och AA i riktlinjerna WCAG 2.2. Vi känner till de här bristerna:
accessibility-assessed = Bedömd { $date }.
accessibility-not-assessed = Tillgängligheten på det här områdets webbplats har inte bedömts än.
accessibility-feedback-title = Märkte du en brist? Berätta för oss
accessibility-feedback-text = Vi svarar inom 14 dagar.
accessibility-authority-title = Tillsynsmyndighet
accessibility-authority-text = Om du inte får svar eller inte är nöjd med svaret kan du göra en anmälan till Transport- och kommunikationsverket Traficom. Traficom övervakar den digitala tillgängligheten.
accessibility-authority-link = Saavutettavuusvaatimukset.fi

# Privacy.
privacy-title = Dataskydd
privacy-ingress = Du kan söka information och hjälp utan att vi vet något om dig. Om du ber om hjälp skyddas ditt meddelande, och du bestämmer själv vad du berättar.
privacy-no-title = Vad vi inte gör
privacy-no-cookies = Vi använder inga kakor för att följa vad du läser. En kaka sätts bara om du trycker på Lämna snabbt, öppnar ditt meddelande med koden eller loggar in. Den berättar ingenting om dig. Märket från Lämna snabbt försvinner på tio minuter, de andra när du går ut.
privacy-no-analytics = Vi spårar inte besökare och laddar ingenting från andra webbplatser.
privacy-no-logs = Vi sparar varken dina sökord eller din IP-adress. I loggen står bara vilken typ av sida som öppnades och om den gick att öppna.
privacy-no-location = Vi frågar inte var du är. Vi räknar avstånden från mittpunkten i det område du har valt.
privacy-ask-title = Om du ber om hjälp
privacy-ask-text = Ditt meddelande låses med en egen nyckel. Bara du och de som svarar i ditt område läser det, och varje läsning antecknas. Meddelandet raderas 90 dagar efter det sista meddelandet eller genast när du själv raderar det. Efter det finns bara siffror kvar som ingen kan kännas igen i.
privacy-feedback-title = Om du svarar på om sidan hjälpte
privacy-feedback-text = Vi sparar ditt svar, sidan, språket och dagen, men inte vem som svarade. Den som sköter sidan läser kommentaren. Responsen raderas efter ett år.
privacy-trace-title = Vad som blir kvar på enheten
privacy-trace-text = Din webbläsare minns sidorna du har besökt, och de syns i webbhistoriken. Om någon annan använder samma enhet, använd ett privat fönster eller töm historiken. Vi kan inte göra det åt dig.
privacy-responsible = Ansvarig för tjänsten

# Open data.
open-data-title = Öppna data
open-data-ingress = Du får fritt använda allt som publiceras här. Du behöver ingen nyckel.
open-data-hsds = Tjänster, platser och organisationer (HSDS 3, Open Referral UK)
open-data-map = Mötesplatser på karta (GeoJSON)
open-data-search = Sökning
open-data-openapi = Beskrivning av gränssnittet (OpenAPI)
open-data-sitemap = Webbplatskarta
open-data-licence = Innehållet får användas med licensen Creative Commons Erkännande 4.0. Demoområdenas kontaktuppgifter är påhittade.
