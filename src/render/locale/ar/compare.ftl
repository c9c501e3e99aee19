# Words of comparisons, portfolios and differences in Arabic.

## Commands

cli-help-compare = مقارنة السيناريوهات بسيناريو مرجعي، مسارًا بمسار: الفروق وهوامش خطئها، والترتيب، وانتقال الخطر
cli-help-scenarios = ملفات السيناريوهات؛ أولها هو السيناريو المرجعي ما لم يحدَّد غيره بالخيار --base
cli-help-base = السيناريو الذي تقارَن به البقية
cli-help-outcome = مفتاح المؤشر الذي ترتَّب به السيناريوهات وتُقيَّم به الحزم
compare-error-one = تحتاج المقارنة إلى سيناريوهين على الأقل، أو إلى سيناريو واحد مع --base.
compare-error-few = تحتاج المقارنة إلى مسارين على الأقل.
compare-error-period = لا يمكن مقارنة «{ $scenario }» مع «{ $base }»: فترتاهما مختلفتان. وحّدهما بالخيارين --set start={ $start } و--set horizon_days={ $days }.
compare-error-theatre = لا يمكن مقارنة «{ $scenario }» مع «{ $base }»: مسرحا العمليات فيهما مختلفان.
compare-error-hypotheses = لا يمكن مقارنة «{ $scenario }» مع «{ $base }»: فرضياتهما ليست واحدة.
compare-error-weights = لا يمكن مقارنة «{ $scenario }» مع «{ $base }»: لا توجد فرضية لها وزن في جميع السيناريوهات.
compare-error-experts = لا يمكن مقارنة «{ $scenario }» مع «{ $base }»: خبراؤهما، أو أوزان الخبراء، ليست واحدة.
compare-weights = تعطي السيناريوهات الفرضيات أوزانًا مختلفة ({ $hypotheses }): { $weights }. تتبع أرقام كل سيناريو أوزانه؛ وما يُقال في ظل فرضية واحدة يستند إلى { $alike } من المسارات من أصل { $all }، وهي التي تقع في ظل الفرضية نفسها في جميع السيناريوهات.
compare-error-diff = لرؤية ما يتغير بينهما، شغّل الاثنين وأعطِ مجلديهما للأمر harmattan diff.
compare-apart-values = { $name }: { $first } في «{ $base }»، و{ $second } في «{ $scenario }»
compare-apart-only = { $what } { $key }: في «{ $scenario }» فقط
compare-apart-more = { $count ->
    [zero] ولا غير ذلك
    [one] وفرق آخر
    [two] وفرقان آخران
    [few] و{ $count } فروق أخرى
    [many] و{ $count } فرقًا آخر
   *[other] و{ $count } فرق آخر
}
compare-apart-country = دولة
compare-apart-region = إقليم
compare-apart-front = جبهة
compare-apart-place = موقع
compare-apart-link = طريق
compare-apart-corridor = ممر
compare-apart-theatre = مسرح العمليات
compare-apart-hypothesis = فرضية
compare-apart-expert = خبير
compare-apart-order-country = ترتيب الدول مختلف
compare-apart-order-region = ترتيب الأقاليم مختلف
compare-apart-order-front = ترتيب الجبهات مختلف
compare-apart-order-place = ترتيب المواقع مختلف
compare-apart-order-link = ترتيب الطرق مختلف
compare-apart-order-corridor = ترتيب الممرات مختلف
compare-apart-order-hypothesis = ترتيب الفرضيات
compare-apart-order-expert = ترتيب الخبراء
compare-error-outcomes = لا يمكن مقارنة «{ $scenario }» بـ«{ $base }»: فالأسماء واحدة وما يُعَدّ بها مختلف. في «{ $base }» ثم في «{ $scenario }»: { $list }. اجعل القيمة واحدة فيهما، مثلًا: --set { $key }=….
compare-counted = { $name } ({ $key }): { $first } و{ $second }
compare-precision = أوسع نطاق لفرق في «{ $outcome }» بعد { $count } من المسارات: ±{ $reached }؛ والمطلوب ±{ $wanted }.
cli-help-until-difference = الاستمرار حتى لا يتجاوز نصف عرض نطاق 95% لكل فرق في النتيجة المختارة هذا القدر بوحدتها (والاحتمالات حصصًا)
compare-error-outcome = «{ $key }» ليس مؤشرًا يمكن اختياره. هذه هي المتاحة:
        { $list }
compare-partial-in-full = أُوقفت المقارنة قبل نهايتها: اكتملت المسارات كلها، ولم يُحسب أثر التدابير مكتملةً منذ اليوم الأول؛ والنتائج موسومة بأنها جزئية.
compare-simulated = { $count ->
    [zero] { $count } مسار محاكاة
    [one] مسار محاكاة واحد
    [two] مسارا محاكاة، كل منهما
    [few] { $count } مسارات محاكاة، كل منها
    [many] { $count } مسار محاكاة، كل منها
   *[other] { $count } مسار محاكاة، كل منها
} { $variants ->
    [zero] من دون بدائل.
    [one] في بديل واحد.
    [two] في بديلين.
    [few] في { $variants } بدائل.
    [many] في { $variants } بديلًا.
   *[other] في { $variants } بديل.
}

## Numbers and verdicts

