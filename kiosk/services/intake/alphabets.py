"""What tells one old code page from another: how words of each script and language look."""

import re
from collections.abc import Iterable
from itertools import pairwise

from kiosk.services.intake.letters import PUNCTUATION, script

LANGUAGES = {
    "west": (
        "äöüß", "àâæçéèêëîïôœùûüÿ", "áéíóúüñç", "áâãàçéêíóôõúü", "àèéìíîòóùú", "åäöé", "åæøéöü",
        "áðéíóúýþæö", "áéëèïóöü", "àçèéíïòóúü", "äöåšž", "ô", "éú",
    ),
    "centre": (
        "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíľňóôšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţșț",
        "äöüß", "é",
    ),
    "turkish": ("çğ\u0131öşüâîi\u0307", "äöüß"),
    "baltic": ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"),
}  # fmt: skip
"""The letters beyond ASCII of each language, by the part of the world a code page is for."""

_COMMON = {
    "cyrillic": "оеаинтсрвлкмдпуяго",
    "greek": "αοιεητσνςρπκλυάόί",
    "hebrew": "יוהלארתבשםמנד",
    "arabic": "اليمنرهتدبسعحفأةو",
    "thai": "านรกอมยสลวดทชิีัศุ",
}
_CHINESE = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹"
    "小明伟芳娜敏静丽强磊军洋勇艳杰娟涛超秀霞平刚桂华红建国志文玲英玉美云海龙雪婷晓佳梅东子生"
    "姓名电子邮件单位公司大学部门职称状态手机号北京上海中国市省学院协会会员已确认取消付票类型"
)  # fmt: skip
_TAIWANESE = (
    "陳林黃張李王吳劉蔡楊許鄭謝郭洪邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴范方宋鄧杜侯曹薛傅丁溫紀蔣歐藍連唐馬卓石馮"
    "小明美玲志豪淑芬惠雅婷怡君家豪俊傑宗翰承恩冠宇佩文華玉秀英麗芳慧娟國建雄"
    "姓名電子郵件單位公司大學部門職稱狀態手機號台灣北市中國學院協會員已確認取消付票類型香港"
)  # fmt: skip
_JAPANESE = (
    "佐藤鈴木高橋田中伊渡辺山本村小林加吉井上松清斎野森池阿部石前川後岡長近遠青坂西福太三原和竹島谷宮大内柴酒工横今菅平久保"
    "一郎子美恵花次真由紀健二明香智裕浩幸雄博文正義隆誠"
    "名前氏姓会社東京学所属部署役職電話番号状態参加者様株式都県市日本語"
)  # fmt: skip
FAMILIAR = {
    "gb18030": frozenset(_CHINESE),
    "big5": frozenset(_TAIWANESE),
    "cp932": frozenset(_JAPANESE),
    "euc_jp": frozenset(_JAPANESE),
}
"""The characters that names and headers have most, by the encoding of who writes them."""

_EVERYDAY = {
    "gb18030": ("gb18030", 0xB0A1, 0xD7F9),
    "big5": ("big5", 0xA440, 0xC67E),
    "cp932": ("cp932", 0x889F, 0x9872),
    "euc_jp": ("euc_jp", 0xB0A1, 0xCFD3),
    "cp949": ("euc_kr", 0xB0A1, 0xC8FE),
}
"""Where each encoding has the characters of every day, beside the rare ones."""

_RUN = re.compile(r"[^\W\d_]+")
_NEVER = re.compile("ń[aeiouáéíóú]|ñ(?![aeiouáéíóúàâ])")
"""Polish writes `ni` before a vowel, and Spanish has its ñ nowhere else."""

_LONGEST_RUN = re.compile("[\x80-\U0010ffff]{3}")
_JOINERS = "\xa0\u200c\u200d\u3000\u3001\u3002\u30fb"
_SET_TYPE = re.compile(
    "^[A-Z]\u2019[A-Z]|^[a-z]{1,2}\u2019|^..+\u2019(?:s|t|re|ve|ll)$"  # O'Brien, d'Arc, Ann's
    "|^\u201c\\w|\\w\u201d$|^[\u2013\u2014]$|^\\d*[.,]?\\d*\u20ac$|^\u20ac\\d"
)
"""Words with the signs that word processors set; but no `Garc\u2019a`, which was García."""


def word_points(word: str, encoding: str, languages: str) -> float:
    """How much *word* looks as if it were meant, from -1 to 1."""
    runs = [run for run in _RUN.findall(word) if not run.isascii()]
    points = [_run_points(run, encoding, languages) for run in runs]
    if any(point <= -1 for point in points) or not _has_sensible_marks(word):
        return -1.0
    if not points:
        return 1.0 if _SET_TYPE.search(word) else 0.0
    return sum(points) / len(points)


def language_share(words: Iterable[str], languages: str) -> float:
    """How many of the accented *words* the one language has that has most of them."""
    accents = [
        {letter for letter in word.lower() if letter > "\x7f"} - PUNCTUATION for word in words
    ]
    counts = [
        sum(foreign.issubset(language) for foreign in accents)
        for language in LANGUAGES.get(languages, ())
    ]
    return max(counts, default=0) / max(len(accents), 1)


def _has_sensible_marks(word: str) -> bool:
    """Whether what stands between letters may stand there."""
    for place, letter in enumerate(word):
        if letter < "\x80" or script(letter):
            continue
        if letter not in PUNCTUATION:
            return False
        inside = word[place - 1 : place].isalpha() and word[place + 1 : place + 2].isalpha()
        if inside and letter not in _JOINERS and not _SET_TYPE.search(word):
            return False
    return True


def _run_points(run: str, encoding: str, languages: str) -> float:
    scripts = {script(letter) for letter in run} - {"mark"}
    if len(scripts) != 1:
        return -1.0
    (name,) = scripts
    if name == "latin":
        return _latin_points(run, languages)
    if name in {"cjk", "hangul"}:
        return sum(_character_points(letter, encoding) for letter in run) / len(run)
    if not _has_one_case(run):
        return -1.0
    common = _COMMON.get(name, "")
    return 0.4 + 0.5 * sum(letter in common for letter in run.lower()) / len(run)


def _latin_points(run: str, languages: str) -> float:
    if not _has_one_case(run) or not languages:
        return -1.0
    foreign = {letter for letter in run.lower() if letter > "\x7f"}
    known = any(foreign.issubset(language) for language in LANGUAGES[languages])
    if not known or _NEVER.search(run.lower()):
        return -0.5
    return 0.2 if _LONGEST_RUN.search(run) else 0.9


def _has_one_case(run: str) -> bool:
    """Whether capitals beyond ASCII only begin the word, or all of it is capitals."""
    if not any(letter.islower() for letter in run):
        return True
    return not any(
        (behind.isupper() and (behind > "\x7f" or before > "\x7f"))
        for before, behind in pairwise(run)
    )


def _character_points(letter: str, encoding: str) -> float:
    if letter in FAMILIAR.get(encoding, ()):
        return 1.0
    if "\u3041" <= letter <= "\u30fe":
        return 0.9 if encoding in {"cp932", "euc_jp"} else 0.0
    codec, first, last = _EVERYDAY.get(encoding, ("ascii", 1, 0))
    if not first <= int.from_bytes(letter.encode(codec, "replace")) <= last:
        return -0.4
    return 0.8 if script(letter) == "hangul" else 0.4
