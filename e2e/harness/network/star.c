/* A star of network namespaces in user space: on every arm delay, jitter, loss, rate, silence, and ports that nothing
 * passes by, changed while it runs. For kernels without netem and machines without a packet filter.
 *
 *   cc -O2 -o star star.c
 *   ./star 10.92.0.1 left=10.92.0.2 right=10.92.0.3        (root; the namespaces `left` and `right` exist)
 *
 * The hub (10.92.0.1, device hubPID) lives in the caller's namespace, each arm (device armN, the first is 1) in its own
 * with a default route to the star. Whatever goes between hub and arm passes one lane of that arm; between two arms it
 * passes the up lane of one and the down lane of the other. A lane keeps the order.
 *
 * On standard input, a line at a time, answered by the same line or by one that begins with `no`:
 *   LANE delay MS | jitter MS | loss PERCENT | burst PACKETS | rate KBIT | queue MS | cut 0|1
 *   LANE block udp|tcp PORT   LANE pass udp|tcp PORT        (0: every port)
 *   ARM address ADDRESS                                     (where it is now reached)
 * LANE is `N both`, `N up` (from the arm) or `N down`. End of input ends the program, so it never outlives its harness;
 * the devices go with it.
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

enum { ENDS = 8, MTU = 1500, SLOTS = 8192, HUB = 0, UP = 0, DOWN = 1, RULES = 16, UDP = 17, TCP = 6, HEADER = 20 };

typedef struct {
  double due; /* ms */
  int length;
  unsigned char bytes[MTU];
} Packet;

typedef struct {
  int protocol, port;
} Rule;

/* Packets in one direction of one arm, in the order they came. */
typedef struct {
  double delay, jitter, loss, burst, rate, queue; /* ms, ms, percent, packets, kbit/s (0: any), ms of waiting at that rate */
  int is_cut, is_losing, rules;
  Rule blocked[RULES];
  double idle_at, last_due;
  unsigned head, tail;
  Packet *ring;
} Lane;

typedef struct {
  int device;
  in_addr_t address;
  Lane lanes[2];
} End;

