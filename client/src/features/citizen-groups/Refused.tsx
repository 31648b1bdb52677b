import { useText } from '../../i18n/catalog.ts';
import { citizenGroupsText } from '../../i18n/citizen-groups.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { PageTitle } from '../../ui/CitizenPage.tsx';
import type { IconShape } from '../../ui/Icon.tsx';
import * as icons from '../../ui/icons.ts';
import { Skeleton } from '../../ui/States.tsx';
import { telOf } from '../../ui/tel.ts';
import { CitizenScreen } from '../citizen-frame/CitizenScreen.tsx';
import { useHelp } from '../citizen-frame/help-context.ts';
import { MessageScreen } from '../citizen-frame/MessageScreen.tsx';

/** The same title as before the scripts came; grey lines when it takes longer. */
export function Loading({ title }: { title: string }) {
  const t = useText(citizenGroupsText);
  return (
    <CitizenScreen tab={t.tab}>
      <PageTitle key="loading">{title}</PageTitle>
      <Skeleton />
    </CitizenScreen>
  );
}

/** Withdrawn, or never announced: nobody outside learns which. */
export function GroupGone() {
  const t = useText(citizenGroupsText).gone;
  return <NotFound tab={t.tab} title={t.title} text={t.text} icon={icons.search} />;
}

interface NotFoundProps {
  tab: string;
  title: string;
  text: string;
  icon: IconShape;
}

/** What to do and whom to call; the number is the one thing to press, where it is known. */
export function NotFound(props: NotFoundProps) {
  const { whom } = useHelp();
  return (
    <MessageScreen {...props} quiet hasHelp={!whom}>
      {whom && (
        <LinkButton variant="primary" size="lg" block icon={icons.phone} href={telOf(whom.phone)}>
          {whom.phone}
        </LinkButton>
      )}
    </MessageScreen>
  );
}
