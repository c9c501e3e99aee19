# Words of charts in English.
