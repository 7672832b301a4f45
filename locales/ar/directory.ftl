# Front page.
home-description = المساعدة والأنشطة للأسرة في مكان واحد: خدمات وأماكن لقاء ونصائح قريبة منك وبلغتك.
home-title = ما الذي يشغل بالك؟
home-ingress = احكِ بكلماتك. نجد لك خدمة أو مكاناً أو شخصاً يساعدك بالقرب منك.
home-not-sure = لا أعرف عمّ أبحث
home-today = مفتوح اليوم
home-today-near = اليوم بالقرب منك
home-all-places = كل أماكن اللقاء
home-advice-title = تحدّث مع إنسان
home-advice-text = يمكنك أن تسأل عن أي شيء: عنك أو عن طفل أو عن شخص قريب. يمكنك الاتصال دون ذكر اسمك. نبحث معاً عن الخطوة التالية.
home-themes = المواضيع
home-all-services = كل الخدمات
home-functions = ماذا تجد هنا
function-themes = معلومات حسب الموضوع
function-themes-text = ثمانية مواضيع وخدماتها، من الدعم الخفيف إلى المساعدة الخاصة.
function-centres = مراكز الأسرة
function-centres-text = أين هي، ومتى تفتح، وماذا فيها.
function-places = أماكن اللقاء
function-places-text = أماكن مفتوحة يمكنك المجيء إليها ببساطة.
function-guide = دليل إلى الخدمة المناسبة
function-guide-text = ثماني مهام لمركز الأسرة. اختر ما تحتاج فيه إلى مساعدة.
function-services = خدمات المنطقة
function-services-text = كل الخدمات حسب البلدية. يمكن طباعة القائمة.
function-national = خدمات لكل فنلندا
function-national-text = خدمات ومحادثات على الإنترنت وهواتف تساعد في كل فنلندا.

# Service.
service-who-for = لمن
service-how-to-start = كيف تبدأ
service-response-time = متى تحصل على جواب
service-cost = كم تكلف
service-referral-none = لا تحتاج إلى تحويل. يمكنك المجيء أو الاتصال بنفسك.
service-referral-needed = تحتاج إلى تحويل أو قرار.
service-languages = لغات الخدمة
service-interpreter = تحصل على مترجم عندما تطلبه. المترجم مجاني لك.
service-forms = كيف تحصل على المساعدة
service-where = أين
service-whole-region = في كل المنطقة
service-whole-country = في كل فنلندا
service-provider = من ينظم
service-with-partners = بالتعاون مع
service-channels = طرق أخرى للتواصل
service-more = المزيد عن هذه الخدمة
service-paused = الخدمة متوقفة مؤقتاً
service-ended = لم تعد هذه الخدمة متوفرة
service-changing = هذه الخدمة قيد التغيير
service-level = مستوى الدعم
service-similar = خدمات أخرى للحاجة نفسها
service-themes = المواضيع
print-page = يمكنك طباعة هذه الصفحة من قائمة المتصفح.

# Contact and hours.
contact-title = تواصل
contact-email = البريد الإلكتروني
contact-address = العنوان
contact-none = لا توجد بيانات اتصال.
hours-title = أوقات العمل
hours-closed = مغلق
hours-today = اليوم
hours-exceptions = أوقات مختلفة
hours-unknown = ساعات العمل غير معروفة. اسأل الجهة المنظمة.

# Upkeep.
upkeep-checked = تم التحقق من المعلومات { $date }.
upkeep-owner = المسؤول عن المعلومات
upkeep-stale = لم يتم التحقق من هذه المعلومات في الوقت المحدد. اتصل وتأكد قبل أن تذهب.
upkeep-fictional = بيانات الاتصال غير حقيقية، للعرض فقط.
missing-in-language = هذا ليس متوفراً بلغتك بعد. النص بالفنلندية.

# Meeting places.
places-title = أماكن اللقاء
places-ingress = أماكن مفتوحة للأطفال والشباب والعائلات. لا تحتاج إلى تحويل، ويمكنك المجيء ببساطة إلى معظمها.
places-map = الخريطة
places-map-label = الأماكن على الخريطة. الأماكن نفسها في القائمة.
places-list = القائمة
places-filter = تصفية
places-filter-type = النوع
places-filter-open = مفتوح الآن
places-filter-today = مفتوح اليوم
places-filter-age = عمر الطفل
places-filter-language = اللغة
places-filter-any = الكل
places-filter-button = اعرض
places-count =
    { $count ->
        [one] مكان واحد
        [two] مكانان
        [few] { $count } أماكن
       *[other] { $count } مكانًا
    }
places-none = لم نجد مكانًا بهذه الشروط.
places-none-wider = عرض جميع الأماكن
places-cluster =
    { $count ->
        [one] { $count } مكان هنا
        [two] { $count } مكانان هنا
        [few] { $count } أماكن هنا
       *[other] { $count } مكانًا هنا
    }
place-type = النوع
place-organizers = المنظمون
place-inside = الموقع
place-for-whom = لمن
place-ages = أعمار الأطفال
place-accessibility = سهولة الوصول
place-languages = اللغات
place-status-planned = قيد التخطيط
place-status-opening = يفتح في { $date }
place-status-paused = متوقف مؤقتًا
place-status-closed = توقف عن العمل
place-no-address = سيتم تحديد العنوان لاحقًا.
place-on-map = الموقع على الخريطة
place-services = الخدمات هنا
place-nearby = بالقرب أيضاً

