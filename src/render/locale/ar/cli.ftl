# Words of the command line in Arabic.

## Headline table

cli-column-outcome = المؤشر
cli-column-probability = الاحتمال
cli-column-error = هامش خطأ المحاكاة
cli-column-hypotheses = بحسب الفرضية
cli-column-experts = بحسب الخبير
cli-column-likelihood = بالكلمات
cli-column-median = الوسيط
cli-column-interval = نطاق 80%
cli-row-disrupted = إغلاق ممر { $corridor } { $days-accusative } أو أكثر
cli-row-arrival = أول خلية، { $country }، خلال { $days-genitive }
cli-row-foothold = موطئ قدم، { $country }، خلال { $days-genitive }
cli-row-strike = هجوم، { $country }، خلال { $days-genitive }
cli-row-blockade = فرض الحصار على ممر { $corridor } خلال { $days-genitive }

## Run

cli-simulated = { $count ->
    [zero] لم تجرِ محاكاة أي مسار ({ $count })
    [one] جرت محاكاة مسار واحد
    [two] جرت محاكاة مسارين
    [few] جرت محاكاة { $count } مسارات
    [many] جرت محاكاة { $count } مسارًا
   *[other] جرت محاكاة { $count } مسار
}
cli-long = المدة المتوقعة: نحو { $time }.
cli-minutes = { $count ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $count } دقائق
   *[other] { $count } دقيقة
}
cli-hours = { $count ->
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $count } ساعات
   *[other] { $count } ساعة
}
cli-large = الذاكرة اللازمة: نحو { $size } جيجابايت.
cli-left = بقي { $time }
cli-rate = { $number } في الثانية
cli-written = كُتبت النتائج في { $folder }
cli-partial = أُوقفت المحاكاة قبل نهايتها: اكتمل { $done } من أصل { $planned } من المسارات وكُتبت، وهي موسومة بأنها جزئية.
cli-partial-resume = للاستئناف من هناك: الأمر نفسه مع --resume.
cli-partial-beside = بقي ما في { $path } على حاله: المحاكاة غير المكتملة لا تحل محل شيء.
cli-stopped = توقف العمل قبل نهايته: اكتمل { $done } من أصل { $planned } من المسارات، وعليها تقوم الأرقام.
cli-failed = { $count ->
    [zero] لم يُستبعد أي مسار من أصل { $planned }: { $cause }.
    [one] استُبعد مسار واحد من أصل { $planned }: { $cause }.
    [two] استُبعد مساران من أصل { $planned }: { $cause }.
    [few] استُبعدت { $count } مسارات من أصل { $planned }: { $cause }.
    [many] استُبعد { $count } مسارًا من أصل { $planned }: { $cause }.
   *[other] استُبعد { $count } مسار من أصل { $planned }: { $cause }.
}
cli-failed-waves = تجاوزت { $limit } موجة هجمات، وهو أقصى ما يستطيع البرنامج متابعته
cli-failed-cells = كانت ستبدأ بخلايا في موقع أكثر مما يتسع له
cli-failed-numbers = فيها عدد مستحيل ({ $column })
cli-failed-bias = ما استُبعد لا يشبه غيره، وهو في الغالب الأشد عنفًا: فالأرقام دون مستوى الخطر الفعلي.
cli-failed-see = لرؤية الأول منها:
cli-beside = ظهر في هذه الأثناء شيء في { $path }: تُرك كما هو، والنتائج كاملة في { $written }.
cli-partial-precision = لا يمكن استئناف محاكاة بالخيار --until-precision: فعدد المسارات يتحدد في الطريق. والأمر نفسه يبدأ من جديد؛ ولمحاكاة { $number } مسار بطريقة قابلة للاستئناف، اكتب -n { $number } بدل --until-precision.
cli-precise = الدقة المحقَّقة: ±{ $reached } (المطلوبة: ±{ $wanted }).

## الأخطاء والإخفاقات

