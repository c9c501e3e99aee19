# Names of things in Arabic: parameters, outcomes, units, levels, likelihoods, numbers and dates.

## Parameters (label of a key; the member it is repeated over is written beside it)

param-group-ambushes = الكمائن لكل خلية ولكل 100 كم من الطريق
param-group-cell-fighters = عدد المقاتلين في الخلية
param-group-cells-scale = معامل على جميع الخلايا عند البداية
param-group-contagion = نسبة الموجات الناجمة عن موجات سابقة
param-group-corridor-focus = التركيز على بلدات الممرات وطرقها
param-group-formation = تشكّل خلايا جديدة
param-group-incident-dispersion = التشتت الشهري للحوادث
param-group-incidents = الحوادث الأقل شأنًا لكل خلية
param-group-lost-when-stopped = فقدان خلية أُوقفت عند المعبر
param-group-memory-days = مدة أثر الموجات السابقة
param-group-mobility = تنقلات الخلية
param-group-move-capital = انجذاب التنقلات نحو العاصمة
param-group-move-west = انجذاب التنقلات نحو الغرب
param-group-phase-days = متوسط مدة مرحلة الضغط أو الهدوء
param-group-phase-sigma = تباين الجهد بين المراحل
param-group-preparation-days = مدة التحضير لضربة واحدة
param-group-reach-km = المسافة التي ينخفض عندها مدى الخلية إلى النصف
param-group-recent-waves = موجات حديثة ما زال أثرها قائمًا عند البداية
param-group-restraint = الامتناع عن استهداف دولة الجوار
param-group-simultaneous-strikes = أقصى عدد من الضربات المتزامنة في الموجة
param-group-size-exponent = أُسّ أحجام الموجات
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
param-engagement-loss-drone = الخسارة الإضافية للخلية حيث تدخلت طائرة مسيّرة
param-engagement-loss-overrun = فقدان الخلية بعد اجتياح الموقع
param-engagement-loss-repelled = فقدان الخلية عند صدّها
param-engagement-recovery-days = مدة تعافي الحامية بعد اجتياحها
param-engagement-weakened-factor = القوة الباقية لحامية منهكة

param-closure-ambush = وسيط مدة إغلاق الطريق بعد كمين
param-closure-overrun = وسيط مدة إغلاق الطريق بعد اجتياح موقع
param-closure-repelled = وسيط مدة إغلاق الطريق بعد ضربة صُدّت
param-closure-sigma = تباين مدد إغلاق الطرق (لوغاريتمي)

param-deaths-none-repelled = لا قتلى في ضربة صُدّت
param-deaths-none-overrun = لا قتلى عند اجتياح موقع
param-deaths-none-ambush = لا قتلى في كمين
param-deaths-median-repelled = وسيط القتلى في ضربة دامية صُدّت
param-deaths-median-overrun = وسيط القتلى في اجتياح دامٍ
param-deaths-median-ambush = وسيط القتلى في كمين دامٍ
param-deaths-sigma = تباين أعداد القتلى (لوغاريتمي)

param-drones-aircraft = الطائرات المسيّرة
param-drones-availability = نسبة الطائرات المسيّرة الجاهزة للتحليق
param-drones-coverage = نسبة ما تراه المسيّرات من الجبهة في اليوم
param-drones-orbit-hours-per-aircraft = ساعات التحليق فوق المنطقة لكل طائرة مسيّرة
param-drones-sweep-km2-per-h = المساحة الممسوحة فعليًا في الساعة

param-warning-baseline = الإنذار المبكر من دون مسيّرات أو تبليغ أو جوار
param-warning-fusion = بلوغ الإنذار بقية مواقع الموجة نفسها

param-ground-readiness = الوحدات البرية الجاهزة للتدخل
param-ground-units = الوحدات البرية
param-partner-units = وحدات القوات الشريكة

param-pressure-air-pressure = فقدان الخلايا بفعل المسيّرات المحلّقة
param-pressure-attrition = فقدان الخلايا لأسباب أخرى
param-pressure-ground-pressure = فقدان الخلايا بفعل الوحدات البرية
param-pressure-patrol-pressure = فقدان الخلايا بفعل الدوريات المشتركة

param-cooperation-border-zone-km = عمق المنطقة الحدودية
param-cooperation-efficiency-none = فاعلية التعاون من دون إطار
param-cooperation-efficiency-bilateral = فاعلية الاتفاق الثنائي
param-cooperation-efficiency-umbrella = فاعلية المظلة الإقليمية
param-cooperation-intel-stop = منع العبور بتبادل كامل للمعلومات الاستخباراتية
param-cooperation-patrol-stop = منع العبور بدوريات مشتركة كاملة
param-cooperation-framework = إطار التعاون
param-cooperation-intelligence-sharing = تبادل المعلومات الاستخباراتية
param-cooperation-joint-patrols = الدوريات المشتركة

param-community-protection = حماية المبلّغين
param-community-reporting = التبليغ المجتمعي
param-community-resilience = مناعة المجتمع أمام التجنيد

param-routes-diversion = نسبة التجارة المحوّلة إلى طريق آخر مفتوح
param-routes-security = المرافقة الأمنية وتأمين الممر
param-trade = التجارة المارّة بالممر

param-outcomes-border-km = ما يُعدّ قريبًا من الحدود
param-outcomes-disruption-days = أيام الإغلاق التي يُعدّ الممر بعدها مضطربًا
param-outcomes-foothold-days = مقدار الحضور الذي يُعدّ موطئ قدم