compare-unit-points = نقطة مئوية
compare-unit-days = يوم
compare-unit-usd = مليون دولار أمريكي
compare-unit-count = عدد
compare-unit-km = كم
compare-km = { $number } كم
compare-difference-points = { $size ->
    [zero] { $number } نقطة مئوية
    [one] { $number } نقطة مئوية
    [two] { $number } نقطة مئوية
    [few] { $number } نقاط مئوية
    [many] { $number } نقطة مئوية
   *[other] { $number } نقطة مئوية
}
compare-difference-days = { $size ->
    [zero] { $number } يوم
    [one] { $number } يوم
    [two] { $number } يوم
    [few] { $number } أيام
    [many] { $number } يومًا
   *[other] { $number } يوم
}
compare-difference-usd = { $number } دولار
compare-difference-usd-million = { $size ->
    [zero] { $number } مليون دولار
    [one] { $number } مليون دولار
    [two] { $number } مليون دولار
    [few] { $number } ملايين دولار
    [many] { $number } مليون دولار
   *[other] { $number } مليون دولار
}
compare-difference-km = { $number } كم
compare-group = { $outcome } ({ $unit })
compare-level = أعلى مستوى انتشار بُلغ: { $level } أو أعلى
compare-road-days = أيام إغلاق مقاطع الطرق
compare-quoted = «{ $name }»
compare-caption = مقارنة مع «{ $base }»
compare-better = أفضل
compare-worse = أسوأ
compare-same = مطابق في كل مسار
compare-unadjusted = غير مثبت: الفارق قائم إذا نُظر إليه وحده، لكنه لا يثبت بعد احتساب عدد المؤشرات المفحوصة معًا
compare-no-futures = لا مسارات
compare-no-interval = لا نطاق
compare-undecided = { $count ->
    [zero] لا يمكن التمييز بعد
    [one] لا يمكن التمييز بعد؛ وإن كان الفرق كما يبدو فيكفي لحسمه نحو مسار إضافي واحد
    [two] لا يمكن التمييز بعد؛ وإن كان الفرق كما يبدو فيكفي لحسمه نحو مسارين إضافيين
    [few] لا يمكن التمييز بعد؛ وإن كان الفرق كما يبدو فيكفي لحسمه نحو { $count } مسارات إضافية
    [many] لا يمكن التمييز بعد؛ وإن كان الفرق كما يبدو فيكفي لحسمه نحو { $count } مسارًا إضافيًا
   *[other] لا يمكن التمييز بعد؛ وإن كان الفرق كما يبدو فيكفي لحسمه نحو { $count } مسار إضافي
}
compare-undecided-never = لا يمكن التمييز: لا ترجّح هذه المسارات كفّة على أخرى

## Head and first page

