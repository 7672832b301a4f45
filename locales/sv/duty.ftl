# Who is on duty in a ring, who is away and who covers.
duty-title = Turer
duty-rings = Ring
duty-no-ring = Du hör inte till någon ring vars turer kan visas.
duty-period = { $first }–{ $last }
duty-before = Föregående fyra veckor
duty-next = Nästa fyra veckor
duty-today-link = Visa från och med i dag
duty-warning = Under de kommande 14 dagarna finns en dag då ingen har tur: { $day }.
duty-warning-link = Se dagen

# The calendar.
duty-calendar = Turer dag för dag
duty-day = Dag
duty-on-duty = Har tur
duty-away = Borta
duty-today = i dag
duty-weekend = Ledigt: veckoslut
duty-holiday = Ledigt: helgdag eller annan ledig dag
duty-rule = De dagar som inte har planerade turer har alla utbildade som är på plats tur.
duty-nobody-away = Ingen
duty-absent = { $name }
duty-covered = { $name }, ersätts av { $cover }
duty-cover-cannot = { $name }. { $cover }, som är antecknad som ersättare, kan inte ha tur.
duty-uncovered = Ingen har tur
duty-why-no-members = Ringen har ingen som svarar.
duty-why-left = Den som är antecknad för turen svarar inte längre i ringen.
duty-why-untrained = De som är på plats saknar en giltig utbildning.
duty-why-away = Alla som skulle ha tur är borta.
duty-do-no-members = Be administratören lägga till medlemmar som svarar i ringen.
duty-do-plan = Planera en tur för någon annan
duty-do-training = Planera en tur för någon med utbildning eller anteckna en utbildning
duty-do-cover = Planera en tur för någon annan eller anteckna en ersättare
duty-do-tell = Berätta för ringens ledare: { $names }
duty-do-tell-nobody = Berätta för din kontaktperson. Ringen har ingen ledare.

# Members.
duty-members = De som svarar i ringen
duty-members-hint = Man kan ha tur bara när utbildningen är giltig. Utbildning: { $training }
duty-member = Medlem
duty-languages = Språk
duty-training = Utbildning
duty-waiting = Begäranden som väntar
duty-training-missing = Saknas
duty-training-valid = Giltig
duty-training-until = Giltig till och med { $day }
duty-training-ended = Upphörde { $day }

# Requests of those who are away.
duty-held = Ska överlåtas åt någon annan
duty-held-hint = Den som tog begäran är borta. Öppna begäran och överlåt den åt någon annan. Den tid som utlovats den som frågar flyttas inte.
duty-held-one = Begäran, svara senast { $due }

# Planned stretches.
duty-stretches = Antecknade turer och frånvaron
duty-stretches-none = Inget är antecknat från och med i dag.
duty-stretch-duty = Tur: { $name }, { $days }
duty-stretch-absence = Borta: { $name }, { $days }
duty-stretch-covered = Borta: { $name }, { $days }. Ersättare: { $cover }
duty-remove = Ta bort

# Forms.
duty-own-title = Anmäl din egen frånvaro
duty-own-hint = Om frånvaron börjar i dag ges de begäranden som du inte har tagit ännu genast till någon annan. Ringens ledare kan ta bort frånvaron.
duty-own-send = Anmäl frånvaro
duty-plan-title = Planera en tur
duty-plan-hint = En dag med planerade turer har bara de planerade och ersättarna tur.
duty-plan-send = Anteckna turen
duty-absence-title = Anteckna frånvaro
duty-absence-hint = Om frånvaron börjar i dag ges de begäranden som personen inte har tagit ännu genast till någon annan.
duty-absence-send = Anteckna frånvaron
duty-training-title = Anteckna en utbildning
duty-training-send = Anteckna utbildningen
duty-person = Vem
duty-choose = Välj
duty-first = Första dag
duty-last = Sista dag
duty-cover = Ersättare
duty-cover-hint = Frivilligt
duty-cover-nobody = Ingen ersättare
duty-completed = Avlagd
duty-until = Giltig till och med
duty-until-hint = Lämna tomt om utbildningen inte upphör att gälla.

# What is wrong with a form.
duty-problems = Kontrollera de här punkterna
duty-wrong-member = Välj någon som svarar i ringen.
duty-wrong-day = Ange en dag, till exempel 1.12.2026.
duty-wrong-order = Den sista dagen är före den första. Kontrollera dagarna.
duty-wrong-length = Perioden är längre än ett år. Anteckna högst ett år åt gången.
duty-wrong-cover-same = Den som är borta kan inte ersätta sig själv. Välj någon annan eller låt bli att välja.
duty-wrong-cover-away = Ersättaren är också borta de här dagarna. Välj någon annan eller låt bli att välja.
duty-wrong-future = En utbildning antecknas först när den är avlagd. Kontrollera dagen.
duty-wrong-ends = Utbildningen skulle upphöra innan den är avlagd. Kontrollera dagarna.
duty-expired = Formuläret var för gammalt och inget antecknades. Uppgifterna finns kvar nedan. Skicka dem på nytt.

# What was done.
duty-done-duty = Turen är antecknad.
duty-done-absence = Frånvaron är antecknad.
duty-done-given = Frånvaron är antecknad. De begäranden som inte var tagna gavs till andra.
duty-done-open = Frånvaron är antecknad. För någon begäran som inte var tagen hittades ingen som svarar, och ringens ledare fick veta.
duty-done-removed = Anteckningen är borttagen.
duty-done-training = Utbildningen är antecknad.
