package sample

import (
	"encoding/json"
	"errors"
	"math"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Status is a code as it is documented. It is an error, so that errors.Is finds it in what Err returns.
type Status string

// Outcome is what a reply reports.
type Outcome string

const (
	OutcomeSuccess Outcome = "success"
	OutcomeError   Outcome = "error"
	// OutcomePending is of a code that is no outcome yet: another answer follows. An Answer does not have it.
	OutcomePending Outcome = "pending"
	// OutcomeUnknown is of a reply in which no outcome was read: never a success.
	OutcomeUnknown Outcome = "unknown"
)

// Category is what kind of failure it is: the canonical codes of google.rpc.Code.
type Category string

const (
	CategoryOk                 Category = "ok"
	CategoryInvalidArgument    Category = "invalid_argument"
	CategoryUnauthenticated    Category = "unauthenticated"
	CategoryPermissionDenied   Category = "permission_denied"
	CategoryNotFound           Category = "not_found"
	CategoryAlreadyExists      Category = "already_exists"
	CategoryResourceExhausted  Category = "resource_exhausted"
	CategoryFailedPrecondition Category = "failed_precondition"
	CategoryOutOfRange         Category = "out_of_range"
	CategoryUnavailable        Category = "unavailable"
	CategoryDeadlineExceeded   Category = "deadline_exceeded"
	CategoryAborted            Category = "aborted"
	CategoryCancelled          Category = "cancelled"
	CategoryInternal           Category = "internal"
	CategoryUnknown            Category = "unknown"
	CategoryUnimplemented      Category = "unimplemented"
)

// Retry is when the same request may pass.
type Retry string

const (
	// RetryBackoff says that the same request may pass later.
	RetryBackoff Retry = "backoff"
	// RetryAfterFix says that it fails until something changes.
	RetryAfterFix Retry = "after_fix"
	// RetryNever says that there is nothing to retry.
	RetryNever Retry = "never"
)

// Fix is who can act; empty of a success.
type Fix string

const (
	FixCaller    Fix = "caller"
	FixUser      Fix = "user"
	FixAccount   Fix = "account"
	FixRecipient Fix = "recipient"
	FixProvider  Fix = "provider"
)

// Why is why no outcome was read.
type Why string

const (
	WhyUndocumented  Why = "undocumented"
	WhyPending       Why = "pending"
	WhyNotAReply     Why = "not_a_reply"
	WhyContradictory Why = "contradictory"
)

// Form is what arrived instead of a status, or around it.
type Form string

const (
	FormEmpty     Form = "empty"
	FormJSON      Form = "json"
	FormXML       Form = "xml"
	FormSoapFault Form = "soap_fault"
	FormHTML      Form = "html"
	FormText      Form = "text"
	FormValue     Form = "value"
)

// Entry is what is known of one code.
type Entry struct {
	Code     Status
	Category Category
	Retry    Retry
	Fix      Fix
	// EmptyResult says that the "error" only tells that a list is empty.
	EmptyResult bool
	// Pending says that it is no outcome yet: another answer follows.
	Pending bool
	// Wait is how long to wait before a retry makes sense; 0 where nobody says it.
	Wait time.Duration
	// Parameters are those of the request that the error may be about.
	Parameters []string
	// Aliases are other spellings that replies carry.
	Aliases []string
	// Messages and Remedies are by language.
	Messages map[string]string
	Remedies map[string]string
	// State and Reason of a composed code are how far it got, and what went wrong.
	State  *Entry
	Reason *Entry
}

// Outcome is what the code reports.
func (e *Entry) Outcome() Outcome {
	switch {
	case e.Pending:
		return OutcomePending
	case e.Category == CategoryOk:
		return OutcomeSuccess
	}
	return OutcomeError
}

// Message is what happened; in the first of Languages where the language is not among them.
func (e *Entry) Message(language string) string {
	if e.State != nil && e.Reason != nil {
		return inARow(e.Reason.Message(language), e.State.Message(language))
	}
	if message := spoken(e.Messages, language); message != "" {
		return message
	}
	return string(e.Code)
}

// Remedy is what to do about it; empty where there is nothing to do.
func (e *Entry) Remedy(language string) string {
	if e.State == nil || e.Reason == nil {
		return spoken(e.Remedies, language)
	}
	remedy := e.Reason.Remedy(language)
	// How far it got may ask for something first.
	if e.State.Retry != RetryBackoff {
		return inARow(e.State.Remedy(language), remedy)
	}
	return remedy
}

// inARow is one sentence behind the other.
func inARow(first, second string) string {
	if first == "" || second == "" || strings.HasSuffix(first, "。") {
		return first + second
	}
	return first + " " + second
}

func spoken(texts map[string]string, language string) string {
	if text, ok := texts[language]; ok {
		return text
	}
	for _, name := range append(serving(language), Languages...) {
		if text, ok := texts[name]; ok {
			return text
		}
	}
	return ""
}

var languageTag = regexp.MustCompile(`^(?i)([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|[0-9]{3}))?(?:[-_][a-z0-9]+)*$`)

// serving is what serves a BCP 47 tag: itself, its parents, and the same language in the same script.
func serving(tag string) []string {
	language, script, region, likely := tagParts(tag)
	if language == "" {
		return nil
	}
	names := []string{language + script + region, language + script, language}
	for _, name := range Languages {
		if own, _, _, written := tagParts(name); own == language && written == likely {
			names = append(names, name)
		}
	}
	return names
}

// tagParts are those of one, with a hyphen before all but the first, and the script that is likely where it says none.
func tagParts(tag string) (language, script, region, likely string) {
	found := languageTag.FindStringSubmatch(tag)
	if found == nil {
		return
	}
	language = strings.ToLower(found[1])
	if found[2] != "" {
		script = "-" + strings.ToUpper(found[2][:1]) + strings.ToLower(found[2][1:])
	}
	if found[3] != "" {
		region = "-" + strings.ToUpper(found[3])
	}
	if script != "" {
		return language, script, region, script[1:]
	}
	if likely = scripts[language+region]; likely == "" {
		likely = scripts[language]
	}
	return
}

// Entry is what is known of the code; of a code that is not documented, that it is not known.
func (s Status) Entry() *Entry {
	if entry, ok := Lookup(string(s)); ok {
		return entry
	}
	return &Entry{Code: s, Category: CategoryUnknown, Retry: RetryAfterFix, Fix: FixCaller}
}

// Category is what kind of failure it is.
func (s Status) Category() Category { return s.Entry().Category }

// Retry is when the same request may pass.
func (s Status) Retry() Retry { return s.Entry().Retry }

// Fix is who can act.
func (s Status) Fix() Fix { return s.Entry().Fix }

// EmptyResult says whether the "error" only tells that a list is empty.
func (s Status) EmptyResult() bool { return s.Entry().EmptyResult }

// Wait is how long to wait before a retry makes sense; 0 where nobody says it.
func (s Status) Wait() time.Duration { return s.Entry().Wait }

// Message is what happened.
func (s Status) Message(language string) string { return s.Entry().Message(language) }

// Remedy is what to do about it.
func (s Status) Remedy(language string) string { return s.Entry().Remedy(language) }

// Error is the code itself, so that it prints as such.
func (s Status) Error() string { return string(s) }

// Answer is what a reply says.
type Answer struct {
	Outcome Outcome
	// Code is empty where no documented code was read.
	Code     Status
	Category Category
	Retry    Retry
	Fix      Fix
	// RetryAfter is how long to wait, as HTTP or the API's document says; 0 where nobody says it.
	RetryAfter time.Duration
	// Entry is nil where no documented code was read.
	Entry *Entry
	// Payload is what came with a success.
	Payload any
	// Detail is the vendor's text in this very reply.
	Detail string
	// ExtendedError is the code that stands elsewhere, as it came.
	ExtendedError any
	// State and Reason of a composed code are how far it got, and what went wrong.
	State  *Entry
	Reason *Entry
	// Why, Form and Raw are of a reply in which no outcome was read: why, what came instead, and the status in it.
	Why  Why
	Form Form
	Raw  string
}

// EmptyResult says whether the "error" only tells that a list is empty.
func (a Answer) EmptyResult() bool { return a.Entry != nil && a.Entry.EmptyResult }

// Err is nil for a success, and else an *Error, in which errors.Is finds the code.
func (a Answer) Err() error {
	if a.Outcome == OutcomeSuccess {
		return nil
	}
	return &Error{Answer: a}
}

// Error is a reply that is no success.
type Error struct {
	Answer Answer
}

func (e *Error) Error() string {
	if e.Answer.Entry == nil {
		return API + ": " + string(e.Answer.Why)
	}
	return API + " " + string(e.Answer.Code) + ": " + e.Answer.Entry.Message("")
}

// Unwrap gives the code, and the halves of a composed one.
func (e *Error) Unwrap() []error {
	var codes []error
	if e.Answer.Entry != nil {
		codes = append(codes, e.Answer.Code)
	}
	for _, half := range []*Entry{e.Answer.State, e.Answer.Reason} {
		if half != nil {
			codes = append(codes, half.Code)
		}
	}
	return codes
}

// Lookup finds what is known of a code, as it is documented.
func Lookup(code string) (*Entry, bool) {
	if entry, ok := byCode[code]; ok {
		return entry, true
	}
	entry := composed(code)
	return entry, entry != nil
}

// Entries are all codes, in the document's order.
func Entries() []*Entry { return slices.Clone(table) }

// Decode reads a reply: the body as a string or bytes, what encoding/json made of it, or a bare code. It never fails.
func Decode(reply any) Answer { return DecodeHTTP(reply, 0, nil) }

// DecodeHTTP reads a reply with what HTTP said of it: a status of 400 and above is no success. Of the header it reads
// Retry-After.
func DecodeHTTP(reply any, status int, header map[string][]string) Answer {
	c := &context{left: 1000}
	found := c.readAll(reply, status, header)
	if found.says == saysSuccess && c.status >= 400 {
		found = denied(found)
	}
	return c.answer(found)
}

// readAll reads what HTTP said, then the reply. What that writes as JSON by itself may panic.
func (c *context) readAll(reply any, status int, header map[string][]string) (found *reading) {
	defer func() {
		if recover() != nil {
			found = notAReply(FormValue)
		}
	}()
	if status != 0 {
		values := &object{values: map[string]any{}}
		for name, list := range header {
			if len(list) > 0 {
				values.set(name, list[0])
			}
		}
		c.note(status, values)
	}
	return c.readBody(reply, FormJSON, true)
}

//!codes

// How replies are read, whatever the API: by the description in reply.

// place is where in an object a code stands: keys, and positions in lists.
type place struct {
	code []any
	// text is what a text looks like that holds the code there.
	text    []string
	detail  []any
	payload []any
	// values stand there for a code that is spelt otherwise; with only, nothing else is read.
	values map[string]string
	only   bool
	// A number that stands there is decimal, though codes are hexadecimal.
	decimal bool
	// beside has to stand beside it for a success; with pending, a code is not final without it.
	beside  []condition
	pending bool
	// extended is, of a code that says that the real one stands elsewhere, where.
	extended map[Status][]any
	// raw is where the status stands that is handed out for one that no table knows.
	raw []any
}

type condition struct {
	key    string
	wanted any
}

type description struct {
	// What undocumented codes look like: word, digits or hex.
	code string
	// How many digits a code has.
	pad int
	// A code may come as the octets that carry it, in hexadecimal.
	octets bool
	// What stands at a place or within a text for a code that is spelt otherwise.
	values map[string]string
	json   []place
	xml    []place
	// Keys, or positions in a list, that no reply has.
	without []string
	text    []string
	// A number of so many digits is an id, which says a code.
	id             *identifier
	emptyIsPending bool
	httpSuccess    bool
	// No reply is XML, nor what a library made of it.
	noXML bool
	// No SOAP server of PHP answers.
	noMaps bool
	// What a number of a range counts as where no table has it.
	classes []identifier
}

type identifier struct {
	least, most int
	code        string
}

//!reply

const (
	saysError         = "error"
	saysPending       = string(WhyPending)
	saysSuccess       = "success"
	saysContradictory = string(WhyContradictory)
	saysUndocumented  = string(WhyUndocumented)
	saysNotAReply     = string(WhyNotAReply)
)

// What says more, first.
var order = []string{saysError, saysPending, saysSuccess, saysContradictory, saysUndocumented, saysNotAReply}

type reading struct {
	says          string
	form          Form
	entry         *Entry
	raw           string
	payload       any
	detail        string
	extendedError any
	// What lends its category, retry and fix to the answer.
	lent *Entry
	// It began as JSON or XML and is not: it was cut off.
	broken bool
	// Nothing stands at the place.
	isEmpty bool
}

// context is what reading one reply goes by.
type context struct {
	status     int
	retryAfter time.Duration
	hasWait    bool
	// How many objects may still be looked into: they may hold themselves.
	left int
}

// note remembers what HTTP says: a failure stays, whatever else stands around or inside it.
func (c *context) note(status int, headers any) {
	value := field(headers, "retry-after")
	if list, ok := value.([]any); ok && len(list) > 0 {
		value = list[0]
	}
	said, _ := written(value)
	// A client's error says the status, and the response inside it the rest.
	if c.status < 400 || !c.hasWait {
		c.retryAfter, c.hasWait = waitOf(said)
	}
	if c.status < 400 {
		c.status = status
	}
}

func waitOf(text string) (time.Duration, bool) {
	if isDigits(text) {
		seconds, _ := strconv.ParseFloat(text, 64)
		return time.Duration(min(seconds, 1e9) * float64(time.Second)), true
	}
	day := "Mon, 2 Jan 2006 15:04:05"
	for _, layout := range []string{day + " MST", day + " -0700", day, time.RFC850, time.ANSIC} {
		if at, err := time.ParseInLocation(layout, text, time.Local); err == nil {
			return max(0, time.Until(at)), true
		}
	}
	return 0, false
}

func notAReply(form Form) *reading { return &reading{says: saysNotAReply, form: form} }

func undocumented(raw string, form Form) *reading {
	return &reading{says: saysUndocumented, form: form, raw: raw}
}

func documented(entry *Entry, form Form) *reading {
	return &reading{says: string(entry.Outcome()), form: form, entry: entry}
}

func denied(found *reading) *reading {
	return &reading{says: saysContradictory, form: found.form, raw: string(found.entry.Code)}
}

// together is what two readings say: an error first, and a success where both agree.
func together(one, other *reading) *reading {
	if one == nil {
		return other
	}
	first, second := one, other
	if slices.Index(order, one.says) > slices.Index(order, other.says) {
		first, second = other, one
	}
	if first.says == saysSuccess && second.says != saysSuccess {
		return denied(first)
	}
	return first
}

// Codes.

func folded(text string) string {
	if strings.ContainsAny(text, "\u0130\u212a") {
		return text
	}
	return strings.ToLower(text)
}

var byCode, bySpelling = indexes()

func indexes() (codes, spellings map[string]*Entry) {
	codes, spellings = map[string]*Entry{}, map[string]*Entry{}
	for _, entry := range table {
		codes[string(entry.Code)] = entry
		for _, spelling := range append([]string{string(entry.Code)}, entry.Aliases...) {
			spellings[folded(spelling)] = entry
		}
	}
	return codes, spellings
}

func halves(code string) (state, reason *Entry) {
	if !Composed || len(code) != 3 || !isDigits(code) {
		return nil, nil
	}
	return byCode[code[:1]+"xx"], byCode["x"+code[1:]]
}

func composed(code string) *Entry {
	state, reason := halves(code)
	if state == nil || reason == nil {
		return nil
	}
	entry := *reason
	entry.Code, entry.Aliases, entry.Messages, entry.Remedies = Status(code), nil, nil, nil
	entry.State, entry.Reason = state, reason
	if reason.Retry == RetryBackoff {
		entry.Retry = state.Retry
	}
	return &entry
}

var half = regexp.MustCompile(`^(?:[0-9]xx|x[0-9]{2})$`)

func spelled(text string) *Entry {
	entry := bySpelling[folded(text)]
	if entry == nil {
		entry = composed(text)
	}
	// Half a code is in no reply by itself.
	if entry != nil && Composed && half.MatchString(string(entry.Code)) {
		return nil
	}
	return entry
}

// Texts. White space is that of ECMAScript; the marks say nothing either.

const (
	space = "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a" +
		"\u2028\u2029\u202f\u205f\u3000\ufeff"
	marks      = "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069"
	blanks     = "\t\v\f \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a" + "\u2028\u2029\u202f\u205f\u3000\ufeff"
	separators = space + ".:,;\u2013-"
	notInWords = space + ":,;\"'<>()[]{}\\"
)

func trimmed(text string) string { return strings.Trim(text, space+marks) }

func isWord(text string) bool {
	length := len([]rune(text))
	return 0 < length && length <= 200 && !strings.ContainsAny(text, space)
}

func isDigits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// asciiDigits has Persian and Arabic digits as European ones.
func asciiDigits(text string) string {
	return strings.Map(func(letter rune) rune {
		if '\u06f0' <= letter && letter <= '\u06f9' || '\u0660' <= letter && letter <= '\u0669' {
			return '0' + letter&0xf
		}
		return letter
	}, text)
}

var (
	mime        = regexp.MustCompile(`^(?:<|--[^` + space + `]+\r?\n)`)
	declaration = regexp.MustCompile(`^<[?!]`)
	page        = regexp.MustCompile(`(?i)^<(?:!doctype[` + space + `]+)?(?:html|head|body)\b`)
	soapFault   = regexp.MustCompile(`(?i)<(?:[\w.-]+:)?Fault[` + space + `/>]`)
)

func formOf(text string) Form {
	switch {
	case text == "":
		return FormEmpty
	// MTOM is a MIME message, whose first part is the envelope.
	case mime.MatchString(text):
		rest := text
		for !page.MatchString(rest) && declaration.MatchString(rest) && strings.Contains(rest, ">") {
			_, rest, _ = strings.Cut(rest, ">")
			rest = strings.TrimLeft(rest, space)
		}
		if page.MatchString(rest) {
			return FormHTML
		}
		if soapFault.MatchString(text) {
			return FormSoapFault
		}
		return FormXML
	case strings.ContainsRune("[{\"", rune(text[0])) || text == "null":
		return FormJSON
	case isWord(text):
		return FormValue
	}
	return FormText
}

var octets = regexp.MustCompile(`(?i)^0x(?:([89a-f][0-9a-f])|[0-9a-f]{2}([89a-f][0-9a-f])(?:[0-9a-f]{2}){0,30})$`)

var quoted = regexp.MustCompile(`^(?:'([0-9]+)|=?"([0-9]+)"|([0-9]+)\.0)$`)

// spellings are those to look a code up by, likeliest first; false for what does not look like one.
func spellings(text string, form Form) ([]string, bool) {
	if found := octets.FindStringSubmatch(text); reply.octets && found != nil {
		// The highest bit says that the octet is the last of its kind.
		value, _ := strconv.ParseUint(found[1]+found[2], 16, 8)
		return []string{strconv.FormatUint(value&127, 10)}, true
	}
	switch reply.code {
	case "hex":
		return hexadecimal(text, form)
	case "":
		return []string{text}, true
	}
	number := text
	if reply.pad > 0 {
		number = quoted.ReplaceAllString(text, "$1$2$3")
	}
	if number = asciiDigits(number); isDigits(number) {
		padded := number
		if strings.Trim(number, "0") != "" {
			padded = strings.Repeat("0", max(0, reply.pad-len(number))) + number
		}
		return []string{number, padded}, true
	}
	// What begins so is the error of a program.
	return nil, isWord(text) && !strings.HasPrefix(text, "ERR_") && strings.ContainsFunc(text, unicode.IsDigit)
}

var (
	hexNumber     = regexp.MustCompile(`^(?i:(0x)?([0-9a-f]+))$`)
	decimalNumber = regexp.MustCompile(`^(?:0|[1-9][0-9]{0,9})$`)
)

// hexadecimal are the spellings of such a number; of fewer digits without 0x nobody can say whether they are decimal, but
// of one that stands alone.
func hexadecimal(text string, form Form) ([]string, bool) {
	width := max(reply.pad, 1)
	found := hexNumber.FindStringSubmatch(text)
	isDigit := form == FormValue && len(text) == 1 && isDigits(text)
	if found != nil && len(found[2]) <= width && (found[1] != "" || len(found[2]) == width || isDigit) {
		return []string{"0x" + strings.Repeat("0", width-len(found[2])) + found[2]}, true
	}
	return nil, isWord(text) && strings.ContainsAny(text, "0123456789")
}

func readStatus(text string, form Form) *reading {
	if text == "" {
		if reply.emptyIsPending {
			return &reading{says: saysPending, form: form}
		}
		return notAReply(form)
	}
	said := text
	if word, ok := reply.values[text]; ok && form != FormValue {
		said = word
	}
	list, looksSo := spellings(said, form)
	for _, spelling := range append([]string{said}, list...) {
		if entry := spelled(spelling); entry != nil {
			return documented(entry, form)
		}
	}
	if !looksSo {
		return notAReply(form)
	}
	return undocumented(text, form)
}

var (
	hole      = regexp.MustCompile(`\{\w*\}|\s`)
	lineBreak = regexp.MustCompile(`^(\r?\n|\r|(?:\\r)?\\n)`)
	breaks    = regexp.MustCompile(`(?:\\r)?\\n`)
	lastBreak = regexp.MustCompile(`(?:\\r)?\\n$`)
)

// spaced is an expression of a text to the letter, but that blanks may stand around a sign between a name and its value.
func spaced(part, following string) string {
	var expression strings.Builder
	isSign := func(letter rune) bool { return strings.ContainsRune("=:;", letter) }
	last := ' '
	for index, letter := range part {
		if index > 0 && (isSign(letter) || isSign(last)) {
			expression.WriteString("[" + blanks + "]*")
		}
		expression.WriteString(regexp.QuoteMeta(string(letter)))
		last = letter
	}
	if isSign(last) && isWordHole(following) {
		expression.WriteString("[" + blanks + "]*")
	}
	return expression.String()
}

func isWordHole(part string) bool { return part == "{code}" || part == "{error}" || part == "{wait}" }

// partsOf are the holes, blanks and texts of a template.
func partsOf(template string) []string {
	var parts []string
	at := 0
	for _, found := range hole.FindAllStringIndex(template, -1) {
		if found[0] > at {
			parts = append(parts, template[at:found[0]])
		}
		parts = append(parts, template[found[0]:found[1]])
		at = found[1]
	}
	if at < len(template) {
		parts = append(parts, template[at:])
	}
	return parts
}

// match finds the holes of a template that covers a text; behind the code the text may end before any part.
func match(template, text string) map[string]string {
	parts := partsOf(template)
	found := map[string]string{}
	rest := text
	for index, part := range parts {
		following := ""
		if index+1 < len(parts) {
			following = parts[index+1]
		}
		_, hasCode := found["code"]
		_, hasError := found["error"]
		switch {
		case part == "{detail}" || part == "{payload}":
			end := len(rest)
			if index := strings.IndexAny(rest, "\r\n"); following == "\n" && index >= 0 {
				end = index
			}
			found[part[1:len(part)-1]] = rest[:end]
			rest = rest[end:]
		case (hasCode || hasError) && rest == "":
			return found
		case isWordHole(part):
			end := strings.IndexAny(rest, notInWords)
			if end < 0 {
				end = len(rest)
			}
			if end == 0 || len([]rune(rest[:end])) > 200 {
				return nil
			}
			found[part[1:len(part)-1]] = rest[:end]
			rest = rest[end:]
		case part == "{}":
			// A brace may stand for itself, too.
			if following == "" || following[0] == '{' && hole.MatchString(following) {
				rest = ""
			}
		case index > 0 && parts[index-1] == "{}":
			sought := regexp.MustCompile("(?i)" + spaced(part, following)).FindStringIndex(rest)
			if sought == nil {
				return nil
			}
			rest = rest[sought[1]:]
		case part == " ":
			signs := blanks
			if following == "{detail}" {
				signs = separators
			}
			behind := strings.TrimLeft(rest, signs)
			if behind == rest {
				return nil
			}
			rest = behind
		case part == "\n":
			rest = strings.TrimLeft(rest, blanks)
			end := lineBreak.FindString(rest)
			if end == "" {
				return nil
			}
			found["end"] = end
			rest = rest[len(end):]
		default:
			sought := regexp.MustCompile("(?i)^" + spaced(part, following)).FindString(rest)
			if sought == "" {
				return nil
			}
			rest = rest[len(sought):]
		}
	}
	if rest != "" {
		return nil
	}
	return found
}

var codeHole = regexp.MustCompile(`(?s)\{(?:code|error)\}.*`)

// isBegun says whether a text begins as one that holds a code, where none may be read.
func isBegun(templates []string, text string) bool {
	for _, template := range templates {
		beginning := codeHole.ReplaceAllLiteralString(template, "{}")
		if strings.Trim(beginning, space+"{}") != "" && match(beginning, text) != nil {
			return true
		}
	}
	return false
}

func (c *context) readTemplates(templates []string, text string) *reading {
	var other *reading
	for _, template := range templates {
		holes := match(template, text)
		said, isError := holes["error"]
		if !isError {
			said = holes["code"]
		}
		// A full stop behind it is the sentence's; a success is no sentence.
		status := strings.TrimRight(said, ".")
		if status == "" {
			continue
		}
		if wait := holes["wait"]; !c.hasWait && isDigits(wait) {
			c.retryAfter, c.hasWait = waitOf(wait)
		}
		form := FormText
		if status == text {
			form = FormValue
		}
		found := readStatus(status, form)
		payload, hasPayload := holes["payload"]
		switch {
		case found.says == saysSuccess:
			if isError || status != said {
				return denied(found)
			}
			if strings.Trim(payload, space) != "" {
				if strings.HasPrefix(holes["end"], `\`) {
					payload = breaks.ReplaceAllString(payload, "\n")
				}
				found.payload = payload
			}
			return found
		case hasPayload:
		case found.entry != nil:
			found.detail = strings.Trim(lastBreak.ReplaceAllString(holes["detail"], ""), space)
			return found
		case other == nil && (found.says == saysUndocumented || isError):
			other = undocumented(status, form)
		}
	}
	return other
}

func (c *context) readPlain(text string, form Form) *reading {
	status := readStatus(text, form)
	if status.entry != nil {
		return status
	}
	if id := reply.id; id != nil {
		number := asciiDigits(text)
		entry := spelled(id.code)
		if entry != nil && isDigits(number) && number[0] != '0' && id.least <= len(number) && len(number) <= id.most {
			found := documented(entry, FormValue)
			found.payload = number
			return found
		}
	}
	var found *reading
	if len(reply.text) > 0 {
		found = c.readTemplates(reply.text, text)
	} else if form == FormValue {
		found = status
	}
	if found == nil {
		return notAReply(form)
	}
	return found
}

var (
	headers       = regexp.MustCompile(`(?is)^HTTP/[0-9][^` + space + `]* +([0-9]{3})\b.*?(?:\r?\n\r?\n|\z)`)
	retryAfterRow = regexp.MustCompile(`(?i)(?:^|[\r\n])retry-after:([^\r\n]*)`)
)

// validText has a sign for each sequence of bytes that is no UTF-8.
func validText(received string) string {
	if utf8.ValidString(received) {
		return received
	}
	var text strings.Builder
	for received != "" {
		letter, size := utf8.DecodeRuneInString(received)
		for letter == utf8.RuneError && size < len(received) && !utf8.FullRuneInString(received[:size+1]) {
			size++
		}
		text.WriteRune(letter)
		received = received[size:]
	}
	return text.String()
}

func (c *context) readText(received string) *reading {
	text := trimmed(validText(received))
	form := formOf(text)
	switch form {
	case FormEmpty:
		if found := c.silent(&object{}); found != nil {
			return found
		}
		return readStatus(text, form)
	case FormValue, FormText:
		header := headers.FindStringSubmatch(text)
		if header == nil {
			return c.readPlain(text, form)
		}
		status, _ := strconv.Atoi(header[1])
		values := &object{values: map[string]any{}}
		if after := retryAfterRow.FindStringSubmatch(header[0]); after != nil {
			values.set("retry-after", after[1])
		}
		c.note(status, values)
		return c.readText(text[len(header[0]):])
	case FormJSON:
		for _, source := range []string{text, asciiDigits(text)} {
			if found := c.readJSON(source); found != nil {
				return found
			}
		}
	case FormXML, FormSoapFault:
		if !reply.noXML {
			if root := readXML(text); root != nil {
				return c.readObject(root, FormXML, false)
			}
		}
	}
	return &reading{says: saysNotAReply, form: form, broken: form == FormJSON || form == FormXML && !reply.noXML}
}

// JSON. Objects keep the order of their keys.

type object struct {
	keys   []string
	values map[string]any
}

func (o *object) set(key string, value any) {
	if _, ok := o.values[key]; !ok {
		o.keys = append(o.keys, key)
	}
	o.values[key] = value
}

func (c *context) readJSON(text string) *reading {
	value, err := parseJSON(text, false)
	if err != nil {
		return nil
	}
	found := c.readBody(value, FormJSON, true)
	if _, isText := value.(string); isText || found.says != saysSuccess {
		return found
	}
	// -0, 1e-400 and 5.0 are no codes, and of a key that stands twice a parser keeps the last.
	plain, err := parseJSON(text, true)
	if err != nil || c.readBody(plain, FormJSON, true).entry != found.entry {
		return denied(found)
	}
	return found
}

func parseJSON(text string, strict bool) (any, error) {
	if !json.Valid([]byte(text)) {
		return nil, errors.New("this is no JSON")
	}
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	return nextValue(decoder, strict)
}

func nextValue(decoder *json.Decoder, strict bool) (any, error) {
	token, err := decoder.Token()
	if err != nil {
		return nil, err
	}
	switch token {
	case json.Delim('['):
		list := []any{}
		for decoder.More() {
			value, err := nextValue(decoder, strict)
			if err != nil {
				return nil, err
			}
			list = append(list, value)
		}
		_, err := decoder.Token()
		return list, err
	case json.Delim('{'):
		found := &object{values: map[string]any{}}
		for decoder.More() {
			token, err := decoder.Token()
			if err != nil {
				return nil, err
			}
			key, _ := token.(string)
			if _, isTwice := found.values[key]; isTwice && strict {
				return nil, errors.New(key + " stands twice")
			}
			value, err := nextValue(decoder, strict)
			if err != nil {
				return nil, err
			}
			found.set(key, value)
		}
		_, err := decoder.Token()
		return found, err
	}
	number, ok := token.(json.Number)
	if !ok {
		return token, nil
	}
	if strict && !isDigits(number.String()) {
		return nil, nil
	}
	value, _ := strconv.ParseFloat(number.String(), 64)
	return value, nil
}

// XML.

type element struct {
	name     string
	children *object
	text     strings.Builder
	isNil    bool
}

// repeated are elements of one name.
type repeated []any

// What a document is made of: anything else is not well-formed. A document type is in no reply.
const (
	nameStart = `:A-Z_a-z\x{c0}-\x{d6}\x{d8}-\x{f6}\x{f8}-\x{2ff}\x{370}-\x{37d}\x{37f}-\x{1fff}\x{200c}\x{200d}` +
		`\x{2070}-\x{218f}\x{2c00}-\x{2fef}\x{3001}-\x{d7ff}\x{f900}-\x{fdcf}\x{fdf0}-\x{fffd}\x{10000}-\x{effff}`
	nameOfXML = `[` + nameStart + `][` + nameStart + `.0-9\x{b7}\x{300}-\x{36f}\x{203f}\x{2040}-]*`
	attribute = `[\t\n ]+` + nameOfXML + `[\t\n ]*=[\t\n ]*(?:"[^"<]*"|'[^'<]*')`
)

var (
	xmlHead = regexp.MustCompile(`^<\?xml[\t\n ]+version[\t\n ]*=[\t\n ]*(?:"1\.[0-9]+"|'1\.[0-9]+')` +
		`(?:[\t\n ]+encoding[\t\n ]*=[\t\n ]*(?:"(?:[A-Za-z][\w.-]*)?"|'(?:[A-Za-z][\w.-]*)?'))?` +
		`(?:[\t\n ]+standalone[\t\n ]*=[\t\n ]*(?:"(?:yes|no)"|'(?:yes|no)'))?[\t\n ]*\?>`)
	xmlToken = regexp.MustCompile(`^(?:<!--(?:-?[^-])*-->` +
		`|<\?(` + nameOfXML + `)(?:[\t\n ](?s:.*?))?\?>` +
		`|<!\[CDATA\[((?s:.*?))\]\]>` +
		`|<(` + nameOfXML + `)((?:` + attribute + `)*)[\t\n ]*(/?)>` +
		`|</(` + nameOfXML + `)[\t\n ]*>` +
		`|([^<]+))`)
	xmlAttribute = regexp.MustCompile(`(` + nameOfXML + `)[\t\n ]*=[\t\n ]*(?:"([^"]*)"|'([^']*)')`)
	noXMLLetter  = regexp.MustCompile(`[^\t\n -\x{d7ff}\x{e000}-\x{fffd}\x{10000}-\x{10ffff}]`)
	reference    = regexp.MustCompile(`&[^;&]*;?`)
	number       = regexp.MustCompile(`^&#(?:([0-9]+)|x([0-9A-Fa-f]+));$`)
	lineEnds     = strings.NewReplacer("\r\n", "\n", "\r", "\n")
	named        = map[string]string{"&amp;": "&", "&apos;": "'", "&gt;": ">", "&lt;": "<", "&quot;": `"`}
)

// readXML has the root's children by their local names, repeated ones as a list; nil for what is not well-formed.
func readXML(text string) *object {
	if strings.HasPrefix(text, "--") {
		text = firstPart(text)
	}
	text = lineEnds.Replace(text)
	if noXMLLetter.MatchString(text) {
		return nil
	}
	document := &object{values: map[string]any{}}
	open := []*element{{children: document}}
	for text = text[len(xmlHead.FindString(text)):]; text != ""; {
		token := xmlToken.FindStringSubmatch(text)
		if token == nil {
			return nil
		}
		text = text[len(token[0]):]
		target, data, opened, attributes, isEmpty, closed, said := token[1], token[2], token[3], token[4], token[5] != "", token[6], token[7]
		current, isOutside := open[len(open)-1], len(open) == 1
		switch {
		case strings.EqualFold(target, "xml"):
			return nil
		case opened != "":
			isNil, ok := nilIn(attributes)
			if !ok || isOutside && len(document.keys) > 0 {
				return nil
			}
			started := &element{name: opened, children: &object{values: map[string]any{}}, isNil: isNil}
			if isEmpty {
				current.children.add(started)
			} else {
				open = append(open, started)
			}
		case closed != "":
			if isOutside || closed != current.name {
				return nil
			}
			open = open[:len(open)-1]
			open[len(open)-1].children.add(current)
		case said != "":
			resolved, ok := resolve(said)
			if !ok || strings.Contains(said, "]]>") || isOutside && strings.Trim(said, "\t\n ") != "" {
				return nil
			}
			current.text.WriteString(resolved)
		case strings.HasPrefix(token[0], "<!["):
			if isOutside {
				return nil
			}
			current.text.WriteString(data)
		}
	}
	if len(open) > 1 || len(document.keys) == 0 {
		return nil
	}
	return listed(document)
}

// nilIn reads attributes; not ok are those that are not well-formed.
func nilIn(attributes string) (isNil, ok bool) {
	found := map[string]bool{}
	for _, attribute := range xmlAttribute.FindAllStringSubmatch(attributes, -1) {
		name := attribute[1]
		value, ok := resolve(attribute[2] + attribute[3])
		if !ok || found[name] || name == "xml:space" && value != "default" && value != "preserve" {
			return false, false
		}
		found[name] = true
		if name[strings.LastIndex(name, ":")+1:] == "nil" && (value == "true" || value == "1") {
			isNil = true
		}
	}
	return isNil, true
}

// resolve puts letters for references to them; not ok where one is unknown.
func resolve(text string) (resolved string, ok bool) {
	ok = true
	resolved = reference.ReplaceAllStringFunc(text, func(found string) string {
		if letter, isNamed := named[found]; isNamed {
			return letter
		}
		digits, base := number.FindStringSubmatch(found), 10
		if digits == nil {
			ok = false
			return ""
		}
		if digits[2] != "" {
			base = 16
		}
		code, err := strconv.ParseUint(digits[1]+digits[2], base, 31)
		letter := string(rune(code))
		ok = ok && err == nil && (code == '\r' || code == 0xfffd || letter != "\ufffd" && !noXMLLetter.MatchString(letter))
		return letter
	})
	return resolved, ok
}

func (e *element) content() any {
	if e.isNil {
		return nil
	}
	if len(e.children.keys) > 0 {
		return listed(e.children)
	}
	return strings.Trim(e.text.String(), space)
}

func (o *object) add(child *element) {
	name, value := child.name[strings.Index(child.name, ":")+1:], child.content()
	before, isThere := o.values[name]
	if list, ok := before.(repeated); ok {
		o.values[name] = append(list, value)
	} else if isThere {
		o.values[name] = repeated{before, value}
	} else {
		o.set(name, value)
	}
}

func listed(children *object) *object {
	for name, value := range children.values {
		if list, ok := value.(repeated); ok {
			children.values[name] = []any(list)
		}
	}
	return children
}

var (
	lineEnd = regexp.MustCompile(`\r?\n`)
	blank   = regexp.MustCompile(`\r?\n\r?\n`)
)

// firstPart is the first part of a MIME message: there MTOM puts the envelope.
func firstPart(text string) string {
	boundary := text[:lineEnd.FindStringIndex(text)[0]]
	start := blank.FindStringIndex(text)
	if start == nil {
		return ""
	}
	body, _, _ := strings.Cut(text[start[0]:], "\n"+boundary)
	return strings.Trim(body, space)
}

// Values.

// missing is not there, which is not nil.
type missing struct{}

func isMissing(value any) bool {
	_, is := value.(missing)
	return is
}

func objectOf(value any) *object {
	switch value := value.(type) {
	case *object:
		return value
	case map[string]any:
		found := &object{values: value}
		for key := range value {
			found.keys = append(found.keys, key)
		}
		slices.Sort(found.keys)
		return found
	}
	return nil
}

func listOf(value any) ([]any, bool) {
	list, ok := value.([]any)
	return list, ok
}

func isObject(value any) bool {
	_, isList := listOf(value)
	return isList || objectOf(value) != nil
}

func isEmpty(value any) bool {
	if list, ok := listOf(value); ok {
		return len(list) == 0
	}
	return len(objectOf(value).keys) == 0
}

func textOf(value any) (string, bool) {
	if _, isNumber := value.(json.Number); isNumber {
		return "", false
	}
	text := reflect.ValueOf(value)
	if text.Kind() != reflect.String {
		return "", false
	}
	return text.String(), true
}

func nameOf(key string) string { return folded(key[strings.LastIndex(key, ":")+1:]) }

// field is what stands at a key, in whatever case that is.
func field(value any, key string) any {
	if list, ok := listOf(value); ok {
		if index, err := strconv.Atoi(key); err == nil && isDigits(key) && index < len(list) {
			return list[index]
		}
		return missing{}
	}
	found := objectOf(value)
	if found == nil {
		return missing{}
	}
	if said, ok := found.values[key]; ok {
		return said
	}
	for _, name := range found.keys {
		if nameOf(name) == nameOf(key) {
			return found.values[name]
		}
	}
	return missing{}
}

var elementText = regexp.MustCompile(`^(?:\$value|_text|#text|_|\$t|_?_cdata)$`)

// bare is the text of an element, as libraries for XML give it; false where the value is no element.
func bare(value any, form Form) (any, bool) {
	if list, ok := listOf(value); ok {
		if form != FormXML || len(list) != 1 {
			return value, false
		}
		inner, _ := bare(list[0], form)
		return inner, true
	}
	if found := objectOf(value); found != nil {
		for _, name := range found.keys {
			if elementText.MatchString(name) {
				return found.values[name], true
			}
		}
	}
	return value, false
}

func at(value any, path []any, form Form) any {
	if _, isList := listOf(value); isList {
		value, _ = bare(value, form)
	}
	for _, step := range path {
		key, isKey := step.(string)
		if position, isPosition := step.(int); !isKey && isPosition {
			key = strconv.Itoa(position)
		}
		value, _ = bare(field(value, key), form)
	}
	return value
}

// written is what may stand where a status stands, as a text.
func written(value any) (string, bool) {
	if value == nil {
		return "", true
	}
	if number, ok := value.(json.Number); ok {
		found, _ := number.Float64()
		return numberText(found), true
	}
	switch found := reflect.ValueOf(value); found.Kind() {
	case reflect.String:
		return trimmed(found.String()), true
	case reflect.Bool:
		return strconv.FormatBool(found.Bool()), true
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.FormatInt(found.Int(), 10), true
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return strconv.FormatUint(found.Uint(), 10), true
	case reflect.Float32, reflect.Float64:
		return numberText(found.Float()), true
	}
	return "", false
}

// numberText is a number as ECMAScript writes it.
func numberText(number float64) string {
	size := math.Abs(number)
	switch {
	case math.IsInf(number, 0):
		return strings.Replace(strconv.FormatFloat(number, 'g', -1, 64), "Inf", "Infinity", 1)
	case size == 0, size >= 1e-6 && size < 1e21:
		return strconv.FormatFloat(number, 'f', -1, 64)
	}
	return strings.Replace(strconv.FormatFloat(number, 'e', -1, 64), "e-0", "e-", 1)
}

var faults = regexp.MustCompile(`^(?:fault(?:code|string)?|errors?|exceptions?)$`)

func denies(name string, said any) bool {
	isNo, isSaid := said == nil || isMissing(said), false
	if !isNo && !isObject(said) {
		text, isText := textOf(said)
		if !isText {
			text, _ = written(said)
		}
		text = strings.ToLower(text)
		isNo = slices.Contains([]string{"0", "false", "null", "undefined"}, text)
		// Of an error "no" may say what it is.
		isSaid = text == "no"
	}
	if name == "ok" || name == "success" {
		return isNo || isSaid
	}
	if !faults.MatchString(name) {
		return false
	}
	if text, isText := textOf(said); isObject(said) && isEmpty(said) || isText && text == "" {
		return name == "fault"
	}
	return !isNo
}

// isDenied says whether an object tells that something went wrong, or has a key twice in different case.
func isDenied(value any) bool {
	found := objectOf(value)
	if found == nil {
		return false
	}
	names := map[string]bool{}
	for _, key := range found.keys {
		if names[folded(key)] || denies(nameOf(key), found.values[key]) {
			return true
		}
		names[folded(key)] = true
	}
	return false
}

func faultOf(fault any) *reading {
	inner, _ := bare(fault, FormXML)
	detail := at(inner, []any{"faultstring"}, FormXML)
	if detail == nil || isMissing(detail) {
		detail = at(inner, []any{"reason", "text"}, FormXML)
	}
	text, _ := written(detail)
	return &reading{says: saysNotAReply, form: FormSoapFault, detail: text}
}

// unmapped is the array that PHP's SOAP server writes as {item: [{key, value}, …]}; false for anything else.
func unmapped(value any) (any, bool) {
	received := objectOf(value)
	if received == nil || reply.noMaps {
		return value, false
	}
	items, isThere := received.values["item"]
	if !isThere {
		return value, false
	}
	list, isList := listOf(items)
	if !isList {
		list = []any{items}
	}
	found := &object{values: map[string]any{}}
	for _, item := range list {
		key, isText := textOf(at(item, []any{"key"}, FormXML))
		if _, isTwice := found.values[key]; isTwice || !isText {
			return value, false
		}
		said := at(item, []any{"value"}, FormXML)
		if said == nil || isMissing(said) {
			said = ""
		}
		found.set(key, inMap(said))
	}
	return found, true
}

func inMap(value any) any {
	mapped, isMap := unmapped(value)
	items, isList := listOf(field(value, "item"))
	if isMap || !isList {
		return mapped
	}
	found := make([]any, len(items))
	for index, item := range items {
		found[index] = inMap(item)
	}
	return found
}

// Places.

func (c *context) readPlaces(places []place, value any, form Form) *reading {
	if slices.ContainsFunc(reply.without, func(key string) bool { return has(value, key) }) {
		return nil
	}
	var found *reading
	for index, where := range places {
		// Without the first nothing is a success, but any other may be empty.
		if one := where.read(value, c, form); one != nil && (index == 0 || !one.isEmpty) {
			found = together(found, one)
		}
	}
	return found
}

// has tells whether a key stands there, spelt so, or a position.
func has(value any, key string) bool {
	if found := objectOf(value); found != nil {
		_, ok := found.values[key]
		return ok
	}
	return !isMissing(field(value, key))
}

func (p place) read(value any, c *context, form Form) *reading {
	found := p.readCode(value, c, form)
	if found == nil {
		return nil
	}
	if found.says == saysUndocumented && p.raw != nil {
		if raw, _ := written(at(value, p.raw, form)); raw != "" {
			found = undocumented(raw, form)
		}
	}
	isSuccess := found.says == saysSuccess
	for _, condition := range p.beside {
		if !condition.holds(at(value, []any{condition.key}, form), isSuccess) && (isSuccess || p.pending) {
			if p.pending {
				return &reading{says: saysPending, form: form}
			}
			return denied(found)
		}
	}
	if found.says == saysError {
		if path, ok := p.extended[found.entry.Code]; ok {
			switch code := at(value, path, form).(type) {
			case string, float64, int, json.Number:
				found.extendedError = code
			}
		}
	}
	return found
}

func (c condition) holds(found any, isSuccess bool) bool {
	said, _ := written(found)
	if said == "" {
		return !isSuccess
	}
	wanted, _ := written(c.wanted)
	if strings.EqualFold(said, wanted) {
		return true
	}
	return c.wanted == true && said == "1" || c.wanted == false && said == "0"
}

// told reads the text that stands there: what begins as one that holds a code is no success without it.
func (p place) told(stands, value any, c *context, form Form) *reading {
	text, ok := octetsOf(stands)
	if !ok {
		text, ok = written(stands)
	}
	if !ok {
		return nil
	}
	found := c.readTemplates(p.text, text)
	if found == nil {
		if isBegun(p.text, text) {
			return notAReply(form)
		}
		return nil
	}
	found.form = form
	if found.says == saysSuccess {
		found.payload = value
	}
	return found
}

// octetsOf is the text of bytes, as JSON has those of a Buffer or a list.
func octetsOf(stands any) (string, bool) {
	data := field(stands, "data")
	if isMissing(data) || data == nil {
		data = stands
	}
	if octets, ok := data.([]byte); ok {
		return trimmed(validText(string(octets))), true
	}
	list, ok := listOf(data)
	if !ok {
		return "", false
	}
	octets := make([]byte, len(list))
	for index, value := range list {
		said, _ := written(value)
		octet, err := strconv.ParseUint(said, 10, 8)
		if _, isText := textOf(value); isText || err != nil {
			return "", false
		}
		octets[index] = byte(octet)
	}
	return trimmed(validText(string(octets))), true
}

func (p place) readCode(value any, c *context, form Form) *reading {
	stands := at(value, p.code, form)
	if isMissing(stands) {
		return nil
	}
	if p.text != nil {
		return p.told(stands, value, c, form)
	}
	text, ok := written(stands)
	if ok && text == "" && reply.emptyIsPending {
		return &reading{says: saysPending, form: form}
	}
	if text == "" {
		return &reading{says: saysNotAReply, form: form, isEmpty: ok}
	}
	status, isRead := text, true
	if p.decimal {
		if decimalNumber.MatchString(text) {
			number, _ := strconv.ParseUint(text, 10, 64)
			status = "0x" + strconv.FormatUint(number, 16)
		}
	} else if p.values != nil {
		status, isRead = p.values[text]
		if !isRead && !p.only {
			status, isRead = text, true
		}
	}
	if !isRead {
		return undocumented(text, form)
	}
	found := readStatus(status, form)
	switch {
	case found.says == saysSuccess:
		payload := at(value, p.payload, form)
		// What leads to the code may deny it, and so may what comes with it.
		if isDenied(at(value, p.code[:len(p.code)-1], form)) || isDenied(payload) {
			return denied(found)
		}
		if !isMissing(payload) {
			found.payload = payload
		}
	case found.says == saysError && p.detail != nil:
		if said, isText := textOf(at(value, p.detail, form)); isText && trimmed(said) != "" {
			found.detail = said
		}
	}
	return found
}

// What stands around a reply.

func (c *context) readBody(body any, form Form, whole bool) *reading {
	switch body := body.(type) {
	case nil, missing:
		if whole {
			return c.readText("")
		}
		return readStatus("", FormEmpty)
	case []byte:
		return c.readText(string(body))
	case json.RawMessage:
		return c.readText(string(body))
	}
	if isObject(body) {
		return c.readObject(body, form, whole)
	}
	if text, isText := textOf(body); isText {
		return c.readText(text)
	}
	status, ok := written(body)
	if !ok {
		// A struct or a map of another kind is what JSON would make of it.
		source, err := json.Marshal(body)
		if err != nil {
			return notAReply(FormValue)
		}
		value, err := parseJSON(string(source), false)
		if err != nil {
			return notAReply(FormValue)
		}
		return c.readBody(value, form, whole)
	}
	return c.readText(status)
}

func (c *context) readObject(received any, form Form, whole bool) *reading {
	value, _ := unmapped(received)
	if c.left--; c.left < 0 {
		return notAReply(form)
	}
	found := c.readInside(value, form, whole)
	if found.says == saysSuccess && (isDenied(value) || c.fails(value, form)) {
		return denied(found)
	}
	return found
}

// fails tells whether what an object wraps by name says an error: it may be the reply. A text is payload, where it is no
// document.
func (c *context) fails(value any, form Form) bool {
	received := objectOf(value)
	if received == nil {
		return false
	}
	return slices.ContainsFunc(received.keys, func(key string) bool {
		part := received.values[key]
		if !isWrapper(nameOf(key)) || !isDocument(part) {
			return false
		}
		found := c.readPlaces(placesOf(form), part, form)
		if !isObject(part) {
			found = c.readBody(part, FormJSON, false)
		}
		return found != nil && found.says == saysError
	})
}

func placesOf(form Form) []place {
	if form == FormXML && len(reply.xml) > 0 {
		return reply.xml
	}
	return reply.json
}

func (c *context) readInside(value any, form Form, whole bool) *reading {
	here := c.readPlaces(placesOf(form), value, form)
	says := saysNotAReply
	if here != nil {
		says = here.says
	}
	// The status of HTTP is no code, whether a body stands beside it or not.
	body, hasBody := bodyIn(value)
	status := 0
	if objectOf(value) != nil {
		status = statusIn(value)
	}
	isHTTP := status != 0 && says != saysError && (hasBody || says == saysUndocumented)
	if status != 0 {
		c.note(status, field(value, "headers"))
	}
	if !isHTTP && says != saysNotAReply {
		return here
	}
	if hasBody && isHTTP {
		return c.readBody(body, FormJSON, true)
	}
	if isHTTP {
		here = nil
	}
	found := c.readWrappers(value, form, here)
	if found == nil {
		found = notAReply(form)
	}
	if whole && found.says == saysNotAReply {
		if silent := c.silent(value); silent != nil {
			return silent
		}
	}
	return found
}

// silent reads a body in which no code stands, where HTTP alone tells.
func (c *context) silent(body any) *reading {
	if !reply.httpSuccess || c.status < 200 || c.status > 299 || isDenied(body) {
		return nil
	}
	index := slices.IndexFunc(table, func(entry *Entry) bool { return entry.Category == CategoryOk })
	if index < 0 {
		return nil
	}
	if isEmpty(body) {
		return documented(table[index], FormEmpty)
	}
	found := documented(table[index], FormJSON)
	found.payload = body
	return found
}

var (
	bodies    = []string{"text", "body", "data", "responseText"}
	statusKey = regexp.MustCompile(`^(?i:(http|status)(_?code)?)$`)
	httpCode  = regexp.MustCompile(`^[1-5][0-9]{2}$`)
)

func statusIn(value any) int {
	var found []any
	fields := objectOf(value)
	values := fields.values
	for _, name := range fields.keys {
		if statusKey.MatchString(name) {
			found = append(found, values[name])
		}
	}
	// What calls it `code` is known by what stands beside that.
	_, hasHeaders := values["headers"]
	_, hasBody := values["body"]
	if hasHeaders || hasBody {
		found = append(found, field(value, "code"), field(field(value, "response"), "code"))
	}
	for _, status := range found {
		if text, _ := written(status); httpCode.MatchString(text) {
			number, _ := strconv.Atoi(text)
			return number
		}
	}
	return 0
}

// bodyIn is the first body that is filled; false for what has no place for one.
func bodyIn(value any) (body any, isThere bool) {
	received := objectOf(value)
	if received == nil {
		return nil, false
	}
	var found []any
	for _, name := range bodies {
		if said, ok := received.values[name]; ok {
			found = append(found, said)
		}
	}
	if _, hasHeaders := received.values["headers"]; len(found) == 0 && !hasHeaders {
		return nil, false
	}
	// That of a failure some clients call its error.
	if failed := field(value, "error"); !isMissing(failed) && isFilled(failed) || len(found) == 0 {
		found = append(found, failed)
	}
	return found[max(0, slices.IndexFunc(found, isFilled))], true
}

func isFilled(body any) bool {
	if body == nil || isObject(body) {
		return body != nil
	}
	text, ok := written(body)
	return !ok || text != "" && body != false && body != 0.0
}

var (
	wrapper    = regexp.MustCompile(`^(?:envelope|body|return|data|text|.*(?:result|response))$`)
	failure    = regexp.MustCompile(`^(?:error|fault|fail|exception)`)
	attributes = regexp.MustCompile(`(?i)^[$@_:?#]|^xmlns|(?:^|:)(?:header|attributes|jsonrpc|id)$`)
)

func (c *context) readWrappers(value any, form Form, here *reading) *reading {
	list, isList := listOf(value)
	if isList && len(list) > 0 {
		if _, isRow := listOf(list[0]); isRow {
			return here
		}
	}
	if len(list) > 1 && !reply.noXML {
		// SOAP clients of Node answer by [result, response, header, request].
		if text, _ := textOf(list[1]); strings.HasPrefix(strings.TrimLeft(text, space), "<") {
			return c.readBody(list[0], FormXML, false)
		}
	}
	if inner, isElement := bare(value, form); isElement && !reply.noXML {
		return c.readBody(inner, form, false)
	}
	received := objectOf(value)
	if isList {
		if len(list) != 1 {
			return here
		}
		received = &object{keys: []string{"0"}, values: map[string]any{"0": list[0]}}
	}
	keys := slices.DeleteFunc(slices.Clone(received.keys), attributes.MatchString)
	found := here
	alone := len(keys) == 1
	for _, key := range keys {
		name, part := nameOf(key), received.values[key]
		switch {
		case name == "fault" && !reply.noXML:
			found = together(found, faultOf(part))
		case isWrapper(name):
			inside := form
			if name == "envelope" {
				inside = FormXML
			}
			if one := c.readNamed(name, part, alone, inside); one != nil {
				found = together(found, one)
			}
		case alone || faults.MatchString(name):
			if one := c.readOther(name, part, alone, form); one != nil {
				found = together(found, one)
			}
		}
	}
	return found
}

func isWrapper(name string) bool { return wrapper.MatchString(name) && !failure.MatchString(name) }

// isDocument tells what is an object or the text of one.
func isDocument(part any) bool {
	text, _ := textOf(part)
	start := strings.TrimLeft(text, space)
	return isObject(part) || start != "" && strings.ContainsRune("<[{", rune(start[0]))
}

// readNamed reads what stands in a wrapper that has a name. A bare value may be payload: it is a success only where it is
// alone.
func (c *context) readNamed(name string, part any, alone bool, form Form) *reading {
	if !isDocument(part) && slices.Contains(bodies, name) {
		return nil
	}
	found := c.readBody(part, form, false)
	if found.says == saysSuccess && !isDocument(part) && !alone {
		return nil
	}
	return found
}

// readOther reads what stands anywhere else: no success. Any text may look like a code; a document does not, nor what is
// called an error.
func (c *context) readOther(name string, part any, alone bool, form Form) *reading {
	_, isText := textOf(part)
	isText = isText && faults.MatchString(name)
	if !isText && !isDocument(part) {
		return nil
	}
	found := c.readBody(part, form, false)
	if found.says == saysError || alone && found.entry == nil && !isText {
		return found
	}
	return nil
}

// Answers.

// httpCategories are what a status of HTTP is by google.rpc.Code, where its class alone does not say it.
var httpCategories = map[int]Category{
	401: CategoryUnauthenticated,
	402: CategoryFailedPrecondition,
	403: CategoryPermissionDenied,
	404: CategoryNotFound,
	408: CategoryDeadlineExceeded,
	409: CategoryAborted,
	429: CategoryResourceExhausted,
	500: CategoryInternal,
	501: CategoryUnimplemented,
	504: CategoryDeadlineExceeded,
}

// advice is what can be done: HTTP knows, where it failed; or else what came tells whether another answer may come.
func advice(found *reading, status int) (Category, Retry, Fix) {
	isCut := found.broken || found.form == FormHTML || found.form == FormEmpty
	isUnderWay := found.says == saysPending || status < 300 && isCut
	category, isKnown := httpCategories[status]
	switch {
	case isUnderWay:
		category = CategoryUnavailable
	case status < 300:
		category = CategoryUnknown
	case !isKnown && status < 500:
		category = CategoryInvalidArgument
	case !isKnown:
		category = CategoryUnavailable
	}
	retry := RetryAfterFix
	switch category {
	case CategoryUnavailable, CategoryDeadlineExceeded, CategoryResourceExhausted:
		retry = RetryBackoff
	}
	switch {
	case isUnderWay || status >= 500:
		return category, retry, FixProvider
	case 400 < status && status < 404:
		return category, retry, FixAccount
	}
	return category, retry, FixCaller
}

var classed = regexp.MustCompile(`^(?i:0x[0-9a-f]{1,8}|[0-9]{1,9})$`)

// settled reads that some codes are no outcome yet, and that a number that no table has may count as one of its class.
func settled(found *reading) *reading {
	if found.says == saysPending && found.entry != nil {
		return &reading{says: saysPending, form: found.form, raw: string(found.entry.Code), lent: found.entry}
	}
	list, _ := spellings(found.raw, "")
	if found.says != saysUndocumented || len(list) == 0 || !classed.MatchString(list[0]) {
		return found
	}
	digits, base := list[0], 10
	if len(digits) > 1 && digits[1]|0x20 == 'x' {
		digits, base = digits[2:], 16
	}
	number, _ := strconv.ParseInt(digits, base, 64)
	for _, class := range reply.classes {
		lent := spelled(class.code)
		if lent == nil || number < int64(class.least) || number > int64(class.most) {
			continue
		}
		says := saysUndocumented
		if lent.Pending {
			says = saysPending
		}
		return &reading{says: says, form: found.form, raw: found.raw, lent: lent}
	}
	return found
}

func (c *context) answer(read *reading) Answer {
	found := settled(read)
	answer := Answer{
		Outcome:       OutcomeUnknown,
		Entry:         found.entry,
		Payload:       plain(found.payload),
		Detail:        found.detail,
		ExtendedError: found.extendedError,
		Form:          found.form,
		Raw:           found.raw,
	}
	if letters := []rune(found.raw); len(letters) > 200 {
		answer.Raw = string(letters[:199]) + "…"
	}
	code := found.raw
	if found.entry == nil {
		answer.Why = Why(found.says)
		answer.Category, answer.Retry, answer.Fix = advice(found, c.status)
		if lent := found.lent; lent != nil {
			answer.Category, answer.Retry, answer.Fix, answer.RetryAfter = lent.Category, lent.Retry, lent.Fix, lent.Wait
		}
	} else {
		code = string(found.entry.Code)
		answer.Outcome, answer.Code = found.entry.Outcome(), found.entry.Code
		answer.Category, answer.Retry, answer.Fix = found.entry.Category, found.entry.Retry, found.entry.Fix
		answer.RetryAfter = found.entry.Wait
	}
	if c.hasWait {
		answer.RetryAfter = c.retryAfter
	}
	if found.says == saysSuccess {
		answer.RetryAfter = 0
	}
	if list, _ := spellings(code, ""); len(list) > 0 {
		answer.State, answer.Reason = halves(list[len(list)-1])
	}
	return answer
}

// plain is a payload as encoding/json gives it.
func plain(value any) any {
	switch value := value.(type) {
	case *object:
		found := make(map[string]any, len(value.keys))
		for key, part := range value.values {
			found[key] = plain(part)
		}
		return found
	case []any:
		found := make([]any, len(value))
		for index, part := range value {
			found[index] = plain(part)
		}
		return found
	}
	return value
}
