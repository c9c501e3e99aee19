# Words of the briefing in Arabic.

## Head

briefing-document-title = موجز المخاطر: { $scenario }
briefing-kicker = موجز المخاطر
briefing-contents = المحتويات
briefing-swipe = ↔ مرّر جانبيًا لرؤية الرسم كاملًا
briefing-period = من { $start } إلى { $end } ({ $days })
briefing-basis = { $count ->
    [zero] { $count } مسار محاكاة
    [one] مسار محاكاة واحد
    [two] مسارا محاكاة
    [few] { $count } مسارات محاكاة
    [many] { $count } مسار محاكاة
   *[other] { $count } مسار محاكاة
}
briefing-nested = عدد السحوبات { $draws }، ومسارات كل سحب { $repeats }
briefing-partial = أُوقفت المحاكاة قبل نهايتها: { $done } من أصل { $planned } من المسارات. الأرقام أولية.
briefing-left-out = استُبعدت { $left } من المسارات من أصل { $all } من جميع الأرقام، لأنها بلغت حدًا من حدود البرنامج (أكثر من { $limit } موجة هجمات في مسار واحد) أو أعطت عددًا مستحيلًا. وهي لا تشبه غيرها، بل هي في الغالب الأشد عنفًا: فالأرقام دون مستوى الخطر الفعلي.
briefing-changed = عُدّلت افتراضات، فقد لا ينطبق العنوان والوصف: { $list }.
briefing-reference = ⁦Harmattan { $version }⁩ · البذرة { $seed } · البصمة { $digest }
briefing-protective-heading = للاستخدام الوقائي فقط.
briefing-protective = الغاية من هذا الموجز حماية السكان والطرق والتجارة. لا يتضمن قائمة أهداف، ولا يرتّب المواقع بغرض مهاجمتها، ولا يدعو إلى أي عمل عنيف.

## First page

