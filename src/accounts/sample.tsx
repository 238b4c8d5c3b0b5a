import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { callEndpoint, getQuery, sayError } from '../ui/api.ts';
import { Button } from '../ui/controls/button.tsx';
import { useToasts } from '../ui/controls/toasts.tsx';
import { forgetAllHere } from '../ui/kept-here.ts';
import { showMeEndpoint } from './endpoints.ts';
import styles from './sample.module.css';
import { leaveEndpoint, lookAroundEndpoint } from './sample-endpoints.ts';

const ME = getQuery(showMeEndpoint);

/** Says on every page that what it shows is the sample's; nothing while one’s own is shown. */
export function SampleBadge() {
  const isSample = useQuery(ME).data?.isSample;
  const leave = useSample(leaveEndpoint);
  if (isSample !== true) return null;
  return (
    <aside className={styles.badge} aria-label="Sample">
      <p>
        <strong className={styles.name}>Sample: Maya.</strong> Nothing here is yours.
      </p>
      <Button look="text" isBusy={leave.isPending} onClick={() => leave.mutate()}>
        Leave the sample
      </Button>
    </aside>
  );
}

interface LookAroundProps {
  readonly look?: 'plain' | 'text' | undefined;
  /** takes the whole width on a phone */
  readonly isWide?: boolean | undefined;
  readonly children: string;
}

/** Shows the sample person in place of one’s own data, which stays as it is. */
export function LookAround({ look, isWide, children }: LookAroundProps) {
  const sample = useSample(lookAroundEndpoint);
  return (
    <Button look={look} isWide={isWide} isBusy={sample.isPending} onClick={() => sample.mutate()}>
      {children}
    </Button>
  );
}

/** The same under an empty page; nothing while the sample is what is empty. */
export function SeeSample() {
  const isSample = useQuery(ME).data?.isSample;
  return isSample !== false ? null : <LookAround look="text">See it with Maya’s</LookAround>;
}

/** Into the sample or out of it. Nothing of the one may be seen in the other. */
function useSample(endpoint: typeof leaveEndpoint | typeof lookAroundEndpoint) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const toasts = useToasts();
  const { isSample, workspace } = useQuery(ME).data ?? {};
  return useMutation({
    mutationFn: () => callEndpoint(endpoint, {}),
    onSuccess: async () => {
      if (isSample === true) forgetAllHere(workspace);
      toasts.clear();
      await client.cancelQueries();
      await client.resetQueries();
      await navigate({ to: '/' });
    },
    onError: (error) => toasts.show({ text: sayError(error), isTrouble: true }),
  });
}
