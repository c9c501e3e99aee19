# Words of the charts of comparisons in Arabic.

## Units and differences

chart-unit-days = بالأيام
chart-unit-points = بالنقاط المئوية
chart-unit-usd = بالدولار
chart-unit-usd-thousand = بآلاف الدولارات
chart-unit-usd-million = بملايين الدولارات
chart-unit-usd-billion = بمليارات الدولارات
chart-points = { $number ->
    [zero] { $number } نقطة مئوية
    [one] نقطة مئوية واحدة
    [two] نقطتان مئويتان
    [few] { $number } نقاط مئوية
    [many] { $number } نقطة مئوية
   *[other] { $number } نقطة مئوية
}
chart-interval-95 = فاصل 95%

## Comparison

chart-comparison-title-better = { $outcome }: «{ $scenario }» أفضل من «{ $base }» (الفرق: { $by })
chart-comparison-title-only = { $outcome }: السيناريو الوحيد الأفضل من «{ $base }» هو «{ $scenario }» (الفرق: { $by })
chart-comparison-title-several = { $count ->
    [two] { $outcome }: سيناريوهان من أصل { $total } أفضل من «{ $base }»، وأفضلهما «{ $scenario }» (الفرق: { $by })
    [few] { $outcome }: { $count } سيناريوهات من أصل { $total } أفضل من «{ $base }»، وأفضلها «{ $scenario }» (الفرق: { $by })
   *[other] { $outcome }: { $count } سيناريو من أصل { $total } أفضل من «{ $base }»، وأفضلها «{ $scenario }» (الفرق: { $by })
}
chart-comparison-title-worse = { $outcome }: «{ $scenario }» أسوأ من «{ $base }» (الفرق: { $by })
chart-comparison-title-none-better = { $outcome }: لا سيناريو أفضل من «{ $base }»؛ والأسوأ هو «{ $scenario }» (الفرق: { $by })
chart-comparison-title-undecided = { $outcome }: لا يمكن تمييز أي سيناريو عن «{ $base }» بهذا العدد من المسارات
chart-comparison-title-same-here = { $outcome }: النتيجة مطابقة تمامًا لنتيجة «{ $base }» في جميع السيناريوهات
chart-comparison-title-same = جميع الفروق عن «{ $base }» صفر بالضبط
chart-comparison-subtitle = الفرق عن «{ $base }» بين مسارات مقترنة تشترك في أرقامها العشوائية؛ الخطوط: فاصل 95%. لكل إطار مقياسه.
chart-comparison-note = الفرق { $unit }؛ الأساس: { $base }
chart-comparison-note-count = الفرق؛ الأساس: { $base }
chart-comparison-better = أفضل
chart-comparison-worse = أسوأ
chart-comparison-key-better = أفضل من الأساس
chart-comparison-key-worse = أسوأ
chart-comparison-key-undecided = لا يمكن التمييز بعد
chart-comparison-key-same = مطابق تمامًا

## Ridge lines of the distributions

chart-ridges-title = { $outcome }، الوسيط: أدناه { $low } («{ $least }») وأعلاه { $high } («{ $most }»)
chart-ridges-title-same = { $outcome }، الوسيط في جميع السيناريوهات: { $low }
chart-ridges-title-shares = { $outcome }: فوق الصفر في نسبة من المسارات أدناها { $low } («{ $least }») وأعلاها { $high } («{ $most }»)
chart-ridges-title-share = { $outcome }: فوق الصفر في { $share } من المسارات، والوسيط صفر في جميع السيناريوهات
chart-ridges-title-zero = { $outcome }: صفر في جميع المسارات
chart-ridges-subtitle = التوزيع على المسارات، سطر لكل سيناريو، وكلها بمقياس واحد.
chart-ridges-open = العمود الأخير تحت علامة «أكبر من أو يساوي» يجمع كل المسارات من هناك فصاعدًا.
chart-ridges-cut = أقل من مسار واحد من كل 200 يقع خارج المحور.
chart-ridges-key-bars = المسارات فوق الصفر
chart-ridges-key-zero = نسبة الصفر بالضبط
chart-ridges-zero = صفر بالضبط
chart-ridges-column = الوسيط (80% من المسارات)
chart-ridges-numbers = { $median } ({ $range })

## Hypotheses

