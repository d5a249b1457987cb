from __future__ import annotations

import email.utils
import json
import re
import time
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Final, Literal, NamedTuple, NoReturn

Outcome = Literal["success", "error", "unknown"]
Category = Literal[
    "ok",
    "invalid_argument",
    "unauthenticated",
    "permission_denied",
    "not_found",
    "already_exists",
    "resource_exhausted",
    "failed_precondition",
    "out_of_range",
    "unavailable",
    "deadline_exceeded",
    "aborted",
    "cancelled",
    "internal",
    "unknown",
    "unimplemented",
]
# backoff: the same request may pass later. after_fix: it fails until something changes.
Retry = Literal["backoff", "after_fix", "never"]
# Who can act: the program's developer, who typed the value, the account's owner, the far end, the provider.
Fix = Literal["caller", "user", "account", "recipient", "provider"]
Why = Literal["undocumented", "pending", "not_a_reply", "contradictory"]
Form = Literal["empty", "json", "xml", "soap_fault", "html", "text", "value"]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What is known of one code."""

    code: str
    category: Category
    retry: Retry
    fix: Fix | None = None
    #: The "error" only says that a list is empty.
    empty_result: bool = False
    #: It is no outcome yet: another answer follows.
    pending: bool = False
    #: Seconds before a retry makes sense.
    wait: int | None = None
    #: The request parameters that the error may be about.
    parameters: tuple[str, ...] = ()
    #: Other spellings that replies carry.
    aliases: tuple[str, ...] = ()
    messages: Mapping[str, str] = field(default_factory=dict, repr=False)
    remedies: Mapping[str, str] = field(default_factory=dict, repr=False)
    #: Of a composed code: how far it got, and what went wrong.
    state: Entry | None = None
    reason: Entry | None = None

    @property
    def outcome(self) -> Literal["success", "error", "pending"]:
        if self.pending:
            return "pending"
        return "success" if self.category == "ok" else "error"

    def message(self, language: str = "") -> str:
        """What happened; in the first of LANGUAGES where that language is not among them."""
        if self.reason and self.state:
            return _in_a_row(
                self.reason.message(language), self.state.message(language)
            )
        return _spoken(self.messages, language) or self.code

    def remedy(self, language: str = "") -> str | None:
        """What to do about it; None where there is nothing to do."""
        remedy = _spoken((self.reason or self).remedies, language)
        # How far it got may ask for something first.
        if self.state and self.state.retry != "backoff":
            first = self.state.remedy(language)
            return _in_a_row(first, remedy) if first and remedy else first or remedy
        return remedy


def _in_a_row(first: str, second: str) -> str:
    return first + ("" if first.endswith("。") else " ") + second


def _spoken(texts: Mapping[str, str], language: str) -> str | None:
    for name in (language, *_serving(language), *LANGUAGES):
        if name in texts:
            return texts[name]
    return None


_TAG: Final = re.compile(
    "([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|[0-9]{3}))?(?:[-_][a-z0-9]+)*",
    re.IGNORECASE | re.ASCII,
)


def _serving(tag: str) -> Sequence[str]:
    """What serves a BCP 47 tag: itself, its parents, and the same language in the same script."""
    found = _TAG.fullmatch(tag)
    if not found:
        return ()
    parts = (found[1].lower(), (found[2] or "").title(), (found[3] or "").upper())
    parents = ["-".join(filter(None, parts[:length])) for length in (3, 2, 1)]
    likely = _likely(tag)
    return [*parents, *(name for name in LANGUAGES if _likely(name) == likely)]


def _likely(tag: str) -> tuple[str, str]:
    """A tag's language, and the script that it is written in."""
    found = _TAG.fullmatch(tag)
    if not found:
        return "", ""
    language = found[1].lower()
    usual = _SCRIPTS.get(f"{language}-{(found[3] or '').upper()}")
    return language, (found[2] or usual or _SCRIPTS.get(language, "")).title()


class Code(StrEnum):
    """A documented code: a text, with what is known of it."""

    @property
    def entry(self) -> Entry:
        return _ENTRIES[self.value]

    @property
    def category(self) -> Category:
        return self.entry.category

    @property
    def retry(self) -> Retry:
        return self.entry.retry

    @property
    def fix(self) -> Fix | None:
        return self.entry.fix

    @property
    def empty_result(self) -> bool:
        return self.entry.empty_result

    @property
    def wait(self) -> int | None:
        return self.entry.wait

    def message(self, language: str = "") -> str:
        return self.entry.message(language)

    def remedy(self, language: str = "") -> str | None:
        return self.entry.remedy(language)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a reply says."""

    outcome: Outcome
    #: None where no documented code was read.
    code: str | None = None
    category: Category
    retry: Retry
    fix: Fix | None = None
    #: Seconds to wait before a retry makes sense, as HTTP or the API's document says.
    retry_after: float | None = None
    entry: Entry | None = None
    #: What came with a success.
    payload: object = None
    #: The vendor's text in this very reply.
    detail: str | None = None
    extended_error: str | float | None = None
    #: Of a composed code: how far it got, and what went wrong.
    state: Entry | None = None
    reason: Entry | None = None
    #: Where no outcome was read: why, what came instead, and the status as it stands there.
    why: Why | None = None
    form: Form
    raw: str | None = None

    @property
    def empty_result(self) -> bool:
        """Whether the "error" only says that a list is empty."""
        return self.entry is not None and self.entry.empty_result

    def raise_for_error(self) -> None:
        """Raises ApiError for what is no success."""
        if self.outcome != "success":
            raise ApiError(self)


class ApiError(Exception):
    """A reply that is no success."""

    def __init__(self, answer: Answer) -> None:
        entry = answer.entry
        super().__init__(
            f"{API} {entry.code}: {entry.message()}"
            if entry
            else f"{API}: {answer.why}"
        )
        self.answer = answer

    def __reduce__(self) -> tuple[object, ...]:
        """Says how it is copied, and taken to another process: by its answer."""
        return type(self), (self.answer,), self.__dict__


def lookup(code: str) -> Entry | None:
    """What is known of a code, as it is documented; None for any other text."""
    return _ENTRIES.get(code) or _composed(code)


def entries() -> Sequence[Entry]:
    """All codes, in the document's order."""
    return tuple(_ENTRIES.values())


