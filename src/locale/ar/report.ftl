# Words of report in Arabic.
