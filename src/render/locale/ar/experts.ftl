# Words of what experts say, in Arabic.

cli-help-experts = جمع آراء الخبراء في رأي واحد: ورقة CSV لكل خبير، بأوزانها ومواضع الخلاف بينها، والسيناريو الذي يعبّر عنها
cli-help-expert-file = ورقة خبير: ملف CSV فيه `key` ومعه `p10` و`p50` و`p90`، أو `least` و`likely` و`most` و`sure` (بالنسبة المئوية)، أو `from` و`to` و`count`؛ ويُسمّى الخبير باسم ملفه
cli-help-known = أسئلة أجوبتها معروفة (ملف CSV: `key` و`answer`) تجيب عنها الأوراق أيضًا، وبها تُحدَّد أوزان الخبراء
cli-help-weight = وزن خبير (ووزن كل من الآخرين 1)
cli-help-apart = كتابة سيناريو لكل خبير أيضًا، إلى جانب السيناريو الجامع
cli-help-pooled = ذكر توزيع واحد لكل مقدار، هو الرأي الجامع، بدلًا من خبراء تُقسم المسارات بينهم
cli-help-experts-out = ملف السيناريو الجديد (.toml)

experts-source = الخبراء: { $names }
experts-source-one = الخبير: { $names }
experts-error-nothing = لا يقول أي خبير ذي وزن شيئًا عن مقدار من مقادير السيناريو
experts-error-already = في السيناريو خبراء من قبل: ابدأ بالسيناريو الذي أُضيفوا إليه
experts-error-many = عدد الخبراء ({ $found }) أكثر مما يجوز في سيناريو واحد: الحد الأقصى { $most }؛ ومع --pooled يُذكر رأيهم الجامع
experts-error-twice = ورقتان باسم { $name }: أعد تسمية إحداهما، فالخبير يُسمّى باسم ملفه
experts-error-left-out = لم يجب { $name } عن «{ $question }»: لتحديد الأوزان يجيب كل خبير عن جميع الأسئلة المعروفة الأجوبة
experts-error-levels = أعمدة ورقة { $name } غير أعمدة ورقة { $first }: لتحديد الأوزان يذكر الجميع المستويات نفسها
experts-error-unscored = لم ينل أي خبير درجة تزيد على 0 في الأسئلة المعروفة الأجوبة: اذكر الأوزان بالخيار --weight
experts-error-name = لا توجد ورقة باسم { $name }
experts-error-weights = جميع الأوزان صفر
experts-error-weight = اكتب اسمًا ووزنًا، مثل AB=2
experts-heading-weights = الخبراء
experts-heading-quantities = ما يقولونه
experts-column-expert = الخبير
experts-column-weight = الوزن
experts-column-calibration = الدقة
experts-column-information = المعلومات
experts-column-quantity = المقدار
experts-column-who = بحسب
experts-column-middle = الوسيط
experts-column-range = نطاق 80%
experts-pool = مجتمعين
experts-pool-equal = مجتمعين بأوزان متساوية
experts-before = السيناريو حتى الآن
experts-how-equal = الأوزان كما ذُكرت، أو متساوية: لم يُختبر أحد. أما بأسئلة أجوبتها معروفة (--known) فتُستمد الأوزان من الأجوبة.
experts-how-scored = { $questions ->
    [zero] حُدِّدت الأوزان بلا أسئلة معروفة الأجوبة.
    [one] حُدِّدت الأوزان بسؤال واحد معروف الجواب (النموذج الكلاسيكي: Cooke 1991).
    [two] حُدِّدت الأوزان بسؤالين معروفَي الجواب (النموذج الكلاسيكي: Cooke 1991).
    [few] حُدِّدت الأوزان بـ{ $questions } أسئلة معروفة الأجوبة (النموذج الكلاسيكي: Cooke 1991).
    [many] حُدِّدت الأوزان بـ{ $questions } سؤالًا معروف الجواب (النموذج الكلاسيكي: Cooke 1991).
   *[other] حُدِّدت الأوزان بـ{ $questions } سؤال معروف الجواب (النموذج الكلاسيكي: Cooke 1991).
} الدقة: احتمال أن تتوزع الأجوبة بهذا التفاوت لو كان الخبير مصيبًا. المعلومات: مدى ضيق التقديرات. والوزن حاصل ضربهما، لمن بلغت دقته الحد الذي يكون عنده الرأي الجامع أفضل.
experts-few-questions = بأقل من عشرة أسئلة من هذا النوع تستند الأوزان إلى القليل.
experts-how-pooled = مجتمعين: المتوسط المرجّح للاحتمالات (المزيج الخطي)، كل مقدار على حدة؛ وإذا لم يقدّر الجميع مقدارًا ما قُسمت الأوزان بين من قدّروه.
experts-how-shared = تُقسم مسارات السيناريو الجديد بين الخبراء بحسب أوزانهم: ومجموعها هو المزيج الخطي، وتبيّن الأوامر `run` و`compare` و`flip` و`sensitivity` و`worth` ما يترتب على كل منهم. ومن لم يقل شيئًا عن مقدار أُخذ فيه برأي من قدّروه مجتمعين.
experts-disagree = يختلفون في `{ $key }`: كل ما يرجّحه { $low } أدنى مما يرجّحه { $high }. انظر ما يترتب على رأي كل منهم قبل الاستناد إلى الرأي الجامع.
experts-set-by = تحدّد الفرضيات ({ $hypotheses }) قيمة `{ $key }`: وتبقى فيها قيمها الخاصة.
experts-unweighed = لا يقدّر `{ $key }` إلا خبراء بلا وزن: يبقى المقدار كما كان.
