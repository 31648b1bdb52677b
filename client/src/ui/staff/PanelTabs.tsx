import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { classes } from '../classes.ts';

export interface PanelTab {
  readonly id: string;
  readonly label: string;
  /** Unread; the words go to screen readers: «новых: 1». */
  readonly count?: number | undefined;
  readonly countWords?: string | undefined;
  /** How many there are, not how many wait to be read. */
  readonly isCountQuiet?: boolean | undefined;
  readonly content: ReactNode;
}

export interface PanelTabsProps {
  label: string;
  tabs: readonly PanelTab[];
  value: string;
  onChange: (id: string) => void;
}

/** Tabs of a side panel. Panels stay mounted, so that half-typed text and scroll places are kept. */
export function PanelTabs({ label, tabs, value, onChange }: PanelTabsProps) {
  return (
    <Tabs className="tabs-host" selectedKey={value} onSelectionChange={key => onChange(String(key))}>
      <TabList className="tabs" aria-label={label}>
        {tabs.map(tab => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="tab"
            // From its parts the name would be «Чат , новых: 1».
            {...(tab.count ? { 'aria-label': `${tab.label}, ${tab.countWords}` } : {})}
          >
            {tab.label}
            {tab.count ? (
              <span className={classes('n', tab.isCountQuiet && 'quiet')} aria-hidden="true" data-count={tab.count} />
            ) : null}
          </Tab>
        ))}
      </TabList>
      {tabs.map(tab => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel" shouldForceMount>
          {tab.content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
