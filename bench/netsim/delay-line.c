/* A star of network namespaces with delay on every arm, in user space: for kernels without netem.
 *
 *   cc -O2 -o delay-line delay-line.c
 *   ./delay-line 10.92.0.1 left=10.92.0.2 right=10.92.0.3        (root; the namespaces `left` and `right` exist)
 *
 * The hub (10.92.0.1) lives in the caller's namespace, each arm in its own with a default route to the star. A packet
 * between hub and arm is delayed once, between two arms twice, because it passes the hub. Nothing is lost or reordered.
 * On standard input, a line at a time: `delay 50` sets the milliseconds of every arm, one way. End of input ends the
 * program, so it never outlives its harness; the devices go with it.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

enum { ENDS = 8, MTU = 1500, SLOTS = 8192, HUB = 0 };

typedef struct {
  long long due_ns;
  int length;
  unsigned char bytes[MTU];
} Packet;

/* Packets from one end to another, in the order they came. */
typedef struct {
  unsigned head, tail;
  Packet *ring;
} Lane;

typedef struct {
  int device;
  in_addr_t address;
} End;

static End ends[ENDS];
static Lane lanes[ENDS][ENDS];
static int count;
static long long delay_ns;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static long long now_ns(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static void configure(const char *command) {
  if (system(command) == 0) return;
  fprintf(stderr, "delay-line: failed: %s\n", command);
  exit(1);
}

static int open_tun(const char *name) {
  int device = open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
  if (device < 0) fail("/dev/net/tun");
  struct ifreq request = {.ifr_flags = IFF_TUN | IFF_NO_PI};
  snprintf(request.ifr_name, IFNAMSIZ, "%s", name);
  if (ioctl(device, TUNSETIFF, &request) < 0) fail("TUNSETIFF");
  return device;
}

static void add_end(const char *address, const char *device) {
  char command[256];
  ends[count].device = open_tun(device);
  if (inet_pton(AF_INET, address, &ends[count].address) != 1) fail(address);
  snprintf(command, sizeof command, "ip addr add %s/32 dev %s && ip link set %s mtu %d txqueuelen 4000 up", address,
           device, device, MTU);
  configure(command);
  count++;
}

/* `name=address`: opened inside the namespace of that name. */
static void add_arm(char *argument, const char *hub_device, int home) {
  char command[256], path[128], device[IFNAMSIZ];
  char *address = strchr(argument, '=');
  if (!address || count == ENDS) exit((fprintf(stderr, "delay-line: what is %s?\n", argument), 2));
  *address++ = 0;
  snprintf(command, sizeof command, "ip route add %s dev %s", address, hub_device);
  configure(command);
  snprintf(path, sizeof path, "/var/run/netns/%s", argument);
  int away = open(path, O_RDONLY | O_CLOEXEC);
  if (away < 0 || setns(away, CLONE_NEWNET)) fail(path);
  snprintf(device, sizeof device, "arm%d", count);
  add_end(address, device);
  snprintf(command, sizeof command, "ip link set lo up && ip route add default dev %s", device);
  configure(command);
  if (setns(home, CLONE_NEWNET)) fail("setns");
  close(away);
}

static int end_at(const unsigned char *ip_packet) {
  in_addr_t destination;
  memcpy(&destination, ip_packet + 16, sizeof destination);
  for (int i = 0; i < count; i++)
    if (ends[i].address == destination) return i;
  return -1;
}

/* Takes in everything that waits at one end. A full lane drops, as a router would. */
static void take(int from) {
  unsigned char bytes[MTU];
  for (;;) {
    int length = read(ends[from].device, bytes, MTU);
    if (length <= 0) return;
    int to = length >= 20 && bytes[0] >> 4 == 4 ? end_at(bytes) : -1;
    if (to < 0 || to == from) continue;
    Lane *lane = &lanes[from][to];
    if (lane->head - lane->tail >= SLOTS) continue;
    Packet *packet = &lane->ring[lane->head++ % SLOTS];
    packet->due_ns = now_ns() + (from == HUB || to == HUB ? delay_ns : 2 * delay_ns);
    packet->length = length;
    memcpy(packet->bytes, bytes, length);
  }
}

/* Gives what is due. Returns when the next packet of this lane is, or 0. */
static long long give(Lane *lane, int to) {
  for (; lane->tail != lane->head; lane->tail++) {
    Packet *packet = &lane->ring[lane->tail % SLOTS];
    if (packet->due_ns > now_ns()) return packet->due_ns;
    if (write(ends[to].device, packet->bytes, packet->length) < 0 && errno != EAGAIN) fail("write");
  }
  return 0;
}

static long long give_all(void) {
  long long next = 0;
  for (int from = 0; from < count; from++)
    for (int to = 0; to < count; to++) {
      long long due = give(&lanes[from][to], to);
      if (due && (!next || due < next)) next = due;
    }
  return next;
}

static void obey(void) {
  char text[256];
  int length = read(STDIN_FILENO, text, sizeof text - 1);
  if (length <= 0) exit(0);
  text[length] = 0;
  for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
    double milliseconds;
    if (sscanf(line, "delay %lf", &milliseconds) == 1) delay_ns = milliseconds * 1e6;
    printf("%s\n", line);
  }
}

int main(int argc, char **argv) {
  if (argc < 3) return fprintf(stderr, "usage: delay-line HUB NAMESPACE=ADDRESS…\n"), 2;
  int home = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
  char hub_device[IFNAMSIZ];
  snprintf(hub_device, sizeof hub_device, "hub%d", getpid());
  add_end(argv[1], hub_device);
  for (int i = 2; i < argc; i++) add_arm(argv[i], hub_device, home);
  for (int from = 0; from < count; from++)
    for (int to = 0; to < count; to++)
      if (from != to && !(lanes[from][to].ring = malloc(SLOTS * sizeof(Packet)))) fail("malloc");
  setvbuf(stdout, NULL, _IOLBF, 0);
  prctl(PR_SET_TIMERSLACK, 1);
  int timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
  printf("ready\n");
  struct pollfd waits[ENDS + 2] = {{STDIN_FILENO, POLLIN, 0}, {timer, POLLIN, 0}};
  for (int i = 0; i < count; i++) waits[i + 2] = (struct pollfd){ends[i].device, POLLIN, 0};
  for (;;) {
    long long next = give_all();
    struct itimerspec at = {.it_value = {next / 1000000000, next % 1000000000}}; /* 0 disarms */
    timerfd_settime(timer, TFD_TIMER_ABSTIME, &at, NULL);
    if (poll(waits, count + 2, -1) < 0 && errno != EINTR) fail("poll");
    unsigned long long expired;
    if (waits[1].revents && read(timer, &expired, sizeof expired) < 0 && errno != EAGAIN) fail("timer");
    for (int i = 0; i < count; i++) take(i);
    if (waits[0].revents) obey();
  }
}
