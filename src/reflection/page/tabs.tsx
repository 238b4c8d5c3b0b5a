import { Tabs } from '../../ui/controls/tabs.tsx';
import styles from './tabs.module.css';

const PAGES = [
  { to: '/journal', title: 'Journal' },
  { to: '/self-check', title: 'Self-check' },
  { to: '/heading', title: 'Where you want to go' },
] as const;

interface ReflectionTabsProps {
  readonly current: (typeof PAGES)[number]['to'];
}

/** The pages of what you say. */
export function ReflectionTabs({ current }: ReflectionTabsProps) {
  return (
    <div className={styles.tabs}>
      <Tabs label="What you say" current={current} tabs={PAGES} />
    </div>
  );
}
