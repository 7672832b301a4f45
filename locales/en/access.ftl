# Roles. In lists and in "you need this role".
access-role-responder = Responder
access-role-ring-manager = Leader of a responders' ring
access-role-expert = Expert
access-role-consultation-member = Member of the consultation group
access-role-coordinator = Coordinator
access-role-manager = Manager
access-role-admin = Administrator
access-role-data-protection = Data protection officer
access-role-until = ends { $moment }
access-role-open = until further notice
# $date is a day, $time a time of day.
access-moment = { $date } at { $time }

# Passkeys.
passkey-what = A passkey is made on your phone, your computer or your security key. You open it with your fingerprint, your face or a code. No password is needed, and your fingerprint does not come to us.
passkey-label = Name of the key, for example Work phone
passkey-make = Make a passkey
passkey-failed = This did not work. Try again, or sign in another way.
passkey-no-script = A passkey needs JavaScript in your browser, and it is switched off now. Everything else here works without it. You can sign in with your organisation's account if there is one below.
passkey-not-supported = This browser does not support passkeys. Try a newer browser or another device, or sign in with your organisation's account.
passkey-not-here = Passkeys cannot be used at this address.

# Signing in.
sign-in-title = Sign in
sign-in-ingress = This page is for professionals and for those who have made an account of their own.
sign-in-again-title = Make sure that it is you
sign-in-again-ingress = The next step is so important that we ask you to sign in again. You then come straight back.
sign-in-passkey-title = With a passkey
sign-in-passkey-text = Your browser shows your keys. You are not asked for a name or a password.
sign-in-passkey = Sign in with a passkey
sign-in-organization-title = With your organisation's account
sign-in-organization-text = You sign in with the same account as to the other services of your work.
sign-in-organization = Sign in: { $name }
sign-in-demo-title = Demonstration: choose a person
sign-in-demo-text = These people are made up. Anyone can choose one of them and see what they see. Do not write anything about real people.
sign-in-demo-choose = Go on: { $name }
sign-in-no-way = Signing in is not in use yet. You get help without signing in.
sign-in-failed = Signing in did not work. Try again.
sign-in-unknown = Your organisation knows you, but you have no account here yet. Ask the administrator of your area for an invitation.
sign-in-other-title = Cannot get in?
sign-in-new-text = Would you like to see your own questions in one place?
sign-in-new = Make an account of your own
sign-in-lost = If you are a professional and your passkey is lost, ask your supervisor or the administrator to open a new way in for you. Two colleagues confirm it.
sign-in-not-needed = You can ask for help and read without signing in.
sign-in-to-front = To the front page
sign-out = Sign out

# A resident's own account.
new-account-title = Make an account of your own
new-account-ingress = You do not need an account to ask for help. With it you see your questions and the answers in one place, and you also see who has read them.
new-account-what = We only ask for a name that you want to be called. It need not be your real name.
new-account-name = The name that you want to be called
new-account-make = Make an account
new-account-have = I have an account already

# Invitations.
invitation-title = Welcome
invitation-ingress = This invitation is for you: { $name }. Choose how you will sign in from now on.
invitation-recovery = Your colleagues have confirmed that this link is for you: { $name }. Your old keys stop working when you choose a new way to sign in.
invitation-once = The link works once, and for a week. If you are not this person, close the page.
invitation-passkey-title = Make a passkey
invitation-organization-text = Your account is joined to this invitation, and you sign in with it from now on.
invitation-over-title = This link no longer works
invitation-over-text = The link has been used, it is too old, or a part of the address is missing. Ask for a new invitation from the person who invited you.

# What someone sees who may not.
forbidden-title = This does not belong to your role
forbidden-role = One of these roles is needed here, and you have none of them right now:
forbidden-professional = A professional's role is needed here.
forbidden-assignee = Only the person who answers this can do it. Take it first, or ask the responder to hand it over to you.
forbidden-for-oneself = Nobody can do this for themselves. Ask a colleague.
forbidden-second-person = You started this. Now another person is needed to confirm it.
forbidden-who-gives = The role is given by the administrator of your area. If your role has ended, ask them for more time.
forbidden-own-roles = See your own roles

