# The frame of every page.
skip-to-content = Перейти к содержанию
crisis-strip-label = Помощь прямо сейчас
crisis-strip-title = Нужна срочная помощь?
main-navigation = Главное меню
nav-menu = Меню
nav-help = Помощь и поддержка
nav-places = Места встреч
nav-centres = Семейные центры
nav-a-to-z = Все услуги
choose-area = Выберите район
choose-language = Выберите язык
whole-region = Весь регион
breadcrumbs = Вы здесь
front-page = Главная
search-label = Что вы ищете? Напишите своими словами.
search-placeholder = Например: нет сил, что делать
search-button = Найти
demo-note = Это демонстрационная версия. Контакты вымышленные. Общенациональные телефоны помощи настоящие.
translation-unchecked = Этот перевод ещё не проверил носитель языка.
footer-crisis = Помощь в кризисе
footer-about = Об этом сайте
footer-accessibility = Доступность
footer-privacy = Защита данных
footer-open-data = Открытые данные

# When something is not there or breaks.
failure-missing-title = Страница не найдена
failure-missing-text = Адрес мог измениться, или услуги больше нет. Попробуйте поиск: напишите своими словами, что вам нужно.
failure-broken-title = Что-то сломалось
failure-broken-text = Ошибка на нашей стороне, вы ни при чём. Попробуйте ещё раз чуть позже или воспользуйтесь поиском.
failure-next-title = Отсюда можно продолжить

# Kinds of things.
kind-service = Услуга
kind-place = Место встреч
kind-unit = Семейный центр
kind-organization = Организатор
kind-helpline = Телефон помощи
kind-area = Район

# Open and closed. $time is a time of day, $day a weekday or a date.
open-until = Открыто сейчас, закроется в { $time }
opens-today = Откроется сегодня в { $time }
opens-tomorrow = Откроется завтра в { $time }
opens-on = Откроется { $day } в { $time }
closed-for-now = Закрыто

# Cost and ages.
cost-free = Бесплатно
cost-fee = Платно
cost-depends = Цена бывает разной
ages-exactly =
    { $age ->
        [one] { NUMBER($age) } год
        [few] { NUMBER($age) } года
        [many] { NUMBER($age) } лет
       *[other] { NUMBER($age) } года
    }
ages-between =
    { $max ->
        [one] { NUMBER($min) }–{ NUMBER($max) } год
        [few] { NUMBER($min) }–{ NUMBER($max) } года
        [many] { NUMBER($min) }–{ NUMBER($max) } лет
       *[other] { NUMBER($min) }–{ NUMBER($max) } года
    }
ages-from =
    { $min ->
        [0] с рождения
        [one] от { NUMBER($min) } года
        [few] от { NUMBER($min) } лет
        [many] от { NUMBER($min) } лет
       *[other] от { NUMBER($min) } года
    }
national-label = Вся Финляндия
resting-label = Сейчас не работает
call = Позвонить
show-more = Показать ещё
