# Notices by e-mail and text message. They say that something waits, and never what.
notice-no-reply = Tähän viestiin ei voi vastata.

# To the person who asked. Somebody else may see the screen: these words must not say what kind of
# site or matter it is. No "help", "family", "child", "request", "answer" or "service".
notice-asker-subject = Sinulle on viesti
notice-asker-text = Sinulle on viesti. Avaa sivusto omalla tavallasi. Lue viesti koodillasi.
notice-erased-soon-text = Voit lukea viestisi { $day } asti. Avaa sivusto omalla tavallasi. Lue viesti koodillasi.
