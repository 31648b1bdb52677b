/*
 * The floor: what a program pays that only takes UDP packets from one socket and sends each on. No encryption, no
 * congestion control, no state. `forward FROM TO`: from its port FROM on 127.0.0.1 to port TO.
 * `load TO AT RATE BYTES SECONDS`: sends RATE packets a second of BYTES to TO, counts at AT what comes back, prints it.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

static int forward(int from, int to) {
  int fd = open_at(from);
  struct sockaddr_in place = at(to);
  char packet[2048];
  puts("ready");
  fflush(stdout);
  for (;;) {
    ssize_t length = recv(fd, packet, sizeof packet, 0);
    if (length > 0) sendto(fd, packet, length, 0, (struct sockaddr *)&place, sizeof place);
  }
}

static int load(int to, int own, double rate, int bytes, double seconds) {
  int fd = open_at(own);
  struct sockaddr_in place = at(to);
  char packet[2048] = {0};
  long sent = 0, received = 0;
  double start = now();
  while (now() - start < seconds) {
    while (sent < (now() - start) * rate) {
      sendto(fd, packet, bytes, 0, (struct sockaddr *)&place, sizeof place);
      sent++;
    }
    struct pollfd ready = {.fd = fd, .events = POLLIN};
    poll(&ready, 1, 1);
    while (recv(fd, packet, sizeof packet, MSG_DONTWAIT) > 0) received++;
  }
  printf("%ld %ld\n", sent, received);
  return 0;
}

int main(int count, char **words) {
  if (count == 4 && !strcmp(words[1], "forward")) return forward(atoi(words[2]), atoi(words[3]));
  if (count == 7 && !strcmp(words[1], "load"))
    return load(atoi(words[2]), atoi(words[3]), atof(words[4]), atoi(words[5]), atof(words[6]));
  return 2;
}
