# The frame of every page.
skip-to-content = Go to content
crisis-strip-label = Help now
crisis-strip-title = Emergency?
main-navigation = Main menu
nav-menu = Menu
nav-help = Help and support
nav-places = Meeting places
nav-centres = Family centres
nav-a-to-z = Services A–Z
choose-area = Choose an area
choose-language = Choose a language
whole-region = Whole region
breadcrumbs = You are here
front-page = Front page
search-label = What are you looking for? Tell us in your own words.
search-placeholder = For example: tired, what to do
search-button = Search
demo-note = This is a demo. The contact details are made up. The national helplines are real.
translation-unchecked = A native speaker has not checked this translation yet.
footer-crisis = Help in a crisis
footer-about = About this service
footer-accessibility = Accessibility
footer-privacy = Privacy
footer-open-data = Open data

# When something is not there or breaks.
failure-missing-title = Page not found
failure-missing-text = The address may have changed, or the service may no longer exist. Try the search: tell us in your own words what you need.
failure-broken-title = Something went wrong
failure-broken-text = The fault is ours, not yours. Try again in a moment or try the search.
failure-next-title = You can go on from here

# Kinds of things.
kind-service = Service
kind-place = Meeting place
kind-unit = Family centre
kind-organization = Organisation
kind-helpline = Helpline
kind-area = Area

# Open and closed. $time is a time of day, $day a weekday or a date.
open-until = Open now, closes at { $time }
opens-today = Opens today at { $time }
opens-tomorrow = Opens tomorrow at { $time }
opens-on = Opens { $day } at { $time }
closed-for-now = Closed

# Cost and ages.
cost-free = Free
cost-fee = There is a fee
cost-depends = Cost varies
ages-exactly = Age { NUMBER($age) }
ages-between = Ages { NUMBER($min) }–{ NUMBER($max) }
ages-from = Ages { NUMBER($min) } and over
national-label = All of Finland
resting-label = Not available now
call = Call
show-more = Show more
