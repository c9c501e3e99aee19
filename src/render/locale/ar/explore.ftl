# Words of the explorer, in Arabic.

## Head

explore-title = هارمتان: المستكشف
explore-kicker = المستكشف
explore-skip = الانتقال إلى النتائج
explore-language = اللغة
explore-scenario = السيناريو
explore-stress = %1 (اختبار إجهاد)
explore-open = فتح ملف…
explore-undo = تراجع
explore-reset = استعادة الكل
explore-predict = التوقّع أولًا
explore-take = أخذ نسخة
explore-close = إغلاق
explore-protective = للاستخدام الوقائي فقط. الغاية من هذه الصفحة حماية السكان والطرق والتجارة. لا تتضمن قائمة أهداف، ولا ترتّب المواقع بغرض مهاجمتها، ولا تدعو إلى أي عمل عنيف. وما تعرضه مسارات في ظل افتراضات معلنة، وليس تنبّؤًا بما سيقع.

## Levers

explore-levers = الروافع
explore-levers-note = حرّك رافعة فتتبعها النتائج في الحال. والشريط الرمادي هو نطاق 80% المفترض في السيناريو المرجعي.
explore-band = السيناريو المرجعي: من %1 إلى %2 في 80% من المسارات
explore-back = استعادة
explore-back-of = استعادة: %1
explore-curve = المنحنى
explore-curve-of = المنحنى: %1
explore-measures = التدابير
explore-measures-note = ما يمكن أن تضعه الحكومة موضع التنفيذ، ومن أي يوم وبأي كلفة.
explore-measures-none = لا يتضمن هذا السيناريو أي تدبير.
explore-measure-more = الأثر والبدء والكلفة
explore-measure-more-of = الأثر والبدء والكلفة: %1
explore-measure-start = يبدأ في اليوم
explore-measure-cost = الكلفة السنوية بالدولار
explore-weights = أوزان الفرضيات
explore-weights-note = ما قد تنويه الجماعة. مجموع الأوزان 100% دائمًا: تحريك أحدها يحرّك الأخرى بالتناسب.
explore-assumptions = الافتراضات
explore-assumptions-note = جميع مفاتيح السيناريو مع مصادرها ودرجات الوثوق بها. الرقم المُدخل هنا يُحلّ قيمة واحدة محلّ ما كان غير يقيني؛ وإفراغ الحقل يعيد قيمة السيناريو المرجعي.
explore-search = البحث في الافتراضات
explore-found = عدد ما عُثر عليه: %1
explore-found-none = لم يُعثر على شيء
explore-unlock = قرأت ذلك: فتح القفل

## Results

explore-views = طرق العرض
explore-tab-results = النتائج
explore-tab-future = مسار واحد
explore-tab-variants = البدائل
explore-tab-respond = الاستجابة
explore-tab-log = السجل
explore-judgements = التقديرات الرئيسية
explore-judgements-more = الثقة وما يقوم عليه التقدير
explore-rests = عدد المسارات المحاكاة التي تستند إليها النتائج: %1 من %2
explore-numbers = الأرقام
explore-numbers-of = الأرقام في جدول: %1
explore-differences = الفروق عن السيناريو المرجعي
explore-differences-none = لم يُعدَّل شيء: السيناريو كما فُتح.
explore-differences-wait = تأتي المقارنة أخيرًا، مسارًا بمسار.
explore-pictures = الرسوم
explore-pictures-choose = اختيار رسم
explore-swipe = ↔ اسحب جانبيًا لرؤية الرسم كاملًا

## One future

explore-future = مسار واحد يومًا بعد يوم
explore-future-note = سلسلة أحداث محاكاة واحدة من بين آلاف: تبيّن كيف قد تجري الأمور، لا كيف ستجري.
explore-future-choose = أي مسار
explore-future-median = المسار الوسيط
explore-future-bad = مسار سيئ
explore-future-worst = أسوأ مسار
explore-future-hypothesis = الفرضية الصحيحة فيه: %1
explore-day = اليوم
explore-play = تشغيل
explore-pause = إيقاف مؤقت
explore-next-event = الحدث التالي
explore-events = الأحداث
explore-events-none-yet = لم يقع شيء بعد.

## Variants

explore-variants = البدائل
explore-variants-note = احفظ ما لا يزيد على ستة أوضاع للروافع، ثم قارن كلفة كل منها بأثره.
explore-variant-name = اسم البديل
explore-variant-number = البديل %1
explore-variant-save = حفظ الوضع الحالي
explore-variant-load = تحميل
explore-variant-load-of = تحميل: %1
explore-variant-remove = حذف
explore-variant-remove-of = حذف: %1
explore-variant-base = مطابق للسيناريو المرجعي
explore-variant-changes = المفاتيح المعدّلة: %1
explore-variant-other = يعود إلى سيناريو آخر
explore-compare = مقارنة البدائل
explore-comparing = المقارنة جارية…

