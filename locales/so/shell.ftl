# The frame of every page.
skip-to-content = U gudub qoraalka
crisis-strip-label = Caawimaad degdeg ah
crisis-strip-title = Ma degdeg baa?
main-navigation = Liiska guud
nav-menu = Liiska
nav-help = Caawimaad iyo taageero
nav-places = Goobaha kulanka
nav-centres = Xarumaha qoyska
nav-a-to-z = Adeegyada A–Ö
choose-area = Dooro deegaanka
choose-language = Dooro luqadda
whole-region = Gobolka oo dhan
breadcrumbs = Halkan ayaad joogtaa
front-page = Bogga hore
search-label = Maxaad raadinaysaa? Ku qor ereyadaada.
search-placeholder = Tusaale: daal, maxaan sameeyaa
search-button = Raadi
demo-note = Tani waa tijaabo. Xogta xiriirku waa mid la sameeyay. Taleefannada caawimaadda ee dalka oo dhan waa kuwo dhab ah.
translation-unchecked = Turjumaaddan weli ma hubin qof afkani u yahay afkiisa hooyo.
footer-crisis = Caawimaad xilliga dhibaatada
footer-about = Ku saabsan adeegga
footer-accessibility = Helitaanka
footer-privacy = Asturnaanta
footer-open-data = Xog furan

# When something is not there or breaks.
failure-missing-title = Bogga lama helin
failure-missing-text = Waxaa laga yaabaa in ciwaanku isbeddelay ama in adeeggu dhammaaday. Isku day raadinta: ku qor ereyadaada waxa aad u baahan tahay.
failure-broken-title = Wax baa khaldamay
failure-broken-text = Khaladku waa kayaga, adiga kaama iman. Cabbaar ka dib mar kale isku day, ama isticmaal raadinta.
failure-next-title = Halkan ka sii wad

# Kinds of things.
kind-service = Adeeg
kind-place = Goob kulan
kind-unit = Xarun qoys
kind-organization = Qabanqaabiye
kind-helpline = Taleefan caawimaad
kind-area = Deegaan

# Open and closed. $time is a time of day, $day a weekday or a date.
open-until = Hadda waa furan, waxaa la xirayaa saacadda { $time }
opens-today = Waxaa la furayaa maanta saacadda { $time }
opens-tomorrow = Waxaa la furayaa berri saacadda { $time }
opens-on = Waxaa la furayaa { $day } saacadda { $time }
closed-for-now = Xiran

# Cost and ages.
cost-free = Lacag la'aan
cost-fee = Lacag baa laga bixiyaa
cost-depends = Qiimuhu wuu kala duwan yahay
ages-exactly = { NUMBER($age) } jir
ages-between = { NUMBER($min) }–{ NUMBER($max) } jir
ages-from = { NUMBER($min) } jir iyo ka weyn
national-label = Finland oo dhan
resting-label = Hadda ma shaqeeyo
call = Wac
show-more = Muuji wax dheeraad ah
