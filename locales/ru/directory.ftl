# Front page.
home-description = Помощь и занятия для семьи в одном месте: услуги, места встреч и советы рядом с вами и на вашем языке.
home-title = Что вас беспокоит?
home-ingress = Расскажите своими словами. Мы найдём услугу, место или человека, который поможет рядом с вами.
home-not-sure = Не знаю, что искать
home-today = Сегодня открыто
home-today-near = Сегодня рядом
home-all-places = Все места встреч
home-advice-title = Поговорите с человеком
home-advice-text = Спросить можно о чём угодно: о себе, о ребёнке или о близком человеке. Можно позвонить, не называя своего имени. Вместе подумаем, что делать дальше.
home-themes = Темы
home-all-services = Все услуги по алфавиту
home-functions = Что здесь есть
function-themes = Информация по темам
function-themes-text = Восемь тем и их услуги: от лёгкой поддержки до специальной помощи.
function-centres = Семейные центры
function-centres-text = Где они, когда открыты и что в них есть.
function-places = Места встреч
function-places-text = Открытые места, куда можно просто прийти.
function-guide = Как найти нужную услугу
function-guide-text = Восемь задач семейного центра. Выберите ту, в которой нужна помощь.
function-services = Услуги региона
function-services-text = Все услуги по муниципалитетам и по алфавиту. Список можно распечатать.
function-national = Услуги по всей Финляндии
function-national-text = Онлайн-услуги, чаты и телефоны, которые помогают по всей Финляндии.

# Service.
service-who-for = Для кого
service-how-to-start = С чего начать
service-response-time = Когда вам ответят
service-cost = Сколько стоит
service-referral-none = Направление не нужно. Можно прийти или связаться самим.
service-referral-needed = Нужно направление или решение.
service-languages = Языки обслуживания
service-interpreter = Вы получите переводчика, если попросите. Для вас это бесплатно.
service-forms = Как получить помощь
service-where = Где
service-whole-region = Во всём регионе
service-whole-country = По всей Финляндии
service-provider = Кто организует
service-with-partners = Участвуют
service-channels = Другие способы обратиться
service-more = Подробнее об услуге
service-paused = Услуга временно не работает
service-ended = Этой услуги больше нет
service-changing = Услуга меняется
service-level = Уровень поддержки
service-similar = Другая помощь в той же ситуации
service-themes = Темы
print-page = Эту страницу можно распечатать через функцию печати в браузере.

# Contact and hours.
contact-title = Связаться
contact-email = Эл. почта
contact-address = Адрес
contact-none = Контактные данные не указаны.
hours-title = Часы работы
hours-closed = Закрыто
hours-today = сегодня
hours-exceptions = Изменения в часах работы
hours-unknown = Часы работы не указаны. Спросите у организатора.

# Upkeep.
upkeep-checked = Сведения проверены { $date }.
upkeep-owner = За сведения отвечает
upkeep-stale = Эти сведения не проверили вовремя. Прежде чем идти, позвоните и уточните.
upkeep-fictional = Контактные данные вымышлены для демонстрации.
missing-in-language = Этого пока нет на вашем языке. Текст на финском.

# Meeting places.
places-title = Места встреч
places-ingress = Открытые места для детей, молодёжи и семей. Направление не нужно, и в большинство из них можно просто прийти.
places-map = Карта
places-map-label = Места на карте. Те же места есть в списке.
places-list = Список
places-filter = Уточнить
places-filter-type = Тип
places-filter-open = Открыто сейчас
places-filter-today = Открыто сегодня
places-filter-age = Возраст ребёнка
places-filter-language = Язык
places-filter-any = Все
places-filter-button = Показать
places-count =
    { $count ->
        [one] { $count } место
        [few] { $count } места
        [many] { $count } мест
       *[other] { $count } места
    }
places-none = С такими условиями мест не нашлось.
places-none-wider = Показать все места
places-cluster =
    { $count ->
        [one] { $count } место здесь
        [few] { $count } места здесь
        [many] { $count } мест здесь
       *[other] { $count } места здесь
    }
place-type = Тип
place-organizers = Организаторы
place-inside = Где находится
place-for-whom = Для кого
place-ages = Возраст детей
place-accessibility = Доступная среда
place-languages = Языки
place-status-planned = Планируется
place-status-opening = Откроется { $date }
place-status-paused = Перерыв
place-status-closed = Больше не работает
place-no-address = Адрес станет известен позже.
place-on-map = На карте
place-services = Услуги здесь
place-nearby = Рядом есть и другие места