compare-document-title = مقارنة السياسات: { $base }
compare-kicker = مقارنة السياسات
compare-title = السياسات مقارنةً بـ«{ $base }»
compare-basis = المسارات نفسها في كل سيناريو
compare-identical = مطابق لسيناريو { $base } في كل مؤشر من كل مسار، فجميع الفروق صفر تمامًا: { $list }.
compare-question = مقارنةً بـ{ $base }، أي السياسات تخفض الخطر بين { $start } و{ $end }، وبأي درجة من الثقة، وبأي كلفة؟
compare-judgements-note = الاحتمال هنا هو التأييد بإعادة السحب: نسبة المرات التي يأتي فيها السيناريو أولًا حين يُعاد السحب من مسارات المحاكاة. وبين سيناريوهات تكاد تتساوى يفوق تأييد المتقدم منها فرصَه.
compare-judgement-same = لا خيار يُرجَّح: كل سيناريو يساوي سيناريو { $base } في كل مؤشر من كل مسار؛ وجميع الفروق صفر تمامًا.
compare-judgement-best = يأتي سيناريو { $scenario } أولًا بحسب هذا المؤشر: { $outcome }
compare-judgement-best-unsure = سيناريو { $scenario } هو الأرجح أن يأتي أولًا، لكن لا يمكن تمييزه عن سيناريو { $base } بحسب هذا المؤشر: { $outcome }
compare-judgement-tie = يتساوى سيناريو { $scenario } وسيناريو { $base } بحسب هذا المؤشر: { $outcome }
compare-judgement-base-best = لا يتقدم أي سيناريو على سيناريو { $base } بحسب هذا المؤشر: { $outcome }
compare-judgement-base-best-support = لا يخفضه أي من السيناريوهات بما يتجاوز هامش خطأ المحاكاة.
compare-change = { $value } بدلًا من { $base } في سيناريو { $reference }؛ الفرق { $difference } (نطاق 95%: { $interval }).
compare-judgement-cost = ويزيد في الكلفة على سيناريو { $base } بمقدار { $cost } خلال الفترة.
compare-judgement-cheaper = ويقل في الكلفة عن سيناريو { $base } بمقدار { $cost } خلال الفترة.
compare-judgement-cost-missing = وكلفته غير مذكورة.
compare-repays = ويسترد كلفته من التجارة وحدها: الصافي { $net } (نطاق 95%: { $interval }).
compare-repays-not = ولا يسترد كلفته من التجارة وحدها: الصافي { $net } (نطاق 95%: { $interval }).
compare-repays-unsure = ولا يمكن القول هل يسترد كلفته من التجارة وحدها: الصافي { $net } (نطاق 95%: { $interval }).
compare-lowers-too = وما يخفضه: { $list }.
compare-lowers-nothing = ولا يخفض أيًّا من المؤشرات المسؤول عنها على وجه اليقين.
compare-cost-range = { $cost } (نطاق 80%: { $range })
compare-judgement-worst = وبحسب أسوأ الفرضيات لكل سيناريو يأتي سيناريو { $scenario } أولًا
compare-judgement-worst-support = أسوأ فرضياته «{ $hypothesis }»، والقيمة فيها { $value }. { $regret }
compare-judgement-regret = وأقصى ما يتجاوز به أفضل سيناريو في أي فرضية هو { $regret }.
compare-judgement-regret-none = وهو الأفضل في كل الفرضيات بحسب متوسطات المحاكاة.
compare-judgement-robust = أفضل من سيناريو { $base } في كل الفرضيات: { $list }
compare-judgement-robust-none = لا سيناريو أفضل من سيناريو { $base } في كل الفرضيات على وجه اليقين
compare-judgement-worse = أسوأ من سيناريو { $base }: { $list }.
compare-judgement-worse-none = لا سيناريو أسوأ من سيناريو { $base } على وجه اليقين.
compare-judgement-displacement-none = لا سيناريو يخفض المؤشر الرئيسي يرفع الخطر في مكان آخر بنسبة { $share } أو أكثر
compare-judgement-displacement-some = ما يخفض المؤشر الرئيسي قد يرفع الخطر في مكان آخر
compare-judgement-displacement-left = بعض الأخطار أعلى منها في سيناريو { $base } لغياب تدابيره
compare-displacement-looked = { $count ->
    [zero] لم يُفحص أي رقم.
    [one] فُحص رقم واحد للمناطق والممرات والمواقع.
    [two] فُحص رقمان للمناطق والممرات والمواقع.
    [few] فُحصت { $count } أرقام للمناطق والممرات والمواقع معًا.
    [many] فُحص { $count } رقمًا للمناطق والممرات والمواقع معًا.
   *[other] فُحص { $count } رقم للمناطق والممرات والمواقع معًا.
}
compare-displaced = سيناريو { $scenario } يرفع ما يأتي: { $list }.
compare-displaced-left-out = أعلى في سيناريو { $scenario } منه في سيناريو { $base } لغياب تدابير { $base } التي تخفضه: { $list }.
compare-displaced-both = أعلى في سيناريو { $scenario } منه في سيناريو { $base }، بعضه لغياب تدابير { $base } وبعضه من السيناريو نفسه: { $list }.
compare-displaced-small = ارتفاعات دون { $share } من القيمة في سيناريو { $base }، وهي عتبة التنبيه، لا ترد إلا في الرسم: { $count }.
compare-displaced-share = { $name } بمقدار { $difference }، أي { $share } من { $before } في سيناريو { $base } (نطاق 95%: { $interval })
compare-displaced-new = { $name } بمقدار { $difference }، ولا شيء منه في سيناريو { $base } (نطاق 95%: { $interval })
compare-judgement-unsettled = لا فرق مؤكدًا عن سيناريو { $base } حتى الآن: { $list }
compare-judgement-unsettled-more = { $count ->
    [zero] لا حاجة إلى مسارات إضافية.
    [one] يحسم مسار إضافي واحد تقريبًا ما يمكن حسمه، إن كانت الفروق كما تبدو.
    [two] يحسم مساران إضافيان تقريبًا ما يمكن حسمه، إن كانت الفروق كما تبدو.
    [few] تحسم نحو { $count } مسارات إضافية ما يمكن حسمه، إن كانت الفروق كما تبدو.
    [many] يحسم نحو { $count } مسارًا إضافيًا ما يمكن حسمه، إن كانت الفروق كما تبدو.
   *[other] يحسم نحو { $count } مسار إضافي ما يمكن حسمه، إن كانت الفروق كما تبدو.
}
compare-judgement-unsettled-never = لا ترجّح مسارات المحاكاة كفّة على أخرى.
compare-answers = أيّ سياسة، ولأي غرض؟
compare-answer = { $outcome }: { $scenario } ({ $value } بدلًا من { $base }).
compare-answer-alike = { $outcome }: { $scenario } ({ $value } بدلًا من { $base })؛ ولا يتميز عنه: { $list }.
compare-answer-none = { $outcome }: لا سياسة تخفضه على وجه اليقين ({ $base } في سيناريو { $reference }).
compare-sign = يأتي سيناريو { $scenario } أولًا (التأييد بإعادة السحب: { $chance })، بقيمة { $value } بدلًا من { $base } في سيناريو { $reference }.
compare-sign-base = يأتي سيناريو { $reference } أولًا (التأييد بإعادة السحب: { $chance })، بقيمة { $value }.
compare-sign-tie = يتساوى سيناريو { $scenario } وسيناريو { $reference }: القيمة في كليهما { $value }.
compare-sign-unclear = لا يمكن القول أيها يأتي أولًا؛ والمتقدم هو { $scenario } (التأييد بإعادة السحب: { $chance }).
compare-sign-none = لم يُسحب أي مسار لهذه الحالة: لا يمكن قول شيء عنها.
compare-sign-one = لم يُسحب لهذه الحالة سوى مسار واحد: وهو أقل من أن يُبنى عليه قول.
compare-sign-expert = إذا كان { $name } على صواب:
compare-sign-experts = أيًّا كان الخبير الذي على صواب:
compare-sign-agreed = يأتي سيناريو { $scenario } أولًا (أدنى تأييد بإعادة السحب: { $chance }).
compare-unseen = وقع أقل من مسارين في: { $list }. لا يمكن قول شيء في هذه الفرضيات، ولا يُعدّ شيء أفضل في كل الفرضيات. وتعالج ذلك زيادة المسارات (--trajectories)، ما لم يكن الوزن صفرًا.

