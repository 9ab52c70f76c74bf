"""The part of a shell that job control needs: runs a command as a job in its own terminal, and says when it stops.

A stopped job is continued in the foreground at once; with JOB_SIGNAL in the environment it gets that signal in the
background instead, as by `kill %1`. The exit status is the job's.
"""

import os
import signal
import sys
import termios


def foreground(group: int) -> None:
    """Give the terminal to a process group."""
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    os.tcsetpgrp(0, group)


def main() -> int:
    """Run the command line's job until it ends."""
    shell_modes = termios.tcgetattr(0)
    job = os.fork()
    if job == 0:
        os.setpgid(0, 0)
        foreground(os.getpid())
        signal.signal(signal.SIGTTOU, signal.SIG_DFL)
        os.execv(sys.argv[1], sys.argv[1:])
    while True:
        _, status = os.waitpid(job, os.WUNTRACED)
        foreground(os.getpgrp())
        if not os.WIFSTOPPED(status):
            return os.waitstatus_to_exitcode(status)
        sys.stdout.write("SAME MODES\n" if termios.tcgetattr(0) == shell_modes else "OTHER MODES\n")
        sys.stdout.flush()
        sys.stdin.readline()
        if number := os.environ.get("JOB_SIGNAL"):
            os.killpg(job, int(number))
        else:
            foreground(job)
        os.killpg(job, signal.SIGCONT)


if __name__ == "__main__":
    sys.exit(main())
