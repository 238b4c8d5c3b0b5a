import { ArchiveSection } from './archive-section.tsx';
import { BackupsSection } from './backups-section.tsx';
import { BinSection } from './bin-section.tsx';
import { ErasingSection } from './erasing-section.tsx';

/** What the owner can do with everything at once. */
export function YourData() {
  return (
    <>
      <BackupsSection />
      <ArchiveSection />
      <BinSection />
      <ErasingSection />
    </>
  );
}