briefing-question-heading = السؤال
briefing-question = بين { $start } و{ $end }، ما احتمال أن يؤدي العنف إلى إغلاق ممرات غربية، أو أن يمتد إلى دولة مجاورة ({ $neighbours })، أو أن يبلغ ساحل الأطلسي؟ وهل تمثّل الهجمات التي وقعت حتى الآن تحوّلًا استراتيجيًا أم تصعيدًا ظرفيًا؟
briefing-question-home = بين { $start } و{ $end }، ما احتمال أن يؤدي العنف إلى إغلاق ممرات غربية أو أن يبلغ ساحل الأطلسي؟ وهل تمثّل الهجمات التي وقعت حتى الآن تحوّلًا استراتيجيًا أم تصعيدًا ظرفيًا؟
briefing-judgements-heading = التقديرات الرئيسية
briefing-judgements-note = الرقمان بين القوسين هامش خطأ المحاكاة وحده (95%). و«بحسب الفرضية»: أدنى احتمال وأعلاه إذا عُدّت كل فرضية بدورها صحيحة. وتكون الثقة منخفضة إذا بلغ الفارق بينهما، بعد طرح ما يعود إلى هذا الهامش، 20 نقطة أو أكثر، أو كان معظم ما يقوم عليه التقدير مفترَضًا.
briefing-judgements-note-experts = و«بحسب الخبير» كذلك إذا كان كل خبير بدوره على صواب.
briefing-confidence-hypotheses = بحسب الفرضية: { $range }.
briefing-confidence-experts = بحسب الخبير: { $range }.
briefing-confidence = الثقة: { $level } (العناصر التي يقوم عليها التقدير، المفترَض منها لا المَقيس: { $assumed } من { $count }).
strata-apart = { $range } ({ $within })
strata-alike = لا يُميَّز بينها ({ $within })
confidence-low = منخفضة
confidence-moderate = متوسطة
confidence-high = عالية
briefing-judgement-any-corridor = إغلاق ممر غربي واحد على الأقل { $days-accusative } أو أكثر خلال الفترة
briefing-judgement-any-corridor-support = أكثر الممرات عرضةً للإغلاق { $corridor } ({ $share }): مدة إغلاقه في المسار الوسيط { $median }، وفي 80% من المسارات { $range }.
briefing-judgement-any-corridor-support-few = أكثر الممرات عرضةً للإغلاق { $corridor } ({ $share }): مدة إغلاقه في المسار الوسيط { $median }.
briefing-judgement-corridor-others = الممرات الغربية الأخرى: { $list }.
briefing-judgement-isolation = إغلاق جميع الممرات الغربية في آن واحد، يومًا أو أكثر خلال الفترة
briefing-judgement-isolation-support = مدة إغلاقها معًا في المسار الوسيط { $days }. الخسائر التجارية في المسار الوسيط { $median }، وفي 80% من المسارات { $range }.
briefing-judgement-isolation-support-few = مدة إغلاقها معًا في المسار الوسيط { $days }. الخسائر التجارية في المسار الوسيط { $median }.
briefing-judgement-abroad = موطئ قدم (حضور دائم) أو هجوم في دولة مجاورة
briefing-judgement-abroad-support = { $country }: موطئ قدم { $foothold }، هجوم { $strike }.
briefing-judgement-coast = بلوغ ساحل الأطلسي
briefing-judgement-coast-support = أعلى مستوى هو الأكثر تكرارًا ({ $share } من المسارات): { $level }.
briefing-judgement-hypotheses = تحوّل استراتيجي أم تصعيد ظرفي: الخطر رهن بنيّات الجماعة المسلحة
briefing-judgement-hypotheses-alike = تحوّل استراتيجي أم تصعيد ظرفي: الفرضيات تعطي خطرًا متقاربًا
briefing-judgement-hypotheses-unsettled = تحوّل استراتيجي أم تصعيد ظرفي: هذا العدد القليل من المسارات لا يكفي لمعرفة مدى اختلاف الفرضيات
briefing-judgement-hypotheses-support = موطئ قدم أو هجوم في الجوار: { $low } في فرضية «{ $lowest }»، و{ $high } في فرضية «{ $highest }».
briefing-change-heading = ما الذي يغيّر هذا التقدير
briefing-change-signs = إذا صحّت، ففي المتوسط (وبين قوسين: جميع الفرضيات): { $list }.
briefing-change-sign = { $outcome }: { $then } ({ $now })
briefing-change-alike = لا يكاد ما يراه المراقب يختلف فيها عن سائر الفرضيات.
briefing-change-strike = وإذا وقع هجوم في الجوار أو نشأ موطئ قدم على ساحل الأطلسي انتقل احتمال هذه الفرضية من { $prior } إلى { $given }.
briefing-change-abroad = وإذا صحّت الفرضية بلغ احتمال موطئ قدم أو هجوم في الجوار { $then } مقابل { $now }.
briefing-change-few = المسارات التي جرت محاكاتها أقل من أن تبيّن ما يعنيه ذلك.
briefing-change-corridor = وبلغ احتمال إغلاق ممر { $corridor } { $days-accusative } أو أكثر { $then } مقابل { $now }.

## Corridors

briefing-corridors-heading = الممرات
briefing-corridors-intro = أيام الإغلاق طوال الفترة. ويرد مع كل احتمال هامش خطأ المحاكاة.
briefing-column-corridor = الممر
briefing-column-disrupted = إغلاق { $days-accusative } أو أكثر
briefing-column-median = الوسيط
briefing-column-interval = نطاق 80%
briefing-column-mean = المتوسط
briefing-substitute = طريق بديل
briefing-whole-heading = الممرات الغربية مجتمعة
briefing-column-outcome = المؤشر
briefing-isolation-row = أيام إغلاق جميع الممرات الغربية معًا
briefing-trade-row = الخسائر التجارية
briefing-blockade-row = منها بسبب حصار ممرات مفتوحة

## Neighbours

