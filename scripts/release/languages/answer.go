// Answers each case of standard input, a JSON document a line.
package main

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math"
	"os"
)

type entry interface {
	Message(language string) string
	Remedy(language string) string
}

type headers = map[string][]string

// What an answer of any of them is as JSON.
type answered struct {
	Outcome, Code, Category, Retry, Fix, Detail, Why, Form, Raw string
	RetryAfter                                                  int64
	Payload, ExtendedError                                      any
	Entry                                                       *struct{ EmptyResult bool }
	State, Reason                                               *struct{ Code string }
}

func value(given any) any {
	object, _ := given.(map[string]any)
	if source, ok := object["$bytes"].(string); ok {
		decoded, _ := base64.StdEncoding.DecodeString(source)
		return decoded
	}
	if _, ok := object["$number"]; ok {
		return math.NaN()
	}
	return given
}

// broken is what cannot be read to its end, such as a body that is still to come.
type broken struct{}

func (broken) MarshalJSON() ([]byte, error) { panic("broken") }

func main() {
	lines := bufio.NewReader(os.Stdin)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		var asked struct {
			API   string
			Lng   string
			Input any
			HTTP  struct {
				Status  int
				Headers map[string]string
			}
		}
		if err := json.Unmarshal(line, &asked); err != nil {
			panic(err)
		}
		header := headers{}
		for name, said := range asked.HTTP.Headers {
			header[name] = []string{said}
		}
		answer, known := decoders[asked.API](value(asked.Input), asked.HTTP.Status, header)
		decoders[asked.API](broken{}, 0, nil)
		text, err := json.Marshal(answer)
		if err != nil {
			panic(err)
		}
		var a answered
		if err := json.Unmarshal(text, &a); err != nil {
			panic(err)
		}
		found := map[string]any{
			"outcome": a.Outcome, "code": a.Code, "why": a.Why, "raw": a.Raw,
			"category": a.Category, "retry": a.Retry, "fix": a.Fix, "wait": a.RetryAfter / 1e6,
			"detail": a.Detail, "extendedError": a.ExtendedError,
		}
		if payload, ok := a.Payload.(string); ok {
			found["payload"] = payload
		}
		if a.State != nil {
			found["state"] = a.State.Code
		}
		if a.Reason != nil {
			found["reason"] = a.Reason.Code
		}
		if a.Entry == nil {
			found["form"] = a.Form
		} else {
			found["emptyResult"], found["message"], found["remedy"] = a.Entry.EmptyResult, known.Message(asked.Lng), known.Remedy("en")
		}
		for key, said := range found {
			if said == nil || said == "" || said == false || said == int64(0) {
				delete(found, key)
			}
		}
		line, _ = json.Marshal(found)
		fmt.Println(string(line))
	}
}
