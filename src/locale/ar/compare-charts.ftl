# Words of the charts of comparisons in Arabic.