briefing-neighbours-heading = دول الجوار
briefing-neighbours-intro = احتمال وقوع أول حدث خلال مدة معيّنة. لا يقدّم أي مصدر علني أرقامًا كهذه: إنها أرقام النموذج وحده.
briefing-column-country = الدولة
briefing-column-event = أول حدث
briefing-column-by-day = خلال { $days-genitive }
briefing-regions-heading = أين تقع الهجمات في دول الجوار
briefing-regions-intro = أقاليم دول الجوار بحسب حصتها من جميع الهجمات في تلك الدول. ولا يحتسب العمود الأخير هجمات الإقليم: أي ما يبقى من «موطئ قدم أو هجوم في الجوار». والشرطة في الجدول أعلاه تعني أن خلية واحدة لا يمكن أن تكون موطئ قدم بعد.
briefing-column-region = الإقليم
briefing-column-strikes = الهجمات خلال الفترة، المتوسط
briefing-column-strike-share = الحصة من جميع الهجمات
briefing-column-section = مقطع من ممر
briefing-column-closed = مغلق، نسبة من الوقت
briefing-section-name = { $from } – { $to }
briefing-often-struck = عدد المواقع التي تتعرّض لهجوم في كل المسارات تقريبًا: { $places }. ويرد أعلاه معنى ذلك بهذا المقياس.
briefing-often-struck-capital = عدد المواقع التي تتعرّض لهجوم في كل المسارات تقريبًا: { $places }، ومنها { $place } ومحيطها (متوسط عدد الهجمات: { $count }). ويرد أعلاه معنى ذلك بهذا المقياس.
briefing-column-region-share = الحصة من الهجمات في دول الجوار
briefing-column-region-struck = هوجمت مرة واحدة على الأقل
briefing-column-region-elsewhere = موطئ قدم أو هجوم في الجوار من دونها
briefing-event-arrival = وصول أول خلية
briefing-event-foothold = موطئ قدم
briefing-event-strike = هجوم
briefing-levels-heading = مدى الانتشار
briefing-highest-heading = أعلى مستوى بُلغ
briefing-levels-intro = نسبة المسارات بحسب أعلى مستوى تبلغه؛ وبلوغ مستوى أعلى لا يعني بلوغ المستويات الأدنى.
briefing-split-heading = ما يُجهل وما يعود إلى المصادفة
briefing-split-note = يُحاكى كل سحب للافتراضات في عدة مسارات. فما يختلف بين السحوبات مردّه إلى ما يُجهل، ويضيق بزيادة المعرفة؛ وما يختلف بين مسارات السحب الواحد فمردّه إلى المصادفة ولا يضيق. مع نطاق 95% للحصة.
briefing-exposure-heading = التعرّض بحسب الإقليم ومقطع الطريق
briefing-exposure-regions = التعرّض بحسب الإقليم
briefing-exposure-sections = الإغلاق بحسب مقطع الطريق
briefing-exposure-note = متوسط جميع المسارات. والهجوم في النموذج عمل مسلح كامل على موقع ومحيطه، من إغارة على نقطة إلى محاولة الاستيلاء على مدينة؛ ولا يقول النموذج ما المستهدف في الموقع ولا متى. لذلك قد تُهاجَم منطقة واسعة في كل مسار تقريبًا من دون أن تسقط فيها مدينة.
briefing-column-ignorance = ما يُجهل: بين السحوبات
briefing-column-chance = المصادفة: داخل السحب
briefing-events-intro = كل حدث على حدة طوال الفترة: قد يجتمع في المسار الواحد أكثر من حدث، فلا تُجمع النسب.
briefing-column-what = الحدث
briefing-column-level = المستوى
briefing-column-share = النسبة

## Hypotheses

briefing-hypotheses-heading = الفرضيات
briefing-hypotheses-intro = ما قد تسعى إليه الجماعة. يعرض كل عمود الأرقام كما لو صحّت فرضية واحدة؛ أما العمود الأول فيجمعها بحسب أوزانها. وتحت كل احتمال هامش خطأ المحاكاة، وتحت الخسائر التجارية نطاق 80%.
briefing-hypotheses-none = لا يتضمن السيناريو فرضيات موزونة.
briefing-experts-heading = ما يترتب على تقدير كل خبير
briefing-experts-intro = يعرض كل عمود الأرقام كما لو كان خبير واحد على صواب فيما يقدّره، مع جمع الفرضيات كلها بحسب أوزانها؛ أما العمود الأول فيجمع الخبراء بحسب أوزانهم. وتحت كل احتمال هامش خطأ المحاكاة، وتحت الخسائر التجارية نطاق 80%.
briefing-column-experts = جميع الخبراء بحسب أوزانهم
briefing-column-mixture = جميعها بحسب أوزانها
briefing-row-prior = الوزن الممنوح
briefing-row-futures = المسارات التي تقوم عليها الأرقام
briefing-row-corridor = إغلاق ممر { $corridor } { $days-accusative } أو أكثر
briefing-row-foothold = موطئ قدم، { $country }
briefing-row-strike = هجوم، { $country }
briefing-row-abroad = موطئ قدم أو هجوم في دولة مجاورة
briefing-row-coast = بلوغ ساحل الأطلسي
briefing-row-trade = وسيط الخسائر التجارية