cli-error = خطأ:
cli-warning = تنبيه:
cli-error-write = تعذّرت كتابة { $path }: { $cause }
cli-error-exists = في { $path } نتائج: اختر مجلدًا آخر بالخيار --out، أو استبدلها بالخيار --force
cli-error-not-a-run = ‏{ $path } موجود وليس مجلد محاكاة: لم يُمسّ؛ اختر مجلدًا آخر بالخيار --out
cli-error-other-kind = في { $path } { $found ->
    [run] محاكاة
    [part] جزء من محاكاة
    [comparison] مقارنة
    [portfolio] حزم تدابير
    [difference] فرق بين محاكاتين
   *[other] شيء آخر
}، ولا تحل محله { $wanted ->
    [run] محاكاة
    [part] جزء من محاكاة
    [comparison] مقارنة
    [portfolio] حزم تدابير
   *[difference] نتيجة فرق بين محاكاتين
}: لم يُمسّ المجلد؛ اختر غيره بالخيار --out
cli-error-needed = في { $path } بيانات أو قُرئ لهذا العمل: لم يُمسّ؛ اختر ملفًا آخر بالخيار --out
cli-error-unplaced = تعذّر إنشاء { $path } أو استبداله ({ $cause }): النتائج كاملة في { $kept }
cli-error-left-aside = النتائج في { $path }، لكن تعذّر نقل كل ما كان فيه: بقيته في { $kept }
cli-error-name = لا يصلح { $path } اسمًا لمجلد محاكاة
cli-error-interrupted = توقف العمل قبل اكتمال أي شيء؛ لم يُكتب شيء
cli-error-drawing = تعذّر رسم النتائج: { $cause }
cli-error-no-trajectories = لا مسارات للمحاكاة
cli-error-too-many = عدد المسارات { $asked } يفوق { $most }، وهو أقصى ما تحصيه محاكاة واحدة
cli-error-repeats = عدد المسارات لكل سحب { $asked } يفوق { $most }، وهو أقصى ما تسمح به المحاكاة المتداخلة
cli-error-threads = تعذّر تشغيل { $threads } من خيوط التنفيذ: { $cause }
cli-error-panicked = أخفق المحاكي في المسار { $trajectory }: { $cause }
cli-error-run = أخفقت المحاكاة: { $cause }
cli-error-all-failed = لم يعطِ أي مسار أعدادًا منتهية؛ لرؤية الأول: { $command }
cli-error-trajectory = لا وجود للمسار { $trajectory }: آخر مسار هو { $last }
cli-error-nothing-to-resume = لا توجد محاكاة غير مكتملة في { $path } ولا بجانبه
cli-error-resume-other = لا يمكن استئناف المحاكاة غير المكتملة في { $path }: { $what ->
    [version] كتبتها نسخة أخرى من البرنامج
    [trajectories] عدد مساراتها مختلف
    [seed] بذرتها مختلفة
    [rows] صفوفها بصيغة أخرى
    [range] تخص جزءًا آخر
   *[scenario] السيناريو مختلف
}
merge-error-unreadable = ليس { $path } جزءًا من محاكاة: { $cause }
merge-cause-foreign = لا يحتوي على حالة محاكاة
merge-cause-format = صيغته { $found }، وهي صيغة لا يقرؤها هذا الإصدار
merge-cause-damaged = إنه تالف: مجموع التحقق لا يطابقه
merge-cause-memory = الذاكرة لا تكفي لقراءته
merge-cause-shape = لا يحتوي على ما تتركه محاكاة لهذا السيناريو
merge-error-foreign = ليس { $path } و{ $other } جزأين من محاكاة واحدة: { $what ->
    [version] نسختا البرنامج مختلفتان
    [trajectories] عدد المسارات مختلف
    [seed] البذرتان مختلفتان
    [rows] صيغتا الصفوف مختلفتان
   *[scenario] السيناريوهان مختلفان
}
merge-error-twice = المسارات { $futures } موجودة في { $path } وفي { $other } معًا
merge-error-missing = تنقص أجزاء: لا جزء منها يحوي المسارات { $futures }

cli-usage-unknown = خيار غير معروف: { $argument }
cli-usage-command = أمر غير معروف: { $argument }
cli-usage-missing = ينقص: { $argument }
cli-usage-empty = يحتاج { $argument } إلى قيمة
cli-usage-value = ‏{ $value } ليست قيمة صالحة للخيار { $argument } { $valid }
cli-usage-range = عدد، { $range }
cli-did-you-mean = هل تقصد «{ $name }»؟
cli-known = الأسماء المعروفة هنا: { $names }
cli-usage-twice = لا محل للخيار { $argument } هنا، أو ذُكر مرتين
cli-usage-help = للمساعدة: harmattan --help

## المساعدة

cli-help-about = إلى أي مدى، ومتى، وبأي قدر من اليقين، قد يمتد العنف من غرب مالي، وأي السياسات توقفه
cli-help-after = رموز الخروج: 0 تم، 2 سيناريو أو استعمال خاطئ، 3 أخفقت المحاكاة، 4 تعذّرت كتابة النتائج، 130 أُوقف العمل.
    البرنامج في خدمة الحماية: التدابير تغيّر ما تفعله الحكومات، لا نية الطرف الآخر.
