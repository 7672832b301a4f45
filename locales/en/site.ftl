# About.
about-title = About this service
about-ingress = The family centre brings help for children, young people and families together in one place.
about-who = Who is responsible for this service
about-what-title = What you can do here
about-what-text = You can look for help in your own words and in your own language. You can find child health clinics, family work, meeting places, activities of associations and parishes, and national phone lines and chats. You do not need an account.
about-facts-title = Is the information up to date
about-facts-text = A named organisation is responsible for every piece of information, and every piece has a date when it was checked. You can see the date at the end of the page. If something has not been checked on time, we say so.
about-source-title = Open source
about-source-text = This service is open source. Its licence is the EUPL 1.2, and any region can start using it.

# Accessibility statement.
accessibility-title = Accessibility statement
accessibility-ingress = We want everyone to be able to use this service: with a phone, a keyboard, a screen reader, and without scripts.
accessibility-law = The Finnish act on the provision of digital services (306/2019) applies to this service.
accessibility-level-title = How accessible this service is
accessibility-level-full = As far as we know, the service meets the level A and AA requirements of the WCAG 2.2 guidelines.
accessibility-level-partly = The service meets most of the level A and AA requirements of the WCAG 2.2 guidelines. We know of these problems:
accessibility-assessed = Assessed { $date }.
accessibility-not-assessed = The accessibility of this region's site has not been assessed yet.
accessibility-feedback-title = Did you notice a problem? Tell us
accessibility-feedback-text = We will answer within 14 days.
accessibility-authority-title = Supervisory authority
accessibility-authority-text = If you get no answer or are not happy with it, you can report this to the Finnish Transport and Communications Agency Traficom. Traficom supervises digital accessibility.
accessibility-authority-link = Saavutettavuusvaatimukset.fi

# Privacy.
privacy-title = Privacy
privacy-ingress = You can look for information and help without us knowing anything about you. If you ask for help, your message is protected, and you decide what you tell.
privacy-no-title = What we do not do
privacy-no-cookies = We use no cookies to follow what you read. A cookie is set only if you press Leave fast, open your message with its code, or sign in. It says nothing about you. The mark of Leave fast is gone in ten minutes, the others when you leave.
privacy-no-analytics = We do not track visitors, and we load nothing from other sites.
privacy-no-logs = We do not store your search words or your IP address. The log only shows what kind of page was opened and whether it opened.
privacy-no-location = We do not ask for your location. We measure distances from the middle of the area you chose.
privacy-ask-title = If you ask for help
privacy-ask-text = Your message is locked with a key of its own. Only you and the professionals of your area read it, and every reading is recorded. The message is erased 90 days after the last message, or at once when you erase it yourself. After that only numbers are left, from which nobody can be recognised.
privacy-feedback-title = If you answer whether a page helped
privacy-feedback-text = We keep your answer, the page, the language and the day, but not who answered. The keeper of the page reads the comment. What you said is erased after a year.
privacy-trace-title = What stays on the device
privacy-trace-text = Your browser remembers the pages you visited, and they show in its history. If someone else uses the same device, use a private window or clear the history. We cannot do that for you.
privacy-responsible = Responsible for the service

# Open data.
open-data-title = Open data
open-data-ingress = You are free to use everything published here. You do not need a key.
open-data-hsds = Services, places and organisations (HSDS 3, Open Referral UK)
open-data-map = Meeting places on a map (GeoJSON)
open-data-search = Search
open-data-openapi = Description of the interface (OpenAPI)
open-data-sitemap = Sitemap
open-data-licence = The content may be used under the licence Creative Commons Attribution 4.0. The contact details of the demo regions are made up.
