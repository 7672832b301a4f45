# Kinds of what can be read.
kind-article = Порадник
kind-path = Шлях
kind-finder = Допомога через запитання
kind-news = Новина
kind-story = Історія

# Articles.
article-where = Де вам допоможуть
article-where-wider = У цьому районі немає окремої послуги для такого випадку. Але ось хто все одно вам допоможе.
article-where-more = Шукати більше на цю тему
article-places = Місця, куди можна просто прийти
article-read-next = Читайте також
article-paths = Допомога крок за кроком
article-sources = Джерела
article-not-in-language = Цю сторінку ще не переклали. Показуємо її фінською.

# Theme pages.
theme-guides = Інформація і поради
theme-situations = Коли ситуація особлива
theme-procedures = Як усе відбувається
theme-stories = Історії людей
theme-services = Послуги
life-stages-title = Етапи життя
life-stages-ingress = Що буває в кожному віці, що належить кожній родині і де про це запитати.
life-stage-services = Послуги для цього етапу
guide-pages = Як користуватися цим сайтом

# Paths.
function-paths-text = Що відбувається від першої тривоги й далі, етап за етапом.
paths-title = Шляхи: допомога крок за кроком
paths-ingress = Шлях показує, що відбувається від першої тривоги й далі: що ви можете зробити, хто допоможе і коли.
path-for-whom = Для кого
path-stages = Етапи шляху
path-here-if = Ви на цьому етапі, якщо
path-you-can = Що можна зробити
path-helpers = Хто допомагає
path-time = Коли
path-services = Послуги на цьому етапі
path-read = Читати більше
path-tools = Що стане в пригоді
path-mandatory = Цей етап не пропускають.
path-turn = Якщо щось зміниться
path-safety-first = Спершу безпека
path-to-stage = Перейти до етапу
path-to-path = Перейти до шляху
path-show-all = Відкрити всі етапи, наприклад для друку
path-share = Цю сторінку можна надрукувати або надіслати комусь. Ні на ній, ні в її адресі немає нічого про вас.

# Guided finder.
finder-link = Допоможіть мені вибрати
finder-link-text = Кілька запитань, і ви побачите, що вам може підійти.
finder-question-count = Запитання { $number }
finder-nothing-kept = Ваших відповідей ми не зберігаємо. Вони є лише в адресі цієї сторінки.
finder-show-now = Показати поради вже зараз
finder-skip = Не хочу на це відповідати
finder-any-area = Увесь регіон
finder-any-language = Будь-яка мова
finder-back = Попереднє запитання
finder-restart = Почати спочатку
finder-answers = Ваші відповіді
finder-change = Змінити
finder-results = Ось що може допомогти
finder-why = Чому саме це
finder-next-step = З чого почати
finder-person-title = Нічого з цього не підходить?
finder-person-text = Зателефонуйте і розкажіть про свою ситуацію своїми словами. Людина пошукає потрібну допомогу разом із вами.
finder-read = Можна також почитати

# Youth.
youth-title = Для молоді
youth-ingress = Тут є допомога і відповіді. Читай спокійно. Ніхто не питатиме, як тебе звати.
youth-topics = Що тебе турбує?
youth-talk = Поговори з кимось
youth-talk-text = Можна написати або зателефонувати й не називати свого імені.
youth-places = Місця, де можна побути
youth-services = Допомога поруч
youth-map = Усі місця на карті
youth-rights = Твої права
youth-danger = Якщо тобі зараз загрожує небезпека, телефонуй 112.

# Leaving fast.
leave-button = Швидко вийти
leave-how = Або тричі натисніть клавішу Shift.
leave-honest = Вихід не очищає історію браузера.
leave-guide = Як приховати сліди

# Safety plan.
plan-title = План безпеки
plan-ingress = Подумайте спокійно, що допоможе вам бути в безпеці. Заповніть лише те, що вам підходить.
plan-private = Написане лишається на цій сторінці. Його нікуди не надсилають і ніде не зберігають. Коли ви закриєте сторінку, текст зникне.
plan-private-print = Якщо надрукуєте план, тримайте папір там, де інша людина його не знайде. Можна віддати його тому, кому ви довіряєте.
plan-print = Надрукувати
plan-print-by-browser = Надрукувати сторінку можна через меню браузера.
plan-signs = Ознаки того, що стає небезпечно
plan-safe-room = Яка кімната найбезпечніша і як із неї вийти надвір?
plan-whom-to-call = Кому я зателефоную або до кого піду?
plan-code-word = Слово, з якого близька людина зрозуміє, що треба викликати допомогу
plan-children = Про що ми домовилися з дітьми?
plan-take-along = Що взяти із собою: документи, ключі, ліки, гроші, телефон
plan-take-along-hint = Де все це лежить напоготові?
plan-where-to = Куди я можу піти вдень і вночі?
plan-phone = Телефон та інтернет: паролі, геолокація, спільні облікові записи
plan-afterwards = Що допоможе мені триматися потім?

# Did this help?
feedback-question = Чи допомогла вам ця сторінка?
feedback-yes = Так
feedback-no = Ні
feedback-title = Дякуємо за відповідь
feedback-ingress = Розкажете, що допомогло або чого забракло?
feedback-label = Ваш коментар
feedback-reader = Коментар читає { $owner }. Відповіді на нього не буде. Не пишіть імен і контактів.
feedback-send = Надіслати коментар
feedback-sent-title = Дякуємо, ваш коментар отримано
feedback-sent-text = Його прочитають, коли наступного разу поліпшуватимуть цю сторінку.
feedback-back = Повернутися до сторінки
feedback-empty = Спершу напишіть коментар або поверніться до сторінки.
feedback-too-long = Коментар задовгий. Скоротіть його, будь ласка. Найбільша довжина в знаках: { $most }. Зараз: { $length }.
feedback-full = Сьогодні надійшло вже дуже багато коментарів, і цього ми не змогли прийняти. Спробуйте ще раз завтра.
feedback-away = Зараз не вдалося зберегти коментар. Ваш текст не зник, він нижче. Спробуйте ще раз за хвилину.
feedback-ask = Якщо допомога потрібна вам, не чекайте. На цю форму ніхто не відповідає.

# News, stories, feeds.
news-title = Новини
news-none = Новин тут поки немає.
news-year = { $year } рік
news-years = Новини за роками
news-by = { $date }, { $author }
news-correction = Виправлено { $date }
news-more = Усі новини
stories-title = Історії людей
stories-ingress = Люди розповідають, що їм допомогло. Кожну історію опубліковано з дозволу того, хто її розповів, і впізнати цю людину неможливо.
stories-none = Історій тут поки немає.
story-teller = Розповідає: { $teller }
story-video = Дивитися відео
feeds-title = Стрічки
feeds-text = Новини й поради можна читати у програмі для стрічок. Адресу можна обмежити районом і темою.
feeds-news = Новини
feeds-guides = Нові та оновлені поради

# Embedding.
footer-embed = Пошук і допомога на вашому сайті
embed-title = Додайте пошук і допомогу на свій сайт
embed-ingress = Муніципалітет, школа чи громадська організація можуть додати їх на свій сайт. Це чистий HTML: без скриптів, без файлів cookie, без стеження.
embed-search = Поле пошуку
embed-help = Кнопка допомоги
embed-crisis = Кнопка допомоги в кризі
embed-how = Скопіюйте код у HTML своєї сторінки. Вигляд можна змінити стилями вашого сайту.
embed-looks = Який вигляд це має
embed-button-help = Допомога для родини
embed-button-crisis = Допомога негайно
