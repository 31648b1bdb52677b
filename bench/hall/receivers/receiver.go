package main

import (
	"crypto/tls"
	"net"
	"sync"
	"time"

	"github.com/pion/interceptor/pkg/twcc"
	"github.com/pion/rtcp"
	"github.com/pion/rtp"
	"github.com/pion/transport/v5/packetio"
)

const (
	// Of its reports and requests, as in Chrome, which sends nothing either.
	ownSSRC       = 1
	feedbackEvery = 100 * time.Millisecond
	reportEvery   = time.Second
)

// One person's browser that only receives.
type receiver struct {
	id     string
	socket *net.UDPConn
	checks *checks
	dtls   *dtlsPart
	done   chan struct{}

	mu       sync.Mutex
	session  *session
	streams  map[uint32]*stream
	resent   map[uint32]*stream
	arrivals *twcc.Recorder
	started  time.Time
	reported time.Time
	counts   Count
}

func openReceiver(c command, certificate tls.Certificate) (*receiver, error) {
	address, err := net.ResolveUDPAddr("udp4", c.Address)
	if err != nil {
		return nil, err
	}
	socket, err := net.DialUDP("udp4", nil, address)
	if err != nil {
		return nil, err
	}
	r := &receiver{
		id: c.ID, socket: socket, checks: newChecks(socket, c.Ufrag, c.Pwd), done: make(chan struct{}),
		dtls:    &dtlsPart{UDPConn: socket, incoming: packetio.NewBuffer()},
		streams: map[uint32]*stream{}, resent: map[uint32]*stream{},
		arrivals: twcc.NewRecorder(ownSSRC), started: time.Now(),
	}
	for _, s := range c.Streams {
		known := newStream(s)
		r.streams[s.SSRC] = known
		if s.RTX != 0 {
			r.resent[s.RTX] = known
		}
	}
	go r.checks.run(r.done)
	go r.read()
	go r.run(certificate)
	return r, nil
}

func (r *receiver) close() {
	close(r.done)
	_ = r.dtls.Close()
	_ = r.socket.Close()
}

func (r *receiver) counted() Count {
	r.mu.Lock()
	defer r.mu.Unlock()
	counts := r.counts
	for _, s := range r.streams {
		counts.Lost += s.lost()
	}
	return counts
}

// The one goroutine that reads the socket: what a packet is, is told by its first byte (RFC 7983).
func (r *receiver) read() {
	packet := make([]byte, 2048)
	for {
		n, err := r.socket.Read(packet)
		if err != nil {
			return
		}
		switch {
		case n < 12:
		case packet[0] < 4:
			r.checks.receive(append([]byte{}, packet[:n]...))
		case packet[0] < 64:
			_, _ = r.dtls.incoming.Write(packet[:n], nil)
		case packet[1] >= 192 && packet[1] <= 223:
			r.receiveRTCP(packet[:n])
		default:
			r.receiveRTP(packet[:n])
		}
	}
}

func (r *receiver) run(certificate tls.Certificate) {
	select {
	case <-r.checks.answered:
	case <-r.done:
		return
	}
	session, err := handshake(r.dtls, certificate)
	if err != nil {
		tell(Event{Failed: &Failed{ID: r.id, Reason: err.Error()}})
		return
	}
	r.mu.Lock()
	r.session = session
	r.mu.Unlock()
	tell(Event{Connected: &Connected{ID: r.id, AtMs: nowMs()}})
	ticker := time.NewTicker(feedbackEvery)
	defer ticker.Stop()
	for {
		select {
		case <-r.done:
			return
		case <-ticker.C:
			r.answer()
		}
	}
}

func (r *receiver) receiveRTP(packet []byte) {
	var header rtp.Header
	size, err := header.Unmarshal(packet)
	if err != nil {
		return
	}
	now := time.Now()
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.session == nil {
		return
	}
	plain := uint64(len(packet) - r.session.tag)
	if s := r.streams[header.SSRC]; s != nil {
		r.counts.Packets++
		r.counts.Bytes += plain
		r.note(&header, s.TWCC, now)
		asked := s.receive(&header, now)
		if s.awaitsFirst() && s.see(&header, r.open(packet, &header, size)) {
			tell(Event{First: &First{ID: r.id, Stream: s.ID, AtMs: nowMs()}})
		}
		if len(asked) > 0 {
			r.send(&rtcp.TransportLayerNack{SenderSSRC: ownSSRC, MediaSSRC: s.SSRC, Nacks: rtcp.NackPairsFromSequenceNumbers(asked)})
		}
		return
	}
	r.counts.ExtraPackets++
	r.counts.ExtraBytes += plain
	if s := r.resent[header.SSRC]; s != nil {
		r.note(&header, s.TWCC, now)
		r.receiveAgain(s, packet, &header, size)
		return
	}
	// The server's own, that probes the way: it has the extensions of the others.
	for _, s := range r.streams {
		if s.TWCC != 0 {
			r.note(&header, s.TWCC, now)
			return
		}
	}
}

// A packet that was asked for again: its own number is in front of what it carries (RFC 4588 §4).
func (r *receiver) receiveAgain(s *stream, packet []byte, header *rtp.Header, size int) {
	payload := r.open(packet, header, size)
	if len(payload) < 2 {
		return
	}
	header.SequenceNumber = uint16(payload[0])<<8 | uint16(payload[1])
	s.recover(header.SequenceNumber)
	if s.awaitsFirst() && s.see(header, payload[2:]) {
		tell(Event{First: &First{ID: r.id, Stream: s.ID, AtMs: nowMs()}})
	}
}

func (r *receiver) open(packet []byte, header *rtp.Header, size int) []byte {
	plain, err := r.session.incoming.DecryptRTP(nil, packet, header)
	if err != nil || len(plain) < size {
		return nil
	}
	payload := plain[size:]
	if header.Padding && len(payload) > 0 {
		payload = payload[:max(0, len(payload)-int(payload[len(payload)-1]))]
	}
	return payload
}

func (r *receiver) note(header *rtp.Header, extension uint8, now time.Time) {
	if extension == 0 {
		return
	}
	if value := header.GetExtension(extension); len(value) == 2 {
		sequence := uint16(value[0])<<8 | uint16(value[1])
		r.arrivals.Record(header.SSRC, sequence, now.Sub(r.started).Microseconds())
	}
}

func nowMs() float64 {
	return float64(time.Now().UnixMicro()) / 1000
}
