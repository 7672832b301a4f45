# About.
about-title = Об этом сайте
about-ingress = Семейный центр собирает помощь детям, молодым людям и семьям в одном месте.
about-who = Кто отвечает за сайт
about-what-title = Что здесь можно сделать
about-what-text = Ищите помощь своими словами и на своём языке. Здесь есть консультации для беременных и детей, семейная работа, места встреч, занятия организаций и приходов, телефоны и чаты для всей Финляндии. Регистрация не нужна.
about-facts-title = Верны ли сведения
about-facts-text = За каждое сведение отвечает названная организация, и у каждого есть дата проверки. Дата стоит внизу страницы. Если сведения не проверены вовремя, мы об этом говорим.
about-source-title = Открытый код
about-source-text = Сайт сделан на открытом коде. Лицензия — EUPL 1.2, и любой регион может им пользоваться.

# Accessibility statement.
accessibility-title = Заявление о доступности
accessibility-ingress = Мы хотим, чтобы сайтом мог пользоваться каждый: с телефона, с клавиатуры, с программой чтения с экрана и без скриптов.
accessibility-law = К сайту относится закон о цифровых услугах (306/2019).
accessibility-level-title = Насколько сайт доступен
accessibility-level-full = Насколько мы знаем, сайт выполняет требования WCAG 2.2 уровней A и AA.
accessibility-level-partly = Сайт выполняет большую часть требований WCAG 2.2 уровней A и AA. Мы знаем о таких недостатках:
accessibility-assessed = Проверено { $date }.
accessibility-not-assessed = Доступность сайта этого региона ещё не проверяли.
accessibility-feedback-title = Заметили недостаток? Сообщите нам
accessibility-feedback-text = Мы ответим за 14 дней.
accessibility-authority-title = Надзор
accessibility-authority-text = Если вы не получили ответа или ответ вас не устроил, сообщите в агентство Traficom. Оно следит за цифровой доступностью.
accessibility-authority-link = Saavutettavuusvaatimukset.fi

# Privacy.
privacy-title = Защита данных
privacy-ingress = Можно пользоваться сайтом так, что мы ничего о вас не узнаем. На сервере есть только то, что опубликовано для всех.
privacy-no-title = Чего мы не делаем
privacy-no-cookies = Мы не используем файлы cookie.
privacy-no-analytics = Мы не следим за посетителями и ничего не загружаем с других сайтов.
privacy-no-logs = Мы не сохраняем ваши запросы и IP-адрес. В журнале остаётся только, какая страница открывалась и открылась ли она.
privacy-no-location = Мы не спрашиваем, где вы. Расстояния считаем от центра района, который вы выбрали.
privacy-trace-title = Что остаётся на устройстве
privacy-trace-text = Браузер помнит страницы, на которых вы были, и они видны в истории. Если устройством пользуется кто-то ещё, откройте приватное окно или очистите историю. За вас мы этого сделать не можем.
privacy-responsible = За сайт отвечает

# Open data.
open-data-title = Открытые данные
open-data-ingress = Всё опубликованное здесь можно свободно использовать. Ключ не нужен.
open-data-hsds = Услуги, места и организации (HSDS 3, Open Referral UK)
open-data-map = Места встреч на карте (GeoJSON)
open-data-search = Поиск
open-data-openapi = Описание интерфейса (OpenAPI)
open-data-sitemap = Карта сайта
open-data-licence = Содержание можно использовать по лицензии Creative Commons Attribution 4.0. Контакты демонстрационных регионов вымышлены.
