# About.
about-title = عن هذا الموقع
about-ingress = يجمع مركز الأسرة المساعدة للأطفال والشباب والأسر في مكان واحد.
about-who = من المسؤول عن الموقع
about-what-title = ماذا يمكنك أن تفعل هنا
about-what-text = يمكنك أن تبحث عن المساعدة بكلماتك وبلغتك. ستجد عيادات الأمومة والطفولة والعمل الأسري وأماكن اللقاء وأنشطة الجمعيات والكنائس المحلية، وكذلك هواتف ودردشة لكل فنلندا. لا تحتاج إلى حساب.
about-facts-title = هل المعلومات حديثة
about-facts-text = لكل معلومة جهة محددة مسؤولة عنها وتاريخ مراجعة. ترى التاريخ في آخر الصفحة. وإذا لم تُراجَع معلومة في موعدها، نخبرك بذلك.
about-source-title = مفتوح المصدر
about-source-text = هذا الموقع مفتوح المصدر. رخصته EUPL 1.2، ويمكن لأي إقليم استخدامه.

# Accessibility statement.
accessibility-title = بيان سهولة الوصول
accessibility-ingress = نريد أن يتمكن الجميع من استخدام هذا الموقع: بالهاتف وبلوحة المفاتيح وبقارئ الشاشة وبدون برامج نصية.
accessibility-law = ينطبق على هذا الموقع القانون الفنلندي لتقديم الخدمات الرقمية (306/2019).
accessibility-level-title = ما مدى سهولة الوصول إلى الموقع
accessibility-level-full = حسب علمنا، يستوفي الموقع متطلبات إرشادات WCAG 2.2 من المستويين A وAA.
accessibility-level-partly = يستوفي الموقع معظم متطلبات إرشادات WCAG 2.2 من المستويين A وAA. نعرف أوجه النقص التالية:
accessibility-assessed = تاريخ التقييم: { $date }.
accessibility-not-assessed = لم تُقيَّم سهولة الوصول في موقع هذا الإقليم بعد.
accessibility-feedback-title = هل لاحظت نقصاً؟ أخبرنا
accessibility-feedback-text = نرد خلال 14 يوماً.
accessibility-authority-title = الجهة المشرفة
accessibility-authority-text = إذا لم يصلك رد أو لم تكن راضياً عنه، يمكنك تقديم بلاغ إلى الهيئة الفنلندية للنقل والاتصالات Traficom. تشرف Traficom على سهولة الوصول الرقمي.
accessibility-authority-link = Saavutettavuusvaatimukset.fi

# Privacy.
privacy-title = حماية البيانات
privacy-ingress = يمكنك استخدام الموقع دون أن نعرف عنك شيئاً. لا يوجد على الخادم إلا ما نُشر للجميع وما قاله الزوار عن الصفحات.
privacy-no-title = ما لا نفعله
privacy-no-cookies = لا نستخدم ملفات تعريف الارتباط (كوكيز) لتتبّع ما تقرأه. فقط إذا ضغطت على «خروج سريع» تبقى في المتصفح علامة لمدة عشر دقائق، حتى لا يفتح زر الرجوع الصفحة من جديد. هذه العلامة لا تقول شيئاً عنك.
privacy-no-analytics = لا نتتبع الزوار ولا نحمّل شيئاً من مواقع أخرى.
privacy-no-logs = لا نحفظ كلمات بحثك ولا عنوان IP الخاص بك. لا يبقى في السجل إلا نوع الصفحة التي فُتحت وهل فُتحت بنجاح.
privacy-no-location = لا نسأل عن موقعك. نحسب المسافات من مركز المنطقة التي اخترتها.
privacy-feedback-title = إذا أجبت عن سؤال: هل ساعدتك الصفحة؟
privacy-feedback-text = نحفظ جوابك والصفحة واللغة واليوم، ولا نحفظ من أجاب. يقرأ التعليقَ من يتولى الصفحة. ويُحذف ما قلته بعد سنة.
privacy-trace-title = ما يبقى على جهازك
privacy-trace-text = يتذكر متصفحك الصفحات التي زرتها، وهي تظهر في سجل التصفح. إذا كان شخص آخر يستخدم الجهاز نفسه، فاستخدم نافذة خاصة أو امسح السجل. لا نستطيع فعل ذلك نيابة عنك.
privacy-responsible = المسؤول عن الموقع

# Open data.
open-data-title = البيانات المفتوحة
open-data-ingress = يمكنك أن تستخدم بحرية كل ما نُشر هنا. لا تحتاج إلى مفتاح.
open-data-hsds = الخدمات والأماكن والجهات (HSDS 3، Open Referral UK)
open-data-map = أماكن اللقاء على الخريطة (GeoJSON)
open-data-search = البحث
open-data-openapi = وصف الواجهة البرمجية (OpenAPI)
open-data-sitemap = خريطة الموقع
open-data-licence = يمكن استخدام المحتوى برخصة Creative Commons Attribution 4.0. بيانات الاتصال في الأقاليم التجريبية غير حقيقية.
