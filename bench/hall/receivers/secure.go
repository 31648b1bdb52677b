package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"encoding/hex"
	"errors"
	"math/big"
	"net"
	"strings"
	"time"

	"github.com/pion/dtls/v3"
	"github.com/pion/srtp/v3"
	"github.com/pion/transport/v5/packetio"
)

const handshakeWithin = 30 * time.Second

// As Chrome offers them.
var profiles = []dtls.SRTPProtectionProfile{
	dtls.SRTP_AEAD_AES_256_GCM,
	dtls.SRTP_AEAD_AES_128_GCM,
	dtls.SRTP_AES128_CM_HMAC_SHA1_80,
}

// One for all receivers: making it is no part of what is measured.
func newCertificate() (tls.Certificate, string, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return tls.Certificate{}, "", err
	}
	now := time.Now()
	template := &x509.Certificate{SerialNumber: big.NewInt(1), NotBefore: now.Add(-time.Hour), NotAfter: now.Add(24 * time.Hour)}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		return tls.Certificate{}, "", err
	}
	digest := sha256.Sum256(der)
	pairs := make([]string, len(digest))
	for i, b := range digest {
		pairs[i] = strings.ToUpper(hex.EncodeToString([]byte{b}))
	}
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, strings.Join(pairs, ":"), nil
}

func hexOf(data []byte) []byte {
	return hex.AppendEncode(nil, data)
}

// What of one socket is DTLS, as a connection of its own.
type dtlsPart struct {
	*net.UDPConn
	incoming *packetio.Buffer
}

func (p *dtlsPart) ReadFrom(into []byte) (int, net.Addr, error) {
	n, _, err := p.incoming.Read(into, nil)
	return n, p.RemoteAddr(), err
}

func (p *dtlsPart) WriteTo(data []byte, _ net.Addr) (int, error) {
	return p.Write(data)
}

func (p *dtlsPart) SetReadDeadline(at time.Time) error {
	return p.incoming.SetReadDeadline(at)
}

func (p *dtlsPart) SetDeadline(at time.Time) error {
	return p.SetReadDeadline(at)
}

func (p *dtlsPart) Close() error {
	return p.incoming.Close()
}

type session struct {
	incoming *srtp.Context
	outgoing *srtp.Context
	// What encryption adds to each RTP packet.
	tag  int
	conn *dtls.Conn
}

// The client's side of the handshake, and the keys it leads to (RFC 5764).
func handshake(part *dtlsPart, certificate tls.Certificate) (*session, error) {
	conn, err := dtls.ClientWithOptions(part, part.RemoteAddr(),
		dtls.WithCertificates(certificate),
		dtls.WithSRTPProtectionProfiles(profiles...),
		// Who is spoken to is told by the program beside this one; nobody else listens on this machine's own address.
		dtls.WithInsecureSkipVerify(true),
		dtls.WithFlightInterval(200*time.Millisecond),
	)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), handshakeWithin)
	defer cancel()
	if err := conn.HandshakeContext(ctx); err != nil {
		return nil, err
	}
	return sessionOf(conn)
}

func sessionOf(conn *dtls.Conn) (*session, error) {
	profile, isChosen := conn.SelectedSRTPProtectionProfile()
	state, isUp := conn.ConnectionState()
	if !isChosen || !isUp {
		return nil, errors.New("no SRTP profile was chosen")
	}
	config := &srtp.Config{Profile: srtp.ProtectionProfile(profile)}
	if err := config.ExtractSessionKeysFromDTLS(&state, true); err != nil {
		return nil, err
	}
	keys := config.Keys
	incoming, err := srtp.CreateContext(keys.RemoteMasterKey, keys.RemoteMasterSalt, config.Profile)
	if err != nil {
		return nil, err
	}
	outgoing, err := srtp.CreateContext(keys.LocalMasterKey, keys.LocalMasterSalt, config.Profile)
	if err != nil {
		return nil, err
	}
	tag := 16
	if profile == dtls.SRTP_AES128_CM_HMAC_SHA1_80 {
		tag = 10
	}
	return &session{incoming: incoming, outgoing: outgoing, tag: tag, conn: conn}, nil
}
