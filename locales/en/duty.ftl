# Who is on duty in a ring, who is away and who covers.
duty-title = Duty
duty-rings = Ring
duty-no-ring = You do not belong to any ring whose duty could be shown.
duty-period = { $first }–{ $last }
duty-before = Previous four weeks
duty-next = Next four weeks
duty-today-link = Show from today
duty-warning = In the next 14 days there is a day with nobody on duty: { $day }.
duty-warning-link = See the day

# The calendar.
duty-calendar = Duty day by day
duty-day = Day
duty-on-duty = On duty
duty-away = Away
duty-today = today
duty-weekend = Free: weekend
duty-holiday = Free: public holiday or another free day
duty-rule = On days without planned duty, all trained members who are present are on duty.
duty-nobody-away = Nobody
duty-absent = { $name }
duty-covered = { $name }, covered by { $cover }
duty-cover-cannot = { $name }. { $cover }, who was named as the cover, cannot be on duty.
duty-uncovered = Nobody on duty
duty-why-no-members = The ring has nobody who answers.
duty-why-left = Those who were planned for duty no longer answer in the ring.
duty-why-untrained = Those who are present have no valid training.
duty-why-away = Everybody who would be on duty is away.
duty-do-no-members = Ask the administrator to add responders to the ring.
duty-do-plan = Plan duty for someone else
duty-do-training = Plan duty for someone with training, or record a training
duty-do-cover = Plan duty for someone else, or enter a cover
duty-do-tell = Tell the leader of the ring: { $names }
duty-do-tell-nobody = Tell your contact person. The ring has no leader.

# Members.
duty-members = Responders of the ring
duty-members-hint = Only members with valid training can be on duty. Training: { $training }
duty-member = Responder
duty-languages = Languages
duty-training = Training
duty-waiting = Requests waiting
duty-training-missing = Missing
duty-training-valid = Valid
duty-training-until = Valid until { $day }
duty-training-ended = Ended { $day }

# Requests of those who are away.
duty-held = To be handed over
duty-held-hint = The person who took the request is away. Open the request and hand it over to someone else. The time promised to the person who asked does not move.
duty-held-one = Request, answer by { $due }

# Planned stretches.
duty-stretches = Planned duty and absences
duty-stretches-none = Nothing is planned from today on.
duty-stretch-duty = Duty: { $name }, { $days }
duty-stretch-absence = Away: { $name }, { $days }
duty-stretch-covered = Away: { $name }, { $days }. Cover: { $cover }
duty-remove = Remove

# Forms.
duty-own-title = Report your own absence
duty-own-hint = If the absence begins today, the requests that you have not taken yet are given to someone else at once. The leader of the ring can remove the absence.
duty-own-send = Report the absence
duty-plan-title = Plan duty
duty-plan-hint = On a day with planned duty, only the planned people and the covers are on duty.
duty-plan-send = Enter the duty
duty-absence-title = Enter an absence
duty-absence-hint = If the absence begins today, the requests that the person has not taken yet are given to someone else at once.
duty-absence-send = Enter the absence
duty-training-title = Record a training
duty-training-send = Record the training
duty-person = Who
duty-choose = Choose
duty-first = First day
duty-last = Last day
duty-cover = Cover
duty-cover-hint = Optional
duty-cover-nobody = No cover
duty-completed = Completed
duty-until = Valid until
duty-until-hint = Leave empty if the training does not expire.

# What is wrong with a form.
duty-problems = Check these points
duty-wrong-member = Choose one of the responders of the ring.
duty-wrong-day = Give a day, for example 1.12.2026.
duty-wrong-order = The last day is before the first. Check the days.
duty-wrong-length = The time is longer than a year. Enter a year at most at a time.
duty-wrong-cover-same = The person who is away cannot be their own cover. Choose someone else, or nobody.
duty-wrong-cover-away = The cover is also away on these days. Choose someone else, or nobody.
duty-wrong-future = A training is recorded only when it has been completed. Check the day.
duty-wrong-ends = The training would end before it was completed. Check the days.
duty-expired = The form was too old and nothing was entered. What you gave is below. Send it again.

# What was done.
duty-done-duty = The duty has been entered.
duty-done-absence = The absence has been entered.
duty-done-given = The absence has been entered. The requests that were not taken were given to others.
duty-done-open = The absence has been entered. For some request that was not taken there was nobody to answer, and the leader of the ring was told.
duty-done-removed = The entry has been removed.
duty-done-training = The training has been recorded.
