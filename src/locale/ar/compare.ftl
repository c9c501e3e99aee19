# Words of comparisons, portfolios and differences in Arabic.

## Commands

cli-help-compare = مقارنة السيناريوهات بأساس، مسارًا بمسار: الفروق وأخطاؤها، والترتيب، وانتقال الخطر
cli-help-scenarios = ملفات السيناريوهات؛ أولها هو الأساس ما لم يحدَّد غيره بالخيار --base
cli-help-base = السيناريو الذي تقارَن به البقية
cli-help-outcome = مفتاح النتيجة التي ترتَّب بها السيناريوهات وتوزَن بها المحافظ
compare-error-one = تحتاج المقارنة إلى سيناريوهين على الأقل، أو إلى سيناريو واحد مع --base.
compare-error-few = تحتاج المقارنة إلى مسارين على الأقل.
compare-error-period = لا يمكن مقارنة «{ $scenario }» بـ«{ $base }»: يختلفان في يوم البداية أو في عدد الأيام. وحِّدهما بـ --set start=… أو --set horizon_days=….
compare-error-theatre = لا يمكن مقارنة «{ $scenario }» بـ«{ $base }»: المسرحان مختلفان.
compare-error-hypotheses = لا يمكن مقارنة «{ $scenario }» بـ«{ $base }»: تختلف الفرضيات أو أوزانها.
compare-error-outcome = «{ $key }» ليست نتيجة يمكن اختيارها. هذه هي المتاحة:
        { $list }
compare-simulated = { $count ->
    [zero] { $count } مسار محاكاة في { $variants } من البدائل.
    [one] مسار محاكاة واحد في { $variants } من البدائل.
    [two] مسارا محاكاة، كل منهما في { $variants } من البدائل.
    [few] { $count } مسارات محاكاة، كل منها في { $variants } من البدائل.
    [many] { $count } مسار محاكاة، كل منها في { $variants } من البدائل.
   *[other] { $count } مسار محاكاة، كل منها في { $variants } من البدائل.
}

## Numbers and verdicts

compare-unit-points = نقطة مئوية
compare-unit-days = يوم
compare-unit-usd = مليون دولار أمريكي
compare-unit-count = عدد
compare-unit-km = كم
compare-km = { $number } كم
compare-number-unit = { $number } { $unit }
compare-group = { $outcome } ({ $unit })
compare-level = مستوى الانتشار { $level } أو أعلى: { $meaning }
compare-road-days = أيام إغلاق مقاطع الطرق
compare-quoted = «{ $name }»
compare-caption = مقارنة مع { $base }
compare-better = أفضل
compare-worse = أسوأ
compare-same = مطابق في كل مسار
compare-undecided = { $count ->
    [zero] لا يمكن التمييز بعد
    [one] لا يمكن التمييز بعد: يلزم نحو مسار إضافي واحد
    [two] لا يمكن التمييز بعد: يلزم نحو مسارين إضافيين
    [few] لا يمكن التمييز بعد: يلزم نحو { $count } مسارات إضافية
    [many] لا يمكن التمييز بعد: يلزم نحو { $count } مسارًا إضافيًا
   *[other] لا يمكن التمييز بعد: يلزم نحو { $count } مسار إضافي
}
compare-undecided-never = لا يمكن التمييز: الفرق، إن وُجد، أصغر من أن يُرى

## Head and first page