cli-help-usage = الاستعمال:
cli-help-commands = الأوامر
cli-help-options = الخيارات
cli-help-arguments = الوسائط
cli-help-default = [الافتراضي: { $list }]
cli-help-possible = [القيم الممكنة: { $list }]
cli-value-options = [الخيارات]
cli-value-command = الأمر
cli-value-scenario = السيناريو
cli-value-file = ملف
cli-value-dir = مجلد
cli-value-part = جزء
cli-value-run-folder = محاكاة
cli-value-run-a = محاكاة_1
cli-value-run-b = محاكاة_2
cli-value-key = مفتاح
cli-value-key-value = مفتاح=قيمة
cli-value-lang = لغة
cli-value-format = صيغة
cli-value-folder-or-name = مجلد_أو_اسم
cli-value-text = نص
cli-value-size = عرضxارتفاع
cli-value-palette = ألوان
cli-value-half-width = نصف_العرض
cli-value-shell = مفسّر
cli-manual-name = الاسم
cli-manual-synopsis = الصيغة
cli-manual-description = الوصف
cli-manual-options = الخيارات
cli-manual-extra = ملاحظات
cli-manual-version = الإصدار
cli-help-run = محاكاة سيناريو: الجدول الرئيسي والرسوم والموجز والبيانات
cli-help-merge = دمج أجزاء محاكاة (انظر --shard) في المجلد الذي كانت المحاكاة الكاملة ستتركه
cli-help-shards = طباعة ملف مهام تنفّذ به Slurm أو PBS أو Kubernetes أو GNU parallel أجزاء محاكاة
cli-help-count = عدد الأجزاء
cli-help-for = ما ينفّذها
cli-help-shards-out = الملف الذي تُكتب فيه المهام (وإلا طُبعت)
parts-written = كُتب الجزء: { $path }. وحين تكتمل الأجزاء يُعاد الأمر نفسه من دون --shard، فيدمجها ويحاكي ما بقي.
parts-all = اكتملت الأجزاء: تعطي المهمة الأولى النتيجة، أو الأمر نفسه من دون --shard.
parts-error-overlap = أجزاء هذا المجلد من تقسيمين مختلفين: تُحذف أجزاء أحدهما
shards-what = { $scenario }: ‏{ $futures } من المسارات في { $count } من الأجزاء. ولا يُعاد جزء موجود.
shards-hand-in = تُضبط المعالجات والذاكرة والطابور أو الصورة، ثم يُقدَّم الملف: { $command }
shards-then = عند اكتمال الأجزاء: { $merge }
cli-help-verify = محاكاة بعض مسارات محاكاة منتهية من جديد ومقارنتها بصفوفها بِتًّا بِتًّا
cli-help-sample = حصة المسارات التي تُحاكى من جديد (1% ما لم يُذكر غيرها)
verify-same = أُعيدت محاكاة { $checked } من { $rows } من المسارات: مطابقة تمامًا.
verify-differs = المسار { $trajectory } ليس ما في الصفوف، وأول اختلاف في { $column }.
verify-error-version = هذه المحاكاة من الإصدار { $found }، ولا يعيد نتائجها نفسها غيره؛ وهذا الإصدار { $known }
verify-error-no-rows = لا صفوف في { $path }: لا يُتحقق إلا من محاكاة تحتفظ بصفوفها
cli-help-part = مجلد جزء كتبه الأمر run --shard
cli-help-brief = إعداد موجز محاكاة مكتملة من جديد، بأي لغة، من دون محاكاة
cli-help-run-folder = مجلد محاكاة مكتملة
cli-help-template = قالب خاص للصفحة (minijinja) بدل قالب البرنامج
cli-help-logo = صورة لرأس الصفحة الأولى (PNG أو JPEG أو SVG)
cli-help-pdf = إنتاج ملف PDF أيضًا (وهو الافتراضي إذا صُرّف البرنامج مع الخاصية pdf)
cli-help-brief-out = ملف الصفحة، بدل الملف الموجود في المجلد
cli-help-brief-force = استبدال الملفات التي يختلف محتواها
cli-help-chart = رسم شكل واحد من نتائج مكتملة، باسمه، لشريحة عرض
cli-help-chart-words = مجلد محاكاة أو مقارنة أو حزم تدابير (وتُرسم عدة محاكاات معًا)، واسم الشكل أو جزء منه
cli-help-list = عرض قائمة الأشكال التي يمكن رسمها من المجلد، مع الخيارات التي تحصر كلًا منها
cli-help-corridor = إظهار هذا الممر وحده
cli-help-country = إظهار هذه الدولة المجاورة وحدها
cli-help-chart-outcome = إظهار هذا المؤشر أو الحدث وحده (مفتاح من summary.json أو comparison.json)
cli-help-title = عنوان بدل الخلاصة
cli-help-size = عرض الصورة وارتفاعها بالبكسل، مثل 1600x900؛ وتُكبَّر الحروف بقدر ما تسمح به الصفحة
cli-help-palette = الألوان: colour (ملوّن) أو grey (رمادي)
cli-help-no-source = حذف سطر المصدر
cli-help-chart-format = الصيغة: svg أو png أو pdf (وإلا بحسب امتداد الملف، وإلا png)
cli-help-chart-out = ملف الصورة (والافتراضي الاسم.اللغة.الصيغة في المجلد الحالي)
cli-help-check = فحص ملفات السيناريو: الأخطاء والتنبيهات
cli-help-explain = عرض المعدلات والاحتمالات التي يفضي إليها السيناريو
cli-help-replay = سرد مسار واحد من المحاكاة، حدثًا حدثًا
cli-help-schema = طباعة مخطط JSON لملفات السيناريو أو مسرح العمليات، أو كتابة الاثنين
cli-help-keys = طباعة مرجع جميع المفاتيح والمؤشرات
cli-help-completions = طباعة الإكمال التلقائي لمفسّر الأوامر
cli-help-man = طباعة صفحة الدليل
cli-help-help = عرض المساعدة
cli-help-version = عرض الإصدار
cli-help-lang = لغة الكلمات والرسوم والموجز: en أو fr أو ar (وإلا HARMATTAN_LANG، وإلا لغة النظام)
cli-help-scenario = ملف السيناريو (TOML)
cli-help-set = استبدال قيمة واحدة، مثل group.tempo=90 أو drones.aircraft.west='{ "{" }pert=[1,2,4]{ "}" }'؛ يجوز تكراره
cli-help-trajectories = عدد مسارات المحاكاة
cli-help-seed = بذرة العشوائية
cli-help-out = مجلد النتائج (تكتب المحاكاة في output/SCENARIO افتراضيًا)
cli-help-threads = عدد خيوط التنفيذ (افتراضيًا كل المعالجات)؛ لا تتغير به النتائج
cli-help-force = استبدال محاكاة مكتملة
cli-help-format = صيغة الصفوف: parquet أو csv؛ أما xlsx فيكتب مصنّفًا بدلًا منها
cli-help-brief-format = ما يُنتج: الصفحة (html) أو مصنّف محاكاة (xlsx)
cli-help-no-trajectories = لا تُكتب صفوف لكل مسار
cli-design-open = لا يُعرف هل يعطي التصميم نتيجة «{ $outcome }» بدقة أكبر من المسارات المستقلة: { $times } مرة من عددها (نطاق 95%: { $range }).
cli-design = يعطي التصميم نتيجة «{ $outcome }» بالدقة التي يعطيها عدد من المسارات المستقلة أكبر { $times } مرة (نطاق 95%: { $range }).
cli-help-until-outcome = مع --until-precision: النتيجة أو الحدث الذي يُعتد بنطاقه، بوحدته، بدلًا من الاحتمالات الرئيسية
cli-error-half-width = نصف العرض في الاحتمالات الرئيسية فوق 0 ولا يتجاوز 0,5؛ وتُسمّى نتيجة عبر --outcome لوحدة أخرى
cli-help-until-precision = الاستمرار حتى لا يتجاوز نصف عرض نطاق 95% لكل احتمال رئيسي هذا القدر
cli-help-max-trajectories = أقصى عدد من المسارات لمثل هذه المحاكاة
cli-help-shard = محاكاة الجزء K من N أجزاء متساوية تُدمج لاحقًا؛ مع auto/N يأتي K من برنامج الجدولة (SLURM_ARRAY_TASK_ID أو JOB_COMPLETION_INDEX)
cli-help-parts = مجلد الأجزاء التي تُحاكى على أجهزة أخرى: ما يوجد فيه لا تُعاد محاكاته (ومع --shard يُوضع الجزء فيه)
cli-help-parts-shard = محاكاة الجزء K من N أجزاء متساوية ووضعه في --parts ثم التوقف؛ مع auto/N يأتي K من برنامج الجدولة. وحين تكتمل الأجزاء يعطي الأمر نفسه النتيجة من دون --shard
cli-help-resume = استئناف محاكاة متوقفة من حيث توقفت؛ وتنتهي بالنتائج نفسها
cli-help-trajectory = رقم المسار، ابتداءً من 0
cli-help-which = مخطط أي ملف: scenario أو theatre أو all
cli-help-shell = bash أو elvish أو fish أو powershell أو zsh

