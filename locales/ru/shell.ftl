# The frame of every page.
skip-to-content = Перейти к содержанию
crisis-strip-label = Срочная помощь
crisis-strip-title = Нужна срочная помощь?
main-navigation = Главное меню
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
search-placeholder = Например: устала, что делать
search-button = Найти
demo-note = Это демонстрационная версия. Контакты вымышленные. Общенациональные телефоны помощи настоящие.
translation-unchecked = Этот перевод ещё не проверил носитель языка.
footer-crisis = Помощь в кризисе
footer-about = Об этой службе
footer-accessibility = Доступность
footer-privacy = Конфиденциальность
footer-open-data = Открытые данные

# When something is not there or breaks.
failure-missing-title = Страница не найдена
failure-missing-text = Адрес мог измениться, или услуги больше нет. Попробуйте поиск: напишите своими словами, что вам нужно.
failure-broken-title = Что-то сломалось
failure-broken-text = Это наша ошибка, не ваша. Попробуйте ещё раз чуть позже или воспользуйтесь поиском.
failure-next-title = Отсюда можно продолжить

# Kinds of things.
kind-service = Услуга
kind-place = Место встреч
kind-unit = Семейный центр
kind-organization = Организатор
kind-helpline = Телефон помощи
kind-area = Район

# Open and closed. $time is a time of day, $day a weekday or a date.
open-until = Открыто, закроется в { $time }
opens-today = Откроется сегодня в { $time }
opens-tomorrow = Откроется завтра в { $time }
opens-on = Откроется { $day } в { $time }
closed-for-now = Закрыто

# Cost and ages.
cost-free = Бесплатно
cost-fee = Платно
cost-depends = Плата зависит от ситуации
ages-exactly = { NUMBER($age) } лет
ages-between = { NUMBER($min) }–{ NUMBER($max) } лет
ages-from = от { NUMBER($min) } лет
national-label = Вся Финляндия
resting-label = Сейчас не работает
call = Позвонить
show-more = Показать ещё
