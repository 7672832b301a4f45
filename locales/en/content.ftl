# Kinds of what can be read.
kind-article = Guide
kind-path = Path
kind-finder = Help by questions
kind-news = News
kind-story = Story

# Articles.
article-where = Where you get help
article-where-wider = This area has no service of its own for this. These will help you all the same.
article-where-more = Search for more about this
article-places = Places where you can just come
article-read-next = Read also
article-paths = Help step by step
article-sources = Sources
article-not-in-language = This page has not been translated yet. We show it in Finnish.

# Theme pages.
theme-guides = Information and advice
theme-situations = When the situation is special
theme-procedures = What happens when
theme-stories = Stories
theme-services = Services
life-stages-title = Stages of life
life-stages-ingress = What belongs to each time, what every family gets and where to ask.
life-stage-services = Services for this stage
guide-pages = How to use this service

# Paths.
function-paths-text = What happens from the first worry onwards, stage by stage.
paths-title = Paths: help step by step
paths-ingress = A path shows what happens from the first worry onwards: what you can do, who helps and when.
path-for-whom = Who it is for
path-stages = Stages of the path
path-here-if = You are here if
path-you-can = What you can do
path-helpers = Who helps
path-time = When
path-services = Services at this stage
path-read = Read more
path-tools = Tools
path-mandatory = This stage is not skipped.
path-turn = If things change
path-safety-first = Safety first
path-to-stage = Go to the stage
path-to-path = Go to the path
path-show-all = Open every stage, for example to print
path-share = You can print or share this page. Neither the page nor its address says anything about you.

# Guided finder.
finder-link = Help me choose
finder-link-text = A few questions, and you see what could suit you.
finder-question-count = Question { $number }
finder-nothing-kept = Your answers are not stored. They are only in the address of this page.
finder-show-now = Show suggestions now
finder-skip = I do not want to answer this
finder-any-area = The whole region
finder-any-language = Any language
finder-back = Previous question
finder-restart = Start again
finder-answers = You answered
finder-change = Change
finder-results = These may help
finder-why = Why this
finder-next-step = How to start
finder-person-title = Does none of these fit?
finder-person-text = Call and tell about your situation in your own words. A person looks for the right help with you.
finder-read = You can also read

# Youth.
youth-title = For young people
youth-ingress = Here you find help and answers. You can read in peace. Nobody asks your name.
youth-topics = What is on your mind?
youth-talk = Talk to someone
youth-talk-text = You can write or call without telling your name.
youth-places = Places to be
youth-services = Help near you
youth-map = All places on the map
youth-rights = Your rights
youth-danger = If you are in danger now, call 112.

# Leaving fast.
leave-button = Leave fast
leave-how = Or press Shift three times.
leave-honest = Leaving does not clear the browser's history.
leave-guide = How to hide your traces

# Safety plan.
plan-title = Safety plan
plan-ingress = Think in peace about what helps you stay safe. Fill in only what feels right.
plan-private = What you write stays on this page. It is not sent or stored anywhere. When you close the page, the text is gone.
plan-private-print = If you print the plan, keep the paper where the other person does not find it. You can also give it to someone you trust.
plan-print = Print
plan-print-by-browser = You can print the page from the browser's menu.
plan-signs = Signs that things are getting dangerous
plan-safe-room = Which room is the safest, and where do I get out?
plan-whom-to-call = Whom do I call, or to whom do I go?
plan-code-word = A word that tells someone to call for help
plan-children = What have I agreed with the children?
plan-take-along = What I take along: papers, keys, medicines, money, phone
plan-take-along-hint = Where are they ready?
plan-where-to = Where can I go by day and by night?
plan-phone = Phone and internet: passwords, location, shared accounts
plan-afterwards = What helps me keep going afterwards?

# Did this help?
feedback-question = Did this page help?
feedback-yes = Yes
feedback-no = No
feedback-title = Thank you for answering
feedback-ingress = Would you like to tell what helped or what was missing?
feedback-label = Your comment
feedback-reader = { $owner } reads the comment. You will not get a reply. Do not write names or contact details.
feedback-send = Send the comment
feedback-sent-title = Thank you, your comment has arrived
feedback-sent-text = The page's keeper reads it when the page is next improved.
feedback-back = Back to the page
feedback-empty = Write a comment before sending, or go back to the page.
feedback-too-long = The comment is too long. Shorten it to at most { $most } characters. It now has { $length }.
feedback-full = Very many comments have come today, and we could not take this one. Please try again tomorrow.
feedback-away = The comment could not be stored just now. Your text is still below. Please try again in a moment.
feedback-ask = If you need help yourself, do not wait. Nobody replies to this form.

# News, stories, feeds.
news-title = News
news-none = There is no news here yet.
news-year = Year { $year }
news-years = News by year
news-by = { $date }, { $author }
news-correction = Correction { $date }
news-more = All news
stories-title = Stories
stories-ingress = People tell what helped them. Every story is published with the teller's permission, and nobody can be recognised.
stories-none = There are no stories here yet.
story-teller = Told by: { $teller }
story-video = Watch the video
feeds-title = Feeds
feeds-text = You can follow news and guides with a feed reader. The address can be limited to an area and a theme.
feeds-news = News
feeds-guides = New and changed guides

# Embedding.
footer-embed = Search and help on your site
embed-title = Take the search and the help to your own site
embed-ingress = A municipality, school or association can add these to its site. The pieces are plain HTML: no scripts, no cookies, no tracking.
embed-search = Search field
embed-help = Help button
embed-crisis = Crisis help button
embed-how = Copy the code into your page's HTML. Your own page's styles can change how it looks.
embed-looks = What it looks like
embed-button-help = Help for families
embed-button-crisis = Help at once
