package main

import (
	"time"

	"github.com/pion/rtcp"
	"github.com/pion/rtp"
)

const (
	askAgainAfter = 100 * time.Millisecond
	asksAtMost    = 10
)

type gap struct {
	askedAt time.Time
	asks    int
}

// What is known of one incoming stream.
type stream struct {
	Stream
	isSeen  bool
	highest uint32 // extended by its rounds of 65536
	first   uint32
	count   uint64
	gaps    map[uint16]*gap
	frame   firstFrame
	isFirst bool

	// RFC 3550, appendix A.
	transit       int64
	jitter        float64
	expectedSoFar uint64
	countSoFar    uint64
	senderReport  uint32
	senderHeardAt time.Time
}

func newStream(of Stream) *stream {
	return &stream{Stream: of, gaps: map[uint16]*gap{}}
}

func (s *stream) awaitsFirst() bool {
	return !s.isFirst
}

// Gives the numbers that this packet shows to be missing.
func (s *stream) receive(header *rtp.Header, now time.Time) []uint16 {
	s.count++
	s.measureJitter(header.Timestamp, now)
	number := header.SequenceNumber
	if !s.isSeen {
		s.isSeen = true
		s.first, s.highest = uint32(number), uint32(number)
		return nil
	}
	step := int16(number - uint16(s.highest))
	if step <= 0 {
		delete(s.gaps, number)
		return nil
	}
	var missing []uint16
	for next := uint16(s.highest) + 1; next != number && len(missing) < 1000; next++ {
		s.gaps[next] = &gap{askedAt: now, asks: 1}
		missing = append(missing, next)
	}
	s.highest += uint32(step)
	return missing
}

func (s *stream) recover(number uint16) {
	if s.gaps[number] != nil {
		delete(s.gaps, number)
		s.count++
	}
}

// Those to be asked for again.
func (s *stream) missing(now time.Time) []uint16 {
	var asked []uint16
	for number, g := range s.gaps {
		if g.asks < asksAtMost && now.Sub(g.askedAt) >= askAgainAfter {
			g.asks++
			g.askedAt = now
			asked = append(asked, number)
		}
	}
	return asked
}

// What no asking has brought.
func (s *stream) lost() uint64 {
	var lost uint64
	for _, g := range s.gaps {
		if g.asks >= asksAtMost {
			lost++
		}
	}
	return lost
}

// True once: with this payload the first frame is whole.
func (s *stream) see(header *rtp.Header, payload []byte) bool {
	s.isFirst = !s.Video || s.frame.add(header, payload)
	return s.isFirst
}

func (s *stream) measureJitter(timestamp uint32, now time.Time) {
	arrival := now.UnixMicro() * int64(s.Clock) / 1_000_000
	transit := arrival - int64(timestamp)
	if s.isSeen {
		delta := float64(int32(transit - s.transit))
		s.jitter += (max(delta, -delta) - s.jitter) / 16
	}
	s.transit = transit
}

func (s *stream) reported(ntp uint64, now time.Time) {
	s.senderReport = uint32(ntp >> 16)
	s.senderHeardAt = now
}

func (s *stream) report(now time.Time) rtcp.ReceptionReport {
	expected := uint64(s.highest-s.first) + 1
	lost := expected - min(expected, s.count)
	expectedNow, countNow := expected-s.expectedSoFar, s.count-s.countSoFar
	s.expectedSoFar, s.countSoFar = expected, s.count
	var fraction uint8
	if expectedNow > countNow {
		fraction = uint8(min(255, (expectedNow-countNow)<<8/expectedNow))
	}
	var delay uint32
	if s.senderReport != 0 {
		delay = uint32(now.Sub(s.senderHeardAt).Seconds() * 65536)
	}
	return rtcp.ReceptionReport{
		SSRC: s.SSRC, FractionLost: fraction, TotalLost: uint32(min(lost, 1<<23-1)), LastSequenceNumber: s.highest,
		Jitter: uint32(s.jitter), LastSenderReport: s.senderReport, Delay: delay,
	}
}
