# Kinds of what can be read.
kind-article = دليل
kind-path = مسار
kind-finder = المساعدة بالأسئلة
kind-news = خبر
kind-story = تجربة

# Articles.
article-where = هنا تجد المساعدة
article-where-wider = لا توجد في هذه المنطقة خدمة خاصة بهذا الأمر. لكن هذه الخدمات تساعدك أيضاً.
article-where-more = ابحث عن المزيد في هذا الموضوع
article-places = أماكن تأتي إليها بدون موعد
article-read-next = اقرأ أيضاً
article-paths = المساعدة خطوة خطوة
article-sources = المصادر
article-not-in-language = لم تُترجم هذه الصفحة بعد. نعرضها بالفنلندية.

# Theme pages.
theme-guides = معلومات ونصائح
theme-situations = عندما يكون الوضع خاصاً
theme-procedures = كيف تسير الأمور
theme-stories = تجارب
theme-services = الخدمات
life-stages-title = مراحل الحياة
life-stages-ingress = ماذا يناسب كل مرحلة، وماذا تحصل عليه كل أسرة، ومن تسأل.
life-stage-services = خدمات لهذه المرحلة
guide-pages = كيف تستخدم هذا الموقع

# Paths.
function-paths-text = ماذا يحدث بعد أول قلق، مرحلة بعد مرحلة.
paths-title = المسارات: المساعدة خطوة خطوة
paths-ingress = يبيّن لك المسار ماذا يحدث بعد أول قلق: ماذا يمكنك أن تفعل بنفسك، ومن يساعدك، ومتى.
path-for-whom = لمن
path-stages = مراحل المسار
path-here-if = أنت في هذه المرحلة إذا
path-you-can = ماذا يمكنك أن تفعل
path-helpers = من يساعدك
path-time = متى
path-services = خدمات هذه المرحلة
path-read = اقرأ المزيد
path-tools = أدوات تساعدك
path-mandatory = لا يمكن تجاوز هذه المرحلة.
path-turn = إذا تغيّر الوضع
path-safety-first = الأمان أولاً
path-to-stage = انتقل إلى المرحلة
path-to-path = انتقل إلى المسار
path-show-all = افتح كل المراحل، للطباعة مثلاً
path-share = يمكنك طباعة هذه الصفحة أو مشاركتها. لا يوجد فيها ولا في عنوانها أي شيء عنك.

# Guided finder.
finder-link = ساعدني في الاختيار
finder-link-text = بضعة أسئلة، ثم ترى ما يناسبك.
finder-question-count = السؤال { $number }
finder-nothing-kept = لا نحفظ إجاباتك. هي موجودة في عنوان هذه الصفحة فقط.
finder-show-now = اعرض الاقتراحات الآن
finder-skip = لا أريد الإجابة عن هذا السؤال
finder-any-area = الإقليم كله
finder-any-language = أي لغة
finder-back = السؤال السابق
finder-restart = ابدأ من جديد
finder-answers = إجاباتك
finder-change = تغيير
finder-results = هذا قد يساعدك
finder-why = لماذا نقترح هذا
finder-next-step = كيف تبدأ
finder-person-title = ألم تجد ما يناسبك؟
finder-person-text = اتصل واحكِ عن وضعك بكلماتك. سيبحث معك شخص عن المساعدة المناسبة.
finder-read = يمكنك أيضاً أن تقرأ

# Youth.
youth-title = للشباب
youth-ingress = هنا تجد المساعدة والأجوبة. اقرأ على مهلك. لن يسألك أحد عن اسمك.
youth-topics = ما الذي يشغل بالك؟
youth-talk = تحدّث مع شخص
youth-talk-text = يمكنك أن تكتب أو تتصل دون أن تقول اسمك.
youth-places = أماكن تقضي فيها وقتك
youth-services = مساعدة قريبة منك
youth-map = كل الأماكن على الخريطة
youth-rights = حقوقك
youth-danger = إذا كنت في خطر الآن فاتصل بالرقم 112.

# Leaving fast.
leave-button = خروج سريع
leave-how = أو اضغط على مفتاح Shift ثلاث مرات.
leave-honest = الخروج لا يمسح سجل المتصفح.
leave-guide = كيف تخفي آثارك

