import '../../citizen-frame/frame.css';
import type { ReactNode } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import * as icons from '../../../ui/icons.ts';
import type { Advice } from './help-steps.ts';

/** Why, then what to do step by step, with the sign drawn at its real place. */
export function Fix({ advice, children }: { advice: Advice; children?: ReactNode }) {
  return (
    <>
      <p>{advice.why}</p>
      {advice.steps.length > 0 && (
        <ol className="numbered">
          {advice.steps.map((step, index) => (
            <li key={step}>
              <span>
                {step}
                {index === 0 && advice.showsAddressBar && <AddressBar />}
              </span>
            </li>
          ))}
        </ol>
      )}
      {children}
    </>
  );
}

function AddressBar() {
  return (
    <span className="bar" aria-hidden="true">
      <span className="pin-here">
        <Icon of={icons.filter} size="sm" />
      </span>
      {location.host}
    </span>
  );
}
