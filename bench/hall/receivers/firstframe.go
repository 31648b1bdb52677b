package main

import "github.com/pion/rtp"

// The first key frame of a VP8 stream, packet by packet (RFC 7741): whole when all from its first to its last are there,
// in whichever order they came.
type firstFrame struct {
	timestamp uint32
	isBegun   bool
	start     uint16
	end       uint16
	isEnded   bool
	parts     map[uint16]bool
}

// True when it is whole.
func (f *firstFrame) add(header *rtp.Header, payload []byte) bool {
	isKey, isStart := readVP8(payload)
	if isStart && isKey && (!f.isBegun || f.timestamp != header.Timestamp) {
		*f = firstFrame{timestamp: header.Timestamp, isBegun: true, start: header.SequenceNumber, parts: map[uint16]bool{}}
	}
	if !f.isBegun || f.timestamp != header.Timestamp {
		return false
	}
	f.parts[header.SequenceNumber] = true
	if header.Marker {
		f.isEnded, f.end = true, header.SequenceNumber
	}
	return f.isEnded && len(f.parts) == int(f.end-f.start)+1
}

// Whether a payload begins a frame, and whether that frame stands for itself (RFC 7741 §4.2, §4.3).
func readVP8(payload []byte) (isKey, isStart bool) {
	if len(payload) < 1 {
		return false, false
	}
	isStart = payload[0]&0x10 != 0 && payload[0]&0x07 == 0
	at := 1
	if payload[0]&0x80 != 0 && len(payload) > at {
		extended := payload[at]
		at++
		if extended&0x80 != 0 && len(payload) > at {
			if payload[at]&0x80 != 0 {
				at++
			}
			at++
		}
		if extended&0x40 != 0 {
			at++
		}
		if extended&0x30 != 0 {
			at++
		}
	}
	return len(payload) > at && payload[at]&1 == 0, isStart
}
