# ما تغيّر منذ محاكاة سابقة، بالعربية.

cli-help-since = مجلد فرق بين محاكاتين: يذكر في الصفحة الأولى ما تغيّر منذ أولاهما ولماذا
since-error-kind = الخيار --since لموجز محاكاة فقط.
since-error-other = لا يؤدي { $path } إلى هذه المحاكاة: المحاكاة الثانية فيه «{ $title }» التي يومها الأول { $day }، أو أخرى بالاسم نفسه.
since-heading = ما الذي تغيّر منذ { $then }، ولماذا
since-heading-same = ما الذي تغيّر منذ المحاكاة السابقة، ولماذا
since-basis = مقارنةً بالمحاكاة «{ $title }» التي يومها الأول { $then }، واليوم الأول هنا { $now }. وتُفصل الأسباب مسارًا بمسار، ومجموعها هو التغيّر قبل التقريب؛ وبين قوسين نطاق 95%، فإن ضمّ الصفر فقد لا يكون للسبب أثر.
since-nothing = لم يتغيّر شيء: تقوم المحاكاتان على الافتراضات نفسها.
since-outcome = { $outcome }: { $now } (سابقًا: { $then }).
since-causes = التغيّر { $change }: { $list }.
since-change = { $change } ({ $interval })
since-same = لا تغيّر.
since-cause = { $name } { $change } ({ $interval })
since-cause-alone = { $name } { $change }
since-others = سائر التغيّرات معًا
since-rest = هامش خطأ المحاكاة والإعدادات
since-section-heading = ما تغيّر منذ المحاكاة السابقة
since-section-note = كل افتراض متغيّر وما يضيفه إلى المؤشر «{ $outcome }» ({ $unit })، مع نطاق 95%؛ واليوم الأول هو الخطوة الأولى في كل مسار، وتتبعه سائر التغيّرات بكل ترتيب ممكن.
since-column-then = سابقًا
since-column-now = الآن
