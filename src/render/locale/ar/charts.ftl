# Words of charts in Arabic.

## All charts

chart-scope = عدد المسارات: { $n }؛ الفترة: من { $from } إلى { $to }.
chart-source = المصدر: ⁦Harmattan { $version }⁩ · { $scenario } · البصمة { $digest } · البذرة { $seed }
chart-of-scenario = السيناريو «{ $scenario }»
chart-partial = محاكاة جزئية: توقفت بعد { $n ->
    [zero] { $n } مسار
    [one] مسار واحد
    [two] مسارين
    [few] { $n } مسارات
    [many] { $n } مسارًا
   *[other] { $n } مسار
}.
chart-empty = لا شيء للعرض
chart-axis-days = الأيام منذ البداية
chart-axis-weeks = الأسابيع منذ البداية

## Corridor distribution

chart-corridors-title = ممر { $corridor }: مدة الإغلاق في المسار الوسيط { $median }، وتتجاوز { $tail-accusative } في مسار واحد من كل عشرين
chart-corridors-title-mostly-open = ممر { $corridor }: لا إغلاق في أكثر من نصف المسارات، وأكثر من { $tail-genitive } في مسار واحد من كل عشرين
chart-corridors-title-rare = ممر { $corridor }: يُغلق في أقل من مسار واحد من كل عشرين
chart-corridors-title-one = ممر { $corridor }: مدة الإغلاق في المسار الوحيد الذي جرت محاكاته { $median }
chart-corridors-title-few = ممر { $corridor }: مدة الإغلاق { $median } في وسيط المسارات القليلة التي جرت محاكاتها
chart-corridors-title-none = لا يُغلق أي ممر غربي في أي يوم من أي مسار
chart-corridors-subtitle = أيام إغلاق كل ممر غربي خلال الفترة؛ الأعمدة: نسبة المسارات لكل فئة طولها { $days }.
chart-corridors-axis = أيام الإغلاق خلال الفترة
chart-corridors-key-bars = المسارات بحسب أيام الإغلاق
chart-corridors-key-tail = أسوأ 5% من المسارات
chart-corridors-key-zero = من دون إغلاق
chart-corridors-key-beyond = ما يتجاوز المحور
chart-corridors-key-disruption = عتبة الاضطراب: { $days }
chart-corridors-never = لا إغلاق
chart-corridors-beyond = أكثر من { $days-genitive }
chart-corridors-summary = الوسيط: { $median }؛ 80% من المسارات: { $range }؛ مسار من كل عشرين: أكثر من { $tail-genitive }؛ من دون إغلاق: { $zero }.
chart-corridors-summary-few = الوسيط: { $median }؛ من دون إغلاق: { $zero }.
chart-corridors-summary-none = لا إغلاق في أي مسار.

## Exceedance

chart-exceedance-title-days = ممر { $name }: احتمال واحد من عشرين أن تتجاوز مدة الإغلاق { $amount-accusative }
chart-exceedance-title-loss = { $name }: احتمال واحد من عشرين أن تتجاوز { $amount-accusative }
chart-exceedance-title-whole = ممر { $name }: إغلاق طوال الفترة في مسار واحد على الأقل من كل عشرين
chart-exceedance-title-rare = { $name }: صفر في ما عدا { $share } من المسارات
chart-exceedance-title-few = { $name }: حتى { $amount } في المسارات القليلة التي جرت محاكاتها
chart-exceedance-title-none = لا إغلاق لأي ممر ولا خسائر تجارية في أي مسار
chart-exceedance-subtitle-days = احتمال أن يتجاوز عدد أيام الإغلاق خلال الفترة القيمة المبيّنة على المحور الأفقي (المحور الرأسي لوغاريتمي)؛ الأشرطة: هامش خطأ المحاكاة (95%).
chart-exceedance-subtitle-loss = احتمال أن تتجاوز الخسائر التجارية خلال الفترة القيمة المبيّنة على المحور الأفقي (المحور الرأسي لوغاريتمي)؛ الأشرطة: هامش خطأ المحاكاة (95%).
chart-exceedance-axis-y = احتمال التجاوز
chart-exceedance-one-in-twenty = { $share }: احتمال واحد من عشرين
chart-exceedance-axis-loss = الخسائر التجارية خلال الفترة

## Spread ladder

