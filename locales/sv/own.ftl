# One's own requests in one's own account (R007).
account-own = Mina meddelanden
own-title = Mina meddelanden
own-signed-in = Du är inloggad som { $name }.
own-empty = Det finns inga meddelanden i ditt konto ännu. Om du har bett om hjälp kan du foga meddelandet till kontot med dess kod. Sedan läser du svaret utan kod.
own-sent = Skickat { $when }
own-late = Svaret är försenat. Vi beklagar. Förmannen har fått veta om det.
own-left = Meddelandet är borta från ditt konto. Nu öppnas det bara med koden.

# Joining a request.
own-offer = Vill du läsa ditt meddelande utan kod?
own-offer-text = Du kan foga meddelandet till ditt eget konto. Då känner tjänsten till namnet på ditt konto. Den som svarar ser det inte, om du inte själv berättar.
own-offer-go = Foga till eget konto
own-join-open = Foga ett meddelande med koden
own-join-title = Foga meddelandet till ditt konto
own-join-ingress = Skriv meddelandets kod. Sedan läser du svaren och skriver mer genom att logga in, utan kod.
own-join-known = Efter det vet tjänsten att meddelandet hör till kontot { $name }.
own-join-hidden = Den som svarar ser varken ditt konto eller ditt namn, om du inte själv berättar.
own-join-code = Koden fungerar fortfarande. Bevara den så att ingen annan får den.
own-join-device = Om någon annan kan öppna din telefon eller logga in med ditt konto kan också den personen läsa meddelandet. Då är koden säkrare.
own-join-yes = Foga meddelandet
own-join-no = Jag låter bli
own-join-others = Det här meddelandet hör redan till ett annat konto. Om också det är ditt, logga in där och ta först bort meddelandet därifrån. Med koden kan du fortfarande läsa meddelandet.

# Taking a request out of the account.
own-leave = Ta bort från kontot
own-leave-hint = Meddelandet finns kvar och öppnas bara med koden.
own-leave-title = Ta bort meddelandet från ditt konto?
own-leave-text = Meddelandet finns kvar hos den som svarar, och du får svar som vi har lovat. Du kan läsa det bara med koden. Om du inte har koden kvar, låt bli att ta bort.
own-leave-yes = Ta bort från kontot
own-leave-no = Låt det vara kvar
