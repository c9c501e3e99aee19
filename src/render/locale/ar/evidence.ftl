# Words of scenarios brought up to date and of hindcasts, in Arabic.

cli-help-update = تحديث السيناريو: ما تقوله الأحداث عن اليوم الأول
cli-help-events-option = ملفات الأحداث
cli-help-as-of = اليوم الأول في السيناريو الجديد؛ وتُعتمد الأشهر الكاملة السابقة له
cli-help-update-out = ملف السيناريو الجديد (.toml)
cli-help-hindcast = مقارنة توقعات محسوبة من تواريخ ماضية بما حدث فعلًا
cli-help-origin = أول شهر وآخر شهر يُتوقَّعان، مثل 2023-07:2025-06
cli-help-horizon = عدد الأشهر: يشمل كل توقع مجموع أحداث هذه الأشهر
cli-help-ablations = التوقع أيضًا بعد إسقاط كل آلية على حدة
cli-help-hindcast-out = ملف جميع التوقعات مع درجاتها (.json)
cli-usage-months = شهران مثل 2023-07:2025-06، الأقدم أولًا

update-source = الأحداث حتى { $day }
update-title = في { $day }
update-rests = اليوم الأول { $day }، استنادًا إلى { $months ->
    [one] شهر كامل واحد
    [two] شهرين كاملين
    [few] { $months } أشهر كاملة
   *[other] { $months } شهرًا كاملًا
} من الأحداث، آخرها { $last }. الأعداد شهرية، وبين قوسين نطاق 80%.
update-column-region = الإقليم
update-column-level = الأحداث
update-column-usual = متوسط 12 شهرًا
update-column-before = الخلايا سابقًا
update-column-now = الخلايا حاليًا
update-column-campaign = الحملة
update-error-itself = يجب أن تختلف الملفات: السيناريو الأصل والسيناريو الجديد والتوقّع والأحداث
update-source-simulated = أحداث محاكاة حتى { $day }
hindcast-few = لا تُذكر فروق عن التوقعات المقارنة حين يقل عدد تواريخ الانطلاق عن { $origins }.
score-late = أُعدّ بعد بداية أول هذه الأشهر: ليس توقّعًا مسبقًا.
update-error-months = لا شهر كاملًا من الأحداث ينتهي قبل { $day }
update-error-level = يتعذر استعمال الأحداث: { $cause }
update-error-hypothesis = تحدّد فرضية أو خبير قيمة `{ $key }`، والأحداث تُنبئ عنها: تُذكر في السيناريو نفسه
update-error-shift = لا يمكن احتساب `{ $key }` للتدبير `{ $measure }` من يوم آخر: يُذكر رقمًا أو نطاقًا

