# Words of cli in French.
