import './staff.css';
import { StaffApp } from '../features/staff-app/StaffApp.tsx';
import { mount } from '../ui/mount.tsx';
import { StaffProvider } from '../ui/staff/StaffProvider.tsx';

void mount(
  { density: 'staff', english: () => import('../i18n/en/on-demand/staff.ts') },
  <StaffProvider>
    <StaffApp />
  </StaffProvider>,
);
