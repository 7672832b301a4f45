# Notices by e-mail and text message. They say that something waits, and never what.
notice-no-reply = На це повідомлення не можна відповісти.

# To the person who asked. Somebody else may see the screen: these words must not say what kind of
# site or matter it is. No "help", "family", "child", "request", "answer" or "service".
notice-asker-subject = Для вас є повідомлення
notice-asker-text = Для вас є повідомлення. Відкрийте сайт так, як вам зручно, і прочитайте повідомлення за своїм кодом.
notice-erased-soon-text = Прочитати своє повідомлення можна до { $day } включно. Відкрийте сайт так, як вам зручно, і прочитайте повідомлення за своїм кодом.
