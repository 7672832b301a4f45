# Kinds of what can be read.
kind-article = Статья
kind-path = Путь
kind-finder = Помощь по вопросам
kind-news = Новость
kind-story = Личная история

# Articles.
article-where = Где вам помогут
article-where-wider = В этом районе нет своей услуги для такой ситуации. Но вот кто вам поможет.
article-where-more = Искать ещё по этой теме
article-places = Места, куда можно просто прийти
article-read-next = Читайте также
article-paths = Помощь шаг за шагом
article-sources = Источники
article-not-in-language = Эта страница ещё не переведена. Показываем её на финском.

# Theme pages.
theme-guides = Информация и советы
theme-situations = Когда ситуация особая
theme-procedures = Как всё происходит
theme-stories = Личные истории
theme-services = Услуги
life-stages-title = Этапы жизни
life-stages-ingress = Что важно в каждом возрасте, что положено каждой семье и где спросить.
life-stage-services = Услуги на этом этапе
guide-pages = Как пользоваться этим сайтом

# Paths.
function-paths-text = Что происходит после первой тревоги, этап за этапом.
paths-title = Пути: помощь шаг за шагом
paths-ingress = Путь показывает, что происходит после первой тревоги: что вы можете сделать сами, кто поможет и когда.
path-for-whom = Для кого
path-stages = Этапы пути
path-here-if = Вы на этом этапе, если
path-you-can = Что вы можете сделать
path-helpers = Кто поможет
path-time = Когда
path-services = Услуги на этом этапе
path-read = Подробнее
path-tools = Что пригодится
path-mandatory = Этот этап не пропускают.
path-turn = Если ситуация изменится
path-safety-first = Сначала безопасность
path-to-stage = Перейти к этапу
path-to-path = Перейти к этому пути
path-show-all = Открыть все этапы, например для печати
path-share = Эту страницу можно распечатать или отправить другому человеку. Ни на странице, ни в её адресе ничего о вас нет.

# Guided finder.
finder-link = Помогите мне выбрать
finder-link-text = Несколько вопросов, и вы увидите, что вам подойдёт.
finder-question-count = Вопрос { $number }
finder-nothing-kept = Ваши ответы не сохраняются. Они есть только в адресе этой страницы.
finder-show-now = Показать варианты уже сейчас
finder-skip = Не хочу отвечать на этот вопрос
finder-any-area = Весь регион
finder-any-language = Любой язык
finder-back = Предыдущий вопрос
finder-restart = Начать сначала
finder-answers = Ваши ответы
finder-change = Изменить
finder-results = Вот что может помочь
finder-why = Почему это
finder-next-step = С чего начать
finder-person-title = Ничего не подходит?
finder-person-text = Позвоните и расскажите о своей ситуации своими словами. Человек вместе с вами найдёт нужную помощь.
finder-read = Можно также прочитать

# Youth. Young people are spoken to as «ты».
youth-title = Для молодёжи
youth-ingress = Здесь ты найдёшь помощь и ответы. Читай спокойно. Никто не спросит, как тебя зовут.
youth-topics = Что у тебя на душе?
youth-talk = Поговори с кем-нибудь
youth-talk-text = Можно написать или позвонить и не называть своего имени.
youth-places = Места, где можно побыть
youth-services = Помощь рядом
youth-map = Все места на карте
youth-rights = Твои права
youth-danger = Если ты сейчас в опасности, звони 112.

# Leaving fast.
leave-button = Быстрый выход
leave-how = Или нажмите клавишу Shift три раза.
leave-honest = После выхода история браузера не очищается.
leave-guide = Как скрыть следы

# Safety plan.
plan-title = План безопасности
plan-ingress = Спокойно подумайте, что поможет вам оставаться в безопасности. Заполните только то, что вам подходит.
plan-private = То, что вы напишете, останется на этой странице. Текст никуда не отправляется и нигде не сохраняется. Когда вы закроете страницу, он исчезнет.
plan-private-print = Если вы распечатаете план, храните бумагу там, где другой человек её не найдёт. Можно отдать её тому, кому вы доверяете.
plan-print = Печать
plan-print-by-browser = Страницу можно распечатать через меню браузера.
plan-signs = Признаки того, что становится опасно
plan-safe-room = В какой комнате безопаснее всего и как оттуда выйти?
plan-whom-to-call = Кому я позвоню или к кому пойду?
plan-code-word = Слово, по которому близкий поймёт, что надо вызвать помощь
plan-children = О чём мы договорились с детьми?
plan-take-along = Что я возьму с собой: документы, ключи, лекарства, деньги, телефон
plan-take-along-hint = Где всё это лежит наготове?
plan-where-to = Куда я могу пойти днём и ночью?
plan-phone = Телефон и интернет: пароли, геолокация, общие аккаунты
plan-afterwards = Что поможет мне держаться потом?

# Did this help?
feedback-question = Помогла ли вам эта страница?
feedback-yes = Да
feedback-no = Нет
feedback-title = Спасибо за ответ
feedback-ingress = Хотите рассказать, что помогло или чего не хватило?
feedback-label = Ваш комментарий
feedback-reader = Комментарий прочитает { $owner }. Ответа не будет. Не пишите имён и контактов.
feedback-send = Отправить комментарий
feedback-sent-title = Спасибо, ваш комментарий получен
feedback-sent-text = Его прочитают, когда будут в следующий раз исправлять эту страницу.
feedback-back = Вернуться на страницу
feedback-empty = Напишите комментарий перед отправкой или вернитесь на страницу.
feedback-too-long = Комментарий слишком длинный. Сократите его, чтобы знаков было не больше { $most }. Сейчас знаков: { $length }.
feedback-full = Сегодня пришло уже очень много комментариев, и этот мы принять не смогли. Попробуйте ещё раз завтра.
feedback-away = Сейчас комментарий не удалось сохранить. Ваш текст остался ниже. Попробуйте ещё раз чуть позже.
feedback-ask = Если помощь нужна вам самим, не ждите. На эту форму не отвечают.

# News, stories, feeds.
news-title = Новости
news-none = Здесь пока нет новостей.
news-year = { $year } год
news-years = Новости по годам
news-by = { $date }, { $author }
news-correction = Исправлено { $date }
news-more = Все новости
stories-title = Личные истории
stories-ingress = Люди рассказывают, что им помогло. Каждая история опубликована с согласия рассказчика, и узнать его по ней нельзя.
stories-none = Здесь пока нет историй.
story-teller = Рассказывает: { $teller }
story-video = Смотреть видео
feeds-title = Ленты новостей
feeds-text = Следить за новостями и статьями можно в программе для чтения лент. В адресе можно указать район и тему.
feeds-news = Новости
feeds-guides = Новые и изменённые статьи

# Embedding.
footer-embed = Поиск и помощь на вашем сайте
embed-title = Поместите поиск и помощь на свой сайт
embed-ingress = Муниципалитет, школа или организация могут добавить их на свой сайт. Это простой HTML: без скриптов, без файлов cookie и без слежения.
embed-search = Строка поиска
embed-help = Кнопка помощи
embed-crisis = Кнопка помощи в кризисе
embed-how = Скопируйте код в HTML своей страницы. Внешний вид можно изменить стилями своего сайта.
embed-looks = Так это выглядит
embed-button-help = Помощь семье
embed-button-crisis = Помощь прямо сейчас