## Measures

briefing-measures-heading = التدابير السارية
briefing-measures-intro = تسري هذه التدابير في جميع مسارات هذا الموجز.
briefing-measures-none = لا تدبير يضاف إلى ما كان قائمًا في اليوم الأول.
briefing-column-measure = التدبير
briefing-column-start = البدء
briefing-column-end = النهاية
briefing-measures-intro-waits = تسري هذه التدابير في جميع مسارات هذا الموجز، ما عدا المشروط منها: فهذا يسري منذ الأسبوع الذي يُرصد فيه شرطه أول مرة، ولا يكلّف شيئًا قبله.
briefing-when = حين يتحقق: { $condition }
briefing-when-delay = بعد ذلك بمدة { $days }
briefing-when-end = ينتهي بعد ذلك بمدة { $days }
briefing-when-share = بدأ في { $share } من المسارات
predicate-and = { $first } و{ $second }
predicate-condition = { $outcome } { $sign } { $value }
briefing-until = حتى { $date }
briefing-column-ramp = مدة الاكتمال
briefing-column-cost = الكلفة السنوية
briefing-cost-missing = غير مذكورة
briefing-cost-once-label = كلفة تُدفع مرة واحدة عند البدء
briefing-cost-once = { $cost } مرة واحدة
briefing-cost-both = { $yearly }، و{ $once } مرة واحدة
briefing-value-range = { $value } ({ $range })

## Assumptions

briefing-assumptions-heading = الافتراضات
briefing-assumptions-summary = عدد الافتراضات: { $total }. من دون مصدر: { $unsourced ->
    [0] { $unsourced }
   *[other] { $unsourced } (معلَّمة)
}. المصنَّفة «مفترض»، أي التي تنتظر خبيرًا: { $assumed }. وترد المصادر بنصّها كما كتبها المحلّل.
briefing-column-parameter = المُدخَل
briefing-column-value = القيمة
briefing-column-range = المدى
briefing-column-source = المصدر
briefing-column-grade = درجة الوثوق
briefing-range-note = المدى: من الحد الأدنى إلى الحد الأقصى؛ وللتوزيعات غير المحدودة: نطاق 90% الأوسط. ثم ما تفترضه كل فرضية خلافًا لذلك، وما تغيّره التدابير وما تكلفه.
briefing-source-missing = بلا مصدر
briefing-table-group = الجماعة المسلحة
briefing-table-engagement = الاشتباكات
briefing-table-closure = إغلاق الطرق
briefing-table-deaths = القتلى
briefing-table-drones = الطائرات المسيّرة
briefing-table-warning = الإنذار المبكر
briefing-table-response = الاستجابة للهجمات
briefing-table-ground = القوات البرية
briefing-table-partner = القوات الشريكة
briefing-table-pressure = الضغط على الخلايا
briefing-table-cooperation = التعاون الإقليمي
briefing-table-community = المجتمعات الحدودية
briefing-table-routes = أمن الطرق
briefing-table-state = الوضع في اليوم الأول
briefing-table-trade = التجارة
briefing-table-outcomes = تعريف الأحداث
briefing-table-cells = الخلايا عند البداية
briefing-table-capacity = سعة المواقع
briefing-table-value = تعرّض المواقع
briefing-table-garrison = الحاميات
briefing-table-hypothesis = لو صحّت فرضية «{ $title }»
briefing-table-expert = بحسب تقدير { $name }
briefing-table-measure = التدبير: { $title }
briefing-plus = +{ $value }
briefing-times = × { $value }

## Limits

