import { useNavigate } from '@tanstack/react-router';
import { sayAnswered } from '../../steps/offers/page/offer-words.ts';
import { Offers } from '../../steps/offers/page/offers.tsx';
import { useOffers } from '../../steps/offers/page/use-offers.ts';
import { AppLink } from '../../ui/link.tsx';
import { StepHeadline } from '../../ui/step-headline.tsx';
import { StepActions } from './step-actions.tsx';
import { useProfile, useSaveProfile } from './use-me.ts';

/** Three steps to choose from; the one that is taken says how likely it is and finds its time. */
export function OneStep() {
  const { onboarding } = useProfile();
  const { offers, ...shifts } = useOffers();
  const answered = sayAnswered(offers[0], shifts);
  const { mutate } = useSaveProfile();
  const navigate = useNavigate();

  function finish(): void {
    if (onboarding !== 'done') mutate({ onboarding: 'done' });
    void navigate({ to: '/' });
  }

  return (
    <>
      <StepHeadline title="One step" said="One step." shown="Not six.">
        {answered === undefined ? '' : `${answered} `}Each says what you will see; take one by
        saying how likely that is, and hold a time for it. Or{' '}
        <AppLink to="/steps/new">declare your own</AppLink>; it can wait, too.
      </StepHeadline>
      <Offers />
      <StepActions step="step" next="Go to your mirror" onNext={finish} />
    </>
  );
}
