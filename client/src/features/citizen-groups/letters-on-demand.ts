import { onDemand } from '../../ui/OnDemand.tsx';
import type { LettersPageProps } from './on-demand/LettersPage.tsx';
import type { SubscribeFormProps } from './on-demand/SubscribeForm.tsx';

/** `/m`: opened from a letter alone. */
export const lettersPage = onDemand<LettersPageProps>(() => import('./on-demand/LettersPage.tsx'));

/** Under the list, for who opens it. */
export const subscribeForm = onDemand<SubscribeFormProps>(() => import('./on-demand/SubscribeForm.tsx'));
