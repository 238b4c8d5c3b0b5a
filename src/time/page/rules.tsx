import { useQuery } from '@tanstack/react-query';
import { getQuery } from '../../ui/api.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { sayCount } from '../../ui/numbers.ts';
import { SectionHead } from '../../ui/page.tsx';
import { type Rule, rulesSchema, type Time } from '../model.ts';
import { RULES_PATH, useCorrections } from './corrections.ts';
import { RuleDialog, type RuleDraft } from './rule-dialog.tsx';
import { moveRule, putRule, sayRule } from './rule-words.ts';
import styles from './rules.module.css';

interface RulesProps {
  readonly series: Time['series'];
  /** the rule being made or edited */
  readonly draft: RuleDraft | undefined;
  readonly onDraft: (draft: RuleDraft | undefined) => void;
}

/** The owner's rules in their order: the first that matches decides. */
export function Rules({ series, draft, onDraft }: RulesProps) {
  const rules = useQuery(getQuery(RULES_PATH, rulesSchema)).data?.rules;
  const { saveRules } = useCorrections();
  const change = (next: readonly Rule[], said: string) =>
    saveRules({ rules: next, said, back: rules ?? [] });
  return (
    <section className={styles.rules} id="rules" aria-label="Your rules">
      <SectionHead
        title="Your rules"
        note={
          rules === undefined || rules.length === 0
            ? 'none yet; a rule sorts all events that hold a word, a person or a category'
            : `${sayCount(rules.length, 'rule')}, the first that matches decides`
        }
      />
      <ol className={styles.list}>
        {rules?.map((rule, index) => (
          <RuleLine
            key={sayRule(rule)}
            rule={rule}
            isFirst={index === 0}
            isLast={index === rules.length - 1}
            onMove={(by) => change(moveRule(rules, index, by), `Moved ${sayRule(rule)}`)}
            onEdit={() => onDraft({ rule, index })}
            onDelete={() => change(rules.toSpliced(index, 1), `Deleted ${sayRule(rule)}`)}
          />
        ))}
      </ol>
      <Button
        look="text"
        className={styles.add}
        onClick={() => onDraft({ rule: BLANK, index: undefined })}
      >
        Make a rule
      </Button>
      <RuleDialog
        draft={rules === undefined ? undefined : draft}
        series={series}
        onClose={() => onDraft(undefined)}
        onSave={({ rule, index }) => change(putRule(rules ?? [], rule, index), sayRule(rule))}
      />
    </section>
  );
}

const BLANK: Rule = { match: '', field: 'title', kind: 'coordination' };

interface RuleLineProps {
  readonly rule: Rule;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

function RuleLine({ rule, isFirst, isLast, onMove, onEdit, onDelete }: RuleLineProps) {
  const said = sayRule(rule);
  return (
    <li className={styles.line}>
      <span>{said}</span>
      <span className={styles.actions}>
        <IconButton label={`Move up: ${said}`} disabled={isFirst} onClick={() => onMove(-1)}>
          <Icon name="up" />
        </IconButton>
        <IconButton label={`Move down: ${said}`} disabled={isLast} onClick={() => onMove(1)}>
          <Icon name="down" />
        </IconButton>
        <Button look="text" aria-label={`Change: ${said}`} onClick={onEdit}>
          Change
        </Button>
        <IconButton label={`Delete: ${said}`} onClick={onDelete}>
          <Icon name="trash" />
        </IconButton>
      </span>
    </li>
  );
}
