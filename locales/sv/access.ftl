# Roles. In lists and in "you need this role".
access-role-responder = Svarare
access-role-ring-manager = Ledare för en svarargrupp
access-role-expert = Sakkunnig
access-role-consultation-member = Medlem i konsultationsgruppen
access-role-coordinator = Koordinator
access-role-manager = Chef
access-role-admin = Huvudanvändare
access-role-data-protection = Dataskyddsombud
access-role-until = slutar { $moment }
access-role-open = tills vidare
# $date is a day, $time a time of day.
access-moment = { $date } kl. { $time }

# Passkeys.
passkey-what = En nyckel görs i din telefon, din dator eller din säkerhetsnyckel. Du öppnar den med fingeravtryck, ansikte eller kod. Inget lösenord behövs, och ditt fingeravtryck kommer inte till oss.
passkey-label = Nyckelns namn, till exempel Arbetstelefon
passkey-make = Gör en nyckel
passkey-failed = Det här lyckades inte. Försök igen, eller logga in på ett annat sätt.
passkey-no-script = En nyckel behöver JavaScript i webbläsaren, och det är avstängt nu. Allt annat här fungerar utan det. Du kan logga in med din organisations konto om det finns ett nedan.
passkey-not-supported = Den här webbläsaren stöder inte nycklar. Prova en nyare webbläsare eller en annan enhet, eller logga in med din organisations konto.
passkey-not-here = På den här adressen kan nycklar inte användas.

# Signing in.
sign-in-title = Logga in
sign-in-ingress = Den här sidan är för yrkespersoner och för dem som har gjort ett eget konto.
sign-in-again-title = Bekräfta att det är du
sign-in-again-ingress = Nästa steg är så viktigt att vi ber dig logga in igen. Sedan kommer du direkt tillbaka.
sign-in-passkey-title = Med nyckel
sign-in-passkey-text = Webbläsaren visar dina nycklar. Du behöver inte ange namn eller lösenord.
sign-in-passkey = Logga in med nyckel
sign-in-organization-title = Med din organisations konto
sign-in-organization-text = Du loggar in med samma konto som i arbetets övriga tjänster.
sign-in-organization = Logga in: { $name }
sign-in-demo-title = Demonstration: välj en person
sign-in-demo-text = De här personerna är påhittade. Vem som helst kan välja en av dem och se vad hen ser. Skriv ingenting om riktiga människor.
sign-in-demo-choose = Fortsätt: { $name }
sign-in-no-way = Inloggningen har inte tagits i bruk ännu. Du får hjälp utan att logga in.
sign-in-failed = Inloggningen lyckades inte. Försök igen.
sign-in-unknown = Din organisation känner dig, men här har du inget konto ännu. Be huvudanvändaren i ditt område om en inbjudan.
sign-in-other-title = Kommer du inte in?
sign-in-new-text = Vill du se dina egna frågor på ett ställe?
sign-in-new = Gör ett eget konto
sign-in-lost = Om du är yrkesperson och har tappat din nyckel, be din chef eller huvudanvändaren öppna en ny väg för dig. Två kolleger bekräftar det.
sign-in-not-needed = Du kan be om hjälp och läsa utan att logga in.
sign-in-to-front = Till startsidan
sign-out = Logga ut

# A resident's own account.
new-account-title = Gör ett eget konto
new-account-ingress = Du behöver inget konto för att be om hjälp. Med det ser du dina frågor och svaren på ett ställe, och du ser också vem som har läst dem.
new-account-what = Vi frågar bara vad du vill bli kallad. Det behöver inte vara ditt riktiga namn.
new-account-name = Namnet du vill bli kallad
new-account-make = Gör konto
new-account-have = Jag har redan ett konto

# Invitations.
invitation-title = Välkommen
invitation-ingress = Den här inbjudan är till dig: { $name }. Välj hur du loggar in från och med nu.
invitation-recovery = Dina kolleger har bekräftat att den här länken är till dig: { $name }. Dina gamla nycklar slutar fungera när du väljer ett nytt sätt att logga in.
invitation-once = Länken fungerar en gång, och i en vecka. Om du inte är den här personen, stäng sidan.
invitation-passkey-title = Gör en nyckel
invitation-organization-text = Ditt konto kopplas till den här inbjudan, och du loggar in med det i fortsättningen.
invitation-over-title = Den här länken fungerar inte längre
invitation-over-text = Länken har redan använts, den är för gammal eller en del av adressen saknas. Be om en ny inbjudan av den som bjöd in dig.

# What someone sees who may not.
forbidden-title = Det här hör inte till din roll
forbidden-role = Här behövs någon av de här rollerna, och du har ingen av dem just nu:
forbidden-professional = Här behövs en yrkespersons roll.
forbidden-assignee = Bara den som svarar i ärendet kan göra det här. Ta ärendet först, eller be svararen överlåta det till dig.
forbidden-for-oneself = Ingen kan göra det här för sig själv. Be en kollega.
forbidden-second-person = Du började. Nu behövs en annan person som bekräftar.
forbidden-who-gives = Rollen ges av huvudanvändaren i ditt område. Om din roll har upphört, be hen om förlängning.
forbidden-own-roles = Se dina egna roller