## Sections

compare-outcomes-heading = المؤشرات المقارَنة
compare-outcomes-note = يُحسب كل فرق مسارًا بمسار على الأعداد العشوائية نفسها: السيناريو ناقص سيناريو { $base }؛ والأقل أفضل دائمًا، والأفضل يأتي أولًا. ويدل المعامل على عدد أضعاف المسارات اللازمة للخطأ نفسه لو لم تكن الأعداد العشوائية مشتركة.
compare-timing-heading = كلفة التوقيت: بحسب الجدول المقرَّر، وبكامل الأثر
compare-timing-note = بكامل الأثر: الفرق عن سيناريو { $base } لو كانت كل تدابير السيناريو سارية كاملةً منذ اليوم الأول، بلا يوم بدء ولا تدرّج ولا شرط ولا نهاية، مع بقاء سيناريو { $base } على حاله. والتدبير الذي يبدأ متأخرًا ويتدرّج ببطء لا يعمل إلا في جزء من الفترة: فما بين الفرقين هو ما يفوت بسبب توقيته، والترتيب بحسب الفرق المقرَّر ترتيبٌ للتوقيت أيضًا.
compare-timing-fewer = قُدِّر كامل الأثر على { $few } من أصل { $all } من المسارات، فنطاقاته أوسع.
compare-column-stated = بحسب التوقيت المقرَّر
compare-column-full = بكامل الأثر
compare-column-full-interval = بكامل الأثر، مع نطاق 95%
compare-column-scenario = السيناريو
compare-column-value = القيمة
compare-column-difference = الفرق
compare-column-interval = نطاق 95%
compare-column-factor = المعامل
compare-column-verdict = الحكم
compare-column-robust = أفضل من السيناريو المرجعي في كل الفرضيات
compare-base = السيناريو المرجعي
compare-stress = اختبار إجهاد: لا يُرتَّب
compare-stress-note = تبيّن اختبارات الإجهاد إلى أي حد قد تسوء الحال، ولا يختارها أحد، فتُعرض على حدة ولا تدخل في الترتيب: { $list }.
compare-no-policy = جميع السيناريوهات اختبارات إجهاد: لا يوجد بينها ما يُختار
compare-ranking-heading = الترتيب وهامش خطئه
compare-ranking-note = بحسب متوسط هذا المؤشر: { $outcome }. تبيّن الأعمدة الأولى التأييد بإعادة السحب: نسبة المرات التي يأتي فيها السيناريو أولًا حين يُعاد السحب مع الإرجاع من مسارات المحاكاة. وليس ذلك احتمال أن يكون الأفضل: فبين سيناريوهات تكاد تتساوى يفوق تأييد المتقدم منها فرصَه. والندم هو مقدار تجاوز السيناريو أفضلَ سيناريو في الفرضية: موزونًا بالفرضيات، ثم في أقصاه؛ مع نطاقات 95%.
compare-column-best = الأول
compare-column-best-two = بين أول اثنين
compare-column-best-worst = الأول بحسب أسوأ فرضياته
compare-column-best-two-worst = بين أول اثنين بحسب أسوأ فرضياته
compare-column-expected-regret = الندم المتوقع
compare-column-maximum-regret = أقصى ندم
compare-dominance-heading = لمن يكون السيناريو أفضل
compare-dominance-note = في الدرجة الأولى (الهيمنة العشوائية من الدرجة الأولى) يُفضَّل السيناريو أيًا كان الموقف من المخاطرة: لا مستوى من الضرر يزيد احتمال تجاوزه. وفي الدرجة الثانية يفضّله كل من يخشى الضرر الكبير بأكثر من نسبته. وكلاهما في حدود هامش خطأ المحاكاة.
compare-column-first-order = يُفضَّل من الدرجة الأولى على
compare-column-second-order = ويُفضَّل من الدرجة الثانية أيضًا على
compare-hypotheses-heading = في كل فرضية
compare-hypotheses-note = الفروق عن سيناريو { $base } في { $outcome } ({ $unit })، مع نطاقات 95%: كل الفرضيات معًا، ثم كما لو صحّت واحدة منها.
compare-displacement-heading = إلى أين انتقل الخطر
compare-displacement-note = الهجمات والخلايا ومواطئ القدم والإغلاق بحسب الجبهة والدولة والممر والموقع، في سيناريو { $base } وهنا. ولا يُذكر ارتفاع إلا إذا تجاوز هامش خطأ المحاكاة عند النظر إلى الأرقام كلها معًا، ولا يُعدّ تنبيهًا إلا ابتداءً من { $share } من قيمته في سيناريو { $base }.
compare-displacement-none = هذا الخيار يخفض المؤشر الرئيسي، ولا يرفع خطر أي منطقة أو موقع آخر بنسبة { $share } أو أكثر.
compare-displacement-small = لا يرفع هذا الخيار خطر أي منطقة أو موقع بنسبة { $share } أو أكثر.
compare-displacement-warning = هذا الخيار يخفض المؤشر الرئيسي، لكنه يرفع الخطر في أماكن أخرى: { $list }.
compare-displacement-raised = هذا الخيار يرفع ما يأتي: { $list }.
compare-costs-heading = التدابير وكلفتها
compare-costs-note = ما يزيد به كل سيناريو في الكلفة على سيناريو { $base } خلال الفترة، مخصومًا إن ذكر السيناريو معدل خصم: المتوسط والنطاق الذي يضم 80% من سحوباته. والمنفعة الصافية هي التجارة المحفوظة ناقصًا تلك الكلفة: المتوسط مع نطاق 95%. ولا تدخل فيها الأرواح ولا كل ما لا ثمن له هنا.
compare-column-measures = التدابير السارية
compare-column-cost = الكلفة
compare-column-extra = الكلفة الزائدة على سيناريو { $base }
compare-column-net = المنفعة الصافية للتجارة
compare-column-change = التغيّر في { $outcome } ({ $unit })
compare-all-heading = سائر المؤشرات الرئيسية
compare-assumptions-heading = الافتراضات
compare-changes-heading = ما يفترضه كل سيناريو خلافًا للسيناريو المرجعي
compare-base-assumptions = افتراضات { $base }
compare-column-assumption = الافتراض
compare-column-in-base = في سيناريو { $base }
compare-column-here = هنا
compare-column-source = المصدر
compare-no-change = لا شيء: إنه السيناريو المرجعي.
compare-more-changes = { $count ->
    [zero] ولا شيء غيرها
    [one] وواحد آخر
    [two] واثنان آخران
    [few] و{ $count } أخرى
    [many] و{ $count } أخرى
   *[other] و{ $count } أخرى
}
compare-under = { $label }، في فرضية «{ $hypothesis }»
compare-by-expert = { $label }، بحسب تقدير { $expert }
compare-prior = وزن «{ $hypothesis }»
compare-policy = التدابير السارية
compare-correlations = الارتباطات
compare-limits-heading = حدود المنهج
compare-limit-1 = تدل النطاقات والأحكام على عدد مسارات المحاكاة، لا على صحة النموذج. ومن كل مئة نطاق لا يضم نحو خمسة القيمة الحقيقية.
compare-limit-2 = «أفضل» تعني ضررًا أقل بحسب المؤشر المذكور. وقد يكون السيناريو أفضل بمؤشر وأسوأ بآخر: اقرأ الجدول كله.
compare-limit-3 = الكلف تقديرات واسعة تنتظر أرقامًا ممن سيتحملونها.
compare-limit-4 = يعمل التدبير في النموذج كما يقول السيناريو؛ أما إمكان تنفيذه على هذا النحو فللقارئ أن يقدّره.
compare-reproduce-heading = كيفية إعادة إنتاج النتائج