chart-ladder-title = ينتشر العنف إلى دول الجوار في { $abroad } من المسارات، ويبلغ ساحل الأطلسي في { $coast } منها
chart-ladder-title-of = { $finding } («{ $scenario }»)
chart-ladder-title-inside = لا يتجاوز العنف أي حدود في أي مسار
chart-ladder-title-contained = يبقى العنف محتوى في جميع المسارات
chart-ladder-title-few = المسارات أقل من أن يُعرف منها كم يتجاوز العنف الحدود
chart-ladder-subtitle = نسبة المسارات بحسب أعلى مستوى انتشار بلغته، من 0 إلى 5.
chart-ladder-level = { $level } { $name }
chart-ladder-outside = { $level }: { $share }

## Cumulative incidence

chart-incidence-title = أول هجوم خلال { $days-genitive }: { $list }
chart-incidence-item = { $country } { $share } ({ $words })
chart-incidence-cell = { $share } ({ $range })
chart-incidence-title-none = لا هجوم في أي دولة مجاورة خلال { $days-genitive } في أي مسار؛ والاحتمال لا يتجاوز { $upper }
chart-incidence-subtitle = الاحتمال التراكمي لوقوع الحدث بحلول كل يوم؛ الأشرطة: هامش خطأ المحاكاة (95%). الخطوط المنقّطة: الأيام المرجعية.

## Fan chart

chart-fan-title = { $front }: من { $from } إلى { $to ->
    [zero] { $to } خلية
    [one] خلية واحدة
    [two] خليتين
    [few] { $to } خلايا
    [many] { $to } خلية
   *[other] { $to } خلية
} في المسار الوسيط (80% من المسارات: { $range })
chart-fan-title-few = { $front }: من { $from } إلى { $to ->
    [zero] { $to } خلية
    [one] خلية واحدة
    [two] خليتين
    [few] { $to } خلايا
    [many] { $to } خلية
   *[other] { $to } خلية
} في وسيط المسارات القليلة التي جرت محاكاتها
chart-fan-title-none = لا خلايا في أي جبهة في أي مسار
chart-fan-title-presence = احتمال وجود خلية واحدة على الأقل في نهاية الفترة: { $list }
chart-fan-title-item = { $front } { $share }
chart-fan-title-presence-few = المسارات أقل من أن يُعرف منها كم مرة تكون للجماعة خلية في دولة مجاورة
chart-fan-subtitle = أسبوعًا بعد أسبوع: وجود خلية واحدة على الأقل في كل دولة مجاورة، والممرات الغربية المغلقة في حينه، والخلايا في كل جبهة؛ لكل إطار مقياسه.
chart-fan-cells = الخلايا: { $front }
chart-fan-presence = خلية واحدة على الأقل: { $front }
chart-fan-key-chance = الاحتمال وهامش خطأ المحاكاة (95%)
chart-fan-corridors = الممرات الغربية المغلقة
chart-fan-beyond = 95% من المسارات: حتى { $top }
chart-fan-band = { $share } من المسارات

## Theatre map

chart-map-title = إقليم { $region }: { $share } من مجموع الهجمات؛ والطريق بين { $from } و{ $to } مغلق { $closed } من الوقت
chart-map-title-change = ما يتغيّر بين «{ $from }» و«{ $to }»: الهجمات بحسب الإقليم وطرق الممرات بحسب مدة إغلاقها
chart-map-title-same = لا شيء يتغيّر على الخريطة بين «{ $from }» و«{ $to }»
chart-map-title-open = إقليم { $region }: { $share } من مجموع الهجمات؛ ولا طريق ممر مغلق
chart-map-title-closed = الطريق بين { $from } و{ $to } مغلق { $closed } من الوقت؛ ولا هجوم في أي مكان
chart-map-title-none = لا هجوم ولا طريق مغلق في أي مسار
chart-map-title-few = المسارات أقل من أن يُعرف منها توزّع الهجمات والإغلاقات على الخريطة
chart-map-subtitle = الدوائر: الهجمات في كل إقليم خلال الفترة، متوسط جميع المسارات (لا يُعلَّم ما دون 0,1)؛ وطرق الممرات بحسب نسبة وقت إغلاقها.
chart-map-subtitle-change = الدوائر: الفرق في متوسط عدد الهجمات في كل إقليم خلال الفترة؛ وطرق الممرات بحسب الفرق في نسبة وقت إغلاقها.
chart-map-place = { $place } { $share }
chart-map-towards = نحو { $place }
chart-map-km = { $km } كم
chart-map-enlarged = الحدود الغربية مكبّرة
chart-map-key-attacks = عدد الهجمات في الإقليم: { $number }
chart-map-key-fewer = هجمات أقل: { $number }
chart-map-key-more = هجمات أكثر: { $number }
chart-map-key-region = الإقليم وعدده (بخط عريض)
chart-map-key-closed-less = إغلاق أقصر بنسبة { $share } من الوقت
chart-map-key-closed-more = إغلاق أطول بنسبة { $share } من الوقت
chart-map-key-closed-same = مدة إغلاق متقاربة
chart-map-key-town = بلدة للاستدلال
chart-map-key-closed = طريق مغلق { $share } من الوقت
chart-map-key-road = طريق آخر
map-country-mli = مالي
map-country-mrt = موريتانيا
map-country-sen = السنغال
map-country-gin = غينيا
map-country-bfa = بوركينا فاسو
map-country-ner = النيجر
map-country-civ = كوت ديفوار
map-country-dza = الجزائر

