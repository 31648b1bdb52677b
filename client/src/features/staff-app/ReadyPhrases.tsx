import { Button } from '../../ui/Button.tsx';

/** Words that come up every day; a press puts them into the field below, to be sent or changed. */
export function ReadyPhrases({ phrases, onChoose }: { phrases: readonly string[]; onChoose: (words: string) => void }) {
  return (
    <div className="row wrap">
      {phrases.map(phrase => (
        <Button key={phrase} size="sm" onClick={() => onChoose(phrase)}>
          {phrase}
        </Button>
      ))}
    </div>
  );
}