# Family centres and areas.
areas-title = Семейные центры и районы
areas-ingress = Семейный центр — это сеть: те же люди и услуги рядом с вами, иногда в одном доме, иногда по разным адресам.
area-units = Семейный центр
area-places = Места встреч
area-services = Услуги района
area-services-wide = Услуги всего региона
area-municipalities = Муниципалитеты
area-small-areas = Малые районы
area-all-tasks = Большой район: все задачи и услуги семейного центра.
area-some-tasks = Малый район: часть услуг здесь, остальные — в большом районе.
area-choose = Выбрать этот район
area-no-places = В этом районе пока нет места встреч. Вот ближайшие.
unit-mode-own-premises = Свои помещения
unit-mode-shared = Общие помещения
unit-mode-network = Работает как сеть
unit-mode-planned = Планируется
unit-network-text = У этого семейного центра нет своего здания. Свяжитесь с нами, и мы поможем найти нужного человека.
unit-opens-on = Откроется { $date }
unit-services = Услуги здесь
unit-organizations = Здесь работают
unit-transport = Как добраться
unit-accessibility = Доступная среда

# Tasks, themes, levels.
themes-title = Помощь и поддержка
themes-ingress = Выберите тему. Вы увидите услуги от лёгкой поддержки до специальной помощи.
theme-ladder = Услуги по уровням
theme-ladder-label = Треугольник: внизу услуги, открытые всем, вверху специальная помощь.
theme-level-empty = На этом уровне в выбранном районе услуг нет.
theme-start-here = Начните снизу. Если понадобится больше помощи, вас направят на уровень выше.
theme-places = Места встреч по этой теме
theme-helplines = Телефоны и чаты
tasks-title = Как найти нужную услугу
tasks-ingress = У семейного центра восемь задач. Выберите ту, в которой вам нужна помощь.
tasks-star-label = Звезда, восемь лучей которой — задачи семейного центра. Те же задачи есть в списке.
task-services = Услуги
theme-more-services = Показать остальные ({ NUMBER($count) })
services-count =
    { $count ->
        [one] { $count } услуга
        [few] { $count } услуги
        [many] { $count } услуг
       *[other] { $count } услуги
    }
nothing-here-title = В этом районе услуг не нашлось
nothing-here-wider = Посмотреть услуги всего региона
nothing-here-national = Услуги по всей Финляндии
nothing-here-call = Позвоните и спросите

# National services.
national-title = Услуги по всей Финляндии
national-ingress = Здесь помогут, где бы в Финляндии вы ни были.
national-phones = Телефоны помощи
national-chats = Чаты
national-online = В интернете
national-others = Другие

# A to Z.
a-to-z-title = Все услуги по алфавиту
a-to-z-ingress = Выберите муниципалитет. В списке — услуги для семей, которые предлагают муниципалитет, область благосостояния (hyvinvointialue), организации и приходы.
a-to-z-of = Услуги для семей с детьми по алфавиту: { $municipality }
a-to-z-see = см.
a-to-z-letters = Буквы
a-to-z-printed = Распечатано { $date }. Актуальные сведения: { $address }

# Crisis.
crisis-title = Помощь прямо сейчас
crisis-ingress = Позвоните, если вы в опасности или не знаете, как пережить следующую минуту. Можно звонить, даже если вы не уверены.
crisis-now = Когда жизнь в опасности или помощь нужна немедленно
crisis-open-now = Отвечают сейчас
crisis-always = Отвечают всегда
crisis-shelters = Приют и другая защита
crisis-safety = Если кто-то следит за вашим телефоном или компьютером, позвоните с телефона другого человека. Звонки на экстренный номер бесплатные.
crisis-offline = Запишите номера или распечатайте эту страницу. Позвонить можно и без интернета.
helpline-when = Когда отвечают
helpline-languages = Языки
helpline-cost = Цена

# Organisations.
organization-kind-county = Область благосостояния (hyvinvointialue)
organization-kind-municipality = Муниципалитет
organization-kind-school = Школа или детский сад
organization-kind-ngo = Общественная организация
organization-kind-parish = Приход
organization-kind-higher-education = Высшее учебное заведение
organization-kind-private = Компания
organization-kind-national = Общенациональная организация
organization-kind-network = Сеть
organization-services = Услуги
organization-places = Места встреч
organization-ended = Работа под этим названием закончилась { $date }.
organization-successor = Работу продолжает

# Services side by side.
compare-title = Сравнить услуги
compare-these = Сравнить эти услуги
compare-what = Что это
compare-choose = Выберите, что сравнить
compare-button = Сравнить
compare-too-many = Здесь первые четыре. Больше рядом не помещается.
