"""Konsole's settings, which it takes from files in the home folder only."""

from pathlib import Path
from typing import Final

_PROFILE: Final = """\
[General]
Name=Test
Parent=FALLBACK/
TerminalColumns={columns}
TerminalRows={rows}
ShowTerminalSizeHint=false

[Appearance]
Font={font},-1,5,50,0,0,0,0,0
ColorScheme=Linux

[Scrolling]
ScrollBarPosition=2

[Terminal Features]
BidiRenderingEnabled={bidi}
"""

_WINDOW: Final = """\
[Desktop Entry]
DefaultProfile=Test.profile

[KonsoleWindow]
RememberWindowSize=false

[MainWindow]
MenuBar=Disabled
ToolBarsMovable=Disabled

[TabBar]
TabBarVisibility=AlwaysHideTabBar
"""


def write_profile(home: Path, columns: int, rows: int, font: str, *, bidi: bool) -> None:
    """Write a profile `Test` of that size; `font` is a family and its points, with a comma between them."""
    profile = home / ".local/share/konsole/Test.profile"
    profile.parent.mkdir(parents=True, exist_ok=True)
    text = _PROFILE.format(columns=columns, rows=rows, font=font, bidi=str(bidi).lower())
    profile.write_text(text, "utf-8")
    window = home / ".config/konsolerc"
    window.parent.mkdir(parents=True, exist_ok=True)
    window.write_text(_WINDOW, "utf-8")
