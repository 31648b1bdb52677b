import './citizen.css';
import { mount } from '../ui/mount.tsx';
import { CitizenStart } from './CitizenStart.tsx';

mount('citizen', <CitizenStart />);