## Portfolios

cli-help-portfolio = تقييم جميع حزم تدابير السيناريو: الأثر والكلفة وحد الكفاءة ونصيب كل تدبير
cli-help-portfolio-trajectories = المسارات، ويُحاكى كل منها في كل حزمة (افتراضيًا مسارات السيناريو، على أن يكون المجموع نحو 1 000 000 على الأكثر)
cli-help-measures = التدابير المراد جمعها بمفاتيحها؛ ومن دونها جميع تدابير السيناريو
cli-help-budget = المال المتاح خلال الفترة، مثل 50e6
cli-help-warn-from = يُعدّ الارتفاع المؤكد في مكان آخر تنبيهًا ابتداءً من هذه النسبة من قيمته في السيناريو المرجعي، مثل 0.05 أو 5%
portfolio-error-measure = لا يوجد تدبير «{ $key }» في هذا السيناريو. تدابيره: { $list }.
portfolio-error-twice = ورد التدبير «{ $key }» مرتين.
portfolio-error-none = ليس في هذا السيناريو تدابير يمكن جمعها. أضفها تحت [measures.…].
portfolio-error-many = عدد التدابير { $found }، وهو أكثر من { $most }، أي أكثر مما يمكن محاكاة حزمه كلها. اختر منها، مثلًا: --measures { $example }. تدابير السيناريو: { $list }.
portfolio-none = بلا تدبير
portfolio-tail = متوسط { $outcome } في أسوأ عُشر من المسارات
portfolio-document-title = حزم التدابير: { $scenario }
portfolio-kicker = حزم التدابير
portfolio-title = أيّ حزمة تدابير أجدى؟ { $scenario }
portfolio-basis = { $count ->
    [zero] بلا حزم
    [one] حزمة واحدة
    [two] حزمتان
    [few] { $count } حزم
    [many] { $count } حزمة
   *[other] { $count } حزمة
}
portfolio-costless = لا يذكر السيناريو كلفة التدابير الآتية: { $list }. وكلفة الحزم التي تضمها غير معلومة: لا ميزانية تغطيها على وجه اليقين، ولا تُعدّ أيٌّ منها على حد الكفاءة.
portfolio-question = أيّ حزمة تدابير تخفض الخطر أكثر، وبأي كلفة، وماذا يضيف كل تدبير؟
portfolio-question-budget = أيّ حزمة تدابير تخفض الخطر أكثر بمبلغ { $budget-genitive }، وماذا يضيف كل تدبير؟
portfolio-judgements-note = الاحتمال هنا هو التأييد بإعادة السحب: نسبة المرات التي تأتي فيها الحزمة أولًا حين يُعاد السحب من مسارات المحاكاة. وبين حزم تكاد تتساوى يفوق تأييد المتقدمة منها فرصَها.
portfolio-judgement-best = من بين جميع الحزم، هذه أكثرها خفضًا للمؤشر: { $portfolio }
portfolio-judgement-best-budget = من بين الحزم التي يقع متوسط كلفتها ضمن الميزانية، هذه أكثرها خفضًا للمؤشر، وتلتزم الميزانية في { $share } من السحوبات: { $portfolio }
portfolio-judgement-best-unsure = تتقدم حزمة { $portfolio }، لكن لا يمكن تمييزها عن غياب التدابير
portfolio-judgement-nothing-support = لا حزمة ضمن الميزانية تخفضه.
portfolio-lowering = { $outcome }: { $value } بدلًا من { $none } بلا تدابير؛ التغيّر { $difference } (نطاق 95%: { $interval }). الكلفة خلال الفترة: { $cost }.
portfolio-judgement-whole = ما يضيفه كل تدبير حين تعمل كلها معًا
portfolio-judgement-whole-support = كلها معًا: { $difference }. ومنها: { $list }. ومجموع الأجزاء قبل التقريب يساوي الكل تمامًا.
portfolio-judgement-together = آثار التدابير لا تُجمع جمعًا بسيطًا
portfolio-judgement-additive = لا يمكن تمييز أثر أي تدبيرين معًا من مجموع أثريهما
portfolio-judgement-overlap = أشد تداخل بين { $a } و{ $b }: أثرهما معًا أقل بمقدار { $size } من مجموع أثريهما منفردين.
portfolio-judgement-synergy = أقوى تآزر بين { $a } و{ $b }: أثرهما معًا أكبر بمقدار { $size } من مجموع أثريهما منفردين.
portfolio-judgement-displacement-none = لا تدبير يخفض المؤشر الرئيسي يرفع الخطر في مكان آخر بنسبة { $share } أو أكثر
portfolio-judgement-robust = أفضل من غياب التدابير في كل الفرضيات، كل تدبير على حدة: { $list }
portfolio-judgement-robust-none = لا يثبت نفع أي تدبير منفرد في كل الفرضيات
portfolio-sign = تكون حزمة { $portfolio } أكثر خفضًا للمؤشر (التأييد بإعادة السحب: { $chance }): { $difference } (نطاق 95%: { $interval }).
portfolio-sign-none = يكون غياب التدابير هو الأفضل (التأييد بإعادة السحب: { $chance }).
portfolio-sign-unclear = لا يمكن القول أي حزمة أكثر خفضًا للمؤشر؛ والمتقدمة هي { $portfolio } (التأييد بإعادة السحب: { $chance }).
portfolio-list-heading = الحزم بحسب الكلفة
portfolio-list-note = التغيّرات في { $outcome } ({ $unit }) مقارنةً بعدم اتخاذ أي تدبير، مع نطاقات 95%؛ وما دون الصفر ضرر أقل. أثر كل حزمة يُحاكى ولا يُجمع أبدًا. «على حد الكفاءة» بحسب المتوسطات وحدها: لا حزمة بمتوسط كلفة مماثل أو أقل وبمتوسط أثر أكبر. وإلى جانب متوسط الكلفة: النطاق الذي يضم 80% من سحوباتها.
portfolio-frontier = حد الكفاءة
portfolio-budget-heading = ما الذي يشتريه المال
portfolio-budget-note = أفضل حزمة لكل ميزانية بحسب المتوسطات وحدها: ابتداءً من كل مبلغ، أكثرها خفضًا لمؤشر { $outcome } ({ $unit }) من بين ما يغطي المبلغ متوسط كلفته. والمبلغ الكافي في تسعة سحوبات من عشرة هو ما يدفع ثمنها في 90% من سحوبات كلفتها.
portfolio-column-from = ابتداءً من ميزانية
portfolio-column-sure = كافٍ في تسعة سحوبات من عشرة ابتداءً من
portfolio-futures = تُحاكى { $combinations } حزمة، عدد مسارات كل منها { $count }، وهو أقل من { $asked } المذكورة في السيناريو، ليكون مجموعها نحو { $most } (قاعدة ثابتة هي نفسها على كل جهاز). ولعدد آخر: --trajectories.
portfolio-too-dear = متوسط الكلفة خارج الميزانية
portfolio-cost-unknown = الكلفة غير مذكورة
portfolio-column-portfolio = الحزمة
portfolio-column-cost = الكلفة
portfolio-column-net = المنفعة الصافية للتجارة
portfolio-column-mean = تغيّر المتوسط
portfolio-column-tail = تغيّر أسوأ عُشر
portfolio-column-efficient = على حد الكفاءة
portfolio-column-best = الأفضل
portfolio-column-measure = التدبير
portfolio-column-other = مع
portfolio-column-credit = نصيبه من تغيّر المتوسط
portfolio-column-tail-credit = نصيبه من تغيّر أسوأ عُشر
portfolio-column-alone = وحده
portfolio-column-interaction = معًا زيادة على المجموع
portfolio-column-word = الحكم
portfolio-credit-heading = ما يضيفه كل تدبير
portfolio-credit-note = قيم شابلي: ما يضيفه التدبير في المتوسط على جميع ترتيبات الأخذ بالتدابير ({ $unit }، وما دون الصفر ضرر أقل). ومجموعها قبل التقريب يساوي أثر الكل تمامًا.
portfolio-sum = كلها معًا
portfolio-pairs-heading = التداخل والتآزر
portfolio-pairs-note = تغيّر الاثنين معًا ناقص مجموع تغيّر كل منهما وحده ({ $unit }): دون الصفر تآزر، وفوقه تداخل.
portfolio-synergy = تآزر
portfolio-overlap = تداخل
portfolio-additive = لا يتميز عن المجموع
portfolio-displacement-heading = إلى أين انتقل الخطر، كل تدبير على حدة
portfolio-assumptions-heading = الافتراضات
portfolio-limits-heading = حدود المنهج
portfolio-limit-1 = يمر حد الكفاءة بتقديرات: فالحزم التي تتداخل نطاقاتها قد تتبادل مواقعها في مسارات أخرى.
portfolio-reproduce-heading = كيفية إعادة إنتاج النتائج

