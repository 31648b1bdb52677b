/** All English texts of the public page of groups, in one file that only who reads English fetches. */
import '../citizen-consent.ts';
import '../citizen-frame.ts';
import '../citizen-group-form.ts';
import '../citizen-group-letters.ts';
import '../citizen-group-place.ts';
import '../citizen-groups.ts';
import '../ui.ts';
