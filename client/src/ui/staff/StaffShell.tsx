import { type MouseEvent, type ReactNode, useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { uiText } from '../../i18n/ui.ts';
import { uiStaffText } from '../../i18n/ui-staff.ts';
import { Avatar } from '../Avatar.tsx';
import { classes } from '../classes.ts';
import { Icon, type IconShape } from '../Icon.tsx';
import * as icons from '../icons.ts';
import { Mark } from '../Mark.tsx';
import { SkipLink } from '../SkipLink.tsx';
import { StaffDialog } from './StaffDialog.tsx';

export interface NavItem {
  readonly id: string;
  readonly href: string;
  readonly label: string;
  readonly icon: IconShape;
  /** How many; grey. */
  readonly count?: number | undefined;
  /** Something of it is due today: amber, also on the bottom bar. */
  readonly isDueToday?: boolean | undefined;
}

export interface NavGroup {
  /** «Документы»; the first group has none. */
  readonly title?: string | undefined;
  readonly items: readonly NavItem[];
}

export interface StaffShellProps {
  /** Short name of the institution. */
  institution: string;
  groups: readonly NavGroup[];
  /** Ids of the four on the bottom bar of a phone; the rest is behind «Ещё». */
  tabs: readonly string[];
  current: string;
  /** In-page navigation of the router; without it the links load pages. */
  onNavigate?: ((href: string) => void) | undefined;
  homeHref: string;
  me: { readonly name: string; readonly position: string };
  /** `<MenuButton>` with theme, size, sign-out. */
  meMenu?: ReactNode;
  onFind?: (() => void) | undefined;
  findKeys?: string | undefined;
  /** «Условная В. П. ждёт 2 минуты · Впустить»: slides under the header on every page. Also the offline line. */
  bar?: ReactNode;
  /** `<PageHead>` and `<PageBody>`. */
  children: ReactNode;
}

/** Side bar from 1024, rail of icons from 768, bottom bar of five below (ux §4). */
export function StaffShell(props: StaffShellProps) {
  const t = useText(uiStaffText);
  const { product } = useText(uiText);
  return (
    <div className="app">
      <SkipLink />
      <nav className="side" aria-label={t.sections}>
        <NavLink {...props} href={props.homeHref} className="brand">
          <span className="sr">{t.home}</span>
          <Mark />
          <span>
            {product}
            <small>{props.institution}</small>
          </span>
        </NavLink>
        {props.onFind && (
          <button className="find" type="button" onClick={props.onFind} data-label={t.find}>
            <Icon of={icons.search} />
            {t.find}
            {props.findKeys && <kbd>{props.findKeys}</kbd>}
          </button>
        )}
        {props.groups.map(group => (
          <SideGroup key={group.title ?? ''} group={group} shell={props} />
        ))}
        <div className="me">
          <Avatar name={props.me.name} />
          <span className="grow">
            <b>{props.me.name}</b>
            <small>{props.me.position}</small>
          </span>
          {props.meMenu}
        </div>
      </nav>
      <main className="main" id="main" tabIndex={-1}>
        {props.bar && <div className="bar-slot">{props.bar}</div>}
        {props.children}
      </main>
      <TabBar shell={props} />
    </div>
  );
}

interface NavLinkProps {
  href: string;
  className: string;
  onNavigate?: ((href: string) => void) | undefined;
  isCurrent?: boolean | undefined;
  tip?: string | undefined;
  children: ReactNode;
}

/** A real link, so that it opens in a new tab too; a plain press stays in the page. */
function NavLink({ href, className, onNavigate, isCurrent, tip, children }: NavLinkProps) {
  const follow = (event: MouseEvent) => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!onNavigate || !isPlain) return;
    event.preventDefault();
    onNavigate(href);
  };
  return (
    <a
      className={className}
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      data-label={tip}
      onClick={follow}
    >
      {children}
    </a>
  );
}

function SideGroup({ group, shell }: { group: NavGroup; shell: StaffShellProps }) {
  return (
    <>
      {group.title && <h2>{group.title}</h2>}
      {group.items.map(item => (
        <NavRow key={item.id} item={item} shell={shell} />
      ))}
    </>
  );
}

function NavRow({ item, shell }: { item: NavItem; shell: StaffShellProps }) {
  const t = useText(uiStaffText);
  const isCurrent = item.id === shell.current;
  return (
    <NavLink
      href={item.href}
      className={classes('nav', isCurrent && 'on')}
      onNavigate={shell.onNavigate}
      isCurrent={isCurrent}
      tip={item.label}
    >
      <Icon of={item.icon} />
      {item.label}
      {item.count !== undefined && item.count > 0 && (
        <span className={classes('cnt', item.isDueToday && 'hot')}>
          {item.count}
          {item.isDueToday && <span className="sr"> {t.dueTodayNote}</span>}
        </span>
      )}
    </NavLink>
  );
}

function TabBar({ shell }: { shell: StaffShellProps }) {
  const t = useText(uiStaffText);
  const [isMoreOpen, setMoreOpen] = useState(false);
  const items = shell.groups.flatMap(group => group.items);
  const tabs = shell.tabs.flatMap(id => items.find(item => item.id === id) ?? []);
  const close = () => setMoreOpen(false);
  const navigate = shell.onNavigate;
  const andClose: StaffShellProps = {
    ...shell,
    onNavigate:
      navigate &&
      (href => {
        close();
        navigate(href);
      }),
  };
  return (
    <nav className="tabbar" aria-label={t.sections}>
      {tabs.map(item => (
        <NavLink
          key={item.id}
          href={item.href}
          className={item.id === shell.current ? 'on' : ''}
          isCurrent={item.id === shell.current}
          onNavigate={navigate}
        >
          <Icon of={item.icon} />
          {item.label}
          {item.isDueToday && item.count ? <em>{item.count}</em> : null}
        </NavLink>
      ))}
      <button type="button" aria-expanded={isMoreOpen} onClick={() => setMoreOpen(true)}>
        <Icon of={icons.more} />
        {t.more}
      </button>
      <StaffDialog isOpen={isMoreOpen} onClose={close} title={t.sections}>
        <div className="more-nav">
          {shell.groups.map(group => (
            <SideGroup key={group.title ?? ''} group={group} shell={andClose} />
          ))}
        </div>
        <div className="me">
          <Avatar name={shell.me.name} />
          <span className="grow">
            <b>{shell.me.name}</b>
            <small>{shell.me.position}</small>
          </span>
          {shell.meMenu}
        </div>
      </StaffDialog>
    </nav>
  );
}
