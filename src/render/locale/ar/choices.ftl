# Words of choices among policies, in Arabic: what would turn the advice, and what is worth finding out first.

cli-help-flip = ما الذي يقلب الاختيار بين أفضل سياستين: عند أي قيمة من أي مقدار، وفي ظل أي فرضية
cli-help-choice-scenarios = ملفات السيناريو، كل منها سياسة؛ ومن ملف واحد تُقارن تدابيره بعدمها
cli-help-choice-outcome = مفتاح النتيجة التي يُختار بحسبها (الخسائر التجارية افتراضيًا، ومعها كلفة التدابير)
cli-help-value-per = قيمة الوحدة من النتيجة بالدولار: وعندئذ تُحتسب كلفة التدابير أيضًا
cli-help-stress = بيان أرجح الظروف التي يتجاوز فيها السيناريو الأول حدًّا، مثل { "'closed_days.dakar_north>=60'" }
cli-help-choice-futures = عدد المسارات المحاكاة لكل سياسة
cli-help-worth = قيمة معرفة مقدار قبل اختيار السياسة: ما الذي ينبغي معرفته أولًا
cli-help-study = بيان قيمة دراسة بهذا العدد من المشاهدات، تفيد كل منها بقدر ما يُعرف اليوم
choice-error-one = يلزم سياستان على الأقل: ملفات سيناريو، أو ملف واحد فيه تدابير سارية
choice-without-measures = بلا تدابير
choice-with-costs = { $outcome }، ومعها كلفة التدابير
flip-error-few = المسارات قليلة أو لا يفيد أي منها: يُطلب المزيد عبر --trajectories
worth-error-missing = النتيجة غير متوفرة في بعض المسارات: تُختار نتيجة لها قيمة دائمًا مثل { "trade_loss" }

flip-choice = { $harm }: ضرر «{ $first }» أقل من ضرر «{ $second }»، { $change } (نطاق 95%: { $interval }؛ عدد المسارات { $futures }).
flip-choice-open = { $harm }: لا يُميَّز في المتوسط بين «{ $first }» و«{ $second }»، { $change } (نطاق 95%: { $interval }؛ عدد المسارات { $futures }).
flip-heading-hypotheses = بحسب الفرضية
flip-heading-experts = بحسب الخبير
flip-heading-assumptions = أين ينقلب الاختيار
flip-heading-stress = ما الذي يلزم أن يصح
flip-column-hypothesis = الفرضية
flip-column-expert = الخبير
flip-experts-turn = خلاف الخبراء يكفي لقلب التوصية.
flip-column-difference = الفرق
flip-column-better = الأفضل
flip-column-assumption = المقدار
flip-column-at = ينقلب عند (نطاق 95%)
flip-column-quantile = المئين
flip-column-above = الأفضل فوقها
flip-column-surely = ثابت
flip-not-told = لا يُميَّز
flip-not-known = غير معروف
flip-surely = نعم
flip-perhaps = ربما
flip-nothing = على امتداد مدى المقادير لا يقلب أي منها الاختيار وحده.
flip-rest = عدد المقادير الثابت أن لا قيمة لها بين المئينين 5 و95 تقلبه: { $none }؛ والتي يبقى أمرها مفتوحًا: { $may }.
flip-turn = ينقلب الاختيار عند { $name } { $value }: وفوق هذه القيمة «{ $policy }» أقل ضررًا.
flip-stress-found = { $failure }: يتساوى احتمال وقوعه وعدمه إذا اجتمع: { $list }؛ على بُعد { $distance } انحراف معياري من الأوساط، ويبقى ما سوى ذلك غير يقيني كما هو.
flip-stress-already = { $failure }: محتمل كما هو، { $probability } والمقادير المؤثرة عند أوساطها.
flip-stress-beyond = { $failure }: لا يتساوى احتمال وقوعه وعدمه ضمن ثلاثة انحرافات معيارية؛ وأقصى احتماله { $probability } إذا اجتمع: { $list }.
flip-stress-move = { $name } عند مئينه { $quantile }
flip-stress-check = من أقرب المسارات إلى هذه الظروف، وعددها { $futures }، يتحقق ذلك في { $passing }.
flip-stress-nothing = { $failure }: لا مقدار يزيد احتماله في حدود ما يمكن تمييزه.
flip-stress-rare = { $failure }: المسارات التي يتحقق فيها، أو التي لا يتحقق فيها، أقل من أن تبيّن الظروف.
flip-how = الفروق بانحدار أملس للفرق بين السياستين على كل مقدار مع تغيّر سائر المقادير؛ ونطاق النقطة يضم القيم التي لا يُميَّز فيها بينهما (Fieller ‏1954). وحيث تحدد فرضية مقدارًا يدخل فيه أثر الفرضية كله.