briefing-limits-heading = حدود المنهج
briefing-limit-1 = يصحّ كل احتمال في ظل الافتراضات المذكورة هنا، وليس توقّعًا جرى اختباره على أحداث لاحقة. وأُضيفت الحملات والحصار إلى النموذج بعد العلم بالأشهر التالية ليونيو 2025، فتوافقه معها لا يثبت شيئًا.
briefing-limit-2 = لا يعبّر هامش خطأ المحاكاة (نطاق ويلسون 95%) إلا عن عدد المسارات التي جرت محاكاتها. أما نطاقات 80% فتعبّر عن عدم اليقين في الافتراضات وعن المصادفة، لا عن النموذج نفسه.
briefing-limit-3 = كثير من القيم تقديرات تنتظر خبيرًا، وفي مقدمتها الكلفة وسرعة الاستجابة والامتناع عن استهداف دول الجوار.
briefing-limit-4 = أوزان الفرضيات تقدير، وتتغير الأرقام الإجمالية بتغيرها. يُقرأ جدول الفرضيات قبل الاعتماد على رقم واحد.
briefing-limit-5 = تُدرج الأرقام التي يعلنها طرف في النزاع مع ذكر هذا الطرف، ولا تُعامل أبدًا بوصفها إحصاءً.
briefing-limit-6 = يعرف النموذج البلدات والطرق والأشهر والقدرات. ولا يقول شيئًا دون هذا المستوى، ولا عن الأشخاص أو السياسة أو أحداث لا يتضمنها.
briefing-limit-7 = يُستخدم للمقارنة بين المخاطر والتدابير وتبيّن العوامل الأهم، ولا يُستخدم في عمليات ضد أحد.

## Reproduce

briefing-reproduce-heading = كيفية إعادة إنتاج النتائج
briefing-reproduce-intro = الإصدار نفسه والسيناريو نفسه والبذرة نفسها تعطي الأرقام نفسها على أي جهاز.
briefing-reproduce-command = الأمر
briefing-reproduce-version = الإصدار
briefing-reproduce-seed = البذرة
briefing-reproduce-digest = بصمة السيناريو
briefing-reproduce-trajectories = عدد المسارات
briefing-imprecise-outcome = لم تُبلغ الدقة المطلوبة: بعد { $count } من المسارات، وهو الحد الأقصى المسموح به، بلغ نطاق 95% لنتيجة «{ $outcome }» ±{ $reached }؛ والمطلوب ±{ $wanted }.
briefing-imprecise = لم تُبلغ الدقة المطلوبة: { $count ->
    [zero] بلغ
    [one] بعد مسار واحد، وهو الحد الأقصى المسموح به، بلغ
    [two] بعد مسارين، وهما الحد الأقصى المسموح به، بلغ
    [few] بعد { $count } مسارات، وهي الحد الأقصى المسموح به، بلغ
    [many] بعد { $count } مسارًا، وهو الحد الأقصى المسموح به، بلغ
   *[other] بعد { $count } مسار، وهو الحد الأقصى المسموح به، بلغ
} نصف عرض أوسع نطاق لاحتمال رئيسي ±{ $reached } { $reached ->
    [few] نقاط مئوية
   *[other] نقطة مئوية
}، والمطلوب ±{ $wanted } { $wanted ->
    [few] نقاط مئوية
   *[other] نقطة مئوية
}.

## Joining words

briefing-colon = { $name }:
briefing-pair = { $name } { $value }
briefing-list-comma = {"، "}
briefing-replaced-everywhere = تحلّ محلّه قيمة أخرى في كل فرضية
briefing-replaced-experts = يحلّ محلّه تقدير كل خبير
briefing-replaced-under = تحلّ محلّه قيمة أخرى في { $list }
briefing-quoted = «{ $title }»

## Made again: brief

