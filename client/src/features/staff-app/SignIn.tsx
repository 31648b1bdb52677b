import { type FormEvent, useRef, useState } from 'react';
import { useText } from '../../i18n/catalog.ts';
import { staffAppText } from '../../i18n/staff-app.ts';
import { uiText } from '../../i18n/ui.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useEntryFocus } from '../../ui/entry-focus.ts';
import { Field } from '../../ui/Field.tsx';
import * as icons from '../../ui/icons.ts';
import { Mark } from '../../ui/Mark.tsx';
import { logIn } from './auth.ts';
import { ActionFailure } from './Failure.tsx';
import './sign-in.css';

/** Name and password; paste allowed, no captcha (ux §7). `after`: how it ended for whoever was here before. */
export function SignIn({ after = null }: { after?: 'signOut' | 'expiry' | null }) {
  const t = useText(staffAppText).signIn;
  const product = useText(uiText).product;
  const title = useEntryFocus<HTMLHeadingElement>();
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <div className="brand">
          <Mark />
          <span>{product}</span>
        </div>
        <h1 tabIndex={-1} ref={title}>
          {after === null ? t.title : t.after[after]}
        </h1>
        <p className="muted">{after === 'expiry' ? t.againLead : t.lead}</p>
        <SignInForm />
        <p className="faint">{t.forgotten}</p>
      </div>
    </main>
  );
}

function SignInForm() {
  const t = useText(staffAppText).signIn;
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const loginField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!login.trim()) return loginField.current?.focus();
    if (!password) return passwordField.current?.focus();
    setBusy(true);
    setFailure(null);
    try {
      await logIn(login.trim(), password);
    } catch (error) {
      setFailure(error);
      passwordField.current?.focus();
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="stack" onSubmit={event => void submit(event)} noValidate>
      <Field
        ref={loginField}
        label={t.login}
        value={login}
        onChange={setLogin}
        name="login"
        autoComplete="username"
        spellCheck={false}
        error={tried && !login.trim() ? t.emptyLogin : undefined}
      />
      <Field
        ref={passwordField}
        label={t.password}
        value={password}
        onChange={setPassword}
        name="password"
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
        error={tried && !password ? t.emptyPassword : undefined}
        aside={
          <IconButton
            small
            icon={isShown ? icons.hide : icons.show}
            label={isShown ? t.hidePassword : t.showPassword}
            onClick={() => setShown(!isShown)}
          />
        }
      />
      <ActionFailure error={failure} />
      <Button type="submit" variant="primary" size="lg" block busy={busy} busyLabel={t.busy}>
        {t.submit}
      </Button>
    </form>
  );
}
