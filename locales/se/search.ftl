results-title = Ohcan
results-list = Bohtosat
crisis-box-title = Don oaččut veahki dalán
