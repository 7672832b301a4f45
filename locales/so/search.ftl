results-title = Raadin
results-filters = Yaree
results-list = Natiijooyinka
results-none-title = Waxba kuma helin
results-none-text = Isku day ereyo kale, hal ama laba. Halkan ayaad ka sii wadi kartaa:
results-none-call = Wac oo noo sheeg xaaladdaada
crisis-box-title = Hadda ayaad caawimaad heli kartaa
crisis-box-more = Caawimaad dheeraad ah
