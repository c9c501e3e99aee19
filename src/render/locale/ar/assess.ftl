# Words of the judgement of hypotheses by events, in Arabic.

cli-help-assess = تقدير الفرضيات في ضوء الأحداث: احتمال كل منها، ومدى غرابة الأحداث، وما الذي يحسم الأمر
cli-help-assess-days = أيام التقدير بالترتيب؛ وتُعتمد الأحداث السابقة لكل منها
cli-help-assess-futures = عدد المسارات التي يُستخلص منها التقدير
cli-help-assess-out = ملف التقدير (.json) الذي يأخذه `brief --assessment`
cli-help-assess-chart = ملف الرسم (.svg, .png)
assess-error-hypotheses = في السيناريو أقل من فرضيتين باحتمال أولي فوق الصفر: لا شيء يُقدَّر
assess-error-unknown = لا يُعرف شيء بين اليوم الأول للسيناريو { $start } و{ $day }: الأحداث لا تبلغ هذه المدة
assess-error-few = المسارات أقل من أن يُستخلص منها شيء: يُطلب المزيد عبر --trajectories
assess-error-order = يجب أن تكون أيام --as-of مرتبة، كل منها بعد سابقه
assess-error-format = ليس الملف تقديرًا للفرضيات من هذا الإصدار من البرنامج

assess-heading-weights = احتمال كل فرضية
assess-column-hypothesis = الفرضية
assess-column-prior = قبل الأحداث
assess-heading-odd = مدى غرابة الأحداث
assess-column-misfit = مساراتها التي بهذه الغرابة
assess-heading-settle = ما الذي يحسم الأمر
assess-column-sight = الواقعة
assess-column-chance = خلال { $days-genitive }
assess-column-then = إن وقعت خلال { $days-genitive }
assess-column-not = وإلا

assess-rests = { $months ->
    [0] لا يُعرف شهر كامل في جميع الأقاليم
    [one] يُعرف شهر واحد في جميع الأقاليم
    [two] يُعرف شهران في جميع الأقاليم
    [few] تُعرف { $months } أشهر في جميع الأقاليم
   *[other] يُعرف { $months } شهرًا في جميع الأقاليم
}؛ { $dated ->
    [yes] وتُعرف أيام الهجمات ومواقعها.
   *[no] ولا تُعرف أيام الهجمات ومواقعها، بل الأشهر وحدها.
}
assess-odd = الأحداث حتى { $day } غريبة في ظل جميع الفرضيات: أقل من { $share } من مسارات كل منها يبتعد إلى هذا الحد. فقد لا تصح أي منها؛ وما يلي يُقال على تقدير صحة إحداها.
assess-fits = الأحداث حتى { $day } ليست غريبة: { $share } من مسارات فرضية واحدة على الأقل تبتعد إلى هذا الحد.
assess-oddity = { $what }: سُجِّل { $seen }، والمعتاد { $range }.
assess-leads = في ضوء الأحداث حتى { $day }، أرجح الفرضيات «{ $hypothesis }»: { $share }، مقابل { $prior } من قبل.
assess-follows = «{ $hypothesis }»: { $share }، مقابل { $prior } من قبل.
assess-open = لا تبلغ أي فرضية 90%: يبقى السؤال مفتوحًا.
assess-settled = وهي تبلغ 90%.
assess-change = «{ $hypothesis }» { $change } مما كانت في { $day }.
assess-change-much-more = أرجح بكثير
assess-change-more = أرجح
assess-change-less = أقل احتمالًا
assess-change-much-less = أقل احتمالًا بكثير
assess-no-change = لم يتغير احتمال أي فرضية تغيرًا يُذكر منذ { $day }.
assess-check = تم التحقق على { $futures } من المسارات الجديدة: الخسارة اللوغاريتمية { $loss } مقابل { $prior } للاحتمالات الأولية؛ والميل { $slope } (الصحيح 1، وما دونه مبالغة).
assess-reach = في { $share } منها تبلغ فرضية 90%، وتكون عندئذ هي الصحيحة في { $right } من الحالات.
assess-reach-none = لا تبلغ أي فرضية 90% في أي منها.
assess-bins = المذكور والمتحقق بحسب الأخماس: { $list }.
assess-bin = { $stated } و{ $met }
assess-how = الاحتمالات هي احتمالات فرضيات السيناريو على تقدير صحة إحداها. وتُعدّ الوقائع في { $futures } من المسارات الشبيهة بما سُجِّل، يُستأنف كل منها { $branches } مرة.
assess-sight-short = { $what }: { $chance } خلال { $days-genitive }؛ ويصبح احتمال «{ $hypothesis }» عندئذ { $then } بدلًا من { $now }.
assess-block-heading = أي الفرضيات: ما تقوله الأحداث
assess-block-note = احتمال كل فرضية في ضوء الأحداث حتى { $day }، على تقدير صحة إحداها.
assess-block-sign = { $share } (من قبل: { $prior }).
assess-block-settle = ما الذي يحسم الأمر:
assess-block-odd = غريبة في ظل جميع الفرضيات:

sight-road = { $corridor }: { $count ->
    [one] هجوم
    [two] هجومان أو أكثر
    [few] { $count } هجمات أو أكثر
   *[other] { $count } هجومًا أو أكثر
} على طرقه
sight-border = { $country }: { $count ->
    [one] هجوم
    [two] هجومان أو أكثر
    [few] { $count } هجمات أو أكثر
   *[other] { $count } هجومًا أو أكثر
} على بعد أقل من { $km } كم من الحدود
sight-abroad = { $country }: هجوم داخل البلد
sight-blockade = { $corridor }: بدء حصار
sight-many = { $count ->
    [few] مهاجمة { $count } مواقع أو أكثر
   *[other] مهاجمة { $count } موقعًا أو أكثر
} في يوم واحد
sight-quiet = { $region }: شهر يقل فيه عدد الأحداث عن { $count }

