# Results.
results-title = Поиск
results-ingress = Расскажите своими словами, что вы ищете.
results-count =
    { $count ->
        [one] { $count } результат
        [few] { $count } результата
        [many] { $count } результатов
       *[other] { $count } результата
    }
results-many = Больше { NUMBER($count) } результатов
results-list = Результаты
results-filters = Уточнить
results-clear = Убрать уточнения
results-widened-region = В выбранном районе помощи не нашлось. Вот услуги всего региона.
results-widened-national = Рядом помощи не нашлось. Вот услуги по всей Финляндии.
results-none-title = Ничего подходящего не нашлось
results-none-text = Попробуйте другие слова, например одно или два. Можно продолжить и отсюда:
results-none-call = Позвоните и расскажите о своей ситуации
results-more = Показать ещё результаты
crisis-box-title = Помощь есть прямо сейчас
crisis-box-more = Ещё о помощи в кризисе

# Filters.
filter-kind = Что
filter-area = Район
filter-age = Возраст ребёнка или подростка
filter-language = Язык обслуживания
filter-cost = Цена
filter-form = Как
filter-level = Уровень поддержки
filter-provider = Организатор
filter-age-years = { $range } лет
filter-chosen = выбрано
