results-title = Пошук
results-count =
    { $count ->
        [one] { $count } результат
        [few] { $count } результати
        [many] { $count } результатів
       *[other] { $count } результату
    }
results-filters = Уточнити
results-clear = Прибрати уточнення
results-list = Результати
results-none-title = Нічого відповідного не знайшлося
results-none-text = Спробуйте інші слова, одне або два. Можна продовжити звідси:
results-none-call = Зателефонуйте і розкажіть про свою ситуацію
results-more = Показати ще результати
crisis-box-title = Допомога є просто зараз
crisis-box-more = Ще про допомогу в кризі
filter-age = Вік дитини або підлітка
filter-language = Мова обслуговування
filter-cost = Ціна
