# Words of charts in Arabic.