## check

check-sound = ‏{ $path }: سليم
check-warnings = { $count ->
    [zero] ‏{ $path }: لا تنبيهات
    [one] ‏{ $path }: تنبيه واحد
    [two] ‏{ $path }: تنبيهان
    [few] ‏{ $path }: { $count } تنبيهات
    [many] ‏{ $path }: { $count } تنبيهًا
   *[other] ‏{ $path }: { $count } تنبيه
}
check-errors = { $count ->
    [zero] ‏{ $path }: لا أخطاء
    [one] ‏{ $path }: خطأ واحد
    [two] ‏{ $path }: خطآن
    [few] ‏{ $path }: { $count } أخطاء
    [many] ‏{ $path }: { $count } خطأً
   *[other] ‏{ $path }: { $count } خطأ
}
check-no-effect = { $count ->
    [zero] التدبير { $measure } لا يغيّر شيئًا
    [one] التدبير { $measure } لا يغيّر شيئًا في مسار واحد
    [two] التدبير { $measure } لا يغيّر شيئًا في مسارين
    [few] التدبير { $measure } لا يغيّر شيئًا في { $count } مسارات
    [many] التدبير { $measure } لا يغيّر شيئًا في { $count } مسارًا
   *[other] التدبير { $measure } لا يغيّر شيئًا في { $count } مسار
}
check-constant = { $count ->
    [zero] المؤشر { $outcome } لا يتغير
    [one] المؤشر { $outcome } واحد في مسار واحد
    [two] المؤشر { $outcome } هو نفسه في مسارين
    [few] المؤشر { $outcome } هو نفسه في { $count } مسارات
    [many] المؤشر { $outcome } هو نفسه في { $count } مسارًا
   *[other] المؤشر { $outcome } هو نفسه في { $count } مسار
}

