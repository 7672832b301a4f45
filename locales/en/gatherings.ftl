# Events and groups.
kind-gathering = Event or group
nav-calendar = Events

calendar-title = Events and groups
calendar-ingress = Cafés, clubs, groups and events of every organiser in one place. You can just come to most of them.
calendar-now = Now and today
calendar-nothing-today = There is nothing more today. See what is coming.
calendar-coming = Coming up
calendar-today = today
calendar-tomorrow = tomorrow
calendar-none = We found nothing with these choices.
calendar-none-all = Show all events
calendar-none-region = Show events in the whole region
calendar-next = Next days
calendar-from-today = Back to today
calendar-elsewhere = There is nothing in this area now. Here are events in the whole region.
calendar-list = List
calendar-week = Week
calendar-week-title = Week { $week }, { $from }–{ $to }
calendar-week-before = Previous week
calendar-week-after = Next week
calendar-day-empty = No events
calendar-views = View
calendar-filters = Narrow down
calendar-filter-age = Child's age in years
calendar-filter-type = What
calendar-filter-language = Language
calendar-filter-any = all
calendar-filter-free = Free
calendar-filter-walk-in = No sign-up
calendar-filter-step-free = Step-free
calendar-filter-child-care = Child care
calendar-filter-online = Online
calendar-filter-button = Show
calendar-subscribe = Subscribe in your calendar
calendar-subscribe-text = A calendar you subscribe to stays up to date on your phone or computer. The same choices apply.
calendar-subscribe-ical = Calendar (iCalendar)
calendar-subscribe-atom = Feed (Atom)

gathering-form-event = Event
gathering-form-series = Series of events
gathering-form-programme = Open activity
gathering-form-group = Group
gathering-form-course = Course
gathering-form-forum = Forum
gathering-form-training = Training

session-now = On now, ends { $time }
session-cancelled = Called off
session-moved = The time has moved. It was { $when }.
session-topic = Topic: { $topic }
session-online = Online

gathering-times = When
gathering-next = Next times
gathering-none-coming = No coming times have been agreed.
gathering-past = This has ended.
gathering-all-times = Add to your calendar
gathering-where = Where
gathering-elsewhere = This time: { $place }
gathering-online-link = Take part online
gathering-who-runs = Organisers
gathering-visitor = { $name } is there
gathering-for-whom = For whom
gathering-cost = Price
gathering-languages = Languages
gathering-interpreter = We arrange an interpreter when you tell us in good time.
gathering-access = Accessibility
gathering-step-free = You get in without steps.
gathering-child-care = Children are looked after on the spot.
gathering-walk-in = No sign-up. Just come.
gathering-directed = This group belongs to a service. Ask a worker about it.
gathering-paused = On a break
gathering-cancelled = Called off
gathering-part-of = Part of the series
gathering-parts = Events of the series
gathering-sign-up = Signing up
gathering-sign-up-opens = Sign-up begins on { $day }.
gathering-sign-up-until = Sign up by { $day }.
gathering-sign-up-over = Sign-up has ended.
gathering-seats-households = { $count ->
    [one] Room for { $count } family
   *[other] Room for { $count } families
}
gathering-seats-people = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
gathering-least = Starts when at least { $count } take part. Decided on { $day }.

fact-no-sign-up = Just come
fact-sign-up = Sign up
fact-step-free = Step-free
fact-child-care = Child care

next-sessions-title = What happens here
next-sessions-service = Next
next-sessions-theme = Coming up near you
next-sessions-all = All events

# Signing up.
sign-up-button = Sign up
sign-up-manage = Change or cancel a sign-up
sign-up-title = Sign up: { $name }
sign-up-begins = Begins { $when }.
sign-up-privacy = You need no account. Tell only what the organiser needs. We erase it a month after the last time.
sign-up-name = A name to call you by
sign-up-name-hint = A first name is enough.
sign-up-adults = How many adults are coming?
sign-up-children = How many children are coming?
sign-up-contact = E-mail or phone number
sign-up-contact-hint = We write here if the time changes or a place becomes free. You may leave it empty: the code shows everything too.
sign-up-needs = What is good for us to know?
sign-up-needs-hint = For example an interpreter, an allergy or a pram. No health records.
sign-up-heard = Where did you hear of this?
sign-up-heard-none = I would rather not say
heard-clinic = At the clinic
heard-daycare = At day care
heard-school = At school
heard-friend = From a friend
heard-letter = From an invitation letter
heard-poster = From a notice board
heard-web = On the web
sign-up-send = Sign up
sign-up-back = Back
sign-up-problem-name = Write a name to call you by.
sign-up-problem-contact = Write an e-mail address or a phone number, or leave it empty.
sign-up-problem-people = Tell how many you are: at least one, at most twelve.
sign-up-problem-too-many = There are not places for so many. Ask the organiser.
sign-up-problem-long = Make the text shorter.
sign-up-in = You are in
sign-up-in-more = Your place is kept. If you cannot come after all, cancel, so that the next family gets it.
sign-up-waiting = You are in the queue
sign-up-waiting-more = All places are taken. A free place is offered in the order of the queue, to the whole family at once.
sign-up-offered = A place has become free for you
sign-up-offered-more = We keep the place for you until { $day } at { $time }.
sign-up-lapsed = The place went to the next family
sign-up-lapsed-more = The time to answer ran out. You can sign up for the queue again.
sign-up-declined = You did not take the place
sign-up-cancelled = The sign-up is cancelled
sign-up-over-more = Thank you for telling us. Welcome another time.
sign-up-accept = We take the place
sign-up-decline = We do not take the place
sign-up-cancel = Cancel the sign-up
sign-up-others = You can just come to these
sign-up-code = Your code
sign-up-code-text = Write the code down. With it you see your sign-up and can cancel it.
sign-up-code-title = A sign-up with its code
sign-up-code-typo = There is a slip in the code. Check it.
sign-up-code-unknown = We find no sign-up with this code. It may have been erased already.

# Who has signed up, for professionals.
sign-ups-title = Signed up
sign-ups-none = Nothing that one signs up for is coming in your area.
sign-ups-nobody = Nobody has signed up yet.
sign-ups-seats = { $seats } places taken
sign-ups-households = { $held } families, room for { $most }
sign-ups-people = { $held } people, room for { $most }
sign-ups-waiting-count = { $count } in the queue
sign-ups-few = Too few, decided { $day }
sign-ups-in = In
sign-ups-offered = Offered a place
sign-ups-waiting = In the queue
sign-ups-over = Cancelled
sign-ups-party = { $adults ->
    [one] { $adults } adult
   *[other] { $adults } adults
}, { $children ->
    [one] { $children } child
   *[other] { $children } children
}
sign-ups-until = Answers by { $until }
sign-ups-remove = Mark as cancelled
sign-ups-unreadable = The details do not open
