# Notices by e-mail and text message. They say that something waits, and never what.
notice-no-reply = Sellele sõnumile ei saa vastata.

# To the person who asked. Somebody else may see the screen: these words must not say what kind of
# site or matter it is. No "help", "family", "child", "request", "answer" or "service".
notice-asker-subject = Sulle on sõnum
notice-asker-text = Sulle on sõnum. Ava veebileht omal moel ja loe sõnumit oma koodiga.
notice-erased-soon-text = Saad oma sõnumit lugeda kuni { $day }. Ava veebileht omal moel ja loe sõnumit oma koodiga.