worth-choice = { $harm }: من دون معرفة المزيد تُختار «{ $policy }» من بين { $count } سياسات ({ $value } في المتوسط؛ عدد المسارات { $futures }).
worth-everything = جميع المقادير والفرضية معًا، على الأقل
worth-sentence = قيمة معرفة { $name }: { $value }؛ وعندئذ تُختار سياسة أخرى في { $changes } من المسارات.
worth-heading = ما الذي ينبغي معرفته أولًا
worth-heading-sections = بحسب القسم
worth-column-assumption = المقدار
worth-column-grade = درجة الثقة
worth-column-section = القسم
worth-column-value = قيمة معرفته
worth-column-changes = يغيّر الاختيار
worth-column-study = دراسة من { $size }
worth-zero = 0: لا جواب يغيّر الاختيار
worth-not-told = لا يُميَّز عن 0 ({ $high } على الأكثر)
worth-nothing = لا مقدار ثبت أن لمعرفته وحده قيمة في هذا الاختيار.
worth-never = عدد المقادير التي لا يمكن لأي جواب عنها أن يغيّر الاختيار: { $count }.
worth-how = القيمة المتوقعة للمعلومة التامة بانحدار على المسارات (Strong وOakley وBrennan ‏2014)، وتُختبر كل قاعدة على مسارات لم تُستخلص منها؛ وقيمة الدراسة وفق Jalal وAlarid-Escudero ‏(2018). والأحكام صالحة للمقادير جميعًا معًا.

chart-flip-title = ينقلب الاختيار عند { $name } { $value }: وفوق هذه القيمة «{ $policy }»
chart-flip-title-none = لا مقدار يقلب الاختيار وحده في حدود ما يمكن تمييزه
chart-flip-subtitle = السياسة الأفضل على امتداد المقدارين الأكثر أثرًا في الفرق، من المئين 5 إلى 95؛ والباهت لا يُميَّز، والفارغ بلا مسارات.
chart-worth-title = الأولى بالمعرفة: { $name } ({ $value })
chart-worth-title-none = ليس لمعرفة مقدار واحد قيمة تُميَّز عن 0
chart-worth-subtitle = قيمة معرفة كل مقدار قبل الاختيار مع نطاق 95%؛ والباهت لا يُميَّز عن 0.

answers-heading = علامَ يستند هذا، وما الذي يغيّره
answers-note = أجوبة النموذج عن أسئلة طُرحت عليه؛ وما يستند إليه كل منها مذكور في الملف الذي أُخذ منه.
answers-respond = لو كان أقل أو أكثر:
answers-sensitivity = ما الذي يحدّد النتيجة:
answers-discover = أين تفشل السياسة:
answers-flip = ما الذي يغيّر التوصية:
answers-worth = ما الذي ينبغي معرفته أولًا:
answers-error-format = لا يحتوي الملف { $path } على جواب من هذا الإصدار من البرنامج
cli-help-answers = ملفات أجوبة (`respond` و`sensitivity` و`discover` و`flip` و`worth` مع -o) تُذكر في الصفحة الأولى

answers-rare = مدى ندرته:
cli-help-rare = احتمال حدث مهما كان نادرًا: بتفريع المسارات التي تقترب منه، مع بيان الخطأ
cli-help-rare-event = الحدث، مثل { "'spread_level>=5'" }؛ وتُربط الشروط بكلمة and
cli-help-rare-along = ما تُتبَّع به المسارات حين لا يظهر الحدث إلا في النهاية
cli-help-rare-paths = عدد المسارات معًا في كل جولة
cli-help-rare-runs = جولات مستقلة: بها يُعرف الخطأ
rare-error-event = «{ $event }» ليس حدثًا يمكن تتبعه: تُكتب نتيجة وحدّ، مثل { "'spread_level>=5'" }
rare-error-disruption = في «{ $event }» عدد أيام التعطيل غير يقيني: يُكتب رقم
rare-error-size = عدد المسارات أو الجولات أقل أو أكثر مما يلزم
rare-event = الحدث: { $event }.
rare-found = الاحتمال: { $p } (نطاق 95%: { $interval }).
rare-never = لم يقع في أي من الجولات ({ $runs })، وفي كل منها { $paths } من المسارات: إنه أندر مما يمكن لهذا الحساب أن يبيّنه. يُطلب عدد أكبر من المسارات (-n).
rare-one-in = { $number } من كل { $of }
rare-column-hypothesis = الفرضية
rare-column-probability = احتمال الحدث في ظلها
rare-column-share = الحصة
rare-rests = عدد الجولات المستقلة { $runs }، وفي كل منها { $paths } من المسارات؛ وتشتّتها يبيّن الخطأ.
rare-cheaper = تتطلب المحاكاة البسيطة { $times } ضعف هذا الوقت للخطأ نفسه.
rare-not-followed = لا يظهر من الحدث شيء قبل النهاية: كانت هذه محاكاة بسيطة. يُسمّى عبر --along ما يسبقه.
rare-how = التفريع المتعدد المستويات المتكيف (Cérou وGuyader ‏2007؛ Bréhier وآخرون 2016): تحلّ فروع المسارات الأبعد محل المسارات التي لا تبلغ مداها. والنتيجة صحيحة في المتوسط أيًا كان ما تُتبَّع به المسارات. وتشترك الفروع في افتراضات مسارها.
choice-error-money = النتيجة مال أصلًا: يحدد --value-per سعرًا لغيرها من النتائج
choice-priced = { $outcome } بسعر { $price } للوحدة، ومعها كلفة التدابير
choice-without-costs = { $outcome } (من دون كلفة التدابير: يُحدَّد سعر للنتيجة عبر --value-per)
flip-stress-fails = فنموذج هذه الظروف لا يصح هناك: لا يُعتمد عليها.
answers-scenario = في السيناريو { $scenario }:
