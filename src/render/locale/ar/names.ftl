# Names of things in Arabic: parameters, outcomes, units, levels, likelihoods, numbers and dates.

## Parameters (label of a key; the member it is repeated over is written beside it)

param-group-ambushes = الكمائن لكل خلية ولكل 100 كم من الطريق
param-group-blockade-days = متوسط مدة حصار الممر
param-group-blockade-factor = معامل زيادة الكمائن على ممر محاصَر
param-group-blockade-focus = تركيز الهجمات على بلدات ممر محاصَر
param-group-blockade-lean = ميل الحصار نحو الممر
param-group-blockade-starts = عدد مرات فرض الحصار على الممر
param-group-campaign-attract = انجذاب الحملات نحو أقاليم يزداد النشاط في جوارها
param-group-campaign-days = متوسط مدة الحملة في الإقليم
param-group-campaign-lean = ميل الحملات نحو الإقليم
param-group-campaign-sigma = تباين شدة النشاط بين الحملات
param-group-campaign-tail = ندرة الحملات القصوى (درجات الحرية)
param-group-cell-fighters = عدد المقاتلين في الخلية
param-group-cells-scale = معامل يُضرب فيه عدد الخلايا عند البداية
param-group-contagion = نسبة الموجات الناجمة عن موجات سابقة
param-group-corridor-focus = التركيز على بلدات الممرات وطرقها
param-group-formation = تشكّل خلايا جديدة
param-group-incident-dispersion = التشتت الشهري للحوادث
param-group-incidents = الحوادث الثانوية لكل خلية
param-group-local-km = المسافة التي تنحصر فيها الموجة المحلية
param-group-local-share = نسبة الموجات المحلية
param-group-lost-when-stopped = خسارة الجماعة خلية أُوقفت عند المعبر
param-group-memory-days = مدة أثر الموجات السابقة
param-group-mobility = تنقلات الخلية
param-group-move-capital = انجذاب التنقلات نحو العاصمة
param-group-move-west = انجذاب التنقلات نحو الغرب
param-group-operation-focus = تركيز العمليات على الممرات الغربية
param-group-operation-share = نسبة الموجات التي هي عمليات منسّقة
param-group-phase-days = متوسط مدة مرحلة الضغط أو الهدوء
param-group-phase-sigma = تباين شدة النشاط بين المراحل
param-group-preparation-days = مدة التحضير لهجوم واحد
param-group-reach-km = المسافة التي ينخفض عندها مدى الخلية إلى النصف
param-group-recent-waves = موجات حديثة ما زال أثرها قائمًا عند البداية
param-group-reference-cells = عدد الخلايا الذي يصدق عنده الإيقاع
param-group-restraint = الامتناع عن استهداف دولة الجوار
param-group-routine-largest = أكبر موجة خارج العمليات
param-group-simultaneous-strikes = أقصى عدد من الهجمات المتزامنة في الموجة
param-group-size-exponent = أُسّ أحجام الموجات
param-group-strength = مدى تبعية الإيقاع لقوة الجماعة
param-group-target-west = الانجذاب نحو الغرب في اختيار الأهداف
param-group-tempo = موجات الهجمات في السنة مع توابعها

param-engagement-alert = أثر الإنذار في الدفاع
param-engagement-base = الدفاع من دون أي إسناد
param-engagement-capture = العتاد المستولى عليه يسلّح خلية جديدة
param-engagement-drone = أثر الطائرة المسيّرة في الدفاع
param-engagement-garrison = أثر الحامية في الدفاع
param-engagement-ground = أثر الوحدة البرية في الدفاع
param-engagement-hold = بقاء المهاجمين بعد اجتياح الموقع
param-engagement-late-effect = نسبة أثر الإسناد الذي يأتي من دون إنذار
param-engagement-loss-drone = الخسارة الإضافية في خلايا الجماعة حيث تدخلت طائرة مسيّرة
param-engagement-loss-overrun = خسارة الجماعة خليتها بعد اجتياح الموقع
param-engagement-loss-repelled = خسارة الجماعة خليتها عند صدّ الهجوم
param-engagement-operation = عملية محضّرة
param-engagement-recovery-days = مدة تعافي الحامية بعد اجتياحها
param-engagement-weakened-factor = القوة الباقية لحامية منهكة

param-closure-ambush = وسيط مدة إغلاق الطريق بعد كمين
param-closure-overrun = وسيط مدة إغلاق الطريق بعد اجتياح موقع
param-closure-repelled = وسيط مدة إغلاق الطريق بعد هجوم صُدّ
param-closure-sigma = تباين مدد إغلاق الطرق (لوغاريتمي)

param-deaths-none-repelled = لا قتلى في هجوم صُدّ
param-deaths-none-overrun = لا قتلى عند اجتياح موقع
param-deaths-none-ambush = لا قتلى في كمين
param-deaths-median-repelled = وسيط القتلى في هجوم دامٍ صُدّ
param-deaths-median-overrun = وسيط القتلى في اجتياح دامٍ
param-deaths-median-ambush = وسيط القتلى في كمين دامٍ
param-deaths-sigma = تباين أعداد القتلى (لوغاريتمي)

param-drones-aircraft = الطائرات المسيّرة
param-drones-availability = نسبة الطائرات المسيّرة الجاهزة للتحليق
param-drones-coverage = نسبة ما تراه المسيّرات من الجبهة في اليوم
param-drones-orbit-hours-per-aircraft = ساعات التحليق فوق المنطقة لكل طائرة مسيّرة
param-drones-sweep-km2-per-h = المساحة الممسوحة فعليًا في الساعة

param-warning-baseline = الإنذار المبكر من دون مسيّرات أو تبليغ أو معلومات من دول الجوار
param-warning-fusion = بلوغ الإنذار بقية مواقع الموجة نفسها

param-response-turnaround-days = مدة غياب الوسائل بعد تدخلها
param-ground-readiness = الوحدات البرية الجاهزة للتدخل
param-ground-units = الوحدات البرية
param-partner-units = وحدات القوات الشريكة

param-pressure-air-pressure = خسائر الجماعة من الخلايا بفعل المسيّرات المحلّقة
param-pressure-attrition = خسائر الجماعة من الخلايا لأسباب أخرى
param-pressure-ground-pressure = خسائر الجماعة من الخلايا بفعل الوحدات البرية
param-pressure-patrol-pressure = خسائر الجماعة من الخلايا بفعل الدوريات المشتركة

param-cooperation-air-stop = نسبة ما يوقَف مما ترصده الطائرات المسيّرة عند المعابر
param-cooperation-border-zone-km = عمق المنطقة الحدودية
param-cooperation-efficiency-none = فاعلية التعاون من دون إطار
param-cooperation-efficiency-bilateral = فاعلية الاتفاق الثنائي
param-cooperation-efficiency-umbrella = فاعلية المظلة الإقليمية
param-cooperation-intel-stop = منع العبور بتبادل كامل للمعلومات الاستخباراتية
param-cooperation-patrol-stop = منع العبور بدوريات مشتركة كاملة
param-cooperation-framework = إطار التعاون
param-cooperation-intelligence-sharing = تبادل المعلومات الاستخباراتية
param-cooperation-joint-patrols = الدوريات المشتركة
param-cooperation-transit-days = مدة العبور

param-community-protection = حماية المبلّغين
param-community-reporting = التبليغ المجتمعي
param-community-resilience = مناعة المجتمع أمام التجنيد

param-routes-ambush-preparation-days = مدة التحضير للكمين
param-routes-diversion = نسبة التجارة المحوّلة إلى طريق آخر مفتوح
param-routes-overwatch = نسبة الكمائن التي تُمنع حين ترصد الطائرات المسيّرة التحضير لها
param-routes-passing = نسبة التجارة التي تمر رغم حصار الممر
param-routes-security = المرافقة الأمنية وتأمين الممر
param-trade = التجارة المارّة بالممر

param-outcomes-border-km = المسافة التي يُعدّ الموقع ضمنها حدوديًا
param-outcomes-discount-rate = معدل خصم الكلفة والخسائر
param-outcomes-disruption-days = أيام الإغلاق التي يُعدّ الممر بعدها مضطربًا
param-outcomes-foothold-days = مدة الحضور التي تُعدّ موطئ قدم

param-state-blockade = ممر محاصَر عند البداية
param-state-campaign = شدة الحملة في الإقليم عند البداية
param-state-effort = شدة النشاط في الجبهة عند البداية
param-state-excitation = موجات ما زالت تتولّد عند البداية
param-cells = الخلايا عند البداية
param-capacity = أقصى عدد من الخلايا في الموقع
param-value = تعرّض الموقع: ما فيه مما ينبغي الدفاع عنه (السكان والتجارة والمرافق)
param-garrison = قوة الحامية

## Outcomes

