# About.
about-title = Ku saabsan adeegga
about-ingress = Xarunta qoysku caawimaadda carruurta, dhallinyarada iyo qoysaska hal meel ayay isugu keentaa.
about-who = Cidda masuulka ah
about-what-title = Waxa aad halkan ka samayn karto
about-what-text = Caawimaad waxaad ku raadin kartaa ereyadaada iyo luqaddaada. Waxaad helaysaa xarumaha hooyada iyo dhallaanka (neuvola), shaqada qoyska, goobaha kulanka iyo hawlaha ururrada iyo kaniisadaha. Waxaad kaloo helaysaa taleefannada iyo sheekeysiga qoraalka ah ee dalka oo dhan. Akoon uma baahnid.
about-facts-title = Macluumaadku ma cusub yahay
about-facts-text = Macluumaad kasta waxaa ka masuul ah hay'ad la magacaabay, waxaana u qoran taariikhda la hubiyay. Taariikhda waxaad ku arkaysaa dhammaadka bogga. Haddii macluumaad aan waqtigiisii la hubin, waan kuu sheegaynaa.
about-source-title = Koodh furan
about-source-text = Koodhka adeeggu waa furan yahay. Shatigiisu waa EUPL 1.2, gobol kastana wuu isticmaali karaa.

# Accessibility statement.
accessibility-title = Bayaanka helitaanka
accessibility-ingress = Waxaan rabnaa in qof walba adeeggan isticmaali karo: taleefan, kiiboodh, akhriyaha shaashadda, iyo iskiriibti (script) la'aan.
accessibility-law = Adeeggan waxaa khuseeya sharciga bixinta adeegyada dijitaalka ah (306/2019).
accessibility-level-title = Sida fudud ee adeegga loo isticmaali karo
accessibility-level-full = Sida aan ognahay, adeeggu wuxuu buuxiyaa shuruudaha heerarka A iyo AA ee WCAG 2.2.
accessibility-level-partly = Adeeggu wuxuu buuxiyaa inta badan shuruudaha heerarka A iyo AA ee WCAG 2.2. Cilladahan waan ognahay:
accessibility-assessed = Waxaa la qiimeeyay { $date }.
accessibility-not-assessed = Helitaanka bogga deegaankan weli lama qiimayn.
accessibility-feedback-title = Cillad ma aragtay? Noo sheeg
accessibility-feedback-text = Waxaan kuugu jawaabaynaa 14 maalmood gudahood.
accessibility-authority-title = Hay'adda kormeerka
accessibility-authority-text = Haddii aadan jawaab helin ama aadan ku qanacsanayn, waxaad u sheegi kartaa kormeerka gelitaanka iyo helitaanka dijitaalka ah ee Hay'adda Gaadiidka iyo Isgaarsiinta Traficom.
accessibility-authority-link = Saavutettavuusvaatimukset.fi

# Privacy.
privacy-title = Asturnaanta
privacy-ingress = Macluumaad iyo caawimaad waad raadin kartaa annagoo aan waxba kaa ogayn. Haddii aad caawimaad weydiisato, fariintaada waa la ilaaliyaa, adiga ayaana go'aansada waxa aad sheegto.
privacy-no-title = Waxa aannaan samayn
privacy-no-cookies = Kukiis (cookies) uma isticmaalno inaan kula soconno waxaad akhrido. Kukigu wuxuu yimaadaa oo keliya haddii aad riixdo Degdeg uga bax, fariintaada koodhka ku furto, ama aad akoonkaaga gasho. Waxba kaama sheego. Calaamadda Degdeg uga bax toban daqiiqo gudahood ayay ku baaba'daa, kuwa kalena marka aad ka baxdo.
privacy-no-analytics = Dadka boggan booqda ma dabagalno, waxbana kama soo dejinno bogag kale.
privacy-no-logs = Ereyada aad raadiso iyo ciwaankaaga IP midna ma kaydinno. Diiwaanka waxaa ku hara oo keliya nooca bogga la furay iyo inuu furmay iyo in kale.
privacy-no-location = Ma weydiinno meesha aad joogto. Masaafada waxaa laga xisaabiyaa bartamaha deegaanka aad dooratay.
privacy-ask-title = Haddii aad caawimaad weydiisato
privacy-ask-text = Fariintaada waxaa lagu xiraa fure iyada u gaar ah. Waxaa akhriya oo keliya adiga iyo shaqaalaha deegaankaaga ka jawaaba, akhris kastana waa la diiwaangeliyaa. Fariinta waxaa la tirtiraa 90 maalmood ka dib fariinta ugu dambaysa, ama isla markiiba marka aad adigu tirtirto. Intaas ka dib waxaa hara oo keliya tirooyin aan cidna laga aqoonsan karin.
privacy-feedback-title = Haddii aad ka jawaabto in boggu ku caawiyey
privacy-feedback-text = Waxaan kaydinnaa jawaabtaada, bogga, luqadda iyo maalinta, laakiin ma kaydinno cidda jawaabtay. Faallada waxaa akhriya qofka bogga haya. Sannad kadib waa la tirtiraa.
privacy-trace-title = Waxa qalabka ku hara
privacy-trace-text = Biraawsarkaagu wuu xasuustaa bogagga aad booqatay, waxayna ka muuqdaan taariikhda biraawsarka. Haddii qof kale isla qalabkaas isticmaalo, isticmaal daaqad gaar ah (private) ama tirtir taariikhda. Annagu taas kuuma samayn karno.
privacy-responsible = Waxaa adeegga ka masuul ah

# Open data.
open-data-title = Xog furan
open-data-ingress = Wax kasta oo halkan lagu daabacay si xor ah ayaa loo isticmaali karaa. Fure looma baahna.
open-data-hsds = Adeegyada, goobaha iyo hay'adaha (HSDS 3, Open Referral UK)
open-data-map = Goobaha kulanka ee khariidadda (GeoJSON)
open-data-search = Raadin
open-data-openapi = Sharaxaadda API-ga (OpenAPI)
open-data-sitemap = Khariidadda bogga
open-data-licence = Waxa halkan ku qoran waxaa lagu isticmaali karaa shatiga Creative Commons Attribution 4.0. Xogta xiriirka ee gobollada tijaabadu waa mid la sameeyay.