# One's own account.
account-title = My account
account-name = Name
account-organization = Organisation
account-email = E-mail
account-phone = Phone
account-roles = Roles
account-no-roles = You have no role right now.
account-tools = Pages for your roles
account-keys = Passkeys
account-key-made = Made { $moment }.
account-key-used = Last used { $moment }.
account-key-rename = Save the name
account-key-remove = Remove the key
account-key-remove-named = Remove the key { $name }
account-key-add = Add a key
account-last-key = This is your only way to sign in, so it cannot be removed. Add another one first.
account-demo-keys = A made-up person needs no keys.
account-sessions = Where you are signed in
account-method-passkey = With a passkey
account-method-organization = With your organisation's account
account-method-demo = As a person of the demonstration
account-session-since = since { $moment }
account-sessions-end = Sign out all other devices
account-sessions-ended = The other devices have been signed out.

# People.
people-title = People and roles
people-list = Professionals
people-invite = Invite a new professional
people-invite-text = They get an e-mail with a link that works for a week. You give the roles next, on their own page.
people-language = Language of the invitation
people-organization-none = None of these
people-send = Send the invitation
people-name-missing = Write the name.
people-email-missing = Write the e-mail address, for example name@example.fi.
people-organization-unclear = Choose an organisation from the list.
people-known = There is a person with this address already.
people-left = The person has been marked as left. Their roles and keys have been taken away.
person-no-roles = No roles.
person-role-from = from { $moment },
person-end = End now
person-give-role = Give a role
person-role = Role
person-ring = Responders' ring
person-ring-help = Needed for a responder, a leader of a ring, an expert and a member of the consultation group.
person-ring-none = No ring
person-area = Area
person-starts = First day
person-starts-help = Empty: at once.
person-ends = Last day
person-ends-help = Empty: until further notice.
person-role-unclear = Check the role, the ring and the days.
person-role-place = This role needs a responders' ring, or it always covers the whole region.
person-role-term = The role would end before it starts.
person-granted = The role has been given.
person-role-ended = The role has been ended.
person-invite-title = A new invitation
person-invite-text = If the link is lost or too old, send a new one. The old one stops working. If they have had a key already and it is lost, two colleagues open a new way in for them.
person-invite = Send a new invitation
person-invited = The invitation has been sent.
person-not-invited = The invitation was not sent: they have a way to sign in already, or the e-mail address is missing.
person-leave-title = The person leaves
person-leave-text = All roles end at once, the keys are removed and they are signed out.
person-leave = Mark as left

# Recovery.
recovery-title = A new way in
recovery-ingress = When a colleague has lost their keys, two people confirm that it is them. Nobody does this alone or for themselves.
recovery-waiting = Waiting for the second person
recovery-none = Nothing is waiting.
recovery-row = { $name }: started by { $first }, { $moment }.
recovery-until = Ends { $moment }.
recovery-confirm-text = First talk with them face to face, or on a phone whose number you knew before.
recovery-confirm = Confirm
recovery-other-needed = Another person is needed.
recovery-start-title = Start
recovery-start-text = Start only when you have talked with them and recognised them.
recovery-start = Start
recovery-started = Started. Now ask another person to confirm it within a day.
recovery-sent = Confirmed. They get a link by e-mail.
recovery-no-address = Confirmed, but they have no e-mail address, so no link was sent.

# The audit trail.
audit-title = Audit trail
audit-ingress = Who has read or done what, without content. Each row is tied to the one before, so that a changed or removed row is noticed.
audit-whole =
    { $count ->
        [one] The trail is whole: { $count } event.
       *[other] The trail is whole: { $count } events.
    }
audit-broken = The trail breaks at event { $position }. That row or the one after it has been changed or removed.
audit-end = The end of the trail now. Note it in another place:
audit-head = An end that was noted earlier
audit-head-help = Checks whether the end is still in the trail.
audit-head-holds = The noted end is in the trail.
audit-head-gone = The noted end is not in the trail: the end has been cut off, or the trail has been written anew.
audit-head-unclear = An end is a number, a hyphen and a checksum.
audit-person = Person
audit-everyone = Anyone
audit-object = Object
audit-object-help = The identifier of a person or a request.
audit-day = Day
audit-csv = Download what was found as a table (CSV)
audit-found = Events
audit-events = Newest first, at most 500
audit-number = Number
audit-when = When
audit-action = Action
audit-outcome = Outcome
