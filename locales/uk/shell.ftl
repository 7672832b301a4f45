# The frame of every page.
skip-to-content = Перейти до змісту
crisis-strip-label = Допомога негайно
crisis-strip-title = Потрібна термінова допомога?
main-navigation = Головне меню
nav-menu = Меню
nav-help = Допомога і підтримка
nav-places = Місця зустрічей
nav-centres = Сімейні центри
nav-a-to-z = Усі послуги
choose-area = Виберіть район
choose-language = Виберіть мову
whole-region = Увесь регіон
breadcrumbs = Ви тут
front-page = Головна
search-label = Що ви шукаєте? Напишіть своїми словами.
search-placeholder = Наприклад: немає сил, що робити
search-button = Знайти
demo-note = Це демонстраційна версія. Контакти вигадані. Загальнонаціональні телефони допомоги справжні.
translation-unchecked = Цей переклад ще не перевірив носій мови.
footer-crisis = Допомога в кризі
footer-about = Про цей сайт
footer-accessibility = Доступність
footer-privacy = Приватність
footer-open-data = Відкриті дані

# When something is not there or breaks.
failure-missing-title = Сторінку не знайдено
failure-missing-text = Адреса могла змінитися, або послуги вже немає. Спробуйте пошук: напишіть своїми словами, що вам потрібно.
failure-broken-title = Щось зламалося
failure-broken-text = Це наша помилка, не ваша. Спробуйте ще раз за хвилину або скористайтеся пошуком.
failure-next-title = Звідси можна продовжити

# Kinds of things.
kind-service = Послуга
kind-place = Місце зустрічей
kind-unit = Сімейний центр
kind-organization = Організатор
kind-helpline = Телефон допомоги
kind-area = Район

# Open and closed. $time is a time of day, $day a weekday or a date.
open-until = Відчинено, зачиниться о { $time }
opens-today = Відчиниться сьогодні о { $time }
opens-tomorrow = Відчиниться завтра о { $time }
opens-on = Відчиниться { $day } о { $time }
closed-for-now = Зачинено

# Cost and ages.
cost-free = Безкоштовно
cost-fee = Платно
cost-depends = Плата залежить від ситуації
ages-exactly =
    { $age ->
        [one] { NUMBER($age) } рік
        [few] { NUMBER($age) } роки
        [many] { NUMBER($age) } років
       *[other] { NUMBER($age) } року
    }
ages-between =
    { $max ->
        [one] { NUMBER($min) }–{ NUMBER($max) } рік
        [few] { NUMBER($min) }–{ NUMBER($max) } роки
        [many] { NUMBER($min) }–{ NUMBER($max) } років
       *[other] { NUMBER($min) }–{ NUMBER($max) } року
    }
ages-from =
    { $min ->
        [one] від { NUMBER($min) } року
        [few] від { NUMBER($min) } років
        [many] від { NUMBER($min) } років
       *[other] від { NUMBER($min) } року
    }
national-label = Уся Фінляндія
resting-label = Зараз не працює
call = Зателефонувати
show-more = Показати ще
