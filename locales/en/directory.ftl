# Front page.
home-description = Help and things to do for families in one place: services, meeting places and advice near you and in your language.
home-title = What is on your mind?
home-ingress = Tell us in your own words. We will find a service, a place or a person near you that can help.
home-not-sure = I don't know what to search for
home-today = Open today
home-today-near = Today near you
home-all-places = All meeting places
home-advice-title = Talk to a person
home-advice-text = You can ask anything: about yourself, a child or someone close to you. You can call without giving your name. We will think together about what to do next.
home-themes = Topics
home-all-services = All services A–Z
home-functions = What you can find here
function-themes = Information by topic
function-themes-text = Eight topics and their services, from light support to special help.
function-centres = Family centres
function-centres-text = Where they are, when they are open and what they offer.
function-places = Meeting places
function-places-text = Open places where you can just drop in.
function-guide = Guide to the right service
function-guide-text = The eight tasks of a family centre. Choose the one you need help with.
function-services = Services in the area
function-services-text = All services by municipality, in alphabetical order. You can print the list.
function-national = National services
function-national-text = Online services, chats and phone lines that help in all of Finland.

# Service.
service-who-for = For whom
service-how-to-start = How to start
service-response-time = When you will get an answer
service-cost = What it costs
service-referral-none = You do not need a referral. You can come or get in touch yourself.
service-referral-needed = You need a referral or a decision.
service-languages = Languages of the service
service-interpreter = You will get an interpreter if you ask for one. The interpreter is free for you.
service-forms = How you get help
service-where = Where
service-whole-region = In the whole region
service-whole-country = Everywhere in Finland
service-provider = Who runs it
service-with-partners = Together with
service-channels = Other ways to use the service
service-more = More about this service
service-paused = The service is paused
service-ended = This service no longer exists
service-changing = The service is changing
service-level = Level of support
service-similar = Other services for the same need
service-themes = Topics
print-page = You can print this page with your browser's print function.

# Contact and hours.
contact-title = Get in touch
contact-email = Email
contact-address = Address
contact-none = Contact details are missing.
hours-title = Opening hours
hours-closed = Closed
hours-today = today
hours-exceptions = Different hours
hours-unknown = Opening hours are missing. Ask the organiser.

# Upkeep.
upkeep-checked = Information checked { $date }.
upkeep-owner = Responsible for the information:
upkeep-stale = This information has not been checked on time. Call to make sure before you go.
upkeep-fictional = The contact details are made up for the demo.
missing-in-language = This is not in your language yet. The text is in Finnish.

# Meeting places.
places-title = Meeting places
places-ingress = Open places for children, young people and families. You do not need a referral, and at most of them you can just drop in.
places-map = Map
places-map-label = The places on a map. The same places are in the list.
places-list = List
places-filter = Narrow down
places-filter-type = Type
places-filter-open = Open now
places-filter-today = Open today
places-filter-age = Child's age
places-filter-language = Language
places-filter-any = All
places-filter-button = Show
places-count =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
places-none = No place matches these choices.
places-none-wider = Show all places
places-cluster =
    { $count ->
        [one] { $count } place here
       *[other] { $count } places here
    }
place-type = Type
place-organizers = Organisers
place-inside = Located in
place-for-whom = For whom
place-ages = Children's ages
place-accessibility = Accessibility
place-languages = Languages
place-status-planned = Planned
place-status-opening = Opens { $date }
place-status-paused = Paused
place-status-closed = This place has closed
place-no-address = The address will be confirmed later.
place-on-map = Where it is on the map
place-services = Services here
place-nearby = Also nearby

# Family centres and areas.
areas-title = Family centres and areas
areas-ingress = A family centre is a network: the same people and services near you, sometimes in one house and sometimes at different addresses.
area-units = Family centre
area-places = Meeting places
area-services = Services in the area
area-services-wide = Services in the whole region
area-municipalities = Municipalities
area-small-areas = Small areas
area-all-tasks = Large area: all tasks and services of a family centre.
area-some-tasks = Local area: some of the services are here, the rest are in the large area.
area-choose = Choose this area
area-no-places = There is no meeting place in this area yet. Here are the nearest ones.
unit-mode-own-premises = Own premises
unit-mode-shared = Shared premises
unit-mode-network = Works as a network
unit-mode-planned = Planned
unit-network-text = This family centre has no building of its own. Get in touch, and we will guide you to the right person.
unit-opens-on = Opens { $date }
unit-services = Services here
unit-organizations = Who works here
unit-transport = How to get here
unit-accessibility = Accessibility

# Tasks, themes, levels.
themes-title = Help and support
themes-ingress = Choose a topic. You will see the services from light support to special help.
theme-ladder = Services by level
theme-ladder-label = Triangle: services open to everyone at the bottom, special help at the top.
theme-level-empty = There is no service at this level in the area you chose.
theme-start-here = Start at the bottom. If you need more help, you will be guided to a higher level.
theme-places = Meeting places for this topic
theme-helplines = Phone lines and chats
tasks-title = Guide to the right service
tasks-ingress = A family centre has eight tasks. Choose the one you need help with.
tasks-star-label = A star whose eight points are the tasks of a family centre. The same tasks are in the list.
task-services = Services
theme-more-services = Show the rest ({ NUMBER($count) })
services-count =
    { $count ->
        [one] { $count } service
       *[other] { $count } services
    }
nothing-here-title = We found no services in this area
nothing-here-wider = See the services in the whole region
nothing-here-national = National services
nothing-here-call = Call and ask

# National services.
national-title = National services
national-ingress = These help wherever you are in Finland.
national-phones = Phone lines
national-chats = Chats
national-online = Online
national-others = Others

# A to Z.
a-to-z-title = Services A–Z
a-to-z-ingress = Choose a municipality. The list has services for families from the municipality, the wellbeing services county, associations and parishes.
a-to-z-of = Services for families A–Z: { $municipality }
a-to-z-see = see
a-to-z-letters = Letters
a-to-z-printed = Printed { $date }. Up-to-date information: { $address }

# Crisis.
crisis-title = Help now
crisis-ingress = Call if you are in danger or do not know how you will get through the next moment. You can call even if you are not sure.
crisis-now = When a life is in danger or you need help right now
crisis-open-now = Answers now
crisis-always = Always answers
crisis-shelters = Shelters and other protection
crisis-safety = If someone is monitoring your phone or computer, call from another person's phone. Calls to the emergency number are free.
crisis-offline = Write the numbers down or print this page. You can call without the internet.
helpline-when = When someone answers
helpline-languages = Languages
helpline-cost = Cost

# Organisations.
organization-kind-county = Wellbeing services county
organization-kind-municipality = Municipality
organization-kind-school = School or day care
organization-kind-ngo = Association
organization-kind-parish = Parish
organization-kind-higher-education = University
organization-kind-private = Company
organization-kind-national = National organisation
organization-kind-network = Network
organization-services = Services
organization-places = Meeting places
organization-ended = Activities under this name ended { $date }.
organization-successor = The activities are continued by

# Services side by side.
compare-title = Compare services
compare-these = Compare these services
compare-what = What it is
compare-choose = Choose what to compare
compare-button = Compare
compare-too-many = You see the first four here. More do not fit side by side.
