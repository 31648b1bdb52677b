package main

// Count is what all receivers together have had since they were opened. Bytes are of RTP and RTCP packets, headers
// included, without what encryption adds.
type Count struct {
	Receivers int `json:"receivers"`
	// Packets and Bytes of the streams themselves.
	Packets uint64 `json:"packets"`
	Bytes   uint64 `json:"bytes"`
	// What was sent again, and what only probes the way.
	ExtraPackets uint64 `json:"extraPackets"`
	ExtraBytes   uint64 `json:"extraBytes"`
	RTCPPackets  uint64 `json:"rtcpPackets"`
	RTCPBytes    uint64 `json:"rtcpBytes"`
	// Sent by the receivers: reports, requests, feedback.
	SentPackets uint64 `json:"sentPackets"`
	// Missing, though asked for again.
	Lost uint64 `json:"lost"`
}

func (c *Count) add(other Count) {
	c.Receivers++
	c.Packets += other.Packets
	c.Bytes += other.Bytes
	c.ExtraPackets += other.ExtraPackets
	c.ExtraBytes += other.ExtraBytes
	c.RTCPPackets += other.RTCPPackets
	c.RTCPBytes += other.RTCPBytes
	c.SentPackets += other.SentPackets
	c.Lost += other.Lost
}

func countAll(receivers map[string]*receiver) *Count {
	all := &Count{}
	for _, r := range receivers {
		all.add(r.counted())
	}
	return all
}
