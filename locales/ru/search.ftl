results-title = Поиск
results-count =
    { $count ->
        [one] { $count } результат
        [few] { $count } результата
        [many] { $count } результатов
       *[other] { $count } результата
    }
results-filters = Уточнить
results-clear = Убрать уточнения
results-list = Результаты
results-widened-region = В выбранном районе помощи не нашлось. Вот услуги всего региона.
results-widened-national = Рядом помощи не нашлось. Вот услуги по всей Финляндии.
results-none-title = Ничего подходящего не нашлось
results-none-text = Попробуйте другие слова, одно или два. Можно продолжить отсюда:
results-none-call = Позвоните и расскажите о своей ситуации
results-more = Показать ещё результаты
crisis-box-title = Помощь есть прямо сейчас
crisis-box-more = Ещё о помощи в кризисе
filter-kind = Что
filter-age = Возраст ребёнка или подростка
filter-language = Язык обслуживания
filter-cost = Цена
filter-form = Как
filter-level = Уровень поддержки
filter-provider = Организатор
filter-age-years = { $range } лет
filter-chosen = выбрано
