# Words of what carries an outcome, in Arabic.

cli-help-sensitivity = أي الافتراضات تحمل كل نتيجة، وكم يعود إلى الفرضية وكم إلى المصادفة وحدها
cli-help-sensitivity-rows = أسطر التصميم: عدد المسارات عند كل من نقطتيه، ومرة أخرى لكل مجموعة من المقادير
cli-help-groups = بحسب أقسام السيناريو وحدها، لا مفتاحًا مفتاحًا

sensitivity-rests = عدد المسارات { $futures }، منها { $rows } في كل عمود من التصميم (بحسب القسم / مفتاحًا مفتاحًا)؛ { $quantities ->
    [0] لا مقدار غير يقيني
    [one] مقدار واحد غير يقيني
    [two] مقداران غير يقينيين
    [few] { $quantities } مقادير غير يقينية
   *[other] { $quantities } مقدارًا غير يقيني
}.
sensitivity-assumptions = جميع المقادير غير اليقينية
sensitivity-chance = المصادفة أيًا كان الافتراض
sensitivity-measures = ما تنص عليه التدابير
sensitivity-others = { $count ->
    [one] المقدار الآخر
    [two] المقداران الآخران معًا
    [few] المقادير الأخرى معًا ({ $count })
   *[other] المقادير الأخرى معًا ({ $count })
}
sensitivity-none = لا يُميَّز عن 0 ({ $high } على الأكثر)
sensitivity-unknown = غير معروف
sensitivity-share = «{ $name }» { $share }
sensitivity-share-with = «{ $name }» { $share }، وبالأثر المشترك { $total }
sensitivity-shares = حصة كل منها وحده من التباين بين المسارات: { $list }؛ ومعًا فقط: { $together }.
sensitivity-most = وأول المقادير: { $list }.
sensitivity-line = { $outcome }. { $shares }
sensitivity-column-section = القسم
sensitivity-column-key = المقدار
sensitivity-column-whole = مصدر الفروق
sensitivity-together = عدة مصادر معًا فقط
sensitivity-column-first = الأثر المنفرد
sensitivity-column-total = الأثر المنفرد والمشترك
sensitivity-column-pawn = PAWN
sensitivity-column-delta = δ
sensitivity-depends = المقادير التي يتوقف عليها توزيع النتيجة كله، من 0 (لا يتوقف) إلى 1:
sensitivity-how = الأثر المنفرد: مؤشر الرتبة الأولى؛ والأثر المنفرد والمشترك: المؤشر الكلي (Sobol)، وهي حصص من التباين مع نطاق 95%. والمصادفة مُدخل كسائر المدخلات، وما تفعله بمقدار ما يُحسب من الأثر المشترك. أما PAWN ‏(Pianosi وWagener ‏2018) وδ ‏(Borgonovo ‏2007) فيقارنان التوزيعات؛ والمعروض منها يتميز عن مقدار لا أثر له (وخمسة من كل مئة مقدار كهذا تتميز أيضًا)؛ وحيث تحدد فرضية مقدارًا يدخل فيه أثر الفرضية كله.
sensitivity-heading-others = نتائج أخرى
sensitivity-constant = لا تختلف في هذه المسارات، فلا شيء يحملها: { $list }.
sensitivity-constant-all = لا تختلف أي نتيجة بين هذه المسارات: لا شيء يحملها.

chart-indices-title = { $outcome }: أكبر حصة بمفردها { $share } ({ $name })
chart-indices-title-few = { $outcome }: المسارات أقل من أن تبيّن ما تقوم عليه
chart-indices-subtitle = حصص من الفروق بين المسارات مع نطاق 95%؛ والباهت منها لا يُميَّز عن 0.
sensitivity-shares-few = المسارات أقل من أن تبيّن ما تفسّره المقادير والفرضية والمصادفة: يُطلب المزيد عبر -n.
