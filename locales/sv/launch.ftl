# The launch gate: where asking for help stands in each area.
desk-nav-launch = Ibruktagande
launch-title = Ibruktagandet av Be om hjälp
launch-ingress = Kanalen öppnar i ett område när alla obligatoriska steg är klara och någon kan svara.
launch-count-open = öppna
launch-count-preparing = under förberedelse
launch-count-suspended = på paus
launch-count-none = inte påbörjade
launch-areas = Områden
launch-state-open = Öppen
launch-state-preparing = Förbereds
launch-state-suspended = På paus
launch-state-none = Inte påbörjat
launch-none-hint = Ingen har ännu börjat med ibruktagandet här.
launch-follows = Följer { $area }
launch-follows-hint = Området har inget eget ibruktagande. Det öppnar och stänger tillsammans med { $area }.
launch-follows-link = Öppna ibruktagandet i { $area }
launch-since = På paus sedan { $day }
launch-missing = Ogjort
launch-no-checklist = Steg eller ring saknas, så kanalen är stängd.
launch-ring = Ring
launch-body = Ansvarig
launch-ready = Någon är i tur varje arbetsdag de närmaste 14 dagarna.
launch-warn-no-ring = Det finns ingen ring som svarar. Kanalen kan inte öppna utan den.
launch-warn-untrained = Ingen i ringen är utbildad. Kanalen kan inte öppna förrän någon är det.
launch-warn-untrained-open = Ingen i ringen är utbildad, fast kanalen är öppen. Stäng kanalen eller be ringens ledare ordna någon som svarar genast.
launch-warn-uncovered = En dag då ingen är i tur: { $day }. Be ringens ledare planera en tur.

# Steps.
launch-steps = Steg
launch-step-done = Klart { $day }
launch-step-undone = Ogjort
launch-step-late = Försenat
launch-step-optional = Inte obligatoriskt
launch-step-due = Ska vara klart { $day }
launch-step-was-due = Skulle vara klart { $day }
launch-step-no-due = Ingen utsatt dag
launch-step-owner = Sköts av { $name }
launch-step-no-owner = Ingen sköter det
launch-step-evidence = Bevis
launch-edit-step = Ändra steget
launch-owner = Vem sköter det
launch-owner-choose = Välj en organisation
launch-due = Ska vara klart
launch-due-hint = Frivilligt
launch-done = Blev klart
launch-evidence = Vad visar att steget är klart
launch-evidence-hint = Till exempel ett beslut, en deltagarlista eller ett dokument och dess dag. Skriv inget om familjer eller om dem som frågar.
launch-mark-done = Märk som klart
launch-save = Spara
launch-mark-undone = Märk som ogjort
launch-undone-hint = Kanalen stängs genast om du märker ett obligatoriskt steg som ogjort.

# Closing for a time.
launch-suspend-title = Stäng kanalen tills vidare
launch-suspend-hint = Kanalen stängs genast. Frågor som redan har skickats får svar i tid.
launch-suspended-title = Kanalen har paus
launch-suspended-hint = Familjerna ser meddelandet. Du kan ändra det.
launch-write-notice = Skriv meddelandet
launch-edit-notice = Ändra meddelandet
launch-notice-hint = Berätta varför kanalen har paus, när den öppnar och vart man kan ringa under tiden.
launch-notice-fi = Meddelandet på finska
launch-notice-sv = Meddelandet på svenska
launch-notice-en = Meddelandet på engelska
launch-notice-optional = Frivilligt. Saknas det visas meddelandet på finska.
launch-suspend = Stäng kanalen nu
launch-change-notice = Spara meddelandet
launch-resume = Avsluta pausen
launch-resume-hint = Kanalen öppnar genast om alla obligatoriska steg är klara.

# What is wrong.
launch-problems = Kontrollera de här punkterna
launch-wrong-step = Steget finns inte längre på checklistan. Se på listan igen.
launch-wrong-owner = Välj den organisation som sköter steget.
launch-wrong-day = Ange en dag, till exempel 1.12.2026.
launch-wrong-future = Ett steg märks som klart först när det är klart. Kontrollera dagen.
launch-wrong-evidence = Skriv vad som visar att steget är klart.
launch-wrong-long = Texten är för lång. Förkorta den till högst { $most } tecken.
launch-wrong-notice = Skriv meddelandet på finska, så att familjerna vet vart de kan ringa.
launch-stale = Någon annan ändrade det här just före dig, och din ändring sparades inte. Det du skrev finns kvar. Se hur det står till nu och spara igen om det ännu passar.
launch-refused-no-ring = Ändringen sparades inte. Det finns ingen ring som svarar, så ingen skulle svara familjerna.
launch-refused-untrained = Ändringen sparades inte. Ingen i ringen är ännu utbildad, så ingen skulle svara familjerna. Be ringens ledare först anteckna en utbildning. Det du skrev finns kvar.
launch-refused-not-open = Kanalen är inte öppen, så den kan inte ta paus.
launch-refused-none = Området har inget eget ibruktagande, så ingenting sparades.

# What was done.
launch-told-step = Steget är sparat.
launch-told-open = Alla obligatoriska steg är klara. Kanalen är nu öppen.
launch-told-shut = Steget är sparat. Kanalen stängdes eftersom ett obligatoriskt steg är ogjort.
launch-told-suspended = Kanalen har nu paus, och familjerna ser meddelandet.
launch-told-notice = Meddelandet är sparat.
launch-told-resumed = Pausen är slut, men kanalen öppnar först när alla obligatoriska steg är klara.
launch-told-reopened = Pausen är slut. Kanalen är nu öppen.

# History.
launch-history = Historia
launch-history-step-done = Klart: { $step }
launch-history-step-undone = Märkt som ogjort: { $step }
launch-history-step-changed = Uppgifter ändrades: { $step }
launch-history-suspended = Kanalen fick paus
launch-history-notice = Meddelandet ändrades
launch-history-resumed = Pausen tog slut
launch-history-ring = Ringen byttes
launch-history-began = Ibruktagandet antecknades
launch-history-pack = ur områdets grunduppgifter
