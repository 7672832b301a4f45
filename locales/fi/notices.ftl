# Notices by e-mail and text message. They say that something waits, and never what.
notice-no-reply = Tähän viestiin ei voi vastata.

# To the person who asked. Somebody else may see the screen: these words must not say what kind of
# site or matter it is. No "help", "family", "child", "request", "answer" or "service".
notice-asker-subject = Sinulle on viesti
notice-asker-text = Sinulle on viesti. Avaa sivusto omalla tavallasi ja lue viesti koodillasi.
notice-erased-soon-text = Voit lukea viestisi { $day } asti. Avaa sivusto omalla tavallasi ja lue viesti koodillasi.

# To professionals: what to do and by when. $day is a date, $time a time of day.
notice-request-arrived-subject = Uusi pyyntö odottaa ottajaa
notice-request-arrived-text = Vastaajarinkiisi on tullut uusi pyyntö. Ota se hoitaaksesi ja vastaa viimeistään { $day } klo { $time }.
notice-wrote-back-subject = Kysyjä on kirjoittanut lisää
notice-wrote-back-text = Sinun hoitamaasi pyyntöön on kirjoitettu lisää. Lue se ja vastaa viimeistään { $day } klo { $time }.
notice-unassigned-subject = Pyynnöllä ei ole vielä ottajaa
notice-unassigned-text = Pyyntö odottaa yhä ottajaa. Ota se hoitaaksesi tai sovi ottajasta. Vastaus on luvattu viimeistään { $day } klo { $time }.
notice-at-risk-subject = Luvattu vastausaika lähestyy
notice-at-risk-text = Pyyntöön ei ole vielä vastattu. Vastaa viimeistään { $day } klo { $time } tai siirrä pyyntö toiselle jo nyt.
notice-promise-breaking-subject = Lupaus on rikkoutumassa: toimi heti
notice-promise-breaking-text = Pyyntöön ei ole vastattu, ja vastaus on luvattu viimeistään { $day } klo { $time }. Varmista heti, että joku vastaa.
notice-handed-to-you-subject = Sinulle on siirretty pyyntö
notice-handed-to-you-text = Työkaverisi on siirtänyt sinulle pyynnön. Vastaa viimeistään { $day } klo { $time }.
notice-consultation-asked-subject = Asiantuntemustasi tarvitaan
notice-consultation-asked-text = Työkaveri pyytää sinulta konsultaatiota. Vastaa viimeistään { $day } klo { $time }.
notice-consultation-answered-subject = Konsultaatioosi on vastattu
notice-consultation-answered-text = Pyytämäsi konsultaatio on valmis. Lue se ja jatka työtäsi.
notice-ring-without-cover-subject = Vastaajaringistä puuttuu päivystäjä
notice-ring-without-cover-text = Vastaajaringissä ei ole ketään vuorossa { $day } alkaen. Merkitse päivystäjä tai sovi sijaisesta.
notice-invitation-subject = Kutsu palvelun ammattilaiseksi
notice-invitation-text = Sinut on kutsuttu palvelun ammattilaiseksi. Ota tunnuksesi käyttöön tästä linkistä. Se on vain sinulle, toimii kerran ja vanhenee pian.
notice-recovery-subject = Uusi tapa kirjautua
notice-recovery-text = Tunnuksesi palautus on hyväksytty. Ota uusi kirjautumistapa käyttöön tästä linkistä. Se on vain sinulle, toimii kerran ja vanhenee pian. Jos et pyytänyt palautusta, älä avaa linkkiä vaan kerro siitä heti pääkäyttäjälle.

# Perheelle, joka odottaa paikkaa.
notice-seat-offered-subject = Paikka vapautui
notice-seat-offered-text = Sinulle on vapautunut paikka. Kerro viimeistään { $day } klo { $time }, otatko sen.
