# كلمات ما تقوله ملفات الأحداث، بالعربية.

cli-value-date = تاريخ
cli-help-events = قراءة ملفات الأحداث: ما قُرئ، وموضعه من الخريطة
cli-help-event-file = ملفات الأحداث: UCDP GED أو ACLED أو أعداد بالأسبوع أو بالشهر أو جداول بسيطة؛ بصيغة CSV أو zip أو xlsx أو Parquet
cli-help-events-scenario = السيناريو الذي تُوضع الأحداث على خريطته
cli-help-events-out = ملف الأحداث الواقعة على الخريطة (.parquet أو .csv)؛ ومع --simulate الملف الذي يُكتب
cli-help-from = أول يوم تغطيه الملفات (والافتراضي يوم أول صف فيها)
cli-help-until = آخر يوم تغطيه الملفات (والافتراضي يوم آخر صف فيها)
cli-help-map = ملف خريطة للأحداث بحسب الأقاليم وطرق الممرات (.svg أو .png)
cli-help-simulate = كتابة مسار واحد من محاكاة هذا السيناريو بوصفه ملف أحداث بدل القراءة
cli-help-as = صيغة هذا الملف
cli-usage-date = تاريخ مثل 2025-07-02

events-heading-files = ما قُرئ
events-column-file = الملف
events-column-format = الصيغة
events-column-rows = الصفوف
events-column-kept = على الخريطة
events-column-from = أول يوم
events-column-to = آخر يوم
events-format-ged = UCDP GED
events-format-acled-old = ACLED، صيغة قديمة
events-format-acled-new = ACLED
events-format-acled-weekly = ACLED، بالأسبوع
events-format-monthly = أعداد بالشهر
events-format-events = أحداث هذا البرنامج
events-format-plain = جدول بسيط
events-total = { $events ->
    [zero] لا حدث على الخريطة
    [one] حدث واحد على الخريطة
    [two] حدثان على الخريطة
    [few] { $events } أحداث على الخريطة
    [many] { $events } حدثًا على الخريطة
   *[other] { $events } حدث على الخريطة
}، من { $from } إلى { $to }.
events-latin1 = الملف { $file } ليس بترميز UTF-8، فقُرئ بترميز Latin-1.
events-simulated = عدد الصفوف المأخوذة من مسارات محاكاة، وليست أحداثًا وقعت: { $count }
events-heading-rules = كيف نُسبت الصفوف إلى أقاليمها
events-column-rule = القاعدة
events-rule-point-at-place = بالإحداثيات: على بعد لا يتجاوز { $km } كم من موقع
events-rule-point-in-region = بالإحداثيات، في الإقليم الذي يسميه الملف
events-rule-point-near-place = بالإحداثيات: إقليم أقرب موقع على بعد لا يتجاوز { $km } كم
events-rule-place-name = باسم موقع
events-rule-region-name = باسم إقليم
events-heading-dropped = الصفوف المستبعدة
events-column-why = السبب
events-column-lines = أول السطور
events-dropped-unreadable = تعذّرت قراءته
events-dropped-country = الدولة ليست على الخريطة
events-dropped-region = الإقليم ليس على الخريطة
events-dropped-off-map = الإحداثيات بعيدة عن كل موقع
events-dropped-nowhere = لا يُعرف منه إلا الدولة
events-dropped-unknown-place = الموقع ليس على الخريطة
events-dropped-not-violence = ليس عنفًا مسلحًا
events-dropped-superseded = حلّ محله صف أحدث
events-dropped-duplicate = موجود في ملف آخر أيضًا
events-dropped-zero = لا يحصي أي حدث
events-dropped-outside-period = خارج الفترة
events-line = { $file }، السطر { $line }
events-problem-date = ليس تاريخًا: «{ $text }»
events-problem-coordinates = ليست إحداثيات: «{ $text }»
events-problem-count = ليس عدد أحداث: «{ $text }»
events-problem-kind = نوع حدث غير معروف: «{ $text }»
events-problem-columns = عدد الأعمدة { $found } والصحيح { $expected }
events-heading-regions = الأحداث بحسب الإقليم
events-column-region = الإقليم
events-kind-place = هجمات على مواقع
events-kind-road = على طرق الممرات
events-kind-incident = حوادث ثانوية
events-kind-abroad = هجمات في دولة مجاورة
events-column-total = المجموع
events-heading-roads = الأحداث على طرق الممرات
events-column-road = الطريق
events-column-corridor = الممر
events-column-events = الأحداث
events-column-km = متوسط البعد، كم
events-road = { $from }–{ $to }
events-roads-note = على بعد لا يتجاوز { $km } كم من الخط المستقيم بين الطرفين؛ بترتيب الخريطة.
events-border = عدد الأحداث الواقعة على بعد لا يتجاوز { $km } كم من مركز حدودي أو معبر إلى دولة مجاورة: { $count }
events-heading-months = الأحداث بحسب الشهر
events-column-month = الشهر
events-column-known = التغطية
events-coverage-complete = كاملة
events-coverage-partial = جزئية
events-coverage-missing = لا صف
events-gaps = أشهر لا صف لها في أي ملف، وتُعدّ بياناتها ناقصة لا هادئة: { $list }.
events-left-out = أقاليم تحصيها الملفات ولا تشملها الخريطة: { $list }.
events-countries = دول لا تشملها الخريطة: { $list }.
events-unknown-places = مواقع ليست على الخريطة: { $list }.
events-name-count = { $name } ({ $count })
events-repeated = عدد الصفوف التي تكرر صفًا سابقًا من ملفها، وقد أُحصيت: { $count }. أولها: { $lines }
events-month-unsure = عدد الأحداث التي تنتهي في شهر لاحق لشهر بدايتها، وقد أُحصيت في شهر البداية: { $count }
events-across = عدد الأحداث التابعة لأسابيع تقع في شهرين، وقد أُحصيت في الشهر الذي يضم معظم الأسبوع: { $count }
events-written = كُتب الملف: { $path }
events-simulated-written = أحداث المسار { $trajectory } من { $from } إلى { $to }، وعددها { $count }: ‏{ $path }
events-error-large = حجم { $file } يتجاوز { $most } بايت، وهو أقصى ما يُقرأ
events-error-damaged = الملف { $file } تالف أو من نوع آخر: { $cause }
events-error-not-text = الملف { $file } ليس جدولًا نصيًا؛ احفظه بصيغة CSV (UTF-8) أو xlsx
events-error-empty = الملف { $file } فارغ
events-error-header = { $file }، السطر { $line }: أعمدة لا تطابق أي صيغة معروفة: { $seen }. الصيغ المعروفة: { $known }
events-error-long-field = { $file }، السطر { $line }: حقل يتجاوز { $most } بايت؛ لعل علامة اقتباس لم تُغلق
events-error-many-bad = { $file }: تعذّرت قراءة { $bad } من أصل { $rows } من الصفوف؛ أولها السطر { $line }: { $problem }
events-error-mixed = { $first } ({ $first-format }) و{ $second } ({ $second-format }) يحصيان الأحداث نفسها: اقرأ مصدرًا واحدًا في كل مرة
events-error-no-map = لا وجود لـ { $scenario } هنا: يحدد --scenario السيناريو الذي توضع الأحداث على خريطته
events-error-nothing = لا حدث على خريطة { $scenario } في الصفوف، وعددها { $rows }
events-error-ending = { $path }: يجب أن يكون الامتداد { $endings }
events-error-no-out = يحتاج --simulate إلى ملف يكتبه: حدّده بـ --out
events-error-fault = المسار { $trajectory } ينقطع ولا يعطي أحداثًا؛ اختر غيره بـ --trajectory

# الخريطة
events-map-title = إقليم { $region }: { $share } من الأحداث على الخريطة
events-map-subtitle = الدوائر: الأحداث في كل إقليم؛ وطرق الممرات بحسب عدد الأحداث عليها.
events-map-scope = عدد الأحداث { $count }، من { $from } إلى { $to }
events-map-source = المصدر: { $files } · قرأه Harmattan { $version }
events-map-source-simulated = محاكاة وليست أحداثًا وقعت: { $files } · قرأه Harmattan { $version }
events-map-key-region = عدد الأحداث في الإقليم: { $number }
events-map-key-road = عدد الأحداث على الطريق: { $number }
events-rows-left = { $count ->
    [one] تُرك صف واحد
    [two] تُرك صفان
    [few] تُركت { $count } صفوف
   *[other] تُرك { $count } صفًا
}: يبيّنها الأمر harmattan events.
