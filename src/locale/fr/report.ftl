# Words of report in French.
