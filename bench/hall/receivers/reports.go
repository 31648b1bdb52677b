package main

import (
	"time"

	"github.com/pion/rtcp"
)

func (r *receiver) receiveRTCP(packet []byte) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.session == nil {
		return
	}
	plain, err := r.session.incoming.DecryptRTCP(nil, packet, nil)
	if err != nil {
		return
	}
	r.counts.RTCPPackets++
	r.counts.RTCPBytes += uint64(len(plain))
	packets, err := rtcp.Unmarshal(plain)
	if err != nil {
		return
	}
	for _, each := range packets {
		if report, isReport := each.(*rtcp.SenderReport); isReport {
			if s := r.streams[report.SSRC]; s != nil {
				s.reported(report.NTPTime, time.Now())
			}
		}
	}
}

// What a browser says ten times a second: what has arrived when; once a second: reports; in between what is missing.
func (r *receiver) answer() {
	now := time.Now()
	r.mu.Lock()
	defer r.mu.Unlock()
	r.send(r.arrivals.BuildFeedbackPacket()...)
	for _, s := range r.streams {
		if asked := s.missing(now); len(asked) > 0 {
			r.send(&rtcp.TransportLayerNack{SenderSSRC: ownSSRC, MediaSSRC: s.SSRC, Nacks: rtcp.NackPairsFromSequenceNumbers(asked)})
		}
	}
	if now.Sub(r.reported) < reportEvery {
		return
	}
	r.reported = now
	report := &rtcp.ReceiverReport{SSRC: ownSSRC}
	for _, s := range r.streams {
		if s.Video && s.isSeen && s.awaitsFirst() {
			r.send(&rtcp.PictureLossIndication{SenderSSRC: ownSSRC, MediaSSRC: s.SSRC})
		}
		if s.isSeen {
			report.Reports = append(report.Reports, s.report(now))
		}
	}
	if len(report.Reports) > 0 {
		r.send(report)
	}
}

// To be called with the lock held.
func (r *receiver) send(packets ...rtcp.Packet) {
	if len(packets) == 0 || r.session == nil {
		return
	}
	plain, err := rtcp.Marshal(packets)
	if err != nil {
		panic(err)
	}
	encrypted, err := r.session.outgoing.EncryptRTCP(nil, plain, nil)
	if err != nil {
		panic(err)
	}
	r.counts.SentPackets++
	_, _ = r.socket.Write(encrypted)
}