# One's own account.
account-title = Mitt konto
account-name = Namn
account-organization = Organisation
account-email = E-post
account-phone = Telefon
account-roles = Roller
account-no-roles = Du har ingen roll just nu.
account-tools = Sidor för dina roller
account-keys = Nycklar
account-key-made = Gjord { $moment }.
account-key-used = Senast använd { $moment }.
account-key-rename = Spara namnet
account-key-remove = Ta bort nyckeln
account-key-remove-named = Ta bort nyckeln { $name }
account-key-add = Lägg till en nyckel
account-last-key = Det här är ditt enda sätt att logga in, så det kan inte tas bort. Lägg först till ett annat.
account-demo-keys = En påhittad person behöver inga nycklar.
account-sessions = Inloggningar
account-method-passkey = Med nyckel
account-method-organization = Med organisationens konto
account-method-demo = Som en person i demonstrationen
account-session-since = sedan { $moment }
account-sessions-end = Logga ut alla andra enheter
account-sessions-ended = De andra enheterna har loggats ut.

# People.
people-title = Människor och roller
people-list = Yrkespersoner
people-invite = Bjud in en ny yrkesperson
people-invite-text = Hen får en länk per e-post som fungerar i en vecka. Rollerna ger du sedan på personens egen sida.
people-language = Inbjudans språk
people-organization-none = Ingen av dessa
people-send = Skicka inbjudan
people-name-missing = Skriv namnet.
people-email-missing = Skriv e-postadressen, till exempel namn@example.fi.
people-organization-unclear = Välj en organisation i listan.
people-known = Det finns redan en person med den här adressen.
people-left = Personen har antecknats som avgången. Rollerna och nycklarna har tagits bort.
person-no-roles = Inga roller.
person-role-from = från { $moment },
person-end = Avsluta genast
person-give-role = Ge en roll
person-role = Roll
person-ring = Svarargrupp
person-ring-help = Behövs för en svarare, en ledare för en svarargrupp, en sakkunnig och en medlem i konsultationsgruppen.
person-ring-none = Ingen svarargrupp
person-area = Område
person-starts = Första dag
person-starts-help = Tomt: genast.
person-ends = Sista dag
person-ends-help = Tomt: tills vidare.
person-role-unclear = Kontrollera rollen, gruppen och dagarna.
person-role-place = Rollen behöver en svarargrupp, eller så gäller den alltid hela regionen.
person-role-term = Rollen skulle sluta innan den börjar.
person-granted = Rollen har getts.
person-role-ended = Rollen har avslutats.
person-invite-title = En ny inbjudan
person-invite-text = Om länken är borta eller för gammal, skicka en ny. Den gamla slutar fungera. Om personen redan har haft en nyckel och tappat den, öppnar två kolleger en ny väg.
person-invite = Skicka en ny inbjudan
person-invited = Inbjudan har skickats.
person-not-invited = Inbjudan skickades inte: personen har redan ett sätt att logga in, eller så saknas e-postadressen.
person-leave-title = Personen slutar
person-leave-text = Alla roller slutar genast, nycklarna tas bort och personen loggas ut.
person-leave = Anteckna som avgången

# Recovery.
recovery-title = En ny väg in
recovery-ingress = När en kollega har tappat sina nycklar bekräftar två personer att det är hen. Ingen gör det ensam eller för sig själv.
recovery-waiting = Väntar på den andra personen
recovery-none = Ingenting väntar.
recovery-row = { $name }: började { $first }, { $moment }.
recovery-until = Förfaller { $moment }.
recovery-confirm-text = Tala först med personen ansikte mot ansikte, eller i en telefon vars nummer du kände från förut.
recovery-confirm = Bekräfta
recovery-other-needed = En annan person behövs.
recovery-start-title = Börja
recovery-start-text = Börja först när du har talat med personen och känt igen hen.
recovery-start = Börja
recovery-started = Påbörjat. Be nu en annan person bekräfta inom ett dygn.
recovery-sent = Bekräftat. Personen får en länk per e-post.
recovery-no-address = Bekräftat, men personen saknar e-postadress, så ingen länk skickades.

# The audit trail.
audit-title = Loggkedjan
audit-ingress = Vem som har läst eller gjort vad, utan innehåll. Varje rad är bunden till den föregående, så en ändrad eller borttagen rad märks.
audit-whole =
    { $count ->
        [one] Kedjan är hel: { $count } händelse.
       *[other] Kedjan är hel: { $count } händelser.
    }
audit-broken = Kedjan bryts vid händelse { $position }. Den raden eller raden efter den har ändrats eller tagits bort.
audit-end = Kedjans ände nu. Anteckna den på ett annat ställe:
audit-head = En ände som antecknats tidigare
audit-head-help = Visar om änden fortfarande finns i kedjan.
audit-head-holds = Den antecknade änden finns i kedjan.
audit-head-gone = Den antecknade änden finns inte i kedjan: slutet har klippts av, eller så har kedjan skrivits om.
audit-head-unclear = En ände är ett nummer, ett bindestreck och en kontrollsumma.
audit-person = Person
audit-everyone = Vem som helst
audit-object = Objekt
audit-object-help = Personens eller frågans identifierare.
audit-day = Dag
audit-csv = Ladda ner det som hittades som tabell (CSV)
audit-found = Händelser
audit-events = De nyaste först, högst 500
audit-number = Nummer
audit-when = När
audit-action = Åtgärd
audit-outcome = Resultat
