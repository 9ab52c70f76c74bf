"""A window with a VTE terminal, as the programs built on it have; run by the Python that has its bindings.

`vte_window.py COLUMNS ROWS FONT PROGRAM [--plain]` runs a program in it, `vte_window.py --version` prints its version.
"""

import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("Vte", "2.91")
from gi.repository import Gdk, GLib, Gtk, Pango, Vte  # noqa: E402 — after the versions are chosen


def colour(name: str) -> Gdk.RGBA:
    """Return a colour by its name."""
    value = Gdk.RGBA()
    value.parse(name)
    return value


def show(columns: int, rows: int, font: str, program: str, *, plain: bool) -> None:
    """Show the window until the program ends; `plain` is without reordering and joining."""
    terminal = Vte.Terminal()
    terminal.set_font(Pango.FontDescription(font))
    terminal.set_size(columns, rows)
    terminal.set_colors(colour("#e8e8e8"), colour("#101418"), [])
    terminal.set_cursor_blink_mode(Vte.CursorBlinkMode.OFF)
    terminal.set_enable_bidi(not plain)
    terminal.set_enable_shaping(not plain)
    window = Gtk.Window()
    window.set_decorated(False)
    window.set_resizable(False)
    window.add(terminal)
    window.connect("destroy", Gtk.main_quit)
    terminal.connect("child-exited", Gtk.main_quit)
    environment = [f"{name}={value}" for name, value in {**os.environ, "TERM": "xterm-256color"}.items()]
    flags = GLib.SpawnFlags.DEFAULT
    terminal.spawn_async(Vte.PtyFlags.DEFAULT, None, [program], environment, flags, None, None, -1, None, None, None)
    window.show_all()
    terminal.grab_focus()
    Gtk.main()


if __name__ == "__main__":
    if sys.argv[1] == "--version":
        sys.stdout.write(f"{Vte.MAJOR_VERSION}.{Vte.MINOR_VERSION}.{Vte.MICRO_VERSION}\n")
    else:
        show(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4], plain="--plain" in sys.argv)
