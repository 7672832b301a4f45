# Front page.
home-description = Допомога і заняття для родин в одному місці: послуги, місця зустрічей і поради поруч із вами та вашою мовою.
home-title = Що вас турбує?
home-ingress = Розкажіть своїми словами. Ми знайдемо послугу, місце або людину, яка допоможе поруч із вами.
home-not-sure = Не знаю, що шукати
home-today = Сьогодні відчинено
home-today-near = Сьогодні поруч
home-all-places = Усі місця зустрічей
home-advice-title = Поговоріть з людиною
home-advice-text = Запитання може бути будь-яким: про себе, дитину чи близьку людину. Можна зателефонувати, не називаючи імені. Разом знайдемо наступний крок.
home-themes = Теми
home-all-services = Усі послуги за абеткою
home-functions = Що тут є
function-themes = Інформація за темами
function-themes-text = Вісім тем і послуги до них: від легкої підтримки до спеціальної допомоги.
function-centres = Сімейні центри
function-centres-text = Де вони, коли відчинені і що там є.
function-places = Місця зустрічей
function-places-text = Відкриті місця, куди можна просто прийти.
function-guide = Як знайти потрібну послугу
function-guide-text = Вісім завдань сімейного центру. Виберіть те, у якому вам потрібна допомога.
function-services = Послуги регіону
function-services-text = Усі послуги за абеткою для кожного муніципалітету. Список можна надрукувати.
function-national = Послуги для всієї Фінляндії
function-national-text = Онлайн-послуги, чати й телефони, які допомагають по всій Фінляндії.

# Service.
service-who-for = Для кого
service-how-to-start = З чого почати
service-response-time = Коли вам відповідять
service-cost = Скільки коштує
service-referral-none = Направлення не потрібне. Можна прийти або зв'язатися самостійно.
service-referral-needed = Потрібне направлення або рішення.
service-languages = Мови обслуговування
service-interpreter = Ви отримаєте перекладача, якщо попросите. Для вас це безкоштовно.
service-forms = Як можна отримати допомогу
service-where = Де
service-whole-region = В усьому регіоні
service-whole-country = По всій Фінляндії
service-provider = Хто організовує
service-with-partners = Також беруть участь
service-channels = Інші способи звернутися
service-more = Більше про цю послугу
service-paused = Зараз у послуги перерва
service-ended = Цієї послуги вже немає
service-changing = Послуга змінюється
service-level = Рівень підтримки
service-similar = Що ще може допомогти
service-themes = Теми
print-page = Цю сторінку можна надрукувати через функцію друку вашого браузера.

# Contact and hours.
contact-title = Зв'язатися
contact-email = Електронна пошта
contact-address = Адреса
contact-none = Контакти не вказано.
hours-title = Години роботи
hours-closed = Зачинено
hours-today = сьогодні
hours-exceptions = Інші години в окремі дні
hours-unknown = Години роботи не вказано. Запитайте в організатора.

# Upkeep.
upkeep-checked = Відомості перевірено { $date }.
upkeep-owner = За відомості відповідає
upkeep-stale = Ці відомості не перевірили вчасно. Перш ніж іти, зателефонуйте й уточніть.
upkeep-fictional = Контакти вигадані для демонстрації.
missing-in-language = Цього поки немає вашою мовою. Текст фінською.

# Meeting places.
places-title = Місця зустрічей
places-ingress = Відкриті місця для дітей, молоді та родин. Направлення не потрібне, і майже всюди можна просто прийти.
places-map = Карта
places-map-label = Місця на карті. Ті самі місця є у списку.
places-list = Список
places-filter = Уточнити
places-filter-type = Тип
places-filter-open = Відчинено зараз
places-filter-today = Відчинено сьогодні
places-filter-age = Вік дитини
places-filter-language = Мова
places-filter-any = Усі
places-filter-button = Показати
places-count =
    { $count ->
        [one] { $count } місце
        [few] { $count } місця
        [many] { $count } місць
       *[other] { $count } місця
    }
places-none = За цими уточненнями місць не знайшлося.
places-none-wider = Показати всі місця
places-cluster =
    { $count ->
        [one] { $count } місце тут
        [few] { $count } місця тут
        [many] { $count } місць тут
       *[other] { $count } місця тут
    }
place-type = Тип
place-organizers = Організатори
place-inside = Де саме
place-for-whom = Для кого
place-ages = Вік дітей
place-accessibility = Безбар'єрність
place-languages = Мови
place-status-planned = Заплановано
place-status-opening = Відчиниться { $date }
place-status-paused = Зараз перерва
place-status-closed = Це місце вже не працює
place-no-address = Адреса з'явиться пізніше.
place-on-map = Розташування на карті
place-services = Послуги тут
place-nearby = Поруч також