compare-document-title = مقارنة السياسات: { $base }
compare-kicker = مقارنة السياسات
compare-title = السياسات مقارنةً بـ«{ $base }»
compare-basis = المسارات نفسها في كل سيناريو
compare-identical = مطابق للأساس في كل نتيجة من كل مسار، فجميع الفروق صفر تمامًا: { $list }.
compare-question = مقارنةً بـ{ $base }، أي السياسات تخفض الخطر بين { $start } و{ $end }، وبأي درجة من الثقة، وبأي كلفة؟
compare-judgements-note = الاحتمال هنا هو احتمال أن يأتي السيناريو أولًا، بحسب عدد المسارات المحاكاة.
compare-judgement-same = لا خيار يُرجَّح: كل سيناريو يساوي الأساس في كل نتيجة من كل مسار؛ وجميع الفروق صفر تمامًا.
compare-judgement-best = { $scenario } يأتي أولًا بحسب هذه النتيجة: { $outcome }
compare-judgement-base-best = لا يتقدم أي سيناريو على الأساس بحسب هذه النتيجة: { $outcome }
compare-judgement-base-best-support = لا يخفضها أي من السيناريوهات بما يتجاوز خطأ المحاكاة.
compare-change = { $value } بدلًا من { $base } في الأساس؛ الفرق { $difference } (فاصل 95%: { $interval }).
compare-judgement-worst = وبحسب أسوأ الفرضيات لكل سيناريو يأتي { $scenario } أولًا
compare-judgement-worst-support = أسوأ فرضياته «{ $hypothesis }»، وقيمتها { $value }. وأقصى ما يتجاوز به أفضل سيناريو في أي فرضية هو { $regret }.
compare-judgement-robust = أفضل في كل الفرضيات: { $list }
compare-judgement-robust-none = لا سيناريو أفضل على وجه اليقين في كل الفرضيات
compare-judgement-worse = أسوأ من الأساس: { $list }.
compare-judgement-worse-none = لا سيناريو أسوأ من الأساس على وجه اليقين.
compare-judgement-displacement-none = هل يؤدي خفض الخطر في مكان إلى رفعه في مكان آخر؟ لا: ليس بما يتجاوز خطأ المحاكاة
compare-judgement-displacement-some = خفض الخطر في مكان يرفعه في مكان آخر
compare-displacement-looked = { $count ->
    [zero] لم يُفحص أي رقم.
    [one] فُحص رقم واحد للمناطق والممرات والمواقع.
    [two] فُحص رقمان للمناطق والممرات والمواقع.
    [few] فُحصت { $count } أرقام للمناطق والممرات والمواقع معًا.
    [many] فُحص { $count } رقمًا للمناطق والممرات والمواقع معًا.
   *[other] فُحص { $count } رقم للمناطق والممرات والمواقع معًا.
}
compare-displaced = { $scenario } يرفع: { $list }.
compare-displaced-place = { $name } بمقدار { $difference } (فاصل 95%: { $interval })
compare-judgement-unsettled = لا يمكن تمييزه من الأساس بعد: { $list }
compare-judgement-unsettled-more = { $count ->
    [zero] لا حاجة إلى مسارات إضافية.
    [one] يحسم مسار إضافي واحد تقريبًا ما يمكن حسمه.
    [two] يحسم مساران إضافيان تقريبًا ما يمكن حسمه.
    [few] تحسم نحو { $count } مسارات إضافية ما يمكن حسمه.
    [many] يحسم نحو { $count } مسارًا إضافيًا ما يمكن حسمه.
   *[other] يحسم نحو { $count } مسار إضافي ما يمكن حسمه.
}
compare-judgement-unsettled-never = الفروق، إن وُجدت، أصغر من أن تؤثر.
compare-sign = يأتي { $scenario } أولًا، بقيمة { $value } بدلًا من { $base } في الأساس.

## Sections

