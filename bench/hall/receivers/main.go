// Receivers of an audience, many in one process: ICE, DTLS and SRTP as a browser's, its reports and requests for what is
// lost, and no decoder. Commands come as lines of JSON, what happens goes out as lines of JSON.
package main

import (
	"bufio"
	"encoding/json"
	"os"
	"sync"
)

// Stream is what one consumer sends, as its offer says.
type Stream struct {
	ID    string `json:"id"`
	SSRC  uint32 `json:"ssrc"`
	RTX   uint32 `json:"rtx"`
	Video bool   `json:"video"`
	Clock uint32 `json:"clock"`
	// TWCC is the id of the header extension with the transport-wide sequence number, 0 for none.
	TWCC uint8 `json:"twcc"`
}

type command struct {
	Op      string   `json:"op"`
	ID      string   `json:"id"`
	Ufrag   string   `json:"ufrag"`
	Pwd     string   `json:"pwd"`
	Address string   `json:"address"`
	Streams []Stream `json:"streams"`
}

// Event is one line of output: exactly one of its parts is there.
type Event struct {
	Ready     *Ready     `json:"ready,omitempty"`
	Connected *Connected `json:"connected,omitempty"`
	First     *First     `json:"first,omitempty"`
	Failed    *Failed    `json:"failed,omitempty"`
	Count     *Count     `json:"count,omitempty"`
}

// Ready says by which certificate all receivers of this process are known.
type Ready struct {
	Fingerprint string `json:"fingerprint"`
}

// Connected says when SRTP can flow; AtMs is of the machine's clock.
type Connected struct {
	ID   string  `json:"id"`
	AtMs float64 `json:"atMs"`
}

// First says when the first key frame of a video was there whole, or the first packet of a voice.
type First struct {
	ID     string  `json:"id"`
	Stream string  `json:"stream"`
	AtMs   float64 `json:"atMs"`
}

// Failed says why a receiver will not receive.
type Failed struct {
	ID     string `json:"id"`
	Reason string `json:"reason"`
}

var (
	output   = json.NewEncoder(os.Stdout)
	outputMu sync.Mutex
)

func tell(event Event) {
	outputMu.Lock()
	defer outputMu.Unlock()
	if output.Encode(event) != nil {
		// Whoever has started this is gone.
		os.Exit(1)
	}
}

func main() {
	certificate, fingerprint, err := newCertificate()
	if err != nil {
		panic(err)
	}
	tell(Event{Ready: &Ready{Fingerprint: fingerprint}})
	receivers := map[string]*receiver{}
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c command
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			panic(err)
		}
		switch c.Op {
		case "open":
			r, err := openReceiver(c, certificate)
			if err != nil {
				tell(Event{Failed: &Failed{ID: c.ID, Reason: err.Error()}})
				continue
			}
			receivers[c.ID] = r
		case "close":
			if r := receivers[c.ID]; r != nil {
				r.close()
				delete(receivers, c.ID)
			}
		case "count":
			tell(Event{Count: countAll(receivers)})
		}
	}
}
