# Front page.
home-description = المساعدة والأنشطة للأسرة في مكان واحد: خدمات وأماكن لقاء ونصائح قريبة منك وبلغتك.
home-title = ما الذي يشغل بالك؟
home-ingress = احكِ بكلماتك. نجد لك خدمة أو مكاناً أو شخصاً يساعدك بالقرب منك.
home-not-sure = لا أعرف عمّ أبحث
home-today = مفتوح اليوم
home-today-near = اليوم بالقرب منك
home-all-places = كل أماكن اللقاء
home-advice-title = تحدّث مع شخص
home-advice-text = يمكنك أن تسأل عن أي شيء: عن نفسك أو عن طفل أو عن شخص قريب منك. يمكنك الاتصال دون ذكر اسمك. نفكّر معاً فيما يمكن فعله بعد ذلك.
home-themes = المواضيع
home-all-services = كل الخدمات حسب الأبجدية
home-functions = ماذا تجد هنا
function-themes = معلومات حسب الموضوع
function-themes-text = ثمانية مواضيع وخدماتها، من الدعم البسيط إلى المساعدة المتخصصة.
function-centres = مراكز الأسرة
function-centres-text = أين هي، ومتى تفتح، وماذا فيها.
function-places = أماكن اللقاء
function-places-text = أماكن مفتوحة يمكنك المجيء إليها بدون موعد.
function-guide = دليلك إلى الخدمة المناسبة
function-guide-text = لمركز الأسرة ثماني مهام. اختر المهمة التي تحتاج فيها إلى المساعدة.
function-services = خدمات المنطقة
function-services-text = كل الخدمات حسب البلدية وبالترتيب الأبجدي. يمكنك طباعة القائمة.
function-national = خدمات لكل فنلندا
function-national-text = خدمات ودردشة عبر الإنترنت وهواتف تساعد في كل فنلندا.

# Service.
service-who-for = لمن
service-how-to-start = كيف تبدأ
service-response-time = متى تحصل على رد
service-cost = كم التكلفة
service-referral-none = لا تحتاج إلى إحالة. يمكنك المجيء أو التواصل بنفسك.
service-referral-needed = تحتاج إلى إحالة أو قرار.
service-languages = لغات الخدمة
service-interpreter = تحصل على مترجم عندما تطلبه. المترجم مجاني لك.
service-forms = كيف تحصل على المساعدة
service-where = أين
service-whole-region = في الإقليم كله
service-whole-country = في كل فنلندا
service-provider = من ينظّم الخدمة
service-with-partners = بالتعاون مع
service-channels = طرق أخرى للتواصل
service-more = المزيد عن هذه الخدمة
service-paused = الخدمة متوقفة مؤقتاً
service-ended = لم تعد هذه الخدمة موجودة
service-changing = هذه الخدمة تتغيّر حالياً
service-level = مستوى الدعم
service-similar = خدمات أخرى للحاجة نفسها
service-themes = المواضيع
print-page = يمكنك طباعة هذه الصفحة من خيار الطباعة في المتصفح.

# Contact and hours.
contact-title = للتواصل
contact-email = البريد الإلكتروني
contact-address = العنوان
contact-none = بيانات الاتصال غير مذكورة.
hours-title = أوقات العمل
hours-closed = مغلق
hours-today = اليوم
hours-exceptions = أوقات استثنائية
hours-unknown = أوقات العمل غير مذكورة. اسأل الجهة المنظمة.

# Upkeep.
upkeep-checked = رُوجعت المعلومات في { $date }.
upkeep-owner = المسؤول عن المعلومات:
upkeep-stale = لم تُراجَع هذه المعلومات في موعدها. اتصل وتأكّد قبل أن تذهب.
upkeep-fictional = بيانات الاتصال غير حقيقية، وهي للعرض فقط.
missing-in-language = هذا ليس متوفراً بلغتك بعد. النص بالفنلندية.

# Meeting places.
places-title = أماكن اللقاء
places-ingress = أماكن مفتوحة للأطفال والشباب والأسر. لا تحتاج إلى إحالة، ويمكنك المجيء إلى معظمها بدون موعد.
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
        [zero] لا توجد أماكن
        [one] مكان واحد
        [two] مكانان
        [few] { $count } أماكن
        [many] { $count } مكاناً
       *[other] { $count } مكان
    }
places-none = لم نجد مكاناً بهذه الاختيارات.
places-none-wider = عرض كل الأماكن
places-cluster =
    { $count ->
        [zero] { $count } مكان هنا
        [one] { $count } مكان هنا
        [two] { $count } مكانان هنا
        [few] { $count } أماكن هنا
        [many] { $count } مكاناً هنا
       *[other] { $count } مكان هنا
    }
