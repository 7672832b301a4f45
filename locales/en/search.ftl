# Results.
results-title = Search
results-ingress = Tell us in your own words what you are looking for.
results-count =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
results-many = More than { NUMBER($count) } results
results-list = Results
results-filters = Narrow down
results-clear = Remove the filters
results-widened-region = We found no help for this in the area you chose. Here are services in the whole region.
results-widened-national = We found no help for this nearby. Here are national services.
results-none-title = We found nothing that fits
results-none-text = Try other words, for example one or two. You can also go on from here:
results-none-call = Call and tell us about your situation
results-more = Show more results
crisis-box-title = You can get help now
crisis-box-more = More help in a crisis

# Filters.
filter-kind = What
filter-area = Area
filter-age = Age of the child or young person
filter-language = Language of the service
filter-cost = Cost
filter-form = How
filter-level = Level of support
filter-provider = Organised by
filter-age-years = { $range } years
filter-chosen = selected
