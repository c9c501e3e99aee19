# Words of cli in English.
