/*
 * The floor: what a program pays that only takes UDP packets from one socket and sends each on. No encryption, no
 * congestion control, no state. `forward AT RECEIVERS`: the first datagram of each of so many addresses on 127.0.0.1 says
 * where to, then each one that comes at port AT is sent on to all of them.
 * `load TO RECEIVERS RATE BYTES SECONDS`: sends RATE packets a second of BYTES to TO, counts what comes back to all its
 * receivers, prints both.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static struct sockaddr_in at(int port) {
  struct sockaddr_in place = {.sin_family = AF_INET, .sin_port = htons(port)};
  place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return place;
}

static int open_at(int port) {
  int fd = socket(AF_INET, SOCK_DGRAM, 0);
  struct sockaddr_in place = at(port);
  if (bind(fd, (struct sockaddr *)&place, sizeof place)) {
    perror("bind");
    exit(1);
  }
  return fd;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

_Noreturn static void forward(int port, int receivers) {
  int fd = open_at(port);
  struct sockaddr_in *places = calloc(receivers, sizeof *places);
  char packet[2048];
  puts("ready");
  fflush(stdout);
  for (int known = 0; known < receivers; known++) {
    socklen_t size = sizeof *places;
    recvfrom(fd, packet, sizeof packet, 0, (struct sockaddr *)&places[known], &size);
  }
  for (;;) {
    ssize_t length = recv(fd, packet, sizeof packet, 0);
    for (int each = 0; length > 0 && each < receivers; each++)
      sendto(fd, packet, length, 0, (struct sockaddr *)&places[each], sizeof places[each]);
  }
}

/* As browsers do, each reads its own socket as soon as something is there. */
static long receive_all(int ready, int wait_ms) {
  struct epoll_event events[64];
  char packet[2048];
  long received = 0;
  int count = epoll_wait(ready, events, 64, wait_ms);
  for (int each = 0; each < count; each++)
    while (recv(events[each].data.fd, packet, sizeof packet, MSG_DONTWAIT) > 0) received++;
  return received;
}

static int load(int to, int receivers, double rate, int bytes, double seconds) {
  int fd = open_at(0), ready = epoll_create1(0);
  struct sockaddr_in place = at(to);
  char packet[2048] = {0};
  long sent = 0, received = 0;
  for (int each = 0; each < receivers; each++) {
    int own = open_at(0);
    struct epoll_event event = {.events = EPOLLIN, .data.fd = own};
    epoll_ctl(ready, EPOLL_CTL_ADD, own, &event);
    sendto(own, packet, 1, 0, (struct sockaddr *)&place, sizeof place);
  }
  double start = now();
  while (now() - start < seconds) {
    while (sent < (now() - start) * rate) {
      sendto(fd, packet, bytes, 0, (struct sockaddr *)&place, sizeof place);
      sent++;
    }
    received += receive_all(ready, 1);
  }
  printf("%ld %ld\n", sent, received);
  return 0;
}

int main(int count, char **words) {
  if (count == 4 && !strcmp(words[1], "forward")) forward(atoi(words[2]), atoi(words[3]));
  if (count == 7 && !strcmp(words[1], "load"))
    return load(atoi(words[2]), atoi(words[3]), atof(words[4]), atoi(words[5]), atof(words[6]));
  return 2;
}
