import './staff.css';
import { StaffApp } from '../features/staff-app/StaffApp.tsx';
import { mount } from '../ui/mount.tsx';
import { StaffProvider } from '../ui/staff/StaffProvider.tsx';

mount(
  'staff',
  <StaffProvider>
    <StaffApp />
  </StaffProvider>,
);