number-events = { $region }: الأحداث من { $from } إلى { $to }
number-events-month = { $region }: الأحداث في { $from }
number-road = { $corridor }: الهجمات على طرقه منذ { $from }
number-border = { $country }: الهجمات قرب الحدود منذ { $from }
number-abroad = { $country }: الهجمات داخل البلد منذ { $from }
number-largest-day = أكبر عدد من المواقع المهاجَمة في يوم واحد
number-crowded-days = { $count ->
    [few] أيام هوجم فيها { $count } مواقع أو أكثر
   *[other] أيام هوجم فيها { $count } موقعًا أو أكثر
}
number-monthly = { $region }: تشتت الأشهر (1 كما في الصدفة)
number-monthly-all = تشتت الأشهر في جميع الأقاليم (1 كما في الصدفة)
number-weekly = تشتت الأسابيع (1 كما في الصدفة)

chart-assessment-title = «{ $hypothesis }»: { $share } في { $day }
chart-assessment-title-odd = الأحداث غريبة في ظل جميع الفرضيات؛ «{ $hypothesis }»: { $share }
chart-assessment-subtitle = احتمال كل فرضية في ضوء الأحداث السابقة لكل يوم، على تقدير صحة إحداها؛ وفي البداية الاحتمالات الأولية
chart-assessment-axis = الأحداث قبل

cli-help-calibrate = تضييق ما يتركه السيناريو مفتوحًا في ضوء الأحداث: المقادير `free` قبل وبعد، والسيناريو الذي يذكرها
cli-help-calibrate-from = أول أيام الأحداث المعتمدة؛ ويبدأ السيناريو فيه
cli-help-calibrate-to = آخر أيامها
cli-help-calibrate-futures = عدد المسارات المحاكاة قبل الأحداث
cli-help-calibrate-out = ملف السيناريو الجديد (.toml)
cli-help-keep-priors = إبقاء الاحتمالات الأولية للفرضيات كما هي
calibrate-source = معايَر بالأحداث حتى { $day }
calibrate-source-simulated = معايَر بأحداث محاكاة حتى { $day }
calibrate-title = معايَر حتى { $day }
calibrate-error-order = يجب أن يسبق --from ‏--to
calibrate-error-free = لا يحمل أي مقدار غير يقيني في السيناريو `free = true`: لا شيء يُعايَر
calibrate-error-unknown = لا يُعرف شيء بين { $from } و{ $to }: الأحداث لا تبلغ هذه المدة
calibrate-heading-keys = ما تقوله الأحداث عن كل مقدار مفتوح
calibrate-column-key = المقدار
calibrate-column-before = قبل
calibrate-column-after = بعد
calibrate-column-learnt = المستفاد
calibrate-learnt = الانتشار × { $spread }
calibrate-not-learnt = لم يُستفد شيء
calibrate-how = القيم وسيطة، وبين قوسين نطاق 80%. والمقدار الذي يبقى انتشاره فوق 0.9 مما كان لم يُستفد عنه شيء ويبقى كما هو.
calibrate-set-by = تحدّد فرضيات أو خبراء ({ $hypotheses }) قيمة `{ $key }`: وتُضيَّق القيم التي يحدّدونها على النحو نفسه.
calibrate-rank = ارتباط الرتب بين { $first } و{ $second }: { $rank }.
calibrate-heading-checks = مقارنة بما لم يُعتمد في المعايرة
calibrate-column-statistic = الإحصاء
calibrate-column-seen = المسجَّل
calibrate-column-usual = السيناريو المعايَر (80%)
calibrate-column-tail = بهذا البعد
calibrate-statistic-zero-months = أشهر الأقاليم بلا أحداث
calibrate-statistic-largest-month = أكثر الأشهر أحداثًا
calibrate-statistic-longest-quiet = أطول سلسلة أشهر بلا أحداث في إقليم
calibrate-statistic-worst-day = نسبة الهجمات في أسوأ يوم
calibrate-statistic-westward-drift = نسبة الغرب، الثلث الأخير مقابل الأول
calibrate-points = { $points } نقطة
calibrate-fits = لا غرابة في أي منها في ظل السيناريو المعايَر.
calibrate-odd = بعضها غريب في ظل السيناريو المعايَر (بهذا البعد في أقل من 5% من مساراته): لا يُعوَّل على ما يقوله عنها.
calibrate-far = أقل من { $share } من المسارات السابقة للأحداث يبعد عن سائرها بُعد الأحداث عنها: تتجاوز المعايرة ما جرت محاكاته، وينبغي توسيع الافتراضات.
calibrate-effort = عدد المسارات { $futures }، يُعتمد منها { $near } الأقرب؛ { $seconds } ثانية.
update-weights = الفرضيات في ضوء الأحداث، من قبل ← الآن: { $list }.
update-weights-odd = الأحداث غريبة في ظل جميع الفرضيات: تبقى احتمالاتها الأولية كما كانت.
update-weight = { $hypothesis } { $before } ← { $now }
cli-help-assessment = تقدير للفرضيات (`assess -o`) يُذكر في الصفحة الأولى
assess-error-kind = الخيار --assessment لموجز محاكاة فقط.
assess-error-other = التقدير لفرضيات غير فرضيات المحاكاة
assess-block-note-simulated = احتمال كل فرضية في ضوء أحداث محاكاة حتى { $day }، على تقدير صحة إحداها: تمرين لم يقع منه شيء.
