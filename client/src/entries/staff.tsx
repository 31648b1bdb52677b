import './staff.css';
import { mount } from '../ui/mount.tsx';
import { StaffProvider } from '../ui/staff/StaffProvider.tsx';
import { StaffStart } from './StaffStart.tsx';

mount(
  'staff',
  <StaffProvider>
    <StaffStart />
  </StaffProvider>,
);
