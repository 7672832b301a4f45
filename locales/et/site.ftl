# About.
about-title = Sellest veebilehest
about-ingress = Perekeskus koondab laste, noorte ja perede abi ühte kohta.
about-who = Kes vastutab
about-what-title = Mida siin teha saab
about-what-text = Võid otsida abi oma sõnadega ja oma keeles. Leiad nõuandlad, peretöö, kohtumispaigad, ühingute ja koguduste tegevused ning üleriigilised telefonid ja vestlused. Kasutajakontot ei ole vaja.
about-facts-title = Kas andmed on ajakohased
about-facts-text = Iga info eest vastutab kindel organisatsioon ja igal infol on kontrollimise kuupäev. Kuupäeva näed lehe lõpus. Kui andmeid ei ole õigel ajal kontrollitud, ütleme seda.
about-source-title = Avatud lähtekood
about-source-text = Veebilehe lähtekood on avatud. Selle litsents on EUPL 1.2 ja iga piirkond võib selle kasutusele võtta.

# Accessibility statement.
accessibility-title = Ligipääsetavuse teatis
accessibility-ingress = Tahame, et igaüks saaks seda veebilehte kasutada: telefoniga, klaviatuuriga, ekraanilugejaga ja ilma skriptideta.
accessibility-law = Selle veebilehe kohta kehtib Soome digiteenuste osutamise seadus (306/2019).
accessibility-level-title = Kui ligipääsetav see veebileht on
accessibility-level-full = Meile teadaolevalt vastab veebileht WCAG 2.2 juhiste A- ja AA-taseme nõuetele.
accessibility-level-partly = Veebileht vastab enamikule WCAG 2.2 juhiste A- ja AA-taseme nõuetest. Teame neid puudusi:
accessibility-assessed = Hinnatud { $date }.
accessibility-not-assessed = Selle piirkonna veebilehe ligipääsetavust ei ole veel hinnatud.
accessibility-feedback-title = Kas märkasid puudust? Anna meile teada
accessibility-feedback-text = Vastame 14 päeva jooksul.
accessibility-authority-title = Kes teeb järelevalvet
accessibility-authority-text = Kui sa vastust ei saa või see sind ei rahulda, anna teada Soome transpordi- ja sideametile Traficom. Amet teeb järelevalvet digiteenuste ligipääsetavuse üle.
accessibility-authority-link = Saavutettavuusvaatimukset.fi

# Privacy.
privacy-title = Andmekaitse
privacy-ingress = Saad otsida infot ja abi nii, et me ei tea sinust midagi. Kui küsid abi, kaitseme sinu sõnumit ja sina otsustad, mida räägid.
privacy-no-title = Mida me ei tee
privacy-no-cookies = Me ei kasuta küpsiseid selle jälgimiseks, mida sa loed. Küpsis tekib ainult siis, kui vajutad „Lahku kiiresti“, avad oma sõnumi koodiga või logid sisse. See ei ütle sinu kohta midagi. Nupu „Lahku kiiresti“ märk kaob kümne minutiga, teised küpsised siis, kui lahkud.
privacy-no-analytics = Me ei jälgi külastajaid ega laadi midagi teistelt veebilehtedelt.
privacy-no-logs = Me ei salvesta sinu otsisõnu ega IP-aadressi. Logisse jääb ainult see, millist liiki leht avati ja kas see avanes.
privacy-no-location = Me ei küsi sinu asukohta. Kaugused arvutame sinu valitud piirkonna keskpunktist.
privacy-ask-title = Kui küsid abi
privacy-ask-text = Sinu sõnum lukustatakse oma võtmega. Seda loevad ainult sina ja sinu piirkonna vastajad ning iga lugemine jääb kirja. Sõnum kustutatakse 90 päeva pärast viimast sõnumit või kohe, kui selle ise kustutad. Pärast seda jäävad alles ainult arvud, mille järgi ei saa kedagi ära tunda.
privacy-feedback-title = Kui vastad, kas leht aitas
privacy-feedback-text = Me salvestame vastuse, lehe, keele ja päeva, aga mitte selle, kes vastas. Kommentaari loeb lehe haldaja. Tagasiside kustutatakse aasta pärast.
privacy-trace-title = Mis jääb seadmesse
privacy-trace-text = Sinu brauser jätab meelde lehed, kus käisid, ja need on näha sirvimisajaloos. Kui sama seadet kasutab keegi teine, kasuta privaatset akent või kustuta ajalugu. Meie ei saa seda sinu eest teha.
privacy-responsible = Veebilehe eest vastutab

# Open data.
open-data-title = Avaandmed
open-data-ingress = Kõike, mis siin on avaldatud, võib vabalt kasutada. Võtit ei ole vaja.
open-data-hsds = Teenused, kohad ja organisatsioonid (HSDS 3, Open Referral UK)
open-data-map = Kohtumispaigad kaardile (GeoJSON)
open-data-search = Otsing
open-data-openapi = Liidese kirjeldus (OpenAPI)
open-data-sitemap = Sisukaart
open-data-licence = Sisu võib kasutada litsentsi Creative Commons „Autorile viitamine“ 4.0 alusel. Näidispiirkondade kontaktandmed on välja mõeldud.
