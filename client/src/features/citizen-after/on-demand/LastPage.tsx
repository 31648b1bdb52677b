import { After, type AfterProps } from './After.tsx';
import { Left, type LeftProps } from './Left.tsx';
import { Declined, Farewell, Outdated, Superseded, type SupersededProps } from './NoLonger.tsx';

export type LastPageProps =
  | ({ kind: 'after' } & AfterProps)
  | ({ kind: 'left' } & LeftProps)
  | ({ kind: 'superseded' } & SupersededProps)
  | { kind: 'declined'; reason: string; next: string }
  | { kind: 'outdated' }
  | { kind: 'farewell' };

/** The pages that stand when this tab is no longer in the meeting. */
export default function LastPage(props: LastPageProps) {
  switch (props.kind) {
    case 'after':
      return <After {...props} />;
    case 'left':
      return <Left {...props} />;
    case 'superseded':
      return <Superseded {...props} />;
    case 'declined':
      return <Declined {...props} />;
    case 'outdated':
      return <Outdated />;
    case 'farewell':
      return <Farewell />;
  }
}
