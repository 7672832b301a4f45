# About.
about-title = Dán bálvalusa birra
about-ingress = Bearašguovddáš čohkke mánáid, nuoraid ja bearrašiid veahki ovtta sadjái.
about-who = Gii vástida
about-what-title = Maid dáppe sáhtát dahkat
about-what-text = Sáhtát ohcat veahki iežat sániiguin ja iežat gillii. Gávnnat ráđđeaddinbálvalusaid (neuvola), bearašbarggu ja deaivvadanbáikkiid. Gávnnat servviid ja searvegottiid doaimmaid. Gávnnat maiddái riikkaviidosaš telefovnnaid ja čáhtaid. It dárbbaš geavaheaddjinama.
about-facts-title = Leatgo dieđut áigeguovdilat
about-facts-text = Juohke dieđus lea organisašuvdna, mii vástida das, ja dárkkistanbeaivi. Oainnát beaivvi siiddu loahpas. Jus dieđu ii leat oktage dárkkistan áiggistis, mii muitalit dan.
about-source-title = Rabas gáldokoda
about-source-text = Bálvalusa gáldokoda lea rabas. Liseansa lea EUPL 1.2. Vaikko guđe guovlu sáhttá váldit bálvalusa atnui.

# Accessibility statement.
accessibility-title = Olahanvuođa čilgehus
accessibility-ingress = Mii háliidit, ahte juohkehaš sáhttá geavahit dán bálvalusa: telefovnnain, boallobevddiin, šearbmalohkkiin ja skriptaid haga.
accessibility-law = Dán bálvalussii guoská láhka digitála bálvalusaid fállamis (306/2019).
accessibility-level-title = Man bures bálvalusa sáhttá geavahit
accessibility-level-full = Min dieđuid mielde bálvalus deavdá WCAG 2.2 -rávvagiid A- ja AA-dási gáibádusaid.
accessibility-level-partly = Bálvalus deavdá eanaš oasi WCAG 2.2 -rávvagiid A- ja AA-dási gáibádusain. Dáid váilevašvuođaid mii diehtit:
accessibility-assessed = Árvvoštallon { $date }.
accessibility-not-assessed = Dán guovllu siidduid olahanvuohta ii leat vel árvvoštallon.
accessibility-feedback-title = Fuomášitgo váilevašvuođa? Muital midjiide
accessibility-feedback-text = Mii vástidit 14 beaivvi siste.
accessibility-authority-title = Bearráigeahčči eiseváldi
accessibility-authority-text = Jus it oaččo vástádusa dahje it leat duhtavaš dasa, sáhtát dahkat almmuhusa. Almmuhusa vuostáváldá Johtalus- ja gulahallandoaimmahat Traficom. Dat bearráigeahččá digitála olahanvuođa.
accessibility-authority-link = Saavutettavuusvaatimukset.fi

# Privacy.
privacy-title = Diehtosuodji
privacy-ingress = Sáhtát ohcat dieđuid ja veahki nu, ahte mii eat dieđe dus maidege. Jus bivddát veahki, du diehtu suodjaluvvo, ja don mearridat, maid muitalat.
privacy-no-title = Maid mii eat daga
privacy-no-cookies = Mii eat geavat diehtogáhkožiid (cookies) čuovvut, maid don logat. Diehtogáhkoš boahtá dušše, jus deaddilat Vuolgge jođánit, rabat iežat dieđu kodain dahje logget sisa. Dat ii muital dus maidege. Vuolgge jođánit -mearka jávká logi minuhtas, earát dalle, go vuolggát.
privacy-no-analytics = Mii eat čuovo gallededdjiid. Mii eat viečča maidege eará siidduin.
privacy-no-logs = Mii eat vurke du ohcansániid eatge du IP-čujuhusa. Loggii báhcá dušše, makkár siidu rahppojuvvui ja rahpasiigo dat.
privacy-no-location = Mii eat jeara, gos don leat. Mii rehkenastit gaskkaid dan guovllu guovddážis, man válljejit.
privacy-ask-title = Jus bivddát veahki
privacy-ask-text = Du diehtu giddejuvvo iežas čoavdagiin. Dan lohket dušše don ja du guovllu vástideaddjit, ja mii vurket juohke lohkama. Diehtu sihkkojuvvo, go maŋimuš dieđus leat gollan 90 beaivvi, dahje dalán, go ieš sihkut dan. Dan maŋŋil báhcet dušše logut, main ii sáhte dovdat ovttage olbmo.
privacy-feedback-title = Jus vástidat, veahkehii go siidu
privacy-feedback-text = Mii vurket vástádusa, siiddu, giela ja beaivvi, muhto eat dan, gii vástidii. Kommeantta lohká siiddu bajásdoalli. Máhcahat sihkkojuvvo jagi geahčen.
privacy-trace-title = Mii báhcá rusttegii
privacy-trace-text = Iežat neahttalohkki muitá siidduid, main leat fitnan. Dat oidnojit lohkki historjjás. Jus muhtin eará geavaha seamma rusttega, geavat priváhta láse dahje sihko historjjá. Mii eat sáhte dahkat dan du ovddas.
privacy-responsible = Bálvalusas vástida

# Open data.
open-data-title = Rabas dáhta
open-data-ingress = Juohkehaš oažžu friija geavahit buot, mii dáppe lea almmuhuvvon. It dárbbaš čoavdaga.
open-data-hsds = Bálvalusat, báikkit ja organisašuvnnat (HSDS 3, Open Referral UK)
open-data-map = Deaivvadanbáikkit kártii (GeoJSON)
open-data-search = Ohcan
open-data-openapi = API-válddahus (OpenAPI)
open-data-sitemap = Siidokárta
open-data-licence = Sisdoalu oažžu geavahit liseanssain Creative Commons Attribution 4.0. Ovdamearkaguovlluid oktavuođadieđut leat hutkojuvvon.