## Response

explore-respond = كيف تستجيب المؤشرات
explore-respond-note = تُحرَّك الرافعة على امتداد مداها، ويبقى كل ما عداها على حاله.
explore-respond-none = حرّك رافعة، ثم انظر هنا كيف تستجيب المؤشرات على امتداد مداها.
explore-respond-wait = المحاكاة جارية، وتستغرق ثانية أو ثانيتين.

## Predict first

explore-predict-heading = ماذا يتوقع الحاضرون؟
explore-predict-note = تبقى نتيجة هذا التغيير محجوبة إلى أن يكتب الحاضرون توقّعهم.
explore-predict-about = التقدير
explore-predict-before = قبل التغيير: %1
explore-predict-guess = الاحتمال بعد التغيير
explore-predict-why = السبب في جملة واحدة
explore-predict-show = عرض النتيجة
explore-predict-wait = المحاكاة جارية…
explore-predict-told = التوقّع والنتيجة
explore-predict-group = الحاضرون
explore-predict-model = النموذج
explore-log = سجل الجلسة
explore-log-note = توقّعات هذه الجلسة ونتائجها. تبقى في هذا التبويب من المتصفح إلى أن يُغلق.
explore-log-empty = لا توقّعات بعد. اضغط «التوقّع أولًا» ثم غيّر شيئًا.
explore-log-before = قبل التغيير
explore-log-save = تنزيل السجل (JSON)

## Take it with you

explore-take-heading = أخذ نسخة
explore-take-toml = السيناريو (TOML)
explore-take-toml-note = ما يختلف عن السيناريو المرجعي فقط، مع مصادر تُستكمل.
explore-take-html = الموجز (HTML)
explore-take-html-note = للقراءة في متصفح من دون شبكة.
explore-take-pdf = الموجز (PDF)
explore-take-pdf-note = للطباعة والإرسال.
explore-take-csv = الأرقام (CSV)
explore-take-csv-note = للبرامج الأخرى.
explore-take-xlsx = المصنّف (XLSX)
explore-take-xlsx-note = النتائج والافتراضات لبرنامج جداول.
explore-take-picture = الرسم
explore-take-link = نسخ الرابط
explore-take-link-note = يحمل الوضع كله، ويُفتح ما دام هذا البرنامج يعمل.
explore-take-link-done = نُسخ الرابط.
explore-take-wait = قيد الإعداد…
explore-take-done = حُفظ: %1

## Files, faults and the end

explore-drop-here = أفلت السيناريو (TOML) هنا
explore-open-failed = لا يمكن استخدام الملف: %1
explore-open-failed-note = لم يتغيّر شيء. صحّح السطور المبيّنة ثم أفلت الملف من جديد.
explore-open-whole = الرسالة كاملة
explore-line = السطر %1:
explore-too-large = حجم الملف أكبر من 1 ميغابايت.
explore-shut = لا يُسمح لهذه الصفحة بالدخول: افتح العنوان الذي يعرضه البرنامج في نافذة الأوامر؛ وهو يُدخل متصفحًا واحدًا، مرة واحدة.
explore-gone = توقف البرنامج أو لا يستجيب. شغّل «harmattan explore» من جديد وافتح العنوان الذي يعرضه.
explore-idle = لم يُطلب شيء منذ مدة. الدقائق المتبقية قبل توقف البرنامج: %1
explore-stay = إبقاؤه قيد التشغيل

## What was changed, and what is said of it

explore-changes = ما جرى تعديله
explore-changes-all = عرض الكل: %1
explore-predict-covered = محجوب إلى أن يُكتب التوقّع (طريقة العرض «النتائج»).
explore-link-bad = لا يمكن فتح هذا الرابط هنا؛ يُعرض السيناريو الأول.
explore-compare-before = هذه المقارنة سابقة لآخر تعديل: أعد المقارنة.
explore-variants-free = التدابير وحدها لها كلفة، أما تحريك الروافع فلا تُحتسب له كلفة.
explore-log-change = التغيير
explore-take-pdf-none = غير متاح في هذه النسخة: افتح الموجز بصيغة HTML واطبعه.
explore-day-date = %1 (اليوم %2 من %3)
explore-event-of = %1: %2
explore-respond-futures = 500 مسار في كل خطوة: استشهد بالنتائج لا بالمنحنى.
explore-from-to = من %1 إلى %2
explore-from = من %1 فما فوق
explore-measure-off = التدبير غير مُفعَّل: لا أثر لذلك بعد.
