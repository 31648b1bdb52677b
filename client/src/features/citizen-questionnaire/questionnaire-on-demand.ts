import { onDemand } from '../../ui/OnDemand.tsx';
import type { QuestionnaireProps } from './on-demand/Questionnaire.tsx';

/** Fetched beside the card that opens it. */
export const questionnaire = onDemand<QuestionnaireProps>(() => import('./on-demand/Questionnaire.tsx'));
