import '../i18n/en/citizen-offline.ts';
import '../i18n/en/staff-offline.ts';
import '../i18n/en/ui.ts';
import { drawOfflinePage } from '../features/offline/page.ts';
import { watchServer } from '../features/offline/watch-server.ts';
import { startLanguage } from '../i18n/language.ts';
import { startAppearance } from '../ui/appearance.ts';

startAppearance('citizen');
// Both languages are here: there is nobody to fetch the second from.
void startLanguage(() => Promise.resolve()).then(() => drawOfflinePage(watchServer(() => location.reload())));
