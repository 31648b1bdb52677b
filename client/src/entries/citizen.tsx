import './citizen.css';
import { CitizenApp } from '../features/citizen-app/CitizenApp.tsx';
import { staticWhom } from '../features/citizen-app/static-whom.ts';
import { mount } from '../ui/mount.tsx';

mount('citizen', <CitizenApp staticWhom={staticWhom()} />);
