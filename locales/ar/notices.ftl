# Notices by e-mail and text message. They say that something waits, and never what.
notice-no-reply = لا يمكن الرد على هذه الرسالة.

# To the person who asked. Somebody else may see the screen: these words must not say what kind of
# site or matter it is. No "help", "family", "child", "request", "answer" or "service".
notice-asker-subject = لديك رسالة
notice-asker-text = لديك رسالة. افتح الموقع بطريقتك الخاصة واقرأ الرسالة برمزك.
notice-erased-soon-text = يمكنك قراءة رسالتك حتى { $day }. افتح الموقع بطريقتك الخاصة واقرأ الرسالة برمزك.
