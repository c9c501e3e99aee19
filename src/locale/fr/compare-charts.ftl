# Words of the charts of comparisons in French.