param-cells = الخلايا عند البداية
param-capacity = أقصى عدد من الخلايا في الموقع
param-value = تعرّض الموقع: ما فيه مما ينبغي الدفاع عنه (السكان والتجارة والمرافق)
param-garrison = قوة الحامية

## Outcomes

outcome-closed-days = أيام الإغلاق
outcome-most-closed-days = أيام إغلاق الممر الغربي الأطول إغلاقًا
outcome-longest-closure = أطول إغلاق
outcome-isolation-days = أيام إغلاق جميع الممرات الغربية معًا
outcome-trade-loss = خسارة التجارة
outcome-first-foothold = أول موطئ قدم
outcome-first-strike = أول ضربة
outcome-border-overrun = المواقع الحدودية الغربية المجتاحة
outcome-first-foothold-abroad = أول موطئ قدم في أي دولة مجاورة
outcome-first-strike-abroad = أول هجوم في أي دولة مجاورة
outcome-first-abroad = أول موطئ قدم أو هجوم في أي دولة مجاورة
outcome-first-coast = أول هجوم أو موطئ قدم على ساحل الأطلسي
outcome-spread-level = مستوى الانتشار
outcome-coast-distance-km = أقصر مسافة بين ضربة وموانئ الأطلسي
outcome-gravity-shift-km = انتقال مركز الثقل نحو الغرب
outcome-waves = موجات الهجمات
outcome-strikes = الضربات
outcome-overrun = المواقع المجتاحة
outcome-repelled = الضربات المصدودة
outcome-largest-wave = أكبر موجة
outcome-ambushes = الكمائن
outcome-served-share = الضربات التي لقيت ردًا من مسيّرة أو وحدة برية
outcome-alerted-share = الضربات المسبوقة بإنذار
outcome-deaths = القتلى من جميع الأطراف
outcome-cells-lost = الخلايا المفقودة
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
unit-cell-days = خلية·يوم
unit-km = كم
unit-per-100km = لكل 100 كم
unit-km2-per-hour = كم² في الساعة
unit-hours-per-day = ساعة في اليوم
unit-share-per-day = نسبة في اليوم من 0 إلى 1
unit-usd = دولار
unit-usd-per-day = دولار في اليوم
unit-fighters = مقاتل
unit-cells = خلية
unit-strikes = ضربة
unit-waves = موجة
unit-waves-per-year = موجة في السنة
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

grade-reported = منقول
grade-estimated = مقدّر
grade-assumed = مفترض
grade-missing = غير مصنّف

## Spread levels

level-0 = احتواء
level-1 = اضطراب ممر
level-2 = اجتياح موقع حدودي في الغرب
level-3 = موطئ قدم في الجوار
level-4 = ضربة في الجوار
level-5 = بلوغ الساحل
level-0-long = لا اضطراب في أي ممر ولا شيء عبر الحدود
level-1-long = إغلاق ممر غربي { $days } أو أكثر في المجموع
level-2-long = اجتياح موقع حدودي في الغرب، على بعد لا يتجاوز { $km } كم برًا من معبر
level-3-long = موطئ قدم (حضور دائم) في دولة مجاورة
level-4-long = ضربة في دولة مجاورة
level-5-long = ضربة أو موطئ قدم على ساحل الأطلسي

## Likelihood

likelihood-almost-none = شبه معدوم
likelihood-very-unlikely = مستبعد جدًا
likelihood-unlikely = غير مرجّح
likelihood-even = احتمال متكافئ
likelihood-likely = مرجّح
likelihood-very-likely = مرجّح جدًا
likelihood-almost-certain = شبه مؤكد
likelihood-below = أقل من 1 في المئة
likelihood-above = أكثر من 99 في المئة
likelihood-range = من { $low } إلى { $high }
likelihood-judgement = { $words } ({ $share }؛ خطأ المحاكاة { $range })

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
region = منطقة
regions = المناطق
link = طريق
crossing = معبر حدودي
hypothesis = فرضية
hypotheses = الفرضيات
mixture = جميع الفرضيات موزونة بأوزانها
measure = تدبير
measures = التدابير
scenario = سيناريو
trajectory = مسار
median = الوسيط
mean = المتوسط
interval-80 = فاصل 80%
too-few-futures = مسارات قليلة جدًا
with-member = { $label }، { $member }
yes = نعم
no = لا
never = لا يوجد
missing = لا يوجد

## Numbers

percent = { $number }%
percent-range = { $low } إلى { $high }%
number-range = { $low } إلى { $high }
below = أقل من { $number }
above = أكثر من { $number }
money = { $number } دولار
money-million = { $number ->
    [few] { $number } ملايين دولار
   *[other] { $number } مليون دولار
}
money-billion = { $number ->
    [few] { $number } مليارات دولار
   *[other] { $number } مليار دولار
}
days = { $number ->
    [zero] { $number } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $number } أيام
    [many] { $number } يومًا
   *[other] { $number } يوم
}
days-below = أقل من { $days }
days-range = { $high ->
    [zero] { $low } إلى { $high } يوم
    [one] { $low } إلى يوم واحد
    [two] { $low } إلى يومين
    [few] { $low } إلى { $high } أيام
    [many] { $low } إلى { $high } يومًا
   *[other] { $low } إلى { $high } يوم
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

date = { $day } { $month } { $year }
date-first = 1 { $month } { $year }
month-year = { $month } { $year }
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