## explain

explain-introduction = { $draws ->
    [zero] لا سحوبات.
    [one] وسيط سحب واحد، وكل التدابير السارية مكتملة.
    [two] وسيط سحبين، مع النطاق الذي يضم 80% منهما؛ كل التدابير السارية مكتملة.
    [few] وسيط { $draws } سحوبات، مع النطاق الذي يضم 80% منها؛ كل التدابير السارية مكتملة.
    [many] وسيط { $draws } سحبًا، مع النطاق الذي يضم 80% منها؛ كل التدابير السارية مكتملة.
   *[other] وسيط { $draws } سحب، مع النطاق الذي يضم 80% منها؛ كل التدابير السارية مكتملة.
}
explain-column-what = المقدار
explain-column-value = القيمة
explain-waves = موجات الهجمات
explain-cells = الخلايا عند البداية
explain-no-cells = لا خلايا عند البداية، ولا تتشكّل خلية حيث لا خلايا: فلا تأتي أي موجة هجمات. والمعدلات لكل خلية أدناه هي ما كانت ستلقاه خلية لو وُجدت.
explain-waves-per-year = الموجات في السنة، بما فيها التوابع
explain-mean-size = متوسط الهجمات في الموجة
explain-seven = احتمال 7 هجمات أو أكثر في الموجة
explain-seven-per-year = موجات من 7 هجمات أو أكثر في السنة
explain-fronts = الجبهات: ما تراه المسيّرات ومن يستطيع الرد
explain-column-front = الجبهة
explain-column-orbits = ساعات التحليق في اليوم
explain-column-coverage = تغطية المسيّرات في اليوم
explain-column-seen = هجوم مرصود جوًا
explain-column-drones = مسيّرات فوق المنطقة
explain-column-ground = وحدات برية جاهزة
explain-fronts-note = التغطية هي حصة مساحة الجبهة المرئية في اليوم؛ ويُرصد الهجوم جوًا إذا رُصد تحضيره خلال أيامه كلها.
explain-blockades = الحصار
explain-column-corridor = الممر
explain-column-begun = عدد المرات في السنة
explain-column-share = نسبة الوقت
explain-blockades-note = بخلايا اليوم الأول. الممر المحاصَر مفتوح لكن طرقه تحت الضغط: كمائن أكثر، وجزء من التجارة فقط.
explain-borders = الحدود
explain-column-border = الحدود مع
explain-column-efficiency = فاعلية الإطار
explain-column-interdiction = نسبة عمليات العبور الممنوعة
explain-places = المواقع
explain-column-place = الموقع
explain-column-formation = التشكّل
explain-column-loss = خسارة الخلايا
explain-column-ambushes = الكمائن
explain-column-alerted = هجوم سبقه إنذار
explain-free = المُدخَلات الخاضعة للمعايرة
explain-free-note = ما قد تُعلّمه الأحداث؛ والنطاق هو الـ 80% الوسطى مما يُفترض قبلها.
explain-column-prior = قبل أي دليل
explain-waiting = تدابير مشروطة
explain-waiting-note = لا تشملها الأرقام أعلاه؛ ويبدأ كل منها مرة واحدة، بعد هذا العدد من الأيام من المعاينة الأسبوعية التي يتحقق فيها شرطه أول مرة.
explain-column-measure = التدبير
explain-column-when = الشرط
explain-column-delay = يبدأ بعد
explain-seasons = العوامل الموسمية
explain-seasons-note = ما ذُكر أعلاه هو قيم السنة قبل ضربها في عامل كل شهر.
explain-column-factors = العوامل، من يناير إلى ديسمبر
explain-column-mean = المتوسط
explain-places-note = التشكّل (والموقع شبه خالٍ) وخسارة الخلايا والكمائن لكل خلية في السنة.

## replay

