# One's own requests in one's own account (R007).
account-own = My messages
own-title = My messages
own-signed-in = You are signed in as { $name }.
own-empty = There are no messages in your account yet. If you have asked for help, you can add the message here with its code. After that you read the answer without the code.
own-sent = Sent { $when }
own-late = The answer is late. We are sorry. The manager has been told.
own-left = The message is no longer in your account. Now only the code opens it.

# Joining a request.
own-offer = Would you like to read your message without the code?
own-offer-text = You can add the message to your own account. The service then knows the name of your account. The person who answers does not see it unless you tell them.
own-offer-go = Add to my account
own-join-open = Add a message with its code
own-join-title = Add the message to your account
own-join-ingress = Type the code of the message. After that you read the answers and write more by signing in, without the code.
own-join-known = From then on the service knows that the message belongs to the account { $name }.
own-join-hidden = The person who answers sees neither your account nor your name unless you tell them.
own-join-code = The code still works. Keep it safe and to yourself.
own-join-device = If someone else can open your phone or sign in to your account, they can read the message too. Then the code is safer.
own-join-yes = Add the message
own-join-no = Do not add
own-join-others = This message already belongs to another account. If that one is yours too, sign in to it and take the message out first. You can still read the message with its code.

# Taking a request out of the account.
own-leave = Take out of my account
own-leave-hint = The message stays, and only the code opens it.
own-leave-title = Take the message out of your account?
own-leave-text = The message stays with the person who answers, and you get an answer as promised. You can read it only with the code. If you do not have the code, do not take it out.
own-leave-yes = Take it out
own-leave-no = Leave it in
