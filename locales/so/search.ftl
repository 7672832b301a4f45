# Results.
results-title = Raadin
results-ingress = Ereyadaada ku sheeg waxa aad raadinayso.
results-count =
    { $count ->
        [one] { $count } natiijo
       *[other] { $count } natiijo
    }
results-many = In ka badan { NUMBER($count) } natiijo
results-list = Natiijooyinka
results-filters = Kala sooc
results-clear = Ka saar kala-soocidda
results-widened-region = Deegaanka aad dooratay caawimaad taas ku saabsan lagama helin. Waa kuwan adeegyada gobolka oo dhan.
results-widened-national = Meelaha kuu dhow caawimaad taas ku saabsan lagama helin. Waa kuwan adeegyo dalka oo dhan ah.
results-none-title = Wax ku habboon ma aannaan helin
results-none-text = Isku day ereyo kale, tusaale hal ama laba. Halkan ayaad sidoo kale ka sii wadi kartaa:
results-none-call = Wac oo sheeg xaaladdaada
results-more = Muuji natiijooyin kale
crisis-box-title = Hadda ayaad caawimaad heli kartaa
crisis-box-more = Caawimaad dheeraad ah xilliga dhibaatada

# Filters.
filter-kind = Waxa aad raadinayso
filter-area = Deegaanka
filter-age = Da'da ilmaha ama dhallinyarada
filter-language = Luqadda adeegga
filter-cost = Qiimaha
filter-form = Sida loo helo
filter-level = Heerka taageerada
filter-provider = Qabanqaabiyaha
filter-age-years = { $range } sano
filter-chosen = la doortay
