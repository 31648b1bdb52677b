import { useEffect, useState } from 'react';
import { type Answering, createAnswering } from './answering.ts';
import { answersKeeper } from './kept-answers.ts';
import { questionnaireServer } from './questionnaire-api.ts';

/**
 * The questionnaire of this meeting once it is read; null before, and where nothing is asked. What could not be read is
 * read again when the person comes back to the page or the connection does: a comfort, of which nothing is said.
 */
export function useAnswering(invitationId: string, isAsked: boolean): Answering | null {
  const [answering, setAnswering] = useState<Answering | null>(null);
  useEffect(() => {
    if (!isAsked) return;
    const gone = new AbortController();
    const { signal } = gone;
    const server = questionnaireServer(invitationId);
    let running: Answering | null = null;
    let isLooking = false;
    let isNone = false;
    const look = async () => {
      if (isLooking || isNone) return;
      isLooking = true;
      const answer = await server.read();
      isLooking = false;
      isNone = answer.ok ? answer.data.form === null : answer.error.code !== 'OFFLINE';
      if (signal.aborted || !answer.ok || answer.data.form === null) return;
      running = createAnswering({ ...answer.data, form: answer.data.form }, server, answersKeeper(invitationId));
      running.flush();
      setAnswering(running);
    };
    const seenOrBack = () => {
      if (running) running.flush();
      else if (document.visibilityState === 'visible') void look();
    };
    document.addEventListener('visibilitychange', seenOrBack, { signal });
    addEventListener('online', seenOrBack, { signal });
    void look();
    return () => {
      gone.abort();
      running?.stop();
      setAnswering(null);
    };
  }, [invitationId, isAsked]);
  return answering;
}