def decode(
    reply: object,
    *,
    status: int = 0,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """Reads a reply: the body as text or bytes, what a JSON parser made of it, or a bare code.

    Never raises for any reply. `status` and `headers` are what HTTP said: a status of 400 and
    above is no success, and of the headers Retry-After is read.
    """
    context = _Context()
    try:
        if status:
            context.note(status, headers)
        reading = _read_body(reply, context)
        if (
            reading.entry
            and reading.entry.outcome == "success"
            and context.status >= 400
        ):
            reading = _denied(reading)
    except Exception:  # noqa: BLE001 - what is read may have code of its own
        reading = _not_a_reply("value")
    return _answer(reading, context)


#!codes


# How replies are read, whatever the API: by REPLY.


class _Place(NamedTuple):
    """Where in an object a code stands: keys, and positions in lists."""

    code: Sequence[str | int]
    #: What a text looks like that holds the code there.
    text: Sequence[str] = ()
    detail: Sequence[str | int] | None = None
    payload: Sequence[str | int] = ()
    #: What stands there for a code that is spelt otherwise; with `only`, nothing else is read.
    values: Mapping[str, str] | None = None
    only: bool = False
    #: A number that stands there is decimal, though codes are hexadecimal.
    decimal: bool = False
    #: What has to stand beside it for a success; with `pending`, a code is not final without it.
    beside: Mapping[str, str | float] | None = None
    pending: bool = False
    #: Of a code that says that the real one stands elsewhere: where.
    extended: Mapping[str, Sequence[str | int]] | None = None
    #: Where the status stands that is handed out as `raw` for one that no table knows.
    raw: Sequence[str | int] | None = None


class _Reply(NamedTuple):
    #: What undocumented codes look like.
    code: Literal["word", "digits", "hex"] = "word"
    #: How many digits a code has.
    pad: int = 0
    #: A code may come as the octets that carry it, in hexadecimal.
    octets: bool = False
    #: What stands at a place or within a text for a code that is spelt otherwise.
    values: Mapping[str, str] = {}
    json: Sequence[_Place] = ()
    xml: Sequence[_Place] = ()
    #: Keys, or positions in a list, that no reply has.
    without: Sequence[str] = ()
    text: Sequence[str] = ()
    #: A number of so many digits is an id, which says a code.
    id: tuple[int, int, str] | None = None
    empty_is_pending: bool = False
    #: What a number from one to another counts as where no table has it.
    classes: Sequence[tuple[int, int, str]] = ()
    http_success: bool = False
    #: No reply is XML, nor what a library made of it.
    no_xml: bool = False
    #: No SOAP server of PHP answers.
    no_maps: bool = False


#!reply


class _Missing:
    """Not there, which is not None."""


_MISSING: Final = _Missing()


class _Reading(NamedTuple):
    says: Literal["success", "error"] | Why
    form: Form
    entry: Entry | None = None
    raw: str | None = None
    payload: object = None
    detail: str | None = None
    extended_error: str | float | None = None
    #: What lends its category, retry and fix to the answer.
    lent: Entry | None = None
    #: It began as JSON or XML and is not: it was cut off.
    broken: bool = False


class _Context:
    def __init__(self) -> None:
        self.status = 0
        self.retry_after: float | None = None
        # How many objects may still be looked into: they may hold themselves.
        self.left = 1000

    def note(self, status: int, headers: object) -> None:
        """Remembers what HTTP says: a failure stays, whatever else stands around or inside it."""
        found = _field(headers, "retry-after")
        wait = _wait_of(
            str(found[0] if isinstance(found, list) and found else found).strip()
        )
        # A client's error says the status, and the response inside it the rest.
        if self.status < 400:
            self.status = status
            self.retry_after = wait
        elif self.retry_after is None:
            self.retry_after = wait


def _wait_of(text: str) -> float | None:
    if re.fullmatch(r"[0-9]{1,300}", text):
        return float(text)
    if not re.match("[A-Z]", text):
        return None
    try:
        return max(
            0.0, email.utils.parsedate_to_datetime(text).timestamp() - time.time()
        )
    except (ValueError, OverflowError):
        return None


def _not_a_reply(form: Form) -> _Reading:
    return _Reading("not_a_reply", form)


def _undocumented(raw: str, form: Form) -> _Reading:
    return _Reading("undocumented", form, raw=raw)


def _documented(entry: Entry, form: Form, payload: object = None) -> _Reading:
    return _Reading(entry.outcome, form, entry, payload=payload)


def _denied(reading: _Reading) -> _Reading:
    raw = reading.entry.code if reading.entry else None
    return _Reading("contradictory", reading.form, raw=raw)


_ORDER: Final = (
    "error",
    "pending",
    "success",
    "contradictory",
    "undocumented",
    "not_a_reply",
)


def _together(one: _Reading | None, other: _Reading) -> _Reading:
    """What two readings say together: an error first, and a success where both do."""
    if one is None:
        return other
    first, second = (
        (one, other)
        if _ORDER.index(one.says) <= _ORDER.index(other.says)
        else (other, one)
    )
    return (
        _denied(first)
        if first.says == "success" and second.says != "success"
        else first
    )


# Codes.


def _folded(text: str) -> str:
    return text if "\u0130" in text or "\u212a" in text else text.lower()


_ENTRIES: Final[Mapping[str, Entry]] = {entry.code: entry for entry in _TABLE}
_SPELLINGS: Final[Mapping[str, Entry]] = {
    _folded(spelling): entry
    for entry in _TABLE
    for spelling in (entry.code, *entry.aliases)
}


def _halves(code: str) -> tuple[Entry | None, Entry | None]:
    if not COMPOSED or not re.fullmatch("[0-9]{3}", code):
        return None, None
    return _ENTRIES.get(f"{code[0]}xx"), _ENTRIES.get(f"x{code[1:]}")


def _composed(code: str) -> Entry | None:
    state, reason = _halves(code)
    if not state or not reason:
        return None
    return Entry(
        code=code,
        category=reason.category,
        retry=state.retry if reason.retry == "backoff" else reason.retry,
        fix=reason.fix,
        empty_result=reason.empty_result,
        wait=reason.wait,
        parameters=reason.parameters,
        state=state,
        reason=reason,
    )


def _spelled(text: str) -> Entry | None:
    entry = _SPELLINGS.get(_folded(text)) or _composed(text)
    # Half a code is in no reply by itself.
    return (
        None
        if entry and COMPOSED and re.fullmatch("[0-9]xx|x[0-9]{2}", entry.code)
        else entry
    )


# Texts. White space is that of ECMAScript; the marks say nothing either.
_SPACE: Final = (
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
_MARKS: Final = "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069"
_SEPARATORS: Final = _SPACE + ".:,;\u2013-"
_NOT_IN_WORDS: Final = _SPACE + ":,;\"'<>()[]{}\\"
_DIGITS: Final = {
    ord(digit): str(value)
    for row in ("۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩")
    for value, digit in enumerate(row)
}


def _trimmed(text: str) -> str:
    return text.strip(_SPACE + _MARKS)


def _is_word(text: str) -> bool:
    return 0 < len(text) <= 200 and not any(letter in _SPACE for letter in text)


def _digits_of(text: str) -> str | None:
    number = text.translate(_DIGITS)
    return number if re.fullmatch("[0-9]+", number) else None


_PAGE: Final = re.compile(
    rf"<(?:!doctype[{_SPACE}]+)?(?:html|head|body)\b", re.IGNORECASE | re.ASCII
)


def _form_of(text: str) -> Form:
    if text == "":
        return "empty"
    # MTOM is a MIME message, whose first part is the envelope.
    if text.startswith("<") or re.match(rf"--[^{_SPACE}]+\r?\n", text):
        rest = text
        while not _PAGE.match(rest) and re.match("<[?!]", rest) and ">" in rest:
            rest = rest.partition(">")[2].lstrip(_SPACE)
        if _PAGE.match(rest):
            return "html"
        return (
            "soap_fault"
            if re.search(
                rf"<(?:[\w.-]+:)?Fault[{_SPACE}/>]", text, re.IGNORECASE | re.ASCII
            )
            else "xml"
        )
    if text[0] in '[{"' or text == "null":
        return "json"
    return "value" if _is_word(text) else "text"


def _spellings(text: str, form: Form | None = None) -> Sequence[str] | None:
    """The spellings to look a code up by, likeliest first; None for what does not look like one."""
    octets = re.fullmatch(
        "0x(?:([89a-f][0-9a-f])|[0-9a-f]{2}([89a-f][0-9a-f])(?:[0-9a-f]{2}){0,30})",
        text,
        re.IGNORECASE,
    )
    if REPLY.octets and octets:
        # The highest bit says that the octet is the last of its kind.
        return (str(int(octets[1] or octets[2], 16) & 127),)
    if REPLY.code == "word":
        return (text,)
    if REPLY.code == "hex":
        return _hexadecimal(text, form)
    bare = (
        re.sub(r"\A(?:'([0-9]+)|=?\"([0-9]+)\"|([0-9]+)\.0)\Z", r"\1\2\3", text)
        if REPLY.pad
        else text
    )
    number = _digits_of(bare)
    if number:
        return number, number.rjust(REPLY.pad, "0") if number.strip("0") else number
    # What begins so is the error of a program.
    looks_so = (
        _is_word(text)
        and not text.startswith("ERR_")
        and any(unicodedata.category(letter) == "Nd" for letter in text)
    )
    return () if looks_so else None


def _hexadecimal(text: str, form: Form | None) -> Sequence[str] | None:
    """Of fewer digits without 0x nobody can say whether they are decimal, but of one that stands alone."""
    found = re.fullmatch("(0x)?([0-9a-f]+)", text, re.IGNORECASE | re.ASCII)
    width = REPLY.pad or 1
    is_whole = found and (found[1] or len(found[2]) == width)
    is_digit = form == "value" and re.fullmatch("[0-9]", text)
    if found and len(found[2]) <= width and (is_whole or is_digit):
        return (f"0x{found[2].rjust(width, '0')}",)
    return () if _is_word(text) and re.search("[0-9]", text) else None


def _read_status(text: str, form: Form) -> _Reading:
    if text == "":
        return _Reading("pending" if REPLY.empty_is_pending else "not_a_reply", form)
    said = text if form == "value" else REPLY.values.get(text, text)
    spellings = _spellings(said, form)
    for spelling in (said, *(spellings or ())):
        if entry := _spelled(spelling):
            return _documented(entry, form)
    return _not_a_reply(form) if spellings is None else _undocumented(text, form)


# A brace may stand for itself, too.
_HOLE: Final = re.compile(r"\{\w*\}", re.ASCII)
_PARTS: Final = re.compile(r"(\{\w*\}|\s)", re.ASCII)
_WORDS: Final = ("{code}", "{error}", "{wait}")
_BLANKS: Final = _SPACE.replace("\n", "").replace("\r", "")


def _spaced(part: str, following: str) -> str:
    """A text to the letter, but that blanks may stand around a sign between a name and its value."""
    pieces = re.split("(?<=.)(?=[=:;])|(?<=[=:;])", part)
    if following not in _WORDS:
        pieces = [piece for piece in pieces if piece]
    return f"[{_BLANKS}]*".join(map(re.escape, pieces))


def _matched(template: str, text: str) -> Mapping[str, str] | None:
    """The holes of a template that covers a text; behind the code the text may end before any part."""
    parts = [part for part in _PARTS.split(template) if part]
    found: dict[str, str] = {}
    at = 0
    for index, part in enumerate(parts):
        rest = text[at:]
        following = parts[index + 1] if index + 1 < len(parts) else ""
        if part in ("{detail}", "{payload}"):
            found[part[1:-1]] = (
                re.split("[\r\n]", rest, maxsplit=1)[0] if following == "\n" else rest
            )
            at += len(found[part[1:-1]])
        elif ("code" in found or "error" in found) and rest == "":
            return found
        elif part in _WORDS:
            word = re.match(f"[^{re.escape(_NOT_IN_WORDS)}]+", rest)
            if not word or len(word[0]) > 200:
                return None
            found[part[1:-1]] = word[0]
            at += len(word[0])
        elif part == "{}":
            if following == "" or _HOLE.fullmatch(following):
                at = len(text)
        elif index and parts[index - 1] == "{}":
            sought = re.search(_spaced(part, following), rest, re.IGNORECASE)
            if not sought:
                return None
            at += sought.end()
        elif part == " ":
            signs = _SEPARATORS if following == "{detail}" else _BLANKS
            length = len(rest) - len(rest.lstrip(signs))
            if length == 0:
                return None
            at += length
        elif part == "\n":
            end = re.match(
                r"(?:(?![\r\n])[" + _SPACE + r"])*(\r?\n|\r|(?:\\r)?\\n)", rest
            )
            if not end:
                return None
            found["end"] = end[1]
            at += end.end()
        elif said := re.match(_spaced(part, following), rest, re.IGNORECASE):
            at += said.end()
        else:
            return None
    return found if at == len(text) else None


def _is_begun(templates: Sequence[str], text: str) -> bool:
    """Whether a text begins as one that holds a code, where none may be read."""
    beginnings = (
        re.sub(r"\{(?:code|error)\}.*", "{}", template, flags=re.DOTALL)
        for template in templates
    )
    return any(
        re.search(r"[^\s{}]", beginning) and _matched(beginning, text) is not None
        for beginning in beginnings
    )


def _read_templates(
    templates: Sequence[str], text: str, context: _Context
) -> _Reading | None:
    other: _Reading | None = None
    for template in templates:
        holes = _matched(template, text) or {}
        said = holes.get("error", holes.get("code", ""))
        # A full stop behind it is the sentence's; a success is no sentence.
        status = said.rstrip(".")
        if not status:
            continue
        wait = holes.get("wait", "")
        if context.retry_after is None and re.fullmatch("[0-9]+", wait):
            context.retry_after = float(wait)
        form: Form = "value" if status == text else "text"
        reading = _read_status(status, form)
        payload = holes.get("payload")
        if reading.says == "success":
            if "error" in holes or status != said:
                return _denied(reading)
            if payload and payload.strip(_SPACE):
                escaped = holes.get("end", "").startswith("\\")
                reading = reading._replace(
                    payload=re.sub(r"(?:\\r)?\\n", "\n", payload)
                    if escaped
                    else payload
                )
            return reading
        if payload is not None:
            continue
        if reading.entry:
            detail = re.sub(r"(?:\\r)?\\n\Z", "", holes.get("detail", "")).strip(_SPACE)
            return reading._replace(detail=detail or None)
        if reading.says == "undocumented" or "error" in holes:
            other = other or _undocumented(status, form)
    return other


def _read_plain(text: str, form: Form, context: _Context) -> _Reading:
    status = _read_status(text, form)
    if status.entry:
        return status
    if REPLY.id:
        least, most, code = REPLY.id
        number = _digits_of(text) or ""
        entry = _spelled(code)
        if entry and least <= len(number) <= most and not number.startswith("0"):
            return _documented(entry, "value", number)
    if REPLY.text:
        return _read_templates(REPLY.text, text, context) or _not_a_reply(form)
    return status if form == "value" else _not_a_reply(form)


def _read_text(received: str, context: _Context) -> _Reading:
    text = _trimmed(received)
    form = _form_of(text)
    if form == "empty":
        return _http_success({}, context) or _read_status(text, form)
    if form in ("value", "text"):
        header = re.match(
            rf"HTTP/[0-9][^{_SPACE}]* +([0-9]{{3}})\b.*?(?:\r?\n\r?\n|\Z)",
            text,
            re.IGNORECASE | re.DOTALL | re.ASCII,
        )
        if not header:
            return _read_plain(text, form, context)
        after = re.search(
            r"(?:\A|[\r\n])retry-after:([^\r\n]*)", header[0], re.IGNORECASE
        )
        context.note(int(header[1]), {"retry-after": after[1]} if after else None)
        return _read_text(text[header.end() :], context)
    if form == "json":
        reading = _read_json(text, context) or _read_json(
            text.translate(_DIGITS), context
        )
        if reading:
            return reading
    elif form != "html" and not REPLY.no_xml:
        root = _read_xml(text)
        if root is not None:
            return _read_object(root, context, "xml", False)
    return _not_a_reply(form)._replace(
        broken=form == "json" or (form == "xml" and not REPLY.no_xml)
    )


# JSON.


def _strict_pairs(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"{key} stands twice")
        found[key] = value
    return found


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is no JSON")


def _number(text: str) -> float:
    return float(text) if len(text) > 15 or text.startswith("-") else int(text)


def _read_json(text: str, context: _Context) -> _Reading | None:
    try:
        value = json.loads(text, parse_int=_number, parse_constant=_no_number)
    except ValueError:
        return None
    reading = _read_body(value, context)
    if reading.says != "success" or isinstance(value, str):
        return reading
    # -0, 1e-400 and 5.0 are no codes, and of a key that stands twice a parser keeps the last.
    try:
        plain = json.loads(
            text,
            object_pairs_hook=_strict_pairs,
            parse_float=lambda _: None,
            parse_int=lambda digits: _number(digits) if digits.isdigit() else None,
        )
    except ValueError:
        return _denied(reading)
    return (
        reading
        if _read_body(plain, context).entry is reading.entry
        else _denied(reading)
    )


# XML.


# What a document is made of: anything else is not well-formed. A document type is in no reply.
_NAME_START: Final = (
    r":A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d"
    r"\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME: Final = rf"[{_NAME_START}][{_NAME_START}.0-9\xb7\u0300-\u036f\u203f\u2040-]*+"
_ATTRIBUTE: Final = rf"""[\t\n ]++{_NAME}[\t\n ]*+=[\t\n ]*+(?:"[^"<]*+"|'[^'<]*+')"""
_XML_DECLARATION: Final = re.compile(
    r"""<\?xml[\t\n ]+version[\t\n ]*=[\t\n ]*(["'])1\.[0-9]+\1"""
    r"""(?:[\t\n ]+encoding[\t\n ]*=[\t\n ]*(["'])(?:[A-Za-z][\w.-]*)?\2)?"""
    r"""(?:[\t\n ]+standalone[\t\n ]*=[\t\n ]*(["'])(?:yes|no)\3)?[\t\n ]*\?>""",
    re.ASCII,
)
_XML_TOKEN: Final = re.compile(
    r"<!--(?:-?[^-])*+-->"
    rf"|<\?(?P<target>{_NAME})(?:[\t\n ].*?)?\?>"
    r"|<!\[CDATA\[(?P<data>.*?)\]\]>"
    rf"|<(?P<opened>{_NAME})(?P<attributes>(?:{_ATTRIBUTE})*+)[\t\n ]*+(?P<empty>/?)>"
    rf"|</(?P<closed>{_NAME})[\t\n ]*+>"
    r"|(?P<text>[^<]++)",
    re.DOTALL,
)
_XML_ATTRIBUTE: Final = re.compile(
    rf"""({_NAME})[\t\n ]*+=[\t\n ]*+(?:"([^"]*+)"|'([^']*+)')"""
)
_NO_XML_LETTER: Final = re.compile(r"[^\t\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAMED: Final = {"amp": "&", "apos": "'", "gt": ">", "lt": "<", "quot": '"'}


def _read_xml(text: str) -> Mapping[str, object] | None:
    """The root's children by their local names, repeated ones as a list; None for what is not well-formed."""
    source = _first_part(text) if text.startswith("--") else text
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    if _NO_XML_LETTER.search(source):
        return None
    try:
        return _document(source)
    except ValueError:
        return None


def _document(source: str) -> Mapping[str, object]:
    document = _Element("")
    open_elements = [document]
    declaration = _XML_DECLARATION.match(source)
    at = declaration.end() if declaration else 0
    while at < len(source):
        token = _XML_TOKEN.match(source, at)
        if not token or (token["target"] or "").lower() == "xml":
            raise ValueError("no markup")
        at = token.end()
        element = open_elements[-1]
        is_outside = element is document
        if opened := token["opened"]:
            if is_outside and document.children:
                raise ValueError("a second root")
            started = _Element(opened, _is_nil(token["attributes"]))
            if token["empty"]:
                element.add(started)
            else:
                open_elements.append(started)
        elif closed := token["closed"]:
            if closed != element.name:
                raise ValueError("another end")
            open_elements.pop()
            open_elements[-1].add(element)
        elif (said := token["text"]) is not None:
            if "]]>" in said or (is_outside and said.strip("\t\n ")):
                raise ValueError("no text here")
            element.text.append(_resolved(said))
        elif (data := token["data"]) is not None:
            if is_outside:
                raise ValueError("no text here")
            element.text.append(data)
    if len(open_elements) > 1 or not document.children:
        raise ValueError("no whole element")
    return document.values()


@dataclass
class _Element:
    name: str
    nil: bool = False
    text: list[str] = field(default_factory=list)
    children: dict[str, list[object]] = field(default_factory=dict)

    def add(self, child: _Element) -> None:
        local = child.name[child.name.find(":") + 1 :]
        self.children.setdefault(local, []).append(child.content())

    def content(self) -> object:
        if self.nil:
            return None
        return self.values() if self.children else "".join(self.text).strip(_SPACE)

    def values(self) -> Mapping[str, object]:
        return {
            name: found[0] if len(found) == 1 else found
            for name, found in self.children.items()
        }


def _is_nil(attributes: str) -> bool:
    found: dict[str, str] = {}
    for name, one, other in _XML_ATTRIBUTE.findall(attributes):
        value = _resolved(one or other)
        if name in found or (
            name == "xml:space" and value not in ("default", "preserve")
        ):
            raise ValueError(f"{name} is not well-formed")
        found[name] = value
    return any(
        name.rpartition(":")[2] == "nil" and value in ("true", "1")
        for name, value in found.items()
    )


def _resolved(text: str) -> str:
    return re.sub("&([^;&]*+;?)", _letter, text)


def _letter(reference: re.Match[str]) -> str:
    name = reference[1].removesuffix(";")
    number = re.fullmatch("#(?:([0-9]++)|x([0-9A-Fa-f]++));", reference[1])
    if not number:
        if name not in _NAMED or not reference[1].endswith(";"):
            raise ValueError(f"{name} is unknown")
        return _NAMED[name]
    code = int(number[1] or number[2], 10 if number[1] else 16)
    if code > 0x10FFFF or _NO_XML_LETTER.match(chr(code)) and code != 13:
        raise ValueError(f"{name} is no letter")
    return chr(code)


def _first_part(text: str) -> str:
    """The first part of a MIME message: there MTOM puts the envelope."""
    boundary = re.split(r"\r?\n", text, maxsplit=1)[0]
    blank = re.search(r"\r?\n\r?\n", text)
    body = text[blank.start() :] if blank else ""
    return body.partition(f"\n{boundary}")[0].strip(_SPACE)


# Values.


def _is_object(value: object) -> bool:
    return isinstance(value, (Mapping, list, tuple))


def _name_of(key: str) -> str:
    return _folded(key.rpartition(":")[2])


def _field(value: object, key: str) -> object:
    """What stands at a key, in whatever case that is, and behind whatever prefix."""
    if isinstance(value, (list, tuple)):
        return (
            value[int(key)]
            if re.fullmatch("[0-9]{1,9}", key) and int(key) < len(value)
            else _MISSING
        )
    if not isinstance(value, Mapping):
        return _MISSING
    if key in value:
        return value[key]
    for name in value:
        if isinstance(name, str) and _name_of(name) == _name_of(key):
            return value[name]
    return _MISSING


def _bare(value: object, form: Form) -> object:
    """The text of an element, as libraries for XML give it."""
    if isinstance(value, (list, tuple)):
        return _bare(value[0], form) if form == "xml" and len(value) == 1 else value
    if isinstance(value, Mapping):
        for name in value:
            if re.fullmatch(r"\$value|_text|#text|_|\$t|_?_cdata", str(name)):
                return value[name]
    return value


def _at(value: object, path: Sequence[str | int], form: Form) -> object:
    found = _bare(value, form) if isinstance(value, (list, tuple)) else value
    for step in path:
        found = _bare(_field(found, str(step)), form)
    return found


def _written(value: object) -> str | None:
    if value is None:
        return ""
    if isinstance(value, str):
        return _trimmed(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, (int, float)):
        return None
    if isinstance(value, int):
        return str(value)
    # As ECMAScript writes numbers.
    if 1e-6 <= abs(value) < 1e21 or value == 0:
        return f"{Decimal(repr(value)):f}".removesuffix(".0")
    return json.dumps(value).replace("e-0", "e-")


_FAULTS: Final = re.compile(r"fault(?:code|string)?|errors?|exceptions?")


def _denies(name: str, said: object) -> bool:
    text = "null"
    if said is not None and said is not _MISSING:
        text = (said if isinstance(said, str) else _written(said) or "").lower()
    is_no = text in ("0", "false", "null", "undefined")
    # Of an error "no" may say what it is.
    if name in ("ok", "success"):
        return is_no or text == "no"
    if not _FAULTS.fullmatch(name):
        return False
    if said == "" or _is_object(said):
        return bool(said) or name == "fault"
    return not is_no


def _is_denied(value: object) -> bool:
    """Whether an object says that something went wrong, or has a key twice in different case."""
    if not isinstance(value, Mapping):
        return False
    names = [str(key) for key in value]
    is_twice = len({_folded(name) for name in names}) < len(names)
    return is_twice or any(
        _denies(_name_of(str(key)), said) for key, said in value.items()
    )


def _fault_of(fault: object) -> _Reading:
    inner = _bare(fault, "xml")
    detail = _at(inner, ("faultstring",), "xml")
    if detail is _MISSING or detail is None:
        detail = _at(inner, ("reason", "text"), "xml")
    return _Reading("not_a_reply", "soap_fault", detail=_written(detail) or None)


def _unmapped(value: object) -> object:
    """PHP's SOAP server writes an array with keys as {item: [{key, value}, …]}: that array."""
    if REPLY.no_maps or not isinstance(value, Mapping) or "item" not in value:
        return value
    items = value["item"]
    found: dict[str, object] = {}
    for item in items if isinstance(items, (list, tuple)) else (items,):
        key, said = _at(item, ("key",), "xml"), _at(item, ("value",), "xml")
        if not isinstance(key, str) or key in found:
            return value
        found[key] = _in_map("" if said is _MISSING or said is None else said)
    return found


def _in_map(value: object) -> object:
    mapped = _unmapped(value)
    items = _field(value, "item")
    if mapped is value and isinstance(items, (list, tuple)):
        return [_in_map(item) for item in items]
    return mapped


# Places.


def _has(value: object, key: str) -> bool:
    """Whether a key stands there, spelt so, or a position."""
    if isinstance(value, Mapping):
        return key in value
    return _field(value, key) is not _MISSING


def _read_places(
    places: Sequence[_Place], value: object, context: _Context, form: Form
) -> _Reading | None:
    """Without the first nothing is a success, but any other may be empty."""
    if any(_has(value, key) for key in REPLY.without):
        return None
    found: _Reading | None = None
    for place in places:
        reading = _read_place(place, value, context, form)
        if reading and (place is places[0] or reading.raw != ""):
            found = _together(found, reading)
    return found


def _read_place(
    place: _Place, value: object, context: _Context, form: Form
) -> _Reading | None:
    reading = _read_code(place, value, context, form)
    if reading and reading.says == "undocumented" and place.raw:
        raw = _written(_at(value, place.raw, form))
        reading = _undocumented(raw, form) if raw else reading
    if reading and place.beside:
        is_success = reading.says == "success"
        holds = all(
            _holds(_at(value, (key,), form), wanted, is_success)
            for key, wanted in place.beside.items()
        )
        if not holds and place.pending:
            reading = _Reading("pending", form)
        elif not holds and is_success:
            reading = _denied(reading)
    if reading and reading.says == "error" and reading.entry and place.extended:
        path = place.extended.get(reading.entry.code)
        code = _at(value, path, form) if path else None
        if isinstance(code, (str, int, float)) and not isinstance(code, bool):
            reading = reading._replace(extended_error=code)
    return reading


def _holds(found: object, wanted: str | float, is_success: bool) -> bool:
    said = (_written(found) or "").lower()
    if said == "":
        return not is_success
    return said == (_written(wanted) or "").lower() or (
        isinstance(wanted, bool) and said == str(int(wanted))
    )


def _read_code(
    place: _Place, value: object, context: _Context, form: Form
) -> _Reading | None:
    found = _at(value, place.code, form)
    if found is _MISSING:
        return None
    if place.text:
        return _told(place.text, found, value, context, form)
    text = _written(found)
    if text == "" and REPLY.empty_is_pending:
        return _Reading("pending", form)
    if not text:
        return _not_a_reply(form)._replace(raw=text)
    status: str | None
    if place.decimal:
        is_decimal = re.fullmatch("0|[1-9][0-9]{0,9}", text)
        status = f"0x{int(text):x}" if is_decimal else text
    elif place.values is not None:
        status = place.values.get(text, None if place.only else text)
    else:
        status = text
    reading = (
        _undocumented(text, form) if status is None else _read_status(status, form)
    )
    if reading.says == "success":
        payload = _at(value, place.payload, form)
        # What leads to the code may deny it, and so may what comes with it.
        if _is_denied(_at(value, place.code[:-1], form)) or _is_denied(payload):
            return _denied(reading)
        return reading._replace(payload=None if payload is _MISSING else payload)
    if reading.says == "error" and place.detail is not None:
        said = _at(value, place.detail, form)
        if isinstance(said, str) and _trimmed(said):
            return reading._replace(detail=said)
    return reading


def _told(
    templates: Sequence[str],
    found: object,
    value: object,
    context: _Context,
    form: Form,
) -> _Reading | None:
    """What begins as a text that holds a code is no success without it."""
    # Bytes, as JSON has those of a Buffer or a list.
    data = _field(found, "data")
    octets = found if data is _MISSING or data is None else data
    if isinstance(octets, (list, tuple)):
        numbers = [number for octet in octets if (number := _octet(octet)) is not None]
        octets = bytes(numbers) if len(numbers) == len(octets) else octets
    if isinstance(octets, (bytes, bytearray)):
        found = octets.decode("utf-8", "replace")
    text = _written(found)
    if text is None:
        return None
    told = _read_templates(templates, text, context)
    if told is None and _is_begun(templates, text):
        told = _not_a_reply(form)
    payload = value if told and told.says == "success" else None
    return told and told._replace(form=form, payload=payload)


def _octet(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return int(value) if value in range(256) else None


# What stands around a reply.


def _read_body(
    body: object, context: _Context, form: Form = "json", whole: bool = True
) -> _Reading:
    if body is None or body is _MISSING:
        silent = _http_success({}, context) if whole else None
        return silent or _read_status("", "empty")
    if isinstance(body, (bytes, bytearray, memoryview)):
        return _read_text(bytes(body).decode("utf-8", "replace"), context)
    if _is_object(body):
        return _read_object(body, context, form, whole)
    status = _written(body)
    if status is None:
        return _not_a_reply("value")
    if isinstance(body, str):
        return _read_text(body, context)
    return _read_text(status, context)


def _read_object(
    received: object, context: _Context, form: Form, whole: bool
) -> _Reading:
    value = _unmapped(received)
    context.left -= 1
    reading = (
        _read_inside(value, context, form, whole)
        if context.left >= 0
        else _not_a_reply(form)
    )
    if reading.says != "success":
        return reading
    is_denied = _is_denied(value) or _fails(value, context, form)
    return _denied(reading) if is_denied else reading


def _fails(value: object, context: _Context, form: Form) -> bool:
    """Whether what an object wraps by name says an error: it may be the reply. A text is payload, where it is no document."""
    if not isinstance(value, Mapping):
        return False
    for key, part in value.items():
        if not _is_wrapper(_name_of(str(key))) or not _is_document(part):
            continue
        reading = (
            _read_places(_places_of(form), part, context, form)
            if _is_object(part)
            else _read_body(part, context, whole=False)
        )
        if reading and reading.says == "error":
            return True
    return False


def _places_of(form: Form) -> Sequence[_Place]:
    return (REPLY.xml or REPLY.json) if form == "xml" else REPLY.json


def _read_inside(value: object, context: _Context, form: Form, whole: bool) -> _Reading:
    here = _read_places(_places_of(form), value, context, form)
    # The status of HTTP is no code, whether a body stands beside it or not.
    body = _body_in(value)
    has_body = body is not _MISSING
    status = _status_in(value) if isinstance(value, Mapping) else None
    says = here.says if here else "not_a_reply"
    is_http = (
        status is not None and says != "error" and (has_body or says == "undocumented")
    )
    if status is not None:
        context.note(status, _field(value, "headers"))
    if here and not is_http and says != "not_a_reply":
        return here
    if has_body and is_http:
        return _read_body(None if body is None else body, context)
    found = _read_wrappers(
        value, context, form, None if is_http else here
    ) or _not_a_reply(form)
    silent = (
        _http_success(value, context) if whole and found.says == "not_a_reply" else None
    )
    return silent or found


def _http_success(body: object, context: _Context) -> _Reading | None:
    if not REPLY.http_success or not 200 <= context.status <= 299 or _is_denied(body):
        return None
    entry = next((entry for entry in _TABLE if entry.category == "ok"), None)
    if not entry:
        return None
    return _documented(entry, "json", body) if body else _documented(entry, "empty")


_BODIES: Final = ("text", "body", "data", "responseText")
_STATUS: Final = re.compile("(http|status)(_?code)?", re.ASCII | re.IGNORECASE)


def _status_in(value: Mapping[object, object]) -> int | None:
    found = [said for name, said in value.items() if _STATUS.fullmatch(str(name))]
    # What calls it `code` is known by what stands beside that.
    if "headers" in value or "body" in value:
        found += [_field(value, "code"), _field(_field(value, "response"), "code")]
    for status in found:
        text = _written(status) or ""
        if re.fullmatch("[1-5][0-9]{2}", text):
            return int(text)
    return None


def _body_in(value: object) -> object:
    """The first body that is filled; _MISSING for what has no place for one."""
    if not isinstance(value, Mapping):
        return _MISSING
    bodies = [value[key] for key in _BODIES if key in value]
    if not bodies and "headers" not in value:
        return _MISSING
    # That of a failure some clients call its error.
    for body in (*bodies, _field(value, "error")):
        if body is not _MISSING and (_is_object(body) or body):
            return body
    return bodies[0] if bodies else None


def _is_wrapper(name: str) -> bool:
    if name in ("envelope", "body", "return", "data", "text"):
        return True
    return name.endswith(("result", "response")) and not name.startswith(
        ("error", "fault", "fail", "exception")
    )


_ATTRIBUTES: Final = re.compile(
    r"^[$@_:?#]|^xmlns|(?:^|:)(?:header|attributes|jsonrpc|id)\Z", re.IGNORECASE
)


def _read_wrappers(
    value: object, context: _Context, form: Form, here: _Reading | None
) -> _Reading | None:
    if isinstance(value, (list, tuple)):
        if value and isinstance(value[0], (list, tuple)):
            return here
        # SOAP clients of Node answer by [result, response, header, request].
        if (
            not REPLY.no_xml
            and len(value) > 1
            and isinstance(value[1], str)
            and value[1].lstrip(_SPACE).startswith("<")
        ):
            return _read_body(value[0], context, "xml", False)
    inner = value if REPLY.no_xml else _bare(value, form)
    if inner is not value:
        return _read_body(inner, context, form, False)
    parts: Sequence[tuple[str, object]]
    if isinstance(value, Mapping):
        parts = [
            (str(key), part)
            for key, part in value.items()
            if not _ATTRIBUTES.search(str(key))
        ]
    elif isinstance(value, (list, tuple)) and len(value) == 1:
        parts = [("0", value[0])]
    else:
        return here
    found = here
    alone = len(parts) == 1
    for key, part in parts:
        name = _name_of(key)
        if name == "fault" and not REPLY.no_xml:
            found = _together(found, _fault_of(part))
        elif _is_wrapper(name):
            inside: Form = "xml" if name == "envelope" else form
            reading = _in_named(name, part, alone, context, inside)
            found = _together(found, reading) if reading else found
        elif alone or _FAULTS.fullmatch(name):
            reading = _in_other(name, part, alone, context, form)
            found = _together(found, reading) if reading else found
    return found


def _is_document(part: object) -> bool:
    is_text = isinstance(part, str) and part.lstrip(_SPACE)[:1] in ("<", "[", "{")
    return is_text or _is_object(part)


def _in_named(
    name: str, part: object, alone: bool, context: _Context, form: Form
) -> _Reading | None:
    """A bare value may be payload: it is a success only where it is alone."""
    is_document = _is_document(part)
    if not is_document and name in _BODIES:
        return None
    reading = _read_body(part, context, form, False)
    counts = reading.says != "success" or alone or is_document
    return reading if counts else None


def _in_other(
    name: str, part: object, alone: bool, context: _Context, form: Form
) -> _Reading | None:
    """No success. Any text may look like a code; a document does not, nor what is called an error."""
    is_text = isinstance(part, str) and _FAULTS.fullmatch(name) is not None
    if not (is_text or _is_document(part)):
        return None
    reading = _read_body(part, context, form, False)
    counts = reading.says == "error" or (alone and not reading.entry and not is_text)
    return reading if counts else None


# Answers.

# What a status of HTTP is by google.rpc.Code, where its class alone does not say it.
_HTTP: Final[Mapping[int, Category]] = {
    401: "unauthenticated",
    402: "failed_precondition",
    403: "permission_denied",
    404: "not_found",
    408: "deadline_exceeded",
    409: "aborted",
    429: "resource_exhausted",
    500: "internal",
    501: "unimplemented",
    504: "deadline_exceeded",
}


def _advice(reading: _Reading, status: int) -> tuple[Category, Retry, Fix]:
    """HTTP knows, where it failed; or else what came tells whether another answer may come."""
    cut = reading.broken or reading.form in ("html", "empty")
    under_way = reading.says == "pending" or (status < 300 and cut)
    category: Category = "unavailable"
    if not under_way:
        other: Category = "invalid_argument" if status < 500 else "unavailable"
        category = "unknown" if status < 300 else _HTTP.get(status, other)
    passes = category in ("unavailable", "deadline_exceeded", "resource_exhausted")
    fix: Fix = (
        "provider"
        if under_way or status >= 500
        else "account"
        if 400 < status < 404
        else "caller"
    )
    return category, "backoff" if passes else "after_fix", fix


def _settled(reading: _Reading) -> _Reading:
    """Some codes are no outcome yet, and a number that no table has may count as one of its class."""
    if reading.says == "pending" and reading.entry:
        return _Reading(
            "pending", reading.form, raw=reading.entry.code, lent=reading.entry
        )
    spellings = (
        _spellings(reading.raw or "") if reading.says == "undocumented" else None
    )
    number = spellings[0] if spellings else ""
    is_number = re.fullmatch(
        "0x[0-9a-f]{1,8}|[0-9]{1,9}", number, re.IGNORECASE | re.ASCII
    )
    value = int(number, 16 if "x" in number.lower() else 10) if is_number else 0
    for least, most, code in REPLY.classes:
        lent = _spelled(code)
        if lent and is_number and least <= value <= most:
            return reading._replace(
                says="pending" if lent.pending else "undocumented", lent=lent
            )
    return reading


def _answer(read: _Reading, context: _Context) -> Answer:
    reading = _settled(read)
    entry, raw = reading.entry, reading.raw or None
    known = entry or reading.lent
    if known:
        category, retry, fix = known.category, known.retry, known.fix
    else:
        category, retry, fix = _advice(reading, context.status)
    wait = known.wait if known and context.retry_after is None else context.retry_after
    spellings = _spellings(entry.code if entry else raw or "")
    state, reason = _halves(spellings[-1] if spellings else "")
    return Answer(
        outcome="success"
        if reading.says == "success"
        else "error"
        if reading.says == "error"
        else "unknown",
        code=entry.code if entry else None,
        category=category,
        retry=retry,
        fix=fix,
        retry_after=None if reading.says == "success" else wait,
        entry=entry,
        payload=reading.payload,
        detail=reading.detail,
        extended_error=reading.extended_error,
        state=state,
        reason=reason,
        why=None
        if reading.says == "success" or reading.says == "error"
        else reading.says,
        form=reading.form,
        raw=raw if raw is None or len(raw) <= 200 else f"{raw[:199]}…",
    )
