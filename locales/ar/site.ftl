# About.
about-title = عن هذا الموقع
about-ingress = يجمع مركز الأسرة المساعدة للأطفال والشباب والأسر في مكان واحد.
about-who = من المسؤول عن الموقع
about-what-title = ماذا يمكنك أن تفعل هنا
about-what-text = ابحث عن المساعدة بكلماتك وبلغتك. ستجد عيادات الأمومة والطفولة والعمل مع الأسر وأماكن اللقاء وأنشطة الجمعيات والكنائس وهواتف ومحادثات لكل فنلندا. لا تحتاج إلى حساب.
about-facts-title = هل المعلومات صحيحة وحديثة
about-facts-text = لكل معلومة جهة مسؤولة وتاريخ تحقق. ترى التاريخ في أسفل الصفحة. إذا لم يتم التحقق في الموعد فنحن نذكر ذلك.
about-source-title = مفتوح المصدر
about-source-text = هذا الموقع مفتوح المصدر برخصة EUPL 1.2، ويمكن لأي إقليم استخدامه.

# Accessibility statement.
accessibility-title = بيان سهولة الاستخدام
accessibility-ingress = نريد أن يتمكن الجميع من استخدام هذا الموقع: بالهاتف ولوحة المفاتيح وقارئ الشاشة وبدون برامج نصية.
accessibility-law = ينطبق على الموقع قانون تقديم الخدمات الرقمية (306/2019).
accessibility-level-title = مدى سهولة الاستخدام
accessibility-level-full = حسب علمنا يستوفي الموقع متطلبات WCAG 2.2 من المستويين A وAA.
accessibility-level-partly = يستوفي الموقع معظم متطلبات WCAG 2.2 من المستويين A وAA. نعرف أوجه النقص التالية:
accessibility-assessed = تم التقييم في { $date }.
accessibility-not-assessed = لم يتم تقييم موقع هذا الإقليم بعد.
accessibility-feedback-title = هل لاحظت نقصًا؟ أخبرنا
accessibility-feedback-text = نجيب خلال 14 يومًا.
accessibility-authority-title = الجهة المشرفة
accessibility-authority-text = إذا لم تحصل على رد أو لم يرضك الرد فيمكنك إبلاغ هيئة Traficom المشرفة على سهولة استخدام الخدمات الرقمية.
accessibility-authority-link = Saavutettavuusvaatimukset.fi

# Privacy.
privacy-title = حماية البيانات
privacy-ingress = يمكنك استخدام الموقع دون أن نعرف عنك شيئًا. لا يوجد على الخادم إلا ما نُشر للجميع.
privacy-no-title = ما لا نفعله
privacy-no-cookies = لا نستخدم ملفات تعريف الارتباط (كوكيز).
privacy-no-analytics = لا نتتبع الزوار ولا نحمّل شيئًا من مواقع أخرى.
privacy-no-logs = لا نحفظ كلمات بحثك ولا عنوان IP الخاص بك. يُسجَّل فقط نوع الصفحة وهل فُتحت.
privacy-no-location = لا نسأل عن موقعك. نحسب المسافات من مركز المنطقة التي اخترتها.
privacy-trace-title = ما يبقى على جهازك
privacy-trace-text = يتذكر متصفحك الصفحات التي زرتها وتظهر في السجل. إذا كان شخص آخر يستخدم الجهاز نفسه فاستخدم نافذة خاصة أو امسح السجل. لا نستطيع فعل ذلك نيابة عنك.
privacy-responsible = المسؤول عن الموقع

# Open data.
open-data-title = البيانات المفتوحة
open-data-ingress = يمكنك استخدام كل ما يُنشر هنا بحرية. لا تحتاج إلى مفتاح.
open-data-hsds = الخدمات والأماكن والجهات (HSDS 3، Open Referral UK)
open-data-map = أماكن اللقاء على الخريطة (GeoJSON)
open-data-search = البحث
open-data-openapi = وصف الواجهة (OpenAPI)
open-data-sitemap = خريطة الموقع
open-data-licence = يمكن استخدام المحتوى برخصة Creative Commons Attribution 4.0. بيانات الاتصال في الأقاليم التجريبية غير حقيقية.
