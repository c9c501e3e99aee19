# Words of charts in French.