## Differences between runs

cli-help-diff = ما تغيّر بين محاكاتين، وكم يفسّر كل افتراض متغيّر من تغيّر الجواب
cli-help-run-a = مجلد المحاكاة الأولى
cli-help-run-b = مجلد المحاكاة الثانية
cli-help-diff-trajectories = المسارات التي تنتقل من محاكاة إلى أخرى؛ وعددها ما لم يُحدَّد كعدد مسارات المحاكاتين، بين 2 000 و10 000
diff-same = تقوم المحاكاتان على الافتراضات نفسها.
diff-settings = الإعدادات
diff-column-setting = الإعداد
diff-column-first = المحاكاة الأولى
diff-column-second = المحاكاة الثانية
diff-column-change = الافتراض المتغيّر
diff-column-effect = يفسّر
diff-scenario = السيناريو
diff-priors = أوزان الفرضيات
diff-seed = البذرة
diff-trajectories = عدد المسارات
diff-design = تصميم السحب
diff-version = الإصدار
diff-explained = ما يفسّر تغيّر: { $outcome } ({ $unit })
diff-sum = جميع التغيّرات معًا
diff-recorded = { $outcome }: { $first } في المحاكاة الأولى، و{ $second } في الثانية. التغيّر: { $recorded }.
diff-recorded-explained = تفسّر منه الافتراضات المتغيّرة: { $explained } (نطاق 95%: { $interval }).
diff-rest-none = ولا يبقى شيء بلا تفسير.
diff-rest-within = والباقي، { $rest } (نطاق 95%: { $interval })، في حدود هامش خطأ المحاكاة.
diff-rest-beyond = والباقي، { $rest } (نطاق 95%: { $interval })، يتجاوز هامش خطأ المحاكاة.
diff-rest-settings = وتختلف المحاكاتان أيضًا في إعدادات: { $list }.
diff-note = { $count ->
    [zero] لم يُستخدم أي مسار.
    [one] ينتقل مسار واحد من المحاكاة الأولى إلى الثانية مبدّلًا افتراضًا بعد آخر بترتيب خاص به؛ ومجموع الخطوات قبل التقريب يساوي الكل تمامًا.
    [two] ينتقل كل من مسارين من المحاكاة الأولى إلى الثانية مبدّلًا افتراضًا بعد آخر بترتيب خاص به؛ ومجموع الخطوات قبل التقريب يساوي الكل تمامًا.
    [few] ينتقل كل من { $count } مسارات من المحاكاة الأولى إلى الثانية مبدّلًا افتراضًا بعد آخر بترتيب خاص به؛ ومجموع الخطوات قبل التقريب يساوي الكل تمامًا.
    [many] ينتقل كل من { $count } مسارًا من المحاكاة الأولى إلى الثانية مبدّلًا افتراضًا بعد آخر بترتيب خاص به؛ ومجموع الخطوات قبل التقريب يساوي الكل تمامًا.
   *[other] ينتقل كل من { $count } مسار من المحاكاة الأولى إلى الثانية مبدّلًا افتراضًا بعد آخر بترتيب خاص به؛ ومجموع الخطوات قبل التقريب يساوي الكل تمامًا.
}
diff-cannot = تختلف المحاكاتان في الفترة أو مسرح العمليات أو أسماء الفرضيات أو الخبراء: يمكن سرد التغيّر لا تفكيكه.
diff-nothing-written = لم يُكتب شيء: لا أجزاء تُكتب.
diff-start = اليوم الأول
diff-first-day = اليوم الأول الجديد
diff-cells = { $places ->
    [zero] { $total } في { $places } موقع: { $list }
    [one] { $total } في موقع واحد: { $list }
    [two] { $total } في موقعين: { $list }
    [few] { $total } في { $places } مواقع: { $list }
    [many] { $total } في { $places } موقعًا: { $list }
   *[other] { $total } في { $places } موقع: { $list }
}
diff-days = الأيام
diff-theatre = مسرح العمليات
diff-theatre-other = { $name } (مسرح عمليات آخر بالاسم نفسه)
diff-apart = الفروق في مسرح العمليات أو الفرضيات أو الخبراء:
diff-part = { $name }: { $value }
diff-parts = {"؛ "}
diff-otherwise = في غير ذلك
diff-apart-periods = الفترة
diff-apart-theatres = مسرح العمليات
diff-apart-hypotheses = أسماء الفرضيات
diff-apart-experts = الخبراء أو أوزانهم
diff-apart-outcomes = ما تعدّانه
diff-apart-weights = أوزان فرضياتهما
diff-recorded-apart = { $outcome }: { $first } في المحاكاة الأولى، و{ $second } في الثانية. التغيّر: { $recorded }. وتختلف المحاكاتان في { $what }، فلا يمكن التمييز بين ما يعود من التغيّر إلى ذلك، وما يعود إلى افتراضات أخرى، وما يعود إلى هامش خطأ المحاكاة.
diff-counted = الأسماء في المحاكاتين واحدة وما يُعَدّ بها مختلف. في الأولى ثم في الثانية: { $list }. وما يتغيّر بذلك هو التعريف لا الخطر؛ وأسماء المؤشرات هي أسماء المحاكاة الأولى.

