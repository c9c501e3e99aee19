# كلمات الأخطاء بالعربية: ما الخطأ في ملف السيناريو أو المسرح، وما الصواب.

diagnostic-error = خطأ
diagnostic-warning = تنبيه
diagnostic-help = مساعدة
diagnostic-list-separator = {"، "}

## الملفات

error-file-missing = لا يوجد ملف `{ $path }`
error-file-folder = `{ $path }` مجلد وليس ملفًا
error-file-denied = تتعذر قراءة `{ $path }`: الوصول مرفوض
error-file-large = `{ $path }` أكبر من { $limit } ميبيبايت، وهو أكثر مما يُقرأ
error-file-unreadable = تتعذر قراءة `{ $path }`: { $reason }
error-file-empty = `{ $path }` فارغ
error-file-utf16 = `{ $path }` نص بترميز UTF-16 لا UTF-8
error-file-binary = `{ $path }` ملف ثنائي وليس نصًا
error-file-utf8 = `{ $path }` ليس نصًا بترميز UTF-8 (السطر { $line })
error-is-theatre = هذا ملف مسرح عمليات وليس سيناريو
error-extends-circle = ‏`extends` يدور في حلقة
error-sealed = لا يجوز لنص وارد من هذه الصفحة أن يسمّي ملفًا
hint-sealed-extends = يجوز أن يبنى على: { $names }
hint-file-name = سمِّ الملف الذي بداخله
hint-file-text = السيناريو نص بصيغة TOML
hint-file-csv = جدول الأعداد نص بصيغة CSV، ويمكن لبرنامج الجداول حفظه كذلك
hint-save-as-utf8 = احفظه بترميز UTF-8 في محررك
hint-circle = { $chain }
hint-theatre = سمِّ ملف مسرح العمليات: theatre = "theatres/western-mali.toml"

## الصياغة

error-syntax = ليس بصيغة TOML: { $detail }
error-syntax-more = تليها أخطاء صياغة أخرى؛ صحّح هذه أولًا
error-syntax-depth = تداخل أعمق مما ينبغي
error-syntax-unquoted = يحتاج النص إلى علامتي اقتباس
error-syntax-no-value = يحتاج المفتاح إلى قيمة: key = value
error-syntax-header = رأس الجدول غير مغلق: [name]
error-syntax-list = القائمة غير سليمة: [a, b, c]
error-syntax-braces = الجدول بين القوسين المعقوصين غير سليم: {"{"} a = 1, b = 2 {"}"}
error-syntax-text = نص غير مغلق، أو فيه محرف لا تقبله صيغة TOML
error-syntax-escape = لا معنى للرمز `{ $escape }` بين علامتي اقتباس مزدوجتين
error-syntax-unclosed = لا شيء يغلق هذا القوس `{ $open }`: ينقص `{ $close }`
error-syntax-quotes = لا تعرف صيغة TOML علامة الاقتباس `{ $mark }`: اكتب العلامتين المستقيمتين "…"
error-syntax-comma = الفاصلة `{ $mark }` لا تفصل بين العناصر: اكتب الفاصلة `,`
error-syntax-semicolon = الفاصلة المنقوطة لا تفصل شيئًا هنا: مفتاح واحد في كل سطر، والفاصلة `,` في القوائم والأقواس
error-syntax-round = لا معنى للأقواس الهلالية هنا: تُكتب القوائم بين قوسين مربعين، [a, b]
error-syntax-colon = النقطتان ليستا علامة المساواة: key = value
error-syntax-invisible = هنا محرف غير مرئي ({ $code }): احذفه
error-syntax-space = المسافة هنا ({ $code }) ليست مسافة عادية: اكتبها من جديد
error-syntax-number = ليس عددًا كما تكتبه صيغة TOML
error-syntax-date = ليس تاريخًا كما تكتبه صيغة TOML، مثل 2025-07-02
error-syntax-key = ليس مفتاحًا: حروف وأرقام و`_` و`-`، أو نص بين علامتي اقتباس
error-syntax-equals = علامة `=` زائدة
error-syntax-trailing = بعد القيمة شيء آخر؛ مفتاح واحد في كل سطر
error-syntax-extend = قيمة ليست جدولًا لا تقبل مفاتيح أخرى
error-duplicate-key = ورد `{ $key }` مرتين
hint-first-here = ورد أولًا هنا
hint-backslash = اكتب المسارات بالرمز `/`، أو كرّر كل شرطة مائلة عكسية (`\\`)، أو ضع النص بين علامتي اقتباس مفردتين
hint-slip-digits = تُكتب الأعداد بالأرقام 0 إلى 9 وبالنقطة العشرية: { $right }
hint-slip-comma = تأتي الكسور العشرية بعد نقطة لا فاصلة: { $right }
hint-slip-either = تأتي الكسور العشرية بعد نقطة، ولا شيء يفصل الآلاف: { $decimal }، أو { $right } إن كان المقصود آلافًا
hint-slip-percent = تُكتب الحصة عددًا من 0 إلى 1: القيمة { $written } هي { $right }
hint-slip-unit = يُكتب العدد وحده دون وحدة أو علامة بجانبه: { $right }
hint-slip-thousands = لا شيء يفصل الآلاف (إلا `_` عند الحاجة): { $right }
hint-slip-sign = علامة الناقص هي الشرطة في لوحة المفاتيح: { $right }
hint-slip-point = يقع رقم على جانبي النقطة: { $right }
hint-slip-written = اكتب العدد نفسه: { $right }
hint-slip-date = السنة ثم الشهر ثم اليوم: { $right }
hint-slip-boolean = اكتب { $right }
hint-slip-list = تُكتب القائمة بين قوسين مربعين: { $right }

