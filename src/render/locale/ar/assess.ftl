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
assess-column-chance = خلال { $days }
assess-column-then = إن وقعت خلال { $days }
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
assess-sight-short = { $what }: { $chance } خلال { $days }؛ ويصبح احتمال «{ $hypothesis }» عندئذ { $then } بدلًا من { $now }.
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
