# Words of report in English.
