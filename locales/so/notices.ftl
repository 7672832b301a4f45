# Notices by e-mail and text message. They say that something waits, and never what.
notice-no-reply = Fariintan lagama jawaabi karo.

# To the person who asked. Somebody else may see the screen: these words must not say what kind of
# site or matter it is. No "help", "family", "child", "request", "answer" or "service".
notice-asker-subject = Fariin ayaa kuu timid
notice-asker-text = Fariin ayaa kuu timid. Bogga internetka u fur sida adiga kuu habboon, fariintana ku akhri koodhkaaga.
notice-erased-soon-text = Fariintaada waxaad akhrin kartaa ilaa { $day }. Bogga internetka u fur sida adiga kuu habboon, fariintana ku akhri koodhkaaga.
