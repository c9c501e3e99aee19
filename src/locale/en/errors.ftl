# Words of errors in English.
