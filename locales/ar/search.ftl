# Results.
results-title = البحث
results-ingress = اكتب بكلماتك ما تبحث عنه.
results-count =
    { $count ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $count } نتائج
        [many] { $count } نتيجة
       *[other] { $count } نتيجة
    }
results-many = أكثر من { NUMBER($count) } نتيجة
results-list = النتائج
results-filters = تصفية النتائج
results-clear = إزالة التصفية
results-widened-region = لم نجد مساعدة لهذا في المنطقة المختارة. هذه خدمات من الإقليم كله.
results-widened-national = لم نجد مساعدة لهذا بالقرب منك. هذه خدمات لكل فنلندا.
results-none-title = لم نجد ما يناسب
results-none-text = جرّب كلمات أخرى، كلمة أو كلمتين مثلاً. ويمكنك أيضاً المتابعة من هنا:
results-none-call = اتصل واحكِ لنا عن وضعك
results-more = عرض المزيد من النتائج
crisis-box-title = يمكنك الحصول على المساعدة الآن
crisis-box-more = المزيد من المساعدة في الأزمات

# Filters.
filter-kind = النوع
filter-area = المنطقة
filter-age = عمر الطفل أو اليافع
filter-language = لغة الخدمة
filter-cost = السعر
filter-form = كيف
filter-level = مستوى الدعم
filter-provider = الجهة المنظمة
filter-age-years = سن { $range }
filter-chosen = مختار