# Family centres and areas.
areas-title = مراكز الأسرة والمناطق
areas-ingress = مركز الأسرة شبكة: الأشخاص والخدمات أنفسهم بالقرب منك، أحيانًا في مبنى واحد وأحيانًا في عناوين مختلفة.
area-units = مركز الأسرة
area-places = أماكن اللقاء
area-services = خدمات المنطقة
area-services-wide = خدمات الإقليم كله
area-municipalities = البلديات
area-small-areas = المناطق الصغيرة
area-all-tasks = منطقة كبيرة: تتوفر فيها جميع خدمات مركز الأسرة.
area-some-tasks = منطقة قريبة: بعض الخدمات هنا والباقي في المنطقة الكبيرة.
area-choose = اختر هذه المنطقة
area-no-places = لا يوجد مكان لقاء في هذه المنطقة بعد. هذه أقرب الأماكن.
unit-mode-own-premises = مقر خاص
unit-mode-shared = مقر مشترك
unit-mode-network = يعمل كشبكة
unit-mode-planned = قيد التخطيط
unit-network-text = ليس لمركز الأسرة هذا مبنى خاص. تواصل معنا وسنرشدك إلى الشخص المناسب.
unit-opens-on = يفتح في { $date }
unit-services = الخدمات هنا
unit-organizations = الجهات العاملة هنا
unit-transport = كيف تصل
unit-accessibility = سهولة الوصول

# Tasks, themes, levels.
themes-title = المساعدة والدعم
themes-ingress = اختر موضوعًا. سترى الخدمات من الدعم البسيط إلى المساعدة الخاصة.
theme-ladder = الخدمات حسب المستوى
theme-ladder-label = مثلث: في الأسفل خدمات للجميع وفي الأعلى مساعدة خاصة.
theme-level-empty = لا توجد خدمة في هذا المستوى في المنطقة المختارة.
theme-start-here = ابدأ من الأسفل. إذا احتجت إلى مساعدة أكبر فسيتم توجيهك إلى مستوى أعلى.
theme-places = أماكن لقاء لهذا الموضوع
theme-helplines = هواتف ومحادثات
tasks-title = كيف تجد الخدمة المناسبة
tasks-ingress = لمركز الأسرة ثماني مهام. اختر المهمة التي تحتاج فيها إلى المساعدة.
tasks-star-label = نجمة ذات ثمانية أطراف هي مهام مركز الأسرة. المهام نفسها موجودة في القائمة.
task-services = الخدمات
services-count =
    { $count ->
        [one] خدمة واحدة
        [two] خدمتان
        [few] { $count } خدمات
       *[other] { $count } خدمة
    }
nothing-here-title = لم نجد خدمة في هذه المنطقة
nothing-here-wider = عرض خدمات الإقليم كله
nothing-here-national = خدمات لكل فنلندا
nothing-here-call = اتصل واسأل

# National services.
national-title = خدمات لكل فنلندا
national-ingress = هذه الخدمات تساعدك أينما كنت في فنلندا.
national-phones = هواتف المساعدة
national-chats = محادثات الإنترنت
national-online = على الإنترنت
national-others = أخرى

# A to Z.
a-to-z-title = كل الخدمات حسب الأبجدية
a-to-z-ingress = اختر البلدية. في القائمة خدمات الأسر من البلدية ومنطقة الرفاه والجمعيات والكنائس.
a-to-z-of = خدمات الأسر حسب الأبجدية: { $municipality }
a-to-z-see = انظر
a-to-z-letters = الحروف
a-to-z-printed = طُبع في { $date }. أحدث المعلومات: { $address }

# Crisis.
crisis-title = مساعدة فورية
crisis-ingress = اتصل إذا كنت في خطر أو لا تعرف كيف تتجاوز اللحظة القادمة. يمكنك الاتصال حتى لو لم تكن متأكداً.
crisis-now = خطر على الحياة أو حاجة عاجلة للمساعدة
crisis-open-now = يجيب الآن
crisis-always = يجيب دائماً
crisis-shelters = ملجأ وحماية
crisis-safety = إذا كان أحد يراقب هاتفك أو حاسوبك فاتصل من هاتف شخص آخر. الاتصال برقم الطوارئ مجاني.
crisis-offline = اكتب الأرقام أو اطبع هذه الصفحة. يمكنك الاتصال بدون إنترنت.
helpline-when = متى يجيبون
helpline-languages = اللغات
helpline-cost = السعر

# Organisations.
organization-kind-county = منطقة الرفاه (hyvinvointialue)
organization-kind-municipality = بلدية
organization-kind-school = مدرسة أو روضة
organization-kind-ngo = جمعية
organization-kind-parish = كنيسة محلية
organization-kind-higher-education = مؤسسة تعليم عالٍ
organization-kind-private = شركة
organization-kind-national = جهة وطنية
organization-kind-network = شبكة
organization-services = الخدمات
organization-places = أماكن اللقاء
organization-ended = انتهى العمل بهذا الاسم في { $date }.
organization-successor = يتابع العمل

# Services side by side.
compare-title = قارن الخدمات
compare-these = قارن هذه الخدمات
compare-what = ما هي الخدمة
compare-choose = اختر ما تريد مقارنته
compare-button = قارن
compare-too-many = هذه أول أربع خدمات. لا يتسع المكان لأكثر.
