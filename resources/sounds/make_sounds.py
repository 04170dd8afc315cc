"""Makes the kiosk's sounds: told apart by rhythm and count, not by pitch alone.

Run from the repository: python resources/sounds/make_sounds.py
"""

import math
import struct
import wave
from pathlib import Path

RATE = 44_100
GAP = 0.0

SOUNDS: dict[str, tuple[tuple[float, float], ...]] = {
    # (hertz, seconds); 0 hertz is silence
    "ok": ((660.0, 0.12), (GAP, 0.03), (880.0, 0.12)),
    "attention": ((660.0, 0.09), (GAP, 0.03), (880.0, 0.09), (GAP, 0.07), (880.0, 0.12)),
    "already": ((587.0, 0.12), (GAP, 0.15), (587.0, 0.12)),
    "help": ((330.0, 0.2), (220.0, 0.2)),
    "exit": ((880.0, 0.2), (GAP, 0.06), (660.0, 0.09)),
    "repeat": ((660.0, 0.06), (GAP, 0.16)),
}


def samples(tones: tuple[tuple[float, float], ...]) -> list[int]:
    """16-bit samples; each tone fades in and out for 8 ms, so that nothing clicks."""
    made: list[int] = []
    fade = int(RATE * 0.008)
    for hertz, seconds in tones:
        count = int(RATE * seconds)
        for place in range(count):
            loud = min(1.0, place / fade, (count - place) / fade)
            made.append(int(14_000 * loud * math.sin(2 * math.pi * hertz * place / RATE)))
    return made


def main() -> None:
    """Write every sound beside this script."""
    for name, tones in SOUNDS.items():
        frames = samples(tones)
        with wave.open(str(Path(__file__).with_name(f"{name}.wav")), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(struct.pack(f"<{len(frames)}h", *frames))


if __name__ == "__main__":
    main()
