# Notices by e-mail and text message. They say that something waits, and never what.
notice-no-reply = You cannot reply to this message.

# To the person who asked. Somebody else may see the screen: these words must not say what kind of
# site or matter it is. No "help", "family", "child", "request", "answer" or "service".
notice-asker-subject = You have a message
notice-asker-text = You have a message. Open the website in your own way and read the message with your code.
notice-erased-soon-text = You can read your message until { $day }. Open the website in your own way and read the message with your code.

# To professionals: what to do and by when. $day is a date, $time a time of day.
notice-request-arrived-subject = A new request waits for someone to take it
notice-request-arrived-text = Your responder ring has a new request. Take it and answer by { $day } at { $time }.
notice-wrote-back-subject = The person who asked has written again
notice-wrote-back-text = There is more to read in a request that you have taken. Read it and answer by { $day } at { $time }.
notice-unassigned-subject = Nobody has taken a request yet
notice-unassigned-text = A request still waits for someone to take it. Take it, or agree on who does. The answer is promised by { $day } at { $time }.
notice-at-risk-subject = The promised time is near
notice-at-risk-text = A request has not been answered yet. Answer by { $day } at { $time }, or hand it over now.
notice-promise-breaking-subject = A promise is about to break: act now
notice-promise-breaking-text = A request has not been answered, and the answer is promised by { $day } at { $time }. Make sure now that someone answers.
notice-handed-to-you-subject = A request was handed over to you
notice-handed-to-you-text = A colleague has handed a request over to you. Answer by { $day } at { $time }.
notice-consultation-asked-subject = Your expertise is needed
notice-consultation-asked-text = A colleague asks you for a consultation. Answer by { $day } at { $time }.
notice-consultation-answered-subject = Your consultation has been answered
notice-consultation-answered-text = The consultation that you asked for is ready. Read it and go on with your work.
notice-ring-without-cover-subject = Nobody is on duty in the responder ring
notice-ring-without-cover-text = From { $day } on, nobody in the responder ring is on duty. Put someone on duty, or agree on a substitute.
notice-invitation-subject = You are invited to work in the service
notice-invitation-text = You are invited to work in the service as a professional. Start to use your account with this link. It is for you alone, works once and expires soon.
notice-recovery-subject = A new way to sign in
notice-recovery-text = The recovery of your account has been allowed. Set up a new way to sign in with this link. It is for you alone, works once and expires soon. If you did not ask for it, do not open the link, and tell the administrator at once.

# To a family that waits for a place.
notice-seat-offered-subject = A place is free
notice-seat-offered-text = A place has become free for you. Tell us by { $day } at { $time } whether you take it.