## Which assumptions carry the result

carried-heading = ما الذي يحدّد النتيجة
carried-note = { $count ->
    [zero] يبيّن الجدول، من بين الفرضية والافتراضات غير اليقينية، ما تختلف مجموعات مساراته بما يتجاوز هامش خطأ المحاكاة. والحصة هي ما يفسّره كلٌّ منها بمفرده من الفروق بين المسارات.
    [one] يبيّن الجدول، من بين الفرضية وافتراض واحد غير يقيني، ما تختلف مجموعات مساراته بما يتجاوز هامش خطأ المحاكاة. والحصة هي ما يفسّره كلٌّ منها بمفرده من الفروق بين المسارات.
    [two] يبيّن الجدول، من بين الفرضية وافتراضين غير يقينيين، ما تختلف مجموعات مساراته بما يتجاوز هامش خطأ المحاكاة. والحصة هي ما يفسّره كلٌّ منها بمفرده من الفروق بين المسارات.
    [few] يبيّن الجدول، من بين الفرضية و{ $count } افتراضات غير يقينية، ما تختلف مجموعات مساراته بما يتجاوز هامش خطأ المحاكاة. والحصة هي ما يفسّره كلٌّ منها بمفرده من الفروق بين المسارات.
    [many] يبيّن الجدول، من بين الفرضية و{ $count } افتراضًا غير يقيني، ما تختلف مجموعات مساراته بما يتجاوز هامش خطأ المحاكاة. والحصة هي ما يفسّره كلٌّ منها بمفرده من الفروق بين المسارات.
   *[other] يبيّن الجدول، من بين الفرضية و{ $count } افتراض غير يقيني، ما تختلف مجموعات مساراته بما يتجاوز هامش خطأ المحاكاة. والحصة هي ما يفسّره كلٌّ منها بمفرده من الفروق بين المسارات.
}
carried-values = بين قوسين: قيمة الافتراض في وسط المجموعة. للافتراض ذي القيم القليلة مجموعة لكل قيمة، وتُقسم سائر الافتراضات أخماسًا بحسب قيمها في مسارات الفرضيات جميعًا.
carried-differs = تحدده فرضية: تشمل حصته حصة الفرضية أيضًا
carried-differs-experts = تحدّده فرضية أو خبير: تشمل حصته حصة الفرضية أو الخبير أيضًا
carried-column-assumption = الفرضية أو الافتراض
carried-column-lowest = عند أدنى قيمه
carried-column-highest = عند أعلى قيمه
carried-column-share = الحصة المفسَّرة
carried-group = { $outcome } ({ $overall } في جميع المسارات)
carried-none = لا يبرز أي منها بما يتجاوز هامش خطأ المحاكاة.
carried-hypothesis = الفرضية: ما تسعى إليه الجماعة
carried-expert = أيّ الخبراء على صواب
carried-rest = ما لا يفسّره أيٌّ منها بمفرده: { $share } (المصادفة وتضافر عدة افتراضات، ولا يفرّق بينهما إلا محاكاة متداخلة)
carried-rest-nested = ما لا يفسّره أيٌّ منها بمفرده: { $share }. والمصادفة، أيًّا كانت الافتراضات: { $chance }
carried-rest-nested-range = ما لا يفسّره أيٌّ منها بمفرده: { $share }. والمصادفة، أيًّا كانت الافتراضات: { $chance } ({ $range })
carried-all = جميع الافتراضات
compare-precision-short = لم تُبلغ الدقة المطلوبة: بعد { $count } من المسارات، وهو الحد الأقصى المسموح به، بلغ أوسع نطاق لفرق في «{ $outcome }» ±{ $reached }؛ والمطلوب ±{ $wanted }.
