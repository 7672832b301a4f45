# The professionals' online consultation (R045).

# Ways to the pages.
questions-nav = Fråga kolleger
questions-nav-group = Gruppens frågor
questions-nudge = Funderar du på något i familjecenterarbetet? Konsultationsgruppen svarar inom en vecka.
questions-nudge-link = Fråga gruppen

# Own questions.
questions-title = Mina frågor till konsultationsgruppen
questions-ingress = Fråga om familjecenterarbete, så skriver gruppen ett gemensamt svar till dig inom sju dagar.
questions-own-heading = Ställda frågor
questions-empty = Du har inte frågat något än. Även en liten fråga är en bra fråga.
questions-one-title = Fråga till gruppen
questions-due = Svar senast { $due }
questions-asked = Frågan har skickats till gruppen.
questions-answer-heading = Svar
questions-published-tag = publicerad
questions-late = Svaret riskerar att dröja

# Asking.
questions-ask-title = Fråga gruppen
questions-ask-ingress = Bara konsultationsgruppens medlemmar läser din fråga. De skriver ett gemensamt svar till dig.
questions-theme-label = Tema
questions-theme-none = Annat tema
questions-group-label = Vem du frågar
questions-ask-label = Fråga
questions-ask-hint = Skriv inte namn, orter eller annat som gör att familjen kan kännas igen.
questions-ask-missing = Skriv frågan först.
questions-permission-label = Får frågan och svaret publiceras för andra?
questions-permission-hint = Ditt namn publiceras inte. Gruppen tar först bort sådant som går att känna igen. Du kan ändra dig när som helst.
questions-permission-yes = Ja, de får publiceras
questions-permission-edited = Bara om frågan skrivs med andra ord
questions-permission-no = Nej, de får inte publiceras
questions-permission-missing = Välj om frågan och svaret får publiceras.
questions-permission-save = Spara valet
questions-permission-saved = Valet har sparats.
questions-permission-withdrawn = Valet har sparats. Den publicerade frågan och svaret har tagits bort.
questions-is-published = Frågan och svaret är publicerade.
questions-no-group = I området finns ännu ingen konsultationsgrupp som kan svara.
questions-look-go = Fortsätt
questions-look-title = Kontrollera innan du skickar
questions-look-marked = Det markerade kan kanske avslöja vem någon är. Ändra det om det inte behövs.
questions-look-unmarked = Inga namn, orter eller siffror hittades i texten. Kontrollera den ändå själv.
questions-look-similar = De här har redan besvarats. Kan något av svaren hjälpa?
questions-look-found = Jag hittade svaret och frågar inte
questions-look-due = Om du skickar nu får du svar senast { $due }.
questions-look-send = Skicka frågan
questions-look-change = Ändra frågan
questions-take-back-title = Ta bort frågan
questions-take-back-text = Frågan och svaret raderas helt, också det som är publicerat. Det går inte att ångra.
questions-take-back-send = Radera frågan
questions-taken-back = Frågan har raderats.

# What may tell who or where.
questions-mark-name = namn eller plats
questions-mark-number = siffra
questions-mark-date = datum
questions-mark-email = e-postadress
questions-mark-phone = telefonnummer

# The group.
questions-group-title = Gruppens frågor
questions-group-ingress = Svaret skrivs tillsammans. Det skickas när minst två håller med och ingen är av annan åsikt.
questions-group-empty = Ingen fråga väntar på svar.
questions-group-answered = Besvarade
questions-against = avvikande åsikt
questions-agreeing =
    { $count ->
        [one] { $count } håller med
       *[other] { $count } håller med
    }
questions-more-needed =
    { $count ->
        [one] En medlem till måste hålla med innan svaret kan skickas.
       *[other] { $count } medlemmar till måste hålla med innan svaret kan skickas.
    }
questions-draft-label = Gemensamt svar
questions-draft-hint = Alla i gruppen skriver i samma text. Den som frågade ser den först när den skickas.
questions-draft-save = Spara för gruppen
questions-saved = Texten har sparats. Nu kan var och en säga om hen håller med.
questions-saved-by = Sparad av { $name } { $when }
questions-stale = Någon sparade svaret just före dig, så din text sparades inte. Båda texterna finns nedan. Foga ihop dem och spara.
questions-theirs = Texten som den andra sparade
questions-yours = Din text
questions-answered-already = Frågan har redan besvarats eller tagits bort av den som frågade. Din text finns nedan.
questions-opinions = Vad gruppen tycker
questions-agree = Jag håller med
questions-disagree = Jag håller inte med
questions-agrees = håller med
questions-disagrees = håller inte med
questions-earlier = om en tidigare text
questions-note-label = Motivering till gruppen. Behövs om du inte håller med.
questions-note-missing = Berätta för gruppen varför du inte håller med.
questions-opinion-saved = Din åsikt har sparats.
questions-changed = Texten har ändrats. Läs den först på nytt.
questions-disagreed = Någon håller inte med. Ändra svaret tills hen gör det, eller be gruppens ledare avgöra.
questions-disagreed-manager = Någon håller inte med. Läs motiveringen och avgör om svaret ska skickas.
questions-despite = Jag har läst den avvikande åsikten och skickar svaret ändå.
questions-not-ready = Svaret kan inte skickas än.
questions-send = Skicka svaret till den som frågade
questions-sent = Svaret har skickats.

# Publishing.
questions-publish-title = Publicering
questions-publish-ingress = Alla kan läsa det som publiceras. Ta bort namn, orter, datum och annat som gör att någon kan kännas igen.
questions-publish-link = Kontrollera och publicera
questions-publish-question = Fråga
questions-publish-marked = Kontrollera det som är markerat. Ändra texten nedan.
questions-publish-unmarked = Inget att markera hittades. Läs ändå igenom texten själv.
questions-publish-looked = Jag har kontrollerat det markerade. Ingen kan kännas igen.
questions-publish-look = Visa nya markeringar
questions-publish-go = Publicera
questions-publish-look-first = I texten finns sådant som måste kontrolleras före publiceringen.
questions-publish-forbidden = Den som frågade har inte gett lov att publicera.
questions-publish-same-words = Den som frågade gav lov att publicera bara med andra ord. Skriv om frågan.
questions-publish-empty = Skriv både en fråga och ett svar.
questions-published-now = Frågan och svaret har publicerats.

# The base.
answers-title = Yrkespersoners frågor och svar
answers-ingress = Frågor om familjecenterarbete. Konsultationsgruppen har skrivit svaren, och de publiceras med lov av den som frågade.
answers-search-label = Sök med ord
answers-search = Sök
answers-empty = Inga svar hittades.
answers-one-title = Fråga och svar
answers-published = Publicerat { $day }
answers-note = Svaret är allmänt. Det ersätter inte en bedömning av en enskild familjs situation.
answers-withdraw = Ta bort från publiceringen
answers-withdraw-text = Ta bort om den som frågade har återtagit sitt lov eller om någon kan kännas igen. Det går inte att ångra.
answers-withdrawn = Frågan och svaret har tagits bort från publiceringen.
