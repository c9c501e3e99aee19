# Words of where a policy fails, in Arabic.

cli-help-discover = في ظل أي افتراضات تفشل سياسة ما: شروط قليلة تجتمع في معظم المسارات الفاشلة وفي القليل من غيرها
cli-help-failure = ما يُعدّ فشلًا: نتيجة وحدّ، مثل { "'closed_days.dakar_north>=60'" }، أو مفتاح حدث
cli-help-policy = مفاتيح التدابير السارية بدلًا من تدابير السيناريو؛ وتُترك فارغة لإلغائها جميعًا
cli-help-discover-futures = عدد المسارات المحاكاة
discover-error-form = «{ $text }» ليس شرطًا: تُكتب نتيجة وحدّ، مثل { "'closed_days.dakar_north>=60'" }، أو مفتاح حدث
discover-error-measure = لا تدبير في السيناريو باسم `{ $key }`

discover-fails = ما يُعدّ فشلًا: { $failure }.
discover-rests = يفشل { $failing } من أصل { $futures } من المسارات ({ $share }).
discover-at-least = { $name }: { $value } على الأقل
discover-at-most = { $name }: { $value } على الأكثر
discover-between = { $name }: { $range }
discover-stated = { $name }: القيمة مذكورة
discover-unstated = { $name }: القيمة غير مذكورة
discover-hypothesis = الفرضية { $list }
discover-expert = الخبير { $list }
discover-or = {" أو "}
discover-nobody = لا يفشل أي مسار: لا شيء يُفسَّر.
discover-everybody = تفشل جميع المسارات أيًا كان الافتراض.
discover-few = في أحد الجانبين { $fewer } من المسارات فقط، والمطلوب { $least }: يُطلب عدد أكبر من المسارات أو حدّ آخر.
discover-no-box = لا شرط يجعل الفشل أكثف على نحو واضح: فهو موزع على جميع الافتراضات أو مردّه إلى المصادفة.
discover-heading = أين يكثف الفشل
discover-heading-further = في ما تبقى
discover-mainly = يكثف الفشل إذا اجتمع: { $list }. وهذا يشمل { $coverage } من حالات الفشل؛ ومن كل مئة مسار كهذا يفشل { $density }، مقابل { $base } من كل مئة عمومًا.
discover-held-out = بإعادة البحث من دون خُمس المسارات والعدّ في ذلك الخُمس: يشمل { $coverage } من حالات الفشل، ويفشل { $density } من كل مئة.
discover-held-out-none = من دون خُمس المسارات لا يُعثر على شيء.
discover-chance = عدد الجداول المخلوطة التي لا شيء فيها يُكتشف وتعطي نتيجة بهذه الجودة: { $as_good } من { $shuffles }؛ فقد يكون الأمر مصادفة.
discover-no-chance = عدد الجداول المخلوطة التي لا شيء فيها يُكتشف وتعطي نتيجة بهذه الجودة: { $as_good } من { $shuffles }.
discover-column-condition = الشرط
discover-column-quasi-p = شبه p
discover-column-again = تكرر العثور عليه
discover-column-coverage = نسبة حالات الفشل المشمولة
discover-column-density = نسبة الفاشل من المسارات المشمولة
discover-column-mass = نسبة المسارات المشمولة
discover-column-conditions = الشروط
discover-heading-trade-off = المفاضلة (المختار: *)
discover-heading-tree = شجرة تصنيف للمقارنة
discover-tree = أفضل أوراقها: { $list }. وتشمل { $coverage } من حالات الفشل؛ ومن كل مئة مسار كهذا يفشل { $density }، مقابل { $base } من كل مئة عمومًا.
discover-tree-none = لا تجد الشجرة تقسيمًا مجديًا.
discover-how = الصناديق بالتقشير المتأني (PRIM: ‏Friedman وFisher ‏1999؛ Bryant وLempert ‏2010)، والشجرة وفق Breiman وآخرين (1984). شبه p: احتمال هذا العدد من حالات الفشل لو كان الشرط بلا أثر، من دون تصحيح لأثر البحث؛ وتكرر العثور عليه: نسبة ما وُجد في أنصاف المسارات حاملًا الشرط نفسه.
discover-mark-chosen = الصندوق المختار
discover-mark-held-out = في المسارات المستبعدة

chart-trade-off-title = { $failure }: عدد الشروط { $count }، وتشمل { $coverage } من حالات الفشل، ويفشل فيها { $density } من كل مئة مسار
chart-trade-off-none = { $failure }: لا شروط تميّز المسارات الفاشلة
chart-trade-off-subtitle = كل نقطة صندوق من الافتراضات، من جميع المسارات إلى أصغرها.
