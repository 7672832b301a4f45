# The launch gate: where asking for help stands in each area.
desk-nav-launch = Launch
launch-title = Launch of Ask for help
launch-ingress = The channel opens in an area when every mandatory step is done and someone can answer.
launch-count-open = open
launch-count-preparing = preparing
launch-count-suspended = paused
launch-count-none = not begun
launch-areas = Areas
launch-state-open = Open
launch-state-preparing = Preparing
launch-state-suspended = Paused
launch-state-none = Not begun
launch-none-hint = Nobody has begun the launch here yet.
launch-follows = Follows { $area }
launch-follows-hint = The area has no launch of its own. It opens and closes with { $area }.
launch-follows-link = Go to the launch of { $area }
launch-since = Paused since { $day }
launch-missing = Not done
launch-no-checklist = Steps or a ring are missing, so the channel stays closed.
launch-ring = Ring
launch-body = Accountable
launch-ready = Someone is on duty on every working day of the next 14 days.
launch-warn-no-ring = There is no ring of responders. The channel cannot open without one.
launch-warn-untrained = Nobody in the ring is trained. The channel cannot open until someone is.
launch-warn-untrained-open = Nobody in the ring is trained, although the channel is open. Close the channel, or ask the ring's leader to find a responder at once.
launch-warn-uncovered = A day with nobody on duty: { $day }. Ask the ring's leader to plan the duty.

# Steps.
launch-steps = Steps
launch-step-done = Done { $day }
launch-step-undone = Not done
launch-step-late = Late
launch-step-optional = Not mandatory
launch-step-due = Due { $day }
launch-step-was-due = Was due { $day }
launch-step-no-due = No due day
launch-step-owner = { $name } sees to it
launch-step-no-owner = Nobody sees to it
launch-step-evidence = Evidence
launch-edit-step = Change the step
launch-owner = Who sees to it
launch-owner-choose = Choose an organisation
launch-due = Due
launch-due-hint = Optional
launch-done = Done on
launch-evidence = What shows that the step is done
launch-evidence-hint = For example a decision, a list of who took part, or a document and its day. Write nothing about families or those who ask.
launch-mark-done = Mark as done
launch-save = Save
launch-mark-undone = Mark as not done
launch-undone-hint = The channel closes at once if you mark a mandatory step as not done.

# Closing for a time.
launch-suspend-title = Close the channel for a time
launch-suspend-hint = The channel closes at once. Requests already sent are answered in time.
launch-suspended-title = The channel is paused
launch-suspended-hint = Families see the notice. You can change it.
launch-write-notice = Write the notice
launch-edit-notice = Change the notice
launch-notice-hint = Tell why the channel is paused, when it opens and whom to call until then.
launch-notice-fi = The notice in Finnish
launch-notice-sv = The notice in Swedish
launch-notice-en = The notice in English
launch-notice-optional = Optional. Without it the Finnish one is shown.
launch-suspend = Close the channel now
launch-change-notice = Save the notice
launch-resume = End the pause
launch-resume-hint = The channel opens at once if every mandatory step is done.

# What is wrong.
launch-problems = Please check these
launch-wrong-step = The step is no longer on the checklist. Please look at the list again.
launch-wrong-owner = Choose the organisation that sees to the step.
launch-wrong-day = Give a day, for example 1.12.2026.
launch-wrong-future = A step is marked as done only once it is. Please check the day.
launch-wrong-evidence = Write what shows that the step is done.
launch-wrong-long = The text is too long. Shorten it to at most { $most } characters.
launch-wrong-notice = Write the notice in Finnish, so that families know whom to call.
launch-stale = Someone else changed this just before you, and your change was not saved. What you wrote is kept. See how it stands now, and save again if it still fits.
launch-refused-no-ring = The change was not saved. There is no ring of responders, so nobody would answer families.
launch-refused-untrained = The change was not saved. Nobody in the ring is trained yet, so nobody would answer families. Ask the ring's leader to record a training first. What you wrote is kept.
launch-refused-not-open = The channel is not open, so it cannot be paused.
launch-refused-none = The area has no launch of its own, so nothing was saved.

# What was done.
launch-told-step = The step is saved.
launch-told-open = Every mandatory step is done. The channel is now open.
launch-told-shut = The step is saved. The channel closed, because a mandatory step is not done.
launch-told-suspended = The channel is now paused, and families see the notice.
launch-told-notice = The notice is saved.
launch-told-resumed = The pause is over, but the channel opens only when every mandatory step is done.
launch-told-reopened = The pause is over. The channel is now open.

# History.
launch-history = History
launch-history-step-done = Done: { $step }
launch-history-step-undone = Marked as not done: { $step }
launch-history-step-changed = Details changed: { $step }
launch-history-suspended = The channel was paused
launch-history-notice = The notice changed
launch-history-resumed = The pause ended
launch-history-ring = The ring changed
launch-history-began = The launch was recorded
launch-history-pack = from the area's own records
