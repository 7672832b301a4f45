# Notices by e-mail and text message. They say that something waits, and never what.
notice-no-reply = Dán diehtui ii sáhte vástidit.

# To the person who asked. Somebody else may see the screen: these words must not say what kind of
# site or matter it is. No "help", "family", "child", "request", "answer" or "service".
notice-asker-subject = Dutnje lea boahtán diehtu
notice-asker-text = Dutnje lea boahtán diehtu. Raba neahttasiiddu iežat vuogi mielde ja loga dieđu iežat kodain.
notice-erased-soon-text = Sáhtát lohkat iežat dieđu gitta { $day } rádjai. Raba neahttasiiddu iežat vuogi mielde ja loga dieđu iežat kodain.
