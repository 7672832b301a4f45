# The frame of every page.
skip-to-content = انتقل إلى المحتوى
crisis-strip-label = مساعدة فورية
crisis-strip-title = حالة طارئة؟
main-navigation = القائمة الرئيسية
nav-menu = القائمة
nav-help = المساعدة والدعم
nav-places = أماكن اللقاء
nav-centres = مراكز الأسرة
nav-a-to-z = كل الخدمات
choose-area = اختر المنطقة
choose-language = اختر اللغة
whole-region = الإقليم كله
breadcrumbs = أنت هنا
front-page = الصفحة الرئيسية
search-label = عمّ تبحث؟ اكتب بكلماتك.
search-placeholder = مثلاً: لا طاقة لي، ماذا أفعل
search-button = ابحث
demo-note = هذه نسخة تجريبية. بيانات الاتصال غير حقيقية. أرقام المساعدة الوطنية حقيقية.
translation-unchecked = لم يراجع هذه الترجمة بعد شخص لغته الأم العربية.
footer-crisis = المساعدة في الأزمات
footer-about = عن هذا الموقع
footer-accessibility = سهولة الوصول
footer-privacy = حماية البيانات
footer-open-data = البيانات المفتوحة

# When something is not there or breaks.
failure-missing-title = لم نجد الصفحة
failure-missing-text = ربما تغيّر العنوان أو لم تعد الخدمة موجودة. جرّب البحث واكتب بكلماتك ما تحتاج إليه.
failure-broken-title = حدث خطأ
failure-broken-text = الخطأ منا وليس منك. حاول مرة أخرى بعد قليل أو جرّب البحث.
failure-next-title = يمكنك المتابعة من هنا

# Kinds of things.
kind-service = خدمة
kind-place = مكان لقاء
kind-unit = مركز الأسرة
kind-organization = الجهة المنظمة
kind-helpline = هاتف مساعدة
kind-area = منطقة

# Open and closed. $time is a time of day, $day a weekday or a date.
open-until = مفتوح الآن، يُغلق الساعة { $time }
opens-today = يفتح اليوم الساعة { $time }
opens-tomorrow = يفتح غداً الساعة { $time }
opens-on = يفتح { $day } الساعة { $time }
closed-for-now = مغلق

# Cost and ages.
cost-free = مجاني
cost-fee = برسوم
cost-depends = التكلفة تختلف
ages-exactly =
    { $age ->
        [zero] أقل من سنة
        [one] سنة واحدة
        [two] سنتان
        [few] { NUMBER($age) } سنوات
        [many] { NUMBER($age) } سنة
       *[other] { NUMBER($age) } سنة
    }
ages-between =
    { $max ->
        [zero] من { NUMBER($min) } إلى { NUMBER($max) } سنة
        [one] من { NUMBER($min) } إلى سنة واحدة
        [two] من { NUMBER($min) } إلى سنتين
        [few] من { NUMBER($min) } إلى { NUMBER($max) } سنوات
        [many] من { NUMBER($min) } إلى { NUMBER($max) } سنة
       *[other] من { NUMBER($min) } إلى { NUMBER($max) } سنة
    }
ages-from =
    { $min ->
        [zero] من الولادة
        [one] من سن سنة واحدة
        [two] من سن سنتين
        [few] من سن { NUMBER($min) } سنوات
        [many] من سن { NUMBER($min) } سنة
       *[other] من سن { NUMBER($min) } سنة
    }
national-label = كل فنلندا
resting-label = غير متاح الآن
call = اتصل
show-more = عرض المزيد