static End ends[ENDS];
static int count;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static double now_ms(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void configure(const char *command) {
  if (system(command) == 0) return;
  fprintf(stderr, "star: failed: %s\n", command);
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
  End *end = &ends[count];
  end->device = open_tun(device);
  if (inet_pton(AF_INET, address, &end->address) != 1) fail(address);
  for (int i = 0; i < 2; i++) {
    end->lanes[i] = (Lane){.burst = 1, .queue = 200, .ring = malloc(SLOTS * sizeof(Packet))};
    if (!end->lanes[i].ring) fail("malloc");
  }
  snprintf(command, sizeof command, "ip addr add %s/32 dev %s && ip link set %s mtu %d txqueuelen 4000 up", address,
           device, device, MTU);
  configure(command);
  count++;
}

/* `name=address`: opened inside the namespace of that name. */
static void add_arm(char *argument, const char *hub_device, int home) {
  char command[256], path[128], device[IFNAMSIZ];
  char *address = strchr(argument, '=');
  if (!address || count == ENDS) exit((fprintf(stderr, "star: what is %s?\n", argument), 2));
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

/* Gilbert's model: `loss` in the long run, in bursts of `burst` packets on average. */
static int is_lost(Lane *lane) {
  double loss = lane->loss / 100, stay = 1 - 1 / lane->burst;
  if (loss <= 0) return lane->is_losing = 0;
  if (lane->burst <= 1) return drand48() < loss;
  double enter = loss >= 1 ? 1 : loss * (1 - stay) / (1 - loss);
  return lane->is_losing = drand48() < (lane->is_losing ? stay : enter);
}

static int is_blocked(const Lane *lane, const unsigned char *bytes, int length) {
  int header = (bytes[0] & 15) * 4;
  if (!lane->rules || length < header + 4 || (((bytes[6] & 31) << 8) | bytes[7])) return 0;
  int source = bytes[header] << 8 | bytes[header + 1], destination = bytes[header + 2] << 8 | bytes[header + 3];
  for (int i = 0; i < lane->rules; i++) {
    Rule rule = lane->blocked[i];
    if (rule.protocol == bytes[9] && (!rule.port || rule.port == source || rule.port == destination)) return 1;
  }
  return 0;
}

/* A full lane drops, as a router would. */
static void put(Lane *lane, const unsigned char *bytes, int length) {
  if (lane->is_cut || is_blocked(lane, bytes, length) || is_lost(lane)) return;
  double now = now_ms(), start = lane->idle_at > now ? lane->idle_at : now;
  if (lane->head - lane->tail >= SLOTS || (lane->rate > 0 && start - now > lane->queue)) return;
  lane->idle_at = lane->rate > 0 ? start + length * 8 / lane->rate : now; /* kbit/s is bit/ms */
  double due = lane->idle_at + lane->delay + (drand48() * 2 - 1) * lane->jitter;
  if (due < lane->last_due) due = lane->last_due;
  Packet *packet = &lane->ring[lane->head++ % SLOTS];
  packet->due = lane->last_due = due;
  packet->length = length;
  memcpy(packet->bytes, bytes, length);
}

static void deliver(int to, const unsigned char *bytes, int length) {
  /* EIO: the device is down, as a cable that is pulled out. */
  if (write(ends[to].device, bytes, length) < 0 && errno != EAGAIN && errno != EIO) fail("write");
}

/* Takes in everything that waits at one end. */
static void take(int from) {
  unsigned char bytes[MTU];
  for (;;) {
    int length = read(ends[from].device, bytes, MTU);
    if (length <= 0) return;
    int to = length >= HEADER && bytes[0] >> 4 == 4 ? end_at(bytes) : -1;
    if (to < 0 || to == from) continue;
    put(from == HUB ? &ends[to].lanes[DOWN] : &ends[from].lanes[UP], bytes, length);
  }
}

/* Gives what is due. Returns when the next packet of this lane is, or 0. */
static double give(int arm, int direction) {
  Lane *lane = &ends[arm].lanes[direction];
  for (; lane->tail != lane->head; lane->tail++) {
    Packet *packet = &lane->ring[lane->tail % SLOTS];
    if (packet->due > now_ms()) return packet->due;
    if (lane->is_cut) continue;
    int to = direction == DOWN ? arm : end_at(packet->bytes);
    if (to == HUB || direction == DOWN) deliver(to, packet->bytes, packet->length);
    else if (to > 0) put(&ends[to].lanes[DOWN], packet->bytes, packet->length);
  }
  return 0;
}

static double give_all(void) {
  double next = 0;
  for (int direction = UP; direction <= DOWN; direction++)
    for (int arm = 1; arm < count; arm++) {
      double due = give(arm, direction);
      if (due && (!next || due < next)) next = due;
    }
  return next;
}

static int set(Lane *lane, const char *what, double value) {
  if (!strcmp(what, "delay")) lane->delay = value;
  else if (!strcmp(what, "jitter")) lane->jitter = value;
  else if (!strcmp(what, "loss")) lane->loss = value;
  else if (!strcmp(what, "burst")) lane->burst = value < 1 ? 1 : value;
  else if (!strcmp(what, "rate")) lane->rate = value, lane->idle_at = 0;
  else if (!strcmp(what, "queue")) lane->queue = value;
  else if (!strcmp(what, "cut")) lane->is_cut = value != 0;
  else return 0;
  /* What comes next need not wait for what was sent slower. */
  lane->last_due = 0;
  return 1;
}

static int rule(Lane *lane, const char *what, const char *protocol, int port) {
  Rule rule = {!strcmp(protocol, "udp") ? UDP : !strcmp(protocol, "tcp") ? TCP : 0, port};
  if (!rule.protocol) return 0;
  int kept = 0;
  for (int i = 0; i < lane->rules; i++)
    if (lane->blocked[i].protocol != rule.protocol || lane->blocked[i].port != port) lane->blocked[kept++] = lane->blocked[i];
  lane->rules = kept;
  if (!strcmp(what, "pass")) return 1;
  if (strcmp(what, "block") || kept == RULES) return 0;
  lane->blocked[lane->rules++] = rule;
  return 1;
}

static int obey_line(const char *line) {
  int arm, port, done = 1;
  double value;
  char direction[8], what[16], word[64];
  if (sscanf(line, "%d address %63s", &arm, word) == 2 && arm > HUB && arm < count)
    return inet_pton(AF_INET, word, &ends[arm].address) == 1;
  if (sscanf(line, "%d %7s %15s", &arm, direction, what) != 3 || arm <= HUB || arm >= count) return 0;
  for (int i = UP; i <= DOWN; i++) {
    if (!strcmp(direction, i == UP ? "down" : "up")) continue;
    Lane *lane = &ends[arm].lanes[i];
    if (sscanf(line, "%*d %*s %*s %lf", &value) == 1) done &= set(lane, what, value);
    else if (sscanf(line, "%*d %*s %*s %63s %d", word, &port) == 2) done &= rule(lane, what, word, port);
    else done = 0;
  }
  return done;
}

static void obey(void) {
  char text[512];
  int length = read(STDIN_FILENO, text, sizeof text - 1);
  if (length <= 0) exit(0);
  text[length] = 0;
  for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n"))
    printf("%s%s\n", obey_line(line) ? "" : "no: ", line);
}

int main(int argc, char **argv) {
  if (argc < 3) return fprintf(stderr, "usage: star HUB NAMESPACE=ADDRESS…\n"), 2;
  int home = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
  char hub_device[IFNAMSIZ];
  snprintf(hub_device, sizeof hub_device, "hub%d", getpid());
  srand48(1);
  add_end(argv[1], hub_device);
  for (int i = 2; i < argc; i++) add_arm(argv[i], hub_device, home);
  setvbuf(stdout, NULL, _IOLBF, 0);
  prctl(PR_SET_TIMERSLACK, 1);
  int timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
  printf("ready\n");
  struct pollfd waits[ENDS + 2] = {{STDIN_FILENO, POLLIN, 0}, {timer, POLLIN, 0}};
  for (int i = 0; i < count; i++) waits[i + 2] = (struct pollfd){ends[i].device, POLLIN, 0};
  for (;;) {
    double next = give_all();
    struct itimerspec at = {.it_value.tv_sec = next / 1000}; /* 0 disarms */
    at.it_value.tv_nsec = (next - at.it_value.tv_sec * 1e3) * 1e6;
    timerfd_settime(timer, TFD_TIMER_ABSTIME, &at, NULL);
    if (poll(waits, count + 2, -1) < 0 && errno != EINTR) fail("poll");
    unsigned long long expired;
    if (waits[1].revents && read(timer, &expired, sizeof expired) < 0 && errno != EAGAIN) fail("timer");
    for (int i = 0; i < count; i++) take(i);
    if (waits[0].revents) obey();
  }
}