hindcast-origins = { $origins ->
    [one] تاريخ انطلاق واحد: { $from }.
    [two] تاريخا انطلاق، من { $from } إلى { $to }.
    [few] { $origins } تواريخ انطلاق، من { $from } إلى { $to }.
   *[other] { $origins } تاريخ انطلاق، من { $from } إلى { $to }.
}
hindcast-kind-regions = كل إقليم على حدة
hindcast-kind-west = الغرب
hindcast-kind-all = جميع الأقاليم
hindcast-months = { $months ->
    [one] شهر واحد
    [two] شهران
    [few] { $months } أشهر
   *[other] { $months } شهرًا
}
hindcast-column-forecaster = CRPS / بت / ضمن 80%
hindcast-column-joint = CRPS / بت / ضمن 80% / الطاقة
hindcast-by-scenario = السيناريو
hindcast-by-last-value = الشهر الأخير
hindcast-by-climatology = جميع الأشهر الماضية
hindcast-by-conflictology = آخر 12 شهرًا
hindcast-by-exponential-mean = المتوسط المرجّح
hindcast-by-discount = المستوى المخصوم
hindcast-by-level = المستوى المستخلص
hindcast-by-ceiling = المستوى المعروف لاحقًا
hindcast-by-without-campaigns = من دون حملات
hindcast-by-without-attraction = من دون انجذاب
hindcast-by-without-blockades = من دون حصار
hindcast-by-without-local-waves = من دون موجات محلية
hindcast-by-without-contagion = من دون تتابع الموجات
hindcast-by-without-phases = من دون مراحل
hindcast-by-without-roads = من دون الطرق
hindcast-better = { $months ->
    [one] شهر واحد
    [two] شهران
    [few] { $months } أشهر
   *[other] { $months } شهرًا
}: في { $forecasts ->
    [one] توقّع واحد
    [two] توقّعين
    [few] { $forecasts } توقعات
   *[other] { $forecasts } توقّعًا
}، أفضل من أحسن توقع مقارن ({ $best }) بنسبة { $share } ({ $range }).
hindcast-worse = { $months ->
    [one] شهر واحد
    [two] شهران
    [few] { $months } أشهر
   *[other] { $months } شهرًا
}: في { $forecasts ->
    [one] توقّع واحد
    [two] توقّعين
    [few] { $forecasts } توقعات
   *[other] { $forecasts } توقّعًا
}، أسوأ من أحسن توقع مقارن ({ $best }) بنسبة { $share } ({ $range }).
hindcast-alike = { $months ->
    [one] شهر واحد
    [two] شهران
    [few] { $months } أشهر
   *[other] { $months } شهرًا
}: في { $forecasts ->
    [one] توقّع واحد
    [two] توقّعين
    [few] { $forecasts } توقعات
   *[other] { $forecasts } توقّعًا
}، لا فرق يمكن إثباته عن أحسن توقع مقارن ({ $best }): { $share } ({ $range }؛ وما دون الصفر يعني أن السيناريو أسوأ).
hindcast-how = الأقل أفضل، في CRPS (بالأحداث) وفي البت؛ والطاقة درجة جميع الأقاليم معًا، إقليمًا إقليمًا (بالأحداث). والفروق في CRPS، مع نطاقات 90% من مجموعات تواريخ الانطلاق؛ ويُختار أحسن توقع مقارن لاحقًا، وهذا في صالحه.
hindcast-not-blind = أُضيفت الحملات والحصار والتمدد نحو الجنوب بعد العلم بالأشهر التالية ليونيو 2025: فالدرجات على تلك الأشهر ليست دون علم مسبق.
hindcast-error-origins = لا شهر مطلوبًا يسبقه اثنا عشر شهرًا وتليه أشهر كاملة: تُراجع --origin و--horizon على ضوء الأحداث
hindcast-error-futures = تعذر عدّ أي مسار من مسارات السيناريو

cli-help-forecast = ملف لتوقّع الأشهر ابتداءً من ذلك اليوم، يُقيَّم بعد انقضائها (.json)
cli-help-score = مقارنة توقّع مدوَّن بالأحداث التي وقعت بعده
cli-help-forecast-file = ملف التوقّع
update-error-mid-month = يبدأ التوقّع مع بداية شهر: يجب أن يكون --as-of أول يوم فيه
score-made = توقّع «{ $scenario }» للأشهر ابتداءً من { $origin }، أُعدّ في { $made } (البصمة { $digest }).
score-column-area = المنطقة
score-column-said = الأحداث المتوقعة (80%)
score-column-came = ما وقع
score-column-by = { $name }: CRPS / بت
score-not-yet = آجال لم تُقيَّم لأن أشهرها لم تنقضِ كلها كاملةً في هذه الأحداث: { $list }.
score-horizon = { $months ->
    [one] شهر واحد
    [two] شهران
    [few] { $months } أشهر
   *[other] { $months } شهرًا
} (حتى نهاية { $last })
score-how = الدرجات هي CRPS (بالأحداث) والبت: الأقل أفضل. والتوقّع الواحد قليل الدلالة: لا بد من توقعات كثيرة لأشهر كثيرة لتمييز الدقة من الحظ.
score-error-format = كُتب التوقّع بإصدار آخر من البرنامج
score-error-not-come = لم ينقضِ أي من الأشهر المتوقَّعة كاملًا في هذه الأحداث