place-type = النوع
place-organizers = الجهات المنظمة
place-inside = الموقع
place-for-whom = لمن
place-ages = أعمار الأطفال
place-accessibility = سهولة الوصول للجميع
place-languages = اللغات
place-status-planned = قيد التخطيط
place-status-opening = يفتح في { $date }
place-status-paused = متوقف مؤقتاً
place-status-closed = أُغلق هذا المكان
place-no-address = يُعلَن العنوان لاحقاً.
place-on-map = الموقع على الخريطة
place-services = الخدمات هنا
place-nearby = أماكن أخرى قريبة

# Family centres and areas.
areas-title = مراكز الأسرة والمناطق
areas-ingress = مركز الأسرة شبكة: الأشخاص والخدمات أنفسهم بالقرب منك، أحياناً في مبنى واحد وأحياناً في عناوين مختلفة.
area-units = مركز الأسرة
area-places = أماكن اللقاء
area-services = خدمات المنطقة
area-services-wide = خدمات الإقليم كله
area-municipalities = البلديات
area-small-areas = المناطق الصغيرة
area-all-tasks = منطقة كبيرة: فيها كل مهام مركز الأسرة وخدماته.
area-some-tasks = منطقة قريبة: بعض الخدمات هنا والباقي في المنطقة الكبيرة.
area-choose = اختر هذه المنطقة
area-no-places = لا يوجد مكان لقاء في هذه المنطقة بعد. هذه أقرب الأماكن.
unit-mode-own-premises = مقر خاص
unit-mode-shared = مقر مشترك
unit-mode-network = يعمل كشبكة
unit-mode-planned = قيد التخطيط
unit-network-text = ليس لمركز الأسرة هذا مبنى خاص به. تواصل معنا وسنرشدك إلى الشخص المناسب.
unit-opens-on = يفتح في { $date }
unit-services = الخدمات هنا
unit-organizations = الجهات العاملة هنا
unit-transport = كيف تصل
unit-accessibility = سهولة الوصول للجميع

# Tasks, themes, levels.
themes-title = المساعدة والدعم
themes-ingress = اختر موضوعاً. سترى الخدمات من الدعم البسيط إلى المساعدة المتخصصة.
theme-ladder = الخدمات حسب المستوى
theme-ladder-label = مثلث: في الأسفل خدمات مفتوحة للجميع، وفي الأعلى مساعدة متخصصة.
theme-level-empty = لا توجد خدمة في هذا المستوى في المنطقة المختارة.
theme-start-here = ابدأ من الأسفل. إذا احتجت إلى مساعدة أكبر، فستجد من يرشدك إلى مستوى أعلى.
theme-places = أماكن لقاء لهذا الموضوع
theme-helplines = هواتف المساعدة والدردشة
tasks-title = دليلك إلى الخدمة المناسبة
tasks-ingress = لمركز الأسرة ثماني مهام. اختر المهمة التي تحتاج فيها إلى المساعدة.
tasks-star-label = نجمة ذات ثمانية أطراف هي مهام مركز الأسرة. المهام نفسها موجودة في القائمة.
task-services = الخدمات
theme-more-services = اعرض الباقي ({ NUMBER($count) })
services-count =
    { $count ->
        [zero] لا توجد خدمات
        [one] خدمة واحدة
        [two] خدمتان
        [few] { $count } خدمات
        [many] { $count } خدمة
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
national-chats = الدردشة
national-online = عبر الإنترنت
national-others = خدمات أخرى

# A to Z.
a-to-z-title = كل الخدمات حسب الأبجدية
a-to-z-ingress = اختر البلدية. في القائمة خدمات للأسر تقدّمها البلدية ومنطقة الرفاه (hyvinvointialue) والجمعيات والكنائس المحلية.
a-to-z-of = خدمات للأسر التي لديها أطفال، حسب الأبجدية: { $municipality }
a-to-z-see = انظر
a-to-z-letters = الحروف
a-to-z-printed = طُبع في { $date }. أحدث المعلومات: { $address }

# Crisis.
crisis-title = مساعدة فورية
crisis-ingress = اتصل إذا كنت في خطر أو لا تعرف كيف تتجاوز اللحظة القادمة. يمكنك الاتصال حتى إن لم تكن متأكداً.
crisis-now = عندما تكون الحياة في خطر أو تحتاج إلى المساعدة فوراً
crisis-open-now = يجيبون الآن
crisis-always = يجيبون دائماً
crisis-shelters = دار الإيواء وأماكن حماية أخرى
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
organization-kind-national = جهة على مستوى فنلندا
organization-kind-network = شبكة
organization-services = الخدمات
organization-places = أماكن اللقاء
organization-ended = انتهى العمل بهذا الاسم في { $date }.
organization-successor = تواصل العمل الآن:

# Services side by side.
compare-title = قارن الخدمات
compare-these = قارن هذه الخدمات
compare-what = ما هي الخدمة
compare-choose = اختر ما تريد مقارنته
compare-button = قارن
compare-too-many = هذه أول أربع خدمات. لا يتسع المكان لأكثر منها جنباً إلى جنب.