chart-hypotheses-title-one = { $outcome }: { $high } وفق «{ $highest }»، و{ $low } وفق «{ $lowest }»؛ ولجميع الفرضيات موزونة بأوزانها: { $mixture }
chart-hypotheses-title-alike = { $outcome }: لا يمكن التمييز بين الفرضيات (أدناها { $low } وأعلاها { $high })
chart-hypotheses-title-same = { $outcome }: النتيجة واحدة تمامًا في جميع الفرضيات ({ $mixture })
chart-hypotheses-title-more = { $outcome }: الفرضية الصحيحة أثقل وزنًا من اختيار السيناريو (أكبر فرق بين الفرضيات: { $hypotheses }؛ وبين السيناريوهات: { $scenarios })
chart-hypotheses-title-less = { $outcome }: اختيار السيناريو أثقل وزنًا من الفرضية الصحيحة (أكبر فرق بين السيناريوهات: { $scenarios }؛ وبين الفرضيات: { $hypotheses })
chart-hypotheses-title-single = { $outcome }: { $mixture }؛ والمسارات أقل من أن تُقارَن بها الفرضيات
chart-hypotheses-subtitle = النتائج نفسها لو صحّت فرضية واحدة، ولجميع الفرضيات موزونة بأوزانها؛ الخطوط: خطأ المحاكاة (95%).
chart-hypotheses-weight = { $name } ({ $share })

## Cost and effect

chart-cost-title-budget = { $outcome }: التوليفة الأكثر أثرًا ضمن ميزانية { $budget }: «{ $name }» (الانخفاض: { $by }؛ الكلفة: { $cost })
chart-cost-title-best = { $outcome }: التوليفة الأكثر أثرًا: «{ $name }» (الانخفاض: { $by }؛ الكلفة: { $cost })
chart-cost-title-cheap = { $outcome }: تحقق التوليفة «{ $name }» { $share } من أكبر انخفاض بكلفة { $cost } بدلًا من { $most }
chart-cost-title-none = { $outcome }: لا شيء يخفض هذا الخطر بما يتجاوز خطأ المحاكاة
chart-cost-title-none-within = { $outcome }: لا شيء ضمن ميزانية { $budget } يخفض هذا الخطر بما يتجاوز خطأ المحاكاة
chart-cost-title-nothing = { $outcome }: لا يغيّر أي تدبير شيئًا
chart-cost-subtitle = كل نقطة توليفة تدابير تُحاكى معًا؛ الخطوط: فاصل 95%.
chart-cost-axis-x = الكلفة { $unit }
chart-cost-axis-y = الانخفاض: { $outcome }
chart-cost-budget = الميزانية: { $budget }
chart-cost-key-frontier = لا شيء أكثر أثرًا بكلفة أقل
chart-cost-key-other = توليفة أخرى (الأكبر: تدابير أكثر)
chart-cost-more = { $count ->
    [one] ونقطة أخرى خارج القائمة
    [two] ونقطتان أخريان خارج القائمة
    [few] و{ $count } نقاط أخرى خارج القائمة
   *[other] و{ $count } نقطة أخرى خارج القائمة
}
chart-cost-column-cost = الكلفة
chart-cost-column-change = التغيّر
chart-cost-column-change-unit = التغيّر { $unit }

## Displacement

chart-displacement-title-raised = «{ $measure }» يرفع الخطر: { $list }
chart-displacement-title-elsewhere = «{ $measure }» يخفض مخاطر ويرفع أخرى: { $list }
chart-displacement-title-none-raised = «{ $measure }» لا يرفع أي خطر بما يتجاوز خطأ المحاكاة
chart-displacement-title-small = خيار «{ $measure }» لا يرفع الأخطار إلا قليلًا، ولا يبلغ أيٌّ منها حد التنبيه
chart-displacement-title-unclear = «{ $measure }» لا يرفع أي خطر ولا يخفضه بما يتجاوز خطأ المحاكاة
chart-displacement-title-nothing = «{ $measure }» لا يغيّر شيئًا في أي مكان: جميع الفروق صفر بالضبط
chart-displacement-item = { $what } (زيادة: { $by })
chart-displacement-join = { $first }؛ { $next }
chart-displacement-more = { $count ->
    [zero] ولا أرقام أخرى ({ $count })
    [one] ورقم آخر
    [two] ورقمان آخران
    [few] و{ $count } أرقام أخرى
    [many] و{ $count } رقمًا آخر
   *[other] و{ $count } رقم آخر
}
chart-displacement-subtitle = كل خطر من دونه ومعه، والفرق بين مسارات مقترنة تشترك في أرقامها العشوائية؛ وتصحّ فواصل 95% لجميع الأرقام معًا.
chart-displacement-difference = الفرق { $unit }
chart-displacement-difference-count = الفرق
chart-displacement-interval = فاصل 95%
chart-displacement-key-before = من دونه
chart-displacement-key-lowered = معه: أدنى
chart-displacement-key-raised = معه: أعلى
chart-displacement-key-unclear = معه: لا فرق مؤكدًا