## المفاتيح والقيم

error-unknown-key = مفتاح غير معروف `{ $key }`
error-missing-key = المفتاح `{ $key }` ناقص
error-missing-keys = { $count ->
    [zero] لا ينقص شيء من مفاتيح `{ $key }`
    [one] ينقص مفتاح واحد من مفاتيح `{ $key }`
    [two] ينقص مفتاحان من مفاتيح `{ $key }`
    [few] تنقص { $count } مفاتيح من مفاتيح `{ $key }`
    [many] ينقص { $count } مفتاحًا من مفاتيح `{ $key }`
   *[other] ينقص { $count } مفتاح من مفاتيح `{ $key }`
}
error-new-member = { $what } ‏`{ $name }`: { $count ->
    [one] تنقصه قيمة واحدة
    [two] تنقصه قيمتان
    [few] تنقصه { $count } قيم
    [many] تنقصه { $count } قيمة
   *[other] تنقصه { $count } قيمة
}
hint-state-here = اذكرها في هذا الملف
error-wrong-kind = قيمة `{ $key }` ليست من النوع المطلوب
error-not-finite = ‏`{ $key }` ليس عددًا منتهيًا: { $value }
error-out-of-range = ‏`{ $key }` خارج نطاقه: { $value }
error-not-whole = ‏`{ $key }` يجب أن يكون عددًا صحيحًا، لا { $value }
error-choice = ‏`{ $word }` ليست من قيم `{ $key }`
error-format = صيغة الملف { $found } غير معروفة؛ يقرأ هذا البرنامج الصيغة { $known }
error-bad-name = لا يصلح `{ $name }` اسمًا
error-control-character = ‏`{ $key }` يحتوي محرف تحكّم ({ $code })، ولا يجوز ذلك في نص
error-empty-table = ‏`{ $key }` فارغ
error-words-empty = ‏`{ $key }` خالٍ من النص في جميع اللغات
error-not-two = يأخذ `{ $key }` اسمين، لا { $count }
error-name-clash = للمفتاح `{ $key }` معنيان في مسرح العمليات هذا: غيّر اسم دولة أو إقليم أو موقع
hint-did-you-mean = هل تقصد `{ $name }`؟
hint-known = المعروف هنا: { $names }
hint-known-more = المعروف هنا: { $names } و{ $more } غيرها
hint-missing = الناقص: { $names }
hint-missing-more = الناقص: { $names } و{ $more } غيرها
hint-expected = المطلوب { $expected }، والموجود { $found }
hint-range = النطاق المسموح به من { $min } إلى { $max }
hint-date = المطلوب تاريخ بلا علامتي اقتباس وبلا وقت، مثل 2025-07-02
hint-names = تتألف الأسماء من a–z و0–9 و`_`
hint-file-names = هذا الاسم هو أيضًا اسم مجلد: حروف وأرقام و`-` و`_` ومسافات؛ من دون `/` أو `\` أو `:`، ومن دون نقطة أو مسافة في طرفيه
hint-words = اكتب نصًا، أو نصًا لكل لغة: {"{"} en = "…", fr = "…", ar = "…" {"}"}
hint-branching = هذه نسبة تفرّع: إذا بلغت 1 أو زادت ولّدت الموجات موجات بلا نهاية
hint-pull = جذب يزيد على 5 لكل مئة كم لا يترك شيئًا للمصادفة

## المقادير

error-quantity-empty = ليس لـ`{ $key }` قيمة ولا توزيع
error-quantity-two = لـ`{ $key }` كل من `{ $first }` و`{ $second }`
error-list-length = عدد القيم التي يأخذها `{ $word }` هو { $count } ({ $names })، والموجود { $found }
error-order = ‏`{ $word }` في `{ $key }`: { $low } { $low-value } أكبر من { $high } { $high-value }
error-no-width = ‏`{ $word }` في `{ $key }` بلا عرض: طرفاه متساويان
error-not-positive = ‏`{ $word }` في `{ $key }`: يجب أن يكون { $name } أكبر من 0، لا { $value }
error-weights-sum = مجموع أوزان `{ $key }` هو { $sum } وليس 1
error-weight-negative = وزن سالب في `{ $key }`: { $value }
error-weights-none = أوزان `{ $key }` كلها أصفار
error-lengths-differ = ‏`{ $key }`: عدد قيم `{ $first }` هو { $first-count } وعدد قيم `{ $second }` هو { $second-count }
error-quantiles-p = يجب أن تتزايد احتمالات `{ $key }`
error-quantiles-x = يجب ألا تتناقص قيم `{ $key }`
error-quantiles-few = يلزم `{ $key }` احتمالان على الأقل بين 0 و1، أو أن يبدأ بـ0 وينتهي بـ1
error-quantiles-probability = ‏`{ $key }`: يقع الاحتمال بين 0 و1، لا { $value }
error-sure = `{ $key }`: مدى اليقين أكبر من 0 ولا يزيد على 1، وليس { $value }
error-sure-less = `{ $key }`: لا يوجد، ضمن القيم الجائزة لهذا المقدار، توزيع PERT يبلغ من الاتساع ألا يقع منه بين هذين الطرفين إلا { $value }
error-roulette-lengths = `{ $key }`: عدد الحدود { $edges }، فعدد الفئات أقل منه بواحد، وليس { $counts }
error-roulette-edges = `{ $key }`: يجب أن تتصاعد الحدود
error-quantiles-log = ‏`{ $key }`: على المقياس اللوغاريتمي يجب أن تكون القيم أكبر من 0، لا { $value }
error-quantiles-flat = ‏`{ $key }`: القيمتان الطرفيتان متساويتان، فلا اتساع للذيل بعدهما
error-quantiles-room = ‏`{ $key }`: لا تترك القيمة { $value } مجالًا للذيل بعدها، ونهايته { $end }
error-sample-empty = عيّنة `{ $key }` فارغة
error-cut-empty = لا يُبقي `truncated` شيئًا من `{ $key }`
error-joint-cut = ‏`{ $key }` مسحوب مع غيره صفًا صفًا ولا يُقطع وحده
error-joint-where = ‏`{ $key }`: لا يُسحب معًا إلا مُدخَلات السيناريو نفسه
error-joint-lengths = تُسحب عيّنات `{ $group }` معًا، وعدد صفوف هذه العيّنة { $count }
error-joint-correlated = ‏`{ $key }` مسحوب مع غيره من صفوف `{ $group }`: لا يُضاف إليه ارتباط
error-distribution = ‏`{ $key }`: { $reason }
error-tail = يخرج { $share }% من هذا التوزيع عن نطاق `{ $key }`
error-framework-distribution = ‏`{ $key }` إطار تعاون ولا يقبل `{ $word }`
error-framework-set-only = ‏`{ $key }` إطار تعاون: لا يمكن للتدبير إلا أن يحدده
error-csv-column = لا عمود `{ $column }` في `{ $path }`
error-csv-number = ليس عددًا، في العمود `{ $column }`
error-csv-empty = لا عدد في العمود `{ $column }`
error-csv-cells = في هذا الصف { $cells } من الخلايا، وفي الرأس { $columns }
hint-csv-comma = تأتي الكسور العشرية بعد نقطة، أو تُفصل الخلايا بالفاصلة المنقوطة وتأتي الكسور بعد فاصلة
hint-keep-one = أبقِ واحدًا منهما
hint-plain-number = اكتب العدد نفسه: { $value }
hint-normalise = أضف `{ $key } = true` لقسمتها على مجموعها
hint-quantiles-percent = اكتب { $value }
hint-quantiles-room = إن لم يكن بعدها شيء فأعطها الاحتمال { $p }
error-free-where = ‏`{ $key }` يخص تدبيرًا ولا يمكن إخضاعه للمعايرة
hint-free-where = الأحداث تُنبئ عن مُدخَلات النموذج: يوضع `free` مع مُدخَلات السيناريو نفسه أو مُدخَلات فرضية
error-free-certain = ‏`{ $key }` أكيد: لا شيء فيه يُعايَر
hint-free-certain = اذكر بدل القيمة التوزيع القائم قبل أي دليل، أو احذف `free`
error-season-where = ‏`{ $key }` لا يقبل عوامل موسمية
error-season-expert = تبقى لـ `{ $key }` العوامل الموسمية الواردة في السيناريو: فالخبير يقدّر قيمة السنة كلها
hint-season-where = العوامل الموسمية تُضرب بها المعدلات وحصص الوسائل العاملة: { $names }
error-season-length = العوامل الموسمية لـ `{ $key }` { $count ->
    [one] عامل واحد
    [two] عاملان
    [few] { $count } عوامل
   *[other] { $count } عاملًا
} لا اثنا عشر
hint-season-length = عامل لكل شهر ميلادي، من يناير إلى ديسمبر
error-season-range = عند ضربه في { $factor }، وهو أكبر عوامله الشهرية، يخرج `{ $key }` عن نطاقه
hint-season-range = ينتهي النطاق عند { $max }
hint-cut = لقطع جانب واحد سمِّه: `truncated = {"{"} min = 0 {"}"}`
hint-cut-empty = يقع بين هذين الحدين أقل من سحب واحد في المليون
hint-joint-where = تحت فرضية أو في تدبير، اذكر العيّنة بلا `joint`
hint-joint-lengths = عدد صفوف هذه العيّنة { $count }
hint-csv-empty = للعيّنات المسحوبة معًا عدد في كل صف
hint-quantiles = يكفي احتمالان بين 0 و1 لتحديد امتداد الذيلين؛ ولأصغر قيمة ممكنة وأكبرها، إن عُرفتا، الاحتمالان 0 و1
hint-tail = ضيّقه، أو اقطعه: `truncated = [min, max]` بين القوسين المعقوصين نفسيهما
hint-framework = اكتب `none` أو `bilateral` أو `umbrella`، أو `discrete` بهذه الكلمات

## السيناريو كله

error-priors-sum = مجموع الاحتمالات القبلية للفرضيات هو { $sum } وليس 1
error-too-many = { $what }: { $found }، والحد الأقصى { $most }
error-expert-silent = لا يقول الخبير `{ $expert }` شيئًا: اذكر مقادير تحت `set`
error-expert-outcome = يحدّد `{ $key }` ما يُحتسب نتيجةً: فلا يقدّره خبير
error-policy-twice = ورد `{ $name }` في السياسة مرتين
error-measure-closed = لا يمكن لتدبير أن يغيّر `{ $key }`
error-measure-absent = تدبير يغيّر `{ $key }` وليس له قيمة في هذا السيناريو
error-when-name = المطلوب هنا اسم مؤشر
error-when-unknown = لا يوجد مؤشر باسم `{ $name }`
error-when-comparison = المطلوب هنا `>=` أو `>` أو `<=` أو `<`
error-when-number = المطلوب هنا عدد
error-when-and = المطلوب هنا `and` أو نهاية النص
error-when-closed = لا يمكن لتدبير أن ينتظر `{ $name }`
error-when-start = التدبير `{ $measure }` ينتظر وقوع أمر: فلا يمكن أن يكون قد بدأ قبله
hint-when-form = اكتب ما يجب أن يكون قد وقع: `{ $example }`
hint-when-open = يمكنه أن ينتظر ما وقع ويراه الجميع: { $names }؛ لا ما تنويه الجماعة ولا مواضع خلاياها ولا ما لا يُعرف إلا في النهاية
hint-when-start = ‏`start_day` هو عدد الأيام بعد رصده، 0 أو أكثر
hint-when-here = ينتظر هذا
error-cells-capacity = عدد الخلايا في `{ $place }` عند البداية { $cells }، والسعة { $capacity }
error-cells-capacity-drawn = قد يبلغ عدد الخلايا المسحوبة في `{ $place }` عند البداية { $cells }، والسعة { $capacity }
error-place-outside = يجب أن يبقى `{ $place }` بلا خلايا ولا سعة ولا قيمة: تقع `{ $country }` خارج مسرح العمليات
error-repeats = عدد المسارات لكل سحب ({ $repeats }) أكثر من المسارات كلها ({ $trajectories })
error-correlation-rank = يقع ارتباط الرتب بين ‎−1 و1: { $value }
error-correlation-self = لا يرتبط مقدار بنفسه
error-correlation-twice = هذان المقداران مرتبطان مرتين
error-correlations-contradict = الارتباطات متناقضة
hint-sum = { $terms } = { $sum }
hint-protective = لا يقيّم هذا البرنامج إلا تدابير الحماية: نية الطرف الآخر ونقطة البداية والخريطة ومعنى المؤشر ليست مما تحدده حكومة
hint-measure-absent = اذكر المفتاح في السيناريو أولًا
hint-capacity = السعة هنا
hint-cells-scale = تُضرب جميع الخلايا هنا في { $factor }
hint-cells-scale-drawn = تُضرب جميع الخلايا هنا في { $factor } على الأكثر
hint-correlations-contradict = مع ما قبله، لا توجد رابطة غاوسية (Gaussian copula) بهذه الرتبة (المصفوفة ليست موجبة التحديد)
hint-correlations-nearest = مع ما قبله، لا توجد رابطة غاوسية (Gaussian copula) بهذه الرتبة؛ وأقرب رتبة ممكنة: { $nearest }
hint-correlations = المرتبط هنا: { $names }

## المسرح

error-unknown-reference = لا وجود لهذا الاسم في السيناريو أو مسرح العمليات ({ $what }): `{ $name }`
error-home-role = يسمي `home` الدولة `{ $country }`، ودورها ليس "home"
error-two-homes = ‏`{ $country }` دولة أساسية (home) ثانية
error-capital-abroad = العاصمة `{ $place }` ليست في الدولة الأساسية (home)
error-other-country = ‏`{ $key }` ({ $what }) يتبع `{ $country }`، والموقع في `{ $own }`
error-place-twice = ‏`{ $place }` و`{ $other }` موقع واحد: الاسم نفسه أو الإحداثيات نفسها
error-link-to-itself = طريق من `{ $place }` إليه نفسه
error-not-adjacent = `{ $a }` و`{ $b }` ليسا إقليمين في دولة واحدة
error-adjacent-twice = ورد تجاور `{ $a }` و`{ $b }` مرتين
error-link-twice = ورد الطريق بين `{ $a }` و`{ $b }` مرتين
error-road-too-short = طول الطريق من `{ $a }` إلى `{ $b }` ‏{ $km } كم، وبينهما { $apart } كم
error-no-road = لا طريق يصل إلى `{ $place }`
error-corridor-short = يحتاج الممر `{ $corridor }` إلى موقعين على الأقل
error-corridor-gap = في الممر `{ $corridor }` فجوة: لا طريق يصل `{ $from }` بـ`{ $to }`
error-corridor-loop = يمر الممر `{ $corridor }` بـ`{ $place }` مرتين
hint-road-length = لا طريق أقصر من الدائرة العظمى (يُسمح بـ1% و1 كم للتقريب)
hint-no-road = غير موصول بأي طريق بالعاصمة `{ $capital }`
hint-corridor-gap = غير موصول بـ`{ $from }`

## الخيارات

error-set-form = يأخذ `--set` صيغة key=value
error-set-closed = لا يمكن لـ`--set` أن يغيّر `{ $key }`
error-option-twice = ورد `{ $key }` مرتين
hint-set-form = مثل --set group.tempo=120 أو --set cooperation.senegal.framework=umbrella

## التنبيهات

warning-unsourced = ليس لـ`{ $key }` مصدر ولا درجة وثوق
warning-unsourced-many = { $more ->
    [zero] ليس لـ`{ $key }` مصدر ولا درجة وثوق
    [one] ليس لـ`{ $key }` ولمفتاح آخر مصدر ولا درجة وثوق
    [two] ليس لـ`{ $key }` ولمفتاحين آخرين مصدر ولا درجة وثوق
    [few] ليس لـ`{ $key }` ولـ{ $more } مفاتيح أخرى مصدر ولا درجة وثوق
    [many] ليس لـ`{ $key }` ولـ{ $more } مفتاحًا آخر مصدر ولا درجة وثوق
   *[other] ليس لـ`{ $key }` ولـ{ $more } مفتاح آخر مصدر ولا درجة وثوق
}
warning-no-title = ليس لهذا السيناريو عنوان خاص به
warning-language-missing = ينقص `{ $key }`: { $languages }
warning-replaced-by-all = لا أثر لقيمة `{ $key }` المذكورة هنا: فكل فرضية تحدّد قيمة لها
warning-replaced-by-some = لا تسري قيمة `{ $key }` المذكورة هنا إلا في بعض المسارات: فهذه الفرضيات تحدّد قيمة لها: { $names }
warning-prior-zero = لا وزن للفرضية `{ $hypothesis }`: احتمالها القبلي 0
warning-judged-by-all = لا أثر لقيمة `{ $key }` المذكورة هنا: فكل خبير يقدّر قيمة لها
warning-judged-by-some = لا تسري قيمة `{ $key }` المذكورة هنا إلا في بعض المسارات: فهؤلاء الخبراء يقدّرون قيمة لها: { $names }
warning-judged-in-vain = لا أثر لتقدير الخبير `{ $expert }` للمفتاح `{ $key }`: فكل فرضية تحدّد قيمة له
warning-measure-empty = التدبير `{ $measure }` لا يغيّر شيئًا
warning-change-nothing = التدبير `{ $measure }` يترك `{ $key }` على حاله
warning-measure-never = لا يسري التدبير `{ $measure }` أبدًا: فهو ينتهي في اليوم { $end } ويبدأ في اليوم { $start }
warning-measure-late = يبدأ التدبير `{ $measure }` في اليوم { $day }، بعد اليوم الأخير { $horizon }
warning-alone = لا أثر لـ`{ $key }`: لم تُذكر قيمة `{ $needs }`
warning-season-mean = متوسط العوامل الموسمية لـ `{ $key }` هو { $mean }: فقيمته على مدى سنة هي المذكورة مضروبة في هذا العدد
hint-season-mean = اقسمها على هذا المتوسط إن كانت القيمة لسنة كاملة
warning-correlation-fixed = ‏`{ $key }` أكيد: لا أثر لارتباط به
warning-joint-alone = هذه العيّنة وحدها في `{ $group }`: ليس معها ما تُسحب معه
warning-measure-cost = لا يذكر التدبير `{ $measure }` كلفة: تُعدّ مجهولة لا معدومة
hint-measure-cost = اذكر `cost = {"{"} usd_per_year = … {"}"}` أو `usd_once` أو كليهما؛ و0 إن لم يكلف شيئًا
warning-correlation-steps = لا يُبلغ ارتباط الرتب { $rank }: فهو بين هذه القيم { $reached }
hint-correlation-steps = لأحدهما قيم قليلة، ولا ترتيب بين القيم المتساوية
hint-replaced-here = تحدّدها فرضية هنا
hint-judged-here = يقدّرها خبير هنا
hint-unsourced = اذكر مصدره (`source`) أو درجة الوثوق به (`grade`)
hint-others = الباقي: { $names }
hint-others-more = الباقي: { $names } و{ $more } غيرها

## أنواع الأشياء

what-text = نص
what-number = عدد
what-whole-number = عدد صحيح
what-boolean = true أو false
what-date = تاريخ
what-list = قائمة
what-table = جدول
what-nothing = لا شيء
what-quantity = عدد أو جدول فيه توزيع
what-framework = none أو bilateral أو umbrella
what-words = نص، أو جدول فيه en وfr وar
what-pair = قائمة من اسمين
what-list-of-texts = قائمة نصوص
what-list-of-numbers = قائمة أعداد
what-list-of-tables = جداول بين أقواس مزدوجة
what-measure = تدبير
what-country = دولة
limit-countries = الدول
limit-neighbours = دول الجوار
limit-regions = الأقاليم
limit-fronts = الجبهات
limit-places = المواقع
limit-links = الطرق والمسالك
limit-corridors = الممرات
limit-hypotheses = الفرضيات
limit-experts = الخبراء
limit-measures = التدابير
limit-correlations = الارتباطات
limit-horizon = أيام المحاكاة
limit-futures = المسارات
limit-repeats = مسارات السحبة الواحدة
limit-chain = الملفات المبنية بعضها على بعض
limit-file = حجم الملف، ميبيبايت
what-region = إقليم
what-front = جبهة
what-place = موقع
what-corridor = ممر
what-no-probability = لا يكاد يكون للتوزيع احتمال بين هذين الطرفين
what-too-large = أعداد أكبر من أن تُحسب
what-impossible = لا وجود لمثل هذا التوزيع
error-sheet-levels = ليس في `{ $path }` أعمدة أي من صيغ التقدير
error-sheet-column-twice = يتكرر العمود `{ $column }`
error-sheet-column = لا ينتمي العمود `{ $column }` إلى أي صيغة، أو ينتمي إلى صيغة غير صيغة `{ $first }`
error-sheet-key = `{ $key }` ليس مقدارًا من مقادير السيناريو ولا سؤالًا معروف الجواب
error-sheet-twice = `{ $key }` مذكور مرتين
error-sheet-known = `{ $key }` مقدار من مقادير السيناريو: جوابه غير معروف
error-sheet-order = قيم `{ $key }` لا تتصاعد: { $value } بعد { $before }
error-sheet-unstated = ليس لـ`{ $key }` في السيناريو عدد يحلّ محله رأي خبير
error-sheet-range = `{ $key }` بين { $low } و{ $high }؛ والقيمة { $value } لا تترك مجالًا لما بعدها
error-sheet-sure = يُكتب مدى اليقين في `{ $key }` بالنسبة المئوية، أكثر من 1 ولا يزيد على 100، وليس { $value }
error-sheet-bins = يجب أن تتتابع فئات `{ $key }`: { $value } بعد { $before }
hint-sheet-form = في الورقة عمود `key`، ومعه `p10` و`p50` و`p90`، أو `least` و`likely` و`most` و`sure` (بالنسبة المئوية)، أو `from` و`to` و`count` (سطر لكل فئة)؛ وفي ورقة الأجوبة المعروفة `key` و`answer`
hint-sheet-known = الأسئلة المعروفة الأجوبة في ملف مستقل: --known FILE