replay-title = المسار { $trajectory } من «{ $scenario }». الفرضية: { $hypothesis }.
replay-expert = الخبير: { $expert }.
replay-no-hypothesis = لا فرضية
replay-story = ما يحدث
replay-nothing = لا يحدث شيء.
replay-outcomes = ما ينتج عنه
replay-wave = { $size ->
    [zero] موجة بلا هجمات:
    [one] موجة من هجوم واحد:
    [two] موجة من هجومين متزامنين:
    [few] موجة من { $size } هجمات متزامنة:
    [many] موجة من { $size } هجومًا متزامنًا:
   *[other] موجة من { $size } هجوم متزامن:
}
replay-strike = هجوم على { $place } انطلاقًا من { $from }:
replay-strike-local = هجوم على { $place } من خلية في محيطها:
replay-alerted = سبقه إنذار
replay-unseen = لم يسبقه إنذار
replay-drone = ردّت عليه مسيّرة
replay-ground = ردّت عليه وحدة برية
replay-repelled = وصُدّ الهجوم
replay-overrun = واجتيح الموقع
replay-cell-lost = وخسرت الجماعة الخلية المهاجِمة
replay-held = وبقي المهاجمون
replay-captured = وسُلّحت خلية جديدة بالعتاد المستولى عليه
replay-comma = ،_
replay-closed = مدة إغلاق الطرق: { $days }.
replay-deaths = { $deaths ->
    [zero] لا قتلى.
    [one] قتيل واحد.
    [two] قتيلان.
    [few] { $deaths } قتلى.
    [many] { $deaths } قتيلًا.
   *[other] { $deaths } قتيل.
}
replay-ambush = كمين على الطريق من { $from } إلى { $to }.
replay-moved = تنتقل خلية من { $from } إلى { $to }.
replay-turned-back = رُدّت خلية من { $from } في طريقها إلى { $to }.
replay-stopped = أُوقفت خلية من { $from } عند الحدود في طريقها إلى { $to } وخسرتها الجماعة.
replay-formed = تتشكّل خلية في { $place }.
replay-lost = تخسر الجماعة خلية في { $place }.
replay-phase = { $front }: مرحلة جديدة، شدة النشاط × { $effort }.
replay-campaign = تبدأ حملة في إقليم { $region }: شدة النشاط × { $effort }.
replay-blockade-begins = يُفرض الحصار على ممر { $corridor }.
replay-blockade-ends = يُرفع الحصار عن ممر { $corridor }.
replay-epoch = يبدأ سريان تدبير أو يتعزّز.
replay-waves = موجة الهجمات التالية تتجاوز { $limit }، وهو أقصى ما يستطيع البرنامج متابعته: استُبعد هذا المسار، ولا معنى لما يليه.
replay-cells = كان هذا المسار سيبدأ بخلايا في موقع أكثر مما يتسع له: استُبعد، ولا معنى لما يُروى عنه.

## keys

