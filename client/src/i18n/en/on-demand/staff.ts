/** All English texts of the staff's pages, in one file that only who reads English fetches. */
import '../citizen-comfort.ts';
import '../citizen-files.ts';
import '../staff-app.ts';
import '../staff-appointment.ts';
import '../staff-booking.ts';
import '../staff-books.ts';
import '../staff-check.ts';
import '../staff-failed-checks.ts';
import '../staff-guests.ts';
import '../staff-protocol.ts';
import '../staff-room.ts';
import '../staff-room-dialogs.ts';
import '../staff-room-phone.ts';
import '../staff-room-together.ts';
import '../staff-today.ts';
import '../ui.ts';
import '../ui-staff.ts';
