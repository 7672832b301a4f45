# The professionals' online consultation (R045).

# Ways to the pages.
questions-nav = Ask colleagues
questions-nav-group = The group's questions
questions-nudge = Something on your mind in family-centre work? The consultation group answers within a week.
questions-nudge-link = Ask the group

# Own questions.
questions-title = My questions to the consultation group
questions-ingress = Ask about family-centre work, and the group writes you one joint answer in seven days.
questions-own-heading = Asked
questions-empty = You have not asked anything yet. A small question is a good question too.
questions-one-title = Question to the group
questions-due = Answer by { $due }
questions-asked = The question has been sent to the group.
questions-answer-heading = Answer
questions-published-tag = published
questions-late = The answer is at risk of being late

# Asking.
questions-ask-title = Ask the group
questions-ask-ingress = Only the members of the consultation group read your question. They write you one joint answer.
questions-theme-label = Topic
questions-theme-none = Another topic
questions-group-label = Whom you ask
questions-ask-label = Question
questions-ask-hint = Do not write names, places or anything else that could tell who the family is.
questions-ask-missing = Write the question first.
questions-permission-label = May the question and the answer be published for others?
questions-permission-hint = Your name is not published. The group first takes out anything that can be recognised. You can change your mind at any time.
questions-permission-yes = Yes, they may be published
questions-permission-edited = Only if the question is put in other words
questions-permission-no = No, they may not be published
questions-permission-missing = Choose whether the question and the answer may be published.
questions-permission-save = Save the choice
questions-permission-saved = The choice has been saved.
questions-permission-withdrawn = The choice has been saved. The published question and answer have been taken away.
questions-is-published = The question and the answer are published.
questions-no-group = There is no consultation group yet that could answer.
questions-look-go = Continue
questions-look-title = Check before you send
questions-look-marked = The marked parts may tell who someone is. Change them unless they are needed.
questions-look-unmarked = No names, places or numbers were found in the text. Check it yourself all the same.
questions-look-similar = These have been answered already. Would one of them help?
questions-look-found = I found the answer and will not ask
questions-look-due = If you send it now, you get an answer by { $due }.
questions-look-send = Send the question
questions-look-change = Change the question
questions-take-back-title = Take the question back
questions-take-back-text = The question and the answer are erased, the published ones too. This cannot be undone.
questions-take-back-send = Erase the question
questions-taken-back = The question has been erased.

# What may tell who or where.
questions-mark-name = name or place
questions-mark-number = number
questions-mark-date = date
questions-mark-email = email address
questions-mark-phone = phone number

# The group.
questions-group-title = The group's questions
questions-group-ingress = The answer is written together. It goes when at least two agree and nobody disagrees.
questions-group-empty = No question is waiting for an answer.
questions-group-answered = Answered
questions-against = a disagreement
questions-agreeing =
    { $count ->
        [one] { $count } agrees
       *[other] { $count } agree
    }
questions-more-needed =
    { $count ->
        [one] One more member must agree before the answer can go.
       *[other] { $count } more members must agree before the answer can go.
    }
questions-draft-label = Joint answer
questions-draft-hint = All members of the group edit the same text. The person who asked sees it only when it is sent.
questions-draft-save = Save for the group
questions-saved = The text has been saved. Now everyone can say whether they agree.
questions-saved-by = Saved by { $name } { $when }
questions-stale = Someone saved the answer just before you, so your text was not saved. Both texts are below. Put them together and save.
questions-theirs = The text that the other saved
questions-yours = Your text
questions-answered-already = The question has been answered, or the person who asked has taken it back. Your text is below.
questions-opinions = What the group thinks
questions-agree = I agree
questions-disagree = I disagree
questions-agrees = agrees
questions-disagrees = disagrees
questions-earlier = with an earlier text
questions-note-label = Reason, for the group. Needed if you disagree.
questions-note-missing = Tell the group why you disagree.
questions-opinion-saved = Your opinion has been saved.
questions-changed = The text has changed. Read it again first.
questions-disagreed = Someone disagrees. Change the answer until they agree, or ask the leader of the group to decide.
questions-disagreed-manager = Someone disagrees. Read why, and decide whether the answer goes.
questions-despite = I have read the disagreement and send the answer all the same.
questions-not-ready = The answer cannot be sent yet.
questions-send = Send the answer to the person who asked
questions-sent = The answer has been sent.

# Publishing.
questions-publish-title = Publishing
questions-publish-ingress = Everybody can read what is published. Take out names, places, dates and anything else that could tell who someone is.
questions-publish-link = Check and publish
questions-publish-question = Question
questions-publish-marked = Check the marked parts. Edit the text below.
questions-publish-unmarked = Nothing to mark was found. Read the text through yourself all the same.
questions-publish-looked = I have checked the marked parts. Nobody can be recognised by them.
questions-publish-look = Show the marks anew
questions-publish-go = Publish
questions-publish-look-first = The text has parts that must be checked before it is published.
questions-publish-forbidden = The person who asked has not given permission to publish.
questions-publish-same-words = The person who asked allows publishing only in other words. Write the question anew.
questions-publish-empty = Write both a question and an answer.
questions-published-now = The question and the answer have been published.

# The base.
answers-title = Professionals' questions and answers
answers-ingress = Asked about family-centre work. The consultation group wrote the answers, and they are published with the asker's permission.
answers-search-label = Search by words
answers-search = Search
answers-empty = No answers were found.
answers-one-title = Question and answer
answers-published = Published { $day }
answers-note = The answer is general. It does not replace an assessment of one family's situation.
answers-withdraw = Take out of publication
answers-withdraw-text = Take it out if the person who asked has withdrawn the permission or someone can be recognised. This cannot be undone.
answers-withdrawn = The question and the answer have been taken out of publication.
