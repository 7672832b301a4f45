# Notices by e-mail and text message. They say that something waits, and never what.
notice-no-reply = Du kan inte svara på det här meddelandet.

# To the person who asked. Somebody else may see the screen: these words must not say what kind of
# site or matter it is. No "help", "family", "child", "request", "answer" or "service".
notice-asker-subject = Du har ett meddelande
notice-asker-text = Du har ett meddelande. Öppna webbplatsen på ditt eget sätt och läs meddelandet med din kod.
notice-erased-soon-text = Du kan läsa ditt meddelande till och med { $day }. Öppna webbplatsen på ditt eget sätt och läs meddelandet med din kod.

# To professionals: what to do and by when. $day is a date, $time a time of day.
notice-request-arrived-subject = En ny begäran väntar på någon som tar den
notice-request-arrived-text = Din svararring har fått en ny begäran. Ta hand om den och svara senast { $day } kl. { $time }.
notice-wrote-back-subject = Den som frågade har skrivit mer
notice-wrote-back-text = Någon har skrivit mer i en begäran som du sköter. Läs den och svara senast { $day } kl. { $time }.
notice-unassigned-subject = Ingen har ännu tagit en begäran
notice-unassigned-text = En begäran väntar fortfarande på någon som tar den. Ta hand om den eller kom överens om vem som gör det. Svaret är utlovat senast { $day } kl. { $time }.
notice-at-risk-subject = Den utlovade svarstiden närmar sig
notice-at-risk-text = En begäran har ännu inte besvarats. Svara senast { $day } kl. { $time }, eller överlåt den redan nu åt någon annan.
notice-promise-breaking-subject = Ett löfte håller på att brytas: agera genast
notice-promise-breaking-text = En begäran har inte besvarats, och svaret är utlovat senast { $day } kl. { $time }. Se genast till att någon svarar.
notice-handed-to-you-subject = Du har fått överta en begäran
notice-handed-to-you-text = Din kollega har överlåtit en begäran åt dig. Svara senast { $day } kl. { $time }.
notice-consultation-asked-subject = Din sakkunskap behövs
notice-consultation-asked-text = En kollega ber dig om konsultation. Svara senast { $day } kl. { $time }.
notice-consultation-answered-subject = Din konsultation har besvarats
notice-consultation-answered-text = Konsultationen som du bad om är klar. Läs den och fortsätt ditt arbete.
notice-ring-without-cover-subject = Svararringen saknar jourhavande
notice-ring-without-cover-text = Ingen i svararringen är i tur från och med { $day }. Anteckna en jourhavande eller kom överens om en ersättare.
notice-invitation-subject = Inbjudan att arbeta i tjänsten
notice-invitation-text = Du har bjudits in att arbeta i tjänsten. Ta ditt konto i bruk via länken. Den är bara för dig, fungerar en gång och går snart ut.
notice-recovery-subject = Ett nytt sätt att logga in
notice-recovery-text = Återställningen av ditt konto har godkänts. Ta ett nytt inloggningssätt i bruk via länken. Den är bara för dig, fungerar en gång och går snart ut. Om du inte har bett om återställning ska du inte öppna länken utan genast berätta det för administratören.

# Till en familj som väntar på en plats.
notice-seat-offered-subject = En plats blev ledig
notice-seat-offered-text = En plats har blivit ledig för dig. Berätta senast { $day } kl. { $time } om du tar den.