## Waterfall of measures, waterfall of assumptions

chart-shapley-title-lowers = { $outcome }: { $none } من دون التدابير، و{ $all } معها جميعًا؛ وأكبر انخفاض بفضل «{ $step }» ({ $by })
chart-shapley-title-raises = { $outcome }: { $none } من دون التدابير، و{ $all } معها جميعًا؛ وأكبر أثر زيادة بسبب «{ $step }» ({ $by })
chart-shapley-title-unclear = { $outcome }: { $none } من دون التدابير، و{ $all } معها جميعًا؛ ولا يتميز أثر أي تدبير عن الصفر بهذا العدد من المسارات
chart-shapley-title-nothing = { $outcome }: لا يغيّر أي تدبير شيئًا ({ $all })
chart-shapley-subtitle = ما يضيفه كل تدبير في المتوسط على جميع ترتيبات الإضافة (قيمة شابلي)؛ ومجموع الأجزاء يساوي الكل بالضبط.
chart-shapley-none = من دون التدابير
chart-shapley-all = مع جميع التدابير
chart-shapley-key-whole = من دون التدابير ومع جميعها
chart-shapley-key-lower = يخفض
chart-shapley-key-raise = يرفع
chart-shapley-sum = مجموع الأجزاء { $unit }: { $sum } (من { $none } إلى { $all })
chart-shapley-sum-count = مجموع الأجزاء: { $sum } (من { $none } إلى { $all })
chart-attribution-title-lowers = { $outcome }: { $none } في المحاكاة الأولى، و{ $all } في الثانية؛ وأكبر جزء من التغيّر انخفاض بسبب «{ $step }» ({ $by })
chart-attribution-title-raises = { $outcome }: { $none } في المحاكاة الأولى، و{ $all } في الثانية؛ وأكبر جزء من التغيّر زيادة بسبب «{ $step }» ({ $by })
chart-attribution-title-unclear = { $outcome }: { $none } في المحاكاة الأولى، و{ $all } في الثانية؛ ولا يتميز أي جزء من التغيّر عن الصفر بهذا العدد من المسارات
chart-attribution-title-nothing = { $outcome }: لا تغيّر الافتراضات المتغيّرة شيئًا في النتيجة ({ $all })
chart-attribution-subtitle = ما يفسّره كل افتراض متغيّر من الفرق بين المحاكاتين (قيمة شابلي)؛ ومجموع الأجزاء يساوي الكل بالضبط.
chart-attribution-none = المحاكاة الأولى، بهذه المسارات
chart-attribution-all = المحاكاة الثانية، بهذه المسارات
chart-attribution-key-whole = المحاكاتان، معادتين بهذه المسارات

## Sensitivity

chart-sensitivity-title = { $outcome }: أكثر ما تتوقف عليه النتيجة هو «{ $assumption }» (عند أدنى قيمه: { $low }؛ عند أعلاها: { $high })
chart-sensitivity-title-none = { $outcome }: لا يغيّر أي افتراض النتيجة
chart-sensitivity-title-empty = { $outcome }: لا يبرز أي افتراض بما يتجاوز خطأ المحاكاة
chart-sensitivity-subtitle = متوسط النتيجة حين يقع كل افتراض في الخُمس الأدنى وفي الخُمس الأعلى من قيمه، مع تغيّر سائر الافتراضات بحرية؛ وأولها ما يفسّر أكبر حصة من الفروق بين المسارات.
chart-sensitivity-key-low = الافتراض في خُمسه الأدنى (بين قوسين القيمة في وسطه)
chart-sensitivity-key-high = في خُمسه الأعلى
chart-sensitivity-key-overall = متوسط جميع المسارات: { $value }
chart-sensitivity-key-differs = تختلف قيمه باختلاف الفرضية
chart-sensitivity-label = { $value } ({ $assumption })
