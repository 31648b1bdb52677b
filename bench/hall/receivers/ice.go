package main

import (
	"crypto/rand"
	"encoding/binary"
	"net"
	"time"

	"github.com/pion/stun/v4"
)

const (
	// While nothing has answered.
	checkEvery = 50 * time.Millisecond
	// As Chrome on a good way.
	keepEvery = 2500 * time.Millisecond
	// Of a host candidate's pair (RFC 8445 §5.1.2); nobody chooses by it here.
	priority = 1845501695
)

// The controlling side of ICE with a lite one of a single known address (RFC 8445): each check nominates it.
type checks struct {
	socket   *net.UDPConn
	ufrag    string
	pwd      string
	own      string
	tie      uint64
	answered chan struct{}
	isUp     bool
}

func newChecks(socket *net.UDPConn, ufrag, pwd string) *checks {
	random := make([]byte, 16)
	// crypto/rand never fails.
	_, _ = rand.Read(random)
	own := "r" + string(hexOf(random[:4]))
	tie := binary.BigEndian.Uint64(random[8:])
	return &checks{socket: socket, ufrag: ufrag, pwd: pwd, own: own, tie: tie, answered: make(chan struct{})}
}

// Sends checks until done is closed; often until the first is answered.
func (c *checks) run(done <-chan struct{}) {
	wait := checkEvery
	for {
		c.send()
		select {
		case <-done:
			return
		case <-c.answered:
			wait = keepEvery
			select {
			case <-done:
				return
			case <-time.After(wait):
			}
		case <-time.After(wait):
		}
	}
}

// To be told of each STUN message, by one goroutine.
func (c *checks) receive(data []byte) {
	message := &stun.Message{Raw: data}
	if message.Decode() != nil || message.Type.Class != stun.ClassSuccessResponse || c.isUp {
		return
	}
	c.isUp = true
	close(c.answered)
}

func (c *checks) send() {
	controlling := binary.BigEndian.AppendUint64(nil, c.tie)
	message, err := stun.Build(
		stun.TransactionID,
		stun.BindingRequest,
		stun.NewUsername(c.ufrag+":"+c.own),
		stun.RawAttribute{Type: stun.AttrICEControlling, Value: controlling},
		stun.RawAttribute{Type: stun.AttrUseCandidate},
		stun.RawAttribute{Type: stun.AttrPriority, Value: binary.BigEndian.AppendUint32(nil, priority)},
		stun.NewShortTermIntegrity(c.pwd),
		stun.Fingerprint,
	)
	if err != nil {
		panic(err)
	}
	_, _ = c.socket.Write(message.Raw)
}
