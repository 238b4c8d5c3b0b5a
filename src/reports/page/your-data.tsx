import { showMeEndpoint } from '../../accounts/endpoints.ts';
import { getQuery, useData } from '../../ui/api.ts';
import { ArchiveSection } from './archive-section.tsx';
import { BackupsSection } from './backups-section.tsx';
import { BinSection } from './bin-section.tsx';
import { ErasingSection } from './erasing-section.tsx';

/** What the owner can do with everything at once. */
export function YourData() {
  const { dataFolder } = useData(getQuery(showMeEndpoint));
  // Backups hold everyone's data, so that they are seen by whoever runs the server.
  const isOperator = dataFolder !== null;
  return (
    <>
      {isOperator ? <BackupsSection /> : null}
      <ArchiveSection />
      <BinSection />
      <ErasingSection isOperator={isOperator} />
    </>
  );
}
