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
gathering-sign-up-contact = Sign up through the contact details.
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
