# Words of the command line in Arabic.

## Headline table

cli-column-outcome = النتيجة
cli-column-probability = الاحتمال
cli-column-error = خطأ المحاكاة
cli-column-likelihood = بالكلمات
cli-column-median = الوسيط
cli-column-interval = فاصل 80%
cli-row-disrupted = إغلاق { $corridor } { $days } أو أكثر
cli-row-foothold = حضور دائم، { $country }، خلال { $days }
cli-row-strike = ضربة، { $country }، خلال { $days }
cli-row-level = مستوى التمدد { $level } أو أعلى

## Run

cli-simulated = { $count ->
    [zero] لم يُحاكَ أي مسار ({ $count })
    [one] حوكي مسار واحد
    [two] حوكي مساران
    [few] حوكيت { $count } مسارات
    [many] حوكي { $count } مسارًا
   *[other] حوكي { $count } مسار
}
cli-left = بقي { $time }
cli-rate = { $number } في الثانية
cli-written = كُتبت النتائج في { $folder }
cli-partial = أُوقفت المحاكاة قبل نهايتها: اكتمل { $done } من أصل { $planned } من المسارات وكُتبت، وهي موسومة بأنها جزئية.
cli-failed = { $count ->
    [zero] لم يُستبعد أي مسار ({ $count }).
    [one] أعطى مسار واحد عددًا غير منتهٍ فاستُبعد. للاطلاع عليه:
    [two] أعطى مساران عددًا غير منتهٍ فاستُبعدا. للاطلاع على الأول:
    [few] أعطت { $count } مسارات عددًا غير منتهٍ فاستُبعدت. للاطلاع على الأول:
    [many] أعطى { $count } مسارًا عددًا غير منتهٍ فاستُبعدت. للاطلاع على الأول:
   *[other] أعطى { $count } مسار عددًا غير منتهٍ فاستُبعدت. للاطلاع على الأول:
}
