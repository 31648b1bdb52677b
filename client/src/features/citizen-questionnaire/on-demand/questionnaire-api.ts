import type { QuestionnaireView, SaveQuestionnaire } from '@priyom/shared/api/questionnaires';
import { ROUTES } from '@priyom/shared/api/routes';
import { type Answer, PLAIN, send } from '../../citizen-app/rest.ts';

/** Where one questionnaire is kept. Nothing throws: a failure is an answer. */
export interface QuestionnaireServer {
  read(): Promise<Answer<QuestionnaireView>>;
  save(body: SaveQuestionnaire): Promise<Answer<QuestionnaireView>>;
}

export function questionnaireServer(invitationId: string): QuestionnaireServer {
  const of = (route: string) => route.replace(':invitationId', encodeURIComponent(invitationId));
  return {
    read: () => send<QuestionnaireView>(PLAIN, of(ROUTES.questionnaire)),
    save: body => send<QuestionnaireView>(PLAIN, of(ROUTES.saveQuestionnaire), body),
  };
}
