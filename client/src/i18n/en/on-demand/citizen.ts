/** All English texts of the citizen's page, in one file that only who reads English fetches. */
import '../citizen-advice.ts';
import '../citizen-after.ts';
import '../citizen-call.ts';
import '../citizen-check.ts';
import '../citizen-comfort.ts';
import '../citizen-consent.ts';
import '../citizen-files.ts';
import '../citizen-frame.ts';
import '../citizen-link.ts';
import '../citizen-materials.ts';
import '../citizen-phone.ts';
import '../citizen-share.ts';
import '../citizen-start.ts';
import '../citizen-together.ts';
import '../citizen-waiting.ts';
import '../ui.ts';
