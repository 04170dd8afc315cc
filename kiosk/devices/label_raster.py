"""What label printers have in common: a picture of dots, turned or as bytes."""

from PIL import Image


def turned(picture: Image.Image) -> Image.Image:
    """*picture* a quarter to the right, for stock that is narrower than the badge is wide."""
    return picture.transpose(Image.Transpose.ROTATE_270)


def packed(picture: Image.Image) -> bytes:
    """The rows of *picture* from the top, eight dots a byte from the left, 1 is printed."""
    padded = Image.new("1", (-(-picture.width // 8) * 8, picture.height), 1)
    padded.paste(picture, (0, 0))
    return bytes(byte ^ 0xFF for byte in padded.tobytes())
