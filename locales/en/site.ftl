# About.
about-title = About this service
about-ingress = The family centre brings help for children, young people and families together in one place.
about-who = Who is responsible
about-what-title = What you can do here
about-what-text = You can look for help in your own words and in your own language. You find child health clinics, family work, meeting places, the activities of associations and parishes, and national phone lines and chats. You need no account.
about-facts-title = Is the information up to date
about-facts-text = Every piece of information has an organisation that answers for it and a date when it was checked. You see the date at the end of the page. If something was not checked in time, we say so.
about-source-title = Open source
about-source-text = This service is open source. Its licence is the EUPL 1.2, and any region can take it into use.

# Accessibility statement.
accessibility-title = Accessibility statement
accessibility-ingress = We want everyone to be able to use this service: with a phone, a keyboard, a screen reader, and without scripts.
accessibility-law = The Finnish act on the provision of digital services (306/2019) applies to this service.
accessibility-level-title = How accessible this service is
accessibility-level-full = As far as we know, the service meets levels A and AA of WCAG 2.2.
accessibility-level-partly = The service meets most of levels A and AA of WCAG 2.2. We know of these gaps:
accessibility-assessed = Assessed { $date }.
accessibility-not-assessed = The accessibility of this region's site has not been assessed yet.
accessibility-feedback-title = Did you find a gap? Tell us
accessibility-feedback-text = We answer within 14 days.
accessibility-authority-title = Supervisory authority
accessibility-authority-text = If you get no answer or are not happy with it, you can tell the supervision of digital accessibility at the Finnish Transport and Communications Agency Traficom.
accessibility-authority-link = Saavutettavuusvaatimukset.fi

# Privacy.
privacy-title = Privacy
privacy-ingress = You can use this service without us knowing anything about you.
privacy-no-title = What we do not do
privacy-no-cookies = We use no cookies.
privacy-no-analytics = We do not follow visitors, and we load nothing from other sites.
privacy-no-logs = We keep neither your search words nor your IP address.
privacy-no-location = We do not ask where you are. Distances are counted from the middle of the area you chose.
privacy-trace-title = What stays on the device
privacy-trace-text = Your browser remembers the pages you visited, and they show in its history. If someone else uses the same device, use a private window or clear the history. We cannot do that for you.
privacy-responsible = Who is responsible

# Open data.
open-data-title = Open data
open-data-ingress = Everything published here may be used freely. You need no key.
open-data-hsds = Services, places and organisations (HSDS 3, Open Referral UK)
open-data-map = Meeting places for maps (GeoJSON)
open-data-search = Search
open-data-openapi = Description of the interface (OpenAPI)
open-data-sitemap = Sitemap
open-data-licence = The content may be used under the licence Creative Commons Attribution 4.0. The contact details of the demo regions are made up.
