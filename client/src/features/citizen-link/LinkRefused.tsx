import { useText } from '../../i18n/catalog.ts';
import { citizenLinkText } from '../../i18n/citizen-link.ts';
import { LinkButton } from '../../ui/Button.tsx';
import * as icons from '../../ui/icons.ts';
import { ShownOnDemand } from '../../ui/OnDemand.tsx';
import { telOf } from '../../ui/tel.ts';
import { useHelp } from '../citizen-frame/help-context.ts';
import { MessageScreen } from '../citizen-frame/MessageScreen.tsx';
import { pasteLink } from '../installed/installed-on-demand.ts';
import { isInstalled } from '../installed/is-installed.ts';

export type Refusal = 'unknown' | 'revoked' | 'replaced' | 'finished';

/** Each refusal has a page of its own with what to do and whom to call; the number is the one thing to press. */
export function LinkRefused({ why }: { why: Refusal }) {
  const t = useText(citizenLinkText).refused[why];
  const { whom } = useHelp();
  const icon = why === 'finished' ? icons.passed : icons.link;
  return (
    <MessageScreen tab={t.tab} icon={icon} title={t.title} text={t.text} quiet hasHelp={!whom}>
      {whom && (
        <LinkButton variant="primary" size="lg" block icon={icons.phone} href={telOf(whom.phone)}>
          {whom.phone}
        </LinkButton>
      )}
    </MessageScreen>
  );
}

/** `/v` without a secret, or a reload after the browser has forgotten the link; an icon can be given one. */
export function NoLink() {
  const words = useText(citizenLinkText);
  const t = words.noLink;
  const isIcon = isInstalled();
  return (
    <MessageScreen tab={words.tab} icon={icons.link} title={t.title} text={!isIcon && t.text} quiet>
      {isIcon && <ShownOnDemand of={pasteLink} props={{}} />}
    </MessageScreen>
  );
}
