# Words of how outcomes answer to levers, in Arabic.

cli-help-respond = تحريك مقدار أو أكثر على امتداد مداه: كيف تستجيب النتائج، ومتى تكفّ عن الاستجابة، وما الذي يحركه هذا المقدار
cli-help-lever = ما يُحرَّك: مفتاح، يتبعه FROM:TO إن قُصد مدى غير المعتاد، أو ما تبدأ به مفاتيح عدة مثل cooperation.senegal؛ ومن دونه تُحرَّك الهجمات المتزامنة وتغطية المسيّرات في كل جبهة والتعاون مع كل دولة مجاورة
cli-help-ask-outcome = مفتاح نتيجة تُعرض؛ يمكن تكراره؛ ومن دونه تُعرض النتائج الرئيسية
cli-help-cross = تحريك المقادير مثنى مثنى أيضًا (ثلاثة على الأكثر)
cli-help-ask-futures = عدد المسارات المحاكاة عند كل خطوة
cli-help-ask-out = ملف الجواب (.json)
cli-help-ask-chart = ملف الرسم (.svg, .png)
ask-list = {"؛ "}
respond-error-unknown = لا مفتاح في السيناريو باسم `{ $key }` ولا مفتاح يبدأ به
respond-error-range-of-many = `{ $key }` أكثر من مفتاح: لا يصلح مدى واحد لها جميعًا
respond-error-range = يمكن تحريك `{ $key }` بين { $min } و{ $max }، لا من { $from } إلى { $to }
respond-error-unstated = لا يذكر السيناريو قيمة للمفتاح `{ $key }`: يُذكر المدى المطلوب، مثل { $key }=0:1
respond-error-form = KEY أو KEY=FROM:TO، مثل drones.aircraft.west=0:6
respond-error-cross = يتطلب --cross مقدارين أو ثلاثة

respond-title = كيف تستجيب النتائج
respond-rests = عدد المسارات عند كل خطوة { $futures }، وبالأعداد العشوائية نفسها؛ والمقدار المحرَّك معلوم القيمة ولا يختلف من فرضية إلى أخرى.
respond-heading = { $lever }: من { $from } إلى { $to }
respond-column-outcome = المؤشر
respond-column-seen = ما يُلاحظ
respond-all-members = الجميع
respond-cooperation = التعاون مع { $country }
respond-shape-unmoved = لا تغيّر يُميَّز
respond-shape-moves = تتغيّر على امتداد المدى
respond-shape-flat-from = لا تغيّر بعد { $value }
respond-shape-flat-until = لا تغيّر قبل { $value }
respond-moved = { $outcome }: { $before } عند { $from }، و{ $after } عند { $to } ({ $change }؛ نطاق 95%: { $interval }).
respond-flat-from = وبعد { $value } لا يُلاحظ مزيد من التغيّر.
respond-flat-until = وحتى { $value } لا يُلاحظ أي تغيّر.
respond-unmoved = { $outcome }: على امتداد المدى كله لا تغيّر يُميَّز عن المصادفة.
respond-hardly = لا يكاد يؤثر في: { $list }.
respond-links = ما يحركه في النموذج قبل أي مصادفة: { $list }.
respond-no-links = لا يحرك أيًا من المعدلات التي يعرضها `explain`.
respond-link = { $name }: { $from } ← { $to }
respond-rate-formation = الخلايا الجديدة لكل خلية في السنة
respond-rate-loss = الخلايا التي خسرتها الجماعة لكل خلية في السنة
respond-rate-ambushes = الكمائن لكل خلية في السنة
respond-rate-blockades = عدد مرات الحصار في السنة
respond-heading-crossed = { $first } (في الأسطر) مع { $second } (في الأعمدة)
respond-beyond = { $outcome }: أثرهما معًا يزيد على مجموع أثر كل منهما وحده بمقدار { $change } (نطاق 95%: { $interval }).
respond-beyond-none = { $outcome }: لا يُميَّز شيء فوق مجموع أثر كل منهما وحده، { $change } (نطاق 95%: { $interval }).

chart-respond-title = { $outcome }: من { $before } إلى { $after } ({ $lever })
chart-respond-title-unmoved = { $outcome }: لا أثر ملحوظ لأي من هذه المقادير
chart-respond-subtitle = المتوسط عند كل خطوة مع نطاق 95%؛ وخط متقطع من حيث لا يُلاحظ مزيد من التغيّر.
respond-untold = بهذا العدد من المسارات لا يمكن قول شيء عن: { $list }.
