# Words of cli in Arabic.
