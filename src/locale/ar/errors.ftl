# Words of errors in Arabic.
