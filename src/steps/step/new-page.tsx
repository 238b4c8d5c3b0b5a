import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import * as z from 'zod/mini';
import { showMeEndpoint } from '../../accounts/endpoints.ts';
import { PRACTICES } from '../../notebook/practices/kept.ts';
import { practicesSchema } from '../../notebook/practices/model.ts';
import { getQuery, useData } from '../../ui/api.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { SelectField } from '../../ui/controls/field.tsx';
import { EmptyState } from '../../ui/controls/notes.tsx';
import { Tabs } from '../../ui/controls/tabs.tsx';
import { forgetHere, keepHere, readHere } from '../../ui/kept-here.ts';
import { AppLink } from '../../ui/link.tsx';
import { Headline, Page } from '../../ui/page.tsx';
import { showOfferEndpoint } from '../offers/endpoints.ts';
import type { OneOffer } from '../offers/model.ts';
import { PRACTICE_TABS } from '../page/practice-tabs.ts';
import {
  type BegunDraft,
  begunDraftSchema,
  draftOfStep,
  startAgain,
  startBlank,
  startFromOffer,
  startFromPractice,
  startJoining,
} from './page/start-draft.ts';
import { StepForm } from './page/step-form.tsx';
import styles from './page/steps.module.css';
import { useChoices, useDeclare, useStep } from './page/use-steps.ts';

/** Declares a step: from a practice, from another step, or one’s own. */
export function NewStepPage() {
  const search = new URLSearchParams(
    useRouterState({ select: (state) => state.location.searchStr }),
  );
  const of = (name: string) => search.get(name) ?? undefined;
  const [offer, practice] = [of('offer'), of('practice')];
  const step = of('again') ?? of('joins') ?? of('changes');
  return (
    <Page title="Take a step">
      <div className={styles.page}>
        <Tabs label="Steps" current="/steps" tabs={PRACTICE_TABS} />
        <Headline said="One step." shown="Said before it is done.">
          {(step ?? practice ?? offer) === undefined ? (
            <>
              Write your own, or <AppLink to="/steps/next">take one that is offered</AppLink>.
            </>
          ) : null}
        </Headline>
        {step !== undefined ? (
          <FromStep id={step} way={of('again') ? 'again' : of('joins') ? 'joins' : 'changes'} />
        ) : offer !== undefined ? (
          <FromOffer id={offer} />
        ) : practice === undefined ? (
          <Blank />
        ) : (
          <FromPractice id={practice} />
        )}
      </div>
    </Page>
  );
}

function Blank() {
  return <Declare start={startBlank(useChoices())} source="own" />;
}

function FromPractice({ id }: { readonly id: string }) {
  const { practices } = useData(getQuery(PRACTICES.path, practicesSchema));
  const choices = useChoices();
  const practice = practices.find((each) => each.id === id);
  const start = practice && startFromPractice(practice, choices);
  return <Declare start={start ?? startBlank(choices)} source={id} />;
}

function FromOffer({ id }: { readonly id: string }) {
  const offer = useData(getQuery(showOfferEndpoint, { params: { id } }));
  const choices = useChoices();
  return (
    <>
      <p>{offer.why}</p>
      <Whom offer={offer} />
      <Declare key={id} start={startFromOffer(offer, choices) ?? startBlank(choices)} source={id} />
    </>
  );
}

/** The same practice about somebody or something else. */
function Whom({ offer: { id, about, others } }: { readonly offer: OneOffer }) {
  const navigate = useNavigate();
  if (others.length === 0) return null;
  return (
    <SelectField
      label="About"
      value={id}
      onChange={(event) =>
        void navigate({ to: `/steps/new?offer=${encodeURIComponent(event.currentTarget.value)}` })
      }
    >
      {[{ id, words: about.words }, ...others].map((each) => (
        <option key={each.id} value={each.id}>
          {each.words}
        </option>
      ))}
    </SelectField>
  );
}

interface FromStepProps {
  readonly id: string;
  readonly way: 'again' | 'joins' | 'changes';
}

function FromStep({ id, way }: FromStepProps) {
  const step = useStep(id);
  const choices = useChoices();
  if (way === 'changes') return <Declare start={draftOfStep(step)} source={id} changes={id} />;
  const start = way === 'again' ? startAgain(step, choices) : startJoining(step, choices);
  return <Declare start={start} source={`${way} ${id}`} />;
}

interface DeclareProps {
  readonly start: BegunDraft | undefined;
  /** what it comes from: what is typed is kept under it until the step is taken */
  readonly source: string;
  readonly changes?: string;
}

function Declare({ start, source, changes }: DeclareProps) {
  const choices = useChoices();
  const { workspace } = useData(getQuery(showMeEndpoint));
  const navigate = useNavigate();
  const name = `step:${source}`;
  const [id] = useState(() => changes ?? crypto.randomUUID());
  const [draft, setDraft] = useState(() => readKept(workspace, name, choices.week) ?? start);
  const { declare, isPending } = useDeclare((step) => {
    forgetHere(workspace, name);
    void navigate({ to: `/steps/${step.id}` });
  });
  const running = choices.running;
  if (running !== null && running.id !== changes)
    return (
      <EmptyState
        title={`“${running.title}” runs.`}
        action={
          <LinkButton look="primary" to={`/steps/${running.id}`}>
            Say how it went
          </LinkButton>
        }
      >
        One step at a time, so that a measure that moves has one step to stand beside. Say how this
        one went, or stop it; a new step on the same measure then joins it.
      </EmptyState>
    );
  if (draft === undefined) return null;
  return (
    <StepForm
      draft={draft}
      choices={choices}
      isBusy={isPending}
      onChange={(next) => {
        setDraft(next);
        keepHere(workspace, name, JSON.stringify(next));
      }}
      onDeclare={(whole) => declare(id, whole)}
    />
  );
}

/** What was typed before, where it is still of this shape and its week is not over. */
function readKept(workspace: string, name: string, week: string): BegunDraft | undefined {
  const text = readHere(workspace, name);
  if (text === null) return undefined;
  try {
    const kept = z.safeParse(begunDraftSchema, JSON.parse(text));
    return kept.success && kept.data.week >= week ? kept.data : undefined;
  } catch {
    return undefined;
  }
}