## Capacity saturation

chart-saturation-title = { $k ->
    [one] حتى الهجمات المنفردة يبقى معظمها من دون رد من مسيّرة أو وحدة برية
    [two] ابتداءً من هجومين متزامنين يبقى أكثر من نصف الهجمات من دون رد من مسيّرة أو وحدة برية
    [few] ابتداءً من { $k } هجمات متزامنة يبقى أكثر من نصفها من دون رد من مسيّرة أو وحدة برية
    [many] ابتداءً من { $k } هجومًا متزامنًا يبقى أكثر من نصفها من دون رد من مسيّرة أو وحدة برية
   *[other] ابتداءً من { $k } هجوم متزامن يبقى أكثر من نصفها من دون رد من مسيّرة أو وحدة برية
}
chart-saturation-title-served = { $k ->
    [one] لا يبقى من دون رد سوى { $share } من الهجمات المنفردة
    [two] حتى في موجات من هجومين لا يبقى من دون رد سوى { $share }
    [few] حتى في موجات من { $k } هجمات لا يبقى من دون رد سوى { $share }
    [many] حتى في موجات من { $k } هجومًا لا يبقى من دون رد سوى { $share }
   *[other] حتى في موجات من { $k } هجوم لا يبقى من دون رد سوى { $share }
}
chart-saturation-title-none = لا هجمات في أي مسار
chart-saturation-title-few = الهجمات في هذه المسارات أقل من أن يُعرف منها كم يبقى من دون رد بحسب حجم الموجة
chart-saturation-subtitle = نسبة الهجمات التي لا ترد عليها مسيّرة ولا وحدة برية، بحسب حجم موجتها؛ أشرطة الخطأ: نطاق 95%.
chart-saturation-basis = الخط المتقطّع: الوسائل الجاهزة في البلد كله، وعلى مستواه تُحسب الموجات أيضًا؛ ووسائل كل جبهة لا تتدخل إلا فيها.
chart-saturation-axis-x = عدد الهجمات في الموجة نفسها
chart-saturation-axis-y = الهجمات من دون رد
chart-saturation-capacity = { $front }: الجاهز في المتوسط { $drones ->
    [zero] { $drones } مسيّرة
    [one] مسيّرة واحدة
    [two] مسيّرتان
    [few] { $drones } مسيّرات
    [many] { $drones } مسيّرة
   *[other] { $drones } مسيّرة
} و{ $ground ->
    [zero] { $ground } وحدة برية
    [one] وحدة برية واحدة
    [two] وحدتان بريتان
    [few] { $ground } وحدات برية
    [many] { $ground } وحدة برية
   *[other] { $ground } وحدة برية
}
chart-saturation-counts = تحت المحور: عدد الهجمات المرصودة. بالرمادي: أقل من { $few }.

chart-blockades-title = { $corridor }: في المتوسط { $blockaded } تحت الحصار، إلى جانب { $closed } من الإغلاق
chart-blockades-subtitle = متوسط أيام إغلاق كل ممر، وأيامه تحت الحصار: أي مفتوح لكن طرقه تحت الضغط ولا يمر إلا جزء من تجارته؛ مع نطاق المحاكاة 95%.
chart-story-title = مسار واحد حتى { $date }: عدد الهجمات { $attacks }
chart-ghost = { $subtitle } وبالرمادي: { $scenario }.
chart-dots-subtitle = كل نقطة مسار واحد من كل خمسين، مرتبةً بعدد أيام الإغلاق.
chart-dots-heading = { $corridor }: من أصل { $all } نقطة، يبلغ { $dots } منها { $days } أو أكثر
chart-dots-key = مسار واحد من كل { $all }
chart-dots-key-limit = مسار يبلغ فيه الإغلاق { $days } أو أكثر
chart-story-subtitle = الدوائر: الهجمات في كل إقليم حتى ذلك اليوم؛ وطرق الممرات بحسب نسبة إغلاقها من الوقت المنقضي.
