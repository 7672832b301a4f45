# Results.
results-title = Пошук
results-ingress = Напишіть своїми словами, що ви шукаєте.
results-count =
    { $count ->
        [one] { $count } результат
        [few] { $count } результати
        [many] { $count } результатів
       *[other] { $count } результату
    }
results-many =
    { $count ->
        [one] Понад { NUMBER($count) } результат
        [few] Понад { NUMBER($count) } результати
        [many] Понад { NUMBER($count) } результатів
       *[other] Понад { NUMBER($count) } результату
    }
results-list = Результати
results-filters = Уточнити
results-clear = Прибрати уточнення
results-widened-region = У вибраному районі такої допомоги не знайшлося. Ось послуги всього регіону.
results-widened-national = Поблизу такої допомоги не знайшлося. Ось послуги для всієї Фінляндії.
results-none-title = Нічого відповідного не знайшлося
results-none-text = Спробуйте інші слова, наприклад одне або два. Можна також продовжити звідси:
results-none-call = Зателефонуйте і розкажіть про свою ситуацію
results-more = Показати ще результати
crisis-box-title = Допомога є просто зараз
crisis-box-more = Ще про допомогу в кризі

# Filters.
filter-kind = Що
filter-area = Район
filter-age = Вік дитини або підлітка
filter-language = Мова обслуговування
filter-cost = Ціна
filter-form = Як
filter-level = Рівень підтримки
filter-provider = Організатор
filter-age-years = Вік { $range }
filter-chosen = вибрано