briefing-logo = الشعار
brief-written = الموجز: { $path }
chart-written = الشكل: { $path }
chart-small-letters = ارتفاع أصغر الحروف { $size } بكسل: احصر الشكل (--corridor أو --country أو --outcome) أو وسّع مساحته (--size)
chart-error-no-folder = حدّد مجلد محاكاة أو مقارنة أو حزم تدابير مكتملة
chart-error-no-name = حدّد اسم الشكل؛ والخيار --list يعرض الأسماء
chart-error-no-pdf = هذه النسخة من البرنامج لا تُنتج أشكالًا بصيغة PDF: أعد تصريفها بالأمر «cargo build --release»، أو اختر SVG
chart-error-name = لا شكل اسمه «{ $name }»؛ والأسماء: { $known }
chart-error-option = الشكل { $name } لا يقبل --{ $option }؛ وتقبله: { $known }
chart-error-option-none = الشكل { $name } لا يقبل --{ $option }
chart-error-key = لا يستطيع الشكل إظهار «{ $value }» (--{ $option })؛ ويستطيع إظهار: { $known }
chart-error-nothing = لا شيء يُرسم باسم { $name } في هذه النتائج
chart-error-several = لا يستطيع «{ $name }» إظهار هذه النتائج معًا؛ وتستطيع ذلك للمحاكاة: { $known } (الخريطة: محاكاتان لمسرح عمليات واحد)
brief-error-not-a-run = { $path } ليس مجلد محاكاة مكتملة
brief-error-kind = في { $path } ما لا يعرفه هذا الأمر: «{ $kind }»
brief-error-read = تعذّرت قراءة { $path }: { $cause }
brief-error-damaged = الملف { $path } تالف: { $cause }
brief-error-format = صيغة الملف { $path } هي { $found }، وهذه النسخة من البرنامج تقرأ الصيغة { $known }. أعد المحاكاة للحصول على موجز
brief-error-changed = عُدّل الملف { $path } بعد المحاكاة، فلم تعد قيمه قيم الملخص. أعد المحاكاة
brief-error-mismatched = الملف { $path } ليس ملخص السيناريو المرافق له
brief-error-differs = الملف { $path } موجود بمحتوى آخر: استبدله باستخدام --force أو اكتب في مكان آخر باستخدام --out
brief-error-template = القالب { $path } لا يعطي صفحة: { $cause }
brief-error-template-excessive = القالب { $path } لا يعطي صفحة: خطواته أكثر مما يجوز، أو حجمه أو حجم صفحته أكبر مما يجوز
brief-error-template-line = القالب { $path } لا يعطي صفحة: السطر { $line }: { $cause }
brief-error-template-name = القالب { $path } لا يعطي صفحة: السطر { $line } يطلب «{ $name }»، وهو اسم لا يوجد في أي موجز.
brief-error-no-pdf = هذه النسخة من البرنامج لا تُنتج ملفات PDF: أعد تصريفها بالأمر «cargo build --release --features pdf» أو اطبع الصفحة من المتصفح
brief-error-logo-kind = لا يصلح { $path } شعارًا: ليس بصيغة PNG ولا JPEG ولا SVG
brief-error-logo-large = لا يصلح { $path } شعارًا: حجمه أكبر من 2 ميغابايت

## المصنّف

workbook-notes = ملاحظات
workbook-headline = النتائج
workbook-assumptions = الافتراضات
workbook-series = السلاسل الأسبوعية
workbook-reading-heading = كيف يُقرأ
workbook-reading-headline = النتائج: احتمالات الأحداث ومعها هامش خطأ المحاكاة (95%)، ووسيط المقادير ومعه النطاق الذي يضم 80% من المسارات؛ ثم الأرقام نفسها في كل فرضية (وللمقادير وسيطها).
workbook-reading-assumptions = الافتراضات: القيمة الوسطى لكل مُدخَل، ونطاقه إن كان غير يقيني (نطاق 90% إن لم تكن له حدود)، مع درجة الوثوق والمصدر.
workbook-reading-series = السلاسل الأسبوعية: المتوسط والقيم عند النسب المذكورة عبر جميع المسارات، أسبوعًا بعد أسبوع.
workbook-column-outcome = المؤشر
workbook-column-key = المفتاح
workbook-column-unit = الوحدة
workbook-column-probability = الاحتمال
workbook-column-low = الحد الأدنى
workbook-column-high = الحد الأعلى
workbook-column-likelihood = بالكلمات
workbook-column-median = الوسيط
workbook-column-q10 = القيمة عند نسبة 10%
workbook-column-q90 = القيمة عند نسبة 90%
workbook-column-group = المجموعة
workbook-column-parameter = المُدخَل
workbook-column-change = التغيير
workbook-column-value = القيمة
workbook-column-grade = درجة الوثوق
workbook-column-source = المصدر
workbook-column-series = السلسلة
workbook-column-date = التاريخ
workbook-column-day = اليوم
workbook-column-mean = المتوسط
workbook-column-quantile = القيمة عند نسبة { $share }
workbook-unit-share = احتمال
workbook-change-add = إضافة
workbook-change-scale = ضرب في معامل
workbook-series-level = أعلى مستوى انتشار بُلغ حتى الآن