# Safety plan.
plan-title = خطة الأمان
plan-ingress = فكّر بهدوء في ما يساعدك على البقاء في أمان. اكتب فقط ما يناسبك.
plan-private = ما تكتبه يبقى في هذه الصفحة. لا يُرسل ولا يُحفظ في أي مكان. عندما تغلق الصفحة يختفي النص.
plan-private-print = إذا طبعت الخطة، فضع الورقة في مكان لا يجدها فيه الشخص الآخر. يمكنك أيضاً أن تعطيها لشخص تثق به.
plan-print = اطبع
plan-print-by-browser = يمكنك طباعة الصفحة من قائمة المتصفح.
plan-signs = علامات تدل على أن الوضع يصبح خطيراً
plan-safe-room = ما أكثر غرفة أماناً، ومن أين أخرج؟
plan-whom-to-call = بمن أتصل، أو إلى من أذهب؟
plan-code-word = كلمة يفهم منها شخص قريب أن عليه طلب المساعدة
plan-children = على ماذا اتفقت مع الأطفال؟
plan-take-along = ماذا آخذ معي: الأوراق والمفاتيح والأدوية والمال والهاتف
plan-take-along-hint = أين وضعتها جاهزة؟
plan-where-to = إلى أين يمكنني أن أذهب نهاراً وليلاً؟
plan-phone = الهاتف والإنترنت: كلمات السر والموقع والحسابات المشتركة
plan-afterwards = ما الذي يساعدني على الاستمرار بعد ذلك؟

# Did this help?
feedback-question = هل ساعدتك هذه الصفحة؟
feedback-yes = نعم
feedback-no = لا
feedback-title = شكراً على إجابتك
feedback-ingress = هل تريد أن تخبرنا ما الذي ساعدك أو ما الذي كان ناقصاً؟
feedback-label = تعليقك
feedback-reader = من يقرأ التعليق: { $owner }. لن يصلك رد. لا تكتب أسماء أو أرقام هواتف أو عناوين.
feedback-send = أرسل التعليق
feedback-sent-title = شكراً، وصل تعليقك
feedback-sent-text = سيقرؤه المسؤول عن الصفحة عند تحسينها في المرة القادمة.
feedback-back = العودة إلى الصفحة
feedback-empty = اكتب تعليقاً قبل الإرسال، أو عد إلى الصفحة.
feedback-too-long = التعليق طويل جداً، فاختصره. أكبر عدد مسموح به من الحروف: { $most }. العدد الآن: { $length }.
feedback-full = وصلت اليوم تعليقات كثيرة جداً، ولم نستطع استلام هذا التعليق. حاول مرة أخرى غداً.
feedback-away = لم نتمكن من حفظ تعليقك الآن. ما كتبته ما زال موجوداً في الأسفل. حاول مرة أخرى بعد قليل.
feedback-ask = إذا كنت تحتاج إلى مساعدة لنفسك، فلا تنتظر. لا أحد يرد على هذا النموذج.

# News, stories, feeds.
news-title = الأخبار
news-none = لا توجد أخبار هنا بعد.
news-year = سنة { $year }
news-years = الأخبار حسب السنة
news-by = { $date }، { $author }
news-correction = تصحيح { $date }
news-more = كل الأخبار
stories-title = تجارب
stories-ingress = يحكي الناس ما الذي ساعدهم. نُشرت كل قصة بإذن صاحبها، ولا يمكن معرفة من هو.
stories-none = لا توجد تجارب هنا بعد.
story-teller = صاحب القصة: { $teller }
story-video = شاهد الفيديو
feeds-title = خلاصات الأخبار
feeds-text = يمكنك متابعة الأخبار والأدلة ببرنامج قارئ الخلاصات. يمكن حصر العنوان في منطقة وموضوع.
feeds-news = الأخبار
feeds-guides = الأدلة الجديدة والمعدّلة

# Embedding.
footer-embed = البحث والمساعدة في موقعك
embed-title = ضع البحث والمساعدة في موقعك
embed-ingress = يمكن للبلدية أو المدرسة أو الجمعية أن تضيف هذه الأجزاء إلى موقعها. هي HTML فقط: بلا برامج نصية وبلا ملفات تعريف ارتباط (كوكيز) وبلا تتبّع.
embed-search = خانة البحث
embed-help = زر المساعدة
embed-crisis = زر المساعدة في الأزمات
embed-how = انسخ الرمز إلى صفحتك بصيغة HTML. يمكنك تغيير الشكل بتنسيقات صفحتك.
embed-looks = هكذا يبدو
embed-button-help = مساعدة للأسرة
embed-button-crisis = مساعدة فورية