compare-outcomes-heading = النتائج المقارَنة
compare-outcomes-note = يُحسب كل فرق مسارًا بمسار على الأعداد العشوائية نفسها: السيناريو ناقص الأساس؛ والأقل أفضل دائمًا. ويدل المعامل على عدد أضعاف المسارات اللازمة للخطأ نفسه لو لم تكن الأعداد العشوائية مشتركة.
compare-column-scenario = السيناريو
compare-column-value = القيمة
compare-column-difference = الفرق
compare-column-interval = فاصل 95%
compare-column-factor = المعامل
compare-column-verdict = الحكم
compare-column-robust = أفضل في كل الفرضيات
compare-base = الأساس
compare-ranking-heading = الترتيب وخطؤه
compare-ranking-note = بحسب متوسط هذه النتيجة: { $outcome }. تأتي الاحتمالات من إعادة السحب مع الإرجاع من المسارات المحاكاة. والندم هو مقدار تجاوز السيناريو أفضلَ سيناريو في الفرضية: موزونًا بالفرضيات، ثم في أقصاه؛ مع فواصل 95%.
compare-column-best = الأول
compare-column-best-two = بين أول اثنين
compare-column-best-worst = الأول بحسب أسوأ فرضياته
compare-column-best-two-worst = بين أول اثنين بحسب أسوأ فرضياته
compare-column-expected-regret = الندم المتوقع
compare-column-maximum-regret = أقصى ندم
compare-dominance-heading = أفضل لمن
compare-dominance-note = في الرتبة الأولى يُفضَّل السيناريو أيًا كان الموقف من المخاطرة: لا مستوى من الضرر يزيد احتمال تجاوزه. وفي الرتبة الثانية يفضّله كل من يخشى الضرر الكبير بأكثر من نسبته. وكلاهما في حدود خطأ المحاكاة.
compare-column-first-order = يُفضَّل في الرتبة الأولى على
compare-column-second-order = وفي الرتبة الثانية أيضًا على
compare-hypotheses-heading = في كل فرضية
compare-hypotheses-note = الفروق عن الأساس في { $outcome } ({ $unit })، مع فواصل 95%: كل الفرضيات معًا، ثم كما لو صحّت واحدة منها.
compare-displacement-heading = إلى أين انتقل الخطر
compare-displacement-note = الضربات والحضور والإغلاق بحسب الجبهة والدولة والممر والموقع، قبل وبعد. ولا يُذكر ارتفاع إلا إذا تجاوز خطأ المحاكاة عند النظر إلى الأرقام كلها معًا.
compare-displacement-none = يخفض النتيجة الرئيسية، ولا يرفع خطر أي منطقة أو موقع آخر بما يتجاوز خطأ المحاكاة.
compare-displacement-quiet = لا يرفع خطر أي منطقة أو موقع بما يتجاوز خطأ المحاكاة.
compare-displacement-warning = يخفض النتيجة الرئيسية، لكنه يرفع الخطر في أماكن أخرى: { $list }.
compare-displacement-raised = يرفع: { $list }.
compare-costs-heading = التدابير وكلفتها
compare-costs-note = متوسط كلفة التدابير السارية خلال الفترة، منذ بدئها.
compare-column-measures = التدابير السارية
compare-column-cost = الكلفة
compare-all-heading = سائر النتائج الرئيسية
compare-assumptions-heading = الافتراضات
compare-changes-heading = ما يفترضه كل سيناريو خلافًا للأساس
compare-base-assumptions = افتراضات { $base }
compare-column-assumption = الافتراض
compare-column-in-base = في الأساس
compare-column-here = هنا
compare-column-source = المصدر
compare-no-change = لا شيء: إنه الأساس.
compare-more-changes = { $count ->
    [zero] ولا شيء غيرها
    [one] وواحد آخر
    [two] واثنان آخران
    [few] و{ $count } أخرى
    [many] و{ $count } أخرى
   *[other] و{ $count } أخرى
}
compare-under = { $label }، في فرضية «{ $hypothesis }»
compare-prior = وزن «{ $hypothesis }»
compare-policy = التدابير السارية
compare-correlations = الارتباطات
compare-limits-heading = حدود المنهج
compare-limit-1 = تدل الفواصل والأحكام على عدد المسارات المحاكاة، لا على صحة النموذج. ومن كل مئة فاصل يخطئ نحو خمسة.
compare-limit-2 = «أفضل» تعني ضررًا أقل بحسب النتيجة المذكورة. وقد يكون السيناريو أفضل بنتيجة وأسوأ بأخرى: اقرأ الجدول كله.
compare-limit-3 = الكلف تقديرات واسعة تنتظر أرقامًا ممن سيتحملونها.
compare-limit-4 = يعمل التدبير في النموذج كما يقول السيناريو؛ أما إمكان تنفيذه على هذا النحو فللقارئ أن يقدّره.
compare-reproduce-heading = كيفية إعادة النتائج