outcome-closed-days = أيام الإغلاق
outcome-most-closed-days = أيام إغلاق أكثر الممرات الغربية إغلاقًا
outcome-longest-closure = أطول إغلاق
outcome-isolation-days = أيام إغلاق جميع الممرات الغربية معًا
outcome-blockade-days = أيام الحصار
outcome-first-blockade = أول حصار
outcome-blockade-loss = الخسائر التجارية من حصار ممرات مفتوحة
outcome-trade-loss = الخسائر التجارية
outcome-first-arrival = وصول أول خلية
outcome-first-foothold = أول موطئ قدم
outcome-first-strike = أول هجوم
outcome-border-overrun = المواقع الحدودية الغربية المجتاحة
outcome-first-foothold-abroad = أول موطئ قدم في أي دولة مجاورة
outcome-first-strike-abroad = أول هجوم في أي دولة مجاورة
outcome-first-abroad = أول موطئ قدم أو هجوم في أي دولة مجاورة
outcome-first-coast = أول هجوم أو موطئ قدم على ساحل الأطلسي
outcome-spread-level = مستوى الانتشار
outcome-coast-distance-km = أقصر مسافة بين هجوم وموانئ الأطلسي
outcome-gravity-shift-km = انتقال مركز الثقل نحو الغرب
outcome-waves = موجات الهجمات
outcome-strikes = الهجمات
outcome-overrun = المواقع المجتاحة
outcome-repelled = الهجمات المصدودة
outcome-largest-wave = أكبر موجة
outcome-ambushes = الكمائن
outcome-served-share = الهجمات التي لقيت ردًا من مسيّرة أو وحدة برية
outcome-alerted-share = الهجمات المسبوقة بإنذار
outcome-deaths = القتلى من جميع الأطراف
outcome-cells-lost = الخلايا التي خسرتها الجماعة
outcome-cells-end = الخلايا عند النهاية
outcome-events = الأحداث

## Units

unit-none = عدد بلا وحدة
unit-share = نسبة من 0 إلى 1
unit-probability = احتمال من 0 إلى 1
unit-factor = معامل
unit-logit = لوغاريتم الأرجحية
unit-logit-per-level = لوغاريتم الأرجحية لكل مستوى حامية
unit-days = يوم
unit-cell-days = يوم-خلية
unit-km = كم
unit-km2 = كم²
unit-degrees = درجة
unit-people = نسمة
unit-per-100km = لكل 100 كم
unit-km2-per-hour = كم² في الساعة
unit-hours-per-day = ساعة في اليوم
unit-share-per-day = نسبة في اليوم من 0 إلى 1
unit-share-per-year = نسبة في السنة من 0 إلى 1
unit-usd = دولار أمريكي
unit-usd-per-day = دولار أمريكي في اليوم
unit-fighters = مقاتل
unit-cells = خلية
unit-strikes = هجوم
unit-waves = موجة
unit-waves-per-year = موجة في السنة
unit-waves-per-day = موجة في اليوم
unit-moves-per-cell-year = تنقل لكل خلية في السنة
unit-per-cell-year = لكل خلية في السنة
unit-per-cell-100km-year = لكل خلية و100 كم في السنة
unit-per-year = في السنة
unit-per-year-aircraft = في السنة لكل مسيّرة محلّقة دائمًا
unit-per-year-unit = في السنة لكل وحدة
unit-aircraft = طائرة مسيّرة
unit-units = وحدة
unit-deaths = قتيل
unit-framework = بلا إطار أو ثنائي أو مظلة
unit-garrison-level = مستوى من 0 إلى 3
unit-level = مستوى من 0 إلى 5
unit-count = عدد

## Frameworks of cooperation

framework-none = بلا إطار
framework-bilateral = اتفاق ثنائي
framework-umbrella = مظلة إقليمية

## How sure a number is

grade-reported = مستند إلى مصدر
grade-estimated = مقدّر
grade-assumed = مفترض
grade-missing = درجة غير مذكورة

## Spread levels

level-0 = احتواء
level-1 = اضطراب ممر
level-2 = اجتياح موقع حدودي في الغرب
level-3 = موطئ قدم في الجوار
level-4 = هجوم في الجوار
level-5 = بلوغ الساحل
level-0-long = لا اضطراب في أي ممر ولا شيء عبر الحدود
level-1-long = إغلاق ممر غربي { $days-accusative } أو أكثر في المجموع
level-2-long = اجتياح موقع حدودي في الغرب، على مسافة لا تتجاوز { $km } كم بالطريق من معبر حدودي
level-3-long = موطئ قدم (حضور دائم) في دولة مجاورة
level-4-long = هجوم في دولة مجاورة
level-5-long = هجوم أو موطئ قدم على ساحل الأطلسي

## Likelihood

