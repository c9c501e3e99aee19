# Words of errors in French.
