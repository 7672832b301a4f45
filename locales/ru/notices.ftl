# Notices by e-mail and text message. They say that something waits, and never what.
notice-no-reply = На это сообщение нельзя ответить.

# To the person who asked. Somebody else may see the screen: these words must not say what kind of
# site or matter it is. No "help", "family", "child", "request", "answer" or "service".
notice-asker-subject = Для вас есть сообщение
notice-asker-text = Для вас есть сообщение. Откройте сайт так, как вам удобно, и прочитайте сообщение по своему коду.
notice-erased-soon-text = Прочитать своё сообщение можно по { $day } включительно. Откройте сайт так, как вам удобно, и прочитайте сообщение по своему коду.