# Family centres and areas.
areas-title = Сімейні центри і райони
areas-ingress = Сімейний центр — це мережа: ті самі люди й послуги поруч із вами, іноді в одному будинку, а іноді за різними адресами.
area-units = Сімейний центр
area-places = Місця зустрічей
area-services = Послуги району
area-services-wide = Послуги всього регіону
area-municipalities = Муніципалітети
area-small-areas = Малі райони
area-all-tasks = Великий район: усі завдання і послуги сімейного центру.
area-some-tasks = Ближній район: частина послуг тут, решта у великому районі.
area-choose = Показати сайт для цього району
area-no-places = У цьому районі ще немає місця зустрічей. Ось найближчі.
unit-mode-own-premises = Власне приміщення
unit-mode-shared = Спільне приміщення
unit-mode-network = Працює як мережа
unit-mode-planned = Заплановано
unit-network-text = Цей сімейний центр не має власного будинку. Зв'яжіться з ним, і вас скерують до потрібної людини.
unit-opens-on = Відчиниться { $date }
unit-services = Послуги тут
unit-organizations = Хто тут працює
unit-transport = Як дістатися
unit-accessibility = Безбар'єрність

# Tasks, themes, levels.
themes-title = Допомога і підтримка
themes-ingress = Виберіть тему. Ви побачите послуги від легкої підтримки до спеціальної допомоги.
theme-ladder = Послуги за рівнями
theme-ladder-label = Трикутник: унизу послуги, відкриті для всіх, угорі спеціальна допомога.
theme-level-empty = У вибраному районі на цьому рівні послуг немає.
theme-start-here = Починайте знизу. На вищі рівні вас скерують, якщо буде потрібно.
theme-places = Місця зустрічей на цю тему
theme-helplines = Телефони і чати
tasks-title = Як знайти потрібну послугу
tasks-ingress = Сімейний центр має вісім завдань. Виберіть те, у якому вам потрібна допомога.
tasks-star-label = Зірка, вісім променів якої — це завдання сімейного центру. Ті самі завдання є у списку.
task-services = Послуги
theme-more-services = Показати решту ({ NUMBER($count) })
services-count =
    { $count ->
        [one] { $count } послуга
        [few] { $count } послуги
        [many] { $count } послуг
       *[other] { $count } послуги
    }
nothing-here-title = У цьому районі послуг не знайшлося
nothing-here-wider = Подивитися послуги всього регіону
nothing-here-national = Послуги для всієї Фінляндії
nothing-here-call = Зателефонувати і запитати

# National services.
national-title = Послуги для всієї Фінляндії
national-ingress = Тут вам допоможуть у будь-якому куточку Фінляндії.
national-phones = Телефони
national-chats = Чати
national-online = В інтернеті
national-others = Інше

# A to Z.
a-to-z-title = Усі послуги за абеткою
a-to-z-ingress = Виберіть муніципалітет. У списку є послуги для родин, які надають муніципалітет, область добробуту (hyvinvointialue), громадські організації та парафії.
a-to-z-of = Послуги для родин з дітьми за абеткою: { $municipality }
a-to-z-see = див.
a-to-z-letters = Літери
a-to-z-printed = Надруковано { $date }. Актуальні відомості: { $address }

# Crisis.
crisis-title = Допомога негайно
crisis-ingress = Зателефонуйте, якщо ви в небезпеці або не знаєте, як пережити наступну хвилину. Можна дзвонити, навіть якщо ви не впевнені.
crisis-now = Небезпека для життя або потрібна термінова допомога
crisis-open-now = Відповідають зараз
crisis-always = Відповідають завжди
crisis-shelters = Притулок та інший захист
crisis-safety = Якщо хтось стежить за вашим телефоном або комп'ютером, дзвоніть з чужого телефону. Дзвінок на номер екстреної допомоги безкоштовний.
crisis-offline = Запишіть номери або надрукуйте цю сторінку. Зателефонувати можна і без інтернету.
helpline-when = Коли відповідають
helpline-languages = Мови
helpline-cost = Ціна

# Organisations.
organization-kind-county = Область добробуту (hyvinvointialue)
organization-kind-municipality = Муніципалітет
organization-kind-school = Школа або дитячий садок
organization-kind-ngo = Громадська організація
organization-kind-parish = Парафія
organization-kind-higher-education = Університет або інший виш
organization-kind-private = Приватна компанія
organization-kind-national = Загальнонаціональна організація
organization-kind-network = Мережа
organization-services = Послуги
organization-places = Місця зустрічей
organization-ended = Робота під цією назвою закінчилася { $date }.
organization-successor = Роботу продовжує

# Services side by side.
compare-title = Порівняти послуги
compare-these = Порівняти ці послуги
compare-what = Що це
compare-choose = Виберіть, що порівняти
compare-button = Порівняти
compare-too-many = Тут перші чотири. Більше поруч не вміщується.
