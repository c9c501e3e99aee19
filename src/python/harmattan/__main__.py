"""The program ``harmattan``."""

import signal
import sys

from harmattan._harmattan import program


def main() -> int:
    """Runs the program on the arguments of this process."""
    # It hears Ctrl-C itself, unless that was to be ignored, and a closed pipe ends it as it ends any program.
    if signal.getsignal(signal.SIGINT) != signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    return program(["harmattan", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