likelihood-almost-none = شبه معدوم
likelihood-very-unlikely = مستبعد جدًا
likelihood-unlikely = مستبعد
likelihood-even = شبه متكافئ
likelihood-likely = مرجّح
likelihood-very-likely = مرجّح جدًا
likelihood-almost-certain = شبه مؤكد
likelihood-below = شبه معدوم (أقل من 1%)
likelihood-above = شبه مؤكد (أكثر من 99%)
likelihood-range = من { $low } إلى { $high }
likelihood-judgement = { $words } ({ $share }؛ هامش خطأ المحاكاة: { $range })

## Words that go with names

front = جبهة
fronts = الجبهات
corridor = ممر
corridors = الممرات
country = دولة
countries = الدول
neighbour = دولة مجاورة
neighbours = دول الجوار
place = موقع
places = المواقع
region = إقليم
regions = الأقاليم
link = طريق
crossing = معبر حدودي
hypothesis = فرضية
hypotheses = الفرضيات
mixture = جميع الفرضيات بحسب أوزانها
measure = تدبير
measures = التدابير
scenario = سيناريو
trajectory = مسار
median = الوسيط
mean = المتوسط
interval-80 = نطاق 80%
too-few-futures = مسارات قليلة جدًا
with-member = { $label } ({ $member })
with-bracketed-member = { $label } – { $member }
yes = نعم
no = لا
never = لم يقع
missing = لا شيء

## Numbers

percent = { $number }%
percent-range = من { $low }% إلى { $high }%
number-range = من { $low-genitive } إلى { $high-genitive }
below = أقل من { $number }
above = أكثر من { $number }
money = { $number ->
    [few] { $number } دولارات
    [many] { $number } دولارًا
   *[other] { $number } دولار
}
money-million = { $number ->
    [one] مليون دولار
    [two] مليونا دولار
    [few] { $number } ملايين دولار
   *[other] { $number } مليون دولار
}
money-billion = { $number ->
    [one] مليار دولار
    [two] مليارا دولار
    [few] { $number } مليارات دولار
   *[other] { $number } مليار دولار
}
money-range = من { $low } إلى { $high ->
    [few] { $high } دولارات
    [many] { $high } دولارًا
   *[other] { $high } دولار
}
money-million-range = { $low ->
    [one] من مليون دولار
    [two] من مليونَي دولار
   *[other] من { $low }
} إلى { $high ->
    [one] مليون دولار
    [two] مليونَي دولار
    [few] { $high } ملايين دولار
   *[other] { $high } مليون دولار
}
money-billion-range = { $low ->
    [one] من مليار دولار
    [two] من مليارَي دولار
   *[other] من { $low }
} إلى { $high ->
    [one] مليار دولار
    [two] مليارَي دولار
    [few] { $high } مليارات دولار
   *[other] { $high } مليار دولار
}
days = { $number ->
    [zero] { $number } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $number } أيام
    [many] { $number } يومًا
   *[other] { $number } يوم
}
# In the genitive and the accusative, where that differs; a message asks for it as `$days-genitive`.
days-genitive = { $number ->
    [one] يوم واحد
   *[two] يومين
}
days-accusative = { $number ->
    [one] يومًا واحدًا
   *[two] يومين
}
money-million-genitive = { $number ->
    [one] مليون دولار
   *[two] مليونَي دولار
}
money-million-accusative = { $number ->
    [one] مليون دولار
   *[two] مليونَي دولار
}
money-billion-genitive = { $number ->
    [one] مليار دولار
   *[two] مليارَي دولار
}
money-billion-accusative = { $number ->
    [one] مليار دولار
   *[two] مليارَي دولار
}
days-below = أقل من { $days-genitive }
days-range = { $low ->
    [one] من يوم واحد
    [two] من يومين
   *[other] من { $low }
} إلى { $high ->
    [zero] { $high } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $high } أيام
    [many] { $high } يومًا
   *[other] { $high } يوم
}
trajectories = { $number ->
    [zero] { $number } مسار
    [one] مسار واحد
    [two] مساران
    [few] { $number } مسارات
    [many] { $number } مسارًا
   *[other] { $number } مسار
}

## Dates

date = { $day } { $month } { $year }
date-first = 1 { $month } { $year }
month-year = { $month } { $year }
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
month-short-1 = يناير
month-short-2 = فبراير
month-short-3 = مارس
month-short-4 = أبريل
month-short-5 = مايو
month-short-6 = يونيو
month-short-7 = يوليو
month-short-8 = أغسطس
month-short-9 = سبتمبر
month-short-10 = أكتوبر
month-short-11 = نوفمبر
month-short-12 = ديسمبر
quoted = «{ $title }»
