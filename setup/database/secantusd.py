"""Runs SecantusDB (its own command line follows) with two things that it lacks:

- a data directory that another process holds is told apart (exit code 73) instead of a traceback;
- it stops by itself when whoever started it is gone: its standard input is a pipe, and that ends.
"""

import fcntl
import os
import runpy
import signal
import sys
import threading

LOCKED = 73


def is_locked(directory):
    """WiredTiger holds a lock on the first byte of this file while the directory is open."""
    try:
        with open(os.path.join(directory, "WiredTiger.lock"), "r+b") as file:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, 0)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    return False


def stop_with_parent():
    # Not sys.stdin: a thread that waits inside it makes the interpreter abort at its end.
    while os.read(0, 4096):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if is_locked(sys.argv[sys.argv.index("--storage-path") + 1]):
    sys.exit(LOCKED)
threading.Thread(target=stop_with_parent, daemon=True).start()
runpy.run_module("secantus", run_name="__main__", alter_sys=True)
