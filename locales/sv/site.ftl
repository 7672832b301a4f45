# About.
about-title = Om tjänsten
about-ingress = Familjecentret samlar hjälpen för barn, unga och familjer på ett ställe.
about-who = Vem ansvarar
about-what-title = Vad du kan göra här
about-what-text = Du kan söka hjälp med egna ord och på ditt eget språk. Du hittar rådgivningar, familjearbete, mötesplatser, föreningars och församlingars verksamhet samt riksomfattande telefoner och chattar. Du behöver inget konto.
about-facts-title = Är uppgifterna aktuella
about-facts-text = Varje uppgift har en ansvarig organisation och ett granskningsdatum. Du ser datumet längst ner på sidan. Om en uppgift inte har granskats i tid berättar vi det.
about-source-title = Öppen källkod
about-source-text = Tjänsten är öppen källkod. Licensen är EUPL 1.2, och vilket område som helst kan ta den i bruk.

# Accessibility statement.
accessibility-title = Tillgänglighetsutlåtande
accessibility-ingress = Vi vill att alla ska kunna använda tjänsten: med telefon, tangentbord, skärmläsare och utan skript.
accessibility-law = Tjänsten omfattas av lagen om tillhandahållande av digitala tjänster (306/2019).
accessibility-level-title = Hur tillgänglig tjänsten är
accessibility-level-full = Såvitt vi vet uppfyller tjänsten kraven på nivå A och AA i WCAG 2.2.
accessibility-level-partly = Tjänsten uppfyller de flesta krav på nivå A och AA i WCAG 2.2. Dessa brister känner vi till:
accessibility-assessed = Bedömd { $date }.
accessibility-not-assessed = Tillgängligheten för det här området har inte bedömts än.
accessibility-feedback-title = Hittade du en brist? Berätta för oss
accessibility-feedback-text = Vi svarar inom 14 dagar.
accessibility-authority-title = Tillsynsmyndighet
accessibility-authority-text = Om du inte får svar eller är missnöjd med svaret kan du göra en anmälan till tillsynen över digital tillgänglighet vid Transport- och kommunikationsverket Traficom.
accessibility-authority-link = Saavutettavuusvaatimukset.fi

# Privacy.
privacy-title = Dataskydd
privacy-ingress = Du kan använda tjänsten utan att vi vet något om dig.
privacy-no-title = Vad vi inte gör
privacy-no-cookies = Vi använder inga kakor.
privacy-no-analytics = Vi följer inte besökare och laddar ingenting från andra webbplatser.
privacy-no-logs = Vi sparar varken dina sökord eller din IP-adress.
privacy-no-location = Vi frågar inte var du är. Avstånd räknas från mitten av det område du valt.
privacy-trace-title = Vad som blir kvar på enheten
privacy-trace-text = Din webbläsare minns sidorna du har besökt, och de syns i webbhistoriken. Om någon annan använder samma enhet, använd ett privat fönster eller töm historiken. Vi kan inte göra det åt dig.
privacy-responsible = Ansvarig för tjänsten

# Open data.
open-data-title = Öppna data
open-data-ingress = Allt som publiceras här får användas fritt. Ingen nyckel behövs.
open-data-hsds = Tjänster, platser och organisationer (HSDS 3, Open Referral UK)
open-data-map = Mötesplatser för kartor (GeoJSON)
open-data-search = Sökning
open-data-openapi = Beskrivning av gränssnittet (OpenAPI)
open-data-sitemap = Webbplatskarta
open-data-licence = Innehållet får användas med licensen Creative Commons Erkännande 4.0. Demoområdenas kontaktuppgifter är påhittade.