keys-title = المفاتيح والمؤشرات
keys-introduction = من سجلات البرنامج بالأمر «harmattan keys»: إعدادات الملف أولًا، ثم كتابة المقدار، ثم كل المُدخَلات، ثم المؤشرات، ثم ملف مسرح العمليات، وأخيرًا الحدود. وما يفعله النموذج بها في model.md.
keys-column-key = المفتاح
keys-column-meaning = المعنى
keys-column-unit = الوحدة
keys-column-range = المجال
keys-column-remarks = ملاحظات
keys-column-outcome = المؤشر
keys-column-example = مثال
keys-settings = إعدادات ملف السيناريو
keys-settings-introduction = في رأس الملف، إلى جانب المُدخَلات. والملف المبني على غيره يجوز له أن يترك ما لا يغيّره؛ أما القوائم والتوزيعات فتُستبدل كاملة.
setting-format = إصدار صيغة الملف، وهو 1 دائمًا
setting-extends = ملف السيناريو الذي يُبنى عليه هذا، بمسار نسبي انطلاقًا من هذا الملف
setting-theatre = ملف مسرح العمليات، بمسار نسبي انطلاقًا من هذا الملف، أو مسرح العمليات نفسه في جداول
setting-name = الاسم القصير لمجلد النتائج؛ وإلا فاسم الملف
setting-title = العنوان بلغة واحدة أو بكل لغة
setting-description = سؤال السيناريو بلغة واحدة أو بكل لغة
setting-kind = ‏`policy` (وهو الافتراضي) أو `stress`: اختبار إجهاد يبيّن إلى أي حد قد تسوء الحال، تعرضه المقارنات على حدة ولا ترتّبه أبدًا
setting-start = أول يوم في المحاكاة
setting-horizon-days = عدد أيام المحاكاة، من 1 إلى 36 500
setting-trajectories = عدد مسارات المحاكاة
setting-seed = بذرة العشوائية: البذرة نفسها تعطي المسارات نفسها
setting-design = كيفية سحب المقادير غير اليقينية: `latin_hypercube` أو `sobol` أو `random`
setting-repeats = عدد المسارات لكل سحب؛ وما زاد على 1 يفصل المصادفة عن الجهل (محاكاة متداخلة)
setting-policy = التدابير السارية بترتيبها، بأسمائها في `[measures]`
setting-hypotheses = ما قد تسعى إليه الجماعة: `title` و`prior` (ومجموع الأوزان 1 ما لم يُذكر `normalise_priors`)، وتحت `set` المُدخَلات التي تُستبدل، بمفاتيحها الكاملة بين علامتي اقتباس
setting-experts = من يقدّر المقادير وكيف يقدّرها: `title` (الاسم أو الأحرف الأولى) و`weight` (وهو 1 ما لم يُذكر؛ وتُقسم الأوزان ليكون مجموعها 1)، وتحت `set` المُدخَلات كما يقدّرها الخبير، بمفاتيحها الكاملة بين علامتي اقتباس؛ ويُسحب كل مسار بحسب أحدهم، وما تحدّده الفرضية مقدَّم عليه
setting-normalise-priors = ‏`true`: للأوزان أي مجموع كان، وتُقسم عليه
setting-measures = ما يمكن أن تفعله الحكومة: `title` و`start_day` و`ramp_days` و`end_day` (اختياري) و`when` (اختياري: ما ينتظره، مثل `{"strikes >= 10 and closed_days.dakar_north > 20"}`؛ فتُحسب أيامه من المعاينة الأسبوعية التي يصحّ فيها ذلك أول مرة) و`cost = {"{"} usd_per_year = …, usd_once = … {"}"}` (أحدهما أو كلاهما)، والمُدخَلات التي يغيّرها تحت `set` و`add` و`scale`؛ ولا يعمل تدبير ما لم تسمّه `policy`
setting-correlations = ارتباط الرتب بين مُدخَلين غير يقينيين، من ‎−1 إلى 1: `between = ["group.formation", "group.tempo"]` و`rank = 0.5`
setting-note = ملاحظة لا يقرؤها البرنامج
keys-forms = كيف يُكتب المقدار
keys-forms-introduction = كل مُدخَل عدد (`20`)، أو عدد مع مصدره (`{"{"} value = 20, source = "…", grade = "assumed" {"}"}`)، أو أحد هذه التوزيعات، ومعه `source` (نص، أو نص لكل لغة: `{"{"} en = "…", fr = "…", ar = "…" {"}"}`) و`grade` (`reported` أو `estimated` أو `assumed`) و`note` بين القوسين المعقوصين نفسيهما. وتُكتب معالم التوزيع في قائمة بالترتيب المذكور هنا، أو بأسمائها: `{"{"} pert = {"{"} min = 10, mode = 20, max = 40 {"}"} {"}"}`. أما الإطار فكلمة من كلماته، أو `discrete`.
form-uniform = الأدنى، الأعلى: القيم كلها سواء
form-triangular = الأدنى، المنوال، الأعلى: خطان مستقيمان من المنوال إلى الطرفين
form-pert = الأدنى، المنوال، الأعلى: أكثر استدارة، ووزن المنوال أربعة أضعاف؛ وبالأسماء ومع `sure`، مثل `{"{"} pert = {"{"} min = 10, mode = 20, max = 40, sure = 0.8 {"}"} {"}"}`، يكون هذا مدى يقين الخبير بأن القيمة بين الطرفين: فيُوسَّع التوزيع إلى ما وراءهما حتى لا يبقى بينهما إلا هذه الحصة
form-normal = المتوسط، الانحراف المعياري
form-truncated-normal = المتوسط، الانحراف المعياري (قبل القطع)، الأدنى، الأعلى
form-lognormal = الوسيط، الانحراف المعياري للوغاريتم
form-beta = ألفا، بيتا: بين 0 و1
form-gamma = الشكل، المقياس: المتوسط حاصل ضربهما
form-poisson = المتوسط: أعداد صحيحة
form-discrete = قيم بأوزان مجموعها 1؛ أو بأوزان أيًّا كان مجموعها مع `normalise = true`
form-quantiles = الاحتمالات p والقيم x عندها، ويصل بينها منحنى تكعيبي مطّرد. فإن امتدت p من 0 إلى 1 فلا شيء سواها؛ وبلا طرفين (P10 وP50 وP90) يكون المنحنى على الدرجات الطبيعية، والذيلان ذيلا التوزيع الطبيعي المارّ بالنقطتين الطرفيتين، داخل نطاق المفتاح؛ ومع `scale = "log"` كذلك للوغاريتمات
form-roulette = حدود الفئات وعدد القطع التي وضعها الخبير في كل فئة: لكل فئة حصتها من القطع، بتوزيع أملس داخلها؛ وتُترك الفئات الفارغة عند الطرفين
form-empirical = عيّنة: بوصفها `values`، أو عمودًا من ملف CSV بجانب السيناريو: `{"{"} empirical = {"{"} file = "counts.csv", column = "per_year" {"}"} {"}"}`. والعيّنات ذات `joint = "NAME"` نفسه تُسحب معًا صفًا صفًا
form-truncated = الأدنى، الأعلى، بجانب أي توزيع: يصبح مشروطًا بهذا النطاق؛ ويُسمّى الجانب وحده هكذا: `truncated = {"{"} min = 5 {"}"}`
form-free = ‏`true` بجانب أي توزيع لمُدخَل: يخضع للمعايرة على الأحداث؛ ولا يغيّر أي مسار
form-season = اثنا عشر عاملًا، من يناير إلى ديسمبر، بجانب قيمة أو توزيع لمعدل أو لحصة من الوسائل العاملة: تُضرب القيمة في كل شهر ميلادي في عاملها، وتعمل التدابير على الناتج. والفرضية التي تذكر قيمة أخرى تُبقي عليها ما لم تذكر عوامل خاصة بها
keys-outcomes = المؤشرات
keys-outcomes-introduction = أعمدة trajectories.parquet ومداخل summary.json. القيمة الغائبة تعني أن الأمر لم يحدث قط، أو أنه لا أساس تُحسب عليه النسبة.
keys-member-front = <الجبهة>
keys-member-home-front = <جبهة داخل مالي>
keys-member-neighbour = <دولة الجوار>
keys-member-country = <الدولة>
keys-member-region = <الدولة>.<الإقليم>
keys-member-home-region = <إقليم داخل مالي>
keys-member-corridor = <الممر>
keys-member-place = <الموقع>
keys-member-region-month = <الإقليم>.<الشهر>
keys-whole = عدد صحيح، { $min } … { $max }
keys-optional = اختياري
keys-closed = لا تغيّره التدابير
keys-unit-day = أيام بعد البداية
keys-unit-usd = دولار أمريكي
keys-unit-level = المستوى 0–5
keys-unit-count = عدد
keys-limits = الحدود
keys-limits-introduction = السيناريو الذي يتجاوزها يُرفض قبل أي حساب، وما دونها يُنفَّذ. وما يستغرق أكثر من دقيقة أو يحتاج إلى أكثر من 4 جيجابايت يُعلَن عنه أولًا.
keys-column-what = الموضوع
keys-column-most = الحد الأقصى
keys-theatre = ملف مسرح العمليات
keys-theatre-introduction = الخريطة التي يسميها السيناريو تحت `theatre`: ملف مستقل فيه `format = 1`، أو الجداول نفسها داخل السيناريو. و`NAME` اسم تختاره بحروف لاتينية صغيرة وأرقام و`_`؛ والاسم الذي يطلبه حقل هو أحد هذه الأسماء.
keys-column-holds = المحتوى
keys-theatre-head = رأس الملف
keys-theatre-countries = الدول
keys-theatre-fronts = الجبهات: مناطق يتقاسم المدافعون عنها المسيّرات والوحدات البرية
keys-theatre-regions = الأقاليم التي تُحصى فيها الحوادث
keys-theatre-places = المواقع: مدن وحاميات ومراكز حدودية
keys-theatre-links = الطرق والمسالك بين موقعين
keys-theatre-corridors = الممرات: سلاسل مواقع تمر بها التجارة
keys-theatre-adjacent = الأقاليم المتجاورة في الدولة الواحدة
keys-holds-words = نص بلغة واحدة أو بكل لغة
keys-holds-text = نص
keys-holds-flag = `true` أو `false`
keys-holds-name = اسم: { $what }
keys-holds-pair = اسمان: { $what }
keys-holds-chain = أسماء بالترتيب: { $what }
keys-default = عند إغفاله `{ $value }`
field-theatre-name = اسم مسرح العمليات
field-theatre-home = الدولة التي تكون الجماعة فيها عند البداية
field-theatre-capital = عاصمتها التي تنجذب إليها التنقلات بقدر `group.move_capital`
field-name = الاسم على الخرائط وفي الجداول
field-country = الدولة التي يتبعها
field-country-role = دورها: الدولة الأساسية (home)، أو دولة جوار لها معابرها وقواتها (neighbour)، أو خارج مسرح العمليات لا ترد على الخريطة إلا ليمر بها طريق (outside)
field-front-area = المساحة التي تراقبها مسيّراتها
field-place-region = الإقليم الذي يقع فيه
field-place-front = الجبهة التي يقع فيها
field-place-kind = صنفه: يحدد علامته على الخريطة
field-place-lat = خط العرض، موجب شمالًا
field-place-lon = خط الطول، موجب شرقًا
field-place-population = عدد السكان
field-place-coastal = هل يقع على الساحل: الهجوم عليه هو مستوى الانتشار 5
field-place-port = هل هو ميناء أطلسي للممرات، ومنه تقاس المسافة إلى الساحل
field-place-closes-roads = هل يغلق الهجوم عليه طرق الممرات المارة به
field-pcode = رمز الحدود الإدارية لدى مكتب تنسيق الشؤون الإنسانية (p-code)، للربط ببيانات أخرى
field-link-between = الموقعان اللذان يصل بينهما
field-link-km = الطول على الطريق
field-link-kind = طريق أو مسلك؛ للوصف فقط
field-corridor-western = هل يُحسب إغلاقه؛ وإلا فهو ممر بديل
field-corridor-chain = مواقعه بالترتيب، يصل كلًا منها بما بعده طريق
field-adjacent-between = الإقليمان
field-source = مصدر المعلومة؛ لا يقرؤه البرنامج
field-grade = درجة الوثوق؛ لا يقرؤها البرنامج
field-note = ملاحظة؛ لا يقرؤها البرنامج
